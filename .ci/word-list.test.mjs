// Each fault of the word list is planted once, and must be seen; and its meanings keep the rules for plain language.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkPlainLanguage } from '../src/domain/plain-language/plain-language.ts';
import { WORD_LIST } from '../src/components/explain-a-word/word-list.ts';
import { list, wordFaults } from './word-list.mjs';

const TODAY = '2026-12-01';
const facts = () => JSON.parse(readFileSync(new URL('../src/content/word-list/facts.json', import.meta.url), 'utf8'));

test('the word list has 60 words or more, and no fault', () => {
  assert.ok(facts().words.length >= 60);
  assert.deepEqual(wordFaults(facts(), TODAY), []);
});

const PLANTED = {
  'no meaning': [(word) => delete word.meaning, /has no meaning/],
  'a meaning of 16 words': [(word) => (word.meaning = 'a '.repeat(15) + 'b'), /has 16 words\. Use 15/],
  'a full stop': [(word) => (word.meaning += '.'), /full stop/],
  'no list of spellings': [(word) => delete word.others, /needs "others"/],
  'a spelling that another has': [(word) => word.others.push('TRIAGE'), /"(?:TRIAGE|triage)" is there twice/],
  'a sign of the list itself': [(word) => (word.meaning = 'this = that'), /a sign that the list uses/],
  'a source that nobody named': [(word) => (word.source = 'hearsay'), /"hearsay" is not in "sources"/],
  'an overdue list': [(word, list) => (list.nextReview = '2026-11-30'), /The word list: nextReview was 2026-11-30/],
  'no day for the next look': [(word, list) => delete list.nextReview, /nextReview is undefined/],
  'no word': [(word) => (word.word = ''), /A word is empty/],
};
for (const [name, [plant, expected]] of Object.entries(PLANTED))
  test(`sees ${name}`, () => {
    const planted = facts();
    plant(planted.words[0], planted);
    assert.match(wordFaults(planted, TODAY).join('\n'), expected);
  });

test('the meanings are plain', () => {
  const { words } = facts();
  const known = words.flatMap(({ word, others }) => [word, ...others]);
  const findings = checkPlainLanguage(
    words.map(({ meaning }) => ({ kind: 'paragraph', text: `${meaning}.` })),
    { known },
  );
  assert.deepEqual(
    findings.map(({ rule, where }) => `${rule}: ${words[where.block].word}`),
    [],
  );
});

test('no meaning needs its own word', () => {
  const own = facts().words.filter(({ word, meaning }) =>
    ` ${meaning} `.toLowerCase().includes(` ${word.toLowerCase()} `),
  );
  assert.deepEqual(own, []);
});

test('what is made of it has every word and spelling', () => {
  const html = list(facts());
  for (const { word, others, meaning } of facts().words) {
    assert.ok(WORD_LIST.includes(`\n${[word, ...others].join('|')}=${meaning}\n`), word);
    for (const one of [word, ...others]) assert.ok(html.includes(`<dt>${one.replace(/&/g, '&amp;')}</dt>`), one);
  }
});
