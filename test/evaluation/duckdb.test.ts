import assert from 'node:assert/strict';
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { after, before, describe, it } from 'node:test';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import fc from 'fast-check';
import { type AnswerRow, answersCsv, badColumn, COLUMNS, SCHEMA } from '../../src/domain/answers-file.js';
import { Evaluation, type Report } from '../../src/domain/evaluation.js';
import { fortyPeople } from '../harness/forty-people.js';

/*
 * The report's numbers against those of a database that reads the same file and shares no code with it: src/content/evaluation/report.sql,
 * which is also what somebody runs who has more answers than a browser holds.
 */

const SQL = readFileSync(new URL('../../src/content/evaluation/report.sql', import.meta.url), 'utf8');
// A module without types: it is a command too.
const { fileOf, makeAnswers } = (await import(new URL('./make-answers.mjs', import.meta.url).href)) as {
  fileOf(rows: Iterable<AnswerRow>): Iterable<string>;
  makeAnswers(options: { rows: number; seed: number }): Iterable<AnswerRow>;
};
const README = readFileSync(new URL('../../src/content/evaluation/README.md', import.meta.url), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'handrail-answers-'));
after(() => rmSync(folder, { recursive: true }));

let database: DuckDBConnection;
before(async () => {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  database = await instance.connect();
  const none = join(folder, 'none.csv');
  writeFileSync(none, answersCsv([]));
  await open(none);
  await database.run(SQL);
});

/** As README.md says. The views are over whatever `answers` is. */
const READ = "read_csv('FILE', header = true, all_varchar = true)";
const open = async (file: string, read = READ): Promise<unknown> =>
  database.run(`CREATE OR REPLACE VIEW answers AS FROM ${read.replace('FILE', file)}`);

type Cells = Record<string, unknown>;
const plain = (value: unknown): unknown => {
  if (typeof value === 'bigint') return Number(value);
  if (value !== null && typeof value === 'object' && 'items' in value) return (value.items as unknown[]).map(plain);
  return value;
};
async function ask(sql: string): Promise<Cells[]> {
  const found = await database.runAndReadAll(sql);
  return found
    .getRowObjects()
    .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])));
}

const inOrder = (cells: readonly Cells[]): Cells[] =>
  cells
    .map((one) => [JSON.stringify(one), one] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, one]) => one);

const missingIn = (missing: Record<string, number>): Cells =>
  Object.fromEntries(Object.entries(missing).map(([reason, count]) => [reason.replaceAll('-', '_'), count]));

/** Our report, as the rows that the views have. */
function expected({ scales, choices, ...of }: Report): Record<string, Cells[]> {
  const compared = scales.flatMap(({ name, steps, compared: all }) =>
    all.map((one) => ({ ...one, of: { question: name, steps: `${steps}`, to: one.to } })),
  );
  return {
    overview: [
      {
        rows: of.rows || null,
        repeated: of.rows ? of.repeated : null,
        forms: of.forms,
        left: of.left,
        people: of.people,
        first_day: of.dates?.first ?? null,
        last_day: of.dates?.last ?? null,
      },
    ],
    changes: compared.map(({ of: which, result: { pairs, better, same, worse, atTopBefore } }) => ({
      ...which,
      pairs,
      better,
      same,
      worse,
      at_top_before: atTopBefore,
    })),
    sides: compared.flatMap(({ of: which, result, to }) =>
      (['before', 'after'] as const).map((side) => {
        const { asked, answered, missing, unmatched, spread, chosen } = result[side];
        return {
          ...which,
          side: side === 'before' ? side : to,
          asked,
          answered,
          ...missingIn(missing),
          unmatched,
          lower_quarter: spread?.lowerQuarter ?? null,
          middle: spread?.middle ?? null,
          upper_quarter: spread?.upperQuarter ?? null,
          chosen,
        };
      }),
    ),
    choices: choices.map(({ name, asked, answered, missing }) => ({
      question: name,
      asked,
      answered,
      ...missingIn(missing),
    })),
    options: choices.flatMap(({ name, options }) =>
      options.map(({ answer, forms }) => ({ question: name, answer, forms })),
    ),
  };
}

async function sameNumbers(report: Report): Promise<number> {
  let numbers = 0;
  for (const [view, rows] of Object.entries(expected(report))) {
    // The columns in the order of ours, so that they can be compared as text.
    const names = Object.keys(rows[0] ?? {});
    const found = await ask(`FROM ${view}`);
    const sorted = found.map((one) =>
      Object.fromEntries((names.length ? names : Object.keys(one)).map((name) => [name, one[name]])),
    );
    assert.deepEqual(
      found[0] ? Object.keys(found[0]).sort() : [],
      rows[0] ? [...names].sort() : [],
      `the columns of ${view}`,
    );
    assert.deepEqual(inOrder(sorted), inOrder(rows), view);
    numbers += rows.flatMap((row) => Object.values(row).flat()).filter((value) => typeof value === 'number').length;
  }
  return numbers;
}

function reportOf(rows: Iterable<AnswerRow>): Report {
  const evaluation = new Evaluation();
  for (const row of rows) evaluation.add(row);
  return evaluation.report({ threshold: 5 });
}

/** What people of few codes, days and answers might have sent: so that all kinds of twice and too often come up. */
const someRow = (forms: number): fc.Arbitrary<AnswerRow> =>
  fc
    .record({
      question: fc.constantFrom(
        'ordering-medicines',
        'referral',
        'came-for',
        'helped',
        'more',
        'age-group',
        'about-work',
        'sex',
      ),
      form: fc.nat(forms),
      step: fc.integer({ min: 1, max: 5 }),
      choice: fc.constantFrom('yes', 'no', 'partly', 'a-person'),
      reason: fc.option(fc.constantFrom('not-asked', 'skipped', 'does-not-apply', 'rather-not-say', 'left'), {
        freq: 4,
      }),
    })
    .map(({ question, form, step, choice, reason }) => {
      // What belongs to a form is the same in each of its rows.
      const isScale = question === 'ordering-medicines' || question === 'referral';
      const said = question === 'more' ? 'text' : isScale ? `${step}` : choice;
      return {
        schema: SCHEMA,
        site: form % 5 ? 'hub-1' : 'hub-2',
        form: 'form',
        response: `form-${1000 + form}`,
        person: form % 7 ? `AA${'BCDF'[form % 4]} BBB` : '',
        time: ['before', 'after', 'later', 'once'][(form >> 2) % (form % 3 ? 2 : 4)] as string,
        date: `2026-11-0${1 + (form % 3)}`,
        way: 'screen',
        question,
        question_text: 'Question',
        steps: isScale ? (form % 11 ? '5' : '7') : '',
        answer: reason ?? said,
        answer_text: 'Words, "with" all; kinds of signs',
      };
    });

describe('the report and a database', () => {
  it('say the same of forty people', async () => {
    const file = join(folder, 'forty.csv');
    writeFileSync(file, answersCsv(fortyPeople()));
    await open(file);
    assert.ok((await sameNumbers(reportOf(fortyPeople()))) > 70);
    assert.deepEqual(
      await ask(
        `SELECT said, outcome, people FROM splits_not_to_publish WHERE question = 'ordering-medicines' ORDER BY ALL`,
      ),
      [
        // Those who were asked for their age and would rather not say, or left it out, stand under no age.
        { said: '65-or-over', outcome: 'better', people: 8 },
        { said: '65-or-over', outcome: 'same', people: 3 },
        { said: '65-or-over', outcome: 'worse', people: 4 },
        { said: 'under-65', outcome: 'better', people: 10 },
        { said: 'under-65', outcome: 'same', people: 5 },
      ],
    );
  });

  it('can be asked as the README says, of CSV and of Parquet', async () => {
    mkdirSync(join(folder, 'answers'));
    writeFileSync(join(folder, 'answers/one.csv'), answersCsv(fortyPeople().slice(0, 100)));
    writeFileSync(join(folder, 'answers/two.csv'), answersCsv(fortyPeople().slice(90)));
    const here = (sql: string): string => sql.replaceAll("'answers", `'${folder}/answers`);
    const commands = [...README.matchAll(/-c "([^"]+)"/g)].map(([, sql]) => sql as string);
    const parquet = [...README.matchAll(/^(?:COPY|CREATE VIEW) .*'answers[^;]*;/gm)].map(([sql]) => sql);
    assert.deepEqual([commands.length, parquet.length], [3, 2]);
    const changes = async (opened: readonly string[]): Promise<Cells[]> => {
      await database.run('DROP VIEW IF EXISTS answers; DROP TABLE IF EXISTS answers');
      for (const sql of opened) await database.run(here(sql));
      return ask(`${commands[2]} ORDER BY ALL`);
    };
    const fromCsv = await changes(commands.slice(0, 1));
    assert.deepEqual(
      fromCsv.map(({ question, better }) => [question, better]),
      [
        ['ordering-medicines', 18],
        ['spotting-scams', 18],
      ],
    );
    assert.deepEqual(await ask('SELECT repeated FROM overview'), [{ repeated: 10 }]);
    await database.run('DROP TABLE answers');
    assert.deepEqual(await changes(parquet), fromCsv);
  });

  it('say the same of nobody', async () => {
    const file = join(folder, 'nobody.csv');
    writeFileSync(file, answersCsv([]));
    await open(file);
    await sameNumbers(reportOf([]));
  });

  it('say the same of 200 muddled files, in which people and rows come twice', async () => {
    const rows = fc.array(fc.integer({ min: 3, max: 60 }).chain(someRow), {
      minLength: 1,
      maxLength: 150,
      size: 'max',
    });
    const file = join(folder, 'muddled.csv');
    await fc.assert(
      fc.asyncProperty(rows, async (some) => {
        writeFileSync(file, answersCsv([...some, ...some.slice(0, 5)]));
        await open(file);
        await sameNumbers(reportOf([...some, ...some.slice(0, 5)]));
      }),
      { numRuns: 200 },
    );
  });

  it('refuse the same rows, for the same column', async () => {
    const good = fortyPeople()[0] as AnswerRow;
    const odd = fc.oneof(
      fc.constantFrom(
        '',
        'Before',
        '2026-02-30',
        '2026-13-01',
        '23/11/2026',
        '0',
        '6',
        '12',
        'very-sure',
        'skipped',
        'ABC DEF',
        'abc',
        'a--b',
        '5.0',
        '7',
      ),
      fc.string({ maxLength: 12 }),
    );
    const mutated = fc
      .tuple(fc.constantFrom(...COLUMNS), odd)
      .map(([column, cell]): AnswerRow => ({ ...good, [column]: cell }));
    const file = join(folder, 'odd.csv');
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(mutated, { minLength: 20, maxLength: 60 }), async (rows) => {
        writeFileSync(file, answersCsv(rows));
        await open(file);
        const found = await ask('SELECT bad_column FROM checked_answers');
        const ours = rows.map((row) => badColumn(row) ?? null);
        refused += ours.filter(Boolean).length;
        assert.deepEqual(
          found.map(({ bad_column }) => bad_column),
          ours,
        );
      }),
      { numRuns: 40 },
    );
    assert.ok(refused > 500, `${refused} rows were refused`);
  });

  it('say the same of 1,000,000 rows, from CSV and from Parquet', async (test) => {
    const file = join(folder, 'million.csv');
    const evaluation = new Evaluation();
    function* counted(): Generator<AnswerRow> {
      for (const row of makeAnswers({ rows: 1_000_000, seed: 7 })) {
        evaluation.add(row);
        yield row;
      }
    }
    await pipeline(Readable.from(fileOf(counted())), createWriteStream(file));
    const report = evaluation.report({ threshold: 5 });
    assert.ok(report.rows >= 1_000_000);
    // Read once: each view would read the file again.
    const parquet = join(folder, 'million.parquet');
    await database.run(`COPY (FROM ${READ.replace('FILE', file)}) TO '${parquet}' (FORMAT parquet)`);
    await open(parquet, "read_parquet('FILE')");
    const numbers = await sameNumbers(report);
    test.diagnostic(`${report.rows} rows, ${report.people} people, ${numbers} numbers are the same`);
  });
});
