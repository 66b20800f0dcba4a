import { expect } from '@open-wc/testing';
import { emulate, press, resize, roleAndName } from '../../../test/harness/accessibility.js';
import { expectNoAxeViolations } from '../../../test/harness/axe.js';
import { collectWarnings, place, settled } from '../../../test/harness/fixture.js';
import { expectFocusOn, isShown, linesOnScreen, tabTo } from '../../../test/harness/person.js';
import { OtherSpellings } from '../../parts/other-spellings.js';
import { define } from '../../platform/define.js';
import { isRightToLeft, languageName, withoutCountry } from './language-names.js';
import { HandrailLanguages } from './languages.js';

define('handrail-languages', HandrailLanguages);

const ENGLISH = '<div lang="en-GB" id="w-en"><h2 id="free">It is free</h2><p>Ask us.</p></div>';
const WELSH = '<div lang="cy" id="w-cy"><h2 id="am-ddim">Mae am ddim</h2><p>Gofynnwch i ni.</p></div>';
const URDU = '<div lang="ur" dir="rtl" id="w-ur"><h2>یہ مفت ہے</h2><p>ہم سے پوچھیں۔</p></div>';
const LINKS = `<ul><li><a href="#w-en">English</a></li><li><a href="#w-cy">Cymraeg</a></li><li><a href="#w-ur">اردو</a></li></ul>`;
const ALL = LINKS + ENGLISH + WELSH + URDU;
const inPart = (inside: string): string => `<handrail-languages>${inside}</handrail-languages>`;
const put = async (inside = ALL, page = 'lang="en"'): Promise<HTMLElement> =>
  (await place(`<div ${page}>${inPart(inside)}<p>After</p></div>`)).querySelector('handrail-languages') as HTMLElement;

const buttons = (part: Element): HTMLButtonElement[] => [...part.shadowRoot!.querySelectorAll('button')];
const wordsOf = (element: Element): string => element.textContent!.replace(/\s+/g, ' ').trim();
const pressed = (part: Element): string[] =>
  buttons(part)
    .filter((button) => button.getAttribute('aria-pressed') === 'true')
    .map(wordsOf);
const shown = (part: Element): string[] =>
  [...part.querySelectorAll<HTMLElement>(':scope > [lang]')]
    .filter((block) => isShown(block.querySelector('p')))
    .map(({ lang }) => lang);
const status = (part: Element): string => wordsOf(part.shadowRoot!.querySelector('[role=status]')!);
const choose = async (part: Element, at: number): Promise<void> => {
  buttons(part)[at]!.click();
  await settled();
};

describe('the same words in several languages', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  for (const [what, inside, expected] of [
    ['one block', ENGLISH, 'fewer than 2 blocks'],
    ['no language', '<div lang="!">x</div>' + ENGLISH + WELSH, 'lang="!" is no language'],
    ['a language without a name', ENGLISH + '<div lang="qaa">x</div>', 'data-handrail-name'],
    ['a language twice', ENGLISH + WELSH + '<div lang="en-US">x</div>', '2 blocks have lang="en-US"'],
    ['Urdu from left to right', ENGLISH + '<div lang="ur">x</div>', 'lang="ur" is not written in the direction'],
    ['an id twice', ENGLISH + '<div lang="cy"><h2 id="free">x</h2></div>', 'id="free" stands in 2 languages'],
  ] as const)
    it(`tells the author of ${what}`, async () => {
      const said = collectWarnings();
      await put(inside);
      await settled();
      expect(said.warnings.filter((warning) => warning.includes(expected))).to.have.length(1);
    });

  it('shows one language, and a button for each by its own name and by the name that the page knows', async () => {
    const part = await put();
    expect(shown(part)).to.deep.equal(['en-GB']);
    expect(buttons(part).map(wordsOf)).to.deep.equal(['English', 'Cymraeg Welsh', 'اردو Urdu']);
    expect(buttons(part).map((button) => button.querySelector('bdi')!.lang)).to.deep.equal(['en-GB', 'cy', 'ur']);
    expect(await roleAndName(buttons(part)[1]!)).to.deep.include({ role: 'button', name: 'Cymraeg Welsh' });
    expect(pressed(part)).to.deep.equal(['English']);
    expect(isShown(part.querySelector('ul'))).to.equal(false);
    expect(status(part)).to.equal('');
  });

  it('shows another by a key, keeps the focus, and says which', async () => {
    const part = await put();
    const button = await tabTo('Cymraeg Welsh');
    await press('Enter');
    await settled();
    expect(shown(part)).to.deep.equal(['cy']);
    expect(pressed(part)).to.deep.equal(['Cymraeg Welsh']);
    expectFocusOn(button);
    expect(status(part)).to.equal('Language shown: Cymraeg');
    await choose(part, 2);
    expect(shown(part)).to.deep.equal(['ur']);
    expect(getComputedStyle(part.querySelector('#w-ur')!).direction).to.equal('rtl');
    await choose(part, 0);
    expect(shown(part)).to.deep.equal(['en-GB']);
  });

  for (const [page, expected] of [
    ['cy', 'cy'],
    ['ur-PK', 'ur'],
    ['en', 'en-GB'],
    ['fr', 'en-GB'],
    ['auto', 'en-GB'],
  ])
    it(`starts with ${expected} on a page in ${page}`, async () => {
      expect(shown(await put(ALL, `lang="${page}"`))).to.deep.equal([expected]);
    });

  it('follows the language of the page until somebody chooses', async () => {
    const part = await put();
    part.parentElement!.lang = 'cy';
    await settled();
    expect(shown(part)).to.deep.equal(['cy']);
    await choose(part, 2);
    part.parentElement!.lang = 'en';
    await settled();
    expect(shown(part)).to.deep.equal(['ur']);
  });

  it('starts with what the address names', async () => {
    history.replaceState(null, '', '#am-ddim');
    expect(shown(await put())).to.deep.equal(['cy']);
  });

  it('shows what a link leads to, also when it is pressed again', async () => {
    const part = await put(`${ALL}`);
    const link = document.createElement('a');
    link.href = '#am-ddim';
    link.textContent = 'Yn Gymraeg';
    part.after(link);
    for (let time = 0; time < 2; time++) {
      const heard = new Promise((done) => addEventListener('hashchange', done, { once: true }));
      link.click();
      if (!time) await heard;
      await settled();
      expect(shown(part)).to.deep.equal(['cy']);
      expectFocusOn(part.querySelector('#am-ddim'));
      await choose(part, 0);
    }
  });

  it('shows what find-in-page has found', async () => {
    const part = await put();
    const away = part.querySelector('#w-cy')!;
    if ('onbeforematch' in away) expect(away.getAttribute('hidden')).to.equal('until-found');
    away.querySelector('p')!.dispatchEvent(new Event('beforematch', { bubbles: true }));
    await settled();
    expect(shown(part)).to.deep.equal(['cy']);
  });

  it('is not read where it is put away', async () => {
    const part = await put();
    expect(part.querySelector('#w-cy')!.getAttribute('aria-hidden')).to.equal('true');
    await choose(part, 1);
    expect(part.querySelector('#w-cy')!.hasAttribute('aria-hidden')).to.equal(false);
  });

  it('puts a block away whatever the page says', async () => {
    const style = document.createElement('style');
    style.textContent = '[lang] { display: flex !important; padding: 40px !important; border: 4px solid !important }';
    const part = await put();
    part.append(style);
    await settled();
    expect(part.querySelector('#w-cy')!.getBoundingClientRect().height).to.equal(0);
  });

  it('leaves a list of links that holds more than links to its blocks', async () => {
    const more = LINKS.replace('</ul>', '<li>And by phone: <a href="#w-en">call</a></li></ul>');
    expect(isShown((await put(more + ENGLISH + WELSH)).querySelector('ul'))).to.equal(true);
    const elsewhere = LINKS.replace('#w-ur', '/urdu.html');
    expect(isShown((await put(elsewhere + ENGLISH + WELSH + URDU)).querySelector('ul'))).to.equal(true);
  });

  it('has its own words in the language of the page, and the names too', async () => {
    const part = await put(ALL, 'lang="cy"');
    expect(linesOnScreen(part)).to.include('Dewiswch iaith');
    expect(wordsOf(buttons(part)[2]!)).to.match(/^اردو/);
    const lacked = await put(ALL, 'lang="sk"');
    expect(lacked.shadowRoot!.querySelector<HTMLElement>('[role=group]')!.lang).to.equal('en');
    expect(buttons(lacked).map(wordsOf)[1]).to.equal('Cymraeg Welsh');
  });

  it('has buttons of 56 px and 8 px apart, also at 320 px and at 400%', async () => {
    const { supported } = await resize(320, 640);
    const part = await put(ALL, 'lang="en" style="font-size: 400%"');
    for (const button of buttons(part)) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(56);
    }
    if (supported) expect(document.documentElement.scrollWidth).to.be.at.most(320);
  });

  it('stands from right to left on a page in Urdu', async () => {
    const part = await put(ALL, 'lang="ur" dir="rtl"');
    const [first, second] = buttons(part).map((button) => button.getBoundingClientRect());
    expect(first!.right).to.be.greaterThan(second!.right);
    expect(shown(part)).to.deep.equal(['ur']);
  });

  it('prints the language that is shown, and names the others', async () => {
    const part = await put();
    await choose(part, 1);
    if (!(await emulate({ media: 'print' })).supported) return;
    expect(shown(part)).to.deep.equal(['cy']);
    const lines = linesOnScreen(part).join('|');
    expect(lines).to.include('Other languages on this page: English, اردو');
    expect(lines).not.to.include('Choose a language');
  });

  it('marks the one that is pressed by more than colour, also in forced colours', async () => {
    const part = await put();
    if (!(await emulate({ features: { 'forced-colors': 'active' } })).supported) return;
    const [first, second] = buttons(part).map((button) => getComputedStyle(button, '::before').content);
    expect([first, second]).to.deep.equal(['""', 'none']);
    expect(getComputedStyle(buttons(part)[1]!).borderTopStyle).to.equal('solid');
  });

  it('works in the other two spellings', async () => {
    new OtherSpellings(document, ['languages']);
    for (const mark of ['data-handrail="languages"', 'class="handrail-languages"']) {
      const page = await place(`<section ${mark} lang="en">${ALL}</section>`);
      await settled();
      const part = page.querySelector('handrail-languages')!;
      await choose(part, 1);
      expect(shown(part)).to.deep.equal(['cy']);
      page.remove();
    }
  });

  it('gives the page its HTML back when it goes, and is whole when it comes back or is copied', async () => {
    const part = await put();
    const { parentElement } = part;
    const copy = part.cloneNode(true) as HTMLElement;
    part.remove();
    expect(part.innerHTML).to.equal(ALL);
    parentElement!.append(copy);
    await settled();
    expect(shown(copy)).to.deep.equal(['en-GB']);
    await choose(copy, 1);
    expect(shown(copy)).to.deep.equal(['cy']);
  });

  it('shows another when the page takes the shown one away, and is plain with one left', async () => {
    const part = await put();
    await choose(part, 2);
    part.querySelector('#w-ur')!.remove();
    await settled();
    expect(shown(part)).to.deep.equal(['en-GB']);
    expect(buttons(part)).to.have.length(2);
    collectWarnings();
    part.querySelector('#w-en')!.remove();
    await settled();
    expect(shown(part)).to.deep.equal(['cy']);
    expect(buttons(part)).to.have.length(0);
  });

  it('takes the name that the page gives in its link, and needs none', async () => {
    const part = await put(`<p><a href="#w-en">In English</a> | <a href="#w-cy">Yn Gymraeg</a></p>${ENGLISH}${WELSH}`);
    expect(buttons(part).map((button) => wordsOf(button.querySelector('bdi')!))).to.deep.equal([
      'In English',
      'Yn Gymraeg',
    ]);
    expect(isShown(part.querySelector('p'))).to.equal(false);
    expect(buttons(await put(ENGLISH + WELSH)).map(wordsOf)).to.deep.equal(['English', 'Cymraeg Welsh']);
  });

  it('says nothing to the author of a whole one, and takes the name that is written', async () => {
    const said = collectWarnings();
    const part = await put(`${ENGLISH}<div lang="rom" data-handrail-name="Romanes">x</div>${URDU}`);
    expect(wordsOf(buttons(part)[1]!)).to.match(/^Romanes/);
    expect(said.warnings.filter((warning) => warning.includes('handrail-languages'))).to.deep.equal([]);
  });

  it('has nothing for axe, in each language', async () => {
    const part = await put();
    for (const at of [0, 1, 2]) {
      await choose(part, at);
      await expectNoAxeViolations(part.parentElement!);
    }
    await emulate({ features: { 'prefers-color-scheme': 'dark' } });
    await expectNoAxeViolations(part.parentElement!);
  });
});

describe('the name of a language', () => {
  it('is written with a capital, as it stands alone', () => {
    expect([languageName('pl', 'pl'), languageName('cy', 'cy'), languageName('pl', 'en')]).to.deep.equal([
      'Polski',
      'Cymraeg',
      'Polish',
    ]);
  });

  it('is undefined where nobody knows it, or where it is no language', () => {
    expect([languageName('qaa', 'en'), languageName('!', 'en')]).to.deep.equal([undefined, undefined]);
  });

  it('leaves out the country and keeps the script', () => {
    expect(['en-GB', 'zh-Hant-HK', 'zh-Hant', 'es-419', 'cy'].map(withoutCountry)).to.deep.equal([
      'en',
      'zh-Hant',
      'zh-Hant',
      'es',
      'cy',
    ]);
  });

  it('knows what is written from right to left', () => {
    expect(['ur', 'ar', 'he', 'pa-Arab', 'pa', 'en', '!'].map(isRightToLeft)).to.deep.equal([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
