import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isChiNumber, nhsNumberInGroups, nhsNumberProblem } from './nhs-number.js';

/** An independent check of ten digits; it has no types. */
const { validate } = createRequire(import.meta.url)('nhs-number-validator') as { validate(number: string): boolean };

const nineDigits = fc.stringMatching(/^\d{9}$/);
/** Numbers that pass, made by trying the check digits with the independent check. */
const passing = nineDigits
  .map((nine) => [...'0123456789'].map((check) => nine + check).find(validate))
  .filter((number) => number !== undefined)
  .filter((number) => new Set(number).size > 1);

describe('NHS number', () => {
  for (const number of [
    '943 476 5919',
    '9434765919',
    '987 654 3210',
    '943-476-5919',
    '943.476.5919',
    ' 9 4 3 4 7 6 5 9 1 9 ',
    '943\u2011476\u20135919',
    '\u202a943\u00a0476\u200b5919\u202c\ufeff',
    '(943) 476/5919.',
    '٩٤٣ ٤٧٦ ٥٩١٩',
    '９４３　４７６　５９１９',
  ]) {
    it(`lets ${number} through`, () => assert.equal(nhsNumberProblem(number), undefined));
  }

  for (const [number, problem] of [
    ['', 'too-short'],
    ['943 476 591', 'too-short'],
    ['943 476 59190', 'too-long'],
    ['943 476 5919 / 987 654 3210', 'too-long'],
    ['943 476 5918', 'check'],
    // The manual's own example. Its check digit would be 10, which no number has.
    ['999 123 4567', 'check'],
    ['000 000 0000', 'repeated'],
    ['111 111 1111', 'repeated'],
    ['٩٩٩٩٩٩٩٩٩٩', 'repeated'],
    ['QQ 12 34 56 C', 'national-insurance'],
    ['qq123456c', 'national-insurance'],
    ['QQ-12-34-56', 'national-insurance'],
    ['QQ 12 34 56 E', 'letters'],
    ['943 476 59l9', 'letters'],
    ['943 476 591O', 'letters'],
    ['I do not know', 'letters'],
    ['مجھے نہیں معلوم', 'letters'],
    ['943 476 591²', 'letters'],
    // Old numbers, before 1996, were of letters and digits.
    ['ABCD 123', 'letters'],
  ] as const) {
    it(`names what is wrong with “${number}”: ${problem}`, () => assert.equal(nhsNumberProblem(number), problem));
  }

  it('agrees with an independent check, but for one digit ten times', () => {
    let passes = 0;
    fc.assert(
      fc.property(fc.stringMatching(/^\d{10}$/), (number) => {
        const isRepeated = new Set(number).size === 1;
        if (validate(number)) passes++;
        assert.equal(nhsNumberProblem(number) === undefined, validate(number) && !isRepeated, number);
      }),
      { numRuns: 5000, seed: 4 },
    );
    assert.ok(passes > 300, `${passes} numbers pass`);
    // Where we differ on purpose: the other check lets these through.
    for (const digit of '0123456789') {
      assert.equal(validate(digit.repeat(10)), true);
      assert.equal(nhsNumberProblem(digit.repeat(10)), 'repeated');
    }
  });

  it('weighs every place', () => {
    // One 1 among zeros: its weight, and the check digit 11 less that.
    for (let place = 0; place < 9; place++) {
      const weight = 10 - place;
      const number = `${'0'.repeat(place)}1${'0'.repeat(8 - place)}${11 - weight}`;
      assert.equal(nhsNumberProblem(number), undefined, number);
    }
  });

  it('lets a right number through, whatever usual stands between the digits', () => {
    const between = fc.array(fc.constantFrom('', ' ', '-', '.', '\u00a0', '\u2013', '\u200b', '\u00ad', '/'), {
      minLength: 11,
      maxLength: 11,
    });
    fc.assert(
      fc.property(passing, between, (number, marks) => {
        const typed = marks.map((mark, i) => mark + (number[i] ?? '')).join('');
        assert.equal(nhsNumberProblem(typed), undefined);
        assert.equal(nhsNumberInGroups(typed).replaceAll(' ', ''), number);
      }),
    );
  });

  it('finds one changed digit, at any place', () => {
    fc.assert(
      fc.property(passing, (number) => {
        for (let place = 0; place < 10; place++)
          for (const digit of '0123456789') {
            const changed = number.slice(0, place) + digit + number.slice(place + 1);
            if (digit !== number[place]) assert.notEqual(nhsNumberProblem(changed), undefined, changed);
          }
      }),
    );
  });

  it('finds two neighbours swapped', () => {
    fc.assert(
      fc.property(passing, (number) => {
        for (let place = 0; place < 9; place++) {
          const [one, other] = [number[place]!, number[place + 1]!];
          const swapped = number.slice(0, place) + other + one + number.slice(place + 2);
          if (one !== other) assert.equal(nhsNumberProblem(swapped), 'check', swapped);
        }
      }),
    );
  });

  it('tells a number that starts with a date of birth, as in Scotland', () => {
    for (const number of ['010190 0009', '311299 1234', '29 02 00 1234', '2902041234', '٠١٠١٩٠ ٠٠٠٩'])
      assert.equal(isChiNumber(number), true, number);
    for (const number of ['', '0101900', '010190 00091', '320190 0009', '001190 0009', '011390 0009', '290201 1234'])
      assert.equal(isChiNumber(number), false, number);
    for (const number of ['943 476 5919', '400 000 0004', '320 000 0000', 'QQ123456C', '01019O0009'])
      assert.equal(isChiNumber(number), false, number);
  });

  it('takes a Scottish number for right: the warning is another matter', () => {
    // 010101 and a serial number, with the check digit that the independent check asks for.
    const number = ['0101010000', '0101010001', '0101010002', '0101010003', '0101010004', '0101010005', '0101010006']
      .concat(['0101010007', '0101010008', '0101010009'])
      .find(validate)!;
    assert.equal(isChiNumber(number), true);
    assert.equal(nhsNumberProblem(number), undefined);
  });

  it('reads back in groups of three, three and four', () => {
    assert.equal(nhsNumberInGroups('9434765919'), '943 476 5919');
    assert.equal(nhsNumberInGroups('94-34-76-59-19'), '943 476 5919');
    assert.equal(nhsNumberInGroups('٩٤٣٤٧٦٥٩١٩'), '943 476 5919');
    assert.equal(nhsNumberInGroups('943 47'), '94347');
  });

  it('has an answer to any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        nhsNumberProblem(text);
        isChiNumber(text);
        nhsNumberInGroups(text);
      }),
    );
  });
});
