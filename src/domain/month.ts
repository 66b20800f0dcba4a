import { isOneSlip } from './one-slip.js';
import { plainText } from './plain-text.js';

/** English and Welsh, in order. No two of them, of both languages, start with the same three letters but in the same month. */
const MONTHS = [
  ['january', 'ionawr'],
  ['february', 'chwefror'],
  ['march', 'mawrth'],
  ['april', 'ebrill'],
  ['may', 'mai'],
  ['june', 'mehefin'],
  ['july', 'gorffennaf'],
  ['august', 'awst'],
  ['september', 'medi'],
  ['october', 'hydref'],
  ['november', 'tachwedd'],
  ['december', 'rhagfyr'],
];

/**
 * The month, 1 to 12, that somebody wrote as a number or as a name in English or Welsh: whole, shortened to three letters or
 * more, with dots, in any case. In names of five letters or more one slip does not matter ("febuary", "agust"), and that also
 * reads the Welsh mutations ("Fawrth", "Orffennaf", "Dachwedd"). Undefined for anything else.
 *
 * A service of the Department for Education that took names had far fewer errors in dates (GOV.UK Design System, date input,
 * checked 2026-11-22). Throws nothing; takes time in proportion to the text.
 */
export function readMonth(text: string): number | undefined {
  const typed = plainText(text)
    .toLowerCase()
    .replace(/[\s.,]+/g, ' ')
    .trim()
    // "Mis Mai" is the month of May; "Fai" and "Fedi" are too short for a slip to be sure.
    .replace(/^mis /, '')
    .replace(/^f(?=(?:ai|edi)$)/, 'm');
  if (/^\d\d?$/.test(typed)) return +typed > 0 && +typed < 13 ? +typed : undefined;
  const isMeant = (name: string) =>
    (typed.length > 2 && name.startsWith(typed)) || (name.length > 4 && isOneSlip(typed, name));
  const month = MONTHS.findIndex((names) => names.some(isMeant)) + 1;
  return month || undefined;
}
