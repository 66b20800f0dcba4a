import { csvOf, REASONS } from '../../domain/answers-file.js';
import type { BeforeAndAfter, Side } from '../../domain/before-and-after.js';
import type { Choice, Scale } from '../../domain/evaluation.js';
import type { SplitTable } from '../../domain/splits.js';
import { dateInWords } from '../../parts/date-in-words.js';
import type { PageReport } from './orders.js';
import { bySplit, changeWords, groupWords, hidden, number, REASON_WORDS, title, WHEN } from './report-words.js';

/** A table as it stands in the report and in the file that staff save: the same numbers in both. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly head: string; readonly cells: readonly string[] }[];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A comparison of which something may be said. */
export interface Compared {
  readonly scale: Scale;
  readonly to: 'after' | 'later';
  readonly result: BeforeAndAfter;
}

/** Those with enough people who answered both times. */
export const comparedIn = (report: PageReport, to: 'after' | 'later'): Compared[] =>
  report.scales.flatMap((scale) =>
    scale.compared
      .filter((one) => one.to === to && one.result.pairs >= report.threshold)
      .map(({ result }) => ({ scale, to, result })),
  );
export const isShown = (choice: Choice, report: PageReport): boolean => choice.answered >= report.threshold;

/** All questions, a row each. */
export function changesTable(compared: readonly Compared[]): Table {
  const [one] = compared;
  const words = one ? changeWords(one.scale) : { better: '', same: '', worse: '' };
  return {
    caption: `How answers changed from before to ${WHEN[one?.to ?? 'after']}`,
    columns: [capital(words.better), capital(words.same), capital(words.worse), 'Both times'],
    rows: compared.map(({ scale, result: { better, same, worse, pairs } }) => ({
      head: title(scale),
      cells: [better, same, worse, pairs].map(number),
    })),
  };
}

/** What people chose before and after: those who answered both times. */
export function stepsTable({ scale, to, result: { before, after, pairs } }: Compared): Table {
  return {
    caption: `${title(scale)}: what ${number(pairs)} people said before and ${WHEN[to]}`,
    columns: ['Before', capital(WHEN[to])],
    rows: scale.labels.map((label, step) => ({
      head: label || `Step ${step + 1}`,
      cells: [before, after].map(({ chosen }) => number(chosen[step] ?? 0)),
    })),
  };
}

/** Who answered, who did not, and why. */
export function answeredTable({ scale, to, result: { before, after, pairs } }: Compared): Table {
  const row = (head: string, count: (side: Side) => number): Table['rows'][0] => ({
    head,
    cells: [before, after].map((side) => number(count(side))),
  });
  const reasons = REASONS.filter((reason) => before.missing[reason] || after.missing[reason]);
  return {
    caption: `${title(scale)}: who answered`,
    columns: ['Before', capital(WHEN[to])],
    rows: [
      row('Forms with this question', ({ asked }) => asked),
      row('Answered', ({ answered }) => answered),
      ...reasons.map((reason) => row(REASON_WORDS[reason], ({ missing }) => missing[reason])),
      row('Answered both times, put together by the code', () => pairs),
      row('Answered only this time, or had no code', ({ unmatched }) => unmatched),
    ],
  };
}

export function choiceTable(choice: Choice): Table {
  const reasons = REASONS.filter((reason) => choice.missing[reason]);
  return {
    caption: `${title(choice)}: ${number(choice.answered)} of ${number(choice.asked)} forms have an answer`,
    columns: ['Forms'],
    rows: [
      ...choice.options.map(({ text, answer, forms }) => ({ head: text || answer, cells: [number(forms)] })),
      ...reasons.map((reason) => ({ head: REASON_WORDS[reason], cells: [number(choice.missing[reason])] })),
    ],
  };
}

/** One question by groups, rounded; what is hidden says so. */
export function splitTable(about: Scale | Choice, text: string, { rows, outcomes, cells, people }: SplitTable): Table {
  const words: Readonly<Record<string, string>> = 'steps' in about ? { ...changeWords(about) } : {};
  const shown = (count: number | null | undefined): string => (typeof count === 'number' ? number(count) : 'hidden');
  return {
    caption: `${title(about)}, by “${text}”`,
    columns: [...outcomes.map(({ answer, text }) => capital(text || (words[answer] ?? answer))), 'All in this row'],
    rows: rows.map((group, at) => ({
      head: groupWords(group),
      cells: [...(cells[at] ?? []), people[at]].map(shown),
    })),
  };
}

/** Every table of the report, in its order. */
export function allTables(report: PageReport): Table[] {
  const times = (['after', 'later'] as const).map((to) => comparedIn(report, to));
  return [
    ...times.filter(({ length }) => length).map(changesTable),
    ...times.flat().flatMap((one) => [stepsTable(one), answeredTable(one)]),
    ...report.choices.filter((choice) => isShown(choice, report)).map(choiceTable),
    ...bySplit(report).flatMap(({ text, own }) =>
      own.flatMap(({ about, split }) => ('table' in split ? [splitTable(about, text, split.table)] : [])),
    ),
  ];
}

/** The tables as one CSV file: what may be published, and nothing else. No cell starts a formula. */
export function tablesCsv(report: PageReport, day: string): string {
  const { threshold, dates, forms } = report;
  const about = [
    ['Handrail evaluation report'],
    ['Made on', dateInWords(day)],
    ['Answers from', dates ? `${dateInWords(dates.first)} to ${dateInWords(dates.last)}` : ''],
    ['Forms', `${forms}`],
    ['Numbers of people in groups are hidden when they are fewer than', `${threshold}`],
    ['They are rounded to the nearest', '5'],
    ['Hidden means', hidden(threshold)],
    ['There is no comparison group. People chose to come. A change may have other causes.'],
  ];
  const tables = allTables(report).flatMap(({ caption, columns, rows }) => [
    [],
    [caption],
    ['', ...columns],
    ...rows.map(({ head, cells }) => [head, ...cells]),
  ]);
  return csvOf([...about, ...tables]);
}
