import { COLUMNS, type AnswerRow } from '../../domain/answers-file.js';
import { judge, missingColumns, UnusableFile, type Found, type RowReader } from './rows.js';

/** The list of rows starts within so many letters. */
const LONGEST_START = 10_000;
const LONGEST_ROW = 200_000;

/** Rows of a JSON file, each read as soon as it is whole: a file that breaks off is used as far as it goes. */
export class JsonRows implements RowReader {
  private rest = '';
  private row = 0;
  private isIn = false;
  private isDone = false;
  /** How far the rest has been looked through, and what was found there. */
  private at = 0;
  private depth = 0;
  private isText = false;
  private start = -1;

  *next(piece: string, isLast: boolean): Iterable<Found> {
    this.rest += piece;
    if (!this.isIn) this.findList(isLast);
    if (this.isIn && !this.isDone) yield* this.rows();
    if (!isLast) return;
    if (!this.isDone) yield { row: this.row + 1, fault: 'cut' };
    else if (!this.row) throw new UnusableFile('no-rows');
  }

  private findList(isLast: boolean): void {
    const found = /^\s*(?:\{[^[\]]*?"rows"\s*:\s*)?\[/.exec(this.rest);
    if (found) {
      this.isIn = true;
      this.rest = this.rest.slice(found[0].length);
    } else if (isLast || this.rest.length > LONGEST_START) throw new UnusableFile('no-columns');
  }

  private *rows(): Iterable<Found> {
    const { rest } = this;
    let end = 0;
    for (; this.at < rest.length && !this.isDone; this.at++) {
      const letter = rest[this.at];
      if (this.isText) {
        if (letter === '\\') this.at++;
        else if (letter === '"') this.isText = false;
      } else if (letter === '"') this.isText = true;
      else if (letter === '{' && this.depth++ === 0) this.start = this.at;
      else if (letter === '}' && --this.depth === 0) {
        yield this.read(rest.slice(this.start, this.at + 1));
        end = this.at + 1;
        this.start = -1;
      } else if (letter === ']' && !this.depth) this.isDone = true;
    }
    this.rest = rest.slice(end);
    this.at -= end;
    if (this.start >= 0) this.start -= end;
    if (this.rest.length > LONGEST_ROW) throw new UnusableFile('no-columns');
  }

  private read(text: string): Found {
    const row = ++this.row;
    let answer: Record<string, unknown>;
    try {
      answer = JSON.parse(text) as Record<string, unknown>;
    } catch {
      return { row, fault: 'broken-json' };
    }
    const [missing] = missingColumns(Object.keys(answer));
    if (missing) return { row, fault: 'value', column: missing, value: '' };
    return judge(row, Object.fromEntries(COLUMNS.map((name) => [name, String(answer[name])])) as AnswerRow);
  }
}
