import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as oracle from 'postcode';
import { postcodeDoubt, postcodeInFull, postcodeProblem } from './postcode.js';

const letter = (letters: string) => fc.constantFrom(...letters);
const digit = fc.integer({ min: 0, max: 9 }).map(String);
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const join = (...pieces: fc.Arbitrary<string>[]) => fc.tuple(...pieces).map((found) => found.join(''));
const [first, second] = [letter('ABCDEFGHIJKLMNOPRSTUWYZ'), letter('ABCDEFGHKLMNOPQRSTUVWXY')];
const district = fc.integer({ min: 1, max: 99 }).map(String);
/** Postcodes as BS 7666 describes them, with one space; made piece by piece, not with our expression. */
const real = fc.tuple(
  fc.oneof(
    join(first, digit),
    join(first, district),
    join(first, second, digit),
    join(first, second, district),
    join(first, digit, letter('ABCDEFGHJKSTUW')),
    join(first, second, digit, letter('ABEHMNPRVWXY')),
  ),
  join(digit, letter('ABDEFGHJLNPQRSTUWXYZ'), letter('ABDEFGHJLNPQRSTUWXYZ')),
);
const anyLetters = join(
  letter(LETTERS),
  fc.constantFrom('', ...LETTERS),
  digit,
  fc.constantFrom('', ...LETTERS, '1', '9'),
);
const shaped = fc.tuple(anyLetters, join(digit, letter(LETTERS), letter(LETTERS)));

describe('postcode', () => {
  for (const [typed, full] of [
    ['SW1A 1AA', 'SW1A 1AA'],
    ['sw1a1aa', 'SW1A 1AA'],
    ['  s W 1 a  1 a A ', 'SW1A 1AA'],
    ['SW1A-1AA.', 'SW1A 1AA'],
    ['(sw1a, 1aa)', 'SW1A 1AA'],
    ['SW1A\u00a01AA\u200b', 'SW1A 1AA'],
    ['\u202aM1 1AE\u202c', 'M1 1AE'],
    ['ＬＳ１　４ＡＰ', 'LS1 4AP'],
    ['ls١ ٤ap', 'LS1 4AP'],
    ['M1 1AE', 'M1 1AE'],
    ['B33 8TH', 'B33 8TH'],
    ['CR2 6XH', 'CR2 6XH'],
    ['DN55 1PT', 'DN55 1PT'],
    ['W1A 0AX', 'W1A 0AX'],
    ['EC1A 1BB', 'EC1A 1BB'],
    ['GIR 0AA', 'GIR 0AA'],
    ['JE2 3AB', 'JE2 3AB'],
    ['GY1 1AA', 'GY1 1AA'],
    ['IM1 1AA', 'IM1 1AA'],
    ['BF1 3AD', 'BF1 3AD'],
    ['BFPO 58', 'BFPO 58'],
    ['bfpo1234', 'BFPO 1234'],
    ['SL0 9AA', 'SL0 9AA'],
    ['E20 1EJ', 'E20 1EJ'],
  ] as const) {
    it(`lets ${typed} through`, () => {
      assert.equal(postcodeProblem(typed), undefined);
      assert.equal(postcodeDoubt(typed), undefined);
      assert.equal(postcodeInFull(typed), full);
    });
  }

  for (const [typed, problem] of [
    ['', 'too-short'],
    [' ', 'too-short'],
    ['LS1', 'too-short'],
    ['SW1A', 'too-short'],
    ['none', 'too-short'],
    ['1234', 'too-short'],
    ['SW1A 1A', 'no-shape'],
    ['SW1A 1A5', 'no-shape'],
    ['SWXA XAA', 'no-shape'],
    // Without any number it is a word, and Poole is not P0 0LE.
    ['SWIA IAA', 'no-shape'],
    ['Poole', 'no-shape'],
    ['90210', 'no-shape'],
    ['10011', 'no-shape'],
    ['loose', 'no-shape'],
    ['Leeds', 'no-shape'],
    ['LEE D5S', 'no-shape'],
    ['5W1A 1AA', 'no-shape'],
    ['ЅW1A 1AA', 'no-shape'],
    ['D02 AF30', 'no-shape'],
    ['SW1A 1AA, London', 'too-long'],
    ['SW1A 1AA SW1A 2AA', 'too-long'],
    ['ann@example.org', 'too-long'],
    ['I do not know', 'too-long'],
    ['BFPO 12345', 'too-long'],
    ['مجھے نہیں معلوم', 'too-long'],
  ] as const) {
    it(`names what is wrong with “${typed}”: ${problem}`, () => {
      assert.equal(postcodeProblem(typed), problem);
      assert.equal(postcodeDoubt(typed), undefined);
      assert.equal(postcodeInFull(typed), typed.trim());
    });
  }

  for (const [typed, full] of [
    ['SW1A OAA', 'SW1A 0AA'],
    ['SWIA 1AA', 'SW1A 1AA'],
    ['SWlA 1AA', 'SW1A 1AA'],
    ['SWlA lA1', 'SW1A 1AL'],
    ['S014 3AB', 'SO14 3AB'],
    ['0X1 2AB', 'OX1 2AB'],
    ['CRO 2AB', 'CR0 2AB'],
    ['1P1 1AA', 'IP1 1AA'],
    // In its first half, what can stand as typed does.
    ['P1 4 1AA', 'P14 1AA'],
    ['P14 1A1', 'P14 1AL'],
    ['EClA 1BB', 'EC1A 1BB'],
    ['nl 9gu', 'N1 9GU'],
    ['BFP0 58', 'BFPO 58'],
  ] as const) {
    it(`reads “${typed}” as ${full}, and does not refuse it`, () => {
      assert.equal(postcodeProblem(typed), undefined);
      assert.equal(postcodeInFull(typed), full);
      assert.equal(
        postcodeDoubt(typed),
        typed.replaceAll(/\s/g, '') === full.replace(' ', '') ? undefined : 'look-alike',
      );
    });
  }

  for (const typed of [
    'QA1 1AA',
    'VA1 1AA',
    'XA1 1AA',
    'AI1 1AA',
    'AJ1 1AA',
    'AZ1 1AA',
    'A1I 1AA',
    'AA1C 1AA',
    'A1 1AC',
  ])
    it(`doubts the letters of ${typed}, and does not refuse it`, () => {
      assert.equal(postcodeProblem(typed), undefined);
      assert.equal(postcodeDoubt(typed), 'unknown-letters');
      assert.equal(postcodeInFull(typed), typed);
    });

  it('doubts a number that starts with zero', () => {
    assert.equal(postcodeDoubt('LS01 4AP'), 'unknown-letters');
    assert.equal(postcodeInFull('LS01 4AP'), 'LS01 4AP');
  });

  it('lets every postcode of the standard through, however it is written', () => {
    const mark = fc.constantFrom('', ' ', '  ', '-', '.', '\u00a0', '\u200b', '\n');
    fc.assert(
      fc.property(real, mark, mark, mark, fc.boolean(), ([start, end], one, two, three, isLower) => {
        const typed = one + start + two + end + three;
        const cased = isLower ? typed.toLowerCase() : typed;
        assert.equal(postcodeProblem(cased), undefined);
        assert.equal(postcodeDoubt(cased), undefined);
        assert.equal(postcodeInFull(cased), `${start} ${end}`);
      }),
      { numRuns: 2000 },
    );
  });

  it('lets through whatever an independent check does, in the same words', () => {
    fc.assert(
      fc.property(fc.oneof(real, shaped), fc.constantFrom('', ' ', '  '), ([start, end], space) => {
        const typed = start + space + end;
        assert.equal(oracle.isValid(typed), true, typed);
        assert.equal(postcodeProblem(typed), undefined);
        assert.equal(postcodeInFull(typed), oracle.toNormalised(typed));
      }),
      { numRuns: 2000 },
    );
  });

  it('refuses what an independent check refuses, but for look-alikes and what it does not know', () => {
    const near = fc.string({ unit: fc.constantFrom(...'AELMNSWX0125 OI'), minLength: 3, maxLength: 8 });
    const counts = { same: 0, lookAlike: 0 };
    fc.assert(
      fc.property(near, (typed) => {
        // It knows neither spaces inside the halves nor GIR 0AA nor BFPO 58; none of them can be made of these letters but spaces.
        const other = oracle.isValid(typed.replace(/ /g, ''));
        const ours = postcodeProblem(typed) === undefined;
        if (ours === other) counts.same++;
        else {
          // Where we differ: O and 0, I, L and 1 were taken for each other, and a person is asked to look again.
          counts.lookAlike++;
          assert.equal(ours, true, typed);
          assert.ok(postcodeDoubt(typed), typed);
          assert.equal(oracle.isValid(postcodeInFull(typed)), true, typed);
        }
      }),
      { numRuns: 5000, seed: 4 },
    );
    assert.ok(counts.lookAlike > 50 && counts.same > 1000, JSON.stringify(counts));
  });

  it('has an answer to any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const problem = postcodeProblem(text);
        // A doubt is for what is not refused.
        if (problem) assert.equal(postcodeDoubt(text), undefined);
        postcodeInFull(text);
      }),
    );
  });
});
