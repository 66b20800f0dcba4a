// Dates, bank holidays, open ends and comments, case by case.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Nation } from './bank-holidays.js';
import { parseOpeningHours } from './opening-hours.js';
import { sayBankHolidays } from './opening-hours-on-a-day.js';
import { openingStatus, type OpeningMoment, type OpeningReason } from './opening-hours-status.js';

const clock = ({ date, minutes }: OpeningMoment): string =>
  `${date} ${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const why = ({ when, holiday, comment, isOpenEnd }: OpeningReason): string =>
  holiday
    ? `${when.date} ${holiday.name}${holiday.isSubstitute ? ' substitute' : ''}`
    : isOpenEnd
      ? `since ${clock(when)}`
      : (comment ?? 'no table');

/** A status in one line. */
function tell(text: string, instant: string, nation: Nation | null = 'england'): string {
  const hours = parseOpeningHours(text);
  assert.ok(hours, `"${text}" is not hours`);
  const { state, opens, closes, because, doubt } = openingStatus(hours, new Date(instant), nation);
  return [
    state,
    closes && `until ${clock(closes)}`,
    opens && `until ${clock(opens)}`,
    because && `for ${why(because)}`,
    doubt && `then who knows: ${why(doubt)}`,
  ]
    .filter(Boolean)
    .join(', ');
}

function says(text: string, instant: string, expected: string, nation?: Nation | null): void {
  const place = nation === undefined ? '' : ` in ${nation ?? 'no known nation'}`;
  it(`${text} at ${instant}${place}: ${expected}`, () => assert.equal(tell(text, instant, nation), expected));
}

const OFFICE = 'Mo-Fr 09:00-17:00';

describe('Dates in hours', () => {
  const summer = 'Apr-Sep Mo-Fr 09:00-17:00; Oct-Mar Mo-Fr 10:00-16:00';
  says(summer, '2027-03-31T12:00Z', 'open, until 2027-03-31 16:00');
  says(summer, '2027-04-01T12:00Z', 'open, until 2027-04-01 17:00');
  says(summer, '2027-09-30T17:00Z', 'closed, until 2027-10-01 10:00');
  says('Nov-Feb Mo-Fr 09:00-17:00', '2027-02-26T18:00Z', 'closed, until 2027-11-01 09:00');
  const winter = `${OFFICE}; Dec 24-Jan 2 off`;
  says(winter, '2026-12-23T18:00Z', 'closed, until 2027-01-04 09:00');
  says(winter, '2027-01-02T12:00Z', 'closed, until 2027-01-04 09:00');
  says(`${OFFICE}; 2026 Dec 24-2027 Jan 4 off`, '2026-12-30T12:00Z', 'closed, until 2027-01-05 09:00');
  says(`${OFFICE}; 2026 Dec 24-2027 Jan 4 off`, '2027-12-30T12:00Z', 'open, until 2027-12-30 17:00');
  says(`${OFFICE}; 2026 Nov 24 off`, '2026-11-24T12:00Z', 'closed, until 2026-11-25 09:00');
  says(`${OFFICE}; 2026 Nov 24 off`, '2027-11-24T12:00Z', 'open, until 2027-11-24 17:00');
  says(`${OFFICE}; Nov 24,26 off`, '2026-11-26T12:00Z', 'closed, until 2026-11-27 09:00');
  says(`${OFFICE}; Nov 24 12:00-13:00`, '2026-11-24T10:00Z', 'closed, until 2026-11-24 12:00');
  says(`${OFFICE}, Nov 24 18:00-20:00`, '2026-11-24T17:30Z', 'closed, until 2026-11-24 18:00');
  says('Feb 29 10:00-12:00', '2028-02-28T12:00Z', 'closed, until 2028-02-29 10:00');
  says('Feb 29 10:00-12:00', '2028-02-29T11:00Z', 'open, until 2028-02-29 12:00');
  says(`${OFFICE}; Feb 29 off`, '2028-02-28T18:00Z', 'closed, until 2028-03-01 09:00');
  // Further than a year away is not looked for.
  says('Feb 29 10:00-12:00', '2026-03-01T12:00Z', 'closed-always');
  says('Dec 31 20:00-03:00', '2027-01-01T01:00Z', 'open, until 2027-01-01 03:00');
  says('Mo-Su 20:00-03:00; Jan 1 off', '2027-01-01T02:00Z', 'open, until 2027-01-01 03:00');
  says('24/7; Dec 25 off', '2026-12-24T12:00Z', 'open, until 2026-12-25 00:00');
});

describe('Days counted in a month', () => {
  says('We[1] 10:00-12:00', '2026-11-22T12:00Z', 'closed, until 2026-12-02 10:00');
  says('We[-1] 10:00-12:00', '2026-11-22T12:00Z', 'closed, until 2026-11-25 10:00');
  says('We[1,3] 10:00-12:00', '2026-12-02T12:00Z', 'closed, until 2026-12-16 10:00');
  says('We[5] 10:00-12:00', '2026-11-22T12:00Z', 'closed, until 2026-12-30 10:00');
  says('Apr-Sep Mo[1],Th 10:00-12:00', '2027-04-05T12:00Z', 'closed, until 2027-04-08 10:00');
  says('We 10:00-12:00; We[1] off', '2026-11-25T12:00Z', 'closed, until 2026-12-09 10:00');
});

describe('Bank holidays in hours', () => {
  const shut = `${OFFICE}; PH off`;
  says(shut, '2026-12-25T10:00Z', 'closed, until 2026-12-29 09:00, for 2026-12-25 christmas');
  says(shut, '2026-12-24T12:00Z', 'open, until 2026-12-24 17:00');
  says(shut, '2026-12-24T17:00Z', 'closed, until 2026-12-29 09:00, for 2026-12-25 christmas');
  // It would not have opened on that Saturday in any case; the next day it would have is the Monday.
  says(shut, '2026-12-26T12:00Z', 'closed, until 2026-12-29 09:00, for 2026-12-28 boxing-day substitute');
  says(shut, '2027-03-25T18:00Z', 'closed, until 2027-03-30 09:00, for 2027-03-26 good-friday');
  says(shut, '2027-03-26T12:00Z', 'closed, until 2027-03-30 09:00, for 2027-03-26 good-friday');
  says(shut, '2027-03-29T12:00Z', 'closed, until 2027-03-30 09:00, for 2027-03-29 easter-monday', 'wales');
  says(shut, '2027-03-29T12:00Z', 'open, until 2027-03-29 17:00', 'scotland');
  says(shut, '2026-01-02T12:00Z', 'closed, until 2026-01-05 09:00, for 2026-01-02 second-of-january', 'scotland');
  says(shut, '2026-01-02T12:00Z', 'open, until 2026-01-02 17:00');
  says(
    shut,
    '2027-01-04T12:00Z',
    'closed, until 2027-01-05 09:00, for 2027-01-04 second-of-january substitute',
    'scotland',
  );
  says(
    shut,
    '2027-07-12T12:00Z',
    'closed, until 2027-07-13 09:00, for 2027-07-12 battle-of-the-boyne',
    'northern-ireland',
  );
  says(shut, '2027-07-12T12:00Z', 'open, until 2027-07-12 17:00');
  says(shut, '2026-06-15T12:00Z', 'closed, until 2026-06-16 09:00, for 2026-06-15 world-cup', 'scotland');
  // Closed on Fridays at any time, so Good Friday takes nothing away.
  says(
    'Mo-Tu 09:00-17:00; PH off',
    '2027-03-26T12:00Z',
    'closed, until 2027-03-30 09:00, for 2027-03-29 easter-monday',
  );
  says(`${OFFICE}; PH 10:00-12:00`, '2026-12-25T09:00Z', 'closed, until 2026-12-25 10:00');
  says(`${OFFICE}; PH 10:00-12:00`, '2026-12-25T11:00Z', 'open, until 2026-12-25 12:00');
  says('Mo-Fr,PH 09:00-17:00', '2026-12-25T11:00Z', 'open, until 2026-12-25 17:00');
  says(`${OFFICE}; PH off; Dec 28 10:00-12:00`, '2026-12-28T11:00Z', 'open, until 2026-12-28 12:00');
  // The night before goes on into the holiday, and a holiday's own night never begins.
  says('Mo-Su 20:00-02:00; PH off', '2026-12-25T01:00Z', 'open, until 2026-12-25 02:00');
  says('Mo-Su 20:00-02:00; PH off', '2027-03-26T22:00Z', 'closed, until 2027-03-27 20:00, for 2027-03-26 good-friday');
});

describe('Bank holidays that the hours say nothing of', () => {
  says(OFFICE, '2026-12-25T10:00Z', 'unknown, for 2026-12-25 christmas');
  says(OFFICE, '2026-12-24T12:00Z', 'open, until 2026-12-24 17:00');
  says(OFFICE, '2026-12-24T18:00Z', 'closed, then who knows: 2026-12-25 christmas');
  says(OFFICE, '2026-12-28T10:00Z', 'unknown, for 2026-12-28 boxing-day substitute');
  says('Mo-Fr 00:00-24:00', '2026-12-24T12:00Z', 'open');
  // Shut every Friday.
  says('Mo-Tu 09:00-17:00', '2026-12-25T10:00Z', 'closed, then who knows: 2026-12-28 boxing-day substitute');
  says('Apr-Sep Mo-Fr 09:00-17:00', '2027-05-03T12:00Z', 'unknown, for 2027-05-03 early-may');
  // The author has thought of that day, or says every day in so many words.
  says(`${OFFICE}; Dec 24-26 10:00-12:00`, '2026-12-25T11:00Z', 'open, until 2026-12-25 12:00');
  says('24/7', '2026-12-25T10:00Z', 'open-always');
  says(`${OFFICE}; Fr off`, '2026-12-25T10:00Z', 'closed, then who knows: 2026-12-28 boxing-day substitute');
  says('Th 20:00-03:00', '2026-12-25T01:00Z', 'open, until 2026-12-25 03:00');
  says('Fr 20:00-03:00', '2026-12-26T01:00Z', 'unknown, for 2026-12-25 christmas');
});

describe('Days that only some keep as a bank holiday', () => {
  const saturdays = 'Mo-Sa 09:00-17:00; PH off';
  says(saturdays, '2026-12-26T10:00Z', 'unknown, for 2026-12-26 boxing-day');
  says('Mo-Sa 09:00-17:00', '2026-12-26T10:00Z', 'unknown, for 2026-12-26 boxing-day');
  says(`${saturdays}; Dec 26 off`, '2026-12-26T10:00Z', 'closed, until 2026-12-29 09:00, for 2026-12-26 boxing-day');
  says(`${OFFICE}; PH off`, '2027-12-25T10:00Z', 'closed, until 2027-12-29 09:00, for 2027-12-27 christmas substitute');
  says(
    saturdays,
    '2026-07-12T10:00Z',
    'closed, until 2026-07-14 09:00, for 2026-07-13 battle-of-the-boyne substitute',
    'northern-ireland',
  );
  // Any nation's holiday, where the page names none that we know.
  says(`${OFFICE}; PH off`, '2027-07-12T10:00Z', 'unknown, for 2027-07-12 battle-of-the-boyne', null);
  says(`${OFFICE}; PH off`, '2027-07-13T10:00Z', 'open, until 2027-07-13 17:00', null);
});

describe('When the table of bank holidays has run out', () => {
  const shut = `${OFFICE}; PH off`;
  says(shut, '2028-12-29T12:00Z', 'open, until 2028-12-29 17:00');
  says(shut, '2028-12-29T18:00Z', 'closed, then who knows: no table');
  says(shut, '2029-02-06T12:00Z', 'unknown, for no table');
  // Shut on a Sunday, whether it is a bank holiday or not.
  says(shut, '2029-02-04T12:00Z', 'closed, then who knows: no table');
  says(`${shut}; Feb 6 10:00-13:00`, '2029-02-06T12:00Z', 'open, until 2029-02-06 13:00');
  // Nothing depends on a bank holiday.
  says(OFFICE, '2029-02-06T12:00Z', 'open, until 2029-02-06 17:00');
});

describe('When the clocks change', () => {
  const night = 'Sa 22:00-02:30; PH off; Dec 24-26 off';
  says(night, '2027-03-28T00:30Z', 'open, until 2027-03-28 02:30');
  says(night, '2027-03-28T01:29Z', 'open, until 2027-03-28 02:30');
  says(night, '2027-03-28T01:30Z', 'closed, until 2027-04-03 22:00');
  says(night, '2027-10-31T02:29Z', 'open, until 2027-10-31 02:30');
  says(night, '2027-10-31T02:30Z', 'closed, until 2027-11-06 22:00');
});

describe('Open ends and comments', () => {
  says('Mo-Fr 10:00+', '2026-11-23T09:00Z', 'closed, until 2026-11-23 10:00');
  says('Mo-Fr 10:00+', '2026-11-23T10:00Z', 'unknown, for since 2026-11-23 10:00');
  says('Mo-Fr 10:00+', '2026-11-23T23:59Z', 'unknown, for since 2026-11-23 10:00');
  says('Mo-Fr 10:00+', '2026-11-24T00:00Z', 'closed, until 2026-11-24 10:00');
  says('Fr 22:00+', '2026-11-28T05:00Z', 'unknown, for since 2026-11-27 22:00');
  says('Mo 09:00-12:00,14:00+', '2026-11-23T13:00Z', 'closed, until 2026-11-23 14:00');
  says('Mo 09:00-12:00,12:00+', '2026-11-23T10:00Z', 'open');
  says('"by appointment"', '2026-11-23T10:00Z', 'unknown, for by appointment');
  says('Mo-Fr 09:00-17:00 "By appointment"', '2026-11-23T10:00Z', 'unknown, for By appointment');
  says('Mo-Fr 09:00-17:00 “Ring; then wait”', '2026-11-23T10:00Z', 'unknown, for Ring; then wait');
  says('Mo-Fr 09:00-17:00 "By appointment"', '2026-11-23T18:00Z', 'closed, then who knows: By appointment');
  says(`${OFFICE}; Sa "by appointment"`, '2026-11-27T18:00Z', 'closed, then who knows: by appointment');
  says(
    `${OFFICE}; Nov 23-25 off "Moving house"`,
    '2026-11-23T10:00Z',
    'closed, until 2026-11-26 09:00, for Moving house',
  );
});

describe('Hours with exceptions that are refused, never guessed', () => {
  for (const text of [
    ...['Feb 30 off', '2027 Feb 29 10:00-12:00', 'Jun 31 10:00-12:00', 'Dec 0 10:00-12:00', 'Dec 32 10:00-12:00'],
    ...['Dec 26-24 10:00-12:00', 'Dec-Jan 5 10:00-12:00', 'Dec 5-Jan 10:00-12:00', 'Dec 1-3-5 10:00-12:00'],
    ...['2027 Dec 10:00-12:00', '2026 Dec 24-Jan 2 10:00-12:00', 'Dec 24-2027 Jan 2 10:00-12:00', '2026 10:00-12:00'],
    ...['25 Dec 10:00-12:00', 'December 25 10:00-12:00', 'Dec 25', 'Dec 25th 10:00-12:00', 'easter 10:00-12:00'],
    ...['We[0] 10:00-12:00', 'We[6] 10:00-12:00', 'We[1-3] 10:00-12:00', 'Mo-We[1] 10:00-12:00', 'We[] 10:00-12:00'],
    ...['SH off', `${OFFICE}; SH off`, 'PH Mo 10:00-12:00', 'PH-Mo 10:00-12:00', 'PH +1 day off', 'PH'],
    ...['10:00', '10:00+-12:00', '10:00-16:00+', '24:00+', 'Mo 10:00+,14:00-15:00', 'sunrise-sunset'],
    ...['"by appointment', '""', 'Mo-Fr "a" "b"', `${OFFICE}; "by appointment"`, `${OFFICE} || "by appointment"`],
    // An exception that the rest undoes.
    ...[`PH off; ${OFFICE}`, `Dec 25 off; ${OFFICE}`, 'Apr-Sep Mo-Fr 09:00-17:00; Mo-Fr 10:00-16:00'],
    ...['We[1] 09:00-10:00; We 14:00-16:00', 'Dec 25 off; Oct-Mar Mo-Fr 10:00-16:00'],
    // Says two things about one time.
    ...[`${OFFICE}, PH 10:00-12:00`, `${OFFICE}, Dec 24 10:00-12:00`, `PH off, ${OFFICE}`],
    ...['We[1] 10:00-12:00, We[-1] 11:00-13:00', `${OFFICE}, We[1] 10:00-12:00`],
    // Says nothing of the other days.
    ...['PH off', 'Dec 25 off', 'PH off; Dec 25 off'],
  ]) {
    it(`refuses ${text}`, () => assert.equal(parseOpeningHours(text), undefined));
  }

  for (const text of [
    ...['We[1] 10:00-12:00, We[3] 10:00-12:00', 'Apr-Sep We 09:00-17:00, Oct-Mar We 10:00-16:00'],
    ...['Apr-Sep Mo-Fr 09:00-17:00; We off', 'Apr-Sep Mo-Fr 09:00-17:00; We[1] 13:00-17:00'],
    ...['Apr-Sep Mo-Fr 09:00-17:00; Sa 10:00-12:00', `${OFFICE}, PH off`, `${OFFICE}; PH,Su 10:00-12:00`],
    ...[`${OFFICE}; We 10:00-12:00, We 14:00-16:00`, `${OFFICE}; dec 24 – 26 CLOSED;`, `${OFFICE}; Dec 05 off`],
  ]) {
    it(`takes ${text}`, () => assert.ok(parseOpeningHours(text)));
  }
});

describe('Whether hours say anything of bank holidays', () => {
  for (const text of [`${OFFICE}; PH off`, 'Mo-Su,PH 10:00-12:00', '24/7']) {
    it(`${text} do`, () => assert.equal(sayBankHolidays(parseOpeningHours(text)!), true));
  }
  for (const text of [OFFICE, '09:00-17:00', `${OFFICE}; Dec 25 off`, 'Mo-Fr 00:00-24:00']) {
    it(`${text} do not`, () => assert.equal(sayBankHolidays(parseOpeningHours(text)!), false));
  }
});

describe('When to ask again', () => {
  for (const [text, instant, expected] of [
    [OFFICE, '2026-11-23T12:00Z', '2026-11-23T17:00Z'],
    // "Opens tomorrow" becomes "opens today".
    [OFFICE, '2026-11-23T18:00Z', '2026-11-24T00:00Z'],
    [OFFICE, '2026-07-06T18:00Z', '2026-07-06T23:00Z'],
    ['Mo-Su 20:00-02:00', '2026-11-23T23:00Z', '2026-11-24T00:00Z'],
    ['"by appointment"', '2026-11-23T18:00Z', '2026-11-24T00:00Z'],
    [OFFICE, '2026-12-25T10:00Z', '2026-12-26T00:00Z'],
    ['24/7', '2026-12-25T10:00Z', undefined],
  ] as const) {
    it(`${text} at ${instant}: at ${expected ?? 'no time'}`, () => {
      const { nextChange } = openingStatus(parseOpeningHours(text), new Date(instant));
      assert.deepEqual(nextChange, expected && new Date(expected));
    });
  }
});

it('A device in Auckland says the same, on each of these days', () => {
  const module = (name: string) => JSON.stringify(new URL(name, import.meta.url).href);
  const script = `
    import { parseOpeningHours } from ${module('./opening-hours.ts')};
    import { openingStatus } from ${module('./opening-hours-status.ts')};
    const hours = parseOpeningHours('Mo-Fr 09:00-17:00; We[1] 20:00-02:00; PH off; Apr-Sep Sa 10:00-12:00; Dec 24-26 off');
    const instants = ['2026-03-29T00:59Z', '2026-12-25T11:59Z', '2027-01-01T00:00Z', '2027-03-26T12:00Z', '2028-02-29T23:30Z'];
    console.log(JSON.stringify([new Date(2026, 0).getTimezoneOffset(), ...instants.map((at) => openingStatus(hours, new Date(at)))]));`;
  const run = (zone: string): unknown[] => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '--eval', script],
      { cwd: fileURLToPath(new URL('../..', import.meta.url)), env: { ...process.env, TZ: zone }, encoding: 'utf8' },
    );
    assert.ok(stdout, stderr);
    return JSON.parse(stdout) as unknown[];
  };
  const [offset, ...there] = run('Pacific/Auckland');
  assert.equal(offset, -780, 'the process must really be in Auckland');
  assert.deepEqual(there, run('Europe/London').slice(1));
});

it('A device whose clock is a day wrong is told of the wrong day: that is all it knows', () => {
  // Christmas Day in truth; the phone says that it is the day before.
  assert.equal(tell(`${OFFICE}; PH off`, '2026-12-24T11:00Z'), 'open, until 2026-12-24 17:00');
  assert.match(tell(`${OFFICE}; PH off`, '2026-12-25T11:00Z'), /^closed/);
});
