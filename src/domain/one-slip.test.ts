import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isOneSlip } from './one-slip.js';

/** Whole Damerau-Levenshtein distances; it has no types. */
const distance = createRequire(import.meta.url)('damerau-levenshtein') as (
  one: string,
  other: string,
) => { steps: number };

describe('one slip', () => {
  for (const slip of ['february', 'februry', 'februuary', 'fevruary', 'feburary', 'xfebruary', 'februaryx', 'ebruary'])
    it(`takes ${slip} for february`, () => assert.equal(isOneSlip(slip, 'february'), true));

  for (const other of ['', 'febr', 'fbraury', 'yraurbef', 'january'])
    it(`does not take “${other}” for february`, () => assert.equal(isOneSlip(other, 'february'), false));

  it('agrees with an independent count of steps', () => {
    // Few letters, so that near words are common.
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    let near = 0;
    fc.assert(
      fc.property(word, word, (one, other) => {
        const expected = distance(one, other).steps <= 1;
        if (expected) near++;
        assert.equal(isOneSlip(one, other), expected);
        assert.equal(isOneSlip(other, one), expected);
      }),
      { numRuns: 3000, seed: 4 },
    );
    assert.ok(near > 100, `${near} near words`);
  });

  it('takes a very long word', { timeout: 5000 }, () => {
    const long = 'a'.repeat(100_000);
    assert.equal(isOneSlip(long, `${long}b`), true);
    assert.equal(isOneSlip(`b${long}`, `${long}b`), false);
  });
});
