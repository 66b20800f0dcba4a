import { plainText } from './plain-text.js';

/** The smallest and the largest number that will do. */
export interface NumberLimits {
  min?: number | undefined;
  max?: number | undefined;
}

/** What is wrong with a number. `letters`: also numbers in words. */
export type NumberProblem = 'letters' | 'not-a-number' | 'too-small' | 'too-large';
export type WholeNumberProblem = NumberProblem | 'not-whole';
export type MoneyProblem = NumberProblem | 'too-many-decimals';

/** Thousands in threes, or as in India with twos before the last three: 1,200 and 12,50,000. A number has no 0 before a comma. */
const GROUPED = /^[1-9]\d{0,2}(?:,\d{2,3})*,\d{3}(?:\.\d*)?$/;
const GROUPED_BY_DOTS = /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+|\.\d{3})$/;
const GROUPED_BY_SPACES = /^[1-9]\d{0,2}(?: \d{3})+(?:[.,]\d*)?$/;

/** The number with a dot for its decimals and nothing else, "-1200.50"; undefined when it is none. */
function read(text: string): string | undefined {
  const typed = plainText(text)
    .replace(/[٫٬’']/g, (mark) => (mark === '٫' ? '.' : ','))
    .replace(/[\s\p{Sc}]+/gu, ' ')
    // Dictation puts spaces around marks.
    .replace(/ ?([.,]) ?/g, '$1')
    .trim();
  const [, minus = '', number = ''] = /^([-−–]? ?)(.*)$/.exec(typed) ?? [];
  const digits = unmarked(number);
  if (digits === undefined || !/\d/.test(digits)) return undefined;
  return (minus.trim() && '-') + digits;
}

function unmarked(number: string): string | undefined {
  // As most people in the United Kingdom would read it: "1,200" is a thousand and more, "12,50" is not.
  if (GROUPED.test(number)) return number.replace(/,/g, '');
  if (GROUPED_BY_DOTS.test(number)) return number.replace(/\./g, '').replace(',', '.');
  if (GROUPED_BY_SPACES.test(number)) return number.replace(/ /g, '').replace(',', '.');
  return /^\d*(?:\.\d*|,\d{0,2})?$/.test(number) ? number.replace(',', '.') : undefined;
}

/**
 * The number that was typed as text, or undefined when there is none: "1,200", "1 200" and "1.200,00" are 1200, "£ 12.50" and
 * "12,50" are 12.5. "1.200" is 1.2, as in the United Kingdom. "12 50" is none: it may be £12.50.
 * Throws nothing; takes time in proportion to the text.
 */
export function numberIn(text: string): number | undefined {
  const number = read(text);
  return number === undefined ? undefined : +number;
}

/** Looks for what is wrong with a whole number typed as text; "12.00" is one. Without limits, 15 digits always fit. */
export function wholeNumberProblem(text: string, limits: NumberLimits = {}): WholeNumberProblem | undefined {
  return problemOf(text, limits, (decimals) => (/[^0]/.test(decimals) ? 'not-whole' : undefined));
}

/** Looks for what is wrong with an amount of money typed as text, with or without a currency sign and pence. */
export function moneyProblem(text: string, limits: NumberLimits = {}): MoneyProblem | undefined {
  return problemOf(text, limits, (decimals) => (decimals.length > 2 ? 'too-many-decimals' : undefined));
}

function problemOf<Kind extends string>(
  text: string,
  { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER }: NumberLimits,
  decimalsProblem: (decimals: string) => Kind | undefined,
): NumberProblem | Kind | undefined {
  const number = read(text);
  if (number === undefined) return /\p{L}/u.test(text) ? 'letters' : 'not-a-number';
  const problem = decimalsProblem(number.split('.')[1] ?? '');
  if (problem) return problem;
  if (+number < min) return 'too-small';
  return +number > max ? 'too-large' : undefined;
}
