// Opens every story of the built Storybook in Chromium: as it is, in Urdu in the dark on a narrow phone, and without script.
// Also every documentation page. `node .ci/check-stories.mjs [folder]` after `storybook build`; storybook-static by default.
import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { chromiumArgs, findChromium } from './browsers.mjs';
import { listen, lookAtDocs, lookAtPage, lookAtParts, lookWithoutScript } from './look-at-story.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = process.argv[2] ?? join(root, 'storybook-static');
const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};
const LONGEST = 60_000;

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
const context = await browser.newContext(); // one for all, so that Storybook's own files are read once

/** Opens one story or documentation page, and answers with what is wrong with it. */
async function open({ id, type }, globals, width, look) {
  const page = await context.newPage();
  await page.setViewportSize({ width, height: 800 });
  const faults = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${address}/`) && !/^(data:|blob:|about:srcdoc)/.test(url)) faults.push(`asked for ${url}`);
  });
  page.on('console', (said) => {
    if (['error', 'warning'].includes(said.type()))
      faults.push(`console ${said.type()}: ${said.text()} ${said.location().url}`);
  });
  page.on('pageerror', (error) => faults.push(`threw ${error.message}`));
  try {
    await page.addInitScript(listen);
    await page.goto(`${address}/iframe.html?id=${id}&viewMode=${type}&globals=${globals}`, {
      timeout: LONGEST,
    });
    const finished = await page.waitForFunction(() => window.finished, null, { timeout: LONGEST });
    const { status, reporters } = await finished.jsonValue();
    if (status !== 'success') faults.push(`the story ended with ${status}`);
    faults.push(...judgeAxe(type, reporters), ...(await look(page)));
  } catch (error) {
    faults.push(error.message.split('\n')[0]);
  }
  await page.close();
  return faults;
}

function judgeAxe(type, reporters) {
  if (type === 'docs') return [];
  const said = reporters.find((reporter) => reporter.type === 'a11y');
  const { violations, passes, error } = said?.result ?? {};
  if (!violations || !passes.length) return [`axe said nothing ${error?.message ?? ''}`];
  const nodes = (found) => found.nodes.map((node) => `\n       ${node.html} ${node.failureSummary}`).join('');
  return violations.map((found) => `axe: ${found.id}: ${found.help}${nodes(found)}`);
}

const stories = entries.filter(({ type }) => type === 'story');
const exampleOf = (story) => [...examples.keys()].find((id) => story.id.endsWith(`-${id}`));

function readme(name) {
  const places = ['components', 'content'].map((room) => join(root, `src/${room}/${name}/README.md`));
  const file = places.find(existsSync);
  return file ? readFileSync(file, 'utf8') : '';
}

/** Whether a part has any attribute, event or named slot that its documentation can list. */
function hasOptions(component) {
  const { modules } = JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8'));
  const {
    attributes = [],
    events = [],
    slots = [],
  } = modules
    .flatMap(({ declarations = [] }) => declarations)
    .find(({ tagName }) => tagName === `handrail-${component}`);
  return attributes.length + events.length + slots.filter(({ name }) => name).length > 0;
}

const headingsIn = (text) => [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading.replaceAll('`', ''));

/** Every page to open, as its name and what to do. */
function* checks() {
  for (const story of stories) {
    const html = examples.get(exampleOf(story));
    const parts = (page) => page.evaluate(lookAtParts, { html, components });
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
      yield [story.id, () => ['no file in examples/ has the name of this story']];
      continue;
    }
    yield [story.id, () => open(story, '', 1280, parts)];
    yield [`${story.id}, Urdu, dark, 320 px`, () => open(story, 'language:ur;colours:dark', 320, urdu)];
    yield [`${story.id}, script off, 320 px`, () => open(story, 'script:off', 320, frame)];
  }
  for (const id of examples.keys())
    if (!stories.some((story) => exampleOf(story) === id)) yield [id, () => ['this example has no story']];
  for (const entry of entries.filter(({ type }) => type === 'docs')) {
    const own = stories.filter(({ title }) => title === entry.title);
    if (!own.length) {
      const text = readFileSync(join(root, entry.importPath.replace(/\.mdx$/, '.md')), 'utf8');
      yield [entry.id, () => open(entry, '', 320, (page) => page.evaluate(lookAtPage, headingsIn(text)))];
      continue;
    }
    const name = exampleOf(own[0])?.split('--')[0];
    const headings = headingsIn(readme(name));
    const docs = async (page) => {
      const all = (count) => document.querySelectorAll('[data-page]:has([data-handrail-ready])').length >= count;
      await page.waitForFunction(all, own.length, { timeout: LONGEST }).catch(() => undefined);
      return page.evaluate(lookAtDocs, {
        stories: own.length,
        headings,
        hasOptions: hasOptions(components.includes(name) ? name : 'step-guide'),
      });
    };
    yield [entry.id, () => open(entry, '', 1280, docs)];
  }
  if (!stories.length) yield ['stories', () => ['there are none']];
}

let passed = 0;
let failed = 0;
const left = checks();
/** Two of these at once: a page waits often, and a small machine has two cores. */
async function work() {
  for (const [name, check] of left) {
    const faults = await check();
    if (faults.length) failed++;
    else passed++;
    console.log(`${faults.length ? 'FAIL' : 'ok  '} ${name}${faults.map((fault) => `\n     ${fault}`).join('')}`);
  }
}
await Promise.all([work(), work()]);
await browser.close();
server.close();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
