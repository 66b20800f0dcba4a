import { expect } from '@open-wc/testing';
import { PageChanges } from './page-changes.js';

const part = (html: string): HTMLElement => {
  const element = document.createElement('handrail-test-part');
  element.innerHTML = html;
  return element;
};
const child = (root: Element): Element => root.firstElementChild as Element;

describe('changes to the page', () => {
  it('takes an attribute back when it is not said again', () => {
    const root = part('<p id="own">Words</p>');
    const page = new PageChanges();
    page.pass(() => {
      page.attribute(child(root), 'hidden', '');
      page.attribute(child(root), 'id', 'other');
    });
    expect(child(root).id).to.equal('other');
    page.pass(() => page.attribute(child(root), 'id', 'other'));
    expect(child(root).hasAttribute('hidden')).to.equal(false);
    page.undo();
    expect(root.innerHTML).to.equal('<p id="own">Words</p>');
  });

  it('takes an attribute away and gives it back with its value', () => {
    const root = part('<input required="needed = yes">');
    const page = new PageChanges();
    page.pass(() => page.attribute(child(root), 'required', null));
    expect(child(root).hasAttribute('required')).to.equal(false);
    page.undo();
    expect(root.innerHTML).to.equal('<input required="needed = yes">');
  });

  it('keeps one node of ours through many passes, and puts it back when the page took it away', () => {
    const root = part('<p>Words</p>');
    const page = new PageChanges();
    const say = (): HTMLElement => page.node(root, 'note', 'span', root);
    let first: HTMLElement | undefined;
    page.pass(() => (first = say()));
    page.pass(() => expect(say()).to.equal(first));
    first?.remove();
    page.pass(() => expect(say()).to.equal(first));
    expect(root.children).to.have.length(2);
    page.undo();
    expect(root.innerHTML).to.equal('<p>Words</p>');
  });

  it('leaves a copy that can be cleaned', () => {
    const root = part('<p aria-describedby="a b">Words</p><input required="">');
    const html = root.innerHTML;
    const page = new PageChanges();
    page.pass(() => {
      page.attribute(child(root), 'aria-describedby', 'a b c');
      page.attribute(child(root), 'hidden', '');
      page.attribute(root.lastElementChild as Element, 'required', null);
      page.node(root, 'note', 'span', root);
    });
    const copy = root.cloneNode(true) as Element;
    expect(copy.innerHTML).not.to.equal(html);
    PageChanges.clean(copy);
    expect(copy.innerHTML).to.equal(html);
  });

  it('gives a value with a broken % in it back', () => {
    const root = part('<p id="100%">Words</p>');
    const page = new PageChanges();
    page.pass(() => page.attribute(child(root), 'id', 'other'));
    const copy = root.cloneNode(true) as Element;
    PageChanges.clean(copy);
    expect(copy.innerHTML).to.equal('<p id="100%">Words</p>');
  });

  for (const was of [
    'onclick=alert%281%29',
    'href=javascript:alert(1)',
    'src=x onerror=alert(1)',
    'id=%E0%A4%A',
    '=',
  ]) {
    it(`gives nothing back that no part changes: ${was}`, () => {
      const root = part(`<a data-handrail-was="${was}">Words</a>`);
      PageChanges.clean(root);
      expect(
        child(root)
          .getAttributeNames()
          .filter((name) => name !== 'id'),
      ).to.deep.equal([]);
    });
  }

  it('cleans only its own part, not a part inside it', () => {
    const root = part('<handrail-inner-part><p>Words</p></handrail-inner-part>');
    const inner = child(root);
    const page = new PageChanges();
    page.pass(() => {
      page.attribute(child(inner), 'hidden', '');
      page.node(inner, 'note', 'span', inner);
    });
    const html = root.innerHTML;
    PageChanges.clean(root);
    expect(root.innerHTML).to.equal(html);
    PageChanges.clean(inner);
    expect(root.innerHTML).to.equal('<handrail-inner-part><p>Words</p></handrail-inner-part>');
  });
});
