// Each fault of a guide is planted once, and must be named. The guides as they are have none.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { guideFaults, readGuides, schemaOf } from './guides.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const TODAY = '2026-12-01';
const schema = schemaOf(root);
const faults = (guide) => guideFaults(guide, TODAY, schema).join('\n');

test('the guides as they are have no fault, and there are all eleven', () => {
  const guides = readGuides(root);
  assert.deepEqual(
    guides.flatMap((guide) => guideFaults(guide, TODAY, schema)),
    [],
  );
  assert.equal(guides.length, 11);
});

const guide = () => structuredClone(readGuides(root).find(({ name }) => name === 'spot-a-scam'));

const IN_THE_FACTS = {
  'no source': [(facts) => (facts.sources = []), /sources should NOT have fewer than 1 items/],
  'no list of sources': [(facts) => delete facts.sources, /required property 'sources'/],
  'a source that nobody has read': [(facts) => delete facts.sources[0].checkedOn, /sources\[0\].* 'checkedOn'/],
  'a source without https': [(facts) => (facts.sources[0].url = 'http://a.example/'), /sources\[0\]\.url should match/],
  'a source that supports nothing': [(facts) => (facts.sources[0].supports = ''), /supports should NOT be shorter/],
  'a source read tomorrow': [(facts) => (facts.sources[0].checkedOn = '2026-12-02'), /which is still to come/],
  'a day that does not exist': [
    (facts) => (facts.lastReviewed = '2026-02-30'),
    /lastReviewed should match format "date"/,
  ],
  'an overdue review': [(facts) => (facts.nextReview = '2026-11-30'), /nextReview was 2026-11-30\. Read the sources/],
  'no review': [(facts) => delete facts.nextReview, /required property 'nextReview'/],
  'a review that is too far off': [(facts) => (facts.nextReview = '2028-11-22'), /184 is the longest/],
  'a review before the last one': [(facts) => (facts.lastReviewed = facts.nextReview), /comes before lastReviewed/],
  'an unknown nation': [
    (facts) => (facts.nations = ['britain']),
    /nations\[0\] should be equal to one of.*england, wales/,
  ],
  'no nation': [(facts) => (facts.nations = []), /nations should NOT have fewer/],
  'an id unlike its folder': [(facts) => (facts.id = 'scams'), /id is "scams", and its folder spot-a-scam/],
  'an id that no address can hold': [(facts) => (facts.id = 'Spot a scam'), /id should match pattern/],
  'a version that is none': [(facts) => (facts.version = '1.0'), /version should match pattern/],
  'a status that is none': [(facts) => (facts.status = 'done'), /status should be equal to one of.*draft, reviewed/],
  'a review by nobody': [(facts) => (facts.status = 'reviewed'), /reviewedBy should be string/],
  'no way by phone': [(facts) => delete facts.otherWays.phone, /otherWays should have required property 'phone'/],
  'no person': [(facts) => (facts.person = ''), /person should NOT be shorter/],
  'a field that is a slip': [(facts) => (facts.reviewdBy = null), /additional properties: reviewdBy/],
};
for (const [what, [plant, sentence]] of Object.entries(IN_THE_FACTS))
  test(`facts with ${what} are named`, () => {
    const planted = guide();
    plant(planted.facts);
    assert.match(faults(planted), sentence);
  });

const IN_THE_HTML = {
  'a step without what people should see': [
    /<p data-handrail-part="see">/,
    '<p>',
    /step 1 does not say what people should see/,
  ],
  'a step without what to do if they do not': [
    /<p data-handrail-part="if-not">/,
    '<p>',
    /step 1 does not say what to do if they do not/,
  ],
  'a step without anything to do': [/(<h3>Stop<\/h3>\s*)<p>.*?<\/p>/s, '$1', /step 1 says nothing to do/],
  'a step without a heading': ['<h3>Stop</h3>', '', /step 1 has no <h3>/],
  'a note that does not say what it is': [
    'If you are helping:',
    'Helper:',
    /step 1 has a "helper" that does not start/,
  ],
  'a warning after the act': [
    /(<p data-handrail-part="warn">.*?<\/p>)(\s*<p data-handrail-part="see">.*?<\/p>)/s,
    '$2$1',
    /step 1 warns after the act/,
  ],
  'no way to a person': ['<h3>Get help from a person</h3>', '<h3>Us</h3>', /no heading says "Get help from a person"/],
  'no other ways': ['<h3>Other ways</h3>', '<h3>More</h3>', /no heading starts with "Other ways"/],
  'no way on paper': ['On paper:', 'Paper:', /no list item starts with "On paper:"/],
  'a nation that is not named': [/Scotland/g, 'the north', /does not name Scotland/],
  'another date': ['22 February 2027', '22 March 2027', /does not show the day in nextReview/],
  'another id': ['id="spot-a-scam"', 'id="scam"', /has the id scam/],
  'no mark of a guide': [' data-handrail="step-guide"', '', /no data-handrail="step-guide"/],
  'a second ordered list': ['<ul>', '<ol></ol><ul>', /the only <ol>/],
  'a gap that nobody would know': [
    /<mark data-handrail-part="gap">[^<]*/,
    '<mark data-handrail-part="gap">TODO',
    /the gap "TODO" has to be/,
  ],
};
for (const [what, [from, to, sentence]] of Object.entries(IN_THE_HTML))
  test(`HTML with ${what} is named`, () => {
    const planted = guide();
    const html = planted.html.replace(from, to);
    assert.notEqual(html, planted.html, 'nothing was planted');
    assert.match(faults({ ...planted, html }), sentence);
  });
