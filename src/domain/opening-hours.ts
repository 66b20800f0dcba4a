/**
 * Reads the weekly opening hours a page's author writes, such as `Mo-Fr 09:00-17:00; Sa 10:00-12:00`.
 *
 * Sources: https://schema.org/openingHours and, for `;`, `off`, `24/7` and times past midnight, the OpenStreetMap
 * opening_hours specification 0.7.2 (https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification).
 * Only weekly rules: bank holidays, months, `We[1]`, comments and open ends are refused, never guessed.
 */

import { londonOffset } from './london-time.js';

/**
 * One number for each of the 10080 minutes of a week, from Monday 00:00 on the clock on the wall: 1 open, 0 closed.
 * Ten kilobytes that make everything else short: touching times are one, nights go over midnight, and over Sunday.
 */
export type OpeningHours = ArrayLike<number>;

const DAY = 1440;
const WEEK = 7 * DAY;

const list = (item: string): string => `${item}(?:,${item})*`;
const DAY_NAME = '(?:mo|tu|we|th|fr|sa|su)';
const DAYS = list(`${DAY_NAME}(?:-${DAY_NAME})?`);
// Both digits of the hour are asked for, as both sources do: "9:00-5:00" is somebody's "9 to 5", and would otherwise
// say "open" all night.
const TIMES = list('\\d\\d:[0-5]\\d-\\d\\d:[0-5]\\d');
/** One rule, after what parts it from the rule before. */
const RULE = new RegExp(`(^|[;, ])(?:(${DAYS}) )?(off|${TIMES})`, 'gy');

/** 0 to 6 for `mo` to `su`. */
const dayIndex = (name: string): number => 'motuwethfrsasu'.indexOf(name) / 2;

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

/**
 * Marks times as open or closed in a day's minutes and those of the night after it, 0 to 2879. False when a time is
 * no time, or when something has been said of it already.
 */
function mark(minutes: boolean[], times: string, isOpen: boolean): boolean {
  for (const time of times.split(',')) {
    const [h, m, endH, endM] = time.split(/\D/).map(Number) as [number, number, number, number];
    const start = h * 60 + m;
    const end = endH * 60 + endM;
    if (start >= DAY || end > DAY || start === end) return false;
    for (let minute = start; minute < (end < start ? end + DAY : end); minute++) {
      if (minute in minutes) return false;
      minutes[minute] = isOpen;
    }
  }
  return true;
}

/**
 * The weekly hours in `text`, or `undefined` when any of it is not understood or could be read in two ways.
 *
 * - `;` starts a rule that replaces the earlier ones for the days it names. Only hours that start on those days go:
 *   after `Fr 22:00-02:00; Sa off` the Friday night still ends at 2am on Saturday.
 * - `,` (or only a space) between day rules adds. A time that overlaps one already given for that day is refused:
 *   `Mo-Fr 09:00-17:00, We 10:00-12:00` says two things about Wednesday.
 * - Hours without days mean every day, and may only come first: `Mo-Fr 09:00-12:00; 13:00-17:00` is nearly always a
 *   `;` written for a `,`.
 * - Capitals, spaces, kinds of dash and a last `;` do not matter.
 *
 * Units: minutes of the week, see {@link OpeningHours}. Throws nothing; takes time in proportion to the text.
 */
export function parseOpeningHours(text: string): OpeningHours | undefined {
  const tidy = tidyHours(text).replace(/;$/, '');
  const week: boolean[][] = [[], [], [], [], [], [], []];
  let length = 0;
  for (const [rule, separator, days, times] of tidy.matchAll(RULE)) {
    if (length ? !days : separator) return undefined;
    length += rule.length;
    const isOff = times === 'off';
    const isAdded = /[, ]/.test(separator!);
    for (const [, from, to] of (days ?? 'mo-su').matchAll(/(\w+)-?(\w*)/g)) {
      // From Monday to Monday could be one day or eight.
      if (from === to) return undefined;
      const first = dayIndex(from!);
      const more = (dayIndex(to || from!) - first + 7) % 7;
      for (let day = first; day <= first + more; day++) {
        const minutes = isAdded && !isOff ? week[day % 7]! : (week[day % 7] = []);
        if (!mark(minutes, isOff ? '00:00-24:00' : times!, !isOff)) return undefined;
      }
    }
  }
  const hours = new Uint8Array(WEEK);
  week.forEach((said, day) =>
    said.forEach((isOpen, minute) => {
      if (isOpen) hours[(day * DAY + minute) % WEEK] = 1;
    }),
  );
  // "Closed on Sunday" alone says nothing of the other days.
  return length === tidy.length && (hours.includes(1) || week.every((said) => said.length)) ? hours : undefined;
}

/** A moment on the clock on the wall in London. */
export interface OpeningMoment {
  /** Day of the week, Monday 0 to Sunday 6. */
  readonly day: number;
  /** Minutes since that day's midnight, 0 to 1439. Closing at midnight tonight is 0 tomorrow. */
  readonly minutes: number;
  /** The date in London, `2026-03-29`. */
  readonly date: string;
  /** How many days ahead the date is: 0 today, 1 tomorrow, 7 the same day next week. */
  readonly inDays: number;
}

/**
 * What to tell somebody now. `nextChange` is the instant at which to ask again: until then the state is right, so one
 * timer is enough. `unknown` means show the page's own words.
 */
export type OpeningStatus =
  | { readonly state: 'open'; readonly closes: OpeningMoment; readonly nextChange: Date }
  | { readonly state: 'closed'; readonly opens: OpeningMoment; readonly nextChange: Date }
  | { readonly state: 'open-always' | 'closed-always' | 'unknown'; readonly nextChange?: undefined };

/**
 * Whether something with these weekly hours is open at `instant`, and when that changes, by the clocks in London
 * whatever zone the device is in. Hours that were not understood (`undefined`) are `unknown`, and so is an
 * instant that is no time.
 *
 * The two nights when the clocks change: an hour that is skipped counts as over when the clocks jump, and an hour
 * that comes twice counts once, so what closed at 1:30am does not open again half an hour later.
 *
 * Units: minutes, and `Date` for instants. Throws nothing.
 */
export function openingStatus(hours: OpeningHours | undefined, instant: Date): OpeningStatus {
  const utc = Math.floor(instant.getTime() / 60000);
  // Wrong must never look right.
  if (!hours || !(Math.abs(utc) < 1e11)) return { state: 'unknown' };
  let wall = utc + londonOffset(utc);
  // In the hour that comes again after the clocks go back, the wall has already shown everything up to its end.
  if (londonOffset(utc - 60) > londonOffset(utc)) wall = Math.floor(wall / 60) * 60 + 59;
  // Day 0 since 1970 was a Thursday.
  const now = (((wall + 3 * DAY) % WEEK) + WEEK) % WEEK;
  const isOpen = hours[now];
  let ahead = 1;
  while (ahead < WEEK && hours[(now + ahead) % WEEK] === isOpen) ahead++;
  if (ahead === WEEK) return { state: isOpen ? 'open-always' : 'closed-always' };

  const edge = wall + ahead;
  const moment = {
    day: Math.floor(((now + ahead) % WEEK) / DAY),
    minutes: (now + ahead) % DAY,
    date: new Date(edge * 60000).toISOString().slice(0, 10),
    inDays: Math.floor(((now % DAY) + ahead) / DAY),
  };
  // The first instant at which the wall shows the edge or later: under BST, in the skipped hour, or under GMT.
  const change = londonOffset(edge - 60) ? edge - 60 : londonOffset(edge) ? Math.floor(edge / 60) * 60 : edge;
  const nextChange = new Date(change * 60000);
  return isOpen ? { state: 'open', closes: moment, nextChange } : { state: 'closed', opens: moment, nextChange };
}
