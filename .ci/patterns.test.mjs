// The patterns of the documentation hold numbers for urgent help: they are those of src/content, and grow old with them.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseFragment } from 'parse5';
import { attribute, byPart, byTag, find, words } from './html-tree.mjs';
import { root } from './npm.mjs';

const read = (...path) => parseFragment(readFileSync(join(root, ...path), 'utf8'));
const factsIn = (page) => find(page, (element) => attribute(element, 'data-handrail-fact') !== undefined);
const linkIn = (fact) => byTag(fact, 'a').map((link) => `${attribute(link, 'href')} ${words(link)}`)[0];
const heading = (fact) => words(byTag(fact, 'h3', 'h4')[0]);
const england = read('src/content/urgent-help/england.html');
const patterns = readdirSync(join(root, 'stories/patterns')).filter((file) => file.endsWith('.html'));

test('a number for urgent help in a pattern is the one of its fact, on the day that it was checked', () => {
  const found = patterns.flatMap((file) => {
    const page = read('stories/patterns', file);
    const facts = factsIn(page);
    for (const fact of facts) {
      const source = factsIn(england).find(
        (one) => attribute(one, 'data-handrail-fact') === attribute(fact, 'data-handrail-fact'),
      );
      assert.ok(source, `${file}: ${heading(fact)} is no fact of src/content/urgent-help/england.html`);
      assert.equal(linkIn(fact), linkIn(source), file);
      assert.equal(heading(fact), heading(source), file);
    }
    if (facts.length) {
      const urgent = find(page, (element) => element.tagName === 'handrail-urgent-help')[0];
      assert.deepEqual(byPart(urgent, 'checked').map(words), byPart(england, 'checked').map(words), file);
    }
    return facts;
  });
  assert.ok(found.length, 'no pattern has a number for urgent help');
});
