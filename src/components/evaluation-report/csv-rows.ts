import Papa from 'papaparse';
import { COLUMNS, SCHEMA, type Column } from '../../domain/answers-file.js';
import { judge, missingColumns, UnusableFile, type Found, type RowReader } from './rows.js';

/** Comma; what Excel writes where a comma stands in numbers; what it writes as "Unicode text". */
const SEPARATORS = [',', ';', '\t'];
/** No answer is longer. A row that goes on for more has a quotation mark that is not closed. */
const LONGEST_ROW = 200_000;
/** The mark that keeps a spreadsheet from running what was typed (domain/answers-file.ts). */
const GUARD = /^'(?=[=+\-@\t\r\n＝＋－＠])/;

interface Parsed {
  readonly data: readonly string[][];
  /** Where the last whole row ends. */
  readonly cursor: number;
  readonly faults: readonly string[];
}

/** Rows of a CSV file. Papa Parse cuts them; here stands what it does not know: pieces, quotation marks that are not closed, the columns. */
export class CsvRows implements RowReader {
  private rest = '';
  private endsInReturn = false;
  private row = 0;
  private separator = '';
  private columns: readonly string[] | undefined;
  /** Where each of our columns stands. */
  private places: readonly number[] = [];

  *next(piece: string, isLast: boolean): Iterable<Found> {
    this.rest += this.withPlainEnds(piece, isLast);
    const hasEnd = this.rest.endsWith('\n');
    if (!this.columns && !isLast && !this.rest.includes('\n')) {
      if (this.rest.length > LONGEST_ROW) throw new UnusableFile('no-columns');
      return;
    }
    if (!this.columns) this.readColumns();
    let last: Found | undefined;
    for (const found of this.rows(isLast)) {
      if (last) yield last;
      last = found;
    }
    if (last) {
      const isCut = isLast && !hasEnd && (last.fault === 'too-few-cells' || last.fault === 'open-quote');
      yield isCut ? { row: last.row, fault: 'cut' } : last;
      if (isLast && !hasEnd && last.answer) yield { row: last.row, fault: 'no-end' };
    }
    if (isLast && this.row === 1) throw new UnusableFile('no-rows');
  }

  /** Lines end with one `\n`, however they did in the file. The first half of an end waits for the second. */
  private withPlainEnds(piece: string, isLast: boolean): string {
    const text = (this.endsInReturn ? '\r' : '') + piece;
    this.endsInReturn = !isLast && text.endsWith('\r');
    const whole = this.endsInReturn ? text.slice(0, -1) : text;
    return whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
  }

  private readColumns(): void {
    const named = /^sep=(.)\n/.exec(this.rest);
    if (named) {
      this.rest = this.rest.slice(named[0].length);
      this.row++;
    }
    const end = this.rest.indexOf('\n');
    const line = end < 0 ? this.rest : this.rest.slice(0, end);
    const tries = SEPARATORS.map((separator) => {
      const [cells = []] = parse(separator, line, true).data;
      const names = cells.map((cell) => cell.trim().toLowerCase());
      return { separator, names, missing: missingColumns(names) };
    });
    const [best] = tries.sort((a, b) => a.missing.length - b.missing.length);
    const { separator, names, missing } = best as (typeof tries)[0];
    this.separator = separator;
    this.row++;
    if (missing.length) {
      const [first = []] = parse(separator, this.rest.slice(end + 1, end + LONGEST_ROW), false).data;
      const schema = first[names.indexOf('schema')] ?? '';
      if (/^handrail-answers-/.test(schema) && schema !== SCHEMA) throw new UnusableFile('other-version-file', schema);
      if (missing.length === COLUMNS.length) throw new UnusableFile('no-columns', line);
      throw new UnusableFile('columns-missing', missing.join(', '));
    }
    this.columns = names;
    this.places = COLUMNS.map((name) => names.indexOf(name));
    this.rest = end < 0 ? '' : this.rest.slice(end + 1);
  }

  private *rows(isLast: boolean): Iterable<Found> {
    const { data, cursor, faults } = parse(this.separator, this.rest, isLast);
    if (faults.length) {
      yield* this.rowsLineByLine(isLast);
      return;
    }
    for (const cells of data) yield* this.take(cells);
    this.rest = this.rest.slice(cursor);
    if (!isLast && this.rest.length > LONGEST_ROW) yield* this.rowsLineByLine(isLast);
  }

  /** The rest of a piece with a fault in it: a quotation mark that is not closed, or not where it belongs, would swallow the rows after it. */
  private *rowsLineByLine(isLast: boolean): Iterable<Found> {
    while (this.rest) {
      const first = this.rest.indexOf('\n') + 1 || this.rest.length;
      let end = 0;
      let cells: string[] | undefined;
      let isOver = false;
      while (!cells && !isOver) {
        end = this.rest.indexOf('\n', end) + 1;
        if (!end && !isLast && this.rest.length <= LONGEST_ROW) return;
        const { data, faults } = parse(this.separator, end ? this.rest.slice(0, end - 1) : this.rest, true);
        if (!faults.length) cells = data[0] ?? [''];
        // Somebody may have typed several lines: as long as a mark is only missing, it may still come.
        isOver = !end || end > LONGEST_ROW || !faults.every((fault) => fault === 'MissingQuotes');
      }
      if (cells) yield* this.take(cells);
      else yield { row: ++this.row, fault: 'open-quote' };
      this.rest = this.rest.slice(cells ? end || this.rest.length : first);
    }
  }

  private *take(cells: readonly string[]): Iterable<Found> {
    this.row++;
    // The empty line at a file's end, and rows that somebody emptied in a spreadsheet.
    if (cells.some(Boolean)) yield this.judge(cells);
  }

  private judge(cells: readonly string[]): Found {
    const { row, columns = [] } = this;
    if (cells.length < columns.length) return { row, fault: 'too-few-cells', value: `${cells.length}` };
    if (cells.slice(columns.length).some(Boolean)) return { row, fault: 'too-many-cells', value: `${cells.length}` };
    const answer = {} as Record<Column, string>;
    COLUMNS.forEach((name, at) => (answer[name] = cells[this.places[at] as number] as string));
    for (const name of ['question_text', 'answer_text'] as const) answer[name] = answer[name].replace(GUARD, '');
    return judge(row, answer);
  }
}

/**
 * The whole rows of a text.
 * @param isWhole the last row ends where the text does
 */
function parse(delimiter: string, text: string, isWhole: boolean): Parsed {
  const parser = new Papa.Parser({ delimiter, newline: '\n' } as Papa.ParseConfig);
  const { data, errors, meta } = parser.parse(text, 0, !isWhole) as Papa.ParseResult<string[]>;
  return {
    // A cell is a view into the whole piece, which would stay in memory for as long as one answer of it is kept.
    data: data.map((cells) => cells.join('\0').split('\0')),
    cursor: meta.cursor,
    faults: errors.map(({ code }) => code),
  };
}
