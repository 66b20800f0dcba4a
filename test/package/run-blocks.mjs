// How a code block of each language is run. Each answers with what is wrong.
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';
import { root } from '../../.ci/npm.mjs';
import { readJson } from '../../.ci/shipped.mjs';
import { elements, mistakesIn, partsIn, whole } from './code-blocks.mjs';
import { say } from './projects.mjs';

const { version, scripts } = readJson('package.json');
export const folderOf = `handrail-${version}`;
const TAGS = `<link rel="stylesheet" href="/${folderOf}/handrail.css" />
  <script type="module" src="/${folderOf}/handrail.js"></script>`;
const READY = elements.map(({ tagName }) => `${tagName}[data-handrail-ready]`).join();

// ---- HTML, and what runs in a page ----------------------------------------------------------------------------------

/** Hands a page with some HTML in it, and all that was wrong by then, to `then`. */
export async function inPage({ context, site }, html, then = () => []) {
  const page = await context.newPage();
  const heard = [];
  page.on('console', (message) => heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(String(error)));
  page.on('response', (response) => response.ok() || heard.push(`${response.status()} ${response.url()}`));
  const tags = /<(script|link)\b/.test(html) ? '' : TAGS;
  const body = `<!doctype html><html lang="en-GB"><head><title>Page</title>${tags}</head><body><main>${html}</main></body></html>`;
  await page.route(`${site.url}/`, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(site.url);
  const wanted = partsIn(html);
  const stand = ([ready, count]) => document.querySelectorAll(ready).length >= count;
  await page
    .waitForFunction(stand, [READY, wanted], { timeout: 10_000 })
    .catch(async () => heard.push(`${await page.locator(READY).count()} of ${wanted} parts stand`));
  // A part that has something to say fetches the words for it: they have come when this has.
  await page.evaluate(async (warnings) => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    await import(warnings);
  }, `/${folderOf}/warnings.js`);
  const found = await then(page);
  await page.close();
  return [...heard, ...found];
}

async function html({ code, above }, desk) {
  const filled = whole(code);
  const wrong = [...mistakesIn(filled), ...(await inPage(desk, filled))];
  const [, warns] = /the console says "([^"]+)":? *$/.exec(above) ?? [];
  if (!warns) return wrong;
  return wrong.length === 1 && wrong[0].includes(warns) ? [] : [`The console does not say "${warns}"`, ...wrong];
}

const properties = (css) => [...css.matchAll(/([\w-]+)\s*:[^;{}]+;/g)].map(([, name]) => name);

/** A browser drops what it cannot read: everything has to be there afterwards. And our own names have to be used by us. */
function css({ code }, desk) {
  const read = readFileSync(join(desk.dist, 'handrail-all.js'), 'utf8');
  // Those of comfort settings are put together at run time, and e2e/comfort-settings.spec.mjs tries them.
  const unknown = code.match(/--handrail-(?!comfort-)[\w-]+/g)?.filter((name) => !read.includes(name)) ?? [];
  return inPage(desk, '', async (page) => {
    const rules = await page.evaluate((text) => {
      const sheet = new window.CSSStyleSheet();
      sheet.replaceSync(text);
      return [...sheet.cssRules].map(({ cssText }) => cssText);
    }, code);
    const lost = properties(code).filter((name) => !rules.some((rule) => rule.includes(`${name}:`)));
    const fewer = code.split('{').length - 1 - rules.length;
    return [
      ...unknown.map((name) => `${name} is no property of ours`),
      ...lost.map((name) => `${name} was dropped`),
      ...(fewer ? [`${fewer} rules were dropped`] : []),
    ];
  });
}

/** What the page's own script calls, and finds in the page by its id. */
const OWN = 'globalThis.called = 0; globalThis.count = globalThis.keep = () => globalThis.called++;';
const OWN_FIELDS = '<label>Home <input id="home" value="Here" /></label> <label>Letters <input id="letters" /></label>';
const events = elements.flatMap((element) => element.events ?? []).map(({ name }) => name);

/** Below the HTML block before it. Each event of ours that it listens to happens once, and each box is ticked. */
async function js({ code }, desk, { before }) {
  if (code.includes('/handrail-check.js')) return pageCheck(code, desk, before);
  const named = [...code.matchAll(/'(handrail-[\w-]+)'/g)].map(([, name]) => name);
  const unknown = named.filter((name) => !events.includes(name)).map((name) => `there is no event ${name}`);
  return inPage(desk, whole(before ?? '') + OWN_FIELDS, async (page) => {
    await page.addScriptTag({ content: OWN });
    await page.addScriptTag({ content: code });
    for (const name of named)
      await page.evaluate((type) => document.dispatchEvent(new Event(type, { bubbles: true, cancelable: true })), name);
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    const did = await page.evaluate(() => globalThis.called + Number(globalThis.letters.value === 'Here'));
    return did ? unknown : [...unknown, 'it did nothing'];
  });
}

/** What somebody pastes into the console: it shows a panel, and prints what stands there. */
async function pageCheck(code, desk, before) {
  const isReport = (line) => line.startsWith('Handrail page check');
  const heard = await inPage(desk, whole(before ?? ''), async (page) => {
    await page.evaluate(code);
    const panel = page.getByRole('heading', { name: 'Page check' });
    const isShown = await panel.waitFor({ timeout: 10_000 }).then(
      () => true,
      () => false,
    );
    return isShown ? [] : ['it shows nothing'];
  });
  const wrong = heard.filter((line) => !isReport(line));
  return heard.some(isReport) ? wrong : [...wrong, 'it prints nothing'];
}

// ---- What runs elsewhere --------------------------------------------------------------------------------------------

/** All blocks of a page together, as one test beside a component: the first has the imports. */
function typescript({ code }, desk, { blocks }) {
  const all = blocks.filter(({ language }) => language === 'ts').map((block) => block.code);
  if (all[0] !== code) return [];
  const file = join(root, 'src/components/step-guide/documentation.test.ts');
  const text = `${all.join('\n')}\ndeclare const guide: string;\n`;
  const settings = ts.readConfigFile(join(root, 'test/tsconfig.json'), ts.sys.readFile).config;
  const { options } = ts.parseJsonConfigFileContent({ ...settings, include: [] }, ts.sys, join(root, 'test'));
  const host = ts.createCompilerHost({ ...options, noUnusedLocals: false });
  const { fileExists, readFile } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.readFile = (name) => (name === file ? text : readFile(name));
  const program = ts.createProgram([file], { ...options, noUnusedLocals: false }, host);
  return ts.getPreEmitDiagnostics(program).map((fault) => ts.flattenDiagnosticMessageText(fault.messageText, '\n'));
}

/** A place of work with the package installed, what npm packed, and files to try the commands on. */
export function deskFor(packed) {
  const folder = join(packed.folder, 'desk');
  const modules = join(folder, 'node_modules');
  const dist = join(packed.folder, folderOf);
  for (const place of [join(modules, '.bin'), join(folder, 'public')]) mkdirSync(place, { recursive: true });
  cpSync(packed.unpacked, join(modules, 'handrail'), { recursive: true });
  cpSync(join(packed.unpacked, 'dist'), dist, { recursive: true });
  for (const name of ['parse5', 'entities', 'syllable', 'pluralize', 'normalize-strings'])
    symlinkSync(join(root, 'node_modules', name), join(modules, name), 'junction');
  // As npm does it when it installs.
  symlinkSync('../handrail/dist/cli.js', join(modules, '.bin/handrail'));
  chmodSync(join(modules, 'handrail/dist/cli.js'), 0o755);
  cpSync(packed.tarball, join(folder, basename(packed.tarball)));
  // A guide as it comes, with gaps in it.
  cpSync(join(dist, 'content/order-a-repeat-prescription.html'), join(folder, 'public/guide.html'));
  const address = { address_1: '3 High Street', city: 'Erith', postal_code: 'DA8 1RT', address_type: 'physical' };
  const location = { id: 'l1', location_type: 'physical', name: 'Erith Hub', addresses: [address] };
  const service = { id: 's1', name: 'Drop-in', status: 'active', service_at_locations: [{ location }] };
  writeFileSync(join(folder, 'services.json'), JSON.stringify({ contents: [service] }));
  return { folder, dist };
}

/** Runs it, and looks at how it ended and what it left. */
const runs =
  ({ code = 0, leaves = [], inDist = false, says = () => '' } = {}) =>
  async (command, desk) => {
    const ended = await say(command, inDist ? desk.dist : desk.folder);
    const lost = leaves.filter((file) => !existsSync(join(desk.folder, file)));
    const right = ended.code === code && ended.said.includes(says());
    return right && !lost.length ? [] : [`${command} ended with ${ended.code}, left no ${lost}:\n${ended.said}`];
  };
/** These run for minutes, and CI runs them all the same: every file that they name is there. */
const names = (command) =>
  (command.match(/[\w.*-]+\/[\w./*-]+/g) ?? [])
    .map((path) => path.replace(/\/?\*.*$/, ''))
    .filter((path) => !existsSync(join(root, path)))
    .map((path) => `${command}: there is no ${path}`);
const isScript = (command) => {
  const [, name] = /^npm (?:run )?(\S+)/.exec(command);
  return scripts[name] ? [] : [`package.json has no script ${name}`];
};
const COMMANDS = [
  [/^npm (?:start|test|run) */, isScript],
  // It ends with 1 where it finds something, and in this guide it does.
  [/^npx handrail check(?:-gaps)? /, runs({ code: 1, says: () => 'guide.html' })],
  [/^npx handrail convert-places /, runs({ leaves: ['places.html', 'places.json'] })],
  [/^tar /, runs({ leaves: ['package/package.json'] })],
  [/^cp -r package\/dist /, runs({ leaves: [`${folderOf}/handrail.js`] })],
  [/^openssl /, runs({ inDist: true, says: () => readJson('dist/integrity.json')['handrail-all.js'].slice(7) })],
  [/^(?:\w+=\S+ )?(?:npx wtr|playwright test|node) /, names],
];

async function sh({ code }, desk) {
  const wrong = [];
  for (const line of code.trim().split('\n')) {
    const command = line.replace(/\s+#.*$/, '');
    const [, run] = COMMANDS.find(([is]) => is.test(command)) ?? [];
    wrong.push(...(run ? await run(command, desk) : [`nobody runs the command ${command}: add it to COMMANDS`]));
  }
  return wrong;
}

const json = ({ code }) => {
  JSON.parse(code);
  return [];
};

const runners = { html, css, js, ts: typescript, sh, json };
/** What is wrong with a block of a page; `desk` is what deskFor() made, with a browser and a site. */
export function faultsOf(block, desk, blocks = [block]) {
  const run = runners[block.language];
  if (!run) return [`nobody runs ${block.language || 'a block without a language'}: write a runner`];
  const before = blocks.slice(0, blocks.indexOf(block)).findLast(({ language }) => language === 'html');
  return run(block, desk, { blocks, before: before?.code });
}
