/** The dates in opening hours: `Apr-Sep`, `Dec 24-26`, `Dec 24-Jan 2`, `Dec 25,26`, `2026 Dec 28`, `Feb 29`. */

/**
 * From a day to a day, both included. As numbers: `1224` for 24 December of any year, `20261224` for that of one year. Over
 * New Year the second is the smaller.
 */
export interface DateRange {
  readonly from: number;
  readonly to: number;
}

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

type Read = readonly [year: number, month: number, day: number];

/** A day or a month (its day is 0). What it does not say, as in `Dec 25,26`, is as before. */
function readDate(text: string, [year, month]: Read): Read {
  const [, ownYear = 0, name, day = 0] = /^(\d{4})? ?([a-z]{3})? ?(\d*)$/.exec(text) as RegExpExecArray;
  return name ? [+ownYear, MONTHS.indexOf(name) / 3 + 1, +day] : [year, month, +day];
}

const isOnCalendar = ([year, month, day]: Read): boolean =>
  !day || day <= new Date(Date.UTC(year || 2028, month, 0)).getUTCDate();

/** Undefined for a date that does not exist, and for a range with a day, or a year, at one end only. */
export function readDates(text: string): DateRange[] | undefined {
  const ranges: DateRange[] = [];
  let last: Read = [0, 0, 0];
  for (const range of text ? text.split(',') : []) {
    const ends = range.split('-').map((date) => (last = readDate(date, last)));
    const [first, second = first] = ends;
    const [year, month, day] = first!;
    const [endYear, endMonth, endDay] = second!;
    const from = year * 10000 + month * 100 + (day || 1);
    const to = (endYear || year) * 10000 + endMonth * 100 + (endDay || 31);
    if (ends.length > 2 || !day !== !endDay || (endYear && !year) || (year && !day)) return undefined;
    // "Dec 26-24" would be nearly a year.
    if ((to < from && (year || month === endMonth)) || !ends.every(isOnCalendar)) return undefined;
    ranges.push({ from, to });
  }
  return ranges;
}

const isIn = ({ from, to }: DateRange, day: number): boolean =>
  from <= to ? day >= from && day <= to : day >= from || day <= to;

/** Whether a date, as `20261224`, is in one of the ranges. No range at all means every date. */
export const isInDates = (ranges: readonly DateRange[], date: number): boolean =>
  !ranges.length || ranges.some((range) => isIn(range, range.from > 9999 ? date : date % 10000));

/** Days of the year as if each month had 31, near enough to tell a day from a season. */
const dayOfYear = (date: number): number => (Math.floor(date / 100) % 100) * 31 + (date % 100);

/** Whether somebody who wrote these thought of each day: some days by name, and not a season. */
export const areSingleDays = (ranges: readonly DateRange[]): boolean =>
  ranges.length > 0 &&
  ranges.every(({ from, to }) => to - from < 10000 && (dayOfYear(to) - dayOfYear(from) + 372) % 372 < 7);

const inAnyYear = ({ from, to }: DateRange): DateRange => ({ from: from % 10000, to: to % 10000 });

/** Whether a day may be in both, in one year or another. */
export const mayShareADay = (some: readonly DateRange[], others: readonly DateRange[]): boolean =>
  !some.length ||
  !others.length ||
  some.map(inAnyYear).some((a) => others.map(inAnyYear).some((b) => isIn(a, b.from) || isIn(b, a.from)));
