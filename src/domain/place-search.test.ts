import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { BAD_INPUT } from '../../test/harness/bad-input.js';
import { findPlaces, placeWords } from './place-search.js';

const PLACES = [
  'Bexleyheath Central Library, 12 Townley Road, Bexleyheath DA6 7HJ',
  'Erith Community Hub, 3 High Street, Erith DA8 1RT',
  'Welling Hall, 9 Bellegrove Road, Welling DA16 3PW',
  'Sidcup Café, 40 Station Road, Sidcup, DA147HH',
  'St. James’s Room, Great Peter Street, London SW1P 3NH',
  'Llandudno Hub, Mostyn Street, Llandudno LL30 2RP',
  'The Old Forge, Blackheath, no postcode known',
];
const rows = PLACES.map(placeWords);
const found = (typed: string): string[] =>
  PLACES.filter((_, at) => findPlaces(rows, typed).rows[at]).map(
    (place) => place.split(/,| (?:Central|Community)/)[0]!,
  );

describe('place search', () => {
  for (const [typed, ...places] of [
    ['DA', 'Bexleyheath', 'Erith', 'Welling Hall', 'Sidcup Café'],
    ['DA6', 'Bexleyheath'],
    ['da6', 'Bexleyheath'],
    ['da6 7', 'Bexleyheath'],
    ['DA6 7HJ', 'Bexleyheath'],
    ['da67hj', 'Bexleyheath'],
    ['d a 6 7 h j', 'Bexleyheath'],
    // Somebody's own postcode finds what is in its first half.
    ['DA6 8QQ', 'Bexleyheath'],
    ['da68qq', 'Bexleyheath'],
    ['DA-6', 'Bexleyheath'],
    ['ＤＡ６', 'Bexleyheath'],
    // DA1 is not DA14 or DA16, and DA8 is not DA80.
    ['DA1'],
    ['DA1 4HH'],
    ['DA14', 'Sidcup Café'],
    ['DA14 7', 'Sidcup Café'],
    ['da147', 'Sidcup Café'],
    ['DA80'],
    ['DA16', 'Welling Hall'],
    ['SW1', 'St. James’s Room'],
    ['sw1p', 'St. James’s Room'],
    ['SW1A'],
    ['SW', 'St. James’s Room'],
    ['LL3'],
    ['LL30', 'Llandudno Hub'],
    ['erith', 'Erith'],
    ['eri', 'Erith'],
    ['high', 'Erith'],
    ['station road', 'Sidcup Café'],
    ['road welling', 'Welling Hall'],
    ['cafe', 'Sidcup Café'],
    ['CAFÉ', 'Sidcup Café'],
    ['st jamess', 'St. James’s Room'],
    ['saint james', 'St. James’s Room'],
    ['erith da8', 'Erith'],
    ['erith da6'],
    ['erith da89'],
    // By the start of a word, not its middle.
    ['heath'],
    ['ith'],
    // One slip in a longer word; none in a postcode.
    ['sidcp', 'Sidcup Café'],
    ['rith', 'Erith'],
    ['wellimg', 'Welling Hall'],
    ['black', 'The Old Forge'],
    ['DA7'],
    ['zzz'],
    [' ', ...PLACES.map((place) => place.split(/,| (?:Central|Community)/)[0]!)],
    ['?!', ...PLACES.map((place) => place.split(/,| (?:Central|Community)/)[0]!)],
  ] as string[][])
    it(`finds ${places.length} for “${typed}”`, () => assert.deepEqual(found(typed!), places));

  it('says how well it fits', () => {
    for (const [typed, fit] of [
      ['', 'all'],
      ['erith', 'exact'],
      ['erihh', 'close'],
      ['DA9', 'none'],
      ['nowhere', 'none'],
    ] as const)
      assert.equal(findPlaces(rows, typed).fit, fit, typed);
  });

  const letter = (letters: string) => fc.constantFrom(...letters);
  const district = fc
    .tuple(letter('ABCDEFGHLMNPRST'), letter('ABCDEFGHKLMNPRST'), fc.integer({ min: 1, max: 99 }))
    .map(([a, b, n]) => `${a}${b}${n}`);
  const inward = fc
    .tuple(fc.integer({ min: 0, max: 9 }), letter('ABDEFGHJ'), letter('ABDEFGHJ'))
    .map(([n, a, b]) => `${n}${a}${b}`);

  it('finds every postcode by its first half, however it is typed, and by no other', () => {
    const space = fc.constantFrom(' ', '  ', '\u00a0', '-');
    fc.assert(
      fc.property(
        district,
        inward,
        inward,
        space,
        fc.boolean(),
        district,
        (half, end, other, gap, isLower, elsewhere) => {
          const place = [placeWords(`A hub, 1 Some Street, Town ${half} ${end}`)];
          const cased = (text: string): string => (isLower ? text.toLowerCase() : text);
          const isFound = (text: string): boolean => findPlaces(place, cased(text)).rows[0]!;
          assert.ok(isFound(half));
          assert.ok(isFound(`${half}${gap}${end[0]}`));
          assert.ok(isFound(`${half}${gap}${other.slice(0, 2)}`));
          assert.ok(isFound(`${half}${gap}${other}`));
          assert.ok(isFound(half + other));
          assert.equal(isFound(`${elsewhere} ${other}`), elsewhere === half);
          assert.equal(isFound(elsewhere + other), elsewhere === half);
          assert.equal(isFound(elsewhere), elsewhere === half);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('finds a place by the start of any word of its name and address', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PLACES), fc.nat(), fc.nat(), (place, which, length) => {
        const words = place.match(/\p{L}{3,}/gu)!;
        const word = words[which % words.length]!;
        const start = word.slice(0, 3 + (length % (word.length - 2)));
        assert.ok(findPlaces([placeWords(place)], start).rows[0], start);
      }),
    );
  });

  it('has an answer to any text at all, one for each place', () => {
    const any = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom(...Object.values(BAD_INPUT)));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 5 }), any, (texts, typed) => {
        assert.equal(findPlaces(texts.map(placeWords), typed).rows.length, texts.length);
      }),
    );
  });
});
