import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { openingHoursFromWords } from '../../src/domain/opening-hours-in-words.js';
import { parseOpeningHours } from '../../src/domain/opening-hours.js';
import { hoursProblem, readHours } from '../../stories/snippet-builder/hours.js';

describe('hours that a team types', () => {
  it('are taken in words, and as scripts read them', () => {
    assert.deepEqual(readHours('Monday to Friday, 9am to 5pm'), {
      words: 'Monday to Friday, 9am to 5pm',
      code: 'Mo-Fr 09:00-17:00',
    });
    assert.deepEqual(readHours('Mo-Fr 09:00-17:00; Sa 10:00-12:00; PH off'), {
      words: 'Monday to Friday, 9am to 5pm. Saturday, 10am to midday. Closed on bank holidays',
      code: 'Mo-Fr 09:00-17:00; Sa 10:00-12:00; PH off',
    });
    assert.deepEqual(
      readHours('Weekdays, 9am to midday and 1pm to 5:30pm, closed on bank holidays')?.code,
      'Mo-Fr 09:00-12:00,13:00-17:30; PH off',
    );
    assert.equal(
      readHours('Mo-Fr 09:00-17:00; We off')?.words,
      'Monday and Tuesday and Thursday and Friday, 9am to 5pm',
    );
    assert.equal(readHours('Mo-Su 18:00-02:00')?.words, 'Every day, 6pm to 2am');
    assert.equal(readHours('24/7')?.words, 'All day, every day');
  });

  const wrong: Record<string, RegExp> = {
    'Mo-Fr 9-17': /Write hours with their minutes: Mo-Fr 09:00-17:00$/,
    'Mo-Fr 9:00-17:00': /their minutes: Mo-Fr 09:00-17:00$/,
    'Mo-Fr 09:00-25:00': /There is no 25:00 on the clock/,
    'Mo 09:75-10:00': /There is no 09:75/,
    '25:00': /There is no 25:00/,
    'Monday 13pm to 15pm': /Write 1pm to 11pm, or 13:00 to 23:00/,
    'Monday 12am to 3pm': /Write midday or midnight/,
    'Monday to Friday, 9 to 5': /Say am or pm with each time/,
    'Mo-Fr 9-5': /Say am or pm with each time/,
    '9am to 5pm': /Say which days/,
    'We[1] 10:00-12:00': /only the hours of a usual week/,
    'by appointment': /such as “Monday to Friday, 9am to 5pm”/,
    Mondays: /Write days and times/,
  };
  for (const [typed, says] of Object.entries(wrong))
    it(`that cannot be read get words that say what to write: ${typed}`, () => {
      assert.match(hoursProblem(typed) ?? '', says);
      assert.equal(readHours(typed), undefined);
    });

  it('say nothing of an empty box, and are never taken for right when they are not understood', () => {
    assert.equal(hoursProblem(''), undefined);
    const some = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({
        unit: fc.constantFrom('Mo', '-', 'Fr', ' ', '9', '0', ':', '17', ';', ',', 'off', 'PH', 'am', 'to'),
      }),
    );
    fc.assert(
      fc.property(some, (typed) => {
        const read = readHours(typed);
        assert.equal(hoursProblem(typed) === undefined, !typed || !!read);
        if (read) assert.ok(parseOpeningHours(read.code), read.code);
      }),
    );
  });

  it('mean the same in our words as in the hours that were typed', () => {
    const day = fc.constantFrom('Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su');
    const time = fc.tuple(fc.integer({ min: 6, max: 11 }), fc.integer({ min: 13, max: 21 }));
    const two = (hour: number): string => `${hour}`.padStart(2, '0');
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(day, time), { minLength: 1, selector: ([name]) => name }), (week) => {
        const typed = week.map(([name, [from, to]]) => `${name} ${two(from)}:00-${two(to)}:30`).join('; ');
        const { words, code } = readHours(typed)!;
        const fromWords = openingHoursFromWords(words);
        assert.ok(fromWords, words);
        assert.deepEqual(readHours(words)?.code, code);
      }),
    );
  });
});
