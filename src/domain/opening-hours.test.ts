import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import vm from 'node:vm';
import fc from 'fast-check';
import { weekOf } from '../../test/harness/opening-week.js';
import { parseOpeningHours } from './opening-hours.js';
import type { OpeningHours } from './opening-hours-rule.js';

const NAMES = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const WEEK = 7 * 24 * 60;

/** Hours as a person would check them: "Mo 09:00-17:00", one a line, nights under the day they begin on. */
function spell(hours: OpeningHours | undefined): string {
  if (!hours) return 'refused';
  const minutes = weekOf(hours);
  if (minutes.every((open) => open === 1)) return 'always';
  const lines: string[] = [];
  const clock = (minute: number) =>
    `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  minutes.forEach((open, start) => {
    if (!open || minutes[(start + WEEK - 1) % WEEK]) return;
    let end = start;
    while (minutes[end % WEEK]) end++;
    const day = Math.floor(start / 1440);
    const lastDay = Math.floor((end - 1) / 1440);
    const until = lastDay - day > 1 ? `${NAMES[lastDay % 7]} ${clock(end)}` : clock(end);
    lines.push(`${NAMES[day]} ${clock(start)}-${until}`);
  });
  return lines.join(' | ') || 'never';
}

function reads(text: string, expected: string): void {
  it(`reads "${text}"`, () => assert.equal(spell(parseOpeningHours(text)), expected));
}

/** Stops the reading, and fails, after two seconds. It should take some thousandths. */
function readInTime(text: string): void {
  vm.runInNewContext('read(text)', { read: parseOpeningHours, text }, { timeout: 2000 });
}

describe('Weekly hours in an attribute', () => {
  reads('Mo-We 09:00-17:00', 'Mo 09:00-17:00 | Tu 09:00-17:00 | We 09:00-17:00');
  reads('Mo,We,Fr 09:30-16:15', 'Mo 09:30-16:15 | We 09:30-16:15 | Fr 09:30-16:15');
  reads('Sa-Mo 10:00-12:00', 'Mo 10:00-12:00 | Sa 10:00-12:00 | Su 10:00-12:00');
  reads('Tu,Th-Fr 10:00-12:00', 'Tu 10:00-12:00 | Th 10:00-12:00 | Fr 10:00-12:00');
  reads('Mo 09:00-12:00,13:00-17:00', 'Mo 09:00-12:00 | Mo 13:00-17:00');
  reads('24/7', 'always');
  reads('Mo-Su 00:00-24:00', 'always');
  reads('Mo,Tu 24/7', 'Mo 00:00-00:00');
  reads('off', 'never');
  reads('closed', 'never');
  reads('Mo-Su closed', 'never');
  reads('Mo 18:00-24:00', 'Mo 18:00-00:00');
  reads('Mo 18:00-00:00', 'Mo 18:00-00:00');
  reads('Mo 00:00-06:00', 'Mo 00:00-06:00');
  reads('Mo 23:59-00:01', 'Mo 23:59-00:01');

  it('takes hours without days as every day', () => {
    assert.equal(spell(parseOpeningHours('09:00-17:00')), spell(parseOpeningHours('Mo-Su 09:00-17:00')));
  });

  describe('past midnight', () => {
    reads('Fr 22:00-02:00', 'Fr 22:00-02:00');
    reads('Su 22:00-02:00', 'Su 22:00-02:00');
    reads('Fr 18:00-02:00; Sa 01:00-03:00', 'Fr 18:00-03:00');
    reads('Fr 18:00-24:00; Sa 00:00-03:00', 'Fr 18:00-03:00');
    reads('Su 12:00-24:00; Mo 00:00-09:00', 'Su 12:00-09:00');
    reads('Sa-Mo 00:00-24:00', 'Sa 00:00-Mo 00:00');
    reads('12:00-24:00,00:00-12:00', 'always');
    // The night belongs to the day it began on.
    reads('Fr 22:00-02:00; Sa off', 'Fr 22:00-02:00');
  });

  describe('several rules', () => {
    reads('Mo-Tu 09:00-17:00; Tu 10:00-12:00', 'Mo 09:00-17:00 | Tu 10:00-12:00');
    reads('Mo-We 09:00-17:00; Tu off', 'Mo 09:00-17:00 | We 09:00-17:00');
    reads('Mo-We 09:00-17:00, Tu off', 'Mo 09:00-17:00 | We 09:00-17:00');
    reads('24/7; Tu-Su off', 'Mo 00:00-00:00');
    reads('off; Tu 09:00-10:00', 'Tu 09:00-10:00');
    reads('Mo 09:00-17:00, Tu 10:00-12:00', 'Mo 09:00-17:00 | Tu 10:00-12:00');
    reads('Mo 09:00-17:00,Tu,We 10:00-12:00', 'Mo 09:00-17:00 | Tu 10:00-12:00 | We 10:00-12:00');
    reads('Mo 09:00-17:00 Tu 10:00-12:00', 'Mo 09:00-17:00 | Tu 10:00-12:00');
    // schema.org's own example of a list of openingHours: the second adds to the first.
    reads('Mo-Tu 11:00-14:30, Mo 17:00-21:30', 'Mo 11:00-14:30 | Mo 17:00-21:30 | Tu 11:00-14:30');
    reads(
      'Mo-Tu 09:00-12:00; We 09:00-10:00, Tu 13:00-14:00',
      'Mo 09:00-12:00 | Tu 09:00-12:00 | Tu 13:00-14:00 | We 09:00-10:00',
    );
  });

  describe('typed in a hurry', () => {
    for (const text of [
      'mo-fr 09:00-17:00',
      'MO-FR 09:00-17:00',
      '  Mo - Fr   09:00 - 17:00  ',
      'Mo\u2013Fr 09:00\u201317:00',
      'Mo\u2014Fr 09:00 \u2212 17:00',
      'Mo-Fr\u00a009:00-17:00',
      'Mo-Fr\n\t09:00-17:00;',
      'Mo , Tu,We ,Th, Fr 09:00-17:00 ; ',
      'Mo-Fr,Mo 09:00-17:00',
    ]) {
      it(`forgives ${JSON.stringify(text)}`, () => {
        assert.equal(spell(parseOpeningHours(text)), spell(parseOpeningHours('Mo-Fr 09:00-17:00')));
        assert.notEqual(spell(parseOpeningHours(text)), 'refused');
      });
    }
  });

  describe('never guesses', () => {
    for (const text of [
      '',
      ' ',
      ';',
      'Monday to Friday, 9am to 5pm',
      'nonsense',
      'Mo-Fr',
      '09:00',
      'Mo-Fr 09:00',
      'Mo-Fr 9-5',
      'Mo-Fr 9:00-5:00',
      'Mo-Fr 9:00-17:00',
      'Mo-Fr 09.00-17.00',
      'Mo-Fr 0900-1700',
      'Mo-Fr 9am-5pm',
      'Mo-Fr 09:00-17:00-19:00',
      'Mo 17:00-17:00',
      'Mo 00:00-00:00',
      'Mo 09:00-10:00; Tu 17:00-17:00',
      'Mo 24:00-24:00',
      'Mo 24:00-02:00',
      'Mo 25:00-26:00',
      'Mo 22:00-25:00',
      'Mo 22:00-24:01',
      'Mo 09:60-17:00',
      'Mo 09:00-17:60',
      'Mo-Mo 09:00-17:00',
      'Mo-We-Fr 09:00-17:00',
      'Mo--Fr 09:00-17:00',
      'Mo,,Fr 09:00-17:00',
      'Mo Fr 09:00-17:00',
      'MoFr 09:00-17:00',
      'Mo-Fr09:00-17:00',
      'Mon-Fri 09:00-17:00',
      'Mo-Xx 09:00-17:00',
      'Ot 09:00-17:00',
      'Mo-Fr 09:00-17:00 || "by appointment"',
      'Mo-Fr 09:00-17:00 open',
      'Mo-Fr sunrise-sunset',
      'week 1-53/2 Fr 09:00-12:00',
      'Mo-Fr 09:00-17:00;;Sa 09:00-12:00',
      'Mo-Fr 09:00-17:00,',
      ',Mo-Fr 09:00-17:00',
      'Mo-Fr off 09:00-17:00',
      'Mo-Fr 09:00-17:00 off',
      // Says two things about one time.
      'Mo-Fr 09:00-17:00, We 10:00-12:00',
      'Mo 09:00-12:00,11:00-17:00',
      'Mo 09:00-12:00,09:00-12:00',
      'Su off, Mo-Su 09:00-17:00',
      // A ";" where a "," was meant.
      'Mo-Fr 09:00-12:00; 13:00-17:00',
      '09:00-12:00; 13:00-17:00',
      'Mo-Fr 09:00-17:00; off',
      // Says nothing of the other days.
      'Su off',
      'Sa,Su closed',
    ]) {
      it(`refuses "${text}"`, () => assert.equal(parseOpeningHours(text), undefined));
    }
  });

  describe('whatever the text', () => {
    const pieces = [
      ...NAMES,
      'PH',
      'We[1]',
      'Dec',
      '24',
      '2026',
      '"ask"',
      '10:00+',
      '09:00',
      '17:00',
      '24:00',
      '22:00-02:00',
      '09:00-12:00',
      '-',
      ',',
      ';',
      ' ',
      'off',
      '24/7',
    ];

    it('never throws, and gives hours or nothing', () => {
      const anything = fc.oneof(
        fc.array(fc.nat(0xffff)).map((codes) => String.fromCharCode(...codes)),
        fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join('')),
        fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join(' ')),
      );
      fc.assert(
        fc.property(anything, (text) => {
          const hours = parseOpeningHours(text);
          assert.ok(hours === undefined || weekOf(hours).length === WEEK);
        }),
        { numRuns: 300 },
      );
    });

    it('never hangs on a very long text', () => {
      for (const piece of [
        ...pieces,
        'Dec 24,',
        'Dec 1-',
        '"',
        '[1',
        '1,',
        '09:00-10:00,',
        'Mo,',
        'Mo-',
        'Mo 09:00-10:00;',
        ' \u2013 ',
        '24/7 ',
        '\u00a0',
      ]) {
        for (const most of [999, 30_000]) {
          const text = piece.repeat(most / piece.length);
          readInTime(text);
          readInTime(`Mo ${text.slice(5)}!`);
        }
      }
    });
  });

  it('agrees with a week painted by hand, for any rules', () => {
    const clock = (minute: number) =>
      `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    const span = fc
      .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
      .filter(([start, end]) => start !== end);
    const rule = fc.record({ from: fc.nat(6), more: fc.nat(6), spans: fc.array(span, { maxLength: 2 }) });
    let understood = 0;
    fc.assert(
      fc.property(fc.array(rule, { minLength: 1, maxLength: 4 }), (rules) => {
        // Every day is named once, so that a week with nothing open is a statement about all of it.
        const text = ['Mo-Su off'];
        const starts: [number, number][][] = NAMES.map(() => []);
        let overlaps = false;
        for (const { from, more, spans } of rules) {
          const days = NAMES.map((_, i) => (from + i) % 7).slice(0, more + 1);
          const names = more ? `${NAMES[from]}-${NAMES[(from + more) % 7]}` : NAMES[from];
          text.push(`${names} ${spans.map(([start, end]) => `${clock(start)}-${clock(end)}`).join(',') || 'off'}`);
          const lengths = spans.map(([start, end]): [number, number] => [start, end < start ? end + 1440 : end]);
          for (const day of days) starts[day] = lengths;
          const [a, b] = lengths;
          if (a && b && a[0] < b[1] && b[0] < a[1]) overlaps = true;
        }
        const expected: number[] = Array.from({ length: WEEK }, () => 0);
        starts.forEach((spans, day) => {
          for (const [start, end] of spans) {
            for (let minute = start; minute < end; minute++) expected[(day * 1440 + minute) % WEEK] = 1;
          }
        });
        const hours = parseOpeningHours(text.join('; '));
        if (overlaps) assert.equal(hours, undefined);
        else {
          understood++;
          assert.deepEqual(hours && weekOf(hours), expected);
        }
      }),
      { numRuns: 200 },
    );
    assert.ok(understood > 50, `only ${understood} weeks were understood`);
  });
});
