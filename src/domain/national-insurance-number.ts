import { lettersAndDigits } from './plain-text.js';

/**
 * What is wrong with a National Insurance number. `nhs-number`: ten digits, another number. `shape`: not two letters, six digits
 * and a letter. `first-letters`: the first two were never given out. `last-letter`: it is missing, or not A, B, C or D.
 */
export type NationalInsuranceProblem =
  'nhs-number' | 'too-short' | 'too-long' | 'shape' | 'first-letters' | 'last-letter';

/**
 * Looks for what is wrong with a National Insurance number. Any case, spaces and punctuation.
 *
 * Source: HMRC, National Insurance Manual NIM39110 (checked 2026-11-22). Its example QQ 12 34 56 A was never given out, and so is
 * refused. Throws nothing; takes time in proportion to the text.
 */
export function nationalInsuranceProblem(text: string): NationalInsuranceProblem | undefined {
  const number = lettersAndDigits(text);
  if (/^\d{10}$/.test(number)) return 'nhs-number';
  const hasEight = /^[A-Z]{2}\d{6}$/.test(number);
  if (number.length < 9 && !hasEight) return 'too-short';
  if (number.length > 9) return 'too-long';
  if (!hasEight && !/^[A-Z]{2}\d{6}[A-Z]$/.test(number)) return 'shape';
  if (/^(?:[DFIQUV]|.[DFIOQUV]|BG|GB|KN|NK|NT|TN|ZZ)/.test(number)) return 'first-letters';
  return /[A-D]$/.test(number) ? undefined : 'last-letter';
}

/** The number as letters from HMRC show it, "AB 12 34 56 C"; without spaces while it has not that shape. */
export const nationalInsuranceInGroups = (text: string): string =>
  lettersAndDigits(text).replace(/^([A-Z]{2})(\d\d)(\d\d)(\d\d)([A-Z])$/, '$1 $2 $3 $4 $5');
