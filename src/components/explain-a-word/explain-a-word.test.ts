import { expect } from '@open-wc/testing';
import { emulate, look, press, resize, roleAndName } from '../../../test/harness/accessibility.js';
import { expectNoAxeViolations } from '../../../test/harness/axe.js';
import { collectWarnings, place, settled } from '../../../test/harness/fixture.js';
import '../../../test/harness/form-parts.js';
import { expectFocusOn, isShown, linesOnScreen, tabTo } from '../../../test/harness/person.js';
import { OtherSpellings } from '../../parts/other-spellings.js';
import { define } from '../../platform/define.js';
import { HandrailExplainAWord, wordsFrom } from './explain-a-word.js';

define('handrail-explain-a-word', HandrailExplainAWord);
// Only where a word stands counts, not what the guide does.
define('handrail-step-guide', class extends HTMLElement {});
let fetched = 0;
wordsFrom(() => {
  fetched++;
  return import('./word-list.js');
});

const TRIAGE = '(we look at what you told us and decide who can help and when)';
const word = (text: string): string => `<handrail-explain-a-word>${text}</handrail-explain-a-word>`;
const OWN = word('triage <span data-handrail-part="meaning">(who can help)</span>');
const parts = (page: Element): HTMLElement[] => [...page.querySelectorAll<HTMLElement>('handrail-explain-a-word')];
const buttonIn = (part: Element): HTMLButtonElement | null => part.shadowRoot!.querySelector('button');
const marked = (page: Element): boolean[] => parts(page).map((part) => !!buttonIn(part));
const meaningOf = (part: Element): Element | null => part.querySelector('[slot=meaning]');

describe('explain a word', () => {
  // Before any test has asked for a word that the page does not explain.
  it('fetches nothing where the page says what its words mean', async () => {
    await place(`<p>${OWN} ${word('PALS')}</p><dl class="handrail-word-list"><dt>PALS</dt><dd>help</dd></dl>`);
    expect(fetched).to.equal(0);
  });

  it('makes the word a button, and opens its meaning in the line, after it', async () => {
    const page = await place(`<p>They do ${OWN}, then call.</p>`);
    const [part] = parts(page) as [HTMLElement];
    expect(linesOnScreen(page).join(' ').replace(/ ,/, ',')).to.equal('They do triage , then call.'.replace(/ ,/, ','));
    expect(isShown(meaningOf(part))).to.equal(false);
    buttonIn(part)!.click();
    await settled();
    expect(isShown(meaningOf(part))).to.equal(true);
    expect(linesOnScreen(page).join(' ')).to.match(/^They do triage ?\(who can help\) ?, then call\.$/);
    const [button, meaning] = [buttonIn(part)!, meaningOf(part)!].map((one) => one.getBoundingClientRect());
    expect(meaning!.left).to.be.at.least(button!.right);
    expect(Math.abs(meaning!.top - button!.top)).to.be.below(8);
  });

  it('has a name that starts with the word, for voice control, and says its state', async () => {
    const page = await place(`<p>${OWN}</p>`);
    const button = buttonIn(parts(page)[0]!)!;
    expect(await roleAndName(button)).to.deep.include({ role: 'button', name: 'triage: what does it mean?' });
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    button.click();
    await settled();
    expect(button.getAttribute('aria-expanded')).to.equal('true');
  });

  it('opens and closes with the keyboard, and keeps the focus', async () => {
    const page = await place(`<p>${OWN}</p>`);
    const part = parts(page)[0]!;
    const button = buttonIn(part)!;
    button.focus();
    for (const [key, isOpen] of [
      ['Enter', true],
      ['Space', false],
      ['Space', true],
    ] as const) {
      await press(key);
      await settled();
      expect(isShown(meaningOf(part))).to.equal(isOpen);
      expectFocusOn(button);
    }
    const seen = await look();
    if (seen.supported) expect(seen.focus).to.deep.include({ role: 'button', name: 'triage: what does it mean?' });
    if (seen.supported) expect(seen.live).to.deep.equal([]);
  });

  it('comes to it with Tab', async () => {
    const page = await place(`<p>${OWN}</p>`);
    const found = await tabTo('');
    expectFocusOn(buttonIn(parts(page)[0]!));
    expect(found.localName).to.equal('button');
  });

  it('takes the meaning from the built-in list, and marks its language where the page has another', async () => {
    const page = await place(`<p lang="en">${word('triage')}</p><p lang="cy">${word('referral')}</p>`);
    const [english, welsh] = parts(page) as [HTMLElement, HTMLElement];
    expect(meaningOf(english)!.textContent).to.equal(TRIAGE);
    expect(meaningOf(english)!.hasAttribute('lang')).to.equal(false);
    expect(meaningOf(welsh)!.getAttribute('lang')).to.equal('en');
    expect(fetched).to.equal(1);
  });

  for (const [text, meaning] of [
    ['Triage', TRIAGE],
    ['“referrals”', '(asking another service to see you)'],
    ['2FA', '(a password and a code, to prove that it is you)'],
    ['<b>A&amp;E</b>', '(the hospital emergency department)'],
  ] as const)
    it(`knows ${text}`, async () => {
      const page = await place(`<p>${word(text)}</p>`);
      expect(meaningOf(parts(page)[0]!)?.textContent).to.equal(meaning);
    });

  it('lets the words of the page win over the built-in ones, in either spelling of the list', async () => {
    for (const mark of ['class="handrail-word-list"', 'data-handrail-part="word-list"']) {
      const page = await place(
        `<p>${word('PALS')} ${word('passphrases')}</p>
         <dl ${mark}><dt>PALS</dt><dd>Room 4</dd><dt>linkage key</dt><dt>passphrase</dt><dd>a code</dd><dd>more</dd></dl>`,
      );
      expect(parts(page).map((part) => meaningOf(part)?.textContent)).to.deep.equal(['(Room 4)', '(a code)']);
      page.remove();
    }
  });

  it('marks the first use on the page, and the next one when that goes', async () => {
    const page = await place(`<p>${word('triage')} and ${word('Triage')} and ${word('PALS')}</p>`);
    expect(marked(page)).to.deep.equal([true, false, true]);
    expect(parts(page)[1]!.textContent).to.equal('Triage');
    parts(page)[0]!.remove();
    await settled();
    expect(marked(page)).to.deep.equal([true, true]);
  });

  it('marks the next use when the first one becomes another word', async () => {
    const page = await place(`<p>${word('triage')} ${word('triage')}</p>`);
    expect(marked(page)).to.deep.equal([true, false]);
    parts(page)[0]!.replaceChildren('PALS');
    await settled();
    expect(marked(page)).to.deep.equal([true, true]);
  });

  it('marks each use that has its meaning beside it: nothing that is written is put away for good', async () => {
    const page = await place(`<p>${OWN} and ${OWN}</p>`);
    expect(marked(page)).to.deep.equal([true, true]);
  });

  it('marks a word anew in a form, and in each step of a guide', async () => {
    const use = `<p>${word('triage')}</p>`;
    const page = await place(
      `${use}${use}
       <handrail-form><form>${use}${use}</form></handrail-form>
       <handrail-step-guide><h2>Guide</h2>${use}
         <ol><li><h3>One</h3>${use}${use}</li><li><h3>Two</h3>${use}</li></ol></handrail-step-guide>`,
    );
    expect(marked(page)).to.deep.equal([true, false, true, false, true, true, false, true]);
  });

  it('leaves a word that nobody knows as it is, and tells the author once what to write', async () => {
    const said = collectWarnings();
    const page = await place(`<p>${word('flimflam')} ${word('flimflam')}</p>`);
    expect(marked(page)).to.deep.equal([false, false]);
    expect(linesOnScreen(page).join(' ')).to.equal('flimflam flimflam');
    expect(said.warnings).to.have.length(1);
    expect(said.warnings[0]).to.include('"flimflam" means').and.to.include('data-handrail-part="meaning"');
  });

  it('stays text in a link, a button and a summary, and says so', async () => {
    const said = collectWarnings();
    const page = await place(
      `<a href="#x">${OWN}</a><button>${word('PALS')}</button><details><summary>${word('PCN')}</summary></details>`,
    );
    expect(marked(page)).to.deep.equal([false, false, false]);
    expect(linesOnScreen(parts(page)[0]!).join(' ')).to.equal('triage (who can help)');
    expect(said.warnings).to.have.length(3);
    expect(said.warnings[0]).to.include('stands in a link or a button');
  });

  it('says that there is no word', async () => {
    const said = collectWarnings();
    await place(word(' '));
    expect(said.warnings.join()).to.include('there is no word');
  });

  it('does not press the control whose label it stands in', async () => {
    const page = await place(`<label>${OWN} <input type="checkbox" /></label>`);
    buttonIn(parts(page)[0]!)!.click();
    await settled();
    expect(page.querySelector('input')!.checked).to.equal(false);
    expect(isShown(meaningOf(parts(page)[0]!))).to.equal(true);
  });

  it('moves no line, and can be pressed 44 px high', async () => {
    for (const lineHeight of ['1', '1.5', '2']) {
      const page = await place(
        `<p style="line-height: ${lineHeight}; font-size: 19px">Plain words</p>
         <p style="line-height: ${lineHeight}; font-size: 19px">Plain ${OWN}</p><div style="height: 100vh"></div>`,
      );
      const [plain, explained] = [...page.querySelectorAll('p')].map((p) => p.getBoundingClientRect().height);
      expect(explained, lineHeight).to.equal(plain);
      const button = buttonIn(parts(page)[0]!)!;
      button.scrollIntoView({ block: 'center' });
      const { left, width, top, height } = button.getBoundingClientRect();
      const middle = top + height / 2;
      for (const y of [middle - 21.5, middle + 21.5]) {
        const hit = document.elementFromPoint(left + width / 2, y);
        expect(hit === parts(page)[0], `${lineHeight} at ${y - middle}`).to.equal(true);
      }
      page.remove();
    }
  });

  it('fits into 320 px and at 400%, a long phrase too', async () => {
    const { supported } = await resize(320, 600);
    if (!supported) return;
    const page = await place(`<p style="font-size: 400%">${word('two-factor authentication')} ${OWN}</p>`);
    for (const part of parts(page)) buttonIn(part)!.click();
    await settled();
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
  });

  it('stands the right way round in text from right to left', async () => {
    const page = await place(`<p dir="rtl" lang="ur">متن ${word('triage')} متن</p>`);
    const part = parts(page)[0]!;
    buttonIn(part)!.click();
    await settled();
    expect(meaningOf(part)!.getBoundingClientRect().right).to.be.at.most(buttonIn(part)!.getBoundingClientRect().left);
    expect(meaningOf(part)!.getAttribute('dir')).to.equal('auto');
  });

  it('is printed open, without the look of a button', async () => {
    const page = await place(`<p>${OWN} ${word('PALS')}</p>`);
    const { supported } = await emulate({ media: 'print' });
    if (!supported) return;
    for (const part of parts(page)) {
      expect(isShown(meaningOf(part))).to.equal(true);
      expect(getComputedStyle(buttonIn(part)!).borderTopColor).to.equal('rgba(0, 0, 0, 0)');
    }
  });

  it('has a real border and system colours in forced colours', async () => {
    const page = await place(`<p>${OWN}</p>`);
    const { supported } = await emulate({ features: { 'forced-colors': 'active' } });
    if (!supported) return;
    const { borderTopStyle, borderTopWidth } = getComputedStyle(buttonIn(parts(page)[0]!)!);
    expect([borderTopStyle, borderTopWidth]).to.deep.equal(['solid', '2px']);
  });

  it('works in the other two spellings, in the middle of a line', async () => {
    new OtherSpellings(document, ['explain-a-word']);
    const page = await place(
      `<p>A <span data-handrail="explain-a-word">triage <span data-handrail-part="meaning">(help)</span></span>,
       a <span class="handrail-explain-a-word">PALS <span class="handrail-meaning">(a team)</span></span>.</p>`,
    );
    await settled();
    expect(marked(page)).to.deep.equal([true, true]);
    expect(page.querySelector('p')!.getClientRects()).to.have.length(1);
    expect(getComputedStyle(parts(page)[0]!).display).to.equal('inline');
  });

  it('gives the page its HTML back when it goes', async () => {
    const page = await place(`<p>${OWN} ${word('PALS')}</p>`);
    const all = parts(page);
    const container = page.querySelector('p')!;
    for (const part of all) part.remove();
    expect(all.map((part) => part.innerHTML)).to.deep.equal([
      'triage <span data-handrail-part="meaning">(who can help)</span>',
      'PALS',
    ]);
    container.append(...all);
    await settled();
    expect(marked(page)).to.deep.equal([true, true]);
  });

  it('has nothing for axe, closed and open', async () => {
    const page = await place(`<p>${OWN} ${word('PALS')}</p>`);
    await expectNoAxeViolations(page);
    for (const part of parts(page)) buttonIn(part)!.click();
    await settled();
    await expectNoAxeViolations(page);
  });
});
