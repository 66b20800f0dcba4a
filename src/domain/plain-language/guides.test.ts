import assert from 'node:assert/strict';
import { readdirSync, existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { syllable } from 'syllable';
import { guideBlocks } from '../../../test/harness/guide-blocks.js';
import { checkPlainLanguage } from './plain-language.js';
import { readingScores } from './reading-scores.js';

const content = new URL('../../content/', import.meta.url);
// The word list explains words that nobody should say; .ci/word-list.test.mjs reads its meanings.
const isGuide = (name: string) => name !== 'word-list' && existsSync(new URL(`${name}/en.html`, content));
const guides = readdirSync(content).filter(isGuide);
const blocksOf = (name: string) => guideBlocks(readFileSync(new URL(`${name}/en.html`, content), 'utf8'));
const KNOWN = 'prescription pharmacy medicine surgery computer password email security account'.split(' ');

describe('guides in plain language', () => {
  for (const guide of guides) {
    it(`finds no error in ${guide}`, () => {
      const lines = checkPlainLanguage(blocksOf(guide)).map(
        ({ rule, severity, words, suggestion }) => `${severity} ${rule}: “${words}”. ${suggestion}`,
      );
      if (process.env['SHOW_FINDINGS']) console.log(lines.join('\n'), readingScores(blocksOf(guide), syllable, KNOWN));
      assert.deepEqual(
        lines.filter((line) => line.startsWith('error')),
        [],
      );
    });
  }

  it('reads the guides whole', () => {
    const blocks = blocksOf('order-a-repeat-prescription');
    const steps = blocks.filter(({ kind }) => kind === 'step-heading').map(({ text }) => text);
    assert.equal(steps.length, 6);
    assert.equal(steps[0], 'Log in to your NHS account');
    assert.ok(blocks.some(({ kind, text }) => kind === 'link' && text === 'www.nhs.uk/nhs-app'));
    assert.ok(readingScores(blocks, syllable, KNOWN).words > 700);
  });
});
