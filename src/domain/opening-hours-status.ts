import type { OpeningHours } from './opening-hours.js';

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

const DAY = 1440;
const WEEK = 7 * DAY;

/**
 * Gives the minutes that London is ahead of UTC at a minute since 1970 (UTC): 0 or 60.
 * Throws where `Intl` does not know London, gives anything else than those two, or the minute is no time at all.
 */
function makeLondonOffset(): (minute: number) => number {
  const london = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    hour: '2-digit',
    hourCycle: 'h23',
  });
  return (minute) => {
    const date = new Date(minute * 60000);
    // Only the hour is asked for. Just after midnight in summer that is 0 in London and 23 in UTC.
    const hours = (parseInt(london.format(date), 10) - date.getUTCHours() + 24) % 24;
    if (hours !== 0 && hours !== 1) throw new RangeError();
    return hours * 60;
  };
}

/**
 * Whether something with these weekly hours is open at `instant`, and when that changes, by the clocks in London
 * whatever zone the device is in. Hours that were not understood (`undefined`) are `unknown`, and so are all hours on
 * a device that cannot tell London's time.
 *
 * The two nights when the clocks change: an hour that is skipped counts as over when the clocks jump, and an hour
 * that comes twice counts once, so what closed at 1:30am does not open again half an hour later.
 *
 * Units: minutes, and `Date` for instants. Throws nothing.
 */
export function openingStatus(hours: OpeningHours | undefined, instant: Date): OpeningStatus {
  if (!hours) return { state: 'unknown' };
  try {
    const offset = makeLondonOffset();
    const utc = Math.floor(instant.getTime() / 60000);
    let wall = utc + offset(utc);
    // In the hour that comes again after the clocks go back, the wall has already shown everything up to its end.
    if (offset(utc - 60) > offset(utc)) wall = Math.floor(wall / 60) * 60 + 59;
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
    const change = offset(edge - 60) ? edge - 60 : offset(edge) ? Math.floor(edge / 60) * 60 : edge;
    const nextChange = new Date(change * 60000);
    return isOpen ? { state: 'open', closes: moment, nextChange } : { state: 'closed', opens: moment, nextChange };
  } catch {
    // An instant that is no time, or no London on this device. Wrong must never look right.
    return { state: 'unknown' };
  }
}
