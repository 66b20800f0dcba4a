import { inGrammar, type Span } from '../../src/cli/weekly-hours.js';
import { openingHoursFromWords } from '../../src/domain/opening-hours-in-words.js';
import type { OpeningHours } from '../../src/domain/opening-hours-rule.js';
import { parseOpeningHours } from '../../src/domain/opening-hours.js';

/** Hours as a page needs them: for people, and for the part. */
export interface Hours {
  readonly words: string;
  readonly code: string;
}

const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const BANK_HOLIDAY = 7;
const DAY = 1440;
const onTheClock = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => `${part}`.padStart(2, '0')).join(':');

/** The hours of a week that is like every other, day by day; undefined where one is not like another. */
function weekOf(hours: OpeningHours): Span[] | undefined {
  const days: Span[][] = CODES.map(() => []);
  for (const { dates, week, spans, comment, adds } of hours) {
    if (dates.length || comment || week.some((nth) => nth?.length) || spans.some(({ isOpenEnd }) => isOpenEnd))
      return undefined;
    if (week[BANK_HOLIDAY] && spans.length) return undefined;
    for (const day of CODES.keys()) {
      if (!week[day]) continue;
      const own = spans.map(({ start, end }) => ({
        days: [day],
        from: onTheClock(start),
        to: onTheClock(end > DAY ? end - DAY : end),
      }));
      days[day] = [...(adds ? (days[day] ?? []) : []), ...own];
    }
  }
  return days.flat();
}

/** Hours that were typed in words ("Monday to Friday, 9am to 5pm") or for a script (`Mo-Fr 09:00-17:00`). */
export function readHours(text: string): Hours | undefined {
  const inCode = parseOpeningHours(text);
  const hours = inCode ?? openingHoursFromWords(text);
  const week = hours && weekOf(hours);
  const read = week?.length ? inGrammar(week) : undefined;
  if (!hours || !read) return undefined;
  const isClosedOnBankHolidays = hours.some(({ week: days, spans }) => days[BANK_HOLIDAY] && !spans.length);
  const code = isClosedOnBankHolidays ? `${read.hours}; PH off` : read.hours;
  if (!inCode) return { words: text, code };
  return { words: isClosedOnBankHolidays ? `${read.words}. Closed on bank holidays` : read.words, code };
}

const LIKE = 'such as “Monday to Friday, 9am to 5pm” or “Mo-Fr 09:00-17:00”';
const TIME = /\b(\d{1,2})[:.](\d\d)\b/g;

/** `Mo-Fr 9-17` as `Mo-Fr 09:00-17:00`. */
const withMinutes = (text: string): string =>
  text.replace(
    /(?<![\d:.])(\d{1,2})(?::(\d\d))?(?![\d:.])/g,
    (_, hour: string, minutes = '00') => `${hour.padStart(2, '0')}:${minutes}`,
  );

/** What to write instead of hours that cannot be read; undefined where they can be, or where there are none. */
export function hoursProblem(text: string): string | undefined {
  if (!text || readHours(text)) return undefined;
  for (const [time, hour, minutes] of text.matchAll(TIME))
    if (Number(hour) > 24 || Number(minutes) > 59 || (hour === '24' && minutes !== '00'))
      return `There is no ${time} on the clock. Write times from 00:00 to 24:00`;
  if (/\b(1[3-9]|2\d) ?[ap]m\b/i.test(text)) return 'Write 1pm to 11pm, or 13:00 to 23:00, and not both in one';
  if (/\b12(?:[:.]00)? ?[ap]m\b/i.test(text)) return 'Write midday or midnight: 12am and 12pm are read in two ways';
  const better = withMinutes(text);
  // "9-5" would be a night: there nobody can know what was meant.
  const isByDay = parseOpeningHours(better)?.every(({ spans }) => spans.every(({ end }) => end <= DAY));
  if (isByDay && readHours(better)) return `Write hours with their minutes: ${better}`;
  if (parseOpeningHours(text)) return `Write only the hours of a usual week here, ${LIKE}`;
  if (/\d ?(?:to|until|-|–) ?\d/i.test(text) && !/[ap]m|:/i.test(text))
    return 'Say am or pm with each time, such as 9am to 5pm';
  if (!/\b(mo|tu|we|th|fr|sa|su|week|every|daily|24 hours|day)/i.test(text)) return `Say which days, ${LIKE}`;
  return `Write days and times, ${LIKE}`;
}
