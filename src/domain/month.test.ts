import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readMonth } from './month.js';

const names = (locale: string, month: 'long' | 'short') =>
  Array.from({ length: 12 }, (_, i) =>
    new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' }).format(new Date(Date.UTC(2000, i, 15))),
  );
const anyCase = (name: string) =>
  fc
    .array(fc.boolean(), { minLength: name.length, maxLength: name.length })
    .map((upper) => [...name].map((letter, i) => (upper[i] ? letter.toUpperCase() : letter.toLowerCase())).join(''));

describe('month', () => {
  // The names as Unicode's own locale data has them, so that ours are not only compared with ourselves.
  for (const locale of ['en-GB', 'en-US', 'cy'])
    for (const width of ['long', 'short'] as const)
      it(`knows the ${width} names of ${locale}, in any case and with dots`, () => {
        names(locale, width).forEach((name, i) => {
          assert.ok(/^\p{L}+\.?$/u.test(name), name);
          fc.assert(
            fc.property(anyCase(name), fc.constantFrom('', '.', ' ', '\u200b', '\u202c.'), (typed, end) =>
              assert.equal(readMonth(typed + end), i + 1),
            ),
            { numRuns: 20 },
          );
        });
      });

  for (const locale of ['en-GB', 'cy'])
    it(`knows every beginning of three letters or more in ${locale}`, () => {
      names(locale, 'long').forEach((name, i) => {
        for (let length = 3; length <= name.length; length++)
          assert.equal(readMonth(name.slice(0, length)), i + 1, name.slice(0, length));
        for (let length = 0; length < 3; length++) assert.equal(readMonth(name.slice(0, length)), undefined);
      });
    });

  for (const [typed, month] of [
    ['1', 1],
    ['01', 1],
    ['12', 12],
    [' 3 ', 3],
    ['3.', 3],
    ['٣', 3],
    ['０３', 3],
    ['3\ufe0f\u20e3', 3],
    ['Sept', 9],
    ['SEPT.', 9],
    ['Ｍａｒｃｈ', 3],
    ['Febuary', 2],
    ['Feburary', 2],
    ['Janurary', 1],
    ['Apirl', 4],
    ['agust', 8],
    ['Setember', 9],
    ['Ocotber', 10],
    ['Novenber', 11],
    ['Decemeber', 12],
    ['Chwef', 2],
    ['Fawrth', 3],
    ['Fai', 5],
    ['Fehefin', 6],
    ['Orffennaf', 7],
    ['Gorff.', 7],
    ['Fedi', 9],
    ['Dachwedd', 11],
    ['Thachwedd', 11],
    ['Ragfyr', 12],
    ['mis Mai', 5],
    ['Mis Fawrth', 3],
  ] as const) {
    it(`reads “${typed}” as ${month}`, () => assert.equal(readMonth(typed), month));
  }

  for (const typed of [
    '',
    ' ',
    '0',
    '00',
    '13',
    '003',
    '-3',
    '3/4',
    '3.5',
    '²',
    'M',
    'Ma',
    'Ju',
    'J',
    'Mis',
    '1.2',
    '1 2',
    '1,2',
    'Monday',
    'Mar 3',
    'March 1980',
    'mad',
    'July the 3rd',
    'constructor',
    '__proto__',
    'مارس',
  ]) {
    it(`does not guess at “${typed}”`, () => assert.equal(readMonth(typed), undefined));
  }

  it('never takes one month for another after one slip in a long name', () => {
    const long = ['en-GB', 'cy'].flatMap((locale) => names(locale, 'long').map((name, i) => ({ name, month: i + 1 })));
    fc.assert(
      fc.property(
        fc.constantFrom(...long.filter(({ name }) => name.length > 4)),
        fc.nat(),
        fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
        fc.constantFrom(0, 1),
        ({ name, month }, place, letter, without) => {
          const at = place % name.length;
          assert.equal(readMonth(name.slice(0, at) + letter + name.slice(at + without)), month);
        },
      ),
    );
  });

  it('has an answer to any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const month = readMonth(text);
        assert.ok(month === undefined || (Number.isInteger(month) && month >= 1 && month <= 12));
      }),
    );
  });
});
