/**
 * Reads the opening hours a page's author writes, such as `Mo-Fr 09:00-17:00; Sa 10:00-12:00; PH off; Dec 24-26 off`.
 *
 * Sources: https://schema.org/openingHours and the OpenStreetMap opening_hours specification 0.7.2
 * (https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification), checked 2026-11-22. Of that: `24/7`; days, `We[1]`,
 * `We[-1]`, `PH`; months and dates; times, past midnight too, and `10:00+`; `off`; `;` and `,`; a "comment". The rest (weeks,
 * sunrise, Easter, school holidays, `||`) is refused, never guessed.
 */

import { contradicts } from './opening-hours-contradictions.js';
import { readDates } from './opening-hours-dates.js';
import { BANK_HOLIDAY, DAY, type OpeningHours, type OpeningRule, type Span } from './opening-hours-rule.js';

/** Characters. OpenStreetMap allows 255; each rule is held against those before it, so a whole page would take long. */
const LONGEST = 1000;

const list = (item: string): string => `${item}(?:,${item})*`;
const DAY_NAME = '(?:mo|tu|we|th|fr|sa|su)';
const NTH = `\\[${list('-?[1-5]')}\\]`;
const DAYS = list(`(?:ph|${DAY_NAME}(?:-${DAY_NAME}|${NTH})?)`);
const NUMBER = '(?:0?[1-9]|[12]\\d|3[01])';
const DATE = `(?:20\\d\\d )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?: ${NUMBER})?`;
const DATES = `${DATE}(?:[-,](?:${DATE}|${NUMBER}))*`;
// Both digits of the hour are asked for, as both sources do: "9:00-5:00" is somebody's "9 to 5", and would otherwise
// say "open" all night.
const TIMES = list('\\d\\d:[0-5]\\d(?:-\\d\\d:[0-5]\\d|\\+)');
/** One rule, after what parts it from the rule before. */
const RULE = new RegExp(`(^|[;, ])(?:(${DATES}) )?(?:(${DAYS}) )?(off|${TIMES})?(?: ?"(\\d+)")?`, 'gy');

/** What does not matter in hours made the same: capitals, spaces, kinds of dash, two spellings of a thing. */
export const tidyHours = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/ ?([-,;]) ?/g, '$1')
    .replace(/\bclosed\b/g, 'off')
    .replace(/\b24\/7\b/g, '00:00-24:00')
    .trim();

/** Undefined when a time is no time, or when two of them overlap. */
function readSpans(times: string): Span[] | undefined {
  const spans: Span[] = [];
  for (const time of times.split(',')) {
    const [h, m, endH, endM] = time.split(/\D/).map(Number) as [number, number, number, number];
    const start = h * 60 + m;
    const isOpenEnd = time.endsWith('+');
    // The library guesses: what opens by day closes by midnight, what opens at night goes on.
    let end = isOpenEnd ? (start < 17 * 60 ? DAY : start + (start < 22 * 60 ? 600 : 480)) : endH * 60 + endM;
    if (start >= DAY || (!isOpenEnd && end > DAY) || start === end) return undefined;
    if (end < start) end += DAY;
    if (spans.some((other) => start < other.end && other.start < end)) return undefined;
    spans.push({ start, end, isOpenEnd });
  }
  return spans;
}

/** Undefined for a range from Monday to Monday, which could be one day or eight. */
function readDays(days: string): (number[] | undefined)[] | undefined {
  const week = Array.from<number[] | undefined>({ length: 8 });
  const indexOf = (name: string): number => 'motuwethfrsasuph'.indexOf(name) / 2;
  for (const [, from, to, nth] of days.matchAll(/(\w\w)(?:-(\w\w)|\[(.+?)\])?/g)) {
    if (from === to) return undefined;
    const first = indexOf(from!);
    const last = to ? indexOf(to) : first;
    for (let day = first; day <= (last < first ? last + 7 : last); day++) {
      const index = first === BANK_HOLIDAY ? first : day % 7;
      const before = week[index];
      week[index] = nth && before?.length !== 0 ? [...(before ?? []), ...nth.split(',').map(Number)] : [];
    }
  }
  return week;
}

/**
 * The hours in `text`, or `undefined` when any of it is not understood or could be read in two ways.
 *
 * - `;` starts a rule that replaces the earlier ones for the days it names. Only hours that start on those days go:
 *   after `Fr 22:00-02:00; Sa off` the Friday night still ends at 2am on Saturday.
 * - `,` (or only a space) between rules adds. A time that overlaps one already given for that day is refused:
 *   `Mo-Fr 09:00-17:00, We 10:00-12:00` says two things about Wednesday.
 * - Exceptions come after the week: `PH off; Mo-Fr 09:00-17:00` would undo its own exception, and is refused.
 * - Hours without days mean every day, and may only come first: `Mo-Fr 09:00-12:00; 13:00-17:00` is nearly always a
 *   `;` written for a `,`.
 * - Capitals, spaces, kinds of dash and a last `;` do not matter.
 *
 * Units: minutes of the day on the clock on the wall. Throws nothing.
 */
export function parseOpeningHours(text: string): OpeningHours | undefined {
  if (text.length > LONGEST) return undefined;
  const comments: string[] = [];
  const plain = text.replace(/["“]([^"“”]+)["”]/g, (_, words: string) => `"${comments.push(words.trim()) - 1}"`);
  const tidy = tidyHours(plain).replace(/;$/, '');
  const rules: OpeningRule[] = [];
  let length = 0;
  for (const [all, separator, onDates, onDays, times, quoted] of tidy.matchAll(RULE)) {
    if (length ? !onDates && !onDays : separator) return undefined;
    length += all.length;
    const dates = readDates(onDates ?? '');
    const week = readDays(onDays ?? 'mo-su');
    const comment = quoted && comments[+quoted];
    const spans = times === 'off' ? [] : times || comment ? readSpans(times ?? '00:00-24:00') : undefined;
    if (!dates || !week || !spans) return undefined;
    const rule = { adds: /[, ]/.test(separator!) && spans.length > 0, dates, week, spans, comment };
    if (contradicts(rules, rule)) return undefined;
    rules.push(rule);
  }
  if (length !== tidy.length) return undefined;
  // "Closed on Sunday" alone says nothing of the other days.
  const isSaid = (day: number): boolean => rules.some(({ dates, week }) => !dates.length && week[day]?.length === 0);
  return rules.some(({ spans }) => spans.length) || [0, 1, 2, 3, 4, 5, 6].every(isSaid) ? rules : undefined;
}
