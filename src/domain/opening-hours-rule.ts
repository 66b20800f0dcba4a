import type { DateRange } from './opening-hours-dates.js';

/** Minutes. */
export const DAY = 1440;

/** The place of bank holidays in a rule's week. */
export const BANK_HOLIDAY = 7;

/** From and to, in minutes since midnight on the clock on the wall; the end may be after the next midnight. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** `10:00+`: when it ends is not said, and is put where the OpenStreetMap library puts it. */
  readonly isOpenEnd: boolean;
}

/** What the author says of some days. */
export interface OpeningRule {
  /** Adds to what the rules before say of a day. Else it replaces that. */
  readonly adds: boolean;
  /** None: on every date. */
  readonly dates: readonly DateRange[];
  /** Monday to Sunday, then bank holidays: which of them in a month, from the front or (-1) the back; `[]` is each of them. */
  readonly week: readonly (readonly number[] | undefined)[];
  /** None: closed. */
  readonly spans: readonly Span[];
  /** The author's own words, such as "by appointment". */
  readonly comment: string | undefined;
}

/** In the order they are written: of those that fit a day, the last that replaces and what adds to it count. */
export type OpeningHours = readonly OpeningRule[];
