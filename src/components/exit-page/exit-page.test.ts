import { expect } from '@open-wc/testing';
import { emulate, look, press, resize, roleAndName } from '../../../test/harness/accessibility.js';
import { expectNoAxeViolations } from '../../../test/harness/axe.js';
import { collectWarnings, place, settled } from '../../../test/harness/fixture.js';
import { expectFocusOn, isShown, linesOnScreen, tabTo } from '../../../test/harness/person.js';
import { define } from '../../platform/define.js';
import { HandrailExitPage } from './exit-page.js';

define('handrail-exit-page', HandrailExitPage);

const link = (attributes = 'href="https://away.example/weather" rel="nofollow noreferrer"'): string =>
  `<a ${attributes}>Leave this page</a>`;
const put = async (inside = `<p>${link()}</p>`, page = '', after = ''): Promise<HTMLElement> => {
  const container = await place(
    `<div ${page}><handrail-exit-page>${inside}</handrail-exit-page>${after}<label>Name <input></label></div>`,
  );
  return container.querySelector('handrail-exit-page') as HTMLElement;
};
const own = <E extends Element = HTMLElement>(part: Element, selector: string): E =>
  part.shadowRoot!.querySelector<E>(selector) as E;
const status = (part: Element): string => own(part, '[role=status]').textContent!.trim();
const HIDDEN = 'Leave this page quickly: press Shift 3 times, or follow this link';
const HISTORY = 'The browser’s history still lists the pages that you visited.';
const KEYS = 'You can also press the Shift key 3 times.';
const TWO = 'Press Shift 2 more times to leave this page.';
const ONE = 'Press Shift once more to leave this page.';

/** A press that stays in this page: it is caught before the browser follows the link. */
const clickKept = (target: Element, init: MouseEventInit = {}): boolean => {
  const event = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...init });
  let wasOurs = false;
  const stay = (late: Event): void => {
    wasOurs = late.defaultPrevented;
    late.preventDefault();
  };
  addEventListener('click', stay, { once: true });
  target.dispatchEvent(event);
  return wasOurs;
};

describe('leave this page quickly', () => {
  it('keeps the page’s link, adds a first link for who listens, and says that the history stays', async () => {
    const part = await put();
    expect(linesOnScreen(part)).to.deep.equal([HIDDEN, 'Leave this page', KEYS, HISTORY]);
    expect(await roleAndName(own(part, 'a'))).to.deep.include({ role: 'link', name: HIDDEN });
    expect(own<HTMLAnchorElement>(part, 'a').href).to.equal('https://away.example/weather');
    expect(status(part)).to.equal('');
    const seen = await look();
    if (!seen.supported) return;
    expect(seen.focusable.map(({ name }) => name)).to.deep.equal([HIDDEN, 'Leave this page', 'Name']);
  });

  it('shows the first link only while it has the focus, as large as any other', async () => {
    const part = await put();
    const hidden = own(part, 'a');
    expect(hidden.getBoundingClientRect().width).to.be.at.most(1);
    expectFocusOn(await tabTo(HIDDEN));
    expect(hidden.getBoundingClientRect().height).to.be.at.least(56);
    await press('Tab');
    expect(hidden.getBoundingClientRect().width).to.be.at.most(1);
  });

  it('says the page’s own words about the history instead of ours', async () => {
    const part = await put(`${link()}<p class="handrail-history">Nothing is deleted.</p>`);
    expect(linesOnScreen(part)).to.include('Nothing is deleted.').and.not.to.include(HISTORY);
  });

  it('has a target of 56 px, wherever the link stands', async () => {
    for (const inside of [link(), `<p>${link()}</p>`]) {
      const part = await put(inside);
      expect(part.querySelector('a')!.getBoundingClientRect().height).to.be.at.least(56);
    }
  });

  describe('Shift three times', () => {
    it('says how often to press it after the first and the second time', async () => {
      const part = await put();
      await press('Shift');
      expect(status(part)).to.equal(TWO);
      expect(linesOnScreen(part)).to.include(TWO).and.not.to.include(KEYS);
      await press('Shift');
      expect(status(part)).to.equal(ONE);
    });

    it('starts again after any other key', async () => {
      const part = await put();
      await press('Shift');
      await press('Shift');
      await press('ArrowDown');
      expect(status(part)).to.equal('');
      expect(linesOnScreen(part)).to.include(KEYS);
      await press('Shift');
      expect(status(part)).to.equal(TWO);
    });

    it('does not count Shift as a part of typing, of a shortcut, or of selecting with the mouse', async () => {
      const part = await put();
      await tabTo('Name');
      for (let count = 0; count < 3; count++) await press('Shift', 'A');
      expect(status(part)).to.equal('');
      expect(document.querySelector('input')!.value).to.equal('AAA');
      const key = (type: string, init: KeyboardEventInit): unknown =>
        document.body.dispatchEvent(new KeyboardEvent(type, { bubbles: true, ...init }));
      key('keydown', { key: 'Shift', altKey: true });
      key('keyup', { key: 'Shift' });
      key('keydown', { key: 'Shift' });
      document.body.click();
      key('keyup', { key: 'Shift' });
      await settled();
      expect(status(part)).to.equal('');
    });

    it('counts one long press once', async () => {
      const part = await put();
      for (const [type, repeat] of [
        ['keydown', false],
        ['keydown', true],
        ['keydown', true],
        ['keyup', false],
      ] as const)
        document.body.dispatchEvent(new KeyboardEvent(type, { key: 'Shift', repeat, bubbles: true }));
      await settled();
      expect(status(part)).to.equal(TWO);
    });

    it('counts also where the page keeps keys to itself', async () => {
      const part = await put();
      const keep = (event: Event): void => event.stopImmediatePropagation();
      for (const type of ['keydown', 'keyup']) document.addEventListener(type, keep, true);
      await press('Shift');
      for (const type of ['keydown', 'keyup']) document.removeEventListener(type, keep, true);
      expect(status(part)).to.equal(TWO);
    });

    it('starts again when five seconds have passed', async () => {
      const { setTimeout } = window;
      let pass: (() => void) | undefined;
      let wait = 0;
      window.setTimeout = ((act: () => void, ms: number) => {
        [pass, wait] = [act, ms];
        return 1;
      }) as unknown as typeof window.setTimeout;
      const part = await put();
      const shift = (type: string): unknown =>
        document.body.dispatchEvent(new KeyboardEvent(type, { key: 'Shift', bubbles: true }));
      shift('keydown');
      shift('keyup');
      window.setTimeout = setTimeout;
      await settled();
      expect([status(part), wait]).to.deep.equal([TWO, 5000]);
      pass!();
      await settled();
      expect(status(part)).to.equal('');
    });

    it('is said by the first part only, where a page has several', async () => {
      const first = await put(undefined, '', `<handrail-exit-page id="second">${link()}</handrail-exit-page>`);
      await press('Shift');
      expect([status(first), status(document.querySelector('#second')!)]).to.deep.equal([TWO, '']);
    });

    it('is not listened for when the part has left the page', async () => {
      const part = await put();
      part.remove();
      await press('Shift');
      expect(status(part)).to.equal('');
    });
  });

  describe('leaves to the browser', () => {
    for (const [what, init, attributes] of [
      ['a new tab by a key', { ctrlKey: true }, ''],
      ['a new tab on a Mac', { metaKey: true }, ''],
      ['a new window', { shiftKey: true }, ''],
      ['a link with a target', {}, 'target="_blank"'],
    ] as const)
      it(what, async () => {
        const part = await put(link(`href="https://away.example" rel="noreferrer" ${attributes}`));
        expect(clickKept(part.querySelector('a')!, init)).to.equal(false);
        expect(document.body.checkVisibility()).to.equal(true);
      });

    it('a press that the page has taken for itself', async () => {
      const part = await put();
      part.querySelector('a')!.addEventListener('click', (event) => event.preventDefault());
      clickKept(part.querySelector('a')!);
      expect(document.body.checkVisibility()).to.equal(true);
    });

    it('a second link in the words', async () => {
      const part = await put(`${link()}<p>Read <a id="more" href="https://away.example/more">how to hide</a></p>`);
      expect(clickKept(part.querySelector('#more')!)).to.equal(false);
    });
  });

  describe('tells the author', () => {
    for (const [what, inside] of [
      ['no link', 'Leave'],
      ['a link to nowhere', '<a>Leave</a>'],
      ['a link to this page', '<a href="#top">Leave</a>'],
      ['a script for a link', '<a href="javascript:void 0">Leave</a>'],
    ] as const)
      it(`of ${what}, and follows nothing`, async () => {
        const { warnings } = collectWarnings();
        const part = await put(inside);
        expect(warnings.join()).to.include('leads to no other page');
        expect(part.shadowRoot!.querySelector('a')).to.equal(null);
        for (let count = 0; count < 3; count++) await press('Shift');
        expect(document.body.checkVisibility()).to.equal(true);
        expect(linesOnScreen(part)).not.to.include(KEYS);
      });

    it('of a link that tells the other site where somebody was', async () => {
      const { warnings } = collectWarnings();
      await put(link('href="https://away.example"'));
      expect(warnings.join()).to.include('noreferrer');
    });
  });

  it('stands in each spelling’s place, moved and copied', async () => {
    const part = await put();
    const copy = part.cloneNode(true) as HTMLElement;
    document.querySelector('label')!.after(copy);
    document.querySelector('label')!.after(part);
    await settled();
    for (const one of [part, copy]) {
      expect(linesOnScreen(one)).to.deep.equal([HIDDEN, 'Leave this page', KEYS, HISTORY]);
      expect(one.innerHTML).to.equal(`<p>${link()}</p>`);
    }
  });

  it('is in English beside a language that we lack, and in Urdu from right to left', async () => {
    const slovak = await put(undefined, 'lang="sk"');
    expect([own(slovak, 'a').lang, own(slovak, 'div').lang]).to.deep.equal(['en', 'en']);
    const urdu = await put(undefined, 'lang="ur" dir="rtl"');
    await settled();
    expect(own(urdu, 'div').dir).to.equal('rtl');
    expect(own(urdu, 'a').textContent).to.match(/Shift 3/);
  });

  it('fits 320 px, and covers nothing', async () => {
    const part = await put();
    await resize(320, 800);
    expect(part.scrollWidth).to.be.at.most(part.clientWidth);
    for (const place of [part, part.querySelector('a')!]) expect(getComputedStyle(place).position).to.equal('static');
  });

  it('does not speak of Shift on paper', async () => {
    const part = await put();
    const { supported } = await emulate({ media: 'print' });
    if (supported) expect(isShown(own(part, '.keys'))).to.equal(false);
  });

  it('has a border in forced colours', async () => {
    const part = await put();
    await emulate({ features: { 'forced-colors': 'active' } });
    expect(getComputedStyle(part.querySelector('a')!).borderTopWidth).to.equal('3px');
  });

  it('passes axe before, while Shift is counted, and with the first link on the screen', async () => {
    const part = await put();
    await expectNoAxeViolations(part);
    await press('Shift');
    await expectNoAxeViolations(part);
    await tabTo(HIDDEN);
    await expectNoAxeViolations(part);
  });
});
