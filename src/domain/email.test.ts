import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { emailProblem } from './email.js';

describe('email', () => {
  for (const address of [
    'ann@example.org',
    "o'neil+appointments@mail.example.co.uk",
    'ANN@EXAMPLE.ORG',
    'a@b.c',
    'علی@مثال.پاکستان',
    'ann@example.org.',
  ]) {
    it(`lets ${address} through`, () => assert.equal(emailProblem(address), undefined));
  }

  for (const [address, problem] of [
    ['', 'no-at'],
    ['ann', 'no-at'],
    ['ann.example.org', 'no-at'],
    ['ann at example.org', 'no-at'],
    ['@', 'nothing-before-at'],
    ['@example.org', 'nothing-before-at'],
    ['ann@', 'nothing-after-at'],
    ['ann@example', 'no-dot'],
    ['ann@example,org', 'no-dot'],
    ['ann@example.', 'no-dot'],
    ['ann@.org', 'no-dot'],
    ['ann@example..', 'no-dot'],
    ['ann@@example.org', 'many-at'],
    ['ann@example.org, bob@example.org', 'many-at'],
  ] as const) {
    it(`names what is wrong with “${address}”: ${problem}`, () => assert.equal(emailProblem(address), problem));
  }

  it('ignores spaces and characters that nobody sees', () => {
    assert.equal(emailProblem('\u200f ann @\u00a0example\u200b.org\t\u202c\ufeff'), undefined);
    assert.equal(emailProblem('ann@ \u200b'), 'nothing-after-at');
  });

  it('takes 254 characters and not 255', () => {
    const end = '@example.org';
    assert.equal(emailProblem(`${'a'.repeat(254 - end.length)}${end}`), undefined);
    assert.equal(emailProblem(`${'a'.repeat(255 - end.length)}${end}`), 'too-long');
    assert.equal(emailProblem(`${'a '.repeat(254 - end.length)}${end}`), undefined);
  });

  it('has an answer to any text at all', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => void emailProblem(text)));
  });

  it('lets every ordinary address through', () => {
    const unseen = fc.constantFrom('', ' ', '\u200b', '\u00a0');
    fc.assert(
      fc.property(fc.emailAddress(), unseen, unseen, (address, before, after) =>
        assert.equal(emailProblem(before + address + after), undefined),
      ),
    );
  });
});
