// The picture of each story, on a phone, as it was when somebody last looked at it: stories/screenshots/ID.png.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { root } from './npm.mjs';

const kept = join(root, 'stories/screenshots');
const seen = join(root, 'test-results/stories');
/** What follows further down is more of the same, in a guide of many steps or a long form. */
const TALLEST = 1000;
/** Of all points. Two releases of a browser draw the edges of letters a little differently; a word more is ten times as much. */
const MOST = 0.002;

/** What is wrong with how a story looks now: nothing, or a sentence. */
export async function comparePicture(page, id, update) {
  const { width, height } = await page.evaluate(() => {
    const { clientWidth: width, scrollHeight: height } = document.documentElement;
    return { width, height };
  });
  const now = await page.screenshot({
    animations: 'disabled',
    fullPage: true,
    clip: { x: 0, y: 0, width, height: Math.min(height, TALLEST) },
  });
  const file = join(kept, `${id}.png`);
  const before = existsSync(file) ? PNG.sync.read(readFileSync(file)) : undefined;
  const after = PNG.sync.read(now);
  const fault = before ? difference(before, after) : 'has no picture';
  if (!fault) return [];
  if (update) {
    mkdirSync(kept, { recursive: true });
    writeFileSync(file, now);
    return [];
  }
  mkdirSync(seen, { recursive: true });
  writeFileSync(join(seen, `${id}.png`), now);
  return [
    `${fault}. Compare test-results/stories/${id}.png with stories/screenshots/${id}.png. If it is meant, run: node .ci/check-stories.mjs --update`,
  ];
}

function difference(before, after) {
  const { width, height } = before;
  if (width !== after.width || height !== after.height)
    return `looks different: ${after.width} x ${after.height} points, not ${width} x ${height}`;
  const points = pixelmatch(before.data, after.data, undefined, width, height, { threshold: 0.2 });
  return points > MOST * width * height ? `looks different: ${points} of ${width * height} points` : '';
}

/** Pictures of stories that are gone. */
export const picturesWithoutStory = (ids) =>
  (existsSync(kept) ? readdirSync(kept) : [])
    .filter((file) => !ids.includes(file.replace(/\.png$/, '')))
    .map((file) => `stories/screenshots/${file} belongs to no story. Delete it`);
