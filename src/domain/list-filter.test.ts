import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { BAD_INPUT } from '../../test/harness/bad-input.js';
import { findRows, rowWords } from './list-filter.js';

/** Whole Damerau-Levenshtein distances; it has no types. */
const distance = createRequire(import.meta.url)('damerau-levenshtein') as (
  one: string,
  other: string,
) => { steps: number };

const find = (typed: string, ...rows: string[]): ReturnType<typeof findRows> => findRows(rows.map(rowWords), typed);
const left = (typed: string, ...rows: string[]): string[] =>
  rows.filter((_, index) => find(typed, ...rows).rows[index]);

const PLACES = [
  'St. James’s Surgery',
  'Saint Mary Practice',
  'Stoke-on-Trent Central',
  'High St Clinic',
  'Co-op House',
];

describe('list filter', () => {
  for (const [typed, row] of [
    ['leeds', 'Leeds'],
    ['LEEDS', 'leeds'],
    ['eed', 'Leeds'],
    ['road park', '12 Park Road'],
    ['st james', 'St. James’s Surgery'],
    ['st jamess', "St James's Surgery"],
    ['saint james', 'St. James’s Surgery'],
    ['st mary', 'Saint Mary Practice'],
    ['sai', 'St Mary'],
    ['high street', 'High St Clinic'],
    ['stoke on trent', 'Stoke-on-Trent'],
    ['stoke-on-trent', 'Stoke on Trent'],
    ['coop', 'Co-op House'],
    ['co op', 'Co-op House'],
    ['co-op', 'Coop House'],
    ['obrien', 'Dr O’Brien'],
    ['oʼbrien', 'Dr O’Brien'],
    ['smith and lee', 'Smith & Lee'],
    ['smith & lee', 'Smith and Lee'],
    ['ty gwyn', 'Tŷ Gwyn'],
    ['dwr', 'Dŵr y Felin'],
    ['TŶ', 'tŷ'],
    ['tŷ', 'Ty Hir'],
    ['y dre', 'Plas-y-Dref'],
    ['llandeilo fan', 'Llandeilo’r-Fân'],
    ['lodz', 'Łódź'],
    ['strasse', 'Lange Straße'],
    ['οδος', 'ΟΔΟΣ'],
    ['οδοσ', 'οδός'],
    ['istanbul', 'İstanbul'],
    ['اردو', 'Urdu (اردو)'],
    ['فارسي', 'فارسی'],
    ['كراچي', 'کراچی'],
    ['لاهور', 'لاہور'],
    ['آپ', 'اپ'],
    ['اُردو', 'اردو'],
    ['עברית', 'עִבְרִית'],
    ['हिन्दी', 'Hindi (हिन्दी)'],
    ['粵語', '粵語 (廣東話)'],
    ['12', '١٢ High Road'],
    ['１２', '12 High Road'],
    ['le\u200beds', 'Lee\u00adds'],
    ['  leeds  ', 'Leeds'],
  ] as const)
    it(`finds “${row}” by “${typed}”`, () => {
      assert.deepEqual(find(typed, row, 'Quite another').rows, [true, false]);
      assert.equal(find(typed, row, 'Quite another').fit, 'exact');
    });

  for (const typed of ['', ' ', '-', '…!', '\u200b'])
    it(`shows everything for “${typed}”`, () => {
      assert.deepEqual(find(typed, ...PLACES), { fit: 'all', rows: PLACES.map(() => true) });
    });

  for (const [typed, row] of [
    ['birmingam', 'Birmingham'],
    ['brimingham', 'Birmingham'],
    ['birninghan', 'Birmingham Road'],
    ['birmimg', 'Birmingham'],
    ['lewds', 'Leeds'],
    ['lleeds', 'Leeds'],
    ['dr patle', 'Dr Patel'],
    ['patel cliinc', 'Patel Clinic'],
  ] as const)
    it(`${row.startsWith('Birmingham R') ? 'forgives no two slips' : 'forgives the slip'} in “${typed}”`, () => {
      const isTwo = row.startsWith('Birmingham R');
      assert.deepEqual(find(typed, row, 'Zu'), { fit: isTwo ? 'none' : 'close', rows: [!isTwo, false] });
    });

  it('forgives nothing while some row has it as it was typed', () => {
    assert.deepEqual(left('lead', 'Lead Lane', 'Leed Lane'), ['Lead Lane']);
  });

  it('forgives one word only, and none that is short', () => {
    assert.equal(find('pattel cliinc', 'Patel Clinic').fit, 'none');
    assert.equal(find('leo', 'Lee').fit, 'none');
  });

  for (const [what, text] of Object.entries(BAD_INPUT))
    it(`takes ${what}, in the box and in the list`, { timeout: 5000 }, () => {
      assert.equal(find(text, ...Array<string>(300).fill('St. James’s Surgery, High Road')).rows.length, 300);
      assert.equal(find(text, text).rows[0], true);
    });
});

/*
 * Independent of the rule: letters are compared by the collation of ICU, which knows case and accents (`base`) and leaves
 * punctuation out where it is told to; a part of a word is looked for place by place.
 */
const icu = new Intl.Collator('en', { sensitivity: 'base' });
const hasPart = (word: string, part: string): boolean =>
  Array.from({ length: word.length }, (_, from) => from).some((from) =>
    Array.from({ length: word.length - from }, (_, more) => more + 1).some(
      (length) => icu.compare(word.slice(from, from + length), part) === 0,
    ),
  );

const letter = fc.constantFrom(...'abcdeêéŵŷâïAÊŴÉ');
const word = fc.string({ unit: letter, minLength: 1, maxLength: 5 });
const words = fc.array(word, { minLength: 1, maxLength: 3 });
const gap = fc.constantFrom(' ', '  ', ', ', ' – ', ' (', '. ');
const label = fc.tuple(words, gap).map(([all, between]) => all.join(between));
const anything = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  label,
);

describe('list filter, for any list', () => {
  it('never throws, answers for each row, and shows at least one unless it says “none”', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 8 }), anything, (labels, typed) => {
        const { fit, rows } = find(typed, ...labels);
        assert.equal(rows.length, labels.length);
        if (fit === 'exact' || fit === 'close') assert.ok(rows.includes(true));
        if (fit === 'none') assert.ok(!rows.includes(true));
        if (fit === 'all') assert.ok(!rows.includes(false));
      }),
      { numRuns: 2000, seed: 4 },
    );
  });

  it('finds a row by its own words, in any order and case', () => {
    fc.assert(
      fc.property(fc.array(anything, { minLength: 1, maxLength: 6 }), fc.nat(), fc.boolean(), (labels, pick, turn) => {
        const at = pick % labels.length;
        const own = labels[at] as string;
        const typed = turn ? own.split(/\s+/).reverse().join(' ') : own;
        const { fit, rows } = find(typed, ...labels);
        assert.ok(fit === 'all' || fit === 'exact', fit);
        assert.equal(rows[at], true);
      }),
      { numRuns: 3000, seed: 4 },
    );
  });

  it('never shows more when letters are added, where nothing is forgiven', () => {
    let narrowed = 0;
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 8 }), label, word, (labels, typed, more) => {
        const before = find(typed, ...labels);
        for (const longer of [typed + more, `${typed} ${more}`]) {
          const after = find(longer, ...labels);
          if (before.fit === 'close' || after.fit === 'close') continue;
          narrowed++;
          after.rows.forEach((shown, row) => assert.ok(!shown || before.rows[row]));
        }
      }),
      { numRuns: 3000, seed: 4 },
    );
    assert.ok(narrowed > 500, `${narrowed} were looked at`);
  });

  it('agrees with the collation of ICU, word by word', () => {
    const seen = { exact: 0, other: 0 };
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), words, gap, (lists, typed, between) => {
        const expected = lists.map((list) => typed.every((part) => list.some((one) => hasPart(one, part))));
        const { fit, rows } = find(typed.join(between), ...lists.map((list) => list.join(between)));
        assert.equal(fit === 'exact', expected.includes(true));
        seen[fit === 'exact' ? 'exact' : 'other']++;
        if (fit === 'exact') assert.deepEqual(rows, expected);
      }),
      { numRuns: 4000, seed: 4 },
    );
    assert.ok(seen.exact > 300 && seen.other > 300, JSON.stringify(seen));
  });

  it('forgives what an independent count of steps calls one step, and no more', () => {
    const plain = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 5, maxLength: 8 });
    let near = 0;
    fc.assert(
      fc.property(plain, plain, (row, typed) => {
        const steps = [-1, 0, 1].map((more) => distance(typed, row.slice(0, typed.length + more)).steps);
        const expected = row.includes(typed) ? 'exact' : Math.min(...steps) <= 1 ? 'close' : 'none';
        if (expected === 'close') near++;
        assert.equal(find(typed, row).fit, expected);
      }),
      { numRuns: 20_000, seed: 4 },
    );
    assert.ok(near > 50, `${near} near words`);
  });
});
