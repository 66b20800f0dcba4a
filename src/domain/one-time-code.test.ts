import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { codeProblem } from './one-time-code.js';

describe('one-time code', () => {
  for (const [code, length] of [
    ['123456', 6],
    ['123 456', 6],
    ['123-456', 6],
    [' 1 2 3 4 5 6 ', 6],
    ['123\u2013456.', 6],
    ['\u202a123\u00a0456\u200b\u202c', 6],
    ['١٢٣٤٥٦', 6],
    ['１２３４５６', 6],
    ['000000', 6],
    ['1234', undefined],
    ['1234567890', undefined],
  ] as const) {
    it(`lets ${code} through`, () => assert.equal(codeProblem(code, length), undefined));
  }

  for (const [code, length, problem] of [
    ['', 6, 'too-short'],
    ['12345', 6, 'too-short'],
    ['1234567', 6, 'too-long'],
    ['123', undefined, 'too-short'],
    ['12345678901', undefined, 'too-long'],
    ['12345O', 6, 'letters'],
    ['G-123456', 6, 'letters'],
    ['Your code is 123456', 6, 'letters'],
    ['مجھے', undefined, 'letters'],
  ] as const) {
    it(`names what is wrong with “${code}”: ${problem}`, () => assert.equal(codeProblem(code, length), problem));
  }

  it('counts digits, whatever usual stands between them', () => {
    const between = fc.constantFrom('', ' ', '-', '.', '\u00a0', '\u2013', '\u200b');
    const digits = fc.array(fc.tuple(between, fc.integer({ min: 0, max: 9 })), { maxLength: 12 });
    fc.assert(
      fc.property(digits, fc.integer({ min: 4, max: 10 }), (pairs, length) => {
        const typed = pairs.map(([mark, digit]) => `${mark}${digit}`).join('');
        const expected = pairs.length < length ? 'too-short' : pairs.length > length ? 'too-long' : undefined;
        assert.equal(codeProblem(typed, length), expected);
      }),
    );
  });

  it('has an answer to any text at all', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.option(fc.nat(12), { nil: undefined }),
        (text, length) => void codeProblem(text, length),
      ),
    );
  });
});
