import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type DateParts, type DateProblem, type DateRules, dateProblem, isoDate, isRealDate } from './date.js';

const parts = (day: string, month: string, year: string): DateParts => ({ day, month, year });
const iso = (date: Date): string => date.toISOString().slice(0, 10);
const anyDay = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }).map(iso);
const partsOf = (date: string): DateParts => parts(date.slice(8), date.slice(5, 7), date.slice(0, 4));

describe('date', () => {
  it('knows every day from 1900 to 2100, and no other', () => {
    let days = 0;
    for (let year = 1900; year <= 2100; year++)
      for (let month = 0; month <= 13; month++)
        for (let day = 0; day <= 32; day++) {
          const date = new Date(Date.UTC(year, month - 1, day));
          const isReal =
            date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
          assert.equal(isRealDate(year, month, day), isReal, `${year}-${month}-${day}`);
          const typed = parts(`${day}`, `${month}`, `${year}`);
          assert.equal(isoDate(typed), isReal ? iso(date) : undefined);
          assert.equal(dateProblem(typed) === undefined, isReal);
          if (isReal) days++;
        }
    assert.equal(days, (Date.UTC(2101, 0, 1) - Date.UTC(1900, 0, 1)) / 86_400_000);
  });

  for (const typed of [
    parts('27', '3', '1980'),
    parts(' 27 ', '03', '1980.'),
    parts('27th', 'March', '1980'),
    parts('27', 'mar.', '1980'),
    parts('27ain', 'Fawrth', '1980'),
    parts('２７', '３', '１９８０'),
    parts('۲۷', '۳', '۱۹۸۰'),
    parts('\u202a27\u202c', '\u200b3', '19\u00ad80\ufeff'),
    parts('27.', 'March.', '1980.'),
  ]) {
    it(`reads ${JSON.stringify(typed)}`, () => {
      assert.equal(dateProblem(typed), undefined);
      assert.equal(isoDate(typed), '1980-03-27');
    });
  }

  const approximate = { approximate: true };
  const withoutDay = { withoutDay: true };
  for (const [typed, problem, rules] of [
    [parts('', '', ''), { problem: 'empty' }],
    [parts(' ', '\u200b', '\u00a0'), { problem: 'empty' }],
    [parts('.', '', ''), { problem: 'empty' }],
    [parts('27', '', ''), { problem: 'missing', parts: ['month', 'year'] }],
    [parts('', '3', '1980'), { problem: 'missing', parts: ['day'] }],
    [parts('', '', '1980'), { problem: 'missing', parts: ['day', 'month'] }],
    // Missing comes before impossible: one thing at a time.
    [parts('99', '', '80'), { problem: 'missing', parts: ['month'] }],
    [parts('27', '3', '80'), { problem: 'year-digits' }],
    [parts('27', '3', "'80"), { problem: 'year-digits' }],
    [parts('27', '3', '198'), { problem: 'year-digits' }],
    [parts('27', '3', '19800'), { problem: 'year-digits' }],
    [parts('27', '3', '19 80'), { problem: 'year-digits' }],
    [parts('27', '3', 'nineteen eighty'), { problem: 'year-digits' }],
    [parts('27', '3', '0980'), { problem: 'not-real', part: 'year' }],
    [parts('27', '3', '0000'), { problem: 'not-real', part: 'year' }],
    [parts('30', '2', '1980'), { problem: 'not-real', part: 'day' }],
    [parts('29', 'Feb', '1981'), { problem: 'not-real', part: 'day' }],
    [parts('29', '2', '1900'), { problem: 'not-real', part: 'day' }],
    [parts('29', '2', '81'), { problem: 'year-digits' }],
    [parts('31', '4', '1980'), { problem: 'not-real', part: 'day' }],
    [parts('0', '4', '1980'), { problem: 'not-real', part: 'day' }],
    [parts('32', '3', '1980'), { problem: 'not-real', part: 'day' }],
    [parts('-1', '3', '1980'), { problem: 'not-real', part: 'day' }],
    [parts('first', '3', '1980'), { problem: 'not-real', part: 'day' }],
    [parts('27', '13', '1980'), { problem: 'not-real', part: 'month' }],
    [parts('27', 'Monday', '1980'), { problem: 'not-real', part: 'month' }],
    [parts('31', '13', '1980'), { problem: 'not-real', part: 'month' }],
    // More than one box is wrong: the date as a whole is marked.
    [parts('32', '13', '1980'), { problem: 'not-real' }],
    [parts('30', '2', '80'), { problem: 'not-real' }],
    [parts('27', '13', '80'), { problem: 'not-real' }],
    [parts('27', '3', '1980'), { problem: 'before', limit: '1980-03-26' }, { max: '1980-03-26' }],
    [parts('27', '3', '1980'), { problem: 'after', limit: '1980-03-28' }, { min: '1980-03-28' }],
    [parts('27', '3', '1980'), { problem: 'past', limit: '1980-03-26' }, { max: 'today', today: '1980-03-26' }],
    [parts('27', '3', '1980'), { problem: 'future', limit: '1980-03-28' }, { min: 'today', today: '1980-03-28' }],
    // Impossible comes before the limits.
    [parts('30', '2', '1980'), { problem: 'not-real', part: 'day' }, { min: '2020-01-01' }],
    [parts('27', '', '1980'), { problem: 'missing', parts: ['month'] }, approximate],
    [parts('27', '', ''), { problem: 'missing', parts: ['month', 'year'] }, approximate],
    [parts('', '3', ''), { problem: 'missing', parts: ['year'] }, approximate],
    [parts('', '', ''), { problem: 'empty' }, approximate],
    [parts('', '13', '1980'), { problem: 'not-real', part: 'month' }, approximate],
    [parts('', '', '80'), { problem: 'year-digits' }, approximate],
    [parts('', '4', '1980'), { problem: 'before', limit: '1980-03-31' }, { ...approximate, max: '1980-03-31' }],
    [parts('', '', '1979'), { problem: 'after', limit: '1980-03-01' }, { ...approximate, min: '1980-03-01' }],
    // Boxes for the month and the year alone.
    [parts('', '', ''), { problem: 'empty' }, withoutDay],
    [parts('', '3', ''), { problem: 'missing', parts: ['year'] }, withoutDay],
    [parts('', '', '1980'), { problem: 'missing', parts: ['month'] }, withoutDay],
    [parts('', '13', '1980'), { problem: 'not-real', part: 'month' }, withoutDay],
    [parts('', '3', '1980'), { problem: 'before', limit: '1980-02-29' }, { ...withoutDay, max: '1980-02-29' }],
  ] satisfies [DateParts, DateProblem, DateRules?][] as [DateParts, DateProblem, DateRules?][]) {
    it(`says ${JSON.stringify(problem)} of ${JSON.stringify(typed)}`, () =>
      assert.deepEqual(dateProblem(typed, rules), problem));
  }

  it('lets the limits themselves through', () => {
    const typed = parts('27', '3', '1980');
    assert.equal(dateProblem(typed, { min: '1980-03-27', max: '1980-03-27' }), undefined);
    assert.equal(dateProblem(typed, { min: 'today', max: 'today', today: '1980-03-27' }), undefined);
  });

  it('takes a limit that is no date for none', () => {
    const typed = parts('27', '3', '1980');
    for (const limit of ['', 'tomorrow', '27/3/2020', '2020', 'today', '9999-99-99', '2027-02-29', '2020-3-27'])
      assert.equal(dateProblem(typed, { min: limit, max: limit }), undefined, limit);
    assert.equal(dateProblem(typed, { min: 'today', today: 'Thursday' }), undefined);
  });

  it('takes as much of a date as somebody knows, where the page says so', () => {
    for (const [typed, date] of [
      [parts('27', '3', '1980'), '1980-03-27'],
      [parts('', 'March', '1980'), '1980-03'],
      [parts(' ', '\u200b', '1980'), '1980'],
    ] as const) {
      assert.equal(dateProblem(typed, approximate), undefined);
      assert.equal(isoDate(typed), date);
    }
    // One of the days of that month or year will do.
    const within = { ...approximate, min: '1980-03-15', max: '1980-03-20' };
    assert.equal(dateProblem(parts('', '3', '1980'), within), undefined);
    assert.equal(dateProblem(parts('', '', '1980'), within), undefined);
    assert.deepEqual(dateProblem(parts('21', '3', '1980'), within), { problem: 'before', limit: '1980-03-20' });
  });

  it('asks for no day where there is no box for it', () => {
    assert.equal(dateProblem(parts('', '3', '1980'), withoutDay), undefined);
    assert.equal(dateProblem(parts('', '', '1980'), { ...withoutDay, ...approximate }), undefined);
  });

  it('gives no date where there is none', () => {
    for (const typed of [
      parts('', '', ''),
      parts('27', '', '1980'),
      parts('27', '3', ''),
      parts('27', '3', '80'),
      parts('27', '3', '0980'),
      parts('30', '2', '1980'),
    ])
      assert.equal(isoDate(typed), undefined, JSON.stringify(typed));
  });

  it('keeps to the limits as dates compare', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (date, limit) => {
        assert.equal(dateProblem(partsOf(date), { max: limit })?.problem, date > limit ? 'before' : undefined);
        assert.equal(dateProblem(partsOf(date), { min: limit })?.problem, date < limit ? 'after' : undefined);
        const today = { max: 'today', today: limit };
        assert.equal(dateProblem(partsOf(date), today)?.problem, date > limit ? 'past' : undefined);
      }),
    );
  });

  it('has an answer to any text at all, and a date exactly when there is no problem', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.stringMatching(/^\d{0,4}$/));
    fc.assert(
      fc.property(text, text, text, fc.boolean(), (day, month, year, isApproximate) => {
        const typed = parts(day, month, year);
        const problem = dateProblem(typed, { approximate: isApproximate });
        if (isApproximate || isoDate(typed)?.length === 10)
          assert.equal(problem === undefined, isoDate(typed) !== undefined);
        else assert.ok(problem);
      }),
      { numRuns: 1000 },
    );
  });
});
