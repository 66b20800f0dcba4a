// The content packs, above all the first: is it whole, does it make sense without script and on paper, and does it say what facts.json says?
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { attribute, byPart, byTag, elements, words } from '../../.ci/html-tree.mjs';
import { GUIDES, facts, guide } from './read-html.mjs';

const kses = JSON.parse(readFileSync(new URL('wordpress-kses.json', import.meta.url), 'utf8'));

const section = byTag(guide(), 'section')[0];
const steps = byTag(section, 'ol').flatMap((list) => list.childNodes.filter((node) => node.tagName === 'li'));

test('the guide has a heading, what you need, six steps, an ending and the date it was checked', () => {
  assert.equal(attribute(section, 'data-handrail'), 'step-guide');
  assert.equal(words(byTag(section, 'h2')[0]), 'Order a repeat prescription');
  assert.equal(byTag(section, 'ol').length, 1, 'the steps are the only ordered list');
  assert.equal(steps.length, 6);
  for (const part of ['before', 'ending', 'checked']) assert.equal(byPart(section, part).length, 1, part);
});

test('each step says what to do, what you should see, and what to do if you do not', () => {
  for (const step of steps) {
    const heading = words(byTag(step, 'h3')[0]);
    assert.match(words(byPart(step, 'see')[0]), /^You should see /, heading);
    assert.match(words(byPart(step, 'if-not')[0]), /^If you do not see this: /, heading);
    assert.ok(
      byTag(step, 'p').some((paragraph) => !attribute(paragraph, 'data-handrail-part')),
      `${heading}: nothing to do`,
    );
  }
});

test('warnings and words to the helper say what they are without any style', () => {
  assert.ok(byPart(section, 'warn').length >= 2);
  assert.ok(byPart(section, 'helper').length >= 3);
  for (const part of byPart(section, 'warn')) assert.match(words(part), /^Before you /);
  for (const part of byPart(section, 'helper')) assert.match(words(part), /^If you are helping: /);
});

test('a warning stands before the act that it warns of', () => {
  for (const step of steps) {
    const parts = byTag(step, 'p').map((paragraph) => attribute(paragraph, 'data-handrail-part'));
    if (parts.includes('warn')) assert.ok(parts.indexOf('warn') < parts.indexOf('see'), words(byTag(step, 'h3')[0]));
  }
});

for (const name of GUIDES) {
  const whole = byTag(guide(name), 'section')[0];

  test(`${name}: the words are plain: short sentences and none that blame or hurry`, () => {
    for (const block of byTag(whole, 'p', 'li', 'h2', 'h3')) {
      if (byTag(block, 'p', 'li').length) continue;
      for (const sentence of words(block).split(/(?<=[.?!])\s/)) {
        assert.ok(sentence.split(' ').length <= 20, `too long: ${sentence}`);
        assert.doesNotMatch(sentence, /\b(please|sorry|simply|just|easy|easily|obviously|click|tap)\b|n't\b/i);
      }
      if (/^h/.test(block.tagName)) assert.doesNotMatch(words(block), /\?$/, 'a heading is not a question');
    }
  });

  test(`${name}: nobody is told to miss or stretch out a medicine, or to give a password away`, () => {
    assert.doesNotMatch(words(whole), /\b(skip|halve|ration|stop taking|make it last|take less)\b/i);
    assert.doesNotMatch(words(whole), /\b(tell|give|send|show) (\w+ ){0,3}your password\b/i);
  });

  test(`${name}: nothing in it needs script, style or state, and WordPress keeps all of it`, () => {
    for (const element of elements(whole)) {
      assert.ok(kses.tags[element.tagName], `<${element.tagName}>`);
      for (const { name: attr, value } of element.attrs) {
        assert.match(attr, /^(id|href|data-handrail|data-handrail-part)$/, `${attr} on ${element.tagName}`);
        if (attr === 'href') assert.match(value, /^(https:\/\/|tel:\d|sms:\d|mailto:\S+@)/);
      }
    }
  });

  test(`${name}: a number to call can be read where it cannot be pressed`, () => {
    for (const link of byTag(whole, 'a')) {
      const [, number] = attribute(link, 'href').match(/^(?:tel|sms):(\d+)$/) ?? [];
      if (number) assert.ok(words(link).replace(/ /g, '').includes(number), words(link));
    }
  });
}

test('nobody is told to miss or stretch out a medicine, and running out leads to a person', () => {
  const all = words(section);
  assert.doesNotMatch(all, /\b(skip|halve|ration|stop taking|make it last|take less)\b/i);
  assert.match(all, /running out of medicine.*pharmacist.*call 111/i);
});

test('bold is only for the names of things to select', () => {
  const names = new Set(byTag(section, 'strong').map(words));
  assert.deepEqual([...names].sort(), ['Continue', 'Log in', 'Prescriptions', 'Request a repeat prescription']);
});

test('the facts name the nations, the sources and the other ways, and say that no person has checked it', () => {
  const { id, nations, otherWays, sources, reviewedBy, coProducedWith, ...rest } = facts();
  assert.equal(id, attribute(section, 'id'));
  assert.deepEqual(nations, ['england', 'isle-of-man']);
  for (const way of ['phone', 'inPerson', 'paper']) assert.ok(otherWays[way], way);
  for (const list of ['needs', 'varies']) assert.ok(rest[list].length > 2, list);
  assert.ok(sources.length > 2);
  for (const { url, checkedOn } of sources) {
    assert.equal(new URL(url).protocol, 'https:');
    assert.match(checkedOn, /^\d{4}-\d\d-\d\d$/, url);
  }
  assert.equal(reviewedBy, null);
  assert.equal(coProducedWith, null);
  assert.match(words(byPart(section, 'checked')[0]), /This guide is a draft\./);
});

test('the dates on the page are the dates in the facts', () => {
  const { lastReviewed, nextReview } = facts();
  assert.ok(lastReviewed < nextReview);
  const asWords = (date) =>
    new Date(`${date}T12:00:00Z`).toLocaleDateString('en-GB', {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    });
  const checked = words(byPart(section, 'checked')[0]);
  assert.ok(checked.includes(`Compared with its sources: ${asWords(lastReviewed)}.`));
  assert.ok(checked.includes(`Next check due: ${asWords(nextReview)}.`));
});
