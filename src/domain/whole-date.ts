import type { DateParts } from './date.js';
import { readMonth } from './month.js';
import { plainText } from './plain-text.js';

/** Words around the parts of a date: "the 27th of", "27ain o", and the days of the week, also in Welsh. */
const AROUND =
  /^(?:the|of|on|o|st|nd|rd|th|af|il|ydd|ed|eg|fed|ain|dydd\p{L}+|(?:mon|tue|wed|thu|fri|sat|sun)\p{L}*|mis)$/u;

/**
 * Takes apart a whole date that was pasted or spoken into one box: "27/3/80", "Friday 27th of March 1980", "March 27 1980",
 * "27 Mawrth 1980", "1980-03-27", "27031980". The parts are the texts to put into the three boxes, as they were typed; whether
 * there is such a day, `dateProblem` says.
 *
 * Numbers are read in the order of the United Kingdom. "3/27/80" is no date in it and is left alone, because a guess would be
 * seen as what the person had said. Undefined for anything that is not a whole date.
 * Throws nothing; takes time in proportion to the text.
 */
export function spreadDate(text: string): DateParts | undefined {
  const plain = plainText(text);
  // What no date has in it: this is something else that was pasted.
  if (/[^\p{L}\p{M}\p{N}\p{Pd}\s.,/\\|'’()]/u.test(plain)) return undefined;
  const words = plain.replace(/dydd\s+/gi, 'dydd').match(/\d+|\p{L}+/gu) ?? [];
  const parts = words.filter((word) => !AROUND.test(word.toLowerCase()));
  const [first = '', second = '', third = ''] = parts;
  if (parts.length === 1) {
    const [, ...run] = /^(\d\d)(\d\d)(\d\d|\d{4})$/.exec(first) ?? [];
    return asDate(run[0], run[1], run[2]);
  }
  if (parts.length !== 3) return undefined;
  if (/^\d{4}$/.test(first)) return asDate(third, second, first);
  if (/^\D/.test(first)) return asDate(second, first, third);
  return asDate(first, second, third);
}

function asDate(day = '', month = '', year = ''): DateParts | undefined {
  const fits = /^(?:0?[1-9]|[12]\d|3[01])$/.test(day) && readMonth(month) && /^(?:\d\d|\d{4})$/.test(year);
  return fits ? { day, month, year } : undefined;
}
