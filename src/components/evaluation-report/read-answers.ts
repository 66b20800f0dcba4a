import type { AnswerRow } from '../../domain/answers-file.js';
import { BytesToText, encodingOf, type Encoding } from './bytes-to-text.js';
import { CsvRows } from './csv-rows.js';
import { JsonRows } from './json-rows.js';
import type { Progress, Read } from './orders.js';
import { Problems } from './problems.js';
import { UnusableFile, type RowReader } from './rows.js';

export interface Reading {
  /** Good rows go here. */
  readonly add: (row: AnswerRow) => void;
  readonly onProgress: (progress: Progress) => void;
  /** No more, please. */
  readonly isStopped: () => boolean;
  /** So many bytes at a time. Between them the page, or the worker, hears what else is wanted. */
  readonly pieceSize: number;
}

const isEncoding = (found: string): found is Encoding => found.startsWith('utf');
const isJson = (name: string, text: string): boolean => /\.json$/i.test(name) || /^\s*[[{]/.test(text);

/** Reads files piece by piece, one after the other. What is wrong is told; what is right is used. */
export async function readAnswers(files: readonly File[], reading: Reading): Promise<Read> {
  const problems = new Problems();
  const of = files.reduce((sum, { size }) => sum + size, 0);
  let [before, rows, used] = [0, 0, 0];
  for (const file of files) {
    const from = rows;
    const say = (at: number): void => reading.onProgress({ file: file.name, at: before + at, of, rows });
    try {
      await readOne(file, reading, problems, say, (row) => {
        rows++;
        reading.add(row);
      });
    } catch (error) {
      const fault = error instanceof UnusableFile ? error.fault : 'not-read';
      const value = error instanceof UnusableFile ? error.value : undefined;
      problems.add({ file: file.name, fault, ...(value === undefined ? {} : { value }) });
    }
    before += file.size;
    if (rows > from) used++;
    if (reading.isStopped()) break;
  }
  return { problems: problems.all, rows, files: used };
}

async function readOne(
  file: File,
  { pieceSize, isStopped }: Reading,
  problems: Problems,
  say: (at: number) => void,
  add: (row: AnswerRow) => void,
): Promise<void> {
  let toText: BytesToText | undefined;
  let reader: RowReader | undefined;
  for (let at = 0; at === 0 || at < file.size; at += pieceSize) {
    say(at);
    const bytes = new Uint8Array(await file.slice(at, at + pieceSize).arrayBuffer());
    if (isStopped()) return;
    if (!toText) {
      const encoding = encodingOf(bytes);
      if (!isEncoding(encoding)) throw new UnusableFile(encoding);
      toText = new BytesToText(encoding);
    }
    const isLast = at + pieceSize >= file.size;
    const text = toText.next(bytes, isLast);
    reader ??= isJson(file.name, text) ? new JsonRows() : new CsvRows();
    for (const { answer, ...problem } of reader.next(text, isLast)) {
      if (answer) add(answer);
      else problems.add({ file: file.name, ...(problem as { fault: 'value' }) });
    }
  }
  if (toText?.isOldEncoding) problems.add({ file: file.name, fault: 'old-encoding' });
}
