import { expect } from '@open-wc/testing';
import { emulate, look, press, resize, roleAndName } from '../../../test/harness/accessibility.js';
import { expectNoAxeViolations } from '../../../test/harness/axe.js';
import { contrast } from '../../../test/harness/contrast.js';
import { collectWarnings, place, settled } from '../../../test/harness/fixture.js';
import '../../../test/harness/forms.js';
import { expectFocusOn, isShown, linesOnScreen, select, tabTo } from '../../../test/harness/person.js';
import { templates as urdu } from '../../locales/generated/ur.js';
import { define } from '../../platform/define.js';
import { EVERY } from '../../styles/page-styles.js';
import { HandrailComfortSettings } from './comfort-settings.js';
import { COLOURS, PARTS, rulesFor, lookFrom } from './looks.js';

define('handrail-comfort-settings', HandrailComfortSettings);

const DEVICE = `<h2>Make this easier to read</h2><p>Change your phone first.</p>
  <div><h3>Android</h3><ul><li>Larger words: select <b>Settings</b>.</li></ul></div>`;
const LINK = '<p><a href="/easier">Make this easier to read</a></p>';
const inPart = (inside = DEVICE): string => `<handrail-comfort-settings>${inside}</handrail-comfort-settings>`;
const FORM = `<handrail-form><h2>Call me</h2><form>
  <handrail-field><label for="name">Full name</label><input id="name" name="name"></handrail-field>
  <handrail-choices><fieldset><legend>How?</legend><label><input type="radio" name="how"> By phone</label></fieldset></handrail-choices>
  <p>First.</p><p>Second.</p><button>Send</button></form></handrail-form>`;
const OPEN = 'Change how it looks here';
const USE = 'Use these settings';
const BACK = 'Put everything back';

const put = async (inside = DEVICE, page = 'lang="en"', more = FORM): Promise<HTMLElement> =>
  (await place(`<div ${page}>${inPart(inside)}${more}</div>`)).querySelector(
    'handrail-comfort-settings',
  ) as HTMLElement;
const own = <E extends HTMLElement = HTMLElement>(part: Element, selector: string): E =>
  part.shadowRoot!.querySelector(selector) as E;
const wordsOf = (element: Element | null | undefined): string =>
  element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const button = (part: Element, words: string): HTMLButtonElement =>
  [...part.shadowRoot!.querySelectorAll('button')].find((one) => wordsOf(one) === words) as HTMLButtonElement;
const pressButton = async (part: Element, words: string): Promise<void> => {
  button(part, words).click();
  await settled();
};
const rows = (part: Element): HTMLLabelElement[] => [...part.shadowRoot!.querySelectorAll('label')];
const tick = async (part: Element, ...words: string[]): Promise<void> => {
  if (!button(part, USE)) await pressButton(part, OPEN);
  for (const one of words)
    rows(part)
      .find((row) => wordsOf(row).startsWith(one))!
      .click();
  await settled();
};
const use = async (part: Element, ...words: string[]): Promise<void> => {
  await tick(part, ...words);
  await pressButton(part, USE);
};
const ticked = (part: Element): string[] =>
  rows(part)
    .filter((row) => row.querySelector('input')!.checked)
    .map(wordsOf);
const status = (part: Element): string => wordsOf(own(part, '[role=status]'));
const kept = (): string[] =>
  [sessionStorage, localStorage].map((store) => store.getItem('handrail look') ?? '').filter(Boolean);
const style = (selector: string): CSSStyleDeclaration => getComputedStyle(document.querySelector(selector)!);
const root = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(`--handrail-comfort-${name}`);

describe('comfort settings', () => {
  beforeEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });
  after(async () => {
    sessionStorage.clear();
    localStorage.clear();
    await put();
  });

  it('teaches the device first, and adds one button below', async () => {
    const part = await put();
    expect(linesOnScreen(part)).to.deep.equal([
      'Make this easier to read',
      'Change your phone first.',
      'Android',
      'Larger words: select Settings.',
      OPEN,
    ]);
    expect(await roleAndName(button(part, OPEN))).to.deep.include({ role: 'button', name: OPEN });
    expect(kept()).to.deep.equal([]);
    expect(root('text-size')).to.equal('');
  });

  it('without the device’s own settings it tells the author, and adds nothing', async () => {
    const said = collectWarnings();
    const part = await put('<h2>Larger words</h2>');
    await settled();
    expect(said.warnings.filter((warning) => warning.includes('the device’s own settings come first'))).to.have.length(
      1,
    );
    expect(linesOnScreen(part)).to.deep.equal(['Larger words']);
  });

  it('offers the choices in groups with names, the usual ones ticked', async () => {
    const part = await put();
    await select(OPEN);
    expect(button(part, OPEN).getAttribute('aria-expanded')).to.equal('true');
    expect([...part.shadowRoot!.querySelectorAll('legend')].map(wordsOf)).to.deep.equal([
      'Size of words',
      'Space between words and lines',
      'Colours',
      'Size of buttons',
    ]);
    expect(ticked(part)).to.deep.equal(['Usual words', 'Usual space', 'As on my device', 'Usual buttons']);
    const names = rows(part).map(wordsOf);
    expect(new Set(names).size).to.equal(names.length);
    expect(await roleAndName(own(part, '[value=dark]'))).to.deep.include({
      role: 'radio',
      name: 'Light words on dark grey',
    });
    await press('Enter');
    expect(button(part, USE)).to.equal(undefined);
  });

  it('changes and keeps nothing before somebody presses the button, however they choose', async () => {
    const part = await put();
    await tick(part, 'Largest', 'Most', 'White', 'Bigger', 'Keep');
    expect(style('#name').fontSize).to.equal('19px');
    expect(root('text-size')).to.equal('');
    expect(kept()).to.deep.equal([]);
    expect(status(part)).to.equal('');
    // What they would get can be seen.
    const sample = getComputedStyle(own(part, '.sample p'));
    expect([sample.fontSize, sample.wordSpacing, sample.color]).to.deep.equal(['38px', '15.2px', 'rgb(255, 255, 255)']);
  });

  it('by keys: chooses with an arrow, uses it with Enter, and the focus stays', async () => {
    const part = await put();
    await select(OPEN);
    await tabTo('Usual words');
    await press('ArrowDown');
    expect(ticked(part)[0]).to.equal('Large words');
    expect(style('#name').fontSize).to.equal('19px');
    await select(USE);
    expectFocusOn(button(part, USE));
    expect(style('#name').fontSize).to.equal('23.75px');
    expect(status(part)).to.equal('These settings are in use, until you close this tab.');
  });

  for (const [words, size] of [
    ['Large', 1.25],
    ['Larger', 1.5],
    ['Largest', 2],
  ] as const)
    it(`makes words ${size} times as large: ${words}`, async () => {
      await use(await put(), `${words} words`);
      for (const selector of ['#name', 'handrail-form p', 'handrail-choices label', 'handrail-comfort-settings li'])
        expect(style(selector).fontSize, selector).to.equal(`${19 * size}px`);
      expect(root('text-size')).to.equal(String(size));
      expect(getComputedStyle(document.body).fontSize).to.equal('16px');
    });

  it('gives the space of WCAG 1.4.12, also in fields and buttons', async () => {
    const part = await put();
    await use(part, 'More space');
    for (const selector of ['#name', 'handrail-form p', 'handrail-form button', 'handrail-form h2', 'legend']) {
      const { fontSize, lineHeight, letterSpacing, wordSpacing } = style(selector);
      const em = parseFloat(fontSize);
      expect(parseFloat(lineHeight) / em, selector).to.be.closeTo(1.8, 0.01);
      expect(parseFloat(letterSpacing) / em, selector).to.be.closeTo(0.12, 0.001);
      expect(parseFloat(wordSpacing) / em, selector).to.be.closeTo(0.16, 0.001);
    }
    expect(style('handrail-form p').marginBlockEnd).to.equal('38px');
    const inside = getComputedStyle(button(part, USE));
    expect(parseFloat(inside.letterSpacing) / parseFloat(inside.fontSize)).to.be.closeTo(0.12, 0.001);
    expect(getComputedStyle(document.body).letterSpacing).to.equal('normal');
  });

  it('puts no space between letters that are joined', async () => {
    const part = await put(
      DEVICE,
      'lang="en"',
      FORM.replace('<p>First', '<p lang="ur" dir="rtl">یہ مفت ہے <b id="b">ہے</b></p><p>First'),
    );
    await use(part, 'Most space');
    expect(style('handrail-form [lang=ur]').letterSpacing).to.equal('normal');
    expect(style('#b').letterSpacing).to.equal('normal');
    expect(parseFloat(style('#b').wordSpacing)).to.be.above(5);
    expect(parseFloat(style('handrail-form p:not([lang])').letterSpacing)).to.be.above(2);
  });

  it('makes buttons, fields and rows 72 px high, and leaves larger ones', async () => {
    const part = await put();
    await use(part, 'Bigger');
    const height = (element: Element | null): number => element!.getBoundingClientRect().height;
    for (const selector of ['#name', 'handrail-choices label', 'handrail-form button'])
      expect(height(document.querySelector(selector)), selector).to.be.at.least(72);
    for (const one of [...rows(part), button(part, USE), button(part, OPEN)]) expect(height(one)).to.be.at.least(72);
    (part.parentElement as HTMLElement).style.setProperty('--handrail-target-size', '88px');
    expect(height(document.querySelector('#name'))).to.equal(88);
  });

  it('holds the words of a row, and its button, in the middle at any size', async () => {
    const part = await put();
    for (const words of ['Bigger', 'Largest']) {
      await use(part, words);
      for (const row of [document.querySelector('handrail-choices label')!, rows(part)[0]!]) {
        const line = document.createRange();
        line.selectNodeContents(row);
        const middle = ({ top, height }: DOMRect): number => top + height / 2;
        const box = row.getBoundingClientRect();
        const mark = row.querySelector('input')!.getBoundingClientRect();
        expect(middle(mark), words).to.be.closeTo(middle(box), 1.5);
      }
    }
  });

  for (const [words, ink, paper] of [
    ['Dark words on white', 'rgb(29, 34, 39)', 'rgb(255, 255, 255)'],
    ['Dark words on cream', 'rgb(34, 32, 27)', 'rgb(250, 244, 227)'],
    ['Light words on dark grey', 'rgb(243, 245, 246)', 'rgb(23, 27, 31)'],
    ['White words on black', 'rgb(255, 255, 255)', 'rgb(0, 0, 0)'],
  ])
    it(`colours the parts and not the page: ${words}`, async () => {
      const part = await put(DEVICE, 'lang="en" style="--handrail-ink: navy; --handrail-paper: pink"');
      await use(part, words as string);
      for (const selector of ['handrail-form', 'handrail-comfort-settings', '#name']) {
        expect(style(selector).color, selector).to.equal(ink);
        expect(style(selector).backgroundColor, selector).to.equal(paper);
      }
      expect(getComputedStyle(document.body).color).to.equal('rgb(0, 0, 0)');
      expect(getComputedStyle(document.body).backgroundColor).to.match(/^rgba\(0, 0, 0, 0\)|rgb\(255, 255, 255\)$/);
      await expectNoAxeViolations(part);
    });

  it('has text of 7:1 and borders of 3:1 in each choice of colours', () => {
    for (const [name, tokens] of Object.entries(COLOURS)) {
      for (const ground of ['paper', 'tint'] as const) {
        for (const text of ['ink', 'soft-ink', 'accent'] as const)
          expect(contrast(tokens[text]!, tokens[ground]!), `${name}: ${text} on ${ground}`).to.be.at.least(7);
        expect(contrast(tokens['line']!, tokens[ground]!), `${name}: line on ${ground}`).to.be.at.least(3);
      }
      expect(contrast(tokens['on-accent']!, tokens['accent']!), `${name}: on a button`).to.be.at.least(7);
    }
  });

  it('a question outside a form has a ground of its own in other colours', async () => {
    const part = await put(
      DEVICE,
      'lang="en"',
      '<handrail-field><label for="a">Town</label><input id="a"></handrail-field>',
    );
    await use(part, 'Light');
    expect(style('handrail-field').backgroundColor).to.equal('rgb(23, 27, 31)');
  });

  it('is ink on white on paper, in the size that was chosen', async () => {
    const part = await put();
    await use(part, 'Light', 'Larger words');
    if (!(await emulate({ media: 'print' })).supported) return;
    expect(style('handrail-form').color).to.equal('rgb(29, 34, 39)');
    expect(root('ink')).to.equal('');
    expect(style('#name').fontSize).to.equal('28.5px');
    expect(linesOnScreen(part)).to.not.include(OPEN);
    expect(linesOnScreen(part)).to.include('Larger words: select Settings.');
  });

  it('leaves the colours to a device that chooses them, and says so', async () => {
    const part = await put();
    await use(part, 'Light');
    expect(isShown(own(part, '.forced'))).to.equal(false);
    if (!(await emulate({ features: { 'forced-colors': 'active' } })).supported) return;
    expect(isShown(own(part, '.forced'))).to.equal(true);
    expect(wordsOf(own(part, '.forced'))).to.equal('Your device chooses the colours now.');
    expect(style('handrail-form').getPropertyValue('--_ink').trim()).to.equal('CanvasText');
  });

  it('keeps the button that was pressed where it was', async () => {
    const part = await put(`${DEVICE}${'<p>A long text about phones.</p>'.repeat(30)}`);
    await tick(part, 'Largest', 'Most', 'Bigger');
    button(part, USE).scrollIntoView({ block: 'center' });
    const before = button(part, USE).getBoundingClientRect().top;
    await pressButton(part, USE);
    expect(button(part, USE).getBoundingClientRect().top).to.be.closeTo(before, 2);
    await pressButton(part, BACK);
    expect(style('#name').fontSize).to.equal('19px');
  });

  it('keeps the choice for the visit, and the next page looks so, with the way back in sight', async () => {
    const first = await put();
    await use(first, 'Larger words', 'Light');
    first.parentElement!.remove();
    expect(sessionStorage.getItem('handrail look')).to.equal('larger dark');
    expect(kept()).to.have.length(1);
    const next = await put();
    expect(style('#name').fontSize).to.equal('28.5px');
    expect(linesOnScreen(next).slice(-3)).to.deep.equal([OPEN, 'The settings that you chose before are in use.', BACK]);
    expect(status(next)).to.equal('');
    await select(BACK);
    expectFocusOn(button(next, BACK));
    expect(status(next)).to.equal('Everything is as it was. Nothing is kept.');
    expect(linesOnScreen(next)).to.not.include('The settings that you chose before are in use.');
    expect(style('#name').fontSize).to.equal('19px');
    expect(kept()).to.deep.equal([]);
  });

  it('keeps it on the device only where that is ticked, and forgets it there too', async () => {
    const part = await put();
    await use(part, 'Largest', 'Keep this on my device');
    expect(status(part)).to.equal('These settings are in use, and kept on this device.');
    expect([sessionStorage.length, localStorage.getItem('handrail look')]).to.deep.equal([0, 'largest']);
    const next = await put();
    await pressButton(next, OPEN);
    expect(ticked(next).at(-1)).to.contain('Keep this on my device');
    await use(next, 'Keep this on my device');
    expect([sessionStorage.getItem('handrail look'), localStorage.length]).to.deep.equal(['largest', 0]);
    await pressButton(next, BACK);
    expect(kept()).to.deep.equal([]);
  });

  it('follows another tab', async () => {
    await put();
    localStorage.setItem('handrail look', 'larger');
    dispatchEvent(new StorageEvent('storage', { key: 'handrail look' }));
    expect(style('#name').fontSize).to.equal('28.5px');
    localStorage.clear();
    dispatchEvent(new StorageEvent('storage', { key: null }));
    expect(style('#name').fontSize).to.equal('19px');
  });

  it('a page that is shown again is as was chosen meanwhile, and what is ticked stays where nothing was', async () => {
    const part = await put();
    await tick(part, 'Largest');
    dispatchEvent(new PageTransitionEvent('pageshow'));
    await settled();
    expect(ticked(part)[0]).to.equal('Largest words');
    sessionStorage.setItem('handrail look', 'large');
    dispatchEvent(new PageTransitionEvent('pageshow'));
    expect(style('#name').fontSize).to.equal('23.75px');
  });

  it('does not stumble over rubbish that is kept', async () => {
    sessionStorage.setItem('handrail look', 'huge <b> dark __proto__ larger larger');
    const part = await put();
    await pressButton(part, OPEN);
    expect(ticked(part)).to.deep.equal(['Larger words', 'Usual space', 'Light words on dark grey', 'Usual buttons']);
  });

  it('works where the browser keeps nothing, and says so', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      const part = await put();
      await use(part, 'Larger words', 'Keep');
      expect(status(part)).to.equal('These settings are in use on this page. This browser cannot keep them.');
      expect(style('#name').fontSize).to.equal('28.5px');
      dispatchEvent(new PageTransitionEvent('pageshow'));
      expect(style('#name').fontSize).to.equal('28.5px');
      await pressButton(part, BACK);
      expect(style('#name').fontSize).to.equal('19px');
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });

  it('two of them keep in step', async () => {
    const [one, two] = (await place(`<div lang="en">${inPart()}${inPart()}${FORM}</div>`)).querySelectorAll(
      'handrail-comfort-settings',
    ) as unknown as [HTMLElement, HTMLElement];
    await pressButton(two, OPEN);
    await use(one, 'Larger words');
    expect(ticked(two)[0]).to.equal('Larger words');
    await pressButton(two, BACK);
    expect(ticked(one)[0]).to.equal('Usual words');
    expect(status(one)).to.equal('');
  });

  it('with a link alone it draws nothing, and the page looks as chosen', async () => {
    sessionStorage.setItem('handrail look', 'larger');
    const part = await put(LINK);
    expect(linesOnScreen(part)).to.deep.equal(['Make this easier to read']);
    expect(part.querySelector('a')!.getBoundingClientRect().height).to.be.at.least(56);
    expect(style('#name').fontSize).to.equal('28.5px');
  });

  it('taken away, copied and put back, the page keeps the look, and its HTML is as it was', async () => {
    const part = await put();
    const html = part.innerHTML;
    await use(part, 'Larger words');
    const page = part.parentElement!;
    const copy = part.cloneNode(true) as HTMLElement;
    part.remove();
    expect(part.innerHTML).to.equal(html);
    expect(style('#name').fontSize).to.equal('28.5px');
    page.prepend(copy);
    await settled();
    expect(linesOnScreen(copy)).to.include(BACK);
    await pressButton(copy, BACK);
    expect(style('#name').fontSize).to.equal('19px');
  });

  it('“Finish and clear this computer” puts it back and forgets it', async () => {
    const part = await put(DEVICE, 'lang="en"', `${FORM}<handrail-come-back><h3>Break?</h3></handrail-come-back>`);
    await use(part, 'Larger words', 'Keep');
    const out = document.querySelector('handrail-come-back')!;
    for (const words of ['Stop here, or come back later', 'Finish and clear this computer', 'Yes, clear it'])
      await pressButton(out, words);
    expect(localStorage.length).to.equal(0);
    expect(style('#name').fontSize).to.equal('19px');
  });

  it('a shared computer that is left forgets the answers, and not how large the words are', async () => {
    const part = await put(DEVICE, 'lang="en"', `${FORM}<handrail-come-back><h3>Break?</h3></handrail-come-back>`);
    await use(part, 'Larger words');
    const out = document.querySelector('handrail-come-back')!;
    await pressButton(out, 'Stop here, or come back later');
    rows(out)[1]!.click();
    await settled();
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(kept()).to.deep.equal(['larger']);
  });

  it('speaks Urdu, from right to left', async () => {
    const part = await put(DEVICE, 'lang="ur" dir="rtl"');
    const say = (id: string): string => urdu[`comfort-${id}` as keyof typeof urdu] as string;
    await pressButton(part, say('open'));
    rows(part)
      .find((row) => wordsOf(row) === say('most'))!
      .click();
    await pressButton(part, say('use'));
    expect(status(part)).to.equal(say('in-use'));
    expect(getComputedStyle(button(part, say('use'))).letterSpacing).to.equal('normal');
    const [row] = rows(part);
    const mark = row!.querySelector('input')!.getBoundingClientRect();
    expect(mark.left).to.be.above(row!.getBoundingClientRect().left + row!.clientWidth / 2);
  });

  it('tells a screen reader the groups, and fills the status only after something was done', async () => {
    const part = await put();
    await pressButton(part, OPEN);
    const first = await look();
    if (!first.supported) return;
    expect(first.live.filter(({ text }) => text)).to.deep.equal([]);
    const radio = first.focusable.find(({ name }) => name === 'Most space');
    expect(radio).to.deep.include({ role: 'radio', states: ['not checked'] });
    expect(radio!.within.join()).to.contain('Space between words and lines');
    await use(part, 'Most space');
    const after = (await look()) as typeof first;
    expect(after.live.map(({ text }) => text).filter(Boolean)).to.deep.equal([
      'These settings are in use, until you close this tab.',
    ]);
  });

  it('at 320 px with the largest of all nothing is wider than the page, and axe finds nothing', async () => {
    const part = await put();
    await use(part, 'Largest', 'Most', 'White', 'Bigger');
    await resize(320, 640);
    expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
    await expectNoAxeViolations(part);
    await resize(1280, 800);
    await expectNoAxeViolations(part);
  });

  it('knows every part that the page’s sheet knows', () => {
    expect(PARTS.split(',').sort()).to.deep.equal(EVERY.split(',').sort());
    expect(rulesFor(lookFrom(null), 16)).to.equal('');
  });
});
