import { expect } from '@open-wc/testing';
import { fortyPeople } from '../../../test/harness/forty-people.js';
import { answersCsv, answersJson, COLUMNS, type AnswerRow } from '../../domain/answers-file.js';
import type { Problem } from './orders.js';
import { place, sentence, summary } from './problem-words.js';
import { readAnswers } from './read-answers.js';

const rows = fortyPeople();
const CSV = answersCsv(rows);
const lines = CSV.replace('\uFEFF', '').split('\r\n').slice(0, -1);

interface Outcome {
  added: AnswerRow[];
  problems: readonly Problem[];
  /** Where and what, as staff read it. */
  said: string[];
}

async function read(files: readonly File[], pieceSize = 1000): Promise<Outcome> {
  const added: AnswerRow[] = [];
  const { problems } = await readAnswers(files, {
    add: (row) => added.push(row),
    onProgress: () => undefined,
    isStopped: () => false,
    pieceSize,
  });
  return { added, problems, said: problems.map((one) => `${place(one)}: ${sentence(one)}`) };
}
const file = (content: BlobPart, name = 'hub.csv'): File => new File([content], name);
const readOne = (content: BlobPart, name?: string, pieceSize?: number): Promise<Outcome> =>
  read([file(content, name)], pieceSize);
/** With one line changed. */
const withLine = (at: number, change: (line: string) => string): string =>
  lines.map((line, number) => (number === at - 1 ? change(line) : line)).join('\r\n') + '\r\n';
const utf16 = (text: string, isBig = false): Uint8Array<ArrayBuffer> => {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  [...text].forEach((_, at) => bytes.setUint16(at * 2, text.charCodeAt(at), !isBig));
  return new Uint8Array(bytes.buffer);
};

describe('reading files of answers', () => {
  describe('takes every row of', () => {
    const separated = (by: string): string =>
      rows.reduce(
        (text, row) => `${text}${COLUMNS.map((column) => row[column].replaceAll(by, ' ')).join(by)}\r\n`,
        `${COLUMNS.join(by)}\r\n`,
      );
    const shapes: Record<string, BlobPart> = {
      'the CSV file that a tablet saves': CSV,
      'a file without a mark at its start': CSV.slice(1),
      'a file with other ends of lines': CSV.replaceAll('\r\n', '\n'),
      'a file with ends of lines of an old Mac': CSV.replaceAll('\r\n', '\r'),
      'a file with semicolons, as Excel writes where a comma stands in numbers': separated(';'),
      'a file with tabs': separated('\t'),
      'Excel’s Unicode text: UTF-16 with tabs': utf16(`\uFEFF${separated('\t')}`),
      'UTF-16 the other way round': utf16(CSV, true),
      'UTF-16 without a mark': utf16(separated('\t')),
      'a file with empty lines, as of rows that somebody emptied': CSV.replaceAll('\r\n', '\r\n\r\n'),
      'a file that says its separator in the first line': `sep=;\r\n${separated(';')}`,
    };
    for (const [what, content] of Object.entries(shapes))
      it(what, async () => {
        const { added, said } = await readOne(content);
        expect(said).to.deep.equal([]);
        expect(added).to.deep.equal(rows);
      });

    it('the JSON file, and rows of JSON alone', async () => {
      for (const content of [answersJson(rows), JSON.stringify(rows)]) {
        const { added, said } = await readOne(content, 'hub.json');
        expect(said).to.deep.equal([]);
        expect(added).to.deep.equal(rows);
      }
    });

    it('a file cut into pieces anywhere, in the middle of letters of several bytes too', async () => {
      const typed = rows.slice(0, 12).map((row, at) => ({ ...row, answer_text: `“Łódź, ${at}\nto “wait” — é”` }));
      for (const content of [answersCsv(typed), answersJson(typed)])
        for (const pieceSize of [1, 2, 3, 7, 64, 4096]) {
          const { added, said } = await readOne(content, 'hub', pieceSize);
          expect(said).to.deep.equal([]);
          expect(added).to.deep.equal(typed);
        }
    });

    it('a file whose columns stand in another order, with others between', async () => {
      const order = [...COLUMNS].reverse();
      const cells = (row: AnswerRow): string => ['x', ...order.map((column) => row[column])].join(',');
      const { added, said } = await readOne(`note,${order.join(',')}\n${rows.map(cells).join('\n')}\n`);
      expect(said).to.deep.equal([]);
      expect(added).to.deep.equal(rows);
    });

    it('what somebody typed that starts like a formula, without the mark that guards it', async () => {
      const typed = { ...(rows[0] as AnswerRow), answer_text: '=HYPERLINK("x")' };
      const { added } = await readOne(answersCsv([typed]));
      expect(added).to.deep.equal([typed]);
    });
  });

  describe('says which file, row and column, and what to do, of', () => {
    const bad: Record<string, readonly [content: BlobPart, said: RegExp, used?: number, name?: string]> = {
      'an empty file': ['', /^hub\.csv: There is nothing in this file\. Ask the hub/, 0],
      'a picture': [
        new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72]),
        /^photo\.png: This is not a file of answers: there is no text/,
        0,
        'photo.png',
      ],
      'a workbook of Excel': [
        new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]),
        /^hub\.xlsx: This is a workbook .* choose Save as, then CSV UTF-8/,
        0,
        'hub.xlsx',
      ],
      'other text': ['Dear all,\nplease find attached\n', /Its first row should name the columns/, 0],
      'a table without names of columns': [lines.slice(1).join('\n'), /Its first row should name the columns/, 0],
      'only the names of columns': [`${lines[0]}\n`, /There are no answers in this file/, 0],
      'columns that somebody deleted or renamed': [
        CSV.replace('"time"', '"when"').replace('"way"', '"how"'),
        /^hub\.csv: These columns are missing: time, way in row 1\./,
        0,
      ],
      'a file of another version, with other columns': [
        'schema,site,answers\nhandrail-answers-2,hub,5\n',
        /saved by another version \(handrail-answers-2\)/,
        0,
      ],
      'a row of another version among ours': [
        withLine(7, (line) => line.replace('handrail-answers-1', 'handrail-answers-2')),
        /^hub\.csv, row 7, column schema: This row was saved by another version \(handrail-answers-2\)/,
      ],
      'a date that Excel has changed': [
        withLine(9, (line) => line.replace(/2026-(\d\d)-(\d\d)/, '$2/$1/2026')),
        /^hub\.csv, row 9, column date: “20\/11\/2026” cannot be used here\. It should be a day such as 2026-11-23\. Excel changes dates/,
      ],
      'a number of a form that Excel has shortened': [
        withLine(2, (line) => line.replace('before-0000-', '1.23E+15 ')),
        /^hub\.csv, row 2, column response: “1\.23E\+15 \d+” cannot be used here\. .* may have shortened it/,
      ],
      'a formula in a cell that is no free text': [
        withLine(3, (line) => line.replace('"bexley-library"', '"=cmd|calc"')),
        /^hub\.csv, row 3, column site: “=cmd\|calc” cannot be used here/,
      ],
      'an answer that is not on the scale': [
        withLine(2, (line) => line.replace('"5","1"', '"5","6"')),
        /^hub\.csv, row 2, column answer: “6” cannot be used here/,
      ],
      'a row with a column too few': [
        withLine(5, (line) => line.replace(',"screen"', '')),
        /^hub\.csv, row 5: This row has 12 columns and should have 13/,
      ],
      'a row with a column too many': [
        withLine(5, (line) => `${line},"more"`),
        /^hub\.csv, row 5: This row has 14 columns and should have 13/,
      ],
      'a quotation mark that is not closed': [
        withLine(6, (line) => line.replace(/"$/, '')),
        /^hub\.csv, row 6: A quotation mark \("\) is missing or one too many/,
      ],
      'half a file': [CSV.slice(0, -20), /^hub\.csv, row \d+: The file breaks off here, in the middle of a row/],
    };
    for (const [what, [content, words, used, name]] of Object.entries(bad))
      it(what, async () => {
        const { added, said } = await readOne(content, name);
        expect(said).to.have.lengthOf(1);
        expect(said[0]).to.match(words);
        expect(added).to.have.lengthOf(used ?? rows.length - 1);
      });

    it('a JSON file that breaks off, with the rows before it', async () => {
      const whole = answersJson(rows.slice(0, 5));
      const { added, said } = await readOne(whole.slice(0, -60), 'hub.json');
      expect(said.join()).to.match(/^hub\.json, row 5: The file breaks off here/);
      expect(added).to.deep.equal(rows.slice(0, 4));
    });

    it('a JSON file of something else', async () => {
      for (const content of ['{"a": 1}', '{', '{"rows": 3}']) {
        const { said } = await readOne(content, 'settings.json');
        expect(said.join()).to.match(/^settings\.json: This is not a file of answers/);
      }
    });

    it('a row of JSON without a column, or not written as JSON is', async () => {
      const { added, said } = await readOne(
        answersJson(rows.slice(0, 3)).replace('"way": "screen",', '').replace('"time": "after"', '"time": after'),
        'hub.json',
      );
      expect(said).to.have.lengthOf(2);
      expect(said[0]).to.match(/^hub\.json, row 1, column way: There is nothing here\. It should be screen or paper/);
      expect(said[1]).to.match(/not written as JSON should be/);
      expect(added).to.have.lengthOf(1);
    });

    it('a file that ends without the end of a line, and uses its last row', async () => {
      const { added, said } = await readOne(CSV.slice(0, -2));
      expect(said.join()).to.match(/The file ends here without the end of a line/);
      expect(added).to.have.lengthOf(rows.length);
    });

    it('letters of the old Windows code page, and reads them', async () => {
      const typed = withLine(2, (line) => line.replace('Not at all sure', 'Caf\u00e9'));
      const bytes = Uint8Array.from(typed, (letter) => letter.charCodeAt(0));
      const { added, said } = await readOne(bytes);
      expect(said.join()).to.match(/saved in an old way of writing letters/);
      expect(added[0]?.answer_text).to.equal('Café');
      expect(added).to.have.lengthOf(rows.length);
    });

    it('a file that went away', async () => {
      const gone = file(CSV);
      Object.defineProperty(gone, 'slice', { value: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) });
      const { said } = await read([gone]);
      expect(said.join()).to.match(/The browser could not read this file/);
    });
  });

  it('uses the good rows on both sides of ten quotation marks that are not closed', async () => {
    const text = lines.map((line, at) => (at % 20 === 10 ? line.replace(/"$/, '') : line)).join('\r\n') + '\r\n';
    const bad = lines.filter((_, at) => at % 20 === 10).length;
    const { added, problems } = await readOne(text);
    expect(added).to.have.lengthOf(rows.length - bad);
    expect(problems.map(({ fault, rows: count }) => [fault, count])).to.deep.equal([['open-quote', bad]]);
  });

  it('leaves out each row whose mark is not closed, and keeps typed words of several lines', async () => {
    const typed = answersCsv(rows.slice(0, 3).map((row) => ({ ...row, answer_text: 'one\n\ntwo, "three"\nfour' })));
    const broken = lines.slice(1, 50).map((line) => line.slice(0, -1));
    const { added, problems } = await readOne(`${typed}${broken.join('\r\n')}\r\n${lines.slice(50).join('\r\n')}\r\n`);
    expect(problems.map(({ fault, rows: count }) => [fault, count])).to.deep.equal([['open-quote', 49]]);
    expect(added).to.have.lengthOf(3 + lines.length - 50);
    expect(added[2]?.answer_text).to.equal('one\n\ntwo, "three"\nfour');
  });

  it('does not keep a whole file in mind for a quotation mark at its start', async () => {
    const text = `${lines[0]}\r\n"${lines.slice(1).join('\r\n')}\r\n`.replace('""handrail', '"x"handrail');
    const { added } = await readOne(text.replace('"x"', '"'));
    expect(added.length).to.be.greaterThan(rows.length - 3);
  });

  it('tells of the same fault once, with how many rows have it', async () => {
    const text = CSV.replaceAll('2026-10-05', '05/10/2026');
    const { said, problems } = await readOne(text);
    const times = CSV.split('2026-10-05').length - 1;
    expect(said).to.have.lengthOf(1);
    expect(said[0]).to.match(new RegExp(`The same in ${times - 1} more rows \\(3, \\d+ …\\)\\.$`));
    expect(summary(problems, rows.length - times)).to.equal(
      `${times} rows were left out. The other ${rows.length - times} rows were used.`,
    );
  });

  it('tells of twenty problems and says how many rows more', async () => {
    const files = [...Array(30).keys()].map((at) => file('nothing\n', `hub-${at}.csv`));
    const { said } = await read(files);
    expect(said).to.have.lengthOf(21);
    expect(said[20]).to.match(/^: There are 10 more problems that are not listed here/);
  });

  it('goes on with the next file after one that cannot be used', async () => {
    const { added, said } = await read([file('', 'a.csv'), file(CSV, 'b.csv'), file('x', 'c.csv')]);
    expect(added).to.have.lengthOf(rows.length);
    expect(said).to.have.lengthOf(2);
  });
});
