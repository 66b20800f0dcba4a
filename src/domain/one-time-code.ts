import { lettersAndDigits } from './plain-text.js';

/** What is wrong with a one-time code. */
export type CodeProblem = 'letters' | 'too-short' | 'too-long';

/**
 * Looks for what is wrong with a code of digits that was sent to somebody, to be used once. Spaces, dashes and other marks may
 * stand anywhere. `length` is how many digits the codes of this service have; without it, 4 to 10 will do.
 * Throws nothing; takes time in proportion to the text.
 */
export function codeProblem(text: string, length?: number): CodeProblem | undefined {
  const code = lettersAndDigits(text);
  if (/\D/.test(code)) return 'letters';
  if (code.length < (length ?? 4)) return 'too-short';
  return code.length > (length ?? 10) ? 'too-long' : undefined;
}
