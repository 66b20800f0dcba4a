/**
 * The bank holidays of England and Wales, Scotland and Northern Ireland, 2026 to 2028.
 *
 * Source: https://www.gov.uk/bank-holidays.json, read in the file it is made of, `lib/data/bank-holidays.json` of
 * https://github.com/alphagov/frontend at commit cb2a016 (21 August 2026; its last change, on 25 February 2026, brought the
 * World Cup). Checked 2026-11-22. When a year is added here, or a day at short notice, the test beside it asks for the new sum.
 */

export type Nation = 'england' | 'wales' | 'scotland' | 'northern-ireland';

/**
 * Name; first letters of the nations that have it; for a fixed day, its day of the year; its dates. No holiday has other dates
 * in another nation.
 */
const TABLE = [
  ['new-year', 'ewsn', '01-01', '2026-01-01', '2027-01-01', '2028-01-03'],
  ['second-of-january', 's', '01-02', '2026-01-02', '2027-01-04', '2028-01-04'],
  ['st-patrick', 'n', '03-17', '2026-03-17', '2027-03-17', '2028-03-17'],
  ['good-friday', 'ewsn', '', '2026-04-03', '2027-03-26', '2028-04-14'],
  ['easter-monday', 'ewn', '', '2026-04-06', '2027-03-29', '2028-04-17'],
  ['early-may', 'ewsn', '', '2026-05-04', '2027-05-03', '2028-05-01'],
  ['spring', 'ewsn', '', '2026-05-25', '2027-05-31', '2028-05-29'],
  ['world-cup', 's', '', '2026-06-15'],
  ['battle-of-the-boyne', 'n', '07-12', '2026-07-13', '2027-07-12', '2028-07-12'],
  ['summer', 's', '', '2026-08-03', '2027-08-02', '2028-08-07'],
  ['summer', 'ewn', '', '2026-08-31', '2027-08-30', '2028-08-28'],
  ['st-andrew', 's', '11-30', '2026-11-30', '2027-11-30', '2028-11-30'],
  ['christmas', 'ewsn', '12-25', '2026-12-25', '2027-12-27', '2028-12-25'],
  ['boxing-day', 'ewsn', '12-26', '2026-12-28', '2027-12-28', '2028-12-26'],
] as const;

export interface BankHoliday {
  readonly name: (typeof TABLE)[number][0];
  /** The day stands in for the holiday, which fell on a weekend. */
  readonly isSubstitute: boolean;
  /**
   * False on a day that only some keep as a bank holiday: Saturday 26 December 2026, when the bank holiday for Boxing Day is on
   * the Monday; and every holiday where the nation is not known.
   */
  readonly isCertain: boolean;
}

/** Whether the table knows of every bank holiday in the year of a date. Outside of it, no day is known not to be one. */
export const isInBankHolidayTable = (date: string): boolean => /^202[678]/.test(date);

/** The bank holiday on a date (`2026-12-25`) in a nation, or in any of them when the nation is not known (null). */
export function bankHoliday(date: string, nation: Nation | null): BankHoliday | undefined {
  for (const [name, nations, fixed, ...dates] of TABLE) {
    if (nation && !nations.includes(nation[0]!)) continue;
    const isDay = (dates as readonly string[]).includes(date);
    const isFixed = date.slice(5) === fixed;
    // Before and after the table, nothing is said of any day.
    if (isDay || (isFixed && isInBankHolidayTable(date)))
      return { name, isSubstitute: isDay && !!fixed && !isFixed, isCertain: isDay && !!nation };
  }
  return undefined;
}
