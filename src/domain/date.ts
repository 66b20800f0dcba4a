import { readMonth } from './month.js';
import { plainText } from './plain-text.js';

/** What stands in the three boxes, as it was typed. */
export interface DateParts {
  day: string;
  month: string;
  year: string;
}

export type DatePart = keyof DateParts;

export interface DateRules {
  /** The first and the last day that will do, `YYYY-MM-DD` or `'today'`. A limit that is neither is no limit. */
  min?: string;
  max?: string;
  /** Which day it is, `YYYY-MM-DD`: rules have no clock. Without it `'today'` is no limit. */
  today?: string;
  /** The day may be left out, or the day and the month. */
  approximate?: boolean;
  /** Nobody is asked for the day: there are boxes for the month and the year alone. */
  withoutDay?: boolean;
}

/**
 * What is wrong with a date, and only one thing: parts missing, then impossible, then outside the limits.
 * - `year-digits`: the year is not written with four digits. "80" is explained, never guessed.
 * - `not-real`: there is no such day; `part` is the box to mark, and without it all three.
 * - `past`: must be today or before; `future`: must be today or after. `before`, `after`: must be `limit` or before, after.
 */
export type DateProblem =
  | { problem: 'empty' }
  | { problem: 'missing'; parts: DatePart[] }
  | { problem: 'year-digits' }
  | { problem: 'not-real'; part?: DatePart }
  | { problem: 'past' | 'future' | 'before' | 'after'; limit: string };

const ORDER: DatePart[] = ['day', 'month', 'year'];

/** The number of a day, also of "27th" and, in Welsh, "27ain"; 0 when there is none. */
const readDay = (text: string): number =>
  +(/^(\d\d?)(?:st|nd|rd|th|af|il|ydd|e[dg]|fed|ain)?$/i.exec(trim(text))?.[1] ?? 0);
/** The digits of a year; undefined when there are not four of them. */
const readYear = (text: string): string | undefined => /^\d{4}$/.exec(trim(text))?.[0];
/** Dictation puts a full stop at the end. */
const trim = (text: string): string =>
  plainText(text)
    .replace(/[\s.,]+/g, ' ')
    .trim();

/** How many days a month has; 0 when there is no such month. */
const daysIn = (year: number, month: number): number =>
  month === 2
    ? year % 4 || (!(year % 100) && year % 400)
      ? 28
      : 29
    : [4, 6, 9, 11].includes(month)
      ? 30
      : month && 31;

/** Whether there is such a day; months count from 1. */
export const isRealDate = (year: number, month: number, day: number): boolean =>
  month < 13 && day > 0 && day <= daysIn(year, month);

/** Which boxes have nothing in them but spaces and what nobody sees. */
const emptyParts = (parts: DateParts): DatePart[] => ORDER.filter((part) => !trim(parts[part]));

/**
 * The date as `YYYY-MM-DD`; `YYYY-MM` or `YYYY` where the day, or the day and the month, are empty. Undefined when there is no
 * such day, or when what is missing is not at the end. Throws nothing; takes time in proportion to the text.
 */
export function isoDate(parts: DateParts): string | undefined {
  const year = readYear(parts.year);
  const empty = emptyParts(parts);
  if (!year || +year < 1000 || (empty.includes('month') && !empty.includes('day'))) return undefined;
  if (empty.includes('month')) return year;
  const month = readMonth(parts.month);
  if (!month) return undefined;
  const upToMonth = `${year}-${twoDigits(month)}`;
  if (empty.includes('day')) return upToMonth;
  const day = readDay(parts.day);
  return isRealDate(+year, month, day) ? `${upToMonth}-${twoDigits(day)}` : undefined;
}

/** Whether a text is a day that there is, written as `YYYY-MM-DD`. */
export function isWholeDate(text: string): boolean {
  const [year = '', month = '', day = ''] = text.split('-');
  return !!day && isoDate({ year, month, day }) === text;
}

const twoDigits = (value: number): string => `${value}`.padStart(2, '0');

/**
 * Looks for what is wrong with a date in three boxes, in the order of GOV.UK Design System's date input (checked 2026-11-22).
 * The texts are only looked at, never rewritten. Throws nothing; takes time in proportion to the text.
 */
export function dateProblem(parts: DateParts, rules: DateRules = {}): DateProblem | undefined {
  const empty = emptyParts(parts);
  if (empty.length === 3) return { problem: 'empty' };
  const mayBeEmpty: DatePart[] =
    rules.approximate && empty.includes('day')
      ? ['day', 'month']
      : rules.approximate || rules.withoutDay
        ? ['day']
        : [];
  const missing = empty.filter((part) => !mayBeEmpty.includes(part));
  if (missing.length) return { problem: 'missing', parts: missing };
  return impossible(parts, empty) ?? outside(isoDate(parts)!, rules);
}

function impossible(parts: DateParts, empty: DatePart[]): DateProblem | undefined {
  const year = readYear(parts.year);
  const month = readMonth(parts.month);
  const day = readDay(parts.day);
  // Of a year or month that we cannot read we think the best: 2000 had a 29 February, and December has 31 days.
  const wrong: Record<DatePart, boolean> = {
    day: !empty.includes('day') && !isRealDate(+(year ?? 2000), month ?? 12, day),
    month: !empty.includes('month') && !month,
    year: !year || +year < 1000,
  };
  const [part, another] = ORDER.filter((name) => wrong[name]);
  if (another) return { problem: 'not-real' };
  if (part === 'year' && !year) return { problem: 'year-digits' };
  return part && { problem: 'not-real', part };
}

function outside(date: string, { min, max, today }: DateRules): DateProblem | undefined {
  // Of a month or a year alone we ask whether any of its days will do. "1980-03" sorts before each of them.
  const limitOf = (rule: string | undefined) => {
    const limit = rule === 'today' ? today : rule;
    return limit && isWholeDate(limit) ? limit : undefined;
  };
  const [first, last] = [limitOf(min), limitOf(max)];
  if (last && date > last) return { problem: max === 'today' ? 'past' : 'before', limit: last };
  if (first && date < first.slice(0, date.length))
    return { problem: min === 'today' ? 'future' : 'after', limit: first };
  return undefined;
}
