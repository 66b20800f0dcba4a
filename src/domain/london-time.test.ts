import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { londonDate } from './london-time.js';

describe('the date in London', () => {
  for (const [moment, date] of [
    ['2026-01-31T23:59:59Z', '2026-01-31'],
    ['2026-02-01T00:00:00Z', '2026-02-01'],
    // In summer the day begins an hour before UTC's.
    ['2026-06-30T22:59:59Z', '2026-06-30'],
    ['2026-06-30T23:00:00Z', '2026-07-01'],
    ['2026-12-31T23:30:00Z', '2026-12-31'],
  ] as const) {
    it(`is ${date} at ${moment}`, () => assert.equal(londonDate(new Date(moment)), date));
  }

  it('is the one that Node has in its table of zones, at every hour of three years', () => {
    const table = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/London' });
    for (let hour = Date.UTC(2025, 0, 1); hour < Date.UTC(2028, 0, 1); hour += 3_600_000)
      assert.equal(londonDate(new Date(hour)), table.format(hour));
  });
});
