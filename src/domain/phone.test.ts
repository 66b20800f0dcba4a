import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { phoneProblem } from './phone.js';

describe('phone', () => {
  for (const number of [
    '01632 960 001',
    '01632960001',
    '(01632) 960-001',
    '01632.960.001',
    '01632\u2011960\u2013001',
    '+44 (0)1632 960 001',
    '0044 1632 960001',
    '020 7946 0000 ext 12',
    '020 7946 0000 ext. 1234567',
    '020 7946 0000x12',
    '020 7946 0000 extension: 12',
    '\u202a07700 900 982\u202c',
    ' 0 7 7 0 0 9 0 0 9 8 2 ',
    '۰۷۷۰۰ ۹۰۰ ۹۸۲',
    '960 0001',
    '+123456789012345',
  ]) {
    it(`lets ${number} through`, () => assert.equal(phoneProblem(number), undefined));
  }

  for (const [number, problem] of [
    ['', 'too-short'],
    ['999', 'too-short'],
    ['+44 ( )', 'too-short'],
    ['960 001', 'too-short'],
    ['960 001 ext 1234', 'too-short'],
    ['1234567890123456', 'too-long'],
    ['01632 960 001 / 07700 900 982', 'too-long'],
    ['01632 960 OO1', 'letters'],
    ['01632 960 001 or 07700 900 982', 'letters'],
    ['ann@example.org', 'letters'],
    ['ext 1234567', 'too-short'],
    ['I have no phone', 'letters'],
    ['مجھے نہیں معلوم', 'letters'],
  ] as const) {
    it(`names what is wrong with “${number}”: ${problem}`, () => assert.equal(phoneProblem(number), problem));
  }

  it('has an answer to any text at all', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => void phoneProblem(text)));
  });

  it('lets 7 to 15 digits through, whatever usual stands between them', () => {
    const between = fc.constantFrom('', ' ', '-', '.', ' (', ') ', '/', '+', '\u00a0', '\u2013', '\u200b');
    const digits = fc.array(fc.tuple(between, fc.integer({ min: 0, max: 9 })), {
      minLength: 5,
      maxLength: 17,
    });
    fc.assert(
      fc.property(digits, (pairs) => {
        const found = phoneProblem(pairs.map(([mark, digit]) => `${mark}${digit}`).join(''));
        assert.equal(found, pairs.length < 7 ? 'too-short' : pairs.length > 15 ? 'too-long' : undefined);
      }),
    );
  });
});
