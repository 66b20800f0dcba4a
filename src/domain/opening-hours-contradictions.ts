import { areSingleDays, mayShareADay } from './opening-hours-dates.js';
import { BANK_HOLIDAY, type OpeningRule, type Span } from './opening-hours-rule.js';

const overlap = (a: readonly Span[], b: readonly Span[]): boolean =>
  !a.length || a.some((one) => b.some((other) => one.start < other.end && other.start < one.end));

/** Whether the first Wednesday may be the last one is left open; it is never the third. */
const mayBeSame = (a: readonly number[] | undefined, b: readonly number[] | undefined): boolean =>
  !a?.length || !b?.length || a.some((nth) => b.some((other) => nth === other || nth * other < 0));

/** Whether both rules may speak of one such day. A bank holiday may be any day of the week. */
function mayMeet(a: OpeningRule, b: OpeningRule, day: number): boolean {
  const isOn = ({ week }: OpeningRule): boolean =>
    !!week[day] || (day === BANK_HOLIDAY ? week.some(Boolean) : !!week[BANK_HOLIDAY]);
  return isOn(a) && isOn(b) && mayBeSame(a.week[day], b.week[day]) && mayShareADay(a.dates, b.dates);
}

const isOnlyBankHolidays = ({ week }: OpeningRule): boolean => week.findIndex(Boolean) === BANK_HOLIDAY;
/** An exception is narrower than a season, a season than the week. */
const narrowness = (rule: OpeningRule): number =>
  isOnlyBankHolidays(rule) || areSingleDays(rule.dates) ? 2 : rule.dates.length ? 1 : 0;
const isNth = ({ week }: OpeningRule): boolean => week.some((nth) => nth?.length);

/** Whether a rule says two things of one time together with those before it, or makes one of them mean nothing. */
export function contradicts(before: readonly OpeningRule[], rule: OpeningRule): boolean {
  return rule.week.some((on, day) => {
    if (!on) return false;
    let standing: OpeningRule[] = [];
    for (const other of before) {
      if (!mayMeet(other, rule, day)) continue;
      if (!other.adds && !other.dates.length && other.week[day]?.length === 0) standing = [];
      standing.push(other);
    }
    if (rule.adds) return standing.some(({ spans }) => overlap(spans, rule.spans));
    const isUndone = (other: OpeningRule): boolean =>
      isNth(other) === isNth(rule) ? narrowness(other) > narrowness(rule) : isNth(other);
    return rule.spans.length > 0 && standing.some(isUndone);
  });
}
