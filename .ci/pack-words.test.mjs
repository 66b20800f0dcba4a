// What is packed is what translators wrote, letter for letter, and each planted fault of a message is seen.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { languages, PSEUDO } from './languages.mjs';
import { pack } from './pack-words.mjs';
import { messages, pluralFault, pseudo } from './words.mjs';

const unpacked = async (code) => (await import(`data:text/javascript,${encodeURIComponent(code)}`)).templates;
const numbered = (texts) => Object.fromEntries(texts.map((text, index) => [index.toString(36), text]));
const translations = (language) =>
  messages(new URL(`../src/locales/xliff/${language}.xlf`, import.meta.url)).map(({ target }) => target);

test('there are 8 languages', () => assert.deepEqual(languages.length, 8));

for (const language of languages)
  test(`the words of ${language} come out as they went in`, async () => {
    const words = numbered(translations(language));
    assert.deepEqual(await unpacked(pack(words)), words);
  });

test('so does whatever a translator may write', async () => {
  const words = numbered([
    '{label} A-Z ^'.replace('^', '[`]\\'),
    '«العربية» {total|one:مكان|other:x}',
    'اردو'.repeat(9),
    '’“—',
    '',
  ]);
  assert.deepEqual(await unpacked(pack(words)), words);
});

test('a text with the sign that stands between texts stops the build', () => {
  assert.throws(() => pack(numbered(['a^b'])), /have no \^/);
});

test('a number that is left out stops the build', () => {
  assert.throws(() => pack({ 0: 'a', 2: 'b' }), /numbered/);
});

test('a message has the forms that its language has, no fewer and no other', () => {
  assert.equal(pluralFault('{n|one:a|other:b}', 'en'), undefined);
  assert.equal(pluralFault('no number', 'cy'), undefined);
  assert.match(pluralFault('{n|one:a|other:b}', 'cy'), /needs: few, many, one, other, two, zero/);
  assert.match(pluralFault('{n|one:a|two:b|other:c}', 'en'), /has words for one, two, other/);
});

test(`${PSEUDO} is a third longer, and accented but for what is put in`, () => {
  for (const english of ['Next step', 'Step {step} of {total}', 'All {total} {total|one:place|other:places}'])
    assert.ok(pseudo(english).length >= english.length * (4 / 3), english);
  assert.match(pseudo('{total} {total|one:place|other:places}'), /^\[\{total\} \{total\|one:pláçé\|other:pláçéš\}/);
  const own = readFileSync(new URL(`../src/locales/generated/${PSEUDO}.ts`, import.meta.url), 'utf8');
  assert.ok(own.includes(pseudo('Next step')));
});
