import type { Reason } from '../../domain/answers-file.js';
import type { BeforeAndAfter, Side } from '../../domain/before-and-after.js';
import type { Choice, Scale } from '../../domain/evaluation.js';
import type { Group } from '../../domain/groups.js';
import type { Refusal, Split } from '../../domain/splits.js';
import { dateInWords } from '../../parts/date-in-words.js';
import type { PageReport } from './orders.js';

/*
 * The sentences of the report, for somebody who reads no statistics: counts of people, never a percentage of few.
 */

/** Fewer people than this, and a percentage says more than is known (ONS and NHS England give none below 30). */
const LEAST_FOR_PERCENT = 30;

export const number = (count: number): string => count.toLocaleString('en-GB');
/** `1 person`, `2 people`. */
export const counted = (count: number, one: string, many: string): string =>
  `${number(count)} ${count === 1 ? one : many}`;
export const peopleOf = (count: number): string => counted(count, 'person', 'people');

/** As an extra beside a count, where there are enough people. */
export const percent = (count: number, of: number): string =>
  of >= LEAST_FOR_PERCENT ? ` (${Math.round((100 * count) / of)}%)` : '';

export function list(words: readonly string[]): string {
  const last = words[words.length - 1] ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

export const quoted = (text = ''): string => `“${text}”`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const withoutEnd = (text: string): string => text.replace(/[.?:\s]+$/, '');

export const REASON_WORDS: Readonly<Record<Reason, string>> = {
  'not-asked': 'Were not asked',
  skipped: 'Left it out',
  'does-not-apply': 'Said it does not apply to them',
  'rather-not-say': 'Would rather not say',
  left: 'Had to go before the end',
};

// ---- What a question is about ----------------------------------------------------------------------------------------

const SURE = /^how (?:sure|confident) do you feel (?:about |with |in )?(.+?)\??$/i;

/** `ordering medicines online`; undefined for a question in other words than ours. */
export const subject = (question: string): string | undefined => SURE.exec(question)?.[1];

/** A heading for a question. */
export const title = ({ texts: [text = ''], name }: { texts: readonly string[]; name: string }): string => {
  const about = subject(text);
  return about ? capital(about) : withoutEnd(text) || name;
};

/** How people changed, in the words of the question's own kind. */
export interface ChangeWords {
  readonly better: string;
  readonly same: string;
  readonly worse: string;
  readonly about: string;
}

export function changeWords({ texts: [text = ''] }: Pick<Scale, 'texts'>): ChangeWords {
  const about = subject(text);
  return about
    ? { better: 'surer', same: 'the same', worse: 'less sure', about: ` about ${about}` }
    : { better: 'higher', same: 'the same', worse: 'lower', about: '' };
}

export const WHEN = { after: 'after', later: 'some weeks later' } as const;

/** `18 of 30 people felt surer about ordering medicines online after than before. 8 felt the same, and 4 felt less sure.` */
export function changeSentence(scale: Scale, to: 'after' | 'later', result: BeforeAndAfter): string {
  const { better, same, worse, pairs } = result;
  const words = changeWords(scale);
  const felt = words.about ? 'felt' : 'chose';
  const answer = words.about ? '' : ' answer';
  const a = words.about ? '' : 'a ';
  return (
    `${number(better)} of ${peopleOf(pairs)} ${felt} ${a}${words.better}${answer}${words.about} ${WHEN[to]} than before${percent(better, pairs)}. ` +
    `${number(same)} ${felt} the same${answer}, and ${number(worse)} ${felt} ${a}${words.worse}${answer}.`
  );
}

const said = (scale: Scale, step: number): string => {
  const label = scale.labels[step - 1];
  return label ? `“${label}”` : `step ${step} of ${scale.steps}`;
};

/** The middle answer and the quarters, as answers that people gave. */
export function spreadSentences(scale: Scale, to: 'after' | 'later', { before, after }: BeforeAndAfter): string[] {
  const middle = ({ spread }: Side): string | undefined =>
    spread && (spread.middle === scale.steps ? said(scale, spread.middle) : `${said(scale, spread.middle)} or less`);
  const range = ({ spread }: Side): string | undefined =>
    spread &&
    (spread.lowerQuarter === spread.upperQuarter
      ? said(scale, spread.lowerQuarter)
      : `${said(scale, spread.lowerQuarter)} to ${said(scale, spread.upperQuarter)}`);
  if (!before.spread || !after.spread) return [];
  return [
    `Before, half of these people said ${middle(before)}. ${capital(WHEN[to])}, half said ${middle(after)}.`,
    `The middle half of these people said ${range(before)} before, and ${range(after)} ${WHEN[to]}.`,
  ];
}

export function topSentence(scale: Scale, { atTopBefore, pairs }: BeforeAndAfter): string {
  const top = said(scale, scale.steps);
  return atTopBefore
    ? `${number(atTopBefore)} of the ${number(pairs)} had already said ${top} before. They could not go higher.`
    : `Nobody had said ${top} before, so everybody could go higher.`;
}

export const tooFew = (threshold: number): string =>
  `Fewer than ${peopleOf(threshold)} answered this both times. That is too few to say how they changed without telling of one of them.`;

// ---- The whole -------------------------------------------------------------------------------------------------------

export function overview({ forms, left, people, sites, dates, repeated }: PageReport): string[] {
  const days =
    dates &&
    (dates.first === dates.last
      ? `on ${dateInWords(dates.first)}`
      : `between ${dateInWords(dates.first)} and ${dateInWords(dates.last)}`);
  return [
    `${counted(forms, 'form was', 'forms were')} filled in ${days ?? ''}, at ${counted(sites.length, 'hub or page', 'hubs or pages')}: ${list(sites)}.`,
    `${peopleOf(people)} used a card with a code, so that their forms before and after could be put together. Nobody’s name was asked.`,
    ...(left ? [`${counted(left, 'form was', 'forms were')} begun, and the person had to go before the end.`] : []),
    ...(repeated
      ? [
          `${counted(repeated, 'answer was', 'answers were')} in the files more than once, and ${repeated === 1 ? 'counts' : 'count'} once.`,
        ]
      : []),
  ];
}

/** Always there, whatever came out. */
export const CAVEATS = [
  'There is no comparison group. Nothing here shows what would have happened to the same people without this help.',
  'People chose to come, and chose to answer. Others may feel differently.',
  'A change may have other causes: help from family, practice, a new phone.',
  'Somebody who learns how much there is to know can feel less sure than before. That is not always a bad sign.',
  'The questions are short and plain. They are not a validated scale, and say nothing about one person’s skill.',
];

// ---- Groups ----------------------------------------------------------------------------------------------------------

export const groupWords = ({ of, text, answer }: Group & { text: string }): string =>
  of === 'group' ? text || answer : of === 'not-said' ? 'Did not say' : 'All others together';

export const hidden = (threshold: number): string => `fewer than ${threshold}, or hidden to protect others`;

export const roundedNote = (threshold: number): string =>
  `Numbers of people are rounded to the nearest 5. Where it says “hidden”, there were fewer than ${threshold}, or the number would give away another one.`;

const REFUSED: Readonly<Record<Refusal, (threshold: number) => string>> = {
  'too-few-people': (threshold) => `fewer than ${threshold} people answered`,
  'one-group': (threshold) => `all groups but one have fewer than ${threshold} people`,
  'small-row': (threshold) => `fewer than ${threshold} people of one group answered this question`,
  'all-hidden': () => 'so many numbers would have to be hidden that nothing is left',
};
export const refusal = (refused: Refusal, threshold: number): string => REFUSED[refused](threshold);

/** Each question about people, once, with what may be shown of it and what not. */
export function bySplit(
  report: PageReport,
): { by: string; text: string; own: { about: Scale | Choice; split: Split }[] }[] {
  const found = new Map<string, { by: string; text: string; own: { about: Scale | Choice; split: Split }[] }>();
  for (const about of [...report.scales, ...report.choices])
    for (const split of about.splits) {
      const one = found.get(split.by) ?? { by: split.by, text: split.text, own: [] };
      found.set(split.by, one);
      one.own.push({ about, split });
    }
  return [...found.values()];
}
