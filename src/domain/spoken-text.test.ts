import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { sentencesIn, spokenText, wordAt } from './spoken-text.js';

const said = (text: string, language = 'en-GB'): string =>
  spokenText(text, language)
    .map(({ say }) => say)
    .join('');

describe('what is said aloud', () => {
  for (const [written, spoken] of [
    ['Call 01632 960 123 today.', 'Call 0 1 6 3 2, 9 6 0, 1 2 3 today.'],
    ['(01632) 960123', '0 1 6 3 2, 9 6 0 1 2 3'],
    ['01632960123', '0 1 6 3 2, 9 6 0, 1 2 3'],
    ['020 7946 0018', '0 2 0, 7 9 4 6, 0 0 1 8'],
    ['07700 900 982', '0 7 7 0 0, 9 0 0, 9 8 2'],
    ['0345 60 10 30', '0 3 4 5, 6 0, 1 0, 3 0'],
    ['0800 1111', '0 8 0 0, 1 1 1 1'],
    ['0800 numbers', '0 8 0 0 numbers'],
    ['+44 (0)1632 960-123', '+4 4, 0, 1 6 3 2, 9 6 0, 1 2 3'],
    ['Samaritans (116 123)', 'Samaritans (1 1 6, 1 2 3)'],
    ['NHS 111, 999 or 112', 'NHS 1 1 1, 9 9 9 or 1 1 2'],
    ['Text SHOUT to 85258.', 'Text SHOUT to 8 5 2 5 8.'],
    ['943 476 5919', '9 4 3, 4 7 6, 5 9 1 9'],
    ['9434765919', '9 4 3, 4 7 6, 5 9 1 9'],
    ['943-476-5919', '9 4 3, 4 7 6, 5 9 1 9'],
    ['01632 960 123 9am to 5pm.', '0 1 6 3 2, 9 6 0, 1 2 3 9 a m to 5 p m.'],
    ['2:30pm, 2.30 PM and 2:30 p.m. today', '2 30 p m, 2 30 p m and 2 30 p m today'],
    ['9:05am or 10:00am', '9 0 5 a m or 10 a m'],
    ['9yb, 2.30yp, 7yh', '9 y bore, 2 30 y prynhawn, 7 yr hwyr'],
  ] as const)
    it(`“${written}”`, () => assert.equal(said(written), spoken));

  for (const same of [
    'In 2026, step 2 of 5, 12 people, 1,500 words, £10.50, £11111, 14:30, 09:00, 23/11/2026, 2026-11-23, 4.5 mg, 50%',
    'MK1 1AA, A999, B12345, 111th, 5G, 1111, 2111, 0 to 5, 0.5, 1119, 3am111',
    'I am here, 9 amps, 12 pmx, 5 yby',
    '',
    'سلام دنیا',
  ])
    it(`leaves “${same}”`, () => assert.equal(said(same), same));

  it('groups digits in any language, and leaves times to its voice', () => {
    assert.equal(said('À 9am, 116 123', 'fr'), 'À 9am, 1 1 6, 1 2 3');
    assert.equal(said('9am', 'cy'), '9 a m');
    assert.equal(said('9am', 'cyx'), '9am');
  });

  it('says a time that nobody would write as it is written', () => {
    assert.equal(said('0pm'), '0 p m');
    assert.equal(said('00:05am'), '0 0 5 a m');
  });

  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(...'0123456789', '+', '(', ')', ' ', '-', ':', '.', 'a', 'pm', 'yb', '£', 'é', '😀', '? A'),
        {
          maxLength: 250,
        },
      )
      .map((all) => all.join('')),
  );

  it('has pieces without a gap for any text at all, and changes only digits, times and what joins them', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('en', 'cy', 'ur', ''), (text, language) => {
        let at = 0;
        for (const { start, end, say } of spokenText(text, language)) {
          assert.equal(start, at);
          assert.ok(end > start);
          const written = text.slice(start, end);
          if (say !== written) {
            assert.match(written, /^[+(]?\d[\d ()\u2010-\u2013:.apmybh-]*$/iu);
            assert.equal(
              say.replace(/\D/g, ''),
              written
                .replace(/\D/g, '')
                .replace(/^0(?=\d(?:\d\d)?$)|00$/g, (zeros) => (/[apmyb]/i.test(written) ? '' : zeros)),
            );
          }
          at = end;
        }
        assert.equal(at, text.length);
      }),
    );
  });

  it('leads from each place in what is said back to a place in the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const pieces = spokenText(text, 'en');
        const spoken = pieces.map(({ say }) => say).join('');
        let last = 0;
        for (let at = 0; at < spoken.length; at++) {
          const { start, end } = wordAt(text, pieces, at)!;
          assert.ok(start >= last && end > start && end <= text.length, `${start} to ${end}`);
          last = start;
        }
        for (const at of [-1, spoken.length, NaN]) assert.equal(wordAt(text, pieces, at), undefined);
      }),
    );
  });

  it('marks a word as long as the browser says, or to its end, and a number as a whole', () => {
    const text = 'Ring 116 123, it’s free';
    const pieces = spokenText(text, 'en');
    const spoken = said(text);
    const word = (at: number, length?: number): string => {
      const { start, end } = wordAt(text, pieces, at, length)!;
      return text.slice(start, end);
    };
    assert.equal(word(0), 'Ring');
    assert.equal(word(0, 4), 'Ring');
    assert.equal(word(spoken.indexOf('2'), 1), '116 123');
    assert.equal(word(spoken.indexOf('it’s')), 'it’s');
    assert.equal(word(spoken.indexOf('free'), 99), 'free');
  });
});

describe('sentences', () => {
  const split = (text: string): string[] => sentencesIn(text).map(({ start, end }) => text.slice(start, end));

  it('end with a mark and a space, and not before a small letter', () => {
    assert.deepEqual(split('One. “Two?” Three, e.g. this! Four 4.5'), [
      'One. ',
      '“Two?” ',
      'Three, e.g. this! ',
      'Four 4.5',
    ]);
    assert.deepEqual(split('ایک۔ دو؟ تین'), ['ایک۔ ', 'دو؟ ', 'تین']);
    assert.deepEqual(split(''), []);
  });

  it('are cut at a comma where they are long, and else at a space that is in no number', () => {
    const words = 'word '.repeat(30);
    assert.deepEqual(split(`${words}end, ${words}end`), [`${words}end, `, `${words}end`]);
    const call = `${'word '.repeat(34)}01632 960 123 ${words}`;
    assert.ok(
      split(call).some((one) => one.includes('01632 960 123')),
      split(call).join('|'),
    );
    assert.deepEqual(
      split('x'.repeat(200)).map(({ length }) => length),
      [90, 110],
    );
  });

  it('are short enough, whole together and never inside a character, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (text) => {
        const all = split(text);
        assert.equal(all.join(''), text);
        for (const one of all) assert.ok(one.length <= 182 && one.length > 0 && !/\p{Cs}/u.test(one));
      }),
    );
  });
});
