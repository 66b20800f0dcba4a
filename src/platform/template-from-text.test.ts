import { expect } from '@open-wc/testing';
import { templateFromText } from './template-from-text.js';

/** The same nodes, as the browser's own parser makes them. */
const parsed = (html: string): string => {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.innerHTML;
};

describe('template from text', () => {
  for (const html of [
    '',
    'Only words',
    '<slot></slot>',
    ' <p class="a b" lang=en>One</p>\n<p title=\'He said "no"\'>Two > one</p> tail',
    '<div><ul><li>One</li><li>Two <b>bold</b></li></ul><br><input type="text" disabled><p>After</p></div>',
    '<!--a comment--><div a="" b></div>',
    '<button type="button" class="button quiet"><span>Back</span></button><handrail-part view="all"></handrail-part>',
    '<A HREF="#x" data-x=\'1\'>Link</A>',
  ]) {
    it(`makes what the browser makes of ${JSON.stringify(html).slice(0, 60)}`, () => {
      expect(templateFromText(html).innerHTML).to.equal(parsed(html));
    });
  }

  it("reads Lit's markers, whose attribute names DOM calls refuse", () => {
    const template = templateFromText(
      '<p @click-lit-="lit-1-" ?hidden-lit-="lit-1-" .value-lit-=lit-1- lit-1-0><?lit-1-></p>',
    );
    const names = (template.content.firstChild as Element).getAttributeNames();
    expect(names).to.deep.equal(['_click-lit-', '_hidden-lit-', '_value-lit-', 'lit-1-0']);
    expect((template.content.firstChild?.firstChild as Comment).data).to.equal('?lit-1-');
  });

  it('makes its nodes where no element is upgraded', () => {
    expect(templateFromText('<p></p>').content.firstChild?.ownerDocument).not.to.equal(document);
  });
});
