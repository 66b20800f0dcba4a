import { isOneSlip } from './one-slip.js';
import { plainText } from './plain-text.js';

/** What was found, and how well it fits: nothing was typed, as it was typed, with one slip in it, or not at all. */
export interface Found {
  readonly fit: 'all' | 'exact' | 'close' | 'none';
  /** For each row, in its order. */
  readonly rows: readonly boolean[];
}

/** Accents, and the marks above and below Arabic and Hebrew letters, which most people do not type. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u06d6-\u06ed]/g;
/** Letters that are no other letter with an accent, and that most keyboards lack. Welsh, French and Urdu need none of these. */
const LETTERS: Readonly<Record<string, string>> = { Ø: 'O', Ł: 'L', Đ: 'D', Æ: 'AE', Œ: 'OE' };
/** A word with fewer letters is one slip away from too many others. */
const FEWEST = 4;

/**
 * The letters and numbers as they are compared. In upper case, which has one sigma and no ß. The letters that an Arabic and an
 * Urdu keyboard write differently (yeh, kaf, heh) are the same.
 */
const fold = (text: string): string =>
  plainText(text)
    .normalize('NFKD')
    .replace(MARKS, '')
    .toUpperCase()
    .replace(/[ØŁĐÆŒ]/g, (letter) => LETTERS[letter] as string)
    .replace(/[ىي]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[هھةە]/g, 'ہ')
    // Apostrophes and strokes that count as letters, such as ʼ and the Arabic tatweel.
    .replace(/\p{Lm}/gu, '')
    .replace(/&/g, ' AND ');

/** Other marks part words. */
const NOT_WORDS = /[^\p{L}\p{M}\p{N}]+/gu;

/** Each word of a text once, as it is compared. */
export const wordsOf = (text: string): string[] => [...new Set(fold(text).split(NOT_WORDS))].filter(Boolean);

/**
 * The words of a row of a list, to be looked through: made once for each row. "St. James's" is found as st james, as jamess and as
 * saint, "Co-op" as co op and as coop.
 */
export function rowWords(label: string): string {
  const folded = fold(label);
  const parted = folded.replace(NOT_WORDS, ' ');
  const joined = folded.replace(/[^\p{L}\p{M}\p{N}\s]+/gu, '').replace(/\s+/g, ' ');
  return `${parted} ${joined}`.replace(/(^| )ST(?= |$)/g, '$& SAINT STREET').replace(/(^| )SAINT(?= |$)/g, '$& ST');
}

/**
 * The rows of a list in which what somebody types is found: every word, whole or a part of one, in any order. Case, accents and
 * punctuation do not count. Where no row has it, one slip of a finger in one longer word is forgiven.
 *
 * Throws nothing; takes time in proportion to the words of the rows, times the words that were typed.
 * @param rows what `rowWords` has made of each row
 */
export function findRows(rows: readonly string[], typed: string): Found {
  const words = wordsOf(typed);
  if (!words.length) return { fit: 'all', rows: rows.map(() => true) };
  const exact = rows.map((row) => words.every((word) => row.includes(word)));
  if (exact.includes(true)) return { fit: 'exact', rows: exact };
  const close = rows.map((row) => {
    let slips = 0;
    return words.every((word) => row.includes(word) || (!slips++ && isNear(word, row)));
  });
  return { fit: close.includes(true) ? 'close' : 'none', rows: close };
}

/** Whether a word of the row begins like this one, but for a slip. People stop typing in the middle of a word. */
export const isNear = (word: string, row: string): boolean =>
  word.length >= FEWEST &&
  row.split(' ').some((one) => [-1, 0, 1].some((more) => isOneSlip(word, one.slice(0, word.length + more))));
