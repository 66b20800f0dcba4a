/*
 * What stands in somebody else's JSON may be anything, whatever the standard says. These ask for one kind of value each, and give
 * nothing where there is another. They throw nothing.
 */

export type JsonRecord = Readonly<Record<string, unknown>>;

/** The longest words of a place that people still read on a page, in characters. */
const LONGEST = 600;

export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The records in a list; none where there is no list. */
export const recordsIn = (value: unknown): JsonRecord[] => (Array.isArray(value) ? value.filter(isRecord) : []);

/** A record, or an empty one. */
export const recordIn = (value: unknown): JsonRecord => (isRecord(value) ? value : {});

/** Words with their white space in order, without characters that steer a terminal or the direction of what follows. */
export function textIn(value: unknown): string {
  if (typeof value === 'number') return Number.isFinite(value) ? `${value}` : '';
  if (typeof value !== 'string') return '';
  // Not all of a string of many megabytes.
  const text = value
    .slice(0, LONGEST * 4)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/\s\S*$|[\ud800-\udbff]$/, '')}…` : text;
}

/** A number, also one that is written as text. */
export function numberIn(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\s*\d+(\.\d+)?\s*$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `2026-03-03`, from a date or a moment that begins with one; undefined where it is no day of the calendar. */
export function dayIn(value: unknown): string | undefined {
  const [day, year, month, date] =
    /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(typeof value === 'string' ? value.trim() : '') ?? [];
  if (!day) return undefined;
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
  return moment.getUTCMonth() + 1 === Number(month) && moment.getUTCDate() === Number(date) ? day : undefined;
}

/** 3 March 2026: https://service-manual.nhs.uk/content/numbers-measurements-dates-time */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return `${date} ${MONTHS[month - 1]} ${year}`;
}
