import { bankHoliday, isInBankHolidayTable, type BankHoliday, type Nation } from './bank-holidays.js';
import { areSingleDays, isInDates } from './opening-hours-dates.js';
import { BANK_HOLIDAY, DAY, type OpeningHours, type OpeningRule, type Span } from './opening-hours-rule.js';

/** What is known of a stretch of time that is not closed. */
export interface DaySpan extends Span {
  /** Open by all that is known; else somebody has to ask. */
  readonly isSure: boolean;
  readonly comment: string | undefined;
}

export interface OpeningDay {
  /** `2026-12-25` */
  readonly date: string;
  readonly holiday: BankHoliday | undefined;
  /** A day before these is nobody's: hours past midnight belong to the day they start on. */
  readonly spans: readonly DaySpan[];
  /** What the hours say does not tell whether it is open: a bank holiday they say nothing of, or no table for that year. */
  readonly isDoubtful: boolean;
  /** It would have been open, but for an exception that shuts it. */
  readonly isShut: boolean;
  /** The author's words for that. */
  readonly comment: string | undefined;
}

/** `24/7` says every day in so many words. */
const isAlways = ({ week, dates, spans: [span] }: OpeningRule): boolean =>
  !dates.length && !!span && span.end - span.start === DAY && week.every((nth, day) => day === BANK_HOLIDAY || nth);

/** So does the name of a bank holiday, or of some days on the calendar. Closed is closed. */
const saysHoliday = (rule: OpeningRule, isHoliday: boolean): boolean =>
  (isHoliday && !!rule.week[BANK_HOLIDAY]) || areSingleDays(rule.dates) || !rule.spans.length || isAlways(rule);

/** Whether the hours say what is so on bank holidays in general. */
export const sayBankHolidays = (hours: OpeningHours): boolean =>
  hours.some((rule) => rule.week[BANK_HOLIDAY] || isAlways(rule));

const spansOf = (rules: readonly OpeningRule[]): DaySpan[] =>
  rules.flatMap(({ spans, comment }) =>
    spans.map((span) => ({ ...span, comment, isSure: !comment && !span.isOpenEnd })),
  );

/** What the rules say of a day, if it is a bank holiday and if it is not. */
function readDay(
  hours: OpeningHours,
  when: Date,
  isHoliday: boolean,
): Pick<OpeningDay, 'spans' | 'isShut'> & { isSaid: boolean; comment: string | undefined } {
  const [year, month, day] = [when.getUTCFullYear(), when.getUTCMonth() + 1, when.getUTCDate()];
  const fromBack = new Date(Date.UTC(year, month, 0)).getUTCDate() - day + 1;
  const isOn = (nth: readonly number[] | undefined): boolean =>
    !!nth && (!nth.length || nth.includes(Math.ceil(day / 7)) || nth.includes(-Math.ceil(fromBack / 7)));
  let rules: OpeningRule[] = [];
  let isShut = false;
  for (const rule of hours) {
    const { week, dates, spans, adds } = rule;
    const isThatDay = isOn(week[(when.getUTCDay() + 6) % 7]) || (isHoliday && week[BANK_HOLIDAY]);
    if (!isThatDay || !isInDates(dates, (year * 100 + month) * 100 + day)) continue;
    const isException = !spans.length && (dates.length > 0 || !!week[BANK_HOLIDAY]);
    isShut = isException && rules.some((other) => other.spans.length);
    rules = adds ? [...rules, rule] : [rule];
  }
  const isSaid = rules.every((rule) => saysHoliday(rule, isHoliday));
  return { spans: spansOf(rules), isShut, isSaid, comment: isShut ? rules[0]!.comment : undefined };
}

/**
 * What these hours say of one day, as a number of days since 1970, by the calendar of a nation. Where they say nothing of a bank
 * holiday, nobody knows whether it is open then; and nobody knows which day is one where the table has run out.
 */
export function openingDay(hours: OpeningHours, day: number, nation: Nation | null): OpeningDay {
  const when = new Date(day * DAY * 60000);
  const date = when.toISOString().slice(0, 10);
  const holiday = bankHoliday(date, nation);
  const isHoliday = !!holiday?.isCertain;
  const { isSaid, ...known } = readDay(hours, when, isHoliday);
  const isSure = isHoliday || (!holiday && isInBankHolidayTable(date));
  const differs = !isSure && JSON.stringify(known.spans) !== JSON.stringify(readDay(hours, when, true).spans);
  const isDoubtful = differs || (!!holiday && !isSaid);
  if (!isDoubtful) return { ...known, date, holiday, isDoubtful };
  const end = Math.max(DAY, ...known.spans.map((span) => span.end));
  const spans = [{ start: 0, end, isOpenEnd: false, isSure: false, comment: undefined }];
  return { date, holiday, isDoubtful, spans, isShut: false, comment: undefined };
}
