import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import highs, { type Highs } from 'highs';
import { type AnswerRow, SCHEMA } from '../../src/domain/answers-file.js';
import { Evaluation } from '../../src/domain/evaluation.js';
import { type Group } from '../../src/domain/groups.js';
import { type SplitTable } from '../../src/domain/splits.js';

/*
 * Somebody tries to work out the hidden numbers of whole reports. They know the rules, every table, what each column adds up to, and
 * exactly how many people each row has: more than any reader does, since the report says rows rounded. A solver (HiGHS, which shares
 * nothing with our rules) then finds the least and the most that each hidden number can be. Both are whole numbers without being asked
 * to be: the table of a transport problem is totally unimodular.
 *
 * Because rows and columns are known exactly, nothing that one table says narrows another one further.
 */

const QUESTIONS = ['ordering-medicines', 'spotting-scams'];
const ABOUT = ['age-group', 'ethnic-group'];

interface Person {
  readonly pairs: readonly (readonly [from: number, to: number] | undefined)[];
  readonly cameFor: string;
  readonly groups: readonly string[];
}

const step = fc.integer({ min: 1, max: 5 });
/** Hubs have most people in one or two groups, and a few in the others. */
const group = fc.oneof(
  { arbitrary: fc.constantFrom('one', 'two'), weight: 6 },
  { arbitrary: fc.constantFrom('three', 'four', 'five', ''), weight: 2 },
);
const person: fc.Arbitrary<Person> = fc.record({
  pairs: fc.tuple(...QUESTIONS.map(() => fc.option(fc.tuple(step, step), { nil: undefined, freq: 6 }))),
  cameFor: fc.constantFrom('yes', 'yes', 'yes', 'partly', 'no', 'asked-a-person'),
  groups: fc.tuple(...ABOUT.map(() => group)),
});
const people = fc.array(person, { minLength: 15, maxLength: 220, size: 'max' });

function rowsOf({ pairs, cameFor, groups }: Person, at: number): AnswerRow[] {
  const common = {
    schema: SCHEMA,
    site: 'hub',
    form: 'form',
    person: `P${at}`,
    way: 'screen',
    question_text: 'Q',
    answer_text: '',
  };
  const once = { ...common, response: `once-0000-${at}`, time: 'once', date: '2026-11-20', steps: '' };
  return [
    ...pairs.flatMap((pair, question) =>
      (pair ?? []).map((answer, side) => ({
        ...common,
        response: `form-000${side}-${at}`,
        time: side ? 'after' : 'before',
        date: '2026-11-20',
        steps: '5',
        question: QUESTIONS[question] as string,
        answer: `${answer}`,
      })),
    ),
    { ...once, question: 'came-for', answer: cameFor },
    ...groups.map((answer, about) => ({ ...once, question: ABOUT[about] as string, answer: answer || 'skipped' })),
  ];
}

/** What a person is counted as in a table, in our own words: not by the code that is attacked. */
function outcomeOf(question: string, { pairs, cameFor }: Person): string | undefined {
  if (question === 'came-for') return cameFor;
  const pair = pairs[QUESTIONS.indexOf(question)];
  return pair && (pair[1] > pair[0] ? 'better' : pair[1] < pair[0] ? 'worse' : 'same');
}

function truth(all: readonly Person[], question: string, by: string, { rows, outcomes }: SplitTable): number[][] {
  const about = ABOUT.indexOf(by);
  const own = rows.filter(({ of }) => of !== 'others').map(({ answer }) => answer);
  const isIn = ({ of, answer }: Group, said: string): boolean =>
    of === 'others' ? !own.includes(said) : answer === said;
  return rows.map((row) =>
    outcomes.map(
      ({ answer }) =>
        all.filter((one) => isIn(row, one.groups[about] as string) && outcomeOf(question, one) === answer).length,
    ),
  );
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** All that is known of a table, as a linear programme. */
function programme(
  { cells }: SplitTable,
  counts: readonly (readonly number[])[],
  threshold: number,
): (goal: string) => string {
  const name = (row: number, column: number): string => `c${row}_${column}`;
  const columns = (counts[0] ?? []).map((_, column) => counts.map((row) => row[column] as number));
  const equal = (names: readonly string[], total: number): string => `${names.join(' + ')} = ${total}`;
  const known = [
    ...counts.map((row, at) =>
      equal(
        row.map((_, column) => name(at, column)),
        sum(row),
      ),
    ),
    ...columns.map((column, at) =>
      equal(
        column.map((_, row) => name(row, at)),
        sum(column),
      ),
    ),
  ];
  const bounds = cells.flatMap((row, at) =>
    row.map((cell, column) =>
      cell === null
        ? `${name(at, column)} >= 0`
        : `${Math.max(threshold, cell - 2)} <= ${name(at, column)} <= ${cell + 2}`,
    ),
  );
  return (goal) => `${goal}\nSubject To\n${known.join('\n')}\nBounds\n${bounds.join('\n')}\nEnd\n`;
}

describe('somebody who tries to work out the hidden numbers of a report', () => {
  let solver: Highs;
  // Its types say that it is a module with a default; it is a function.
  before(async () => (solver = await (highs as unknown as () => Promise<Highs>)()));
  const best = (problem: string): number => {
    const { Status, ObjectiveValue } = solver.solve(problem, { output_flag: false });
    assert.equal(Status, 'Optimal');
    const whole = Math.round(ObjectiveValue);
    assert.ok(Math.abs(whole - ObjectiveValue) < 1e-6);
    return whole;
  };

  it('gets none of them, in 1,000 sets of answers', (test) => {
    let [tables, hidden, refused] = [0, 0, 0];
    fc.assert(
      fc.property(people, fc.constantFrom(5, 10), (all, threshold) => {
        const evaluation = new Evaluation();
        all.flatMap(rowsOf).forEach((row) => evaluation.add(row));
        const { scales, choices } = evaluation.report({ threshold });
        for (const { name, splits } of [...scales, ...choices])
          for (const split of splits) {
            if ('refused' in split) {
              refused++;
              continue;
            }
            tables++;
            const counts = truth(all, name, split.by, split.table);
            const ask = programme(split.table, counts, threshold);
            split.table.cells.forEach((row, at) =>
              row.forEach((cell, column) => {
                const count = counts[at]?.[column] as number;
                if (cell !== null) {
                  assert.ok(count >= threshold && Math.abs(cell - count) <= 2, `${cell} is shown for ${count}`);
                  return;
                }
                const total = sum(counts.map((line) => line[column] as number));
                // Nobody of all: everybody knows that nobody of this group did.
                if (!total) return;
                hidden++;
                const [least, most] = [
                  best(ask(`Minimize\nc${at}_${column}`)),
                  best(ask(`Maximize\nc${at}_${column}`)),
                ];
                assert.ok(least <= count && count <= most, 'the truth is among what is possible');
                assert.ok(most - least >= Math.min(4, total), `${count} can only be ${least} to ${most}`);
              }),
            );
          }
      }),
      { numRuns: 1000 },
    );
    test.diagnostic(`${tables} tables with ${hidden} hidden numbers, ${refused} refused; none recovered`);
    assert.ok(hidden > 5000 && refused > 100, `${hidden} hidden numbers, ${refused} refusals`);
  });
});
