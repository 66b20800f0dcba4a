import { inText, type Rule, sources } from './rule.js';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const MONTH = MONTHS.join('|');
const DAYS = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
/** In the order of the manual: day, month in letters, year. `undefined` where it is no date. */
function written(day: string, month: number, year = ''): string | undefined {
  const name = MONTHS[month - 1];
  if (!name || !(+day >= 1 && +day <= 31)) return undefined;
  return `Write "${+day} ${name}${year && ` ${year.length === 2 ? `20${year}` : year}`}".`;
}
const monthNumber = (name = ''): number =>
  MONTHS.findIndex((month) => month.toLowerCase().startsWith(name.toLowerCase().slice(0, 3))) + 1;

/** 5pm, 5:30pm, midday, midnight. */
function time(hours: number, minutes: string, half: string): string {
  if (hours === 12 && !+minutes) return half === 'a' ? 'midnight' : 'midday';
  return `${hours}${+minutes ? `:${minutes}` : ''}${half}m`;
}

export const dateRules: readonly Rule[] = [
  {
    number: 23,
    name: 'time-format',
    severity: 'error',
    source: sources.manual,
    *find(blocks) {
      const withHalf = /\b(1[0-2]|0?[1-9])(?:[:.]([0-5]\d))?\s*([ap])(?:m\b|\.\s?m\b\.?)/gi;
      yield* inText(withHalf, ([found, hours = '', minutes = '', half = '']) => {
        const right = time(+hours, minutes, half.toLowerCase());
        return found === right ? undefined : `Write "${right}".`;
      })(blocks, {});
      const of24 = /(?<before>[\d:.])?\b(?<hours>[01]?\d|2[0-3]):(?<minutes>[0-5]\d)\b(?!\s*[ap]\.?\s?m|[:.]?\d)/gi;
      yield* inText(of24, ({ groups }) => {
        const { before, hours = '', minutes = '' } = groups ?? {};
        return before ? undefined : `Write "${time(+hours % 12 || 12, minutes, +hours < 12 ? 'a' : 'p')}".`;
      })(blocks, {});
      yield* inText(/\b(?:12\s)?noon\b/gi, () => 'Write "midday".')(blocks, {});
      yield* inText(/\b12\s(midday|midnight)\b/gi, ([, word]) => `Write "${word}".`)(blocks, {});
    },
  },
  {
    number: 24,
    name: 'date-format',
    severity: 'error',
    source: sources.manual,
    *find(blocks) {
      const ordinal = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)(?: of)? (${MONTH})\\b(?: (\\d{4})\\b)?`, 'gi');
      yield* inText(ordinal, ([, day = '', month, year]) => written(day, monthNumber(month), year))(blocks, {});
      const american = new RegExp(`\\b(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4})|(?= ?[.,;)]|$))`, 'gi');
      yield* inText(american, ([, month, day = '', year]) => written(day, monthNumber(month), year))(blocks, {});
      const digits = /\b(\d{1,2})([/.])(\d{1,2})\2(\d{4}|\d\d)\b(?![/.]\d)/g;
      yield* inText(digits, ([, day = '', , month = '', year]) => written(day, +month, year))(blocks, {});
      const iso = /\b(\d{4})-(\d\d)-(\d\d)\b/g;
      yield* inText(iso, ([, year, month = '', day = '']) => written(day, +month, year))(blocks, {});
      const short = /\b(\d{1,2}) (Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?(?: (\d{4})\b)?/gi;
      yield* inText(short, ([, day = '', month, year]) => written(day, monthNumber(month), year))(blocks, {});
      const comma = new RegExp(`\\b(${DAYS}), (\\d{1,2} (?:${MONTH}))\\b`, 'g');
      yield* inText(comma, ([, day, date]) => `Write "${day} ${date}".`)(blocks, {});
    },
  },
];
