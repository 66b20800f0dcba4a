// npm run bench: what Handrail costs on the wire and on the main thread, beside a bare-Lit page and plain HTML.
// It reports and never fails for a slow result. README.md says how to read it.
//   node test/bench/bench.mjs [--only wire,page,typing,scale] [--rounds 9]
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { inTurns, launch } from './measure.mjs';
import { fieldsPage, stepsPage, waysToWrite, wholePage } from './pages.mjs';
import { judge, median, ratios, spread, table } from './table.mjs';
import { typing } from './typing.mjs';
import { visits, weigh } from './wire.mjs';

const { values } = parseArgs({
  options: { only: { type: 'string', default: 'wire,page,typing,scale' }, rounds: { type: 'string', default: '9' } },
});
const wanted = values.only.split(',');
const rounds = Number(values.rounds);
const { handrail, bareLit, plain } = waysToWrite;
const ms = (numbers) => median(numbers).toFixed(1);
const load = () => `${loadavg()[0].toFixed(1)} on ${cpus().length} cores`;

const browser = await launch();
console.log(`Chromium ${browser.version()}, Node ${process.version}, load average ${load()}.`);
console.log(
  'Other programs may be running. Times are processor time of the main thread, pages take turns, and ratios are\n' +
    'taken round by round, so trust the ratios and not the milliseconds.',
);
const tell = process.stderr.isTTY
  ? (round, of) => process.stderr.write(`\r  round ${round} of ${of}${round === of ? '\n' : ''}`)
  : undefined;

async function onePage() {
  const costs = await inTurns(
    browser,
    { handrail: handrail(wholePage()), bareLit: bareLit(wholePage()), plain: plain(wholePage()) },
    rounds,
    tell,
  );
  table(
    `A guide of 6 steps, ways to a person, a form of 6 fields: ms of main thread, median of ${rounds} first visits`,
    ['', 'all', 'middle half', 'script', 'style', 'layout'],
    Object.entries(costs).map(([name, { all, script, style, layout }]) => [
      name,
      ms(all),
      spread(all, 1),
      ms(script),
      ms(style),
      ms(layout),
    ]),
  );
  const row = (name, found, goal) => [
    name,
    median(found).toFixed(2),
    spread(found),
    goal ? judge(median(found), goal) : '',
  ];
  const over = (costs, base) => costs.map((value, round) => value - base[round]);
  const [ours, lits, html] = [costs.handrail.all, costs.bareLit.all, costs.plain.all];
  table(
    'As ratios',
    ['', 'median', 'middle half', ''],
    [
      row('Handrail : bare Lit', ratios(ours, lits), 1.4),
      row('Handrail : plain HTML', ratios(ours, html)),
      row('bare Lit : plain HTML', ratios(lits, html)),
      row('what Handrail adds : what bare Lit adds', ratios(over(ours, html), over(lits, html))),
    ],
  );
}

const SIZES = [1, 10, 100, 1000];

/**
 * Cost of each item beyond the first: the first one's page has what is paid once (loading the script, compiling it).
 * @param writings name -> function from a number of items to a page; the last is plain HTML
 * @param pairs [name, name to compare with, goal at 1,000]
 */
async function scaling(items, writings, pairs) {
  const pages = {};
  for (const size of SIZES)
    for (const [name, write] of Object.entries(writings)) pages[`${name}-${size}`] = write(size);
  const costs = await inTurns(browser, pages, rounds, tell);
  const names = Object.keys(writings);
  const whole = (name, size) => costs[`${name}-${size}`].all;
  const each = (name, size) => whole(name, size).map((value, round) => (value - whole(name, 1)[round]) / (size - 1));

  table(
    `Pages with 1 to 1,000 ${items}: ms of main thread for the whole page, median of ${rounds} first visits`,
    ['', ...SIZES.map(String), 'middle half', 'of that script', 'style', 'layout'],
    names.map((name) => [
      name,
      ...SIZES.map((size) => ms(whole(name, size))),
      spread(whole(name, 1000), 0),
      ...['script', 'style', 'layout'].map((cost) => ms(costs[`${name}-1000`][cost])),
    ]),
  );
  table(
    'Cost of each, in microseconds (1,000 in a ms), without what the first one pays; 10 are too few to trust',
    ['', ...SIZES.slice(1).map(String), 'at 1,000 : at 100', 'middle half', ''],
    names.map((name) => {
      const growth = ratios(each(name, 1000), each(name, 100));
      return [
        name,
        ...SIZES.slice(1).map((size) => (median(each(name, size)) * 1000).toFixed(0)),
        median(growth).toFixed(2),
        spread(growth),
        name.startsWith('Handrail') ? judge(median(growth), 1.15) : '',
      ];
    }),
  );
  table(
    'As ratios: whole pages, then the cost of each at 1,000',
    ['', ...SIZES.map(String), 'each', 'middle half', ''],
    pairs.map(([name, other, goal]) => {
      const found = ratios(each(name, 1000), each(other, 1000));
      return [
        `${name} : ${other}`,
        ...SIZES.map((size) => median(ratios(whole(name, size), whole(other, size))).toFixed(2)),
        median(found).toFixed(2),
        spread(found),
        goal ? judge(median(found), goal) : '',
      ];
    }),
  );
}

if (wanted.includes('wire')) {
  weigh();
  await visits(browser);
}
if (wanted.includes('page')) await onePage();
if (wanted.includes('typing')) {
  const written = { Handrail: handrail, 'bare Lit': bareLit, 'plain HTML': plain };
  const pages = Object.entries(written).flatMap(([name, write]) =>
    [1, 100].map((count) => [`${name}, ${count}`, write(fieldsPage(count))]),
  );
  await typing(browser, Object.fromEntries(pages), rounds, tell);
}
if (wanted.includes('scale')) {
  await scaling(
    'fields in one form',
    {
      Handrail: (count) => handrail(fieldsPage(count)),
      'bare Lit': (count) => bareLit(fieldsPage(count)),
      'plain HTML': (count) => plain(fieldsPage(count)),
    },
    [
      ['Handrail', 'bare Lit', 1.25],
      ['Handrail', 'plain HTML'],
      ['bare Lit', 'plain HTML'],
    ],
  );
  await scaling(
    'steps in one guide',
    {
      Handrail: (count) => handrail(stepsPage(count)),
      'Handrail, all shown': (count) => handrail(stepsPage(count, 'all')),
      'plain HTML': (count) => plain(stepsPage(count)),
    },
    [
      ['Handrail', 'plain HTML', 1.3],
      ['Handrail, all shown', 'plain HTML', 1.3],
    ],
  );
}
await browser.close();
console.log(`\nLoad average at the end ${load()}.`);
