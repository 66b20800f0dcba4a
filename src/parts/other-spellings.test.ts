import { expect } from '@open-wc/testing';
import { focused, type } from '../../test/harness/accessibility.js';
import { collectWarnings, place, settled } from '../../test/harness/fixture.js';
import { html, type TemplateResult } from 'lit';
import { define } from '../platform/define.js';
import { HandrailElement } from './handrail-element.js';
import { OtherSpellings } from './other-spellings.js';
import { setText } from './page-changes.js';

/** A part that says how many items its list has. */
class CountedList extends HandrailElement {
  static override properties = { view: {} };
  declare view: string | undefined;

  protected override arrange(): void {
    const items = this.querySelectorAll('li').length;
    setText(this.page.node(this, 'count', 'p', this), `${items} items`);
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
define('handrail-counted-list', CountedList);
new OtherSpellings(document, ['counted-list']);

const inside = '<h2>Make tea</h2><ol><li>Boil water.</li><li>Pour it.</li></ol>';
/** The observer has run, and what it made has been drawn. */
const seen = async (): Promise<void> => {
  await new Promise((done) => setTimeout(done));
  await settled();
};
const partIn = (wrapper: Element): Element | null => wrapper.querySelector(':scope > handrail-counted-list');

describe('the other two spellings of a part', () => {
  for (const mark of [
    'data-handrail="counted-list" data-handrail-view="all"',
    'class="entry handrail-counted-list" data-handrail-view="all"',
  ]) {
    it(`turns <section ${mark}> into the element inside the same wrapper`, async () => {
      const wrapper = (await place(`<section ${mark}>${inside}</section>`)).querySelector('section') as Element;
      await seen();
      const guide = partIn(wrapper) as CountedList;
      expect(guide.view).to.equal('all');
      expect(guide.textContent).to.contain('2 items');
      expect(wrapper.children).to.have.length(1);
    });
  }

  it('tells of a part that stands in the page already, so that what it needs can be fetched', async () => {
    await place('<section data-handrail="rare-list"></section><div class="handrail-rarer-list"></div>');
    const met: string[] = [];
    new OtherSpellings(document, ['rare-list', 'rarer-list'], (name) => met.push(name));
    expect(met).to.eql(['rare-list', 'rarer-list']);
  });

  it('follows an attribute that changes, and one that is taken away', async () => {
    const wrapper = (await place(`<section data-handrail="counted-list">${inside}</section>`)).querySelector(
      'section',
    ) as Element;
    await seen();
    wrapper.setAttribute('data-handrail-view', 'all');
    await seen();
    expect(partIn(wrapper)?.getAttribute('view')).to.equal('all');
  });

  it('copies what a part reads, and nothing that could run', async () => {
    const mark = 'data-handrail="counted-list" data-handrail-view="all"';
    const more =
      'data-handrail-onclick="alert(1)" data-handrail-style="color:red" data-handrail-autofocus data-handrail-x="1"';
    const holder = await place(`<section ${mark} ${more}>${inside}</section>`);
    await seen();
    const names = partIn(holder.querySelector('section') as Element)?.getAttributeNames();
    expect(names).to.have.members(['view', 'data-handrail-ready']);
  });

  it('goes back to the page’s own HTML when the mark is taken away', async () => {
    const wrapper = (await place(`<section data-handrail="counted-list">${inside}</section>`)).querySelector(
      'section',
    ) as Element;
    await seen();
    wrapper.removeAttribute('data-handrail');
    await seen();
    expect(wrapper.outerHTML).to.equal(`<section>${inside}</section>`);
  });

  it('finds a mark that is added later', async () => {
    const wrapper = (await place(`<section>${inside}</section>`)).querySelector('section') as Element;
    wrapper.classList.add('handrail-counted-list');
    await seen();
    expect(partIn(wrapper)?.textContent).to.contain('2 items');
  });

  it('starts anew when the page empties the wrapper and fills it again', async () => {
    const wrapper = (await place(`<section data-handrail="counted-list">${inside}</section>`)).querySelector(
      'section',
    ) as Element;
    await seen();
    wrapper.innerHTML = inside;
    await seen();
    expect(wrapper.querySelectorAll('handrail-counted-list')).to.have.length(1);
    expect(partIn(wrapper)?.textContent).to.contain('2 items');
  });

  it('takes in what the page adds later, where it was added', async () => {
    const holder = await place(`<section data-handrail="counted-list">${inside}</section>`);
    const wrapper = holder.querySelector('section') as Element;
    await seen();
    wrapper.replaceChildren();
    await seen();
    wrapper.insertAdjacentHTML('beforeend', inside);
    wrapper.insertAdjacentHTML('afterbegin', '<p>One</p><p>Two</p>');
    wrapper.insertAdjacentHTML('beforeend', '<ul><li>Milk?</li></ul>');
    await seen();
    expect(wrapper.children).to.have.length(1);
    expect(partIn(wrapper)?.textContent).to.contain('3 items');
    expect(partIn(wrapper)?.textContent?.replace('3 items', '')).to.equal('OneTwoMake teaBoil water.Pour it.Milk?');
    wrapper.removeAttribute('data-handrail');
    await seen();
    expect(wrapper.innerHTML).to.equal(`<p>One</p><p>Two</p>${inside}<ul><li>Milk?</li></ul>`);
  });

  it('makes no second element in a copy of an upgraded page', async () => {
    const holder = await place(`<section data-handrail="counted-list">${inside}</section>`);
    await seen();
    holder.append((holder.querySelector('section') as Element).cloneNode(true));
    await seen();
    const copy = holder.querySelectorAll('section')[1] as Element;
    expect(copy.querySelectorAll('handrail-counted-list')).to.have.length(1);
    expect(copy.textContent?.match(/2 items/g)).to.have.length(1);
  });

  it('leaves somebody who is typing where they are', async () => {
    const holder = await place(`<section>${inside}<input value="01632"></section>`);
    const field = holder.querySelector('input') as HTMLInputElement;
    field.focus();
    field.setSelectionRange(5, 5);
    holder.querySelector('section')?.setAttribute('data-handrail', 'counted-list');
    await seen();
    expect(focused()).to.equal(field);
    await type(' 960');
    expect(field.value).to.equal('01632 960');
  });

  it('says what to write where the wrapper cannot be one', async () => {
    const { warnings } = collectWarnings();
    const holder = await place(`<ol class="handrail-counted-list"><li>Boil water.</li></ol>`);
    await seen();
    expect(holder.querySelector('ol')?.innerHTML).to.equal('<li>Boil water.</li>');
    expect(warnings.join()).to.contain('<div data-handrail="counted-list">');
  });
});
