import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { guideBlocks } from '../../../test/harness/guide-blocks.js';
import { sentencesOf, wordsOf } from './sentences.js';

const split = (text: string): string[] => sentencesOf(text).map((sentence) => sentence.text);

describe('sentences and words', () => {
  for (const sentences of [
    ['You need a phone.', 'Is it on?', 'Yes!'],
    ['Go to www.nhs.uk/app.', 'Then log in.'],
    ['It costs £1.50 or less.', '3 people came.'],
    ['Ask Dr. Smith or Mr. J. Smith.', 'J. R. Hartley can help.'],
    ['Take vitamin C.', 'You can buy it.'],
    ['Use a device (e.g. a phone).', '“Hello.”', 'She said it.'],
    ['Wait…', 'Now go on.'],
    ['A title without an end'],
  ]) {
    it(`splits “${sentences.join(' ')}”`, () => assert.deepEqual(split(sentences.join(' ')), sentences));
  }

  it('splits a guide as the browser’s own rules do', () => {
    // Independent: the Unicode rules for sentences, as in ICU. They too are English, and not ours.
    type Segmenter = new (
      language: string,
      options: object,
    ) => { segment(text: string): Iterable<{ segment: string }> };
    const { Segmenter } = Intl as unknown as { Segmenter: Segmenter };
    const icu = new Segmenter('en-GB', { granularity: 'sentence' });
    const url = new URL('../../content/order-a-repeat-prescription/en.html', import.meta.url);
    const texts = guideBlocks(readFileSync(url, 'utf8')).map(({ text }) => text);
    assert.ok(texts.length > 50);
    for (const text of texts)
      assert.deepEqual(
        split(text),
        [...icu.segment(text)].map(({ segment }) => segment.trim()),
      );
  });

  it('loses nothing but space', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aB1. !?…”( ') }), (text) => {
        assert.equal(split(text).join('').replace(/\s/g, ''), text.replace(/\s/g, ''));
        for (const { from, to, text: own } of sentencesOf(text)) assert.equal(text.slice(from, to), own);
      }),
    );
  });

  it('counts words as people do', () => {
    for (const [text, count] of [
      ['Call 01632 960 123 at 5:30pm', 4],
      ['It’s 1,000 one-time codes (two)', 5],
      ['Go to www.nhs.uk/nhs-app', 3],
      ['… – !', 0],
    ] as const)
      assert.equal(wordsOf(text).length, count, text);
  });
});
