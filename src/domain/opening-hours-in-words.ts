import { parseOpeningHours, tidyHours } from './opening-hours.js';
import type { OpeningHours } from './opening-hours-rule.js';

/** English words and what they are in the grammar of `opening-hours.ts`, in the order they are applied. */
const WORDS = {
  // "We open 9am to 5pm" is not a Wednesday.
  we: '?',
  '(excluding|except( for)?|apart from|but not|not)( on)? (bank|public) holidays?': 'off ph',
  '(bank|public) holidays?': 'ph',
  'open|on|from|at': ' ',
  '24 hours( a day)?': '00:00-24:00',
  '(12 ?)?(noon|midday)': '12:00',
  '(12 ?)?midnight': '24:00',
  '(7|seven) days a week|365 days a year|every ?day|daily': 'mo-su',
  'weekdays?': 'mo-fr',
  'weekends?': 'sa,su',
  'to|until|till?': '-',
  ',?and': ',',
};

const DAY_WORD = /\b(mon|tue|wed|thu|fri|sat|sun)(s|nes|r|rs|ur)?(days?)?\b/g;
const TIME = /\b(\d\d?)(?:[.:](\d\d))?(?: ?([ap])\.?m\b\.?)?/g;

/** "6.30pm" as 18:30. 12am is midnight to some and midday to others. A bare 9:30, or 9, stays as it is: refused later. */
function readTime(all: string, hour: string, minutes: string | undefined, half: string | undefined): string {
  if (!half) return minutes ? `${hour}:${minutes}` : all;
  const later = half === 'p' ? 12 : 0;
  if (+hour < 1 || +hour > (later || 11)) return all;
  return `${(+hour % 12) + later}:${minutes ?? '00'}`.padStart(5, '0');
}

/**
 * Reads the weekly hours in the English that the NHS manual asks writers for: "Monday to Friday, 9am to 5pm",
 * "9am to midday on Saturday", "24 hours a day, 7 days a week", "closed on Sunday", "closed on bank holidays".
 * For a page that gives its hours only in words; a page's own `Mo-Fr 09:00-17:00` goes to `parseOpeningHours`.
 *
 * `undefined` when one word is left over ("usually", "by appointment", "first Tuesday"), when hours name no day, when
 * a time could be morning or evening ("9 to 5", "12am"). Show the page's words then.
 *
 * Units: see `OpeningHours`. Throws nothing; takes time in proportion to the text.
 * Source: https://service-manual.nhs.uk/content/numbers-measurements-dates-time
 */
export function openingHoursFromWords(text: string): OpeningHours | undefined {
  let words = tidyHours(text).replace(TIME, readTime);
  for (const [word, meaning] of Object.entries(WORDS))
    words = words.replace(new RegExp(`\\b(${word})\\b`, 'g'), meaning);
  // What is not understood stays where it is, for `parseOpeningHours` to refuse.
  const hours = tidyHours(words.replace(DAY_WORD, (day) => day.slice(0, 2)).replace(/[.;()]|:(?!\d)/g, ' '))
    .replace(/24:00-/g, '00:00-')
    .replace(/([a-z])[-:, ]+(?=\d|off)|(\d|off)[-:, ]+(?=[a-z])/g, '$1$2 ')
    // The grammar has days before hours. Writers put either first, so two and two belong together: "Monday 9am to
    // 5pm, closed on Sunday". One left over could belong to either side, and makes the whole unreadable.
    .replace(/(\S+) ?(\S*)/g, (pair, first: string, second: string) =>
      /^(\d|off)/.test(first) ? `${second || (first === '00:00-24:00' ? 'mo-su' : '?')} ${first}` : pair,
    )
    // Bank holidays are always an exception from the rest.
    .replace(/ ph /g, ';ph ');
  // An afternoon that ends at "12pm" the next day was meant to end at midnight.
  return /(1[3-9]|2\d):\d\d-12:00/.test(hours) ? undefined : parseOpeningHours(hours);
}
