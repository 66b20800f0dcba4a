// What is made of a guide for paper and for the list. What a browser prints of it is asked in test/e2e/guides.spec.mjs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseFragment } from 'parse5';
import { byPart, byTag, words } from './html-tree.mjs';
import { asModule, entry, onPaper } from './build-guides.mjs';
import { readGuides } from './guides.mjs';

const guides = readGuides(fileURLToPath(new URL('..', import.meta.url)));
const guide = (name) => guides.find((one) => one.name === name);
const changed = (from, to) => {
  const { html, ...rest } = guide('spot-a-scam');
  assert.ok(html.includes(from), from);
  return { ...rest, html: html.replace(from, to) };
};

for (const one of guides)
  test(`${one.name}: nothing of the guide is lost on paper, and nothing needs a script`, () => {
    const paper = words(parseFragment(onPaper(one)));
    for (const block of byTag(parseFragment(one.html), 'h2', 'h3', 'p', 'li'))
      if (!byTag(block, 'p', 'h3', 'mark').length) assert.ok(paper.includes(words(block)), words(block));
    assert.doesNotMatch(onPaper(one), /<script|<mark|\son\w+=|style=/);
  });

test('a gap becomes a line to write on, with the words that say what belongs there', () => {
  const html = onPaper(guide('spot-a-scam'));
  const gaps = byPart(parseFragment(guide('spot-a-scam').html), 'gap');
  assert.equal(html.match(/<span class="line">/g).length, gaps.length + 4);
  assert.match(words(parseFragment(html)), /Your surgery: \(your surgery's phone number\)/);
});

test('a link whose words are not its address gets the address in full', () => {
  const link = '<a href="https://www.reportfraud.police.uk/">www.reportfraud.police.uk</a>';
  assert.match(onPaper(guide('spot-a-scam')), /police\.uk<\/a>/);
  const named = changed('>www.reportfraud.police.uk</a>', '>the police</a>');
  assert.ok(guide('spot-a-scam').html.includes(link));
  assert.match(words(parseFragment(onPaper(named))), /the police \(https:\/\/www\.reportfraud\.police\.uk\/\)/);
});

test('a guide with one step more has one box more', () => {
  const more = changed('</ol>', '<li><h3>Rest</h3><p>Sit down.</p></li></ol>');
  assert.match(onPaper(more), /I have done step 10</);
  assert.match(onPaper(more), /A guide in 10 steps\./);
});

test('the list says what a content team asks first', () => {
  const said = entry(guide('order-a-repeat-prescription'));
  assert.equal(said.title, 'Order a repeat prescription');
  assert.equal(said.steps.length, 6);
  assert.equal(said.print.en, 'order-a-repeat-prescription.print.html');
  assert.equal(said.paste.en, 'order-a-repeat-prescription.html');
  assert.ok(said.gaps.includes("your surgery's phone number"));
  assert.equal(said.reviewedBy, null);
  assert.equal(said.nextReview, '2027-02-22');
});

/** What a module says, read as a browser does, as HTML again. */
const read = async (code) => import(`data:text/javascript,${encodeURIComponent(code)}`);
const asHtml = (piece) => {
  if (typeof piece === 'string') return piece.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const [tag, attributes, ...inside] = piece;
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value.replace(/"/g, '&quot;')}"`);
  return `<${tag}${written.join('')}>${inside.map(asHtml).join('')}</${tag}>`;
};

for (const one of guides)
  for (const [language, html] of Object.entries(one.translations))
    test(`${one.name}: the module in ${language} says what the HTML says, and marks the same`, async () => {
      const code = asModule({ html });
      assert.match(code, /^[\0-\x7f]+$/, 'ASCII only');
      const made = parseFragment(asHtml((await read(code)).guide));
      const written = parseFragment(html);
      const leaves = (tree) =>
        byTag(tree, 'h2', 'h3', 'p', 'li')
          .filter((one) => !byTag(one, 'p', 'h3').length)
          .map(words);
      assert.deepEqual(leaves(made), leaves(written));
      const marks = (tree) =>
        byTag(tree, 'section', 'h2', 'h3', 'p', 'div', 'ol', 'ul', 'li', 'a', 'strong', 'mark', 'span').map(
          ({ tagName, attrs }) =>
            `${tagName} ${attrs
              .filter(({ name }) => name !== 'data-handrail')
              .map(({ name, value }) => `${name}=${value}`)
              .join(' ')}`,
        );
      assert.deepEqual(marks(made), marks(written));
    });

test('the module in English names the other languages, and a guide cannot set what a page must not run', async () => {
  const { html } = guide('spot-a-scam');
  assert.deepEqual((await read(asModule({ html, languages: ['cy'] }))).languages, ['cy']);
  assert.throws(() => asModule(changed('<h2>', '<h2 onclick="alert(1)">')), /may not set onclick/);
});
