import { openingDay } from '../../src/domain/opening-hours-on-a-day.js';
import type { OpeningHours } from '../../src/domain/opening-hours-rule.js';

const DAY = 1440;
const WEEK = 7 * DAY;
/** Monday 1 February 2027: no bank holiday is near, in any nation. */
const MONDAY = Date.UTC(2027, 1, 1) / 86_400_000;

/** An ordinary week, minute by minute from Monday 00:00: 1 open, 0 not. What goes past Sunday goes on at its front. */
export function weekOf(hours: OpeningHours): number[] {
  const minutes = Array.from({ length: WEEK }, () => 0);
  for (let day = 0; day < 7; day++) {
    for (const { start, end, isSure } of openingDay(hours, MONDAY + day, 'england').spans) {
      if (isSure) for (let minute = start; minute < end; minute++) minutes[(day * DAY + minute) % WEEK] = 1;
    }
  }
  return minutes;
}
