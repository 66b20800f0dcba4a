import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fortyPeople, MEDICINES, STEPS } from '../../test/harness/forty-people.js';
import { type AnswerRow, badColumn } from './answers-file.js';
import { Evaluation, type Report } from './evaluation.js';

function reportOf(rows: readonly AnswerRow[], threshold = 5): Report {
  const evaluation = new Evaluation();
  for (const row of rows) evaluation.add(row);
  return evaluation.report({ threshold });
}
const scaleIn = (report: Report, name: string) => {
  const found = report.scales.find((one) => one.name === name);
  assert.ok(found, name);
  return found;
};
/** The codes of those who are 65 or over. */
const oldCodes = new Set(
  fortyPeople()
    .filter(({ answer }) => answer === '65-or-over')
    .map(({ person }) => person),
);
const row = (cells: Partial<AnswerRow>): AnswerRow => ({ ...(fortyPeople()[0] as AnswerRow), ...cells });

describe('the report on forty people', () => {
  const rows = fortyPeople();
  const report = reportOf(rows);

  it('is made of good rows', () => {
    assert.deepEqual(rows.map(badColumn).filter(Boolean), []);
  });

  it('says how many forms, people, and days there were', () => {
    const { forms, left, people, sites, dates, repeated } = report;
    assert.deepEqual(
      { forms, left, people, sites, dates, repeated },
      // 39 before, 35 after, 39 with feedback or an age; one was left.
      {
        forms: 39 + 35 + 39,
        left: 1,
        people: 39,
        sites: ['bexley-library'],
        dates: { first: '2026-10-05', last: '2026-11-20' },
        repeated: 0,
      },
    );
  });

  it('counts who felt surer about ordering medicines', () => {
    const { texts, labels, compared } = scaleIn(report, 'ordering-medicines');
    assert.deepEqual([texts, labels, compared.length], [[MEDICINES], STEPS, 1]);
    assert.deepEqual(compared[0], {
      to: 'after',
      result: {
        before: {
          asked: 40,
          answered: 34,
          missing: { 'not-asked': 0, skipped: 1, 'does-not-apply': 2, 'rather-not-say': 2, left: 1 },
          unmatched: 4,
          spread: { lowerQuarter: 1, middle: 2, upperQuarter: 3 },
          chosen: [12, 6, 5, 4, 3],
        },
        after: {
          asked: 35,
          answered: 32,
          missing: { 'not-asked': 0, skipped: 1, 'does-not-apply': 2, 'rather-not-say': 0, left: 0 },
          unmatched: 2,
          spread: { lowerQuarter: 3, middle: 3, upperQuarter: 4 },
          chosen: [0, 4, 17, 6, 3],
        },
        pairs: 30,
        better: 18,
        same: 8,
        worse: 4,
        atTopBefore: 3,
      },
    });
  });

  it('puts a question that was not asked to nobody', () => {
    const result = scaleIn(report, 'spotting-scams').compared[0]?.result;
    assert.deepEqual([result?.before.asked, result?.before.missing['not-asked']], [39, 1]);
    assert.deepEqual([result?.pairs, result?.better, result?.same, result?.worse], [32, 18, 5, 9]);
  });

  it('counts what was chosen, on how many forms', () => {
    const cameFor = report.choices.find(({ name }) => name === 'came-for');
    assert.deepEqual(
      { asked: cameFor?.asked, answered: cameFor?.answered, skipped: cameFor?.missing.skipped },
      { asked: 35, answered: 34, skipped: 1 },
    );
    assert.deepEqual(
      cameFor?.options.map(({ text, forms }) => [text, forms]),
      [
        ['Yes', 21],
        ['Partly', 7],
        ['I asked a person instead', 4],
        ['No', 2],
      ],
    );
    const helped = report.choices.find(({ name }) => name === 'helped');
    assert.deepEqual([helped?.answered, helped?.options[0]?.forms, helped?.options[1]?.forms], [34, 34, 9]);
  });

  it('splits by age only as far as nobody can be told of', () => {
    // 65 or over: 8 surer, 3 the same, 4 less sure. All others: 10, 5, 0. Each 3, 4 and 0 is hidden, and the 5 as well: 8 the same in all.
    assert.deepEqual(scaleIn(report, 'ordering-medicines').splits, [
      {
        by: 'age-group',
        text: 'How old are you?',
        table: {
          rows: [
            { of: 'group', answer: '65-or-over', text: '65 or over' },
            { of: 'others', answer: '', text: '' },
          ],
          outcomes: [
            { answer: 'better', text: '' },
            { answer: 'same', text: '' },
            { answer: 'worse', text: '' },
          ],
          cells: [
            [10, null, null],
            [10, null, null],
          ],
          people: [15, 15],
        },
      },
    ]);
  });

  it('says nothing of what people said about themselves but in such a table', () => {
    assert.deepEqual(
      report.choices.map(({ name }) => name),
      ['came-for', 'helped'],
    );
    assert.deepEqual(
      report.scales.map(({ name }) => name),
      ['ordering-medicines', 'spotting-scams'],
    );
  });

  it('refuses a table with a reason', () => {
    const refusals = (found: Report): unknown[] =>
      [...found.scales.flatMap(({ splits }) => splits), ...found.choices.flatMap(({ splits }) => splits)].map(
        (split) => 'refused' in split && split.refused,
      );
    assert.deepEqual(refusals(reportOf(rows, 25)), ['one-group', 'one-group', 'one-group']);
    assert.deepEqual(refusals(reportOf(rows, 31)), ['too-few-people', 'one-group', 'one-group']);
    assert.deepEqual(refusals(reportOf(rows, 15)), ['all-hidden', 'all-hidden', 'all-hidden']);
    const withoutTheOld = rows.filter(({ question, person }) => question !== 'spotting-scams' || !oldCodes.has(person));
    assert.deepEqual(refusals(reportOf(withoutTheOld)), [false, 'small-row', false]);
  });

  it('never goes below 5, whatever it is asked for', () => {
    assert.deepEqual(reportOf(rows, 1), reportOf(rows, 5));
  });

  it('says the same whatever order the rows come in, and counts a row once', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...rows, ...rows.slice(0, 40)], { minLength: rows.length + 40 }), (shuffled) => {
        assert.deepEqual({ ...reportOf(shuffled), rows: 0, repeated: 0 }, { ...report, rows: 0 });
        assert.equal(reportOf(shuffled).repeated, 40);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a report', () => {
  it('of nothing says nothing', () => {
    const { forms, dates, scales, choices, words } = reportOf([]);
    assert.deepEqual(
      { forms, dates, scales, choices, words },
      { forms: 0, dates: undefined, scales: [], choices: [], words: [] },
    );
  });

  it('does not join two people to whom two hubs gave the same code', () => {
    const report = reportOf([row({ site: 'one' }), row({ site: 'two', time: 'after', response: 'after-0000' })]);
    assert.deepEqual([report.people, scaleIn(report, 'ordering-medicines').compared[0]?.result.pairs], [2, 0]);
  });

  it('does not take two forms for one where two hubs gave them the same number by chance', () => {
    const report = reportOf([row({ site: 'one' }), row({ site: 'two' })]);
    assert.deepEqual([report.forms, report.repeated], [2, 0]);
  });

  it('takes a form for sent that was left when an earlier file was saved', () => {
    const left = row({ answer: 'left', person: '' });
    for (const rows of [
      [left, row({})],
      [row({}), left],
    ]) {
      const report = reportOf(rows);
      assert.deepEqual([report.forms, report.left], [1, 0]);
      assert.equal(scaleIn(report, 'ordering-medicines').compared[0]?.result.before.missing.left, 0);
    }
  });

  it('compares with some weeks later too', () => {
    const scale = scaleIn(
      reportOf([row({ answer: '1' }), row({ time: 'later', response: 'later-0000', answer: '4' })]),
      'ordering-medicines',
    );
    assert.deepEqual(
      scale.compared.map(({ to, result }) => [to, result.pairs, result.better]),
      [
        ['after', 0, 0],
        ['later', 1, 1],
      ],
    );
  });

  it('names the wording that most saw first, and the other ones after it', () => {
    const welsh = { question_text: 'Pa mor sicr?', answer_text: 'Ddim yn siŵr o gwbl' };
    const scale = scaleIn(
      reportOf([row(welsh), row({ response: 'form-0002' }), row({ response: 'form-0003' })]),
      'ordering-medicines',
    );
    assert.deepEqual([scale.texts, scale.labels[0]], [[MEDICINES, welsh.question_text], STEPS[0]]);
  });

  it('keeps questions of one name apart where their answers have other steps', () => {
    const report = reportOf([row({}), row({ steps: '7', response: 'form-0002' })]);
    assert.deepEqual(
      report.scales.map(({ name, steps }) => [name, steps]),
      [
        ['ordering-medicines', 5],
        ['ordering-medicines', 7],
      ],
    );
  });

  it('keeps what people wrote apart from everything else', () => {
    const own = { question: 'more', question_text: 'Anything else?', steps: '', answer: 'text' };
    const { words, choices } = reportOf([
      row({ ...own, answer_text: 'Thank you' }),
      row({ ...own, response: 'form-0002', answer_text: 'A chair would help' }),
      row({ ...own, response: 'form-0003', answer: 'skipped', answer_text: '' }),
    ]);
    assert.deepEqual(
      [words.map(({ asked, written }) => ({ asked, written })), choices],
      [[{ asked: 3, written: ['A chair would help', 'Thank you'] }], []],
    );
  });

  it('counts a form once for each of many thousand answers, and never takes one for another', () => {
    const many = [...Array(9000).keys()].map((at) =>
      row({ steps: '', question: 'town', answer: `town-${at}`, response: 'one-form-0' }),
    );
    const { rows, repeated, forms } = reportOf([...many, ...many]);
    assert.deepEqual({ rows, repeated, forms }, { rows: 18000, repeated: 9000, forms: 1 });
  });
});
