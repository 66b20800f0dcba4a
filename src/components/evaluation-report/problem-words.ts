import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from './orders.js';

/*
 * What is wrong with a file, where, and what to do: for somebody who knows spreadsheets a little and nothing of encodings.
 */

const AGAIN = 'Ask the hub to save the file again, and open it here as it was saved.';
const number = (count: number): string => count.toLocaleString('en-GB');

/** What a column should hold, and what usually went wrong. */
const COLUMN_WORDS: Readonly<Record<string, string>> = {
  schema: 'It should say which version of the file it is, such as handrail-answers-1.',
  site: 'It should be the name of the hub in small letters, numbers and hyphens, such as bexley-library.',
  form: 'It should be the name of the form in small letters, numbers and hyphens, such as confidence-check.',
  response:
    'It should be the long number of the form. A spreadsheet may have shortened it (1.2E+15). Open the file here as it was saved.',
  person: 'It should be a code as on a card, such as BTK 7XM, or empty.',
  time: 'It should be before, after, later or once.',
  date: 'It should be a day such as 2026-11-23. Excel changes dates when it saves a file. Open the file here as it was saved, without opening it in Excel first.',
  way: 'It should be screen or paper.',
  question: 'It should be the name of the question in small letters, numbers and hyphens.',
  question_text: 'It should be the question as it stood on the form.',
  steps: 'It should be how many answers there are to choose from, 2 to 11, or empty.',
  answer: 'It should be the number of the chosen answer, a name in small letters, or a reason such as skipped.',
};

const columnsMissing = (value: string): string =>
  value.includes(', ') ? `These columns are missing: ${value}` : `The column ${value} is missing`;

const WORDS: Readonly<Record<Problem['fault'], (problem: Problem) => string>> = {
  empty: () => `There is nothing in this file. ${AGAIN}`,
  workbook: () =>
    'This is a workbook of a spreadsheet program (such as .xlsx), and not a file of answers. In the program choose Save as, then CSV UTF-8.',
  'not-text': () =>
    'This is not a file of answers: there is no text in it. Choose the CSV or JSON file that the hub saved.',
  'not-read': () =>
    'The browser could not read this file. Was it moved, or is it open in another program? Close it there and open it here again.',
  'no-columns': () =>
    'This is not a file of answers. Its first row should name the columns: schema, site, form and ten more.',
  'columns-missing': ({ value = '' }) =>
    `${columnsMissing(value)} in row 1. Somebody may have deleted or renamed a column. ${AGAIN}`,
  'no-rows': () => 'There are no answers in this file, only the names of the columns.',
  'other-version-file': ({ value }) =>
    `This file was saved by another version (${value}), which this page cannot read. Open it with the report of the same version as the tablet.`,
  'other-version': ({ value }) =>
    `This row was saved by another version (${value}), which this page cannot read. Open such files with the report of the same version as the tablet.`,
  value: ({ value, column = '' }) =>
    `${value ? `“${value}” cannot be used here.` : 'There is nothing here.'} ${COLUMN_WORDS[column] ?? ''}`.trim(),
  'too-few-cells': ({ value }) => `This row has ${value} columns and should have 13. ${AGAIN}`,
  'too-many-cells': ({ value }) => `This row has ${value} columns and should have 13. ${AGAIN}`,
  'open-quote': () =>
    `A quotation mark (") is missing or one too many, so that it cannot be seen where a column ends. ${AGAIN}`,
  'broken-json': () => `This answer is not written as JSON should be. ${AGAIN}`,
  cut: () => `The file breaks off here, in the middle of a row. What comes after is missing. ${AGAIN}`,
  'no-end': () => 'The file ends here without the end of a line. Look whether answers are missing. This row was used.',
  twice: () => 'This file was opened already. It counts once.',
  'old-encoding': () =>
    'This file was saved in an old way of writing letters. It was used; letters such as é or ł may be wrong. Next time choose Save as, then CSV UTF-8.',
  'more-problems': ({ rows }) => `There are ${number(rows)} more problems that are not listed here.`,
};

/** Nothing of the file was used. */
const WHOLE_FILE = [
  'empty',
  'workbook',
  'not-text',
  'not-read',
  'no-columns',
  'columns-missing',
  'no-rows',
  'other-version-file',
];
const NOTES = ['twice', 'old-encoding', 'no-end', 'more-problems'];

/** What became of it: a file that could not be used, a row that was left out, or only something to know. */
export const weight = ({ fault }: Problem): 'file' | 'row' | 'note' =>
  WHOLE_FILE.includes(fault) ? 'file' : NOTES.includes(fault) ? 'note' : 'row';

/** Where: the file, the row as a spreadsheet numbers it, the column. */
export const place = ({ file, row, column }: Problem): string =>
  [file, row ? `row ${number(row)}` : '', column ? `column ${column}` : ''].filter(Boolean).join(', ');

export function sentence(problem: Problem): string {
  const { rows, next, fault } = problem;
  const said = WORDS[fault](problem);
  if (rows < 2 || fault === 'more-problems') return said;
  const others = rows - 1;
  const where = next.length < others ? `${next.map(number).join(', ')} …` : next.map(number).join(' and ');
  return `${said} The same in ${number(others)} more ${others === 1 ? 'row' : 'rows'} (${where}).`;
}

/** In one sentence, above the list. */
export function summary(problems: readonly Problem[], good: number): string {
  const files = new Set(problems.filter((one) => weight(one) === 'file').map(({ file }) => file)).size;
  const rows = problems
    .filter((one) => weight(one) === 'row' || one.fault === 'more-problems')
    .reduce((sum, one) => sum + one.rows, 0);
  const parts = [
    ...(files ? [`${number(files)} ${files === 1 ? 'file' : 'files'} could not be used`] : []),
    ...(rows ? [`${number(rows)} ${rows === 1 ? 'row was' : 'rows were'} left out`] : []),
  ];
  if (!parts.length) return 'Everything was used. Look at this:';
  const rest = good
    ? `The other ${number(good)} ${good === 1 ? 'row was' : 'rows were'} used.`
    : 'Nothing could be used.';
  return `${parts.join(', and ')}. ${rest}`;
}

/** All that is wrong, where it is, and what to do. */
export const problemsView = (problems: readonly Problem[], good: number): TemplateResult | typeof nothing =>
  problems.length
    ? html`<div class="box">
        <h3>What is wrong with the files</h3>
        <p>${summary(problems, good)}</p>
        <ul class="points">
          ${problems.map(
            (problem) =>
              html`<li>${problem.file ? html`<b>${place(problem)}</b><br />` : nothing}${sentence(problem)}</li>`,
          )}
        </ul>
      </div>`
    : nothing;
