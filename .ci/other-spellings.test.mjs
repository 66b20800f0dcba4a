// What the documentation offers to paste elsewhere is the example itself: rendered, it has the same elements, words and attributes.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, mock } from 'node:test';
import { transformSync } from 'esbuild';
import { parseFragment } from 'parse5';
import React from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { spelled } from '../stories/snippet-builder/spellings.js';
import { otherSpellings } from '../.storybook/other-spellings.js';
import { root } from './npm.mjs';

const examples = readdirSync(join(root, 'src/components')).flatMap((part) => {
  const folder = join(root, 'src/components', part, 'examples');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ name: `${part}/${file}`, html: readFileSync(join(folder, file), 'utf8') }));
});

const PARTS = new RegExp(`(?:^| )handrail-(?:${readdirSync(join(root, 'src/components')).join('|')})(?![\\w-])`);

function rendered(jsx) {
  const { code } = transformSync(`<>${jsx}</>`, { loader: 'jsx' });
  const said = mock.method(console, 'error', () => undefined);
  const html = renderToStaticMarkup(new Function('React', `return ${code}`)(React));
  said.mock.restore();
  assert.deepEqual(
    said.mock.calls.map(({ arguments: words }) => words.join(' ')),
    [],
  );
  // React asks for pictures early, by a link of its own.
  return html.replaceAll(/<link rel="preload"[^>]*>/g, '');
}

/** Elements with their attributes in order of names, and words without the space that no browser shows. */
function shapeOf(html) {
  const words = [];
  const walk = (node) => {
    if (node.nodeName === '#text') return words.push(node.value);
    if (node.tagName) {
      const attributes = node.attrs.map(({ name, value }) => `${name}=${value}`).sort();
      words.push(` <${[node.tagName, ...attributes].join(' ')}> `);
    }
    node.childNodes?.forEach(walk);
    if (node.tagName) words.push(/^(?:a|abbr|b|em|i|mark|small|span|strong)$/.test(node.tagName) ? '|' : ' ');
  };
  walk(parseFragment(html));
  return words.join('').replaceAll(/\s+\|/g, '|').replaceAll(/\s+/g, ' ').trim();
}

/** The words of a page, each with the names of the page's own elements around it: a browser moves what may not stand where it is. */
function wordsByParent(html) {
  const found = [];
  const walk = (node, around) => {
    if (node.nodeName === '#text') return node.value.trim() && found.push(`${around} ${node.value.trim()}`);
    const isPart = node.tagName?.startsWith('handrail-') || isMarked(node);
    for (const child of node.childNodes ?? []) walk(child, isPart ? around : `${around}/${node.nodeName}`);
  };
  walk(parseFragment(html), '');
  return found;
}
const isMarked = ({ attrs = [] }) =>
  attrs.some(({ name, value }) => name === 'data-handrail' || (name === 'class' && PARTS.test(value)));

describe('an example in other spellings', () => {
  for (const { name, html } of examples)
    it(`${name} keeps each part where it stands, in the other spellings`, () => {
      for (const spelling of ['data', 'classes']) {
        const other = spelled(html, spelling);
        assert.deepEqual(wordsByParent(other), wordsByParent(spelled(html, 'tags')));
      }
    });

  it('writes an attribute of a part as data, and leaves what any element may have', () => {
    assert.equal(
      spelled('<handrail-field id="a" kind="postcode"\n  message-empty="Enter a postcode">x</handrail-field>', 'data'),
      '<section data-handrail="field" id="a" data-handrail-kind="postcode" data-handrail-message-empty="Enter a postcode">x</section>',
    );
  });

  for (const { name, html } of examples)
    it(`${name} is the same in React`, () => {
      const all = otherSpellings(html);
      assert.equal(shapeOf(rendered(all.React)), shapeOf(all['HTML and Vue']));
    });

  it('is a block of WordPress that holds nothing that it deletes', () => {
    const block = otherSpellings('<handrail-form view="one"><form><p>Hello</p></form></handrail-form>')[
      'WordPress, as a block'
    ];
    assert.match(block, /^<!-- wp:html -->\n<section data-handrail="form" data-handrail-view="one">/);
    assert.doesNotMatch(block, /<handrail-/);
  });

  it('writes the space before a link at the start of a line, and braces as words', () => {
    const html = '<p>\n  Go to\n  <a href="/a">A {page}</a>\n  and come back.\n</p>';
    assert.equal(
      rendered(otherSpellings(html).React).replaceAll(/\s+/g, ' '),
      '<p>Go to <a href="/a">A {page}</a> and come back.</p>',
    );
  });
});
