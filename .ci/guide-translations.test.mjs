// Each fault of a translated guide is planted once, and must be named. The translations as they are have none.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseFragment } from 'parse5';
import { onPaper } from './build-guides.mjs';
import { translationFaults } from './guide-translations.mjs';
import { readGuides } from './guides.mjs';
import { byTag, elements, words } from './html-tree.mjs';
import { wordsIn } from '../test/e2e/words.mjs';

const guides = readGuides(fileURLToPath(new URL('..', import.meta.url)));
const translated = guides.flatMap(({ name, html, translations }) =>
  Object.entries(translations)
    .filter(([language]) => language !== 'en')
    .map(([language, own]) => ({ name, language, html, own })),
);
const kses = JSON.parse(readFileSync(new URL('../test/host-pages/wordpress-kses.json', import.meta.url), 'utf8'));

test('two guides are there in Welsh and in Urdu', () => {
  assert.deepEqual(
    translated.map(({ name, language }) => `${name}.${language}`),
    ['contact-your-gp-surgery', 'order-a-repeat-prescription'].flatMap((name) => [`${name}.cy`, `${name}.ur`]),
  );
});

for (const { name, language, html, own } of translated) {
  test(`${name} in ${language} is the guide, piece for piece`, () => {
    assert.deepEqual(translationFaults(html, own, language, name), []);
  });

  test(`${name} in ${language}: WordPress keeps all of it`, () => {
    for (const element of elements(parseFragment(own))) {
      assert.ok(kses.tags[element.tagName], `<${element.tagName}>`);
      for (const { name: attr } of element.attrs)
        assert.match(attr, /^(id|href|lang|dir|data-handrail|data-handrail-part)$/, `${attr} on ${element.tagName}`);
    }
  });

  test(`${name} in ${language}: on paper in its language, and the words of the parts are those of the screen`, () => {
    const paper = onPaper({ html: own }, language);
    assert.ok(paper.includes(`<html lang="${language}"${language === 'ur' ? ' dir="rtl"' : ''}>`));
    const word = wordsIn(language);
    const all = words(parseFragment(paper));
    const fill = (english) =>
      word(english)
        .replace('{step}', '2')
        .replace('{total}', paper.match(/class="number"/g).length);
    for (const english of ['Step {step} of {total}', 'I have done step {step}'])
      assert.ok(all.includes(fill(english)), english);
    assert.doesNotMatch(all, /My notes|I have done|A guide in/);
    for (const block of byTag(parseFragment(own), 'h2', 'h3', 'p'))
      if (!byTag(block, 'mark', 'a').length) assert.ok(all.includes(words(block)), words(block));
  });
}

test('a language for which there are no words for paper stops the build', () => {
  assert.throws(() => onPaper({ html: translated[0].own }, 'pl'), /on-paper\.json has no words in pl/);
});

const PLANTED = {
  'a step less': [
    /<li>\s*<h3>(?:(?!<\/li>\s*<li>\s*<h3>).)*<\/li>(?=\s*<li>\s*<h3>)/s,
    '',
    /piece \d+ is ".*", and in English "/,
  ],
  'a paragraph less': [/<p data-handrail-part="helper">.*?<\/p>/s, '', /and in English "p helper"/],
  'a paragraph more': [/<\/div>\s*<\/section>/, '<p>x</p></div></section>', /is "p", and in English "nothing"/],
  'another mark': ['data-handrail-part="warn"', 'data-handrail-part="see"', /is "p see", and in English "p warn"/],
  'another link': ['href="tel:111"', 'href="tel:112"', /is "a tel:112", and in English "a tel:111"/],
  'another name on the screen': ['>Prescriptions<', '>Presgripsiynau<', /and in English "strong Prescriptions"/],
  'another gap': [">your surgery's phone number<", ">your hub's phone number<", /in English "mark gap your surgery's/],
  'a gap for nobody': ['data-handrail-part="gap" lang="en"', 'data-handrail-part="gap"', /is for a web team/],
  'another number': ['13', '14', /other numbers than the English \(13 13 15\)/],
  'no English beside 111': [
    /<span[^<]*Ask\s+for\s+help\s+today.*?<\/span\s*>/s,
    '',
    /no English beside its urgent words/,
  ],
  'no word that it is a draft': [
    /This translation\s+is a draft\./,
    '',
    /does not say in English that the translation is a draft/,
  ],
  'another id': ['-ur"', '"', /needs the id order-a-repeat-prescription-ur/],
  'no language': [' lang="ur"', '', /needs lang="ur"/],
  'no direction': [' lang="ur" dir="rtl"', ' lang="ur"', /has the wrong dir/],
  'a number that turns round': ['<span dir="ltr">18001 111</span>', '18001 111', /a number in groups turns round/],
};
for (const [what, [from, to, sentence]] of Object.entries(PLANTED))
  test(`a translation with ${what} is named`, () => {
    const { html, own, language, name } = translated.at(-1);
    const planted = own.replace(from, to);
    assert.notEqual(planted, own, 'nothing was planted');
    assert.match(translationFaults(html, planted, language, name).join('\n'), sentence);
  });
