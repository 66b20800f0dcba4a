import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { hoursOf } from './weekly-hours.js';

const TODAY = '2026-11-22';
const weekly = (byday: string, opens_at: unknown, closes_at: unknown, more: object = {}) => ({
  freq: 'WEEKLY',
  byday,
  opens_at,
  closes_at,
  ...more,
});

/** The minutes of a week from Monday that are open, read apart from the rule that ships. */
function minutesIn(hours: string): Uint8Array {
  const open = new Uint8Array(7 * 1440);
  const whole = hours.replace('24/7', 'Mo-Su 00:00-24:00');
  for (const [, days = '', times = ''] of whole.matchAll(/([A-Z][\w,-]*) ([\d:,-]+)/g))
    for (const [, from = '', to = from] of days.matchAll(/(\w\w)(?:-(\w\w))?/g))
      for (let day = 'MoTuWeThFrSaSu'.indexOf(from) / 2; day <= 'MoTuWeThFrSaSu'.indexOf(to) / 2; day++)
        for (const [, h, m, endH, endM] of times.matchAll(/(\d+):(\d+)-(\d+):(\d+)/g)) {
          const start = Number(h) * 60 + Number(m);
          const length = (Number(endH) * 60 + Number(endM) - start + 1440) % 1440 || 1440;
          for (let minute = 0; minute < length; minute++) open[(day * 1440 + start + minute) % 10080] = 1;
        }
  return open;
}

describe('schedules of a feed', () => {
  for (const [schedules, hours, words] of [
    [[weekly('MO,TU,WE,TH,FR', '09:00', '17:00')], 'Mo-Fr 09:00-17:00', 'Monday to Friday, 9am to 5pm'],
    [
      [weekly('MO,TU,WE,TH,FR', '09:00:00', '17:30:00'), weekly('SA', '10:00', '12:00')],
      'Mo-Fr 09:00-17:30; Sa 10:00-12:00',
      'Monday to Friday, 9am to 5:30pm. Saturday, 10am to midday',
    ],
    [
      [weekly('FR,MO', '9:00', '12:00'), weekly('MO', '13:00', '17:00')],
      'Mo 09:00-12:00,13:00-17:00; Fr 09:00-12:00',
      'Monday, 9am to midday and 1pm to 5pm. Friday, 9am to midday',
    ],
    [[weekly('TU,TH', '10:00', '15:00')], 'Tu,Th 10:00-15:00', 'Tuesday and Thursday, 10am to 3pm'],
    [[weekly('SA,SU', '10:00', '15:00')], 'Sa-Su 10:00-15:00', 'Saturday and Sunday, 10am to 3pm'],
    [[weekly('FR', '18:00', '02:00')], 'Fr 18:00-02:00', 'Friday, 6pm to 2am'],
    [[weekly('MO,TU,WE,TH,FR,SA,SU', '00:00', '23:59')], '24/7', 'All day, every day'],
    [[weekly('MO,TU,WE,TH,FR,SA,SU', '08:00', '00:00')], 'Mo-Su 08:00-24:00', 'Every day, 8am to midnight'],
    [[weekly('mo', '09:00', '10:00'), weekly('MO', '09:00', '10:00')], 'Mo 09:00-10:00', 'Monday, 9am to 10am'],
    [
      [weekly('MO', '09:00', '10:00', { valid_from: '2020-01-01', interval: '1' })],
      'Mo 09:00-10:00',
      'Monday, 9am to 10am',
    ],
    // It is over.
    [
      [weekly('MO', '09:00', '10:00', { valid_to: '2020-01-01' }), weekly('TU', '09:00', '10:00')],
      'Tu 09:00-10:00',
      'Tuesday, 9am to 10am',
    ],
    [[], undefined, ''],
  ] as const)
    it(`are read as ${hours ?? 'nothing'}`, () => {
      const found = hoursOf(schedules, TODAY);
      assert.deepEqual([found.hours, found.words], [hours, words]);
    });

  it('are the clocks in London, with a note, where a time zone is written', () => {
    const found = hoursOf([weekly('MO', '09:00Z', '17:00Z')], TODAY);
    assert.equal(found.hours, 'Mo 09:00-17:00');
    assert.match(found.notes.join(), /clocks in London/);
  });

  const own = { description: 'Ask at the desk.' };
  for (const [what, schedule] of [
    ['monthly', { ...weekly('1MO', '09:00', '17:00'), freq: 'MONTHLY' }],
    ['every second week', weekly('MO', '09:00', '17:00', { interval: 2 })],
    ['for some weeks', weekly('MO', '09:00', '17:00', { count: 3 })],
    ['until a day', weekly('MO', '09:00', '17:00', { valid_to: '2027-01-01' })],
    ['without days', weekly('', '09:00', '17:00')],
    ['on a day that is none', weekly('MO,XX', '09:00', '17:00')],
    ['without an end', weekly('MO', '09:00', undefined)],
    ['at a time that is none', weekly('MO', '25:00', '17:00')],
    ['in another time zone', weekly('MO', '09:00-05:00', '17:00-05:00')],
    ['of no length', weekly('MO', '09:00', '09:00')],
  ] as const)
    it(`keep the feed's own words, and say so, when they are ${what}`, () => {
      const found = hoursOf([{ ...schedule, ...own }], TODAY);
      assert.equal(found.hours, undefined);
      assert.match(found.words, /^Ask at the desk/);
      assert.match(found.notes.join(), /not understood/);
    });

  it('are never half understood', () => {
    const found = hoursOf([weekly('MO', '09:00', '12:00'), weekly('MO', '11:00', '17:00')], TODAY);
    assert.equal(found.hours, undefined);
    assert.match(found.notes.join(), /overlap/);
  });

  it('say until when the feed’s own words hold', () => {
    const found = hoursOf([weekly('MO', '09:00', '17:00', { valid_to: '2027-01-05', ...own })], TODAY);
    assert.equal(found.words, 'Ask at the desk (until 5 January 2027)');
  });

  it('open every minute that they name, and no other', () => {
    const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
    const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 45));
    const written = ([hour, minute]: [number, number]) =>
      `${`${hour}`.padStart(2, '0')}:${`${minute}`.padStart(2, '0')}`;
    const rule = fc.tuple(fc.uniqueArray(fc.nat(6), { minLength: 1 }), time, time);
    let understood = 0;
    fc.assert(
      fc.property(fc.array(rule, { minLength: 1, maxLength: 3 }), (rules) => {
        const { hours } = hoursOf(
          rules.map(([days, from, to]) => weekly(days.map((day) => CODES[day]).join(), written(from), written(to))),
          TODAY,
        );
        if (!hours) return;
        understood++;
        const expected = new Uint8Array(7 * 1440);
        for (const [days, from, to] of rules)
          for (const day of days) {
            const start = from[0] * 60 + from[1];
            const end = to[0] * 60 + to[1];
            const length = (end - start + 1440) % 1440;
            for (let minute = 0; minute < length; minute++) expected[(day * 1440 + start + minute) % 10080] = 1;
          }
        assert.deepEqual(minutesIn(hours), expected, hours);
      }),
      { numRuns: 300, seed: 7 },
    );
    assert.ok(understood > 50, `${understood}`);
  });
});
