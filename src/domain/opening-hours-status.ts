import type { BankHoliday, Nation } from './bank-holidays.js';
import { londonOffset } from './london-time.js';
import { openingDay, type DaySpan, type OpeningDay } from './opening-hours-on-a-day.js';
import { BANK_HOLIDAY, DAY, type OpeningHours } from './opening-hours-rule.js';

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
  readonly instant: Date;
}

/** Why something is shut, or why nobody can tell; with none of the three, because the table of bank holidays has run out. */
export interface OpeningReason {
  readonly when: OpeningMoment;
  readonly holiday?: BankHoliday | undefined;
  /** The author's own words. */
  readonly comment?: string | undefined;
  /** `10:00+` has begun at `when`, and nobody has said when it ends. */
  readonly isOpenEnd?: boolean;
}

/**
 * What to tell somebody now. `nextChange` is the instant at which to ask again: at the next change, or else at midnight, when
 * "tomorrow" becomes "today". Until then the answer is right, so one timer is enough.
 */
export interface OpeningStatus {
  /** `unknown`: somebody has to ask; where there is no `because` either, show the page's own words. */
  readonly state: 'open' | 'closed' | 'open-always' | 'closed-always' | 'unknown';
  readonly nextChange?: Date;
  /** Open until then; missing where what follows is not known. */
  readonly closes?: OpeningMoment;
  /** Closed until then; missing where what follows is not known. */
  readonly opens?: OpeningMoment;
  /** Why it is shut, today or on the next day on which it would have opened; why nobody knows. */
  readonly because?: OpeningReason;
  /** Why nobody knows whether it opens next. */
  readonly doubt?: OpeningReason;
}

/** A stretch in which nothing changes. It ends at midnight at the latest. */
interface Stretch {
  readonly state: 'open' | 'closed' | 'unknown';
  readonly end: number;
  readonly span: DaySpan | undefined;
  /** The day, since 1970, that the span belongs to. */
  readonly day: number;
}

/** How far to look for a change. Hours without exceptions repeat each week; what is over a year away may be a date gone by. */
const daysAhead = (hours: OpeningHours): number =>
  hours.every(({ dates, week }) => !dates.length && !week[BANK_HOLIDAY] && !week.some((nth) => nth?.length)) ? 8 : 366;

/** The first instant at which the wall shows a minute or a later one: under BST, in the skipped hour, or under GMT. */
function instantAt(wall: number): Date {
  const utc = londonOffset(wall - 60) ? wall - 60 : londonOffset(wall) ? Math.floor(wall / 60) * 60 : wall;
  return new Date(utc * 60000);
}

/**
 * Whether something with these hours is open at `instant`, and when that changes, by the clocks in London whatever zone the
 * device is in, and by the bank holidays of a nation (null where it is not known). Hours that were not understood
 * (`undefined`) are `unknown`, and so is an instant that is no time.
 *
 * The two nights when the clocks change: an hour that is skipped counts as over when the clocks jump, and an hour
 * that comes twice counts once, so what closed at 1:30am does not open again half an hour later.
 *
 * Units: minutes, and `Date` for instants. Throws nothing.
 */
export function openingStatus(
  hours: OpeningHours | undefined,
  instant: Date,
  nation: Nation | null = 'england',
): OpeningStatus {
  const utc = Math.floor(instant.getTime() / 60000);
  // Wrong must never look right.
  if (!hours || !(Math.abs(utc) < 1e11)) return { state: 'unknown' };
  let wall = utc + londonOffset(utc);
  // In the hour that comes again after the clocks go back, the wall has already shown everything up to its end.
  if (londonOffset(utc - 60) > londonOffset(utc)) wall = Math.floor(wall / 60) * 60 + 59;
  const today = Math.floor(wall / DAY);

  const days = new Map<number, OpeningDay>();
  const dayAt = (day: number): OpeningDay => {
    const known = days.get(day) ?? openingDay(hours, day, nation);
    days.set(day, known);
    return known;
  };
  const stretchAt = (minute: number): Stretch => {
    const now = Math.floor(minute / DAY);
    let found: Stretch = { state: 'closed', end: (now + 1) * DAY, span: undefined, day: now };
    for (const day of [now - 1, now]) {
      for (const span of dayAt(day).spans) {
        const [start, end] = [span.start + day * DAY, span.end + day * DAY];
        const edge = [start, end].find((at) => at > minute) ?? Infinity;
        if (start <= minute && minute < end && found.state !== 'open')
          found = { ...found, state: span.isSure ? 'open' : 'unknown', span, day };
        found = { ...found, end: Math.min(found.end, edge) };
      }
    }
    return found;
  };
  const momentAt = (minute: number): OpeningMoment => {
    const day = Math.floor(minute / DAY);
    return {
      // Day 0 since 1970 was a Thursday.
      day: (((day + 3) % 7) + 7) % 7,
      minutes: minute - day * DAY,
      date: dayAt(day).date,
      inDays: day - today,
      instant: instantAt(minute),
    };
  };
  const reasonFor = ({ span, day }: Stretch): OpeningReason => {
    const { holiday, isDoubtful } = dayAt(day);
    const { start, isOpenEnd, comment } = span!;
    return { when: momentAt(day * DAY + start), ...(isDoubtful ? { holiday } : { isOpenEnd, comment }) };
  };
  /** On the first day that should have been open. */
  const shutBefore = (end: number): OpeningReason | undefined => {
    for (let day = today; day * DAY < end; day++) {
      const { isShut, holiday, comment } = dayAt(day);
      if (isShut) return holiday || comment ? { when: momentAt(day * DAY), holiday, comment } : undefined;
    }
    return undefined;
  };

  const farthest = wall + daysAhead(hours) * DAY;
  const now = stretchAt(wall);
  if (now.state === 'unknown') return { state: now.state, nextChange: instantAt(now.end), because: reasonFor(now) };
  let from = now.end;
  let next = stretchAt(from);
  for (; next.state === now.state; next = stretchAt(from)) {
    if (next.end > farthest) return { state: `${now.state}-always` };
    from = next.end;
  }
  // When `10:00+` begins is known.
  const isUnknown =
    next.state === 'unknown' && !(next.span!.isOpenEnd && !next.span!.comment && now.state === 'closed');
  const known = { state: now.state, nextChange: instantAt(Math.min(from, (today + 1) * DAY)) };
  if (now.state === 'open') return isUnknown ? known : { ...known, closes: momentAt(from) };
  const because = shutBefore(from);
  return {
    ...known,
    ...(because && { because }),
    ...(isUnknown ? { doubt: reasonFor(next) } : { opens: momentAt(from) }),
  };
}
