/*
 * What people said before and after, to the same question in the same words. Answers are steps on a scale, 1 to 5, without equal distances
 * between them: so there is a middle and there are quarters, which are answers that somebody gave, and no mean.
 *
 * There is nobody to compare with. Nothing here says that one thing led to another.
 */

import { REASONS, type Reason } from './answers-file.js';

const TOP = 5;

/** One answer to the question. */
export interface Answer {
  /** The code on somebody's card; empty where there is none. */
  readonly person: string;
  readonly time: 'before' | 'after';
  /** As 2026-11-23. */
  readonly date: string;
  /** '1' to '5', or a reason why there is none. */
  readonly answer: string;
}

/** Of answers in order: the one that half of them, or a quarter, reach. */
export interface Spread {
  readonly lowerQuarter: number;
  readonly middle: number;
  readonly upperQuarter: number;
}

export interface Side {
  /** All to whom the question was put, in some way. */
  readonly asked: number;
  readonly answered: number;
  readonly missing: Readonly<Record<Reason, number>>;
  /** Answered, and there is no answer by the same person on the other side. */
  readonly unmatched: number;
  /** Of those with both answers; undefined where there is nobody. */
  readonly spread: Spread | undefined;
}

export interface BeforeAndAfter {
  readonly before: Side;
  readonly after: Side;
  /** People with both answers. */
  readonly pairs: number;
  readonly better: number;
  readonly same: number;
  readonly worse: number;
  /** Of the pairs: the most sure there can be, before anything. They could not become surer. */
  readonly atTopBefore: number;
}

const stepOf = ({ answer }: Answer): number | undefined => (/^[1-5]$/.test(answer) ? Number(answer) : undefined);

/** The smallest answer that this share of all answers does not pass: `quantile_disc` of SQL. */
const reaches = (inOrder: readonly number[], share: number): number =>
  inOrder[Math.max(1, Math.ceil(inOrder.length * share)) - 1] as number;

function spreadOf(steps: readonly number[]): Spread | undefined {
  if (!steps.length) return undefined;
  const inOrder = [...steps].sort((a, b) => a - b);
  return {
    lowerQuarter: reaches(inOrder, 0.25),
    middle: reaches(inOrder, 0.5),
    upperQuarter: reaches(inOrder, 0.75),
  };
}

/**
 * One step for each person: the first before, the last after. Of two on one day, the surer one before and the less sure
 * one after: nobody becomes surer by filling it in twice.
 */
function stepsByPerson(answers: readonly Answer[], time: Answer['time']): Map<string, number> {
  const chosen = new Map<string, { date: string; step: number }>();
  for (const answer of answers) {
    const step = stepOf(answer);
    const { person, date } = answer;
    if (answer.time !== time || !person || step === undefined) continue;
    const there = chosen.get(person);
    const isOther = !there || (time === 'before' ? date < there.date : date > there.date);
    if (isOther || (date === there.date && (time === 'before' ? step > there.step : step < there.step)))
      chosen.set(person, { date, step });
  }
  return new Map([...chosen].map(([person, { step }]) => [person, step]));
}

/** The answers to one question, of everybody who gave any. */
export function beforeAndAfter(answers: readonly Answer[]): BeforeAndAfter {
  const before = stepsByPerson(answers, 'before');
  const after = stepsByPerson(answers, 'after');
  const pairs = [...before].flatMap(([person, from]) => {
    const to = after.get(person);
    return to === undefined ? [] : [[from, to] as const];
  });
  const side = (time: Answer['time'], steps: Map<string, number>, ofPairs: readonly number[]): Side => {
    const own = answers.filter((answer) => answer.time === time);
    const count = (reason: Reason): number => own.filter(({ answer }) => answer === reason).length;
    const answered = own.filter((answer) => stepOf(answer) !== undefined).length;
    const withoutCard = own.filter((answer) => !answer.person && stepOf(answer) !== undefined).length;
    return {
      asked: own.length - count('not-asked'),
      answered,
      missing: Object.fromEntries(REASONS.map((reason) => [reason, count(reason)])) as Record<Reason, number>,
      unmatched: withoutCard + steps.size - ofPairs.length,
      spread: spreadOf(ofPairs),
    };
  };
  return {
    before: side(
      'before',
      before,
      pairs.map(([from]) => from),
    ),
    after: side(
      'after',
      after,
      pairs.map(([, to]) => to),
    ),
    pairs: pairs.length,
    better: pairs.filter(([from, to]) => to > from).length,
    same: pairs.filter(([from, to]) => to === from).length,
    worse: pairs.filter(([from, to]) => to < from).length,
    atTopBefore: pairs.filter(([from]) => from === TOP).length,
  };
}
