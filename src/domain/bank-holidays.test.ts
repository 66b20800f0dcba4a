import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import OpeningHoursLibrary from 'opening_hours';
import { bankHoliday, isInBankHolidayTable, type BankHoliday, type Nation } from './bank-holidays.js';

const NATIONS: Nation[] = ['england', 'wales', 'scotland', 'northern-ireland'];
const DAY = 86_400_000;
const iso = (day: number): string => new Date(day).toISOString().slice(0, 10);
const everyDay = (from: string, to: string): string[] =>
  Array.from({ length: (Date.parse(to) - Date.parse(from)) / DAY + 1 }, (_, i) => iso(Date.parse(from) + i * DAY));
const DATES = everyDay('2026-01-01', '2028-12-31');

/** The table of a nation and a year, a line a day. */
const table = (nation: Nation, year: number): string[] =>
  DATES.filter((date) => date.startsWith(`${year}`)).flatMap((date) => {
    const holiday = bankHoliday(date, nation);
    return holiday?.isCertain ? [`${date} ${holiday.name}${holiday.isSubstitute ? ' substitute' : ''}`] : [];
  });

// ---- The same days by arithmetic ------------------------------------------------------------------------------------

const weekday = (day: number): number => (new Date(day).getUTCDay() + 6) % 7;
/** The first of a day of the week (Monday 0) in a month, or the last. */
const first = (year: number, month: number, day = 0): number => {
  const start = Date.UTC(year, month - 1, 1);
  return start + ((day - weekday(start) + 7) % 7) * DAY;
};
const last = (year: number, month: number): number => {
  const end = Date.UTC(year, month, 0);
  return end - weekday(end) * DAY;
};
/** Gauss's sum, as given for the Gregorian calendar: another way to Easter than a table. */
function easter(year: number): number {
  const [a, b, c, k] = [year % 19, year % 4, year % 7, Math.floor(year / 100)];
  const p = Math.floor((13 + 8 * k) / 25);
  const m = (15 - p + k - Math.floor(k / 4)) % 30;
  const n = (4 + k - Math.floor(k / 4)) % 7;
  const d = (19 * a + m) % 30;
  const e = (2 * b + 4 * c + 6 * d + n) % 7;
  const march = d === 29 && e === 6 ? 50 : d === 28 && e === 6 && (11 * m + 11) % 30 < 19 ? 49 : 22 + d + e;
  return Date.UTC(year, 2, march);
}

/** Days proclaimed for one year only, which no sum can give: https://www.gov.uk/bank-holidays */
const PROCLAIMED: [Nation, string, string][] = [['scotland', '2026-06-15', 'world-cup']];

/** The year by the rules of the Banking and Financial Dealings Act 1971 and what came after; a weekend's holiday moves on. */
function sums(nation: Nation, year: number): string[] {
  const isIn = (...nations: Nation[]): boolean => nations.includes(nation);
  const fixed: [string, number][] = [['new-year', Date.UTC(year, 0, 1)]];
  if (isIn('scotland')) fixed.push(['second-of-january', Date.UTC(year, 0, 2)], ['st-andrew', Date.UTC(year, 10, 30)]);
  if (isIn('northern-ireland'))
    fixed.push(['st-patrick', Date.UTC(year, 2, 17)], ['battle-of-the-boyne', Date.UTC(year, 6, 12)]);
  fixed.push(['christmas', Date.UTC(year, 11, 25)], ['boxing-day', Date.UTC(year, 11, 26)]);

  const taken = new Map<number, string>([
    [easter(year) - 2 * DAY, 'good-friday'],
    [first(year, 5), 'early-may'],
    [last(year, 5), 'spring'],
    [isIn('scotland') ? first(year, 8) : last(year, 8), 'summer'],
  ]);
  if (!isIn('scotland')) taken.set(easter(year) + DAY, 'easter-monday');
  for (const [who, date, name] of PROCLAIMED)
    if (who === nation && date.startsWith(`${year}`)) taken.set(Date.parse(date), name);
  const onAWeekend = fixed.filter(([, day]) => weekday(day) > 4);
  for (const [name, day] of fixed) if (weekday(day) < 5) taken.set(day, name);
  for (const [name, day] of onAWeekend) {
    let other = day;
    while (weekday(other) > 4 || taken.has(other)) other += DAY;
    taken.set(other, `${name} substitute`);
  }
  return [...taken].sort(([a], [b]) => a - b).map(([day, name]) => `${iso(day)} ${name}`);
}

describe('Bank holidays', () => {
  for (const nation of NATIONS) {
    for (const year of [2026, 2027, 2028]) {
      it(`of ${nation} in ${year} are those that the rules give`, () =>
        assert.deepEqual(table(nation, year), sums(nation, year)));
    }
  }

  for (const [date, nation, expected] of [
    ['2026-12-25', 'england', 'christmas'],
    ['2026-12-28', 'wales', 'boxing-day substitute'],
    ['2027-12-27', 'england', 'christmas substitute'],
    ['2027-03-26', 'scotland', 'good-friday'],
    ['2027-03-29', 'scotland', undefined],
    ['2027-03-29', 'northern-ireland', 'easter-monday'],
    ['2026-01-02', 'scotland', 'second-of-january'],
    ['2027-01-04', 'scotland', 'second-of-january substitute'],
    ['2028-01-04', 'scotland', 'second-of-january substitute'],
    ['2026-01-02', 'england', undefined],
    ['2026-06-15', 'scotland', 'world-cup'],
    ['2026-06-15', 'england', undefined],
    ['2026-07-13', 'northern-ireland', 'battle-of-the-boyne substitute'],
    ['2027-07-12', 'northern-ireland', 'battle-of-the-boyne'],
    ['2027-07-12', 'scotland', undefined],
    ['2027-03-17', 'northern-ireland', 'st-patrick'],
    ['2026-11-30', 'scotland', 'st-andrew'],
    ['2026-08-03', 'scotland', 'summer'],
    ['2026-08-31', 'scotland', undefined],
    ['2026-08-31', 'wales', 'summer'],
    ['2028-02-29', 'england', undefined],
  ] as const) {
    it(`${date} in ${nation} is ${expected ?? 'none'}`, () => {
      const { name, isSubstitute, isCertain } = bankHoliday(date, nation) ?? {};
      assert.equal(name && `${name}${isSubstitute ? ' substitute' : ''}`, expected);
      if (name) assert.equal(isCertain, true);
    });
  }

  it('on a weekend, when another day stands in, is kept by some and not by others', () => {
    const uncertain = (nation: Nation) =>
      DATES.filter((date) => bankHoliday(date, nation)?.isCertain === false).map(
        (date) => `${date} ${(bankHoliday(date, nation) as BankHoliday).name}`,
      );
    const all = ['2026-12-26 boxing-day', '2027-12-25 christmas', '2027-12-26 boxing-day', '2028-01-01 new-year'];
    assert.deepEqual(uncertain('england'), all);
    assert.deepEqual(uncertain('scotland'), [
      ...[all[0], '2027-01-02 second-of-january', ...all.slice(1)],
      '2028-01-02 second-of-january',
    ]);
    assert.deepEqual(uncertain('northern-ireland'), ['2026-07-12 battle-of-the-boyne', ...all]);
  });

  it('are in doubt wherever any nation has one, when the nation is not known', () => {
    for (const date of DATES) {
      const some = NATIONS.some((nation) => bankHoliday(date, nation));
      assert.equal(bankHoliday(date, null)?.isCertain, some ? false : undefined, date);
    }
  });

  it('are not known before and after the table', () => {
    for (const date of ['2025-12-25', '2025-12-31', '2029-01-01', '2029-12-25']) {
      assert.equal(isInBankHolidayTable(date), false);
      assert.equal(bankHoliday(date, 'england'), undefined);
    }
    assert.equal(isInBankHolidayTable('2026-01-01'), true);
    assert.equal(isInBankHolidayTable('2028-12-31'), true);
  });
});

describe('Bank holidays beside those of the opening_hours library', () => {
  const STATES: Record<Nation, string> = {
    england: 'England',
    wales: 'Wales',
    scotland: 'Scotland',
    'northern-ireland': 'Northern Ireland',
  };
  for (const nation of NATIONS) {
    it(`are the same days in ${nation}, but for those proclaimed since`, () => {
      const place = { lat: 51.5, lon: -0.1, address: { country_code: 'gb', state: STATES[nation] } };
      const theirs = new OpeningHoursLibrary('PH', place);
      const differ = DATES.filter((date) => {
        const [year, month, day] = date.split('-').map(Number) as [number, number, number];
        // Noon by this device's own clock, whatever its zone: that is what the library goes by.
        return theirs.getState(new Date(year, month - 1, day, 12)) !== !!bankHoliday(date, nation);
      });
      // It knows nothing of the World Cup, and does not count 12 July 2026, a Sunday.
      const expected = { scotland: ['2026-06-15'], 'northern-ireland': ['2026-07-12'], england: [], wales: [] };
      assert.deepEqual(differ, expected[nation]);
    });
  }
});
