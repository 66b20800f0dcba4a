import type { AnswerRow } from '../../domain/answers-file.js';
import { COLUMNS, SCHEMA, badColumn } from '../../domain/answers-file.js';
import type { FileFault, RowFault } from './orders.js';

/** One row of a file, or why it is none. */
export interface Found {
  readonly row: number;
  readonly answer?: AnswerRow;
  readonly fault?: RowFault | 'no-end';
  readonly column?: string;
  readonly value?: string;
}

/** The whole file cannot be used. */
export class UnusableFile extends Error {
  constructor(
    readonly fault: FileFault,
    readonly value?: string,
  ) {
    super(fault);
  }
}

/** Takes the words of a file piece by piece, and says which rows are whole by now. */
export interface RowReader {
  next(text: string, isLast: boolean): Iterable<Found>;
}

/** A row with all its columns; or the first column that holds what it may not. */
export function judge(row: number, answer: AnswerRow): Found {
  if (answer.schema !== SCHEMA && /^handrail-answers-/.test(answer.schema))
    return { row, fault: 'other-version', column: 'schema', value: answer.schema };
  const column = badColumn(answer);
  return column ? { row, fault: 'value', column, value: answer[column] } : { row, answer };
}

export const missingColumns = (names: readonly string[]): string[] => COLUMNS.filter((name) => !names.includes(name));
