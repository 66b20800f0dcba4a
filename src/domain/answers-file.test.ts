import { deepStrictEqual, strictEqual } from 'node:assert';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import Papa from 'papaparse';
import { answersCsv, answersJson, badColumn, type AnswerRow, type Column } from './answers-file.js';

const GOOD: AnswerRow = {
  schema: 'handrail-answers-1',
  site: 'bexley-library',
  form: 'confidence-check',
  response: '4f0c9a2b7e1d',
  person: 'BTK 7XM',
  time: 'before',
  date: '2026-11-23',
  way: 'screen',
  question: 'ordering-medicines',
  question_text: 'How sure do you feel about ordering medicines online?',
  steps: '5',
  answer: '2',
  answer_text: 'A little sure',
};

const withCells = (cells: Partial<Record<Column, string>>): AnswerRow => ({ ...GOOD, ...cells });

describe('a row of answers', () => {
  it('is good with a step, with a reason instead, with a choice, and with words of their own', () => {
    for (const answer of ['1', '5', 'skipped', 'rather-not-say'])
      strictEqual(badColumn(withCells({ answer })), undefined);
    for (const answer of ['a-person-beside-me', 'text', 'left'])
      strictEqual(badColumn(withCells({ steps: '', answer })), undefined);
    strictEqual(badColumn(withCells({ person: '', answer_text: '', time: 'once', way: 'paper' })), undefined);
  });

  const BAD: [Column, ...string[]][] = [
    ['schema', '', 'handrail-answers-2'],
    ['site', '', 'Bexley Library', 'a--b'],
    ['form', '', 'Form 1'],
    ['response', '', 'abc', 'a b c d e f g h'],
    ['person', 'Jo Smith', 'btk 7xm', '943 476 5919', '07700 900866', '1980-03-27'],
    ['time', '', 'Before', 'during'],
    ['date', '', '23/11/2026', '2026-02-30', '2026-13-01', '46349'],
    ['way', '', 'post'],
    ['question', '', 'How sure?'],
    ['question_text', ''],
    ['steps', '1', '12', '5.0', 'five'],
    ['answer', '', '0', '6', 'Very sure', 'very-sure'],
  ];
  for (const [column, ...cells] of BAD)
    it(`names ${column} where it holds what it may not`, () => {
      for (const cell of cells) strictEqual(badColumn(withCells({ [column]: cell })), column, cell);
    });
});

describe('the file of answers', () => {
  it('is read again by Papa Parse as it was written, whatever somebody typed', () => {
    const typed = fc.string({ unit: 'binary' }).filter((text) => !/^[=+\-@\t\r\n＝＋－＠\uFEFF]/.test(text));
    fc.assert(
      fc.property(fc.array(typed, { maxLength: 5 }), (texts) => {
        const rows = texts.map((answer_text) => withCells({ answer_text }));
        const { data } = Papa.parse<AnswerRow>(answersCsv(rows), { header: true, skipEmptyLines: true });
        deepStrictEqual(data, rows);
        deepStrictEqual(JSON.parse(answersJson(rows)), { schema: 'handrail-answers-1', rows });
      }),
    );
  });

  it('never starts a formula', () => {
    for (const sign of ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
      const csv = answersCsv([withCells({ answer_text: `${sign}HYPERLINK("https://example.org")` })]);
      strictEqual(csv.includes(`"'${sign}HYPERLINK(""https://example.org"")"`), true, JSON.stringify(sign));
    }
  });

  it('says to Excel that it is UTF-8, and ends its lines as RFC 4180 does', () => {
    const csv = answersCsv([GOOD]);
    strictEqual(csv.charCodeAt(0), 0xfeff);
    strictEqual(csv.split('\r\n').length, 3);
  });
});
