import { fill, msg } from '../../locales/msg.js';
import type { Control } from '../../parts/page-html.js';

/** A kind of answer that has a rule: an address, a number of some sort, a code. */
export interface Kind {
  /** What to call the answer where the label is a whole question, such as "What is your email address?" */
  readonly name: () => string;
  /** What is wrong with it, by the names of the rule in the domain. */
  readonly problem: (value: string, control: Control) => string | undefined;
  /** What to do about it, with `{label}`, and `{min}` or `{max}` from the control. */
  readonly words: (problem: string) => string;
  /** What we make of an answer that is right, said while it is typed. It never stands in anybody's way. */
  readonly note?: (value: string) => string;
}

/** The words for a problem, or those for all others. */
export const pick = (problem: string, words: Record<string, () => string>, other: () => string): string =>
  (words[problem] ?? other)();

export const letters = (): string => msg('{label} must be numbers, not letters', { id: 'field-phone-letters' });
export const readAs = (value: string): string =>
  fill(msg('We read this as {value}', { id: 'field-read-as' }), { value: ltr(value) });
export const didYouMean = (value: string): string =>
  fill(msg('Did you mean {value}? If yours is right, carry on', { id: 'field-did-you-mean' }), { value: ltr(value) });
/** What stays left-to-right in a text from right to left, and a number on one line (NHS digital service manual, NHS number). */
const ltr = (value: string): string => `\u2066${value.replace(/ /g, '\u00a0')}\u2069`;

export const limitsOf = (control: Control): { min?: number; max?: number } =>
  Object.fromEntries(
    (['min', 'max'] as const)
      .map((name) => [name, parseFloat(control.getAttribute(name) ?? '')] as const)
      .filter(([, limit]) => !Number.isNaN(limit)),
  );
