/*
 * A code that joins what the same person says before and after, and says nothing about them. It is made by chance, stands on a card that
 * they keep, and is typed in again weeks later, by a hand that may shake, from handwriting.
 *
 * No vowels, so that it is never a word. Of signs that look alike only one is used, and the others are read as that one. Five signs by
 * chance (6.4 million codes), and a sixth that follows from them: a sum in which each place counts differently, modulo the prime number of
 * signs (as ISO 7064 does), so that one wrong sign, or any two that changed places, never give another code.
 */

const SIGNS = 'BCDFGHJKLMNPRSTVWXYZ347';
const READ_AS: Readonly<Record<string, string>> = { 2: 'Z', 5: 'S', 6: 'G', 8: 'B', 1: 'L', I: 'L', U: 'V' };
const LENGTH = 6;

/** What is wrong with a code: too few or too many signs; a sign that no code has; or a slip, such as one wrong sign. */
export type CodeProblem = 'empty' | 'length' | 'sign' | 'slip';

const lastSign = (signs: string): string =>
  SIGNS.charAt([...signs].reduce((sum, sign, place) => sum + SIGNS.indexOf(sign) * (place + 1), 0) % SIGNS.length);

/**
 * A new code, in two groups of three: "BTK 7XM".
 * @param below a whole number by chance, from 0 and less than what it is given
 */
export function newCode(below: (many: number) => number): string {
  const signs = [...Array(LENGTH - 1).keys()].map(() => SIGNS.charAt(below(SIGNS.length))).join('');
  return inGroups(signs + lastSign(signs));
}

/** As people write and read it out. */
const inGroups = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;

/** What somebody has typed, as the code that stands on the card; or what is wrong with it. */
export function readCode(text: string): { readonly code: string } | { readonly problem: CodeProblem } {
  const typed = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{P}]/gu, '');
  if (!typed) return { problem: 'empty' };
  const code = [...typed].map((sign) => READ_AS[sign] ?? sign);
  if (code.some((sign) => !SIGNS.includes(sign))) return { problem: 'sign' };
  if (code.length !== LENGTH) return { problem: 'length' };
  const signs = code.slice(0, -1).join('');
  return lastSign(signs) === code[LENGTH - 1] ? { code: inGroups(code.join('')) } : { problem: 'slip' };
}
