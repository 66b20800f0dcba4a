import type { Block } from './rule.js';
import { sentencesOf, wordsOf } from './sentences.js';

/**
 * Two formulas for the years of school that a text asks for. A guide, never a pass mark: nonsense of short words scores well, and
 * "prescription" costs more than a bad sentence (measured: 6.2 for a plain guide, 2.2 without 3 such words). The NHS manual recommends
 * no such tool but to say what to look at first. So findings come first, and this last.
 */
export interface ReadingScores {
  readonly sentences: number;
  readonly words: number;
  /** Flesch-Kincaid grade level (Kincaid and others, 1975), in US school years: add 5 for the age. `undefined` without words. */
  readonly fleschKincaid: number | undefined;
  /** SMOG grade (McLaughlin 1969), made for 30 sentences: `undefined` for fewer. */
  readonly smog: number | undefined;
  /** Flesch-Kincaid over 6, or SMOG over 9: look at the long sentences and words again. */
  readonly lookAgain: boolean;
}

/** What a formula counts. */
export interface Counts {
  readonly sentences: number;
  readonly words: number;
  readonly syllables: number;
}

export const fleschKincaid = ({ sentences, words, syllables }: Counts): number =>
  0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;

/** @param long words of 3 syllables or more */
export const smog = (sentences: number, long: number): number => 1.043 * Math.sqrt((long * 30) / sentences) + 3.1291;

const SMOG_SENTENCES = 30;

/**
 * @param syllablesOf how many syllables an English word has: the caller brings a library for it
 * @param known names of services that readers meet anyway ("prescription", "pharmacy"): counted as one syllable, so that they do not
 *   hide what can be changed. A plural counts as its word.
 */
export function readingScores(
  blocks: readonly Block[],
  syllablesOf: (word: string) => number,
  known: readonly string[] = [],
): ReadingScores {
  const names = new Set(known.map((word) => word.toLowerCase()));
  const isKnown = (word: string): boolean =>
    [word, word.replace(/s$/, ''), word.replace(/ies$/, 'y')].some((form) => names.has(form));
  const text = blocks.filter(({ kind, lang = 'en' }) => kind !== 'link' && /^en(?:-|$)/i.test(lang));
  const sentences = text.flatMap((block) => sentencesOf(block.text)).filter((one) => wordsOf(one.text).length).length;
  const lengths = text
    .flatMap((block) => wordsOf(block.text))
    .map((word) => (isKnown(word.toLowerCase()) ? 1 : Math.max(1, syllablesOf(word))));
  const words = lengths.length;
  const syllables = lengths.reduce((sum, one) => sum + one, 0);
  const grade = words ? fleschKincaid({ sentences, words, syllables }) : undefined;
  const long = lengths.filter((one) => one >= 3).length;
  const years = sentences >= SMOG_SENTENCES ? smog(sentences, long) : undefined;
  return { sentences, words, fleschKincaid: grade, smog: years, lookAgain: (grade ?? 0) > 6 || (years ?? 0) > 9 };
}
