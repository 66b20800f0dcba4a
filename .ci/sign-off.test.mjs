// The pages for whoever signs a page off: what they name is there, and no criterion of WCAG 2.2 is passed over.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import { root } from './npm.mjs';

const read = (name) => readFileSync(new URL(`../stories/sign-off/${name}.md`, import.meta.url), 'utf8');
const rowsOf = (text) =>
  text.split('\n').filter((line) => line.startsWith('| ') && !/^\| (-|hazard|criterion)/.test(line));

/** Levels A and AA of https://www.w3.org/TR/WCAG22/ (12 December 2024), 4.1.1 being obsolete. Written out by hand. */
const CRITERIA =
  `1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11
  1.4.12 1.4.13 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4
  2.5.7 2.5.8 3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3`.split(/\s+/);

/** "1.2.1 to 1.2.5", "2.1.1, 2.1.2". */
function criteriaIn(row) {
  const said = row.split('|')[1];
  const [, before, from, to] = /(\d\.\d\.)(\d+) to \d\.\d\.(\d+)/.exec(said) ?? [];
  if (before) return CRITERIA.filter((one) => one.startsWith(before) && +one.slice(4) >= +from && +one.slice(4) <= +to);
  return said.match(/\d\.\d\.\d+/g) ?? [];
}

test('each hazard names a test that there is', () => {
  const { stdout } = spawnSync('git', ['-C', root, 'ls-files', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  const files = new Set(stdout.split('\n').map((file) => basename(file)));
  const rows = rowsOf(read('hazard-log'));
  assert.ok(rows.length >= 15, `${rows.length} hazards`);
  for (const row of rows) {
    const tests = [...row.matchAll(/`([^`]+\.(?:spec|test)\.(?:mjs|ts))`/g)].map(([, name]) => basename(name));
    assert.ok(tests.length, `no test: ${row}`);
    for (const name of tests) assert.ok(files.has(name), `there is no ${name}`);
  }
});

test('every criterion of level A and AA has a row, and each but once', () => {
  const said = rowsOf(read('accessibility')).flatMap(criteriaIn);
  assert.equal(CRITERIA.length, 55);
  assert.deepEqual(
    CRITERIA.filter((one) => !said.includes(one)),
    [],
    'not said',
  );
  assert.deepEqual(
    said.filter((one, at) => said.indexOf(one) !== at),
    [],
    'said twice',
  );
});
