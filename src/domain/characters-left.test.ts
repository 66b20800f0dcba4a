import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { charactersLeft } from './characters-left.js';

describe('characters left', () => {
  for (const [text, count] of [
    ['', 0],
    ['Ann', 3],
    [' Ann ', 5],
    ['one\ntwo', 7],
    ['one\r\ntwo', 7],
    ['one\rtwo', 7],
    ['\r\n\r\n', 2],
    ['\n\r', 2],
    ['😀', 1],
    ['👨‍👩‍👧', 5],
    ['é', 1],
    ['e\u0301', 2],
    ['اردو', 4],
    ['\ud800', 1],
    ['\udc00\ud800', 2],
  ] as const) {
    it(`counts ${count} in ${JSON.stringify(text)}`, () => assert.equal(charactersLeft(text, 100), 100 - count));
  }

  it('goes below none', () => assert.equal(charactersLeft('abc', 2), -1));

  it('counts what a string is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) =>
        // Taken apart by the language itself; lone halves of a pair count one each there as well.
        assert.equal(charactersLeft(text, 0), 0 - [...text.replaceAll('\r\n', '\n')].length),
      ),
    );
  });
});
