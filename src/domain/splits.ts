/*
 * One question, by what people said about themselves: a table of groups and outcomes that may be published, or why there is none.
 */
import { OUTCOMES, outcomeOf, pairsOf } from './before-and-after.js';
import { type Group, type Grouping } from './groups.js';
import { byText, isReason, type Kept, mostUsed, type Question } from './question-answers.js';
import { publishable } from './suppression.js';

/** Did you do what you came for: the question of the feedback that is split by groups too. */
const CAME_FOR = 'came-for';
/** What people say about themselves. It is published only in groups, and never counted as it is. */
const SPLIT_BY = ['age-group', 'ethnic-group', 'disability', 'sex'];
/**
 * More about people, in no table: each is part of another question, so that one could be taken from the other, or has groups that are
 * too small nearly everywhere.
 */
const NEVER_SPLIT_BY = ['ethnic-background', 'disability-effect', 'gender-same'];
/** A question of the page's own about people starts with this. */
const ABOUT = 'about-';
/** A question is reported as it was answered; or what it says about people makes the groups of others; or it is in no report. */
export function reportedAs(question: string): 'itself' | 'groups' | 'nothing' {
  if (NEVER_SPLIT_BY.includes(question)) return 'nothing';
  return SPLIT_BY.includes(question) || question.startsWith(ABOUT) ? 'groups' : 'itself';
}

/** Why a table is not published. */
export type Refusal =
  /** Fewer people than the threshold answered at all. */
  | 'too-few-people'
  /** All groups but one are too small to stand alone. */
  | 'one-group'
  /** Too few people of one group answered this question. */
  | 'small-row'
  /** So much has to be hidden that nothing is left. */
  | 'all-hidden';

export interface SplitTable {
  readonly rows: readonly (Group & { readonly text: string })[];
  readonly outcomes: readonly { readonly answer: string; readonly text: string }[];
  /** By row and outcome, rounded to 5; null where it is hidden. */
  readonly cells: readonly (readonly (number | null)[])[];
  /** How many people each row has, rounded to 5. */
  readonly people: readonly number[];
}

/** One question, by what people said about themselves: a table that may be published, or why there is none. */
export type Split = { readonly by: string; readonly text: string } & (
  { readonly table: SplitTable } | { readonly refused: Refusal }
);

/** Who is in a table: the person with a card, or else the form. */
const whose = ({ person, form }: Kept): string => person || `form ${form}`;

/** The last answer of each; of two on one day, the one that comes later by name. Without reasons: those are no answer. */
function lastAnswers(kept: readonly Kept[]): Map<string, string> {
  const last = new Map<string, { date: string; answer: string }>();
  for (const one of kept) {
    if (isReason(one.answer)) continue;
    const there = last.get(whose(one));
    if (!there || one.date > there.date || (one.date === there.date && one.answer > there.answer))
      last.set(whose(one), one);
  }
  return new Map([...last].map(([who, { answer }]) => [who, answer]));
}

/** What each person is counted as in the tables of a question; nothing for a question that has none. */
export function outcomes(question: Question): ReadonlyMap<string, string> {
  if (question.steps) return new Map([...pairsOf(question.kept)].map(([who, pair]) => [who, outcomeOf(pair)]));
  return question.name === CAME_FOR ? lastAnswers(question.kept) : new Map();
}

/** What people said about themselves, on any form. */
export const saidBy = ({ kept }: Question): Map<string, string> => lastAnswers(kept);

/** How many people of each row ended with each outcome. */
function splitCounts(
  outcomeByPerson: ReadonlyMap<string, string>,
  ended: readonly string[],
  { rows, rowOf }: Grouping,
): number[][] {
  const counts = rows.map(() => ended.map(() => 0));
  for (const [who, outcome] of outcomeByPerson) {
    const row = counts[rowOf(who)] as number[];
    const at = ended.indexOf(outcome);
    row[at] = (row[at] as number) + 1;
  }
  return counts;
}

export function split(
  question: Question,
  outcomeByPerson: ReadonlyMap<string, string> | undefined,
  about: Question,
  rows: Grouping | undefined,
  threshold: number,
): Split[] {
  if (!question.steps && question.name !== CAME_FOR) return [];
  const of = { by: about.name, text: mostUsed(about.texts)[0] ?? '' };
  if (!outcomeByPerson || outcomeByPerson.size < threshold) return [{ ...of, refused: 'too-few-people' }];
  if (!rows) return [{ ...of, refused: 'one-group' }];
  const ended = question.steps ? [...OUTCOMES] : [...new Set(outcomeByPerson.values())].sort(byText);
  const counts = splitCounts(outcomeByPerson, ended, rows);
  if (counts.some((row) => row.reduce((sum, count) => sum + count, 0) < threshold))
    return [{ ...of, refused: 'small-row' }];
  const table = publishable(counts, threshold);
  if (!table) return [{ ...of, refused: 'all-hidden' }];
  return [
    {
      ...of,
      table: {
        rows: rows.rows.map((group) => ({ ...group, text: mostUsed(about.labels.get(group.answer))[0] ?? '' })),
        outcomes: ended.map((answer) => ({ answer, text: mostUsed(question.labels.get(answer))[0] ?? '' })),
        cells: table.cells,
        people: table.rows,
      },
    },
  ];
}
