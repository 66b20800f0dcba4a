import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { guideGaps, packGaps } from './guide-gaps.js';

const words = (html: string): readonly string[] => guideGaps(html).map((gap) => gap.words);

describe('the gaps that are left in a page', () => {
  it('finds a gap in each of its spellings', () => {
    for (const start of [
      '<mark data-handrail-part="gap">',
      "<mark data-handrail-part='gap'>",
      '<mark data-handrail-part=gap>',
      '<MARK DATA-HANDRAIL-PART="gap">',
      '<mark\n  data-handrail-part="gap"\n>',
      '<mark class="handrail-gap">',
      '<mark class="big handrail-gap wide">',
      '<mark class=handrail-gap>',
      '<mark title="a > b" class="handrail-gap">',
      '<mark>',
      '<mark style="color: red">',
    ])
      assert.deepEqual(words(`<p>Call ${start}your number</mark>.</p>`), ['your number'], start);
    assert.deepEqual(words('<span data-handrail-part="gap">our number</span>'), ['our number']);
  });

  it('says the line, and the words as people read them', () => {
    const html = '<p>\n  Call\n  <mark data-handrail-part="gap">your <b>surgery&#39;s</b>\n  number</mark></p>';
    assert.deepEqual(guideGaps(html), [{ line: 3, words: "your surgery's number" }]);
  });

  it('finds each one, also an empty one and one that never ends', () => {
    assert.deepEqual(words('<mark class="handrail-gap"></mark><mark>your name</mark>'), ['', 'your name']);
    assert.deepEqual(words('<mark class="handrail-gap">your name'), ['your name']);
  });

  it('leaves alone what is none', () => {
    for (const html of [
      '<p>Call 01632 960 123.</p>',
      '<mark>New</mark>',
      '<p data-handrail-part="see">You should see your name.</p>',
      '<p class="handrail-gaps not-handrail-gap">your words</p>',
      '<p title="data-handrail-part=gap">your words</p>',
      '<!-- <mark data-handrail-part="gap">your number</mark> -->',
      '<script>const gap = \'<mark class="handrail-gap">your number</mark>\';</script>',
      '&lt;mark class="handrail-gap"&gt;your number&lt;/mark&gt;',
    ])
      assert.deepEqual(words(html), [], html);
  });

  it('counts lines on after a comment', () => {
    assert.deepEqual(guideGaps('<!-- a\nb -->\n<mark>your number</mark>'), [{ line: 3, words: 'your number' }]);
  });

  it('finds the gaps of a guide, and none once each is replaced', () => {
    const guide = readFileSync(new URL('../content/order-a-repeat-prescription/en.html', import.meta.url), 'utf8');
    assert.equal(guideGaps(guide).length, guide.split('data-handrail-part="gap"').length - 1);
    assert.ok(guideGaps(guide).length > 3);
    assert.deepEqual(guideGaps(guide.replace(/<mark .*?<\/mark>/gs, '01632 960 123')), []);
  });

  it('reads whatever it is given, and finds as many gaps as were put in', () => {
    const harmless = fc.string().map((text) => text.replace(/[<>&]/g, ''));
    fc.assert(
      fc.property(fc.array(harmless), (texts) => {
        const html = texts.map((text) => `<p>${text}</p><mark class="handrail-gap">your words</mark>`).join('\n');
        assert.equal(guideGaps(html).length, texts.length);
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => void guideGaps(text)));
  });
});

describe('the gaps of a guide that a page asks for by name', () => {
  const GAPS: Record<string, string[]> = { order: ["your surgery's phone number", "your hub's phone number"] };
  const left = (html: string): readonly string[] =>
    packGaps(html, (pack) => GAPS[pack]).map(({ line, pack, words }) => `${line} ${pack}: ${words ?? 'none'}`);
  const both = ["1 order: your surgery's phone number", "1 order: your hub's phone number"];

  it('finds them in each spelling of the part', () => {
    for (const start of [
      '<handrail-step-guide pack="order">',
      "<handrail-step-guide id=a pack='order'>",
      '<handrail-step-guide pack=order>',
    ])
      assert.deepEqual(left(`${start}</handrail-step-guide>`), both, start);
    assert.deepEqual(left('<section data-handrail="step-guide" data-handrail-pack="order"></section>'), both);
    assert.deepEqual(left('<div class="handrail-step-guide" data-handrail-pack="order">'), both);
  });

  it('leaves out what the list beside it says, and keeps what it says with no words', () => {
    const list = (html: string): readonly string[] =>
      left(`\n<handrail-step-guide pack="order"><dl>${html}</dl></handrail-step-guide>`);
    assert.deepEqual(list('<dt>Your surgery’s\n phone number</dt> <dd><a href="tel:1">1</a></dd>'), [
      "2 order: your hub's phone number",
    ]);
    assert.deepEqual(list("<dt>your surgery&#39;s phone number<dd>1<dt>your hub's phone number<dd>2"), []);
    assert.equal(list("<dt>your surgery's phone number</dt><dd> </dd>").length, 2);
    assert.equal(list("<!-- <dt>your surgery's phone number</dt><dd>1</dd> -->").length, 2);
  });

  it('names a guide that is none, and asks nothing of a part that has steps', () => {
    assert.deepEqual(left('<handrail-step-guide pack="odrer"></handrail-step-guide>'), ['1 odrer: none']);
    assert.deepEqual(left('<handrail-step-guide pack=""></handrail-step-guide>'), ['1 : none']);
    assert.deepEqual(left('<handrail-step-guide pack="order"><ol><li>x</ol></handrail-step-guide>'), []);
    assert.deepEqual(left('<ul pack="order"></ul><!-- <handrail-step-guide pack="order"> -->'), []);
  });

  it('ends, and stays on the page, whatever the page is', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const html = `${before}<handrail-step-guide pack="order">${after}`;
        for (const { line } of packGaps(html, () => ['a'])) assert.ok(line >= 1 && line <= html.split('\n').length);
      }),
    );
  });
});
