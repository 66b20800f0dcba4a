import type { PlainWord } from '../domain/plain-language/rule.js';

/** Words that need a meaning on their first day, and that the NHS manual says all the same: nothing plainer says as much. */
const KEPT = ['GP', 'log in', 'app', 'health record', 'account', 'urgent'];

/** An entry of src/content/word-list. */
export interface Entry {
  readonly word: string;
  readonly others: readonly string[];
  readonly meaning: string;
}

/** Words to say otherwise, out of the list of words with their meanings. */
export const plainWords = (words: readonly Entry[]): PlainWord[] =>
  words
    .filter(({ word }) => !KEPT.includes(word))
    .flatMap(({ word, others, meaning }) => [word, ...others].map((one) => ({ word: one, plain: meaning })));
