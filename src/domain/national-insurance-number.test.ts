import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { nationalInsuranceInGroups, nationalInsuranceProblem } from './national-insurance-number.js';

/** An independent check of nine characters; it has no types. */
const isNumber = createRequire(import.meta.url)('is-national-insurance-number') as (number: string) => boolean;

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

describe('National Insurance number', () => {
  for (const number of [
    'AB 12 34 56 C',
    'ab123456c',
    'AB123456C',
    ' a b 1 2 3 4 5 6 d ',
    'AB-12-34-56-A.',
    'AB/123456/B',
    '\u202aAB\u00a012\u200b3456\u00adC\u202c',
    'ＡＢ　１２３４５６　Ｃ',
    'AB ١٢ ٣٤ ٥٦ C',
    'OA 12 34 56 C',
  ]) {
    it(`lets ${number} through`, () => assert.equal(nationalInsuranceProblem(number), undefined));
  }

  for (const [number, problem] of [
    ['', 'too-short'],
    ['AB 12 34 5', 'too-short'],
    ['12 34 56', 'too-short'],
    ['12 34 56 C', 'too-short'],
    ['943 476 5919', 'nhs-number'],
    ['943476591', 'shape'],
    ['AB 12 34 56 CD', 'too-long'],
    ['AB 12 34 567 C', 'too-long'],
    ['I do not know it', 'too-long'],
    ['مجھے نہیں معلوم', 'too-long'],
    ['A1 23 45 67 C', 'shape'],
    ['AB 12 34 5O C', 'shape'],
    ['AB 12 34 56 7', 'shape'],
    ['ABC 12 34 56', 'shape'],
    // A Temporary Reference Number of HMRC, which is no National Insurance number.
    ['11 A1 11 11', 'too-short'],
    ['АВ 12 34 56 С', 'shape'],
    ['AB 12 34 56', 'last-letter'],
    ['AB 12 34 56 E', 'last-letter'],
    ['AB 12 34 56 M', 'last-letter'],
    ['QQ 12 34 56 C', 'first-letters'],
    ['QQ 12 34 56', 'first-letters'],
    ['AO 12 34 56 C', 'first-letters'],
    ['GB 12 34 56 C', 'first-letters'],
    ['TN 12 34 56 F', 'first-letters'],
  ] as const) {
    it(`names what is wrong with “${number}”: ${problem}`, () =>
      assert.equal(nationalInsuranceProblem(number), problem));
  }

  it('agrees with an independent check on all first letters and all last letters', () => {
    let passes = 0;
    for (const one of LETTERS)
      for (const two of LETTERS)
        for (const last of LETTERS) {
          const number = `${one}${two}123456${last}`;
          assert.equal(nationalInsuranceProblem(number) === undefined, isNumber(number), number);
          if (isNumber(number)) passes++;
        }
    // 20 first letters, 19 second letters, without seven pairs; four last letters.
    assert.equal(passes, (20 * 19 - 7) * 4);
  });

  it('lets a right number through, however it is written, and reads it back', () => {
    const mark = fc.constantFrom('', ' ', '-', '.', '\u00a0', '\u200b', '/');
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/).filter(isNumber),
        fc.array(mark, { minLength: 10, maxLength: 10 }),
        fc.boolean(),
        (number, marks, isLower) => {
          const typed = marks.map((between, i) => between + (number[i] ?? '')).join('');
          const cased = isLower ? typed.toLowerCase() : typed;
          assert.equal(nationalInsuranceProblem(cased), undefined);
          assert.equal(nationalInsuranceInGroups(cased), number.replace(/^(..)(..)(..)(..)/, '$1 $2 $3 $4 '));
        },
      ),
    );
  });

  it('reads back without spaces what is not whole', () => {
    assert.equal(nationalInsuranceInGroups('ab 12 34'), 'AB1234');
    assert.equal(nationalInsuranceInGroups(''), '');
  });

  it('has an answer to any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        nationalInsuranceProblem(text);
        nationalInsuranceInGroups(text);
      }),
    );
  });
});
