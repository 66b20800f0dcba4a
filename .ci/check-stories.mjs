// Opens every story of the built Storybook in Chromium: as it is, with its picture, in Urdu in the dark on a narrow phone, and without script.
// Also every documentation page. `node .ci/check-stories.mjs` after `storybook build`.
//   node .ci/check-stories.mjs --update   takes the pictures anew: look at what git says has changed
import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { chromiumArgs, findChromium } from './browsers.mjs';
import { lookAtDocs, lookAtHost, lookAtPage, lookAtParts, lookWithoutScript } from './look-at-story.mjs';
import { lookAtPanel, lookAtSearch } from './look-at-storybook.mjs';
import { comparePicture, picturesWithoutStory } from './story-pictures.mjs';
import { LONGEST, LOOKS, openWindow } from './story-windows.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'storybook-static');
const { update } = parseArgs({ options: { update: { type: 'boolean', default: false } } }).values;
const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** Every example that there is, by the id that its story must have: `step-guide--three-steps`. Guides and facts have some too. */
async function readExamples() {
  const components = await readdir(join(root, 'src/components'));
  const folders = new Set([...components, ...(await readdir(join(root, 'src/content')))]);
  folders.delete('word-list'); // it is read by a part, and holds none
  const examples = new Map();
  // Whoever is stuck in a guide is led to a person, so the story of a guide has the ways to one below it.
  const ways = await readFile(join(root, 'src/components/talk-to-a-person/examples/several-ways.html'), 'utf8');
  for (const component of folders) {
    for (const from of [`src/components/${component}/examples`, `src/content/${component}`]) {
      const files = (await readdir(join(root, from)).catch(() => [])).filter((file) => file.endsWith('.html'));
      for (const file of files) {
        const html = await readFile(join(root, from, file), 'utf8');
        const isGuide = from.startsWith('src/content/') && html.includes('data-handrail="step-guide"');
        examples.set(`${component}--${file.slice(0, -'.html'.length)}`, isGuide ? html + ways : html);
      }
    }
  }
  for (const file of (await readdir(join(root, 'stories/patterns'))).filter((file) => file.endsWith('.html')))
    examples.set(
      `${file.slice(0, -'.html'.length)}--page`,
      await readFile(join(root, 'stories/patterns', file), 'utf8'),
    );
  return { components, examples };
}

function serve() {
  const server = createServer(async ({ url }, response) => {
    const path = normalize(decodeURIComponent(url.split('?')[0]));
    const body = await readFile(join(folder, path)).catch(() => undefined);
    const type = types[extname(path)] ?? 'application/octet-stream';
    // Browsers ask for an icon by themselves, and a 404 would stand in the console.
    const status = body ? 200 : path === '/favicon.ico' ? 204 : 404;
    response.writeHead(status, { 'content-type': type, 'cache-control': 'max-age=600' }).end(body);
  });
  return new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(server)));
}

const { components, examples } = await readExamples();
const entries = Object.values(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')).entries);
const server = await serve();
const address = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });

/** A part of each kind, for what the toolbar can do to all of them alike. */
const IN_HOSTS = [
  'guides-step-guide--three-steps',
  'help-talk-to-a-person--several-ways',
  'forms-form--ask-us-to-call-you',
];

const stories = entries.filter(({ type }) => type === 'story');
const exampleOf = (story) => [...examples.keys()].find((id) => story.id.endsWith(`-${id}`));

function readme(name) {
  const places = ['components', 'content'].map((room) => join(root, `src/${room}/${name}/README.md`));
  const file = places.find(existsSync);
  return file ? readFileSync(file, 'utf8') : '';
}

/** What its documentation has to list of an element: every attribute, event, named slot and custom property, by name. */
function optionsOf(component) {
  const { modules } = JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8'));
  const element = modules
    .flatMap(({ declarations = [] }) => declarations)
    .find(({ tagName }) => tagName === `handrail-${component}`);
  const { attributes = [], events = [], slots = [], cssProperties = [] } = element;
  return [...attributes, ...events, ...slots, ...cssProperties].map(({ name }) => name).filter(Boolean);
}

/** What somebody looks for in each part's README, by the words that its headings start with. */
const ALWAYS = [
  'When to use it',
  'When not to use it',
  'What a screen reader',
  'Try it as somebody else',
  'Known gaps',
];
const AT_A_GLANCE = ['Tag', 'On the wire', 'Tested with', 'Not tested with'];
const missingIn = (headings) => ALWAYS.filter((start) => !headings.some((heading) => heading.startsWith(start)));

const headingsIn = (text) => [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading.replaceAll('`', ''));

/** Every page to open: its name, the window that it wants, and what to look at there. */
function* checks() {
  for (const story of stories) {
    const html = examples.get(exampleOf(story));
    const parts = (page) => page.evaluate(lookAtParts, { html, components });
    const picture = async (page) => {
      const faults = await parts(page);
      faults.push(...(await comparePicture(page, story.id, update)));
      await page.setViewportSize({ width: 1280, height: 800 });
      faults.push(...(await parts(page)));
      await page.setViewportSize({ width: LOOKS.picture.width, height: 800 });
      return faults;
    };
    const urdu = async (page) => {
      const is = (root) => root.matches('[lang=ur][dir=rtl]') && getComputedStyle(root).colorScheme === 'dark';
      const changed = await page.locator('html').evaluate(is);
      return changed ? parts(page) : ['the page is not in Urdu, from right to left, in dark colours'];
    };
    const frame = async (page) => {
      const inside = await (await page.waitForSelector('#storybook-root iframe')).contentFrame();
      await inside.waitForLoadState('load');
      return inside.evaluate(lookWithoutScript, html);
    };
    if (html === undefined) {
      yield { name: story.id, faults: ['no file in examples/ has the name of this story'] };
      continue;
    }
    yield { name: story.id, entry: story, look: 'picture', at: picture };
    yield { name: `${story.id}, Urdu, dark, 320 px`, entry: story, look: 'urdu', at: urdu };
    yield { name: `${story.id}, script off, 320 px`, entry: story, look: 'withoutScript', at: frame };
    if (!IN_HOSTS.includes(story.id)) continue;
    for (const host of ['nhsuk', 'govuk', 'wordpress']) {
      const inHost = async (page) => [...(await parts(page)), ...(await page.evaluate(lookAtHost, host))];
      yield {
        name: `${story.id}, ${host}, 320 px, the largest text and buttons`,
        entry: story,
        look: host,
        at: inHost,
      };
    }
  }
  for (const id of examples.keys())
    if (!stories.some((story) => exampleOf(story) === id)) yield { name: id, faults: ['this example has no story'] };
  yield { name: 'pictures', faults: picturesWithoutStory(stories.map(({ id }) => id)) };
  for (const entry of entries.filter(({ type }) => type === 'docs')) {
    const own = stories.filter(({ title }) => title === entry.title);
    const onPhone = async (page) => {
      await page.setViewportSize({ width: 320, height: 800 });
      const faults = await page.evaluate(lookAtPage, { headings, ids: entries.map(({ id }) => id) });
      await page.setViewportSize({ width: LOOKS.docs.width, height: 800 });
      return faults;
    };
    // A page of its own words, or the one that Storybook makes for a part from its README.
    const isOwnPage = entry.importPath.endsWith('.mdx');
    const name = isOwnPage ? undefined : exampleOf(own[0])?.split('--')[0];
    const headings = headingsIn(
      isOwnPage ? readFileSync(join(root, entry.importPath.replace(/\.mdx$/, '.md')), 'utf8') : readme(name),
    );
    const docs = async (page) => {
      const all = (count) => document.querySelectorAll('[data-page]:has([data-handrail-ready])').length >= count;
      await page.waitForFunction(all, own.length, { timeout: LONGEST }).catch(() => undefined);
      const withoutScript = await page.waitForSelector('.without-script iframe', { timeout: LONGEST });
      await (await withoutScript.contentFrame()).waitForLoadState('load');
      const faults = await page.evaluate(lookAtDocs, {
        stories: own.length,
        options: optionsOf(components.includes(name) ? name : 'step-guide'),
        terms: AT_A_GLANCE,
      });
      const missing = components.includes(name)
        ? missingIn(headings).map((start) => `its README lacks "${start}"`)
        : [];
      return [...faults, ...missing, ...(await onPhone(page))];
    };
    yield { name: entry.id, entry, look: 'docs', at: isOwnPage ? onPhone : docs };
  }
  for (const width of [1280, 320]) {
    const around = (name, look) => ({
      name: `${name}, ${width} px`,
      run: async () => look(await browser.newContext(), address, width),
    });
    yield around('the panel Plain language', lookAtPanel);
    yield around('the search', lookAtSearch);
  }
  if (!stories.length) yield { name: 'stories', faults: ['there are none'] };
}

let passed = 0;
const left = checks();
const wrong = [];
/** Two of these at once: a page waits often, and a small machine has two cores. */
async function work() {
  const windows = {};
  for (const { name, entry, look, at, run, faults: known } of left) {
    const inWindow = async () => (windows[look] ??= await openWindow(browser, address, LOOKS[look]))(entry, at);
    const faults = known ?? (await (run ?? inWindow)());
    const said = `${faults.length ? 'FAIL' : 'ok  '} ${name}${faults.map((fault) => `\n     ${fault}`).join('')}`;
    console.log(said);
    if (faults.length) wrong.push(said);
    else passed++;
  }
}
await Promise.all([work(), work()]);
await browser.close();
server.close();
// Once more at the end, which is all that is read of a long log.
for (const said of wrong) console.log(said);
console.log(`${passed} passed, ${wrong.length} failed`);
process.exitCode = wrong.length ? 1 : 0;
