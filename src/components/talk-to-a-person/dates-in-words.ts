import type { BankHoliday } from '../../domain/bank-holidays.js';
import type { OpeningMoment } from '../../domain/opening-hours-status.js';
import { fill, msg } from '../../locales/msg.js';
import { monthInWords } from '../../parts/date-in-words.js';

/*
 * Not from `Intl`: see parts/date-in-words.ts. Times and dates as in
 * https://service-manual.nhs.uk/content/numbers-measurements-dates-time
 */

/** 9am, 5:30pm, midday, midnight. */
export function timeInWords(minutes: number): string {
  if (!minutes) return msg('midnight', { id: 'talk-midnight' });
  if (minutes === 720) return msg('midday', { id: 'talk-midday' });
  const past = minutes % 60;
  const hour = Math.floor(minutes / 60);
  const time = `${hour % 12 || 12}${past ? `:${`${past}`.padStart(2, '0')}` : ''}`;
  return fill(hour < 12 ? msg('{time}am', { id: 'talk-am' }) : msg('{time}pm', { id: 'talk-pm' }), { time });
}

/** The days, from Monday 0, as they read after "Opens". */
export const dayInWords = (day: number): string =>
  [
    msg('Monday', { id: 'talk-monday' }),
    msg('Tuesday', { id: 'talk-tuesday' }),
    msg('Wednesday', { id: 'talk-wednesday' }),
    msg('Thursday', { id: 'talk-thursday' }),
    msg('Friday', { id: 'talk-friday' }),
    msg('Saturday', { id: 'talk-saturday' }),
    msg('Sunday', { id: 'talk-sunday' }),
  ][day] as string;

/** Friday 25 December. */
export function dateInWords({ day, date }: Pick<OpeningMoment, 'day' | 'date'>): string {
  const words = msg('{day} {number} {month}', { id: 'talk-date' });
  return fill(words, { day: dayInWords(day), number: +date.slice(8), month: monthInWords(date) });
}

/** Titles as on https://www.gov.uk/bank-holidays, in Welsh as on https://www.gov.uk/gwyliau-banc; checked 2026-11-22. */
export function holidayInWords({ name, isSubstitute, isCertain }: BankHoliday): string {
  const named: Record<typeof name, string> = {
    'new-year': msg('New Year’s Day', { id: 'talk-new-year' }),
    'second-of-january': msg('2 January', { id: 'talk-second-of-january' }),
    'st-patrick': msg('St Patrick’s Day', { id: 'talk-st-patrick' }),
    'good-friday': msg('Good Friday', { id: 'talk-good-friday' }),
    'easter-monday': msg('Easter Monday', { id: 'talk-easter-monday' }),
    'early-may': msg('Early May bank holiday', { id: 'talk-early-may' }),
    spring: msg('Spring bank holiday', { id: 'talk-spring' }),
    'world-cup': msg('World Cup bank holiday', { id: 'talk-world-cup' }),
    'battle-of-the-boyne': msg('Battle of the Boyne (Orangemen’s Day)', { id: 'talk-battle-of-the-boyne' }),
    summer: msg('Summer bank holiday', { id: 'talk-summer' }),
    'st-andrew': msg('St Andrew’s Day', { id: 'talk-st-andrew' }),
    christmas: msg('Christmas Day', { id: 'talk-christmas' }),
    'boxing-day': msg('Boxing Day', { id: 'talk-boxing-day' }),
  };
  if (isSubstitute) return fill(msg('bank holiday for {holiday}', { id: 'talk-substitute' }), { holiday: named[name] });
  // "Friday 2 January, 2 January"
  return isCertain && name === 'second-of-january' ? msg('bank holiday', { id: 'talk-bank-holiday' }) : named[name];
}
