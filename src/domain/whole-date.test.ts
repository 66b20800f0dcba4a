import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { dateProblem, isoDate } from './date.js';
import { spreadDate } from './whole-date.js';

describe('whole date in one box', () => {
  for (const text of [
    '27/3/1980',
    '27/03/1980',
    '27.03.1980',
    '27.3.1980.',
    '27-3-1980',
    '27 – 3 – 1980',
    '27 3 1980',
    '27, 3, 1980',
    '27\\3\\1980',
    '27\t3\t1980',
    '27\n3\n1980',
    '27|3|1980'.replaceAll('|', '\u00a0'),
    '27 March 1980',
    '27 march, 1980',
    '27MAR1980',
    '27 Mar. 1980',
    '27th March 1980',
    '27th of March 1980',
    'the 27th of March, 1980.',
    'Friday 27 March 1980',
    'Fri, 27 Mar 1980',
    'on Thursday the 27th of March 1980',
    'March 27 1980',
    'March 27th, 1980',
    'March the 27th 1980',
    '27 Mawrth 1980',
    '27ain o Fawrth 1980',
    '27 mis Mawrth 1980',
    'Dydd Iau 27 Mawrth 1980',
    'dydd Mawrth, 27 Mawrth 1980',
    '1980-03-27',
    '1980/3/27',
    '1980 March 27',
    '27031980',
    '\u202a27/3/1980\u202c',
    '２７／３／１９８０',
    '۲۷/۳/۱۹۸۰',
    '(27/3/1980)',
  ]) {
    it(`takes apart “${text}”`, () => {
      const parts = spreadDate(text);
      assert.ok(parts);
      assert.equal(isoDate(parts), '1980-03-27');
    });
  }

  it('keeps the parts as they were typed', () => {
    assert.deepEqual(spreadDate('27 March 1980'), { day: '27', month: 'March', year: '1980' });
    assert.deepEqual(spreadDate('07/03/1980'), { day: '07', month: '03', year: '1980' });
    assert.deepEqual(spreadDate('27ain o Fawrth 1980'), { day: '27', month: 'Fawrth', year: '1980' });
  });

  for (const text of ['27/3/80', "27 March '80", '27 March ’80', '270380', '27.03.80']) {
    it(`guesses no century in “${text}”`, () => {
      const parts = spreadDate(text);
      assert.equal(parts?.year, '80');
      assert.deepEqual(dateProblem(parts), { problem: 'year-digits' });
    });
  }

  it('takes apart a day that does not exist, so that it can be explained', () => {
    assert.deepEqual(spreadDate('30/2/1980'), { day: '30', month: '2', year: '1980' });
  });

  for (const text of [
    '',
    ' ',
    '27',
    '1980',
    '27/3',
    '27 March',
    'March 1980',
    // Not in the order of the United Kingdom: left as it is rather than swapped.
    '3/27/80',
    '03/27/1980',
    '1980-27-03',
    '80-03-27',
    '19800327',
    '0/3/1980',
    '32/3/1980',
    '27/0/1980',
    '27/3/198',
    '27/3/1980 10:30',
    '1980-03-27T00:00:00Z',
    '27/3/1980 or 28/3/1980',
    '27 March to 3 April 1980',
    '943 476 5919',
    '01632 960 001',
    '£27.3.1980',
    '<b>27</b> 3 1980',
    '27 March 1980 😀',
    '27+3+1980',
    'March March March',
    'today',
    'I do not know',
  ]) {
    it(`leaves “${text}” alone`, () => assert.equal(spreadDate(text), undefined));
  }

  it('takes apart every date however it is written', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    const style = fc.constantFrom('full', 'long', 'medium', 'short');
    // "2 Mai 1980" and "Dydd Gwener, 2 Mai 1980" as Unicode's own locale data writes them. A short year has two digits.
    fc.assert(
      fc.property(day, style, fc.constantFrom('en-GB', 'cy', 'en-ZA', 'en-CA'), (date, dateStyle, locale) => {
        const text = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' }).format(date);
        const parts = spreadDate(text);
        assert.ok(parts, text);
        const year = parts.year.length === 2 ? `${date.getUTCFullYear()}` : parts.year;
        assert.equal(isoDate({ ...parts, year }), date.toISOString().slice(0, 10), text);
      }),
      { numRuns: 2000 },
    );
  });

  it('has an answer to any text at all', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => void spreadDate(text)));
    const piece = fc.constantFrom('27', '3', '1980', 'March', '/', '.', ' ', 'th', 'of', 'dydd ', 'Mon', '\u200b', '0');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const parts = spreadDate(pieces.join(''));
        // What it takes apart is never "missing": all three boxes are filled.
        if (parts) assert.ok(['not-real', 'year-digits', undefined].includes(dateProblem(parts)?.problem));
      }),
      { numRuns: 2000 },
    );
  });
});
