import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { moneyProblem, numberIn, wholeNumberProblem } from './number.js';

describe('number', () => {
  for (const [typed, number] of [
    ['12', 12],
    ['0', 0],
    ['007', 7],
    [' 12 ', 12],
    ['12.', 12],
    ['12.5', 12.5],
    ['12.50', 12.5],
    ['.50', 0.5],
    ['12,50', 12.5],
    ['12,5', 12.5],
    ['0,12', 0.12],
    ['1,200', 1200],
    ['1,200.50', 1200.5],
    ['1,200.', 1200],
    ['1, 200', 1200],
    ['12 . 50', 12.5],
    ['1,234,567', 1234567],
    ['12,50,000', 1250000],
    ['1 200', 1200],
    ['1 234 567,89', 1234567.89],
    ['1\u202f200', 1200],
    ['1\u00a0200', 1200],
    ['1’200', 1200],
    ["1'200.50", 1200.5],
    ['1.200', 1.2],
    ['1.200,50', 1200.5],
    ['1.200.000', 1200000],
    ['£12.50', 12.5],
    ['£ 12.50', 12.5],
    ['12.50 £', 12.5],
    ['12€', 12],
    ['-12', -12],
    ['−12', -12],
    ['–12', -12],
    ['- 12', -12],
    ['-£12', -12],
    ['£-12', -12],
    ['١٬٢٠٠٫٥٠', 1200.5],
    ['۱۲', 12],
    ['１，２００', 1200],
    ['\u202a12\u200b50\u202c', 1250],
  ] as const) {
    it(`reads “${typed}” as ${number}`, () => assert.equal(numberIn(typed), number));
  }

  for (const typed of [
    '',
    ' ',
    '.',
    ',',
    '-',
    '£',
    '£.',
    '12 50',
    '1 2',
    '12 5000',
    '1,2345',
    '0,125',
    '1,20.50',
    '12,,50',
    '1..2',
    '1.2.3',
    '1.200,50,00',
    '1.200,',
    '12-',
    '1-2',
    '--12',
    '+-12',
    '(12)',
    '12%',
    '12/3',
    '½',
    '5²',
    '①',
    '<b>',
    '12 😀',
  ]) {
    it(`does not guess at “${typed}”`, () => {
      assert.equal(numberIn(typed), undefined);
      const problem = /[a-z]/.test(typed) ? 'letters' : 'not-a-number';
      assert.equal(wholeNumberProblem(typed), problem);
      assert.equal(moneyProblem(typed), problem);
    });
  }

  for (const typed of ['twelve', '12k', '1e5', '0x10', '12p', '12 pounds', 'GBP 12', '1O', 'Infinity', 'NaN', 'بارہ'])
    it(`says that there are letters in “${typed}”`, () => {
      assert.equal(numberIn(typed), undefined);
      assert.equal(wholeNumberProblem(typed), 'letters');
      assert.equal(moneyProblem(typed), 'letters');
    });

  it('asks for whole numbers where they are wanted', () => {
    for (const typed of ['12', '12.00', '12,00', '1,200', '-3', '0'])
      assert.equal(wholeNumberProblem(typed), undefined);
    for (const typed of ['12.5', '12,50', '.5', '1.200', '1.00000000000000000001'])
      assert.equal(wholeNumberProblem(typed), 'not-whole', typed);
  });

  it('asks for pounds and pence where they are wanted', () => {
    for (const typed of ['12', '12.5', '12.50', '£1,200.50', '12,50', '.99'])
      assert.equal(moneyProblem(typed), undefined);
    for (const typed of ['12.505', '1.200', '12.000']) assert.equal(moneyProblem(typed), 'too-many-decimals', typed);
  });

  it('keeps to the limits, and lets the limits themselves through', () => {
    const limits = { min: 0, max: 120 };
    for (const problem of [wholeNumberProblem, moneyProblem]) {
      assert.equal(problem('0', limits), undefined);
      assert.equal(problem('120', limits), undefined);
      assert.equal(problem('-1', limits), 'too-small');
      assert.equal(problem('121', limits), 'too-large');
      assert.equal(problem('-1000'), undefined);
      assert.equal(problem('9'.repeat(400)), 'too-large');
      assert.equal(problem(`-${'9'.repeat(400)}`), 'too-small');
    }
    assert.equal(moneyProblem('120.01', limits), 'too-large');
    // First what kind of number, then how large.
    assert.equal(wholeNumberProblem('120.5', limits), 'not-whole');
  });

  it('reads numbers as they are written in many countries', () => {
    // Not those of countries that write 1.200 or 12,345 for what is something else in the United Kingdom: two decimals decide.
    const locale = fc.constantFrom(
      'en-GB',
      'cy',
      'de',
      'fr',
      'de-CH',
      'pl',
      'hi',
      'en-IN',
      'ar-EG',
      'fa',
      'ur',
      'bn',
      'pt',
    );
    const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((pence) => pence / 100);
    fc.assert(
      fc.property(locale, amount, (name, number) => {
        const typed = new Intl.NumberFormat(name, { minimumFractionDigits: 2 }).format(number);
        assert.equal(numberIn(typed), number, `${name} ${typed}`);
        assert.equal(moneyProblem(typed), undefined);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads pounds as they are written in the United Kingdom', () => {
    const format = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (pence) =>
        assert.equal(numberIn(format.format(pence / 100)), pence / 100),
      ),
    );
  });

  it('has an answer to any text at all, and a number unless something is wrong', () => {
    const marks = fc.string({ unit: fc.constantFrom(...'0123456789,. -£'), maxLength: 12 });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), marks), (text) => {
        const number = numberIn(text);
        assert.ok(number === undefined || !Number.isNaN(number));
        const none = (problem?: string) => problem === 'letters' || problem === 'not-a-number';
        assert.equal(none(wholeNumberProblem(text)), number === undefined);
        assert.equal(none(moneyProblem(text)), number === undefined);
      }),
      { numRuns: 2000 },
    );
  });
});
