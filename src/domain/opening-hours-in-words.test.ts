import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import vm from 'node:vm';
import fc from 'fast-check';
import { weekOf } from '../../test/harness/opening-week.js';
import { openingHoursFromWords } from './opening-hours-in-words.js';
import { openingDay } from './opening-hours-on-a-day.js';
import { parseOpeningHours } from './opening-hours.js';

function means(words: string, grammar: string): void {
  it(`reads "${words}"`, () => {
    const expected = parseOpeningHours(grammar);
    assert.ok(expected, `"${grammar}" is not hours`);
    const read = openingHoursFromWords(words);
    assert.deepEqual(read && weekOf(read), weekOf(expected));
  });
}

/** Stops the reading, and fails, after two seconds. It should take some thousandths. */
function readInTime(text: string): void {
  vm.runInNewContext('read(text)', { read: openingHoursFromWords, text }, { timeout: 2000 });
}

describe('Weekly hours in words', () => {
  means('Monday to Friday, 9am to 5pm', 'Mo-Fr 09:00-17:00');
  means('Monday to Friday: 8am to 6:30pm, Saturday: 9am to midday', 'Mo-Fr 08:00-18:30; Sa 09:00-12:00');
  means('Monday, Wednesday and Friday 10am to 4pm', 'Mo,We,Fr 10:00-16:00');
  means('Monday, Wednesday, and Friday, 10am to 4pm', 'Mo,We,Fr 10:00-16:00');
  means('Monday to Thursday and Saturday 10am to 4pm', 'Mo-Th,Sa 10:00-16:00');
  means('24 hours a day, 7 days a week', '24/7');
  means('24 hours a day, seven days a week', '24/7');
  means('24 hours a day, 365 days a year', '24/7');
  means('24 hours a day, every day', '24/7');
  means('Open 24 hours', '24/7');
  means('Open 24/7', '24/7');
  means('24/7, 365 days a year', '24/7');
  means('Monday to Friday, 24 hours a day', 'Mo-Fr 00:00-24:00');
  means('every day, 8am to midnight', 'Mo-Su 08:00-24:00');
  means('Every day, midnight to 6am', 'Mo-Su 00:00-06:00');
  means('Daily 9am to 12 noon', 'Mo-Su 09:00-12:00');
  means('9am to 5pm every day', 'Mo-Su 09:00-17:00');
  means('9am to 5pm, 7 days a week', 'Mo-Su 09:00-17:00');
  means('9am to 5pm, Monday to Friday', 'Mo-Fr 09:00-17:00');
  means('9am to 5pm on weekdays, 10am to 4pm at weekends', 'Mo-Fr 09:00-17:00; Sa,Su 10:00-16:00');
  means('Weekdays 9am to 5pm, weekends 10am to 4pm', 'Mo-Fr 09:00-17:00; Sa,Su 10:00-16:00');
  means('Fridays and Saturdays, 10pm to 2am', 'Fr,Sa 22:00-02:00');
  means('Open from 9am until 5pm on Mondays', 'Mo 09:00-17:00');
  means('Monday 9am till 5pm', 'Mo 09:00-17:00');
  means('Open: Monday, 9am to 5pm', 'Mo 09:00-17:00');
  means('Sunday to Thursday 6pm to 10pm', 'Su-Th 18:00-22:00');

  describe('closed days', () => {
    means('Monday to Saturday, 9am to 5pm, closed on Sunday', 'Mo-Sa 09:00-17:00');
    means('Monday to Saturday, 9am to 5pm. Closed Sundays.', 'Mo-Sa 09:00-17:00');
    means('Every day 9am to 5pm, closed on Sunday', 'Mo-Sa 09:00-17:00');
    means('Monday to Friday: 9am to 5pm, Saturday and Sunday: closed', 'Mo-Fr 09:00-17:00');
    means('Sunday: closed. Monday to Saturday: 9am to 5pm.', 'Mo-Sa 09:00-17:00');
    means('Closed on Sunday. Monday to Saturday, 9am to 5pm.', 'Mo-Sa 09:00-17:00');
    means('9am to 5pm Monday to Friday (closed weekends)', 'Mo-Fr 09:00-17:00');
    means('Monday closed Tuesday closed Wednesday 10am to 4pm', 'We 10:00-16:00');
    means('Saturday: closed Sunday: 10am to 4pm', 'Su 10:00-16:00');
    means('Closed every day', 'off');
  });

  describe('several times', () => {
    means('Monday 9am to midday and 1pm to 5pm', 'Mo 09:00-12:00,13:00-17:00');
    means('9am to 12pm, 1pm to 5pm Monday to Friday', 'Mo-Fr 09:00-12:00,13:00-17:00');
    means('9am to 5pm Monday to Friday, 10am to 1pm Saturday', 'Mo-Fr 09:00-17:00; Sa 10:00-13:00');
    means('8am to 6pm Monday to Friday and 9am to midday on Saturday', 'Mo-Fr 08:00-18:00; Sa 09:00-12:00');
    means('Monday 9am to 5pm Tuesday 10am to 4pm', 'Mo 09:00-17:00; Tu 10:00-16:00');
    means('Monday to Friday 9am to midday, Wednesday 1pm to 5pm', 'Mo-Fr 09:00-12:00, We 13:00-17:00');
  });

  describe('other spellings', () => {
    means('Mon-Fri 9am-5pm', 'Mo-Fr 09:00-17:00');
    means('MON \u2013 FRI: 9 AM \u2013 5 PM', 'Mo-Fr 09:00-17:00');
    means('Mon, Tues, Weds, Thurs and Fri, 9 a.m. to 5 p.m.', 'Mo-Fr 09:00-17:00');
    means('Tue, Wed, Thu: 9.30am to 5.15pm', 'Tu-Th 09:30-17:15');
    means('Monday to Friday\n      9am\u00a0to\u00a05pm', 'Mo-Fr 09:00-17:00');
    means('Monday \u2013 9am\u20135pm', 'Mo 09:00-17:00');
    means('Monday to Friday (9am to 5pm)', 'Mo-Fr 09:00-17:00');
    means('9am to 5pm (Monday to Friday)', 'Mo-Fr 09:00-17:00');
    means('Monday to Friday, 09:00 to 17:00', 'Mo-Fr 09:00-17:00');
    means('Monday to Friday, 09.00 - 17.00', 'Mo-Fr 09:00-17:00');
    means('Monday, 11:59am to 12:30pm', 'Mo 11:59-12:30');
    means('Mo-Fr 09:00-17:00', 'Mo-Fr 09:00-17:00');
  });

  describe('bank holidays', () => {
    const onChristmasDay = (hours: ReturnType<typeof openingHoursFromWords>) =>
      openingDay(hours!, Date.UTC(2026, 11, 25) / 86_400_000, 'england');
    for (const words of [
      'Monday to Friday, 9am to 5pm, closed on bank holidays',
      'Monday to Friday, 9am to 5pm. Closed bank holidays.',
      'Monday to Friday, 9am to 5pm, except bank holidays',
      'Monday to Friday, 9am to 5pm, not bank holidays',
      'Monday to Friday, 9am to 5pm (excluding public holidays)',
      'Closed on bank holidays. Monday to Friday, 9am to 5pm',
      '9am to 5pm Monday to Friday, but not on bank holidays',
    ]) {
      const isRead = !words.startsWith('Closed');
      it(`${isRead ? 'reads' : 'refuses'} "${words}"`, () => {
        const hours = openingHoursFromWords(words);
        assert.equal(!!hours, isRead);
        if (hours) assert.deepEqual(onChristmasDay(hours).isShut, true);
      });
    }

    it('reads the hours on them', () => {
      const hours = openingHoursFromWords('Monday to Friday, 9am to 5pm. Bank holidays, 10am to midday');
      const { spans, isDoubtful } = onChristmasDay(hours);
      assert.deepEqual([isDoubtful, ...spans.map(({ start, end }) => [start, end])], [false, [600, 720]]);
    });
  });

  describe('never guesses', () => {
    for (const words of [
      '',
      'Call us',
      'Usually Monday to Friday, 9am to 5pm',
      'Monday to Friday, usually 9am to 5pm',
      'Monday to Friday, 9am to 5pm, by appointment',
      'First Tuesday, 9am to 5pm',
      'Every other Tuesday, 9am to 5pm',
      'Monday to Friday, 9am to 5pm, term time only',
      'Monday to Friday, 9am to 5pm, 0300 123 456',
      'Monday to Friday, about 9am to 5pm',
      'Monday or Friday, 9am to 5pm',
      'not Monday, 9am to 5pm',
      // No day: it may be every day, or Monday to Friday.
      '9am to 5pm',
      'We open 9am to 5pm',
      'We are open 9am to 5pm',
      'Open the 9am to 5pm',
      // No hours.
      'Monday to Friday',
      'Open Monday',
      'Monday 9am',
      'Monday to Friday from 9am',
      'Monday to Friday until 5pm',
      // Morning or evening?
      'Monday 9 to 5',
      'Monday 9-5pm',
      'Monday 9:00 to 5:00',
      'Monday 9:30 to 17:00',
      'Monday 9am to 12am',
      'Monday 12am to 9am',
      'Monday 5pm to 12pm',
      'Monday 0am to 9am',
      'Monday 13am to 5pm',
      'Monday 9am to 17pm',
      'Monday 9:75am to 5pm',
      // Which belongs to which?
      '9am to 5pm Monday, Tuesday 10am to 4pm',
      'Monday 9am to 5pm, 10am to 4pm Tuesday',
      'Monday Tuesday 9am to 5pm',
      'Monday 9am to Friday 5pm',
      'Closed Monday to Friday 9am to 5pm',
      'Monday to Friday, 9am to 5pm, closed 1pm to 2pm',
      'Closed until Monday 9am',
      'Closed on Sunday, Monday to Saturday 9am to 5pm',
      // Says two things about one day.
      'Monday to Friday 9am to 5pm, Wednesday 10am to 4pm',
      'Closed on Sunday. Every day 9am to 5pm.',
      // Says nothing of the other days, or not for how long.
      'Closed on Sunday',
      'Saturday and Sunday: closed',
      'Closed',
      'Monday to Monday, 9am to 5pm',
      'Monday to Friday, 9am to 9am',
      'Dydd Llun i ddydd Gwener, 9am i 5pm',
    ]) {
      it(`refuses "${words}"`, () => assert.equal(openingHoursFromWords(words), undefined));
    }
  });

  const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
  const NAMES = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
  const pad = (n: number) => String(n).padStart(2, '0');
  const inGrammar = (minute: number) => `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
  /** A time as the NHS manual writes it. */
  const inWords = (minute: number) => {
    if (minute % 720 === 0) return minute === 720 ? 'midday' : 'midnight';
    const hour = Math.floor(minute / 60);
    return `${hour % 12 || 12}${minute % 60 ? `:${pad(minute % 60)}` : ''}${hour < 12 ? 'am' : 'pm'}`;
  };
  // From 1am, for the manual has no 12:15am. An afternoon that ends the next midday is refused, see above.
  const time = fc
    .tuple(fc.integer({ min: 60, max: 1439 }), fc.integer({ min: 60, max: 1440 }))
    .filter(([start, end]) => start !== end && !(end === 720 && start > 720));
  const week = fc
    .array(fc.option(time, { freq: 3 }), { minLength: 7, maxLength: 7 })
    .filter((days) => days.some(Boolean));

  it('reads any week written day by day, with either the day or the hours first', () => {
    fc.assert(
      fc.property(week, fc.constantFrom(', ', '; ', '. ', '\n'), fc.boolean(), (days, between, hoursFirst) => {
        const words: string[] = [];
        const grammar: string[] = [];
        days.forEach((span, day) => {
          const hours = span ? `${inWords(span[0])} to ${inWords(span[1])}` : 'closed';
          words.push(
            hoursFirst && span
              ? `${hours} on ${DAYS[day]}`
              : hoursFirst
                ? `closed on ${DAYS[day]}`
                : `${DAYS[day]}: ${hours}`,
          );
          if (span) grammar.push(`${NAMES[day]} ${inGrammar(span[0])}-${inGrammar(span[1])}`);
        });
        const expected = parseOpeningHours(grammar.join('; '));
        assert.ok(expected);
        const read = openingHoursFromWords(words.join(between));
        assert.deepEqual(read && weekOf(read), weekOf(expected), words.join(between));
      }),
      { numRuns: 300 },
    );
  });

  it('refuses as soon as one word is not about weekly hours', () => {
    const strange = [
      'usually',
      'except',
      'not',
      'or',
      'by',
      'first',
      'we',
      'the',
      'holidays',
      'approximately',
      'last',
      '5',
      '1st',
      'only',
      'ring',
      'May',
      '+',
      '£2',
    ];
    const known = 'Open on Monday to Friday , 9am to 5pm and Saturday from 10am to midday . Closed on Sunday'.split(
      ' ',
    );
    assert.ok(openingHoursFromWords(known.join(' ')));
    fc.assert(
      fc.property(fc.constantFrom(...strange), fc.nat(known.length), (word, at) => {
        const words = [...known.slice(0, at), word, ...known.slice(at)].join(' ');
        assert.equal(openingHoursFromWords(words), undefined, words);
      }),
      { numRuns: 400 },
    );
  });

  it('never throws or hangs', () => {
    const pieces = [
      'Monday',
      'we',
      'to',
      'and',
      '9am',
      '17:00',
      '24 hours',
      'closed',
      '.',
      ',',
      ':',
      '-',
      '12',
      'every day',
      'midnight',
      '(',
    ];
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(fc.nat(0xffff)).map((codes) => String.fromCharCode(...codes)),
          fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join(' ')),
        ),
        (text) => {
          const hours = openingHoursFromWords(text);
          assert.ok(hours === undefined || weekOf(hours).length === 10080);
        },
      ),
      { numRuns: 300 },
    );
    for (const piece of [
      ...pieces,
      ', ',
      'and ',
      ',and',
      '1',
      '1:',
      ' - ',
      'Monday, ',
      '9am to ',
      '9am to 5pm ',
      'Monday 9am to 5pm, ',
    ]) {
      readInTime(piece.repeat(3_000));
      readInTime(`Monday ${piece.repeat(3_000)}!`);
    }
  });
});
