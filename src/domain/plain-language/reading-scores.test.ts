import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fleschKincaid as oracleFleschKincaid } from 'flesch-kincaid';
import { smogFormula } from 'smog-formula';
import { syllable } from 'syllable';
import { fleschKincaid, readingScores, smog } from './reading-scores.js';
import type { Block } from './rule.js';

const near = (actual: number | undefined, expected: number, by: number): void =>
  assert.ok(Math.abs((actual ?? NaN) - expected) <= by, `${actual} is not ${expected}`);
const paragraphs = (text: string, count = 1): Block[] => [...Array(count)].map(() => ({ kind: 'paragraph', text }));

describe('reading scores', () => {
  it('agrees with what is published for Flesch-Kincaid', () => {
    // Wikipedia, "Flesch–Kincaid readability tests": Green Eggs and Ham has 5.7 words a sentence, 1.02 syllables a word, grade -1.3;
    // the lowest possible grade is -3.40.
    near(fleschKincaid({ sentences: 100, words: 570, syllables: 581.4 }), -1.3, 0.05);
    near(fleschKincaid({ sentences: 1, words: 1, syllables: 1 }), -3.4, 0.005);
  });

  it('agrees with what McLaughlin published for SMOG', () => {
    // Journal of Reading, May 1969, page 639: 95 long words in 30 sentences are grade 13, and so are 110. His short way leaves out
    // the decimals of the regression.
    near(smog(30, 95), 13, 0.5);
    near(smog(30, 110), 13, 1.1);
    near(smog(30, 0), 3.1291, 0);
  });

  it('agrees with an independent library for any counts', () => {
    const count = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(count, count, count, (sentences, words, syllables) => {
        near(
          fleschKincaid({ sentences, words, syllables }),
          oracleFleschKincaid({ sentence: sentences, word: words, syllable: syllables }),
          1e-6,
        );
        near(smog(sentences, words), smogFormula({ sentence: sentences, polysillabicWord: words }), 1e-3);
      }),
    );
  });

  it('counts sentences, words and syllables of a text', () => {
    const scores = readingScores(paragraphs('The cat sat on the mat. It was happy.'), syllable);
    assert.deepEqual([scores.sentences, scores.words], [2, 9]);
    near(scores.fleschKincaid, fleschKincaid({ sentences: 2, words: 9, syllables: 10 }), 1e-9);
  });

  it('gives no SMOG grade for fewer than 30 sentences, and no grade for nothing', () => {
    assert.equal(readingScores(paragraphs('It is a prescription.', 29), syllable).smog, undefined);
    near(readingScores(paragraphs('It is a prescription.', 30), syllable).smog, smog(30, 30), 1e-9);
    assert.deepEqual(readingScores([], syllable), {
      sentences: 0,
      words: 0,
      fleschKincaid: undefined,
      smog: undefined,
      lookAgain: false,
    });
  });

  it('does not count the names of services against a guide', () => {
    const guide = paragraphs('Prescriptions: ask a pharmacy. Medicines are free.');
    const all = readingScores(guide, syllable);
    const known = readingScores(guide, syllable, ['Pharmacy', 'prescription', 'medicine']);
    assert.ok(all.lookAgain && !known.lookAgain, `${all.fleschKincaid} and ${known.fleschKincaid}`);
  });

  it('asks to look again at long words and long sentences', () => {
    assert.ok(readingScores(paragraphs('Authentication necessitates biometric verification.'), syllable).lookAgain);
    assert.ok(!readingScores(paragraphs('Call us on the phone. We can help you.'), syllable).lookAgain);
  });

  it('leaves out links, which stand in their text already, and other languages', () => {
    const text = 'Read about charges.';
    const blocks: Block[] = [
      { kind: 'paragraph', text },
      { kind: 'link', text: 'charges' },
      { kind: 'paragraph', text: 'Darllenwch am gostau.', lang: 'cy' },
    ];
    assert.equal(readingScores(blocks, syllable).words, 3);
  });
});
