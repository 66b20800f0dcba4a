import { expect } from '@open-wc/testing';
import { templateFromStrings } from './template-from-strings.js';

const kinds = { '@': 'event', '': 'attribute' };
const made = (strings: TemplateStringsArray, ...values: unknown[]) => ({
  values,
  ...templateFromStrings(strings, kinds),
});

/** The same nodes, as the browser's own parser makes them, and the comment that ends every template. */
const parsed = (text: string): string => {
  const template = document.createElement('template');
  template.innerHTML = text;
  return `${template.innerHTML}<!---->`;
};

describe('template from strings', () => {
  for (const text of [
    '',
    'Only words',
    '<slot></slot>',
    ' <p class="a b" lang=en>One</p>\n<p title=\'He said "no"\'>Two > one</p> tail',
    '<div><ul><li>One</li><li>Two <b>bold</b></li></ul><br><input type="text" disabled><p>After</p></div>',
    '<div a="" b></div>',
    '<button type="button" class="button quiet"><span>Back</span></button><handrail-part view="all"></handrail-part>',
  ]) {
    it(`makes what the browser makes of ${JSON.stringify(text).slice(0, 60)}`, () => {
      expect(templateFromStrings([text], kinds).el.innerHTML).to.equal(parsed(text));
    });
  }

  it('knows where children go', () => {
    const { el, parts } = made`<p>One ${1} two</p>${2}`;
    expect(el.innerHTML).to.equal('<p>One <!----> two</p><!----><!---->');
    // The paragraph is node 0, the first comment 1, the second 2.
    expect(parts).to.deep.equal([
      { type: 2, index: 1 },
      { type: 2, index: 2 },
    ]);
  });

  it('knows where attributes go, and leaves them out until they have a value', () => {
    const { el, parts } = made`<br><a id="x" href="#${'step'}-${2}" aria-label=${'One'} @click=${() => 0}>x</a>`;
    expect(el.innerHTML).to.equal('<br><a id="x">x</a><!---->');
    expect(parts).to.deep.equal([
      { type: 1, index: 1, name: 'href', strings: ['#', '-', ''], ctor: 'attribute' },
      { type: 1, index: 1, name: 'aria-label', strings: ['', ''], ctor: 'attribute' },
      { type: 1, index: 1, name: 'click', strings: ['', ''], ctor: 'event' },
    ]);
  });

  it('makes its nodes where no element is upgraded', () => {
    expect(templateFromStrings(['<p></p>'], kinds).el.content.firstChild?.ownerDocument).not.to.equal(document);
  });
});
