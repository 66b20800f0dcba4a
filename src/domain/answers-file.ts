/*
 * The file in which answers are kept: one row an answer, so that a table of any size can be read row by row, put together with others,
 * and asked with SQL. Its name is in each row; what changes what a column means changes the name.
 */

export const SCHEMA = 'handrail-answers-1';

/** In this order. */
export const COLUMNS = [
  'schema',
  /** Which hub or page asked: letters, digits and hyphens. */
  'site',
  /** Which form it was: `confidence-check`, `feedback`, or a name of the page's own. */
  'form',
  /** By chance, the same in all rows of one form that somebody sent. It says which rows belong together, and nothing else. */
  'response',
  /** The code on somebody's card; empty where they have none. It joins forms of the same site. */
  'person',
  'time',
  /** The day the form was filled in, as 2026-11-23. */
  'date',
  'way',
  /** The name of the question, the same in every language. */
  'question',
  /** As it stood on the form. */
  'question_text',
  /** How many steps its answers have, 1 the least sure; empty for a question without steps. */
  'steps',
  /** A step, the value of a choice, `text` for words of their own, or a reason why there is none. Of several choices each has its row. */
  'answer',
  /** As it stood on the form, or what was typed; empty for a reason that stood on no form. */
  'answer_text',
] as const;

export type Column = (typeof COLUMNS)[number];
export type AnswerRow = Readonly<Record<Column, string>>;

/** When a form was filled in: around some help, or only once. */
export const TIMES = ['before', 'after', 'later', 'once'] as const;
export type Time = (typeof TIMES)[number];

/** Why there is no answer: a question that was not put, passed over, not for them, or not for us to know; or somebody had to go. */
export const REASONS = ['not-asked', 'skipped', 'does-not-apply', 'rather-not-say', 'left'] as const;
export type Reason = (typeof REASONS)[number];

const WAYS = ['screen', 'paper'];
const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const isName = (text: string): boolean => NAME.test(text);
const isDay = (text: string): boolean => {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(day) && new Date(day).toISOString().startsWith(text);
};

/** What may stand in each column. */
const RULES: Readonly<Record<Column, (text: string, row: AnswerRow) => boolean>> = {
  schema: (text) => text === SCHEMA,
  site: isName,
  form: isName,
  response: (text) => /^[a-z0-9-]{8,40}$/.test(text),
  person: (text) => !text || /^[A-Z0-9]{3} [A-Z0-9]{3}$/.test(text),
  time: (text) => (TIMES as readonly string[]).includes(text),
  date: (text) => isDay(text),
  way: (text) => WAYS.includes(text),
  question: isName,
  question_text: Boolean,
  steps: (text) => !text || /^([2-9]|1[01])$/.test(text),
  answer: (text, { steps }) =>
    (REASONS as readonly string[]).includes(text) ||
    (steps ? /^[1-9]\d?$/.test(text) && Number(text) <= Number(steps) : isName(text)),
  answer_text: () => true,
};

/** The first column of a row that holds what it may not; undefined for a good row. */
export const badColumn = (row: AnswerRow): Column | undefined =>
  COLUMNS.find((column) => !RULES[column](row[column], row));

/**
 * Text for a cell. A spreadsheet takes what starts with one of these signs for a formula and would run it, so that an apostrophe stands
 * before it, which spreadsheets do not show (OWASP, CSV injection).
 */
const inCell = (text: string): string => `"${text.replace(/^(?=[=+\-@\t\r\n＝＋－＠])/, "'").replaceAll('"', '""')}"`;

/** The end of a line, as RFC 4180 has it. */
const LINE = '\r\n';
/** Without it, Excel reads UTF-8 as an old code page. */
const MARK = '\uFEFF';

/** A table as a CSV file that Excel, LibreOffice and databases read; no cell starts a formula. */
export const csvOf = (lines: readonly (readonly string[])[]): string =>
  MARK + lines.map((cells) => cells.map(inCell).join(',') + LINE).join('');

/** Rows as the CSV file of answers. */
export const answersCsv = (rows: readonly AnswerRow[]): string =>
  csvOf([COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column]))]);

/** Rows as the JSON file of answers. */
export const answersJson = (rows: readonly AnswerRow[]): string =>
  `${JSON.stringify({ schema: SCHEMA, rows }, null, 1)}\n`;
