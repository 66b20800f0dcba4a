// The promise page, written from what the visits found. The suite fails when page, result and visits do not agree.
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { format } from 'prettier';
import { suites } from '../../../.ci/suites.mjs';
import {
  MAY_ASK,
  MAY_LISTEN,
  WHEN_ASKED,
  WHEN_COMFORTABLE,
  WHEN_LEAVING,
  WHEN_ON_A_TABLET,
  WHEN_READING,
  WHEN_TAKEN_AWAY,
} from './allowed.mjs';
import { GAPS, PROMISES } from './promises.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const RESULT = join(root, 'test/e2e/privacy/result.json');
/** What only some parts may do. */
const ONLY_IN = {
  'guides and come back': WHEN_ASKED,
  'comfort settings': WHEN_COMFORTABLE,
  'read aloud': WHEN_READING,
  'a page to leave quickly': WHEN_LEAVING,
  'the part for a hub’s tablet': WHEN_ON_A_TABLET,
};
const onlyIn = (name) => {
  const reasons = Object.entries(ONLY_IN).filter(([, why]) => why[name]);
  return `only in ${reasons.map(([part, why]) => `${part}: ${why[name]}`).join('; in ')}`;
};

const PAGE = join(root, 'stories/promises.md');
const REWRITE = 'HANDRAIL_WRITE_PROMISES=1 node .ci/test.mjs --only privacy';

/** Each visit writes its own file: one that failed takes the browser, and what was in memory, with it. */
const folderOf = ({ project }) => join(project.outputDir, 'privacy-records');

export function keepRecord(info, record) {
  mkdirSync(folderOf(info), { recursive: true });
  const file = join(folderOf(info), record.where.replace(/\W+/g, '-'));
  writeFileSync(`${file}.part`, JSON.stringify(record));
  // Whole from the start: the last test may be reading already.
  renameSync(`${file}.part`, `${file}.json`);
}

function readRecords(info) {
  const folder = folderOf(info);
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  return files.sort().map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
}

const all = (records, key) => [...new Set(records.flatMap((record) => record[key]))].sort();
const sum = (records, measure) => records.reduce((total, record) => total + measure(record), 0);

function resultOf(records) {
  const visits = records.map(({ kind, where, controls, requests, sent }) => ({
    kind,
    where,
    controls,
    requests,
    formsSent: sent.length,
  }));
  return {
    pages: visits.filter(({ kind }) => kind === 'page').length,
    stories: visits.filter(({ kind }) => kind === 'story').length,
    controlsUsed: sum(visits, ({ controls }) => controls),
    toOtherHosts: all(records, 'outside'),
    leftBehind: all(records, 'left'),
    onTheConsole: all(records, 'console'),
    asked: all(records, 'asked'),
    listens: all(records, 'listens'),
    makes: all(records, 'makes'),
    visits: visits.sort((a, b) => a.kind.localeCompare(b.kind) || a.where.localeCompare(b.where)),
  };
}

const link = (file) => `[${file}](../${file})`;
const proof = ({ file, test, suite }) => (suite ? `the suite \`${suite}\`` : `${link(file)}: “${test}”`);
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const count = (list) => (list.length ? `${list.length}: ${list.join(', ')}` : 'none');

function pageOf(result) {
  const pages = result.visits.filter(({ kind }) => kind === 'page');
  const ours = ({ requests }) => requests.filter((path) => path.startsWith('/dist/'));
  return `# What Handrail promises, and how you can tell

Written by the test run from what it found: the suite \`privacy\` fails when this page is not true any more. Do not change it by
hand; \`${REWRITE}\` writes it.

## The promises and their proofs

${PROMISES.map(({ words, proofs }, index) => `${index + 1}. ${words}\n\n${proofs.map((one) => `   - ${proof(one)}`).join('\n')}`).join('\n\n')}

## What was asked for and left behind

The suite \`privacy\` opened ${result.pages} pages and ${result.stories} stories and used their controls ${result.controlsUsed} times,
in every state that using them leads to. It also printed them, turned the phone round, followed links into them, and took the parts
away and put them back.

${table(
  ['what was looked for', 'found'],
  [
    ['requests to any other host', count(result.toOtherHosts)],
    [
      'cookies, stored values, databases, caches, service workers, files, `window.name`, `history.state`',
      count(result.leftBehind),
    ],
    [
      'the same after somebody asked to keep answers, or to clear the computer',
      'in `sessionStorage`: the answers, until the tab is closed or they are cleared; how often it was cleared',
    ],
    ['messages on the console', count(result.onTheConsole)],
    ['things asked of the device', `${result.asked.length}, see below`],
    ['forms sent before somebody pressed the button to send', 'none'],
  ],
)}

What a page costs. Beside its own HTML and styles, each page asked for these files of ours, and no other:

${table(
  ['page', 'controls used', 'files of ours', 'forms sent by the person'],
  pages.map((page) => [page.where, page.controls, ours(page).join('<br>'), page.formsSent]),
)}

All that our files asked a device for:

${table(
  ['asked', 'why'],
  result.asked.map((name) => [`\`${name}\``, MAY_ASK[name] ?? WHEN_TAKEN_AWAY[name] ?? onlyIn(name)]),
)}

All that they listen to. No pointer, and of the keys only Enter; what is typed stays in the page:

${table(
  ['event', 'why'],
  result.listens.map((name) => [`\`${name}\``, MAY_LISTEN[name] ?? onlyIn(name)]),
)}

The whole result, for machines: ${link('test/e2e/privacy/result.json')}.

## What we cannot promise

${GAPS.map((gap) => `- ${gap}`).join('\n')}
`;
}

const expectNamed = ({ file, test, suite }) => {
  const names = suites.map(({ name }) => name);
  if (suite) expect(names, 'a suite that the promise page names is one of `npm test`').toContain(suite);
  else
    expect(readFileSync(join(root, file), 'utf8'), `the promise page names a test that is in ${file}`).toContain(test);
};

/** The last test of the suite: what was found is what the result file and the promise page say. */
export async function checkPromisePage(info, expected) {
  for (const { proofs } of PROMISES) proofs.forEach(expectNamed);
  const notSeen = () => {
    const seen = readRecords(info).map(({ where }) => where);
    return expected.filter((where) => !seen.includes(where));
  };
  // It begins last, and the visit beside it may still be under way. One that has failed is told here too.
  const timeout = 90_000;
  await expect.poll(notSeen, { message: 'every page and story was visited', timeout }).toEqual([]);

  const records = readRecords(info);
  const result = resultOf(records);
  const withoutReason = [...result.asked, ...result.listens].filter(
    (name) => ![MAY_ASK, WHEN_TAKEN_AWAY, MAY_LISTEN, ...Object.values(ONLY_IN)].some((reasons) => reasons[name]),
  );
  expect(withoutReason, 'everything on the promise page has a reason').toEqual([]);
  const settings = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).prettier;
  const page = await format(pageOf(result), { ...settings, parser: 'markdown' });
  if (process.env.HANDRAIL_WRITE_PROMISES) {
    writeFileSync(RESULT, await format(JSON.stringify(result), { ...settings, parser: 'json' }));
    writeFileSync(PAGE, page);
  }
  const advice = `is what the visits found. If the new one is right: ${REWRITE}`;
  expect(JSON.parse(readFileSync(RESULT, 'utf8')), `test/e2e/privacy/result.json ${advice}`).toEqual(result);
  expect(readFileSync(PAGE, 'utf8'), `stories/promises.md ${advice}`).toBe(page);
}
