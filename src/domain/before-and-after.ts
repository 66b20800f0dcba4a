/*
 * What people said before and after, to the same question in the same words. Answers are steps on a scale, without equal distances
 * between them: so there is a middle and there are quarters, which are answers that somebody gave, and no mean.
 *
 * There is nobody to compare with. Nothing here says that one thing led to another.
 */
import { REASONS, type Reason, type Time } from './answers-file.js';

/** One answer to the question. */
export interface Answer {
  /** Whose it is: the code on a card, with the hub that gave it; empty where there is none. */
  readonly person: string;
  readonly time: Time;
  /** As 2026-11-23. */
  readonly date: string;
  /** A step, 1 or more, or a reason why there is none. */
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
  /** How many of the pairs chose each step, the lowest first. */
  readonly chosen: readonly number[];
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

/** The two answers of one person. */
export type Pair = readonly [from: number, to: number];

/** How one person's answers changed. */
export const OUTCOMES = ['better', 'same', 'worse'] as const;
export const outcomeOf = ([from, to]: Pair): (typeof OUTCOMES)[number] =>
  to > from ? 'better' : to < from ? 'worse' : 'same';

const stepOf = ({ answer }: Answer): number | undefined => (/^\d+$/.test(answer) ? Number(answer) : undefined);

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
function stepsByPerson(answers: Iterable<Answer>, time: Time): Map<string, number> {
  const first = time === 'before';
  const chosen = new Map<string, { date: string; step: number }>();
  for (const answer of answers) {
    const step = stepOf(answer);
    const { person, date } = answer;
    if (answer.time !== time || !person || step === undefined) continue;
    const there = chosen.get(person);
    const isOther = !there || (first ? date < there.date : date > there.date);
    if (isOther || (date === there.date && (first ? step > there.step : step < there.step)))
      chosen.set(person, { date, step });
  }
  return new Map([...chosen].map(([person, { step }]) => [person, step]));
}

/**
 * The two answers of each person who gave both.
 * @param to the later side: after the help, or some weeks later
 */
export function pairsOf(answers: Iterable<Answer>, to: Time = 'after'): Map<string, Pair> {
  const after = stepsByPerson(answers, to);
  return new Map(
    [...stepsByPerson(answers, 'before')].flatMap(([person, from]): [string, Pair][] => {
      const then = after.get(person);
      return then === undefined ? [] : [[person, [from, then]]];
    }),
  );
}

/**
 * The answers to one question, of everybody who gave any.
 * @param top the highest step there is
 * @param to the later side: after the help, or some weeks later
 */
export function beforeAndAfter(answers: Iterable<Answer>, top = 5, to: Time = 'after'): BeforeAndAfter {
  const pairs = [...pairsOf(answers, to).values()];
  const side = (time: Time, ofPairs: readonly number[]): Side => {
    const missing = Object.fromEntries(REASONS.map((reason) => [reason, 0])) as Record<Reason, number>;
    const people = new Set<string>();
    let [all, answered, withoutCard] = [0, 0, 0];
    for (const answer of answers) {
      if (answer.time !== time) continue;
      all++;
      if (stepOf(answer) === undefined) missing[answer.answer as Reason]++;
      else {
        answered++;
        if (answer.person) people.add(answer.person);
        else withoutCard++;
      }
    }
    return {
      asked: all - missing['not-asked'],
      answered,
      missing,
      unmatched: withoutCard + people.size - ofPairs.length,
      spread: spreadOf(ofPairs),
      chosen: [...Array(top).keys()].map((step) => ofPairs.filter((one) => one === step + 1).length),
    };
  };
  const ended = (outcome: string): number => pairs.filter((pair) => outcomeOf(pair) === outcome).length;
  return {
    before: side(
      'before',
      pairs.map(([from]) => from),
    ),
    after: side(
      to,
      pairs.map(([, then]) => then),
    ),
    pairs: pairs.length,
    better: ended('better'),
    same: ended('same'),
    worse: ended('worse'),
    atTopBefore: pairs.filter(([from]) => from === top).length,
  };
}
