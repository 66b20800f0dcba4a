// The item bank, the equality questions, and the forms to paste that are made of them: the same words everywhere, in each language.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { parseFragment } from 'parse5';
import { wordingOf } from '../src/components/confidence-check/items.ts';
import { firstPart } from './build-guides.mjs';
import { attribute, byTag, words } from './html-tree.mjs';
import { reviewFaults } from './review-dates.mjs';

const read = (path) => readFileSync(new URL(`../src/${path}`, import.meta.url), 'utf8');
const bank = JSON.parse(read('content/questions/item-bank.json'));
const equality = JSON.parse(read('content/questions/equality.json'));
const examples = ['confidence-check', 'code-card', 'feedback'].flatMap((part) =>
  readdirSync(new URL(`../src/components/${part}/examples`, import.meta.url)).map((file) => ({
    file: `${part}/${file}`,
    html: read(`components/${part}/examples/${file}`),
  })),
);
const today = new Date().toISOString().slice(0, 10);

/** The questions of a form: name, words, and each answer with its words. */
function questionsIn(html) {
  return byTag(parseFragment(html), 'fieldset').map((fieldset) => {
    // A question that opens under an answer has its own.
    const inside = byTag(fieldset, 'fieldset').flatMap((one) => byTag(one, 'input'));
    const labels = byTag(fieldset, 'label').filter((label) => !inside.includes(byTag(label, 'input')[0]));
    return {
      name: attribute(byTag(labels[0], 'input')[0], 'name'),
      words: words(byTag(fieldset, 'legend')[0]),
      answers: labels.map((label) => ({ value: attribute(byTag(label, 'input')[0], 'value'), words: words(label) })),
    };
  });
}
const languageOf = (html) => /<handrail-[a-z-]+ lang="(\w\w)"/.exec(html)?.[1] ?? 'en';

for (const [name, facts] of Object.entries({ 'item-bank': bank, equality })) {
  test(`${name}: its review is not overdue, and it says where its words come from`, () => {
    const { lastReviewed, nextReview, sources } = facts;
    assert.deepEqual(reviewFaults(name, ['lastReviewed', lastReviewed], ['nextReview', nextReview], today), []);
    for (const { title, supports, checkedOn } of sources) {
      assert.ok(title && supports);
      assert.match(checkedOn, /^\d{4}-\d\d-\d\d$/);
    }
  });
}

test('every item is there in every language, once, and nobody has checked a draft', () => {
  const languages = Object.keys(bank.languages);
  for (const one of [...bank.items, ...bank.answers, ...bank.reasons])
    assert.deepEqual(Object.keys(one.words), languages, JSON.stringify(one));
  for (const language of languages) {
    const all = bank.items.map((item) => item.words[language]);
    assert.equal(new Set(all).size, 7, language);
    assert.equal(bank.languages[language].reviewedBy, null);
  }
});

test('what tells an author of other words has those of the bank', () => {
  for (const { name, words: own } of bank.items) assert.equal(wordingOf(name), own.en);
  assert.equal(wordingOf('constructor'), undefined);
});

for (const { file, html } of examples)
  test(`${file}: the bank’s questions in the bank’s words, with the bank’s answers`, () => {
    const language = languageOf(html);
    const questions = questionsIn(html);
    assert.ok(questions.length);
    const answers = [...bank.answers, ...bank.reasons].map((one) => ({ value: one.value, words: one.words[language] }));
    for (const question of questions) {
      const item = bank.items.find(({ name }) => name === question.name);
      if (item) assert.deepEqual(question, { name: item.name, words: item.words[language], answers });
      assert.equal(new Set(question.answers.map(({ value }) => value)).size, question.answers.length);
    }
    assert.doesNotMatch(html.replace(/<!--[^]*?-->/g, ''), /\b(?:required|checked|selected|minlength|maxlength)\b/);
    for (const form of byTag(parseFragment(html), 'form')) assert.equal(attribute(form, 'method'), 'post');
  });

for (const language of ['en', 'cy', 'ur'])
  test(`a form to paste with all items, in ${language}`, () => {
    const file = { en: 'on-one-page', cy: 'in-welsh', ur: 'in-urdu' }[language];
    const html = firstPart(read(`components/confidence-check/examples/${file}.html`));
    const names = questionsIn(html).map(({ name }) => name);
    assert.deepEqual(
      names.filter((name) => name !== 'time'),
      bank.items.map(({ name }) => name),
    );
    assert.doesNotMatch(html, /talk-to-a-person/);
    assert.match(html, /<\/handrail-confidence-check>\n$/);
  });

test('the translated forms ask what the English ones ask', () => {
  const shape = (file) =>
    questionsIn(read(`components/feedback/examples/${file}.html`)).map(({ name, answers }) => [
      name,
      answers.map(({ value }) => value),
    ]);
  for (const file of ['in-welsh', 'in-urdu', 'for-content-systems', 'with-your-own-words'])
    assert.deepEqual(shape(file), shape('did-you-do-it'), file);
});

test('the equality questions have their standard words, and the same order of answers', () => {
  const asked = questionsIn(read('components/feedback/examples/equality-questions.html'));
  const known = equality.questions.map(({ name, words: own, answers }) => ({ name, words: own, answers }));
  for (const question of asked)
    assert.deepEqual(
      question,
      known.find(({ name }) => name === question.name),
      question.name,
    );
  assert.deepEqual(
    asked.map(({ name }) => name),
    ['age-group', 'ethnic-group', 'disability', 'disability-effect', 'sex', 'gender-same'],
  );
});

test('equality questions are off by default: no other form has one', () => {
  const names = equality.questions.map(({ name }) => name);
  for (const { file, html } of examples)
    if (!file.includes('equality'))
      for (const { name } of questionsIn(html)) assert.ok(!names.includes(name), `${file}: ${name}`);
});
