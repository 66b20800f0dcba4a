import { isRealDate } from './date.js';
import { lettersAndDigits } from './plain-text.js';

/**
 * What is wrong with an NHS number. `check`: its last digit does not fit the others, so one of them was probably mistyped.
 */
export type NhsNumberProblem = 'national-insurance' | 'letters' | 'too-short' | 'too-long' | 'repeated' | 'check';

/**
 * Looks for what is wrong with an NHS number: ten digits of which the last checks the others (modulus 11). Spaces, dashes and
 * anything else that is no letter and no digit may stand between them. The numbers of Scotland, Northern Ireland and the Isle of
 * Man pass the same check; of Scottish ones `isChiNumber` tells.
 *
 * Source: NHS digital service manual, "Ask users for their NHS number", November 2025 (checked 2026-11-22). The manual's own
 * example, 999 123 4567, does not pass; 943 476 5919 does. One digit ten times passes the check, and is refused because people
 * type it to get on. Throws nothing; takes time in proportion to the text.
 */
export function nhsNumberProblem(text: string): NhsNumberProblem | undefined {
  const number = lettersAndDigits(text);
  if (/^[A-Z]{2}\d{6}[A-D]?$/.test(number)) return 'national-insurance';
  if (/\D/.test(number)) return 'letters';
  if (number.length !== 10) return number.length < 10 ? 'too-short' : 'too-long';
  if (/^(\d)\1*$/.test(number)) return 'repeated';
  // The weights are 10 for the first digit to 2 for the ninth. With 1 for the check digit itself, the sum is a multiple of 11.
  const sum = [...number].reduce((total, digit, i) => total + +digit * (10 - i), 0);
  return sum % 11 ? 'check' : undefined;
}

/**
 * Whether this is perhaps a Scottish CHI number: ten digits that start with a date of birth, DDMMYY. A warning and no problem:
 * numbers of other nations start with other digits today, but nobody promises it.
 */
export function isChiNumber(text: string): boolean {
  const [, day, month, year] = /^(\d\d)(\d\d)(\d\d)\d{4}$/.exec(lettersAndDigits(text)) ?? [];
  // For 1900 and 2000 we think the best: 2000 had a 29 February.
  return !!day && isRealDate(2000 + +year!, +month!, +day);
}

/** The number as letters from the NHS show it, "943 476 5919"; without spaces while it has not ten digits. */
export const nhsNumberInGroups = (text: string): string =>
  lettersAndDigits(text).replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3');
