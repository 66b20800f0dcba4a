import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseOpeningHours } from './opening-hours.js';
import type { OpeningHours } from './opening-hours-rule.js';
import { openingStatus, type OpeningStatus } from './opening-hours-status.js';

const NAMES = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

function hoursOf(text: string): OpeningHours {
  const hours = parseOpeningHours(text);
  assert.ok(hours, `"${text}" is not hours`);
  return hours;
}

/** A status in one line: what is told, and the instant (UTC) when it changes. */
function tell(status: OpeningStatus): string {
  const moment = status.closes ?? status.opens;
  if (!moment) return status.state;
  const clock = `${String(Math.floor(moment.minutes / 60)).padStart(2, '0')}:${String(moment.minutes % 60).padStart(2, '0')}`;
  const verb = status.state === 'open' ? 'open, closes' : 'closed, opens';
  return `${verb} ${NAMES[moment.day]} ${moment.date} ${clock} in ${moment.inDays} days (${moment.instant.toISOString().slice(0, 16)}Z)`;
}

function at(instant: string, text: string, expected: string): void {
  assert.equal(tell(openingStatus(hoursOf(text), new Date(instant))), expected);
}

const OFFICE = 'Mo-Fr 09:00-17:00';

describe('On an ordinary day', () => {
  it('is open until 5pm on a Wednesday morning', () =>
    at('2026-01-14T10:30:00Z', OFFICE, 'open, closes We 2026-01-14 17:00 in 0 days (2026-01-14T17:00Z)'));
  it('is open in the minute it opens', () =>
    at('2026-01-14T09:00:00Z', OFFICE, 'open, closes We 2026-01-14 17:00 in 0 days (2026-01-14T17:00Z)'));
  it('is closed until 9am one second before it opens', () =>
    at('2026-01-14T08:59:59.999Z', OFFICE, 'closed, opens We 2026-01-14 09:00 in 0 days (2026-01-14T09:00Z)'));
  it('is open one second before it closes', () =>
    at('2026-01-14T16:59:59.999Z', OFFICE, 'open, closes We 2026-01-14 17:00 in 0 days (2026-01-14T17:00Z)'));
  it('is closed until tomorrow in the minute it closes', () =>
    at('2026-01-14T17:00:00Z', OFFICE, 'closed, opens Th 2026-01-15 09:00 in 1 days (2026-01-15T09:00Z)'));
  it('is closed until Monday on a Friday evening', () =>
    at('2026-01-16T18:00:00Z', OFFICE, 'closed, opens Mo 2026-01-19 09:00 in 3 days (2026-01-19T09:00Z)'));
  it('goes by British Summer Time in summer', () =>
    at('2026-07-15T08:30:00Z', OFFICE, 'open, closes We 2026-07-15 17:00 in 0 days (2026-07-15T16:00Z)'));
  it('knows that 11:30pm UTC on a summer Sunday is Monday in London', () =>
    at('2026-07-12T23:30:00Z', 'Mo 00:00-01:00', 'open, closes Mo 2026-07-13 01:00 in 0 days (2026-07-13T00:00Z)'));
  it('opens the same day next week when it has just closed for the week', () =>
    at('2026-01-14T17:00:00Z', 'We 09:00-17:00', 'closed, opens We 2026-01-21 09:00 in 7 days (2026-01-21T09:00Z)'));
  it('opens again later the same day after lunch', () =>
    at(
      '2026-01-14T12:15:00Z',
      'We 09:00-12:00,13:00-17:00',
      'closed, opens We 2026-01-14 13:00 in 0 days (2026-01-14T13:00Z)',
    ));
});

describe('Past midnight', () => {
  it('closes at midnight, which is the start of tomorrow', () =>
    at('2026-01-14T20:00:00Z', 'Mo-Su 08:00-24:00', 'open, closes Th 2026-01-15 00:00 in 1 days (2026-01-15T00:00Z)'));
  it('is still open at 1am on Saturday from Friday evening', () =>
    at('2026-01-17T01:00:00Z', 'Fr 22:00-02:00', 'open, closes Sa 2026-01-17 02:00 in 0 days (2026-01-17T02:00Z)'));
  it('is still open at 1am on Monday from Sunday evening', () =>
    at('2026-01-19T01:00:00Z', 'Su 22:00-02:00', 'open, closes Mo 2026-01-19 02:00 in 0 days (2026-01-19T02:00Z)'));
  it('does not close at midnight when the next day goes on', () =>
    at(
      '2026-01-17T23:00:00Z',
      'Sa 12:00-24:00; Su 00:00-09:00',
      'open, closes Su 2026-01-18 09:00 in 1 days (2026-01-18T09:00Z)',
    ));
  it('stays open for a whole weekend and says which day it closes', () =>
    at('2026-01-17T08:00:00Z', 'Sa-Mo 00:00-24:00', 'open, closes Tu 2026-01-20 00:00 in 3 days (2026-01-20T00:00Z)'));
  it('goes over New Year', () =>
    at('2026-12-31T23:30:00Z', 'Th 20:00-03:00', 'open, closes Fr 2027-01-01 03:00 in 1 days (2027-01-01T03:00Z)'));
  it('knows the 29th of February', () =>
    at('2028-02-28T18:00:00Z', OFFICE, 'closed, opens Tu 2028-02-29 09:00 in 1 days (2028-02-29T09:00Z)'));
});

describe('When the clocks go forward, 29 March 2026', () => {
  it('opens at 9am on Monday by the new time', () =>
    at('2026-03-28T12:00:00Z', OFFICE, 'closed, opens Mo 2026-03-30 09:00 in 2 days (2026-03-30T08:00Z)'));
  it('closes at 5pm on the day itself by the new time', () =>
    at('2026-03-29T00:30:00Z', 'Su 00:00-17:00', 'open, closes Su 2026-03-29 17:00 in 0 days (2026-03-29T16:00Z)'));
  it('closes at the jump when it would close in the hour that is skipped', () => {
    at('2026-03-29T00:59:00Z', 'Sa 22:00-01:30', 'open, closes Su 2026-03-29 01:30 in 0 days (2026-03-29T01:00Z)');
    at('2026-03-29T01:00:00Z', 'Sa 22:00-01:30', 'closed, opens Sa 2026-04-04 22:00 in 6 days (2026-04-04T21:00Z)');
  });
  it('opens at the jump when it would open in the hour that is skipped', () =>
    at('2026-03-29T00:59:00Z', 'Su 01:30-04:00', 'closed, opens Su 2026-03-29 01:30 in 0 days (2026-03-29T01:00Z)'));
});

describe('When the clocks go back, 25 October 2026', () => {
  it('opens at 9am on Monday by the new time', () =>
    at('2026-10-24T12:00:00Z', OFFICE, 'closed, opens Mo 2026-10-26 09:00 in 2 days (2026-10-26T09:00Z)'));
  it('closes at 5pm on the day itself by the new time', () =>
    at('2026-10-25T00:30:00Z', 'Su 00:00-17:00', 'open, closes Su 2026-10-25 17:00 in 0 days (2026-10-25T17:00Z)'));
  it('closes at 1:30am the first time and does not open again the second', () => {
    at('2026-10-25T00:29:00Z', 'Sa 22:00-01:30', 'open, closes Su 2026-10-25 01:30 in 0 days (2026-10-25T00:30Z)');
    at('2026-10-25T00:30:00Z', 'Sa 22:00-01:30', 'closed, opens Sa 2026-10-31 22:00 in 6 days (2026-10-31T22:00Z)');
    at('2026-10-25T01:10:00Z', 'Sa 22:00-01:30', 'closed, opens Sa 2026-10-31 22:00 in 6 days (2026-10-31T22:00Z)');
  });
  it('opens at 1:30am the first time and stays open through the second', () => {
    at('2026-10-25T00:29:00Z', 'Su 01:30-04:00', 'closed, opens Su 2026-10-25 01:30 in 0 days (2026-10-25T00:30Z)');
    at('2026-10-25T01:10:00Z', 'Su 01:30-04:00', 'open, closes Su 2026-10-25 04:00 in 0 days (2026-10-25T04:00Z)');
  });
  it('closes at 2am an hour later than on other nights', () =>
    at('2026-10-25T00:30:00Z', 'Sa 22:00-02:00', 'open, closes Su 2026-10-25 02:00 in 0 days (2026-10-25T02:00Z)'));
});

describe('When nothing changes or nothing is known', () => {
  it('is always open, with no next change', () => at('2026-01-14T10:00:00Z', '24/7', 'open-always'));
  it('is never open, with no next change', () => at('2026-01-14T10:00:00Z', 'off', 'closed-always'));
  it('is unknown for hours that were not understood', () =>
    assert.equal(tell(openingStatus(parseOpeningHours('Mo-Fr 9-5'), new Date('2026-01-14T10:00:00Z'))), 'unknown'));
  it('is unknown when the instant is no time', () =>
    assert.equal(tell(openingStatus(hoursOf(OFFICE), new Date(NaN))), 'unknown'));
  it('does not throw at the far ends of time', () => {
    for (const end of [8.64e15, -8.64e15]) openingStatus(hoursOf(OFFICE), new Date(end));
  });
  it('asks nothing of a device that knows no zones', (t) => {
    t.mock.method(Intl, 'DateTimeFormat', function () {
      throw new RangeError('Invalid time zone specified: Europe/London');
    });
    assert.equal(openingStatus(hoursOf(OFFICE), new Date('2026-01-14T10:00:00Z')).state, 'open');
  });
});

// The rest checks against a second way to know London's time: the zones that Node brings.
const MINUTE = 60_000;
const lastSunday = (year: number, month: number): number => {
  const last = new Date(Date.UTC(year, month + 1, 0, 1));
  return last.getTime() - last.getUTCDay() * 24 * 60 * MINUTE;
};
const london = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23' });
const offsets = new Map<number, number>();
/** Minutes on the clock on the wall in London, counted as if the wall were UTC. The zone only changes on the hour. */
const wallAt = (instant: number): number => {
  const hour = Math.floor(instant / 3_600_000);
  let offset = offsets.get(hour);
  if (offset === undefined) {
    const date = new Date(hour * 3_600_000);
    offset = ((parseInt(london.format(date), 10) - date.getUTCHours() + 24) % 24) * 60;
    offsets.set(hour, offset);
  }
  return Math.floor(instant / MINUTE) + offset;
};

type Spans = readonly (readonly [day: number, start: number, end: number])[];
interface Door {
  readonly hours: OpeningHours;
  readonly isOpen: (wall: number) => boolean;
}
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
/** The same hours twice: written out and read, and as plain arithmetic. Monday 5 January 1970 was minute 5760. */
function makeDoor(spans: Spans): Door {
  const open = new Set<number>();
  for (const [day, start, end] of spans) {
    for (let minute = start; minute < end; minute++) open.add((day * 1440 + minute) % 10_080);
  }
  const text = spans.map(
    ([day, start, end]) => `${NAMES[day]} ${clock(start)}-${clock(end > 1440 ? end - 1440 : end)}`,
  );
  return { hours: hoursOf(text.join(', ')), isOpen: (wall) => open.has((wall - 5760) % 10_080) };
}

const spanArbitrary = fc.oneof(
  fc.tuple(fc.nat(6), fc.nat(1439), fc.integer({ min: 1, max: 1440 })),
  // Nights, and Sundays above all: where the clocks change.
  fc.tuple(fc.constantFrom(5, 6, 6), fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 240 })),
  fc.tuple(fc.constantFrom(6), fc.integer({ min: 0, max: 180 }), fc.integer({ min: 1, max: 240 })),
  fc.tuple(fc.nat(6), fc.constantFrom(540, 1080, 0), fc.constantFrom(1020, 120, 1440)),
);
const spansArbitrary = fc
  .uniqueArray(spanArbitrary, { minLength: 1, maxLength: 5, selector: ([day]) => day })
  .map((spans) =>
    spans
      .filter(([, start, end]) => start !== end)
      .map(([day, start, end]) => [day, start, end < start ? end + 1440 : end] as const),
  )
  .filter((spans) => spans.length > 0);
const around = (instant: string, hours: number) =>
  fc.integer({ min: -hours * 3_600_000, max: hours * 3_600_000 }).map((ms) => Date.parse(instant) + ms);
// In years that the table of bank holidays does not have, so that the week alone counts.
const instantArbitrary = fc.oneof(
  fc.integer({ min: Date.parse('2025-01-01T00:00:00Z'), max: Date.parse('2025-12-01T00:00:00Z') }),
  around('2025-03-30T01:00:00Z', 3),
  around('2025-03-30T01:00:00Z', 72),
  around('2025-10-26T01:00:00Z', 3),
  around('2025-10-26T01:00:00Z', 72),
  around('2025-01-01T00:00:00Z', 12),
  fc.integer({ min: Date.parse('2000-02-01T00:00:00Z'), max: Date.parse('2025-12-01T00:00:00Z') }),
  fc.integer({ min: Date.parse('2029-02-01T00:00:00Z'), max: Date.parse('2079-12-01T00:00:00Z') }),
);

/** The first instant at which London has another date. */
function nextMidnight(instant: number): number {
  const dateAt = (minute: number) => Math.floor(wallAt(minute * MINUTE) / 1440);
  let minute = Math.floor(instant / MINUTE);
  for (const today = dateAt(minute); dateAt(minute) === today;) minute++;
  return minute * MINUTE;
}

/** Walks from minute to minute, as somebody in front of the door would, and compares. */
function compareWithWalk({ hours, isOpen: isOpenAtWall }: Door, instant: number): void {
  const status = openingStatus(hours, new Date(instant));
  const minute = Math.floor(instant / MINUTE);
  // The furthest the wall has shown: in the hour that comes twice it does not go back.
  let shown = 0;
  for (let m = minute - 120; m <= minute; m++) shown = Math.max(shown, wallAt(m * MINUTE));
  const isOpen = isOpenAtWall(shown);
  const moment = status.closes ?? status.opens;
  if (!moment) {
    assert.equal(status.state, isOpen ? 'open-always' : 'closed-always');
    for (let i = 0; i < 10_080; i++) assert.equal(isOpenAtWall(shown + i), isOpen);
    return;
  }
  assert.equal(status.state, isOpen ? 'open' : 'closed');
  const change = moment.instant.getTime();
  assert.ok(change > instant, 'a timer set for the next change must not fire at once, for ever');
  assert.equal(change % MINUTE, 0);
  // To be asked again then, and at midnight, when "tomorrow" becomes "today".
  const midnight = nextMidnight(instant);
  assert.equal(status.nextChange?.toISOString(), new Date(Math.min(change, midnight)).toISOString());
  for (let m = minute + 1; m * MINUTE < change; m++) {
    shown = Math.max(shown, wallAt(m * MINUTE));
    if (isOpenAtWall(shown) !== isOpen) assert.fail(`changes before ${moment.instant.toISOString()}`);
  }
  const told = Date.parse(`${moment.date}T00:00:00Z`) / MINUTE + moment.minutes;
  assert.equal(moment.day, (new Date(told * MINUTE).getUTCDay() + 6) % 7);
  assert.equal(moment.inDays, Math.floor(told / 1440) - Math.floor(wallAt(instant) / 1440));
  const jump = lastSunday(new Date(change).getUTCFullYear(), 2);
  if (change === jump) {
    // What is told may be in the hour that is skipped, and all of a short opening may be.
    assert.ok(told >= jump / MINUTE && told <= jump / MINUTE + 60);
  } else {
    assert.equal(isOpenAtWall(Math.max(shown, wallAt(change))), !isOpen);
    assert.equal(told, wallAt(change));
  }
}

describe('Against somebody who looks at the door every minute', () => {
  it('agrees for any hours at any instant', () => {
    fc.assert(fc.property(spansArbitrary.map(makeDoor), instantArbitrary, compareWithWalk), { numRuns: 400 });
  });

  it('agrees in each minute of both nights when the clocks change, and of New Year', () => {
    // An hour each noon keeps the walk to the next change short.
    const noons = NAMES.map((_, day) => [day, 720, 780] as const);
    const nights: Spans = [
      [5, 1320, 1530],
      [5, 1200, 1500],
      [6, 90, 240],
      [6, 75, 105],
      [6, 120, 180],
      [2, 1200, 1620],
    ];
    for (const centre of ['2025-03-30T01:00:00Z', '2025-10-26T01:00:00Z', '2025-01-01T00:00:00Z']) {
      for (const night of nights) {
        const door = makeDoor([...noons, night]);
        for (let m = -150; m <= 150; m++) compareWithWalk(door, Date.parse(centre) + m * MINUTE);
      }
    }
  });
});

describe('On a device set to another part of the world', () => {
  const instants = [
    '2026-01-14T08:59:00Z',
    '2026-03-29T00:59:00Z',
    '2026-07-15T15:59:00Z',
    '2026-10-25T01:10:00Z',
    '2026-12-31T23:30:00Z',
  ];
  const tellAll = () =>
    instants.flatMap((instant) =>
      [OFFICE, 'Sa 22:00-01:30', 'Th 20:00-03:00'].map((text) => tell(openingStatus(hoursOf(text), new Date(instant)))),
    );
  const before = process.env.TZ;
  for (const zone of [
    'America/New_York',
    'Pacific/Auckland',
    'Asia/Kolkata',
    'Pacific/Kiritimati',
    'Europe/London',
    'UTC',
  ]) {
    it(`tells the same in ${zone}`, () => {
      try {
        process.env.TZ = 'UTC';
        const expected = tellAll();
        const hour = new Date(instants[2]!).getHours();
        process.env.TZ = zone;
        assert.equal(new Date(instants[2]!).getHours() === hour, zone === 'UTC', 'the zone must really have changed');
        assert.deepEqual(tellAll(), expected);
      } finally {
        if (before === undefined) delete process.env.TZ;
        else process.env.TZ = before;
      }
    });
  }
});
