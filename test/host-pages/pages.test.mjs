// The three pages, read as files: the same parts on each, and HTML that a careful web worker would write.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { parseFragment } from 'parse5';
import { attribute, byId, byPart, byTag, elements, find, words } from '../../.ci/html-tree.mjs';
import { PAGES, filledGuide, outline, page, pageSource, partName } from './read-html.mjs';

const kses = JSON.parse(readFileSync(new URL('wordpress-kses.json', import.meta.url), 'utf8'));

const part = (name, wanted) => find(page(name), (element) => partName(element) === wanted)[0];

/** The questions of the form, as a person meets them; pages may write the rows in different ways. */
function questions(form) {
  const labelOf = (control) => {
    const id = attribute(control, 'id');
    return byTag(form, 'label').find((label) =>
      id ? attribute(label, 'for') === id : byTag(label, control.tagName).includes(control),
    );
  };
  return byTag(form, 'input', 'select', 'textarea').map((control) => {
    const label = labelOf(control);
    assert.ok(label, `no label for ${attribute(control, 'name')}`);
    const facts = ['name', 'type', 'value', 'autocomplete', 'required'].map(
      (key) => `${key}=${attribute(control, key)}`,
    );
    return [words(label), control.tagName, ...facts, byTag(control, 'option').map(words).join('/')].join(' ');
  });
}

/** What WordPress would take out of an editor's HTML. */
function takenByWordPress(html) {
  const taken = [];
  for (const element of elements(parseFragment(html))) {
    const allowed = kses.tags[element.tagName];
    if (!allowed) {
      taken.push(`<${element.tagName}>`);
      continue;
    }
    for (const { name, value } of element.attrs) {
      const kept =
        allowed.includes(name) || kses.everywhere.includes(name) || new RegExp(kses.dataAttribute).test(name);
      const protocol = name === 'href' && value.match(/^([a-z+.-]+):/i)?.[1];
      if (!kept || (protocol && !kses.protocols.includes(protocol))) taken.push(`${name}="${value}"`);
    }
  }
  return taken;
}

const ORIGINAL = outline(byTag(filledGuide(), 'section')[0]);

for (const name of PAGES) {
  test(`${name}: the guide is the content pack with its gaps filled, tag for tag and word for word`, () => {
    assert.equal(outline(part(name, 'step-guide')), ORIGINAL);
  });

  test(`${name}: the ways to reach a person are the same, in the same place, after the guide and before the form`, () => {
    assert.equal(outline(part(name, 'talk-to-a-person')), outline(part('charity', 'talk-to-a-person')));
    assert.equal(attribute(part(name, 'talk-to-a-person'), 'id'), 'talk');
    const order = find(page(name), (element) => partName(element)).map(partName);
    const core = order.filter((wanted) => ['step-guide', 'talk-to-a-person', 'form'].includes(wanted));
    assert.deepEqual(core, ['step-guide', 'talk-to-a-person', 'form']);
  });

  test(`${name}: the form asks the same questions and every control has a label`, () => {
    const [own, first] = [name, 'charity'].map((which) => questions(part(which, 'form')));
    assert.deepEqual(own, first);
    assert.equal(own.length, 13);
    const form = byTag(part(name, 'form'), 'form')[0];
    assert.equal(attribute(form, 'method'), 'post');
    assert.equal(attribute(form, 'action'), '/ask-us-to-call-you');
    assert.deepEqual(byTag(form, 'button').map(words), ['Ask us to call you']);
    assert.deepEqual(byPart(form, 'or').map(words), ['or']);
  });

  test(`${name}: a page with a language, a title, one h1, a main and one script tag`, () => {
    const tree = page(name);
    assert.match(pageSource(name), /^<!doctype html>\n<html lang="en-GB">/i);
    assert.ok(words(byTag(tree, 'title')[0]));
    assert.equal(byTag(tree, 'h1').length, 1);
    assert.equal(byTag(tree, 'main').length, 1);
    const scripts = byTag(tree, 'script');
    assert.deepEqual(scripts.map(outlineOfTag), ['script src=/dist/handrail.js type=module']);
    assert.equal(scripts[0].parentNode.tagName, 'head');
    const styles = byTag(tree, 'link').map((link) => attribute(link, 'href'));
    assert.equal(styles.at(-1), '/dist/handrail.css');
    if (name === 'plain') assert.equal(styles.length, 1, 'the plain page has no style of its own');
  });

  test(`${name}: headings go down one level at a time`, () => {
    let last = 0;
    for (const heading of byTag(page(name), 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')) {
      const level = Number(heading.tagName[1]);
      assert.ok(level <= last + 1, `"${words(heading)}" is h${level} after h${last}`);
      last = level;
    }
  });

  test(`${name}: ids are unique, and every id that is named is there`, () => {
    const tree = page(name);
    const ids = find(tree, (element) => attribute(element, 'id')).map((element) => attribute(element, 'id'));
    assert.deepEqual(ids, [...new Set(ids)]);
    for (const element of elements(tree)) {
      const named = [attribute(element, 'for'), attribute(element, 'aria-labelledby')];
      if (attribute(element, 'href')?.startsWith('#')) named.push(attribute(element, 'href').slice(1));
      for (const id of named.filter(Boolean)) assert.ok(byId(tree, id), `#${id}`);
    }
  });

  test(`${name}: nothing inline, and nothing asked from another site`, () => {
    const tree = page(name);
    assert.equal(byTag(tree, 'style', 'template', 'iframe', 'img').length, 0);
    for (const element of elements(tree)) {
      for (const { name: attr, value } of element.attrs) {
        assert.doesNotMatch(attr, /^(on.*|style|hidden|slot|part|tabindex|aria-(expanded|controls|live|hidden))$/);
        assert.doesNotMatch(value, /^\s*javascript:/i);
      }
    }
    for (const asking of byTag(tree, 'script', 'link')) {
      assert.match(attribute(asking, 'src') ?? attribute(asking, 'href'), /^\/[^/]/);
    }
    assert.deepEqual(
      byTag(tree, 'script').flatMap((script) => script.childNodes),
      [],
    );
  });

  test(`${name}: made-up phone numbers are from Ofcom's ranges for drama`, () => {
    const numbers = byTag(page(name), 'a')
      .map((link) => attribute(link, 'href').match(/^(?:tel|sms):(.+)/)?.[1])
      .filter(Boolean);
    assert.ok(numbers.length >= 3);
    for (const number of numbers) assert.match(number, /^(111|\+441632960\d{3}|\+447700900\d{3})$/);
    const inWords = words(byTag(page(name), 'body')[0]).match(/\b0\d{3,4} \d{3} \d{3}\b/g);
    for (const number of inWords) assert.match(number, /^(01632 960 \d{3}|07700 900 \d{3})$/);
  });
}

function outlineOfTag(element) {
  const attrs = element.attrs.map(({ name, value }) => ` ${name}=${value}`);
  return `${element.tagName}${attrs.sort().join('')}`;
}

test('the pages use all three spellings', () => {
  const spelling = (name, wanted) =>
    outlineOfTag(part(name, wanted)).match(/^handrail-|data-handrail=|class=handrail-/)[0];
  assert.equal(spelling('charity', 'step-guide'), 'handrail-');
  assert.equal(spelling('wordpress', 'step-guide'), 'data-handrail=');
  assert.equal(spelling('plain', 'talk-to-a-person'), 'class=handrail-');
});

test('WordPress takes nothing away from what its editor wrote', () => {
  const [, editor] = pageSource('wordpress').match(
    /<!-- editor content starts[^>]*-->(.*)<!-- editor content ends -->/s,
  );
  assert.match(editor, /data-handrail="step-guide"/);
  assert.match(editor, /data-handrail="talk-to-a-person"/);
  assert.deepEqual(takenByWordPress(editor), []);
});

test('the check for WordPress finds what WordPress takes away', () => {
  const html =
    '<handrail-form><input><p tabindex="0" data-ok-1="x"><a href="javascript:x">a</a><i data--x="1">b</i></p>';
  assert.deepEqual(takenByWordPress(html), [
    '<handrail-form>',
    '<input>',
    'tabindex="0"',
    'href="javascript:x"',
    'data--x="1"',
  ]);
});
