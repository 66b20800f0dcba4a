// Each fault of a fact is planted once, and must be seen. So must the command: what it says, and that it fails.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { block, deviceFaults, devicePages, helpFaults, inOrder } from './facts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const FACTS = 'src/content/urgent-help/facts.json';
const read = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const help = () => read(FACTS);
const TODAY = '2026-12-01';

test('the facts as they are have no fault', () => assert.deepEqual(helpFaults(help(), TODAY), []));

const PLANTED = {
  'an overdue date': [(fact) => (fact.reviewBy = '2026-11-30'), /reviewBy was 2026-11-30\. Read the sources again/],
  'no date to review it': [(fact) => delete fact.reviewBy, /reviewBy is undefined/],
  'a date that does not exist': [(fact) => (fact.reviewBy = '2027-02-30'), /reviewBy is "2027-02-30"/],
  'a review that is too far off': [(fact) => (fact.reviewBy = '2028-05-22'), /184 is the longest/],
  'a review before the check': [(fact) => (fact.checkedOn = '2027-06-01'), /comes before checkedOn/],
  'no date on which it was checked': [(fact) => delete fact.checkedOn, /checkedOn is undefined/],
  'a check that is still to come': [(fact) => (fact.checkedOn = '2026-12-02'), /still to come/],
  'no list of sources': [(fact) => delete fact.sources, /has no source/],
  'an empty list of sources': [(fact) => (fact.sources = []), /has no source/],
  'a source without an address': [(fact) => delete fact.sources[0].url, /needs a title, an https address/],
  'a source that is not said to support anything': [(fact) => (fact.sources[0].supports = ''), /what it supports/],
  'an id twice': [(fact) => (fact.id = '999'), /"999" is there twice/],
  'an id that no attribute can hold': [(fact) => (fact.id = 'A "b"'), /needs an id of small letters/],
  'a nation that is none': [(fact) => (fact.nations = ['britain']), /nations is \["britain"\]/],
  'no nation': [(fact) => (fact.nations = []), /nations is \[\]/],
  'one nation, and no words for it': [(fact) => (fact.nations = ['wales']), /Write "where"/],
  'a number in one run': [(fact) => (fact.number = '116123'), /"116123" cannot be read out/],
  'a number with letters': [(fact) => (fact.number = '0800 CALL'), /cannot be read out/],
  'no number': [(fact) => delete fact.number, /cannot be read out/],
  'a way that is none': [(fact) => (fact.way = 'ring'), /Write "call" or "text"/],
  'the wrong Relay UK number': [(fact) => (fact.relay = '18002 116 123'), /Relay UK is 18001/],
  'nothing said of its cost': [(fact) => delete fact.cost, /does not say "cost"\. Write null/],
  'a sentence without an end': [(fact) => (fact.hours = 'always'), /End it with a full stop/],
};
for (const [what, [plant, sentence]] of Object.entries(PLANTED))
  test(`a fact with ${what} is named`, () => {
    const planted = help();
    plant(planted.facts.find(({ id }) => id === 'samaritans'));
    assert.match(helpFaults(planted, TODAY).join('\n'), sentence);
  });

test('a release waits until a person has checked each number', () => {
  const planted = help();
  for (const fact of planted.facts) fact.checkedBy = null;
  assert.equal(helpFaults(planted, TODAY, { release: true }).length, planted.facts.length);
  for (const fact of planted.facts) fact.checkedBy = 'A. Person';
  assert.deepEqual(helpFaults(planted, TODAY, { release: true }), []);
});

test('the settings of devices are overdue, without a source, or said with another day on the page', () => {
  const settings = () => read('src/content/device-settings.json');
  const pages = devicePages(root);
  assert.deepEqual(deviceFaults(settings(), pages, TODAY), []);
  for (const [plant, sentence] of [
    [(facts) => (facts.reviewBy = '2026-11-30'), /reviewBy was 2026-11-30\. Read the sources again/],
    [(facts) => delete facts.sources, /has no source/],
    [(facts) => (facts.sources[3].url = 'http://a.b/'), /needs a title, an https address/],
    [(facts) => (facts.checkedOn = '2026-11-24'), /checked on 24 November 2026, and .*html does not say so/],
  ]) {
    const planted = settings();
    plant(planted);
    assert.match(deviceFaults(planted, pages, TODAY).join('\n'), sentence);
  }
  for (const at of pages.keys()) {
    const old = pages.map((page, other) => (other === at ? page.replace('23 November', '22 November') : page));
    assert.equal(deviceFaults(settings(), old, TODAY).length, 1);
  }
  assert.match(deviceFaults(settings(), pages, TODAY, { release: true }).join(), /tried by nobody/);
});

test('what needs a person’s check says why', () => {
  const planted = help();
  planted.needsAPersonsCheck.push({ what: 'A number' });
  assert.match(helpFaults(planted, TODAY).join(), /has to say what and why/);
});

test('no number that needs a person’s check is said', () => {
  const waiting = help()
    .needsAPersonsCheck.flatMap(({ what }) => what.match(/\d[\d ]{4,}\d/g) ?? [])
    .map((number) => number.trim());
  assert.ok(waiting.length > 5);
  for (const nation of [undefined, 'england', 'wales', 'scotland', 'northern-ireland'])
    for (const number of waiting) assert.ok(!block(help(), nation).includes(number), `${nation}: ${number}`);
});

test('at most two numbers come first, and their order is the same everywhere', () => {
  const { facts } = help();
  const ids = facts.map(({ id }) => id);
  for (const nation of ['england', 'wales', 'scotland', 'northern-ireland']) {
    const [first, others] = inOrder(facts, nation);
    assert.equal(first.length, 2);
    const places = [...first, ...others].map(({ id }) => ids.indexOf(id));
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
    );
  }
});

// ---- The command, on a copy of the repository ----

const copy = mkdtempSync(join(tmpdir(), 'handrail-facts-'));
after(() => rmSync(copy, { recursive: true, force: true }));
for (const path of [
  'package.json',
  'src/content',
  'src/components/urgent-help',
  'src/components/comfort-settings/examples',
])
  cpSync(join(root, path), join(copy, path), { recursive: true });
function check(change, ...options) {
  const facts = help();
  change?.(facts);
  writeFileSync(join(copy, FACTS), JSON.stringify(facts));
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(root, '.ci/facts.mjs'), '--check', '--root', copy, ...options],
    {
      encoding: 'utf8',
    },
  );
  return { status, stderr };
}

test('the command passes today, and fails on the day after the review', () => {
  assert.deepEqual(check(undefined, '--today', TODAY), { status: 0, stderr: '' });
  const day = new Date(help().facts[0].reviewBy);
  day.setUTCDate(day.getUTCDate() + 1);
  const { status, stderr } = check(undefined, '--today', day.toISOString().slice(0, 10));
  assert.equal(status, 1);
  assert.match(stderr, /FAIL The fact "999": reviewBy was/);
});

test('the command fails when a source is removed', () => {
  const { status, stderr } = check(({ facts }) => (facts[3].sources = []), '--today', TODAY);
  assert.equal(status, 1);
  assert.match(stderr, /FAIL The fact "samaritans" has no source/);
});

test('the command fails when a guide is overdue', () => {
  const file = join(copy, 'src/content/spot-a-scam/facts.json');
  const facts = readFileSync(file, 'utf8');
  writeFileSync(file, facts.replace(/"nextReview": "[^"]*"/, '"nextReview": "2026-11-30"'));
  const { status, stderr } = check(undefined, '--today', TODAY);
  writeFileSync(file, facts);
  assert.equal(status, 1);
  assert.match(stderr, /FAIL The guide spot-a-scam: nextReview was 2026-11-30\./);
});

test('the command fails when what is said is not what the file says', () => {
  const { status, stderr } = check(({ facts }) => (facts[3].number = '116 124'), '--today', TODAY);
  assert.equal(status, 1);
  assert.match(stderr, /facts\.ts is not what/);
  assert.match(stderr, /england\.html is not what/);
});

test('the command fails for a release that nobody has checked', () => {
  const unchecked = ({ facts }) => facts.forEach((fact) => (fact.checkedBy = null));
  assert.equal(check(unchecked, '--today', TODAY, '--release').status, 1);
});
