import { type AnswerRow, SCHEMA } from './answers-file.js';
import { dateProblem, isoDate } from './date.js';
import { londonDate, londonOffset } from './london-time.js';
import { spreadDate } from './whole-date.js';

/* Forms as a hub's tablet keeps them, and what can be said of them without saying what is in them. */

export interface KeptForm {
  /** By chance. */
  readonly response: string;
  readonly rows: readonly AnswerRow[];
  /** Somebody has begun, and has not sent it. */
  readonly isBegun: boolean;
  /** A file that was saved has it, as it is. */
  readonly isSaved: boolean;
}

/** Which form it is, and how it came to be filled in. */
export type AboutForm = Pick<AnswerRow, 'site' | 'form' | 'time' | 'person' | 'response' | 'date' | 'way'>;
type Answered = Omit<AnswerRow, keyof AboutForm | 'schema'>;

/** A form that somebody has sent. */
export const sentForm = (about: AboutForm, answers: readonly Answered[]): KeptForm => ({
  response: about.response,
  rows: answers.map((answered) => ({ schema: SCHEMA, ...about, ...answered })),
  isBegun: false,
  isSaved: false,
});

/** A form that somebody has begun: what was asked, and not what was answered, nor the code on their card. */
export function begunForm(about: AboutForm, answers: readonly Answered[]): KeptForm {
  // Of several choices that are selected each has its own.
  const asked = answers.filter(({ question }, at) => answers.findIndex((one) => one.question === question) === at);
  const left = asked.map((one) => ({
    ...one,
    answer: one.answer === 'not-asked' ? one.answer : 'left',
    answer_text: '',
  }));
  return { ...sentForm({ ...about, person: '' }, left), isBegun: true };
}

/** How many forms there are. */
export function countsOf(forms: readonly KeptForm[]): { sent: number; left: number; unsaved: number } {
  const left = forms.filter(({ isBegun }) => isBegun).length;
  return { sent: forms.length - left, left, unsaved: forms.filter(({ isSaved }) => !isSaved).length };
}

/** `handrail-answers-bexley-library-2026-11-23-1540`: the sites, and when it was saved, in London. */
export function fileName(forms: readonly KeptForm[], moment: Date): string {
  const sites = [...new Set(forms.flatMap(({ rows }) => rows.map(({ site }) => site)))];
  const minute = Math.floor(+moment / 60_000);
  const minutes = (minute + londonOffset(minute)) % 1440;
  const time = Math.floor(minutes / 60) * 100 + (minutes % 60);
  return ['handrail-answers', ...sites.slice(0, 3), londonDate(moment), `${time}`.padStart(4, '0')].join('-');
}

/** The day that stands on a paper form, as `2026-11-23`; undefined for what is no day, and for one to come. */
export function dayOnPaper(text: string, today: string): string | undefined {
  const parts = spreadDate(text);
  return parts && !dateProblem(parts, { max: 'today', today }) ? isoDate(parts) : undefined;
}
