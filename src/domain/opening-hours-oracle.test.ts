// The same hours read by OpenStreetMap's own library, which is never shipped (LGPL), at the same instants.
// It goes by the clock of the device, so this file sets that to London's before anything asks for the time.
process.env.TZ = 'Europe/London';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import OpeningHoursLibrary from 'opening_hours';
import type { Nation } from './bank-holidays.js';
import { parseOpeningHours } from './opening-hours.js';
import { BANK_HOLIDAY, type OpeningHours } from './opening-hours-rule.js';
import { openingStatus } from './opening-hours-status.js';

const MINUTE = 60_000;
const DAY = 1440;
const STATES: Record<Nation, string> = {
  england: 'England',
  wales: 'Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
};
const placeIn = (nation: Nation) => ({
  ...{ lat: 51.5, lon: -0.1 },
  address: { country_code: 'gb', state: STATES[nation] },
});

// ---- Any hours of the subset -----------------------------------------------------------------------------------------

const NAMES = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const dayName = fc.constantFrom(...NAMES);
const nth = fc.constantFrom('1', '2', '3', '4', '5', '-1', '-2', '1,3', '2,4', '1,-1');
const dayItem = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(dayName, dayName).map(([from, to]) => (from === to ? from : `${from}-${to}`)) },
  { weight: 2, arbitrary: dayName },
  { weight: 2, arbitrary: fc.constant('Mo-Fr') },
  { weight: 1, arbitrary: fc.tuple(dayName, nth).map(([day, which]) => `${day}[${which}]`) },
  { weight: 1, arbitrary: fc.constant('PH') },
);
const days = fc.uniqueArray(dayItem, { minLength: 1, maxLength: 3 }).map((all) => all.join(','));
const minute = fc.oneof(
  fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15),
  fc.nat(1439),
);
const times = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(minute, minute).map((ends) => ends.sort((a, b) => a - b)) },
  { weight: 2, arbitrary: fc.tuple(minute, minute, minute, minute).map((ends) => ends.sort((a, b) => a - b)) },
  // A night.
  { weight: 1, arbitrary: fc.tuple(fc.integer({ min: 1080, max: 1439 }), fc.integer({ min: 1, max: 400 })) },
  { weight: 1, arbitrary: fc.constant([0, DAY]) },
);
const spans = fc.oneof(
  {
    weight: 8,
    arbitrary: times.map((ends) =>
      ends.flatMap((end, i) => (i % 2 ? [`${clock(ends[i - 1]!)}-${clock(end)}`] : [])).join(','),
    ),
  },
  // Not `00:00+`, which the library takes for all day.
  { weight: 1, arbitrary: minute.map((start) => `${clock(start || 1)}+`) },
);
const comment = fc.constantFrom('', '', '', '', '', ' "by appointment"', ' "Ring the bell; then wait"');
const open = fc.tuple(spans, comment).map(([all, words]) => `${all}${words}`);
const openOrOff = fc.oneof(
  { weight: 3, arbitrary: open },
  { weight: 2, arbitrary: fc.constantFrom('off', 'closed', 'off "Stocktaking"') },
  { weight: 1, arbitrary: fc.constant('"by appointment"') },
);
const month = fc.constantFrom(...MONTHS);
const date = fc.tuple(month, fc.integer({ min: 1, max: 31 })).map(([name, day]) => `${name} ${day}`);
const holidays = fc.constantFrom('Dec 24-26', 'Dec 25,26', 'Dec 24-Jan 2', 'Jan 1', 'Feb 29', 'Feb 28-Mar 1', 'Jul 12');
const dates = fc.oneof(
  fc.tuple(month, month).map(([from, to]) => (from === to ? from : `${from}-${to}`)),
  date,
  holidays,
  // Not a whole year from one day to the day before, which the library takes for no day at all.
  fc
    .tuple(date, date)
    .filter(([from, to]) => Math.round((Date.parse(`${from} 2027`) - Date.parse(`${to} 2027`)) / 86_400_000) !== 1)
    .map(([from, to]) => `${from}-${to}`),
  fc.tuple(fc.integer({ min: 2026, max: 2028 }), date).map(([year, day]) => `${year} ${day}`),
  fc.constantFrom('2026 Dec 28', '2026 Dec 24-2027 Jan 3', '2027 Mar 20-26', 'Mar-May,Oct', 'Mar 29,Oct 24-26'),
);
const base = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(days, open).map(([on, all]) => `${on} ${all}`) },
  { weight: 2, arbitrary: fc.tuple(dates, days, open).map(([when, on, all]) => `${when} ${on} ${all}`) },
  { weight: 1, arbitrary: open },
  { weight: 1, arbitrary: fc.constant('24/7') },
);
const more = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(days, openOrOff).map(([on, all]) => `${on} ${all}`) },
  { weight: 3, arbitrary: fc.tuple(fc.constant('PH'), openOrOff).map(([on, all]) => `${on} ${all}`) },
  { weight: 3, arbitrary: fc.tuple(dates, openOrOff).map(([when, all]) => `${when} ${all}`) },
  { weight: 2, arbitrary: fc.tuple(dates, days, openOrOff).map(([when, on, all]) => `${when} ${on} ${all}`) },
);
const hoursText = fc
  .tuple(base, fc.array(fc.tuple(fc.constantFrom('; ', '; ', '; ', ', '), more), { maxLength: 3 }))
  // The library does not read `24/7, Mo off`.
  .map(([first, rest]) => (first + rest.map(([separator, rule]) => separator + rule).join('')).replace('7,', '7;'));

const around = (instant: string, hours: number) =>
  fc.integer({ min: -hours * 60, max: hours * 60 }).map((minutes) => Date.parse(instant) + minutes * MINUTE);
const instants = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .integer({ min: Date.UTC(2026, 0, 1) / MINUTE, max: Date.UTC(2029, 11, 31) / MINUTE })
      .map((at) => at * MINUTE),
  },
  ...[
    ['2026-03-29T01:00Z', 48],
    ['2027-10-31T01:00Z', 48],
    ['2026-12-26T12:00Z', 72],
    ['2027-12-26T12:00Z', 72],
    ['2028-02-29T12:00Z', 48],
    ['2027-01-01T00:00Z', 80],
    ['2027-07-12T12:00Z', 24],
    ['2027-03-26T12:00Z', 96],
    ['2029-01-01T00:00Z', 48],
  ].map(([centre, hours]) => ({ weight: 1, arbitrary: around(centre as string, hours as number) })),
);

// ---- Where the two part on purpose -----------------------------------------------------------------------------------

const isLondonDate = (instant: number, date: string): boolean => new Date(instant).toLocaleDateString('sv') === date;

/** Half an hour either side of the two jumps, and the hour that comes twice: the library counts by the wall, we by what has been. */
function isClockChange(instant: number): boolean {
  const offset = (at: number) => new Date(at).getTimezoneOffset();
  return offset(instant - 60 * MINUTE) !== offset(instant) || offset(instant + 60 * MINUTE) !== offset(instant);
}

/**
 * `Fr 22:00-02:00; Sa off`: the library shuts at midnight, because `;` replaces all that happens on a Saturday. Nobody who writes
 * that means it; we let a night that has begun come to its end. And after `Mo-Su 22:00-02:00; Fr off` it opens for two hours on
 * Saturday, from a night that never began. The same with the night after a bank
 * holiday. So where rules meet, it may say anything after midnight for as long as a night of these hours would run.
 */
function isAfterMidnight(hours: OpeningHours, instant: number): boolean {
  const at = new Date(instant);
  const minutes = at.getHours() * 60 + at.getMinutes();
  const mayPart = hours.length > 1 || !!hours[0]!.week[BANK_HOLIDAY];
  return mayPart && hours.some(({ spans: all }) => all.some(({ end }) => end - DAY > minutes));
}

type Ours = 'open' | 'closed' | 'unknown';
interface Both {
  readonly text: string;
  readonly hours: OpeningHours;
  readonly theirs: InstanceType<typeof OpeningHoursLibrary>;
  readonly bankHolidays: InstanceType<typeof OpeningHoursLibrary>;
  readonly nation: Nation;
}

const BANK_HOLIDAYS = Object.fromEntries(
  Object.keys(STATES).map((nation) => [nation, new OpeningHoursLibrary('PH', placeIn(nation as Nation))]),
) as Record<Nation, Both['bankHolidays']>;

/** Undefined for what we read and the library does not: `Jan Mo[1,3]`. */
function read(text: string, place: ReturnType<typeof placeIn>): Both['theirs'] | undefined {
  try {
    return new OpeningHoursLibrary(text, place);
  } catch (problem) {
    if (/more than one constrained weekday in a month range/.test(String(problem))) return undefined;
    throw problem;
  }
}

/** Compares at one instant; says why not where the two part on purpose. */
function compare({ text, hours, theirs, bankHolidays, nation }: Both, instant: number): string {
  const at = new Date(instant);
  const status = openingStatus(hours, at, nation);
  const ours = status.state.replace('-always', '') as Ours;
  const their = theirs.getState(at) ? 'open' : theirs.getUnknown(at) ? 'unknown' : 'closed';
  if (ours === their) return 'same';
  const because = status.because;
  if (ours === 'unknown' && !because?.comment && !because?.isOpenEnd) {
    // We say that nobody knows: only ever on a bank holiday, or for `PH` outside the years of our table.
    const day = new Date(because!.when.instant);
    assert.ok(
      bankHolidays.getState(day) || day < new Date(2026, 0) || day >= new Date(2029, 0) || !!because!.holiday,
      `${text} at ${at.toISOString()}: in doubt for no reason`,
    );
    return 'doubt';
  }
  if (isClockChange(instant)) return 'clock change';
  if (isAfterMidnight(hours, instant)) return 'after midnight';
  // Proclaimed after the library was made.
  if (nation === 'scotland' && isLondonDate(instant, '2026-06-15')) return 'World Cup';
  assert.fail(`"${text}" in ${nation} at ${at.toISOString()}: ours ${ours}, theirs ${their}`);
}

describe('Opening hours beside the opening_hours library', () => {
  it('agree for thousands of random hours at random instants, and at the changes that follow', () => {
    assert.equal(new Date('2026-07-01T12:00Z').getHours(), 13, 'this process must be in London');
    const counts: Record<string, number> = {};
    const strings = new Set<string>();
    const nations = fc.constantFrom(...(Object.keys(STATES) as Nation[]));
    fc.assert(
      fc.property(hoursText, fc.array(instants, { minLength: 2, maxLength: 2 }), nations, (text, moments, nation) => {
        const hours = parseOpeningHours(text);
        if (!hours) return;
        const place = placeIn(nation);
        const theirs = read(text, place);
        if (!theirs) return;
        strings.add(text);
        const both = { text, hours, theirs, nation, bankHolidays: BANK_HOLIDAYS[nation] };
        for (const moment of moments) {
          const { closes, opens, nextChange } = openingStatus(hours, new Date(moment), nation);
          const change = +(closes ?? opens ?? { instant: nextChange }).instant! || moment;
          for (const instant of [moment, change - MINUTE, change]) {
            const result = compare(both, instant);
            counts[result] = (counts[result] ?? 0) + 1;
          }
        }
      }),
      { numRuns: 3600, seed: Number(process.env.HANDRAIL_SEED ?? 5) },
    );
    const { same = 0, doubt = 0, ...parted } = counts;
    const apart = Object.values(parted).reduce((a, b) => a + b, 0);
    assert.ok(strings.size >= 2000, `only ${strings.size} different strings were understood by both`);
    assert.ok(same >= 8000, `only ${same} comparisons`);
    assert.ok(doubt < same / 5 && apart < same / 100, `parted too often: ${JSON.stringify(counts)}`);
  });
});
