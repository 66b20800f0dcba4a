// What stands around the stories of the built Storybook, on a wide and a narrow screen: the panel "Plain language", held to what the
// command says of the same file, and the search.
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './npm.mjs';

const STORY = 'guides-step-guide--three-steps';
/** What somebody types, and where Enter has to lead. */
const SEARCHES = [
  ['prescription', 'guides-to-paste-order-a-repeat-prescription'],
  ['talk to', 'help-talk-to-a-person'],
  ['hazard', 'sign-off-hazard-log'],
];
const EXAMPLE = 'src/components/step-guide/examples/three-steps.html';

/** @returns what is wrong, a sentence each */
async function look(context, address, width, at) {
  const page = await context.newPage();
  try {
    await page.setViewportSize({ width, height: 700 });
    await page.goto(`${address}/index.html?path=/story/${STORY}`);
    return await at(page, width < 600);
  } catch (error) {
    return [error.message.split('\n')[0]];
  } finally {
    await page.close();
  }
}

export function lookAtPanel(context, address, width) {
  const file = join(root, EXAMPLE);
  const [summary, ...findings] = execFileSync(process.execPath, [join(root, 'dist/cli.js'), 'check', file], {
    encoding: 'utf8',
  })
    .trim()
    .replaceAll(file, 'example')
    .split('\n')
    .reverse();
  return look(context, address, width, async (page, isPhone) => {
    if (isPhone) await page.getByRole('button', { name: 'Open addon panel' }).click();
    await page.getByRole('tab', { name: 'Plain language' }).click();
    const panel = page.getByRole('tabpanel', { name: 'Plain language' });
    await panel.getByText(summary, { exact: true }).waitFor();
    const lines = await panel.getByRole('listitem').allTextContents();
    await page.evaluate(await readFile(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8'));
    const violations = await panel.evaluate(async (element) =>
      (await window.axe.run(element)).violations.map(({ id }) => id),
    );
    const isWide = await panel.evaluate((element) => element.scrollWidth > element.clientWidth + 1);
    const expected = findings.reverse();
    return [
      ...(!expected.length || lines.join('\n') !== expected.join('\n')
        ? [`it says "${lines.join('\n')}", and the command "${expected.join('\n')}"`]
        : []),
      ...violations.map((id) => `axe: ${id}`),
      ...(isWide ? ['it is cut off at the side'] : []),
    ];
  });
}

/** With the keyboard alone: what somebody types is found, and Enter goes there. */
export function lookAtSearch(context, address, width) {
  return look(context, address, width, async (page, isPhone) => {
    await page.locator('#storybook-preview-iframe').waitFor();
    if (isPhone) await page.getByRole('button', { name: 'Open navigation menu' }).click();
    const box = page.getByRole('searchbox');
    const faults = [];
    for (const [words, path] of SEARCHES) {
      await box.fill(words);
      const first = page.getByRole('option').first();
      await first.waitFor();
      const name = (await first.textContent()).trim();
      await box.press('ArrowDown');
      await box.press('Enter');
      const isThere = await page
        .waitForURL((url) => url.href.includes(path), { timeout: 10_000 })
        .then(
          () => true,
          () => false,
        );
      if (!isThere) faults.push(`"${words}" leads to "${name}": ${page.url()}, not to ${path}`);
    }
    return faults;
  });
}
