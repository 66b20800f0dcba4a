// Where the time goes on one page: `node test/bench/profile.mjs fields 1000` (or `steps 1000`, `all-steps 100`, `page`).
// Prints the functions that take most time by themselves, by their place in the TypeScript.
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join } from 'node:path';
import { dist, launch, servePages, visit } from './measure.mjs';
import { fieldsPage, stepsPage, waysToWrite, wholePage } from './pages.mjs';
import { table } from './table.mjs';

const MICROSECONDS_A_SAMPLE = 100;
const [what = 'page', count = '1000'] = process.argv.slice(2);
const bodies = {
  page: wholePage,
  fields: () => fieldsPage(Number(count)),
  steps: () => stepsPage(Number(count)),
  'all-steps': () => stepsPage(Number(count), 'all'),
};
const body = bodies[what]?.();
if (!body) throw new Error(`Nothing is called ${what}. Write one of: ${Object.keys(bodies).join(', ')}`);

const page = waysToWrite.handrail(body);
const browser = await launch();
const site = await servePages({ page });
const { profile } = await visit(browser, site.url, 'page', page, async (go, cdp) => {
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: MICROSECONDS_A_SAMPLE });
  await cdp.send('Profiler.start');
  await go();
  return cdp.send('Profiler.stop');
});
site.close();
await browser.close();

const map = new SourceMap(JSON.parse(readFileSync(join(dist, 'handrail.js.map'), 'utf8')));
function placeOf({ functionName, url, lineNumber, columnNumber }) {
  if (!url.endsWith('/dist/handrail.js')) return functionName;
  const { originalSource = '', originalLine = 0, name } = map.findEntry(lineNumber, columnNumber);
  return `${originalSource.replace(/^.*?(src|node_modules)\//, '$1/')}:${originalLine + 1} ${name ?? functionName}`;
}

const nodes = new Map(profile.nodes.map((node) => [node.id, { ...node, self: 0 }]));
for (const node of nodes.values()) for (const child of node.children ?? []) nodes.get(child).parent = node;
profile.samples.forEach((id, index) => (nodes.get(id).self += profile.timeDeltas[index]));

const bySelf = new Map();
const withCalled = new Map();
const add = (sums, place, time) => sums.set(place, (sums.get(place) ?? 0) + time);
for (const node of nodes.values()) {
  add(bySelf, placeOf(node.callFrame), node.self);
  const callers = new Set(); // A function that calls itself counts once.
  for (let at = node; at; at = at.parent) callers.add(placeOf(at.callFrame));
  for (const place of callers) add(withCalled, place, node.self);
}
const longest = (sums) => [...sums].sort(([, a], [, b]) => b - a).slice(0, 25);
const rows = (sums) => longest(sums).map(([place, time]) => [place, (time / 1000).toFixed(1)]);
table(`By themselves, ms on the clock (${what} ${what === 'page' ? '' : count})`, ['', 'ms'], rows(bySelf));
table('With all that they call', ['', 'ms'], rows(withCalled));
