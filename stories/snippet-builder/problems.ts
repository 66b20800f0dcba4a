import { dateProblem, type DateParts, isoDate } from '../../src/domain/date.js';
import { plainText } from '../../src/domain/plain-text.js';
import { phoneProblem } from '../../src/domain/phone.js';
import { said } from './markup.js';

/** `tel:` as phones everywhere dial it; undefined for what cannot be a number. */
export function phoneLink(text: string): string | undefined {
  if (!text || phoneProblem(text)) return undefined;
  const [number = ''] = plainText(text).split(/(?:extension|extn?|x)[\s.:]*(?=\d)/i);
  const digits = number
    .replace(/\(0\)/g, '')
    .replace(/[^\d+]/g, '')
    .replace(/(?!^)\+/g, '');
  return digits.replace(/^00/, '+').replace(/^0/, '+44');
}

/** Mobiles, and numbers from another country: nobody can text a landline, and WhatsApp needs a number of its own. */
export const messageProblem = (text: string): string | undefined =>
  text && !phoneProblem(text) && /^\+44(?!7)/.test(phoneLink(text) ?? '')
    ? 'Write a mobile number. It starts with 07 or +44 7'
    : undefined;

/** The folder that holds Handrail's files, with a slash at its end; undefined where it is no address. */
export function folderOf(text: string, isElsewhere: boolean): string | undefined {
  const base = 'https://www.example.org';
  if (!text || /[\s\\"'<>]/.test(text) || !URL.canParse(text, base)) return undefined;
  const { username, search, hash, href } = new URL(text, base);
  const isWhole = /^https:\/\/[^/]/i.test(text);
  if (username || search || hash || (isElsewhere ? !isWhole : !/^\/(?!\/)/.test(text))) return undefined;
  const folder = href.endsWith('/') ? href : `${href}/`;
  return isWhole ? folder : folder.slice(base.length);
}

export const folderProblem = (text: string, isElsewhere: boolean): string | undefined =>
  !text || folderOf(text, isElsewhere)
    ? undefined
    : isElsewhere
      ? 'Write a whole address that starts with https://, such as https://files.example.org/handrail/'
      : 'Write the folder with a slash first, such as /handrail/';

/** Where a form goes: an address of the same site, or a whole one. */
export const formAddressProblem = (text: string): string | undefined =>
  !text ||
  (/^(?:https:\/\/[^/]|\/(?!\/))/i.test(text) && !/[\s"'<>\\]/.test(text) && URL.canParse(text, 'https://a.example'))
    ? undefined
    : 'Write where your website receives the form, such as /call-me or https://www.example.org/call-me';

export const siteProblem = (text: string): string | undefined =>
  !text || /^[a-z0-9-]+$/i.test(text) ? undefined : 'Write letters, numbers and hyphens only, such as bexley-library';

const partsOf = (answers: FormData, name: string): DateParts => ({
  day: said(answers, `${name}-day`),
  month: said(answers, `${name}-month`),
  year: said(answers, `${name}-year`),
});

/** A day in three boxes as `2026-12-24`, if there is such a day and it has not passed. */
export function dayAhead(answers: FormData, name: string, today: string): string | undefined {
  const parts = partsOf(answers, name);
  return dateProblem(parts, { min: 'today', today }) ? undefined : isoDate(parts);
}

/** Closed from a day to a day, both included. */
export function closedDays(answers: FormData, today: string): readonly [string, string] | undefined {
  const first = dayAhead(answers, 'closed-from', today);
  const isOneDay = dateProblem(partsOf(answers, 'closed-to'))?.problem === 'empty';
  const last = isOneDay ? first : dayAhead(answers, 'closed-to', today);
  return first && last && first <= last ? [first, last] : undefined;
}

/** What no single box can know: the last day comes after the first. */
export function lastDayProblem(answers: FormData, today: string): string | undefined {
  const [first, last] = ['closed-from', 'closed-to'].map((name) => dayAhead(answers, name, today));
  if (last && !first) return 'Write the first day on which you are closed too';
  return first && last && last < first ? 'The last day must be the first day, or after it' : undefined;
}
