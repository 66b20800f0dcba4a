import type { Report, Words } from '../../domain/evaluation.js';

/*
 * What the page and the desk say to each other, and what is said of files. Only words pass between them: the desk may be in a worker.
 */

/** A file of which nothing can be used. */
export type FileFault =
  'empty' | 'workbook' | 'not-text' | 'not-read' | 'no-columns' | 'columns-missing' | 'no-rows' | 'other-version-file';
/** A row that is left out. The others are used. */
export type RowFault =
  'other-version' | 'value' | 'too-few-cells' | 'too-many-cells' | 'open-quote' | 'broken-json' | 'cut';
/** What staff should know of a file that was used. */
export type Note = 'twice' | 'old-encoding' | 'no-end' | 'more-problems';

export interface Problem {
  readonly file: string;
  readonly fault: FileFault | RowFault | Note;
  /** As a spreadsheet numbers it: the names of the columns are row 1. In JSON the first answer is row 1. */
  readonly row?: number;
  readonly column?: string;
  /** What stands there; or the names of what is missing. */
  readonly value?: string;
  /** How many rows have the same fault, this one too. */
  rows: number;
  /** The next ones. */
  readonly next: number[];
}

export interface Progress {
  readonly file: string;
  /** Bytes that were read of those of all files. */
  readonly at: number;
  readonly of: number;
  readonly rows: number;
}

export interface Read {
  readonly problems: readonly Problem[];
  /** Good rows. */
  readonly rows: number;
  /** Files with one good row or more. */
  readonly files: number;
}

/** A report without what people wrote, of which there is only how many: staff have to ask for it. */
export interface PageReport extends Omit<Report, 'words'> {
  readonly words: readonly (Omit<Words, 'written' | 'splits'> & { readonly count: number })[];
}

/** What the page asks of the desk. */
export type Order =
  | { readonly what: 'read'; readonly files: readonly File[] }
  | { readonly what: 'report'; readonly threshold: number }
  | { readonly what: 'writings'; readonly question: string }
  | { readonly what: 'stop' };

/** What the desk answers. */
export type Reply =
  | { readonly what: 'here' }
  | { readonly what: 'progress'; readonly progress: Progress }
  | { readonly what: 'read'; readonly read: Read }
  | { readonly what: 'report'; readonly report: PageReport }
  | { readonly what: 'writings'; readonly question: string; readonly texts: readonly string[] }
  | { readonly what: 'failed'; readonly message: string };

/** How the report is drawn: at what width, with pictures that are kept while nothing changes. */
export interface Drawing {
  readonly width: number;
  readonly kept: Map<string, Element>;
}

/** What draws the report, prints and saves it: report-view.ts, which is fetched when there is something to draw. */
export interface ReportView {
  reportView(report: PageReport, drawing: Drawing, leftOut: number): unknown;
  /** What people wrote, each question when staff ask for it. */
  writingsView(
    report: PageReport,
    writings: ReadonlyMap<string, readonly string[]>,
    ask: (question: string) => void,
  ): unknown;
  print(part: Element): void;
  saveTables(report: PageReport): void;
  wear(root: ShadowRoot): void;
}

/** What tells of problems: problem-words.ts, which is fetched when there is one. */
export interface ProblemView {
  problemsView(problems: readonly Problem[], good: number): unknown;
}
