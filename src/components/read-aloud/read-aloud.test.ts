import { expect } from '@open-wc/testing';
import { emulate, look, press, resize, roleAndName } from '../../../test/harness/accessibility.js';
import { expectNoAxeViolations } from '../../../test/harness/axe.js';
import { type FakeSpeech, type FakeVoice, noSpeech, speechWith, voice } from '../../../test/harness/fake-speech.js';
import { collectWarnings, place, settled } from '../../../test/harness/fixture.js';
import { expectFocusOn, isShown, linesOnScreen, tabTo } from '../../../test/harness/person.js';
import { OtherSpellings } from '../../parts/other-spellings.js';
import { define } from '../../platform/define.js';
import { HandrailReadAloud } from './read-aloud.js';

define('handrail-read-aloud', HandrailReadAloud);
// Only what is shown counts, not how.
define('handrail-step-guide', class extends HTMLElement {});

const BRITISH = voice('en-GB');
const WELSH = voice('cy-GB');
const MEDICINE = '<h2>Order your medicine</h2><p>Open the app. Press <b>Medi</b>cines.</p>';

/** A device with voices, a page, and the part in it. */
const put = async (
  inside = MEDICINE,
  { voices = [BRITISH], lang = 'en-GB' }: { voices?: FakeVoice[]; lang?: string } = {},
): Promise<{ device: FakeSpeech; part: HTMLElement; page: HTMLElement }> => {
  const device = speechWith(...voices);
  const page = await place(`<div lang="${lang}"><handrail-read-aloud>${inside}</handrail-read-aloud></div>`);
  return { device, page, part: page.querySelector('handrail-read-aloud')! };
};
const buttons = (part: Element): HTMLButtonElement[] => [...part.shadowRoot!.querySelectorAll('button')];
const button = (part: Element, words: string): HTMLButtonElement => {
  const found = buttons(part).find((one) => one.textContent!.trim() === words);
  if (!found) throw new Error(`No button “${words}”, but ${buttons(part).map((one) => one.textContent!.trim())}`);
  return found;
};
const select = async (part: Element, words: string): Promise<void> => {
  button(part, words).click();
  await settled();
};
const status = (part: Element): string => part.shadowRoot!.querySelector('[role=status]')!.textContent!.trim();
/** The words that are marked on the page. */
const marked = (): string => [...(CSS.highlights.get('handrail-read-aloud') ?? [])].join();
/** The device comes to the end of a sentence, and the part goes on, which it does in a task of its own. */
const finish = async (device: FakeSpeech): Promise<void> => {
  device.finish();
  await nextTask();
};
const nextTask = async (): Promise<void> => {
  await null; // Errors are told in a microtask.
  await new Promise((next) => setTimeout(next));
};
/** Lets the device say all that there is, and answers with it. */
const all = async (part: Element, device: FakeSpeech, words = 'Listen'): Promise<string[]> => {
  const before = device.said.length;
  await select(part, words);
  while (device.speaking) await finish(device);
  await settled();
  return device.said.slice(before).map(({ text }) => text);
};

describe('read aloud', () => {
  it('puts a button before its content that says what it reads, and says nothing by itself', async () => {
    const { device, part } = await put();
    expect(linesOnScreen(part)).to.deep.equal(['Listen', 'Order your medicine', 'Open the app. Press Medicines.']);
    const listen = button(part, 'Listen');
    expect(await roleAndName(listen)).to.deep.include({ role: 'button', name: 'Listen: Order your medicine' });
    expect(listen.getBoundingClientRect().height).to.be.at.least(56);
    expect(device.said).to.deep.equal([]);
  });

  it('says “Listen to this part” where there is no heading', async () => {
    const { part } = await put('<p>Open the app.</p>');
    expect(await roleAndName(button(part, 'Listen to this part'))).to.deep.include({ name: 'Listen to this part' });
  });

  it('reads a sentence at a time, in the voice of the page, and says when it is at the end', async () => {
    const { device, part } = await put();
    expect(await all(part, device)).to.deep.equal(['Order your medicine', 'Open the app.', 'Press Medicines.']);
    expect(device.said[0]).to.deep.equal({ text: 'Order your medicine', voice: 'Voice en-GB', lang: 'en-GB', rate: 1 });
    expect(status(part)).to.equal('That is the end.');
    expect(await all(part, device)).to.have.length(3);
  });

  it('says telephone numbers and times as people say them', async () => {
    const { device, part } = await put('<p>Call <a href="tel:116123">116\n  123</a> from 9am.</p>');
    expect(await all(part, device, 'Listen to this part')).to.deep.equal(['Call 1 1 6, 1 2 3 from 9 a m.']);
  });

  describe('the voice', () => {
    for (const [what, voices] of [
      ['none', []],
      ['only one for another language', [WELSH, voice('e')]],
      ['only one that sends the words away', [voice('en-GB', { localService: false })]],
    ] as const)
      it(`${what}: no button, and the content is whole`, async () => {
        const said = collectWarnings();
        const { part } = await put(MEDICINE, { voices: [...voices] });
        expect(buttons(part)).to.have.length(0);
        expect(linesOnScreen(part)).to.deep.equal(['Order your medicine', 'Open the app. Press Medicines.']);
        expect([said.warnings, said.errors]).to.deep.equal([[], []]);
      });

    it('no speech in this browser: no button', async () => {
      noSpeech();
      const page = await place(`<div lang="en"><handrail-read-aloud>${MEDICINE}</handrail-read-aloud></div>`);
      expect(buttons(page.querySelector('handrail-read-aloud')!)).to.have.length(0);
    });

    it('comes late or goes away, and the button with it', async () => {
      const { device, part } = await put(MEDICINE, { voices: [] });
      expect(buttons(part)).to.have.length(0);
      device.setVoices(BRITISH);
      await settled();
      expect(buttons(part)).to.have.length(1);
      device.setVoices();
      await settled();
      expect(buttons(part)).to.have.length(0);
    });

    const american = voice('en_US', { default: true });
    for (const [lang, voices, chosen] of [
      ['en-GB', [american, BRITISH], 'Voice en-GB'],
      ['en', [american, BRITISH], 'Voice en-GB'],
      ['en-US', [BRITISH, american], 'Voice en_US'],
      ['en-AU', [BRITISH, american], 'Voice en_US'],
      ['en-AU', [BRITISH, voice('en-IE')], 'Voice en-GB'],
      ['en-GB', [BRITISH, voice('en-GB', { name: 'Theirs', default: true })], 'Theirs'],
      ['cy', [BRITISH, WELSH], 'Voice cy-GB'],
    ] as const)
      it(`for ${lang} of ${voices.map(({ name }) => name).join(', ')}: ${chosen}`, async () => {
        const { device, part } = await put('<p>One</p>', { voices: [...voices], lang });
        buttons(part)[0]!.click();
        expect(device.said[0]!.voice).to.equal(chosen);
      });

    it('is another one for a block in another language', async () => {
      const { device, part } = await put('<p>Press <b lang="cy">Parhau</b> now.</p>', { voices: [BRITISH, WELSH] });
      await all(part, device, 'Listen to this part');
      expect(device.said.map(({ text, lang }) => [text, lang])).to.deep.equal([
        ['Press', 'en-GB'],
        ['Parhau', 'cy-GB'],
        ['now.', 'en-GB'],
      ]);
    });

    it('leaves out what it cannot read, and says so', async () => {
      const { device, part } = await put('<p>Hello to you all.</p><p lang="cy">Helo</p><p lang="ur">سلام</p>');
      await select(part, 'Listen to this part');
      expect(linesOnScreen(part)).to.include(
        'Reading aloud. Not read, because this device has no voice for it: Welsh, Urdu.',
      );
      await finish(device);
      expect(device.said.map(({ text }) => text)).to.deep.equal(['Hello to you all.']);
    });

    it('must be there for the language of most of the words', async () => {
      const { part } = await put('<p lang="pl">Otwórz aplikację <b lang="en">NHS App</b> teraz.</p>');
      expect(buttons(part)).to.have.length(0);
    });
  });

  describe('marks', () => {
    it('the word that is said, across the tags of the page, and a number as a whole', async () => {
      const { device, part } = await put('<p>Press  <b>Medi</b>cines or\n ring <i>116</i> 123 now.</p>');
      await select(part, 'Listen to this part');
      device.comeTo('Medicines');
      expect(marked()).to.equal('Medicines');
      device.comeTo('ring', false);
      expect(marked()).to.equal('ring');
      device.comeTo('2, 3'.slice(0, 1));
      expect(marked()).to.equal('116 123');
      device.comeTo('now', false);
      expect(marked()).to.equal('now');
      await finish(device);
      expect(marked()).to.equal('');
    });

    it('the sentence, where the device tells of no word', async () => {
      const { device, part } = await put();
      await select(part, 'Listen');
      expect(marked()).to.equal('Order your medicine');
      await finish(device);
      expect(marked()).to.equal('Open the app.');
      device.comeTo('app');
      await finish(device);
      // Now it is known that it does.
      expect(marked()).to.equal('app');
      device.comeTo('Press');
      expect(marked()).to.equal('Press');
    });

    it('nothing in the page’s own HTML', async () => {
      const { device, part } = await put();
      const before = part.innerHTML;
      let changes = 0;
      const observer = new MutationObserver((records) => (changes += records.length));
      observer.observe(part, { subtree: true, childList: true, attributes: true, characterData: true });
      await select(part, 'Listen');
      device.comeTo('Order');
      await settled();
      expect([part.innerHTML, changes]).to.deep.equal([before, 0]);
      observer.disconnect();
    });

    it('in colours of its own, and of the system where colours are forced', async () => {
      const { part } = await put();
      await select(part, 'Listen');
      const colours = (): string[] => {
        const { color, backgroundColor } = getComputedStyle(
          part.querySelector('h2')!,
          '::highlight(handrail-read-aloud)',
        );
        return [color, backgroundColor];
      };
      // WebKit and Firefox do not tell the look of a highlight.
      if (colours()[1] === 'rgba(0, 0, 0, 0)' && !navigator.userAgent.includes('Chrome')) return;
      expect(colours()).to.deep.equal(['rgb(29, 34, 39)', 'rgb(255, 216, 77)']);
      const { supported } = await emulate({ features: { 'forced-colors': 'active' } });
      if (!supported) return;
      expect(colours()[1]).not.to.equal('rgb(255, 216, 77)');
    });

    it('nothing, in a browser that cannot mark', async () => {
      const { highlights } = CSS;
      Object.defineProperty(CSS, 'highlights', { value: undefined, configurable: true });
      const { device, part } = await put();
      expect(await all(part, device)).to.have.length(3);
      Object.defineProperty(CSS, 'highlights', { value: highlights, configurable: true });
    });
  });

  describe('stops', () => {
    const begin = async (inside?: string): ReturnType<typeof put> => {
      const put1 = await put(inside);
      await select(put1.part, inside ? 'Listen to this part' : 'Listen');
      expect(put1.device.speaking).to.equal(true);
      return put1;
    };
    const expectStill = async ({ device, part }: { device: FakeSpeech; part: Element }): Promise<void> => {
      await settled();
      expect([device.speaking, marked(), status(part)]).to.deep.equal([false, '', '']);
      expect(buttons(part)).to.have.length(1);
    };

    it('at once, by Stop, and puts the focus on Listen', async () => {
      const put1 = await begin();
      (await tabTo('Stop')) as HTMLElement;
      await press('Enter');
      await expectStill(put1);
      expectFocusOn(button(put1.part, 'Listen'));
    });

    it('by Escape, wherever the focus is, and by no other key', async () => {
      const put1 = await begin('<p>One</p><p><a href="#x">Two</a></p>');
      const link = put1.part.querySelector('a')!;
      link.focus();
      await press('ArrowDown');
      expect(put1.device.speaking).to.equal(true);
      await press('Escape');
      await expectStill(put1);
      expectFocusOn(link);
    });

    it('when the page is left', async () => {
      const put1 = await begin();
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      await expectStill(put1);
    });

    it('when the part leaves the page', async () => {
      const { device, part } = await begin();
      part.remove();
      expect([device.speaking, marked()]).to.deep.equal([false, '']);
    });

    for (const [what, change] of [
      ['are others', (p: HTMLElement) => (p.firstChild as Text).replaceWith('Two')],
      ['are written over', (p: HTMLElement) => ((p.firstChild as Text).data = 'Two')],
      ['are put away', (p: HTMLElement) => (p.hidden = true)],
      ['are more', (p: HTMLElement) => p.after('And two')],
    ] as const)
      it(`when its words ${what}`, async () => {
        const put1 = await begin('<p>One</p><p>Three</p>');
        change(put1.part.querySelector('p')!);
        await expectStill(put1);
      });

    it('not when something changes that is not read', async () => {
      const { device, part } = await begin('<p>One</p><p hidden>Two</p>');
      part.querySelectorAll('p')[1]!.textContent = 'Three';
      part.querySelector('p')!.className = 'bold';
      await settled();
      expect(device.speaking).to.equal(true);
    });

    it('when another one begins, and that one reads', async () => {
      const { device, page } = await put();
      const first = page.querySelector('handrail-read-aloud')!;
      const second = first.cloneNode() as HTMLElement;
      second.innerHTML = '<p>Second</p>';
      first.after(second);
      await settled();
      await select(first, 'Listen');
      await select(second, 'Listen to this part');
      expect(buttons(first)).to.have.length(1);
      expect(device.now).to.equal('Second');
      second.remove();
    });

    it('when somebody else silences the device', async () => {
      const put1 = await begin();
      speechSynthesis.cancel();
      await nextTask();
      await expectStill(put1);
    });

    it('and says so, when the device cannot say it', async () => {
      const { device, part } = await begin();
      device.fail('synthesis-failed');
      await nextTask();
      await settled();
      expect(status(part)).to.equal('This device could not read it aloud.');
      expect(buttons(part)).to.have.length(1);
    });

    it('and begins although somebody else has left the device waiting', async () => {
      const { device, part } = await put();
      speechSynthesis.pause();
      await select(part, 'Listen');
      expect(device.now).to.equal('Order your medicine');
    });
  });

  describe('its controls', () => {
    it('Pause and Go on: the same button, from the beginning of the sentence', async () => {
      const { device, part } = await put();
      const listen = button(part, 'Listen');
      listen.focus();
      await press('Enter');
      await finish(device);
      expect(listen.textContent!.trim()).to.equal('Pause');
      expect(linesOnScreen(part)).to.include('Reading aloud.');
      await press('Space');
      expect(device.speaking).to.equal(false);
      expect([listen.textContent!.trim(), status(part), marked()]).to.deep.equal(['Go on', 'Paused.', 'Open the app.']);
      await press('Enter');
      expect(device.said.map(({ text }) => text).slice(1)).to.deep.equal(['Open the app.', 'Open the app.']);
      expectFocusOn(listen);
      await select(part, 'Stop');
    });

    it('say nothing to a screen reader while it reads', async () => {
      const { device, part } = await put();
      await select(part, 'Listen');
      for (const word of ['Order', 'your']) {
        device.comeTo(word);
        await settled();
        expect(status(part)).to.equal('');
      }
      const seen = await look();
      if (seen.supported) expect(seen.live.map(({ text }) => text)).to.deep.equal(['']);
    });

    it('three speeds; another one begins the sentence again, and stays for the next part', async () => {
      const { device, part, page } = await put();
      await select(part, 'Listen');
      const pressed = (): string[] =>
        buttons(part)
          .filter((one) => one.getAttribute('aria-pressed') === 'true')
          .map((one) => one.textContent!.trim());
      expect(pressed()).to.deep.equal(['Normal']);
      await finish(device);
      await select(part, 'Slower');
      expect(device.said.at(-1)).to.deep.include({ text: 'Open the app.', rate: 0.7 });
      expect(pressed()).to.deep.equal(['Slower']);
      await select(part, 'Pause');
      await select(part, 'Faster');
      expect(device.speaking).to.equal(false);
      await select(part, 'Go on');
      expect(device.said.at(-1)).to.deep.include({ text: 'Open the app.', rate: 1.3 });
      expect(part.shadowRoot!.querySelector('[role=group]')!.getAttribute('aria-labelledby')).to.equal('speed');
      const other = part.cloneNode(true) as HTMLElement;
      page.append(other);
      await settled();
      await select(other, 'Listen');
      expect(device.said.at(-1)!.rate).to.equal(1.3);
      await select(other, 'Normal');
      await select(other, 'Stop');
    });

    it('the focus goes to Listen when it ends while a speed has it', async () => {
      const { device, part } = await put();
      await select(part, 'Listen');
      button(part, 'Normal').focus();
      while (device.speaking) await finish(device);
      await settled();
      expectFocusOn(button(part, 'Listen'));
    });

    it('the focus stays where it is when it ends while somebody is elsewhere', async () => {
      const { device, part } = await put('<p>One</p><p><a href="#x">Two</a></p>');
      await select(part, 'Listen to this part');
      part.querySelector('a')!.focus();
      while (device.speaking) await finish(device);
      await settled();
      expectFocusOn(part.querySelector('a'));
    });
  });

  describe('reads', () => {
    const heard = async (inside: string): Promise<string[]> => {
      const { device, part } = await put(inside);
      return all(part, device, button(part, buttons(part)[0]!.textContent!.trim()).textContent!.trim());
    };

    it('each heading, item, cell and line by itself', async () => {
      expect(
        await heard(`<h2>One</h2>two <ul><li>three<li><b>fo</b>ur</ul><table><tr><td>five<td>six</table>
          <address>seven<br>eight</address><span style="display: block">nine</span>–`),
      ).to.deep.equal(['One', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']);
    });

    it('what a picture shows, and not that a link is one', async () => {
      expect(
        await heard(
          '<p>Press <img alt="the green button" src="data:,"> or <a href="#x">this</a>.</p><img alt="" src="data:,">',
        ),
      ).to.deep.equal(['Press the green button or this.']);
    });

    it('nothing that is put away, filled in or pressed', async () => {
      expect(
        await heard(`<p>One</p><p hidden>x</p><p hidden="until-found">x</p><p aria-hidden="true">x</p>
          <p style="display: none">x</p><p style="visibility: hidden">x <b style="visibility: visible">two</b></p>
          <details><summary>Three</summary><p>x</p></details><details open><summary>Four</summary><p>Five</p></details>
          <label>Six <input value="x"></label><select><option>x</select><button>x</button><a role="button">x</a>
          <script type="text/plain">x</script><style>x {}</style><svg><text>x</text></svg>`),
      ).to.deep.equal(['One', 'two', 'Three', 'Four', 'Five', 'Six']);
    });

    it('what a part adds in words, and not its controls', async () => {
      const { device, part } = await put('<p>One</p>');
      // As another part does: what stands in the HTML that is pasted is taken away.
      for (const [tag, words] of [
        ['p', 'Step 2 of 5'],
        ['label', 'I have done step 2'],
        ['a', 'I am stuck'],
      ] as const) {
        const added = document.createElement(tag);
        added.setAttribute('data-handrail-added', '');
        added.textContent = words;
        part.append(added);
      }
      expect(await all(part, device, 'Listen to this part')).to.deep.equal(['One', 'Step 2 of 5']);
    });

    it('what a part shows of the words in it, and not what it puts away', async () => {
      const show = (open: boolean): string =>
        `<div id="host">${open ? '<b slot="a">Two</b>' : '<b slot="b">x</b>'}</div>`;
      const { device, part } = await put(`<p>One</p>${show(true)}${show(false)}<div id="host">x</div>`);
      for (const host of part.querySelectorAll('#host'))
        host.attachShadow({ mode: 'open' }).innerHTML =
          '<slot name="a"></slot><span hidden><slot name="b"></slot></span>';
      expect(await all(part, device, 'Listen to this part')).to.deep.equal(['One', 'Two']);
    });

    it('a form whose controls are called like the page’s own tools', async () => {
      expect(
        await heard('<form><p>One</p><input name="childNodes"><input name="matches"><p>Two</p></form>'),
      ).to.deep.equal(['One', 'Two']);
    });

    it('long sentences in pieces', async () => {
      const said = await heard(`<p>${'word '.repeat(100)}</p>`);
      expect(said.length).to.be.above(2);
      for (const text of said) expect(text.length).to.be.below(200);
    });
  });

  describe('and where the words stand on the screen', () => {
    const TALL = '<p>One</p><div style="height: 3000px"></div><p id="two">Two</p>';
    const top = (): number => document.querySelector('#two')!.getBoundingClientRect().top;

    it('brings them into view where they are out of it', async () => {
      const { device, part } = await put(TALL);
      part.scrollIntoView();
      await select(part, 'Listen to this part');
      const before = scrollY;
      expect(top()).to.be.above(innerHeight);
      await finish(device);
      expect(scrollY).to.be.above(before);
      expect(top()).to.be.within(0, innerHeight);
    });

    it('leaves somebody alone who looks at something else', async () => {
      const { device, part } = await put(TALL);
      part.scrollIntoView();
      await select(part, 'Listen to this part');
      scrollBy({ top: 1500, behavior: 'instant' as ScrollBehavior });
      const before = scrollY;
      await finish(device);
      expect(scrollY).to.equal(before);
    });
  });

  it('tells the author when there is nothing to read, or no language', async () => {
    const said = collectWarnings();
    const { part } = await put('<hr>');
    expect(buttons(part)).to.have.length(0);
    expect(said.warnings.join()).to.include('it has no words');
    const { lang } = document.documentElement;
    document.documentElement.removeAttribute('lang');
    const page = await place('<handrail-read-aloud>One</handrail-read-aloud>');
    expect(said.warnings.join()).to.include('read in English');
    expect(buttons(page.firstElementChild!)).to.have.length(1);
    document.documentElement.lang = lang;
  });

  it('works in the other two spellings, moved and copied', async () => {
    speechWith(BRITISH);
    new OtherSpellings(document, ['read-aloud']);
    const page = await place(
      `<div lang="en"><section data-handrail="read-aloud"><p>One</p></section><div class="handrail-read-aloud">Two</div></div>`,
    );
    await settled();
    const parts = [...page.querySelectorAll('handrail-read-aloud')];
    for (const part of parts) {
      const copy = part.cloneNode(true) as HTMLElement;
      page.firstElementChild!.append(copy);
      page.firstElementChild!.prepend(part);
      await settled();
      for (const one of [part, copy]) expect(buttons(one)).to.have.length(1);
      expect(copy.innerHTML).to.equal(part.innerHTML);
    }
    expect(parts.map((part) => part.innerHTML)).to.deep.equal(['<p>One</p>', 'Two']);
  });

  it('has its words in the language of the page, from right to left too', async () => {
    const { part } = await put('<p>سلام دنیا</p>', { voices: [voice('ur-PK')], lang: 'ur" dir="rtl' });
    await settled();
    const bar = part.shadowRoot!.querySelector('div')!;
    expect(bar.dir).to.equal('rtl');
    expect(bar.textContent!.trim()).to.include('سنیں');
    const french = await put('<p>Ouvrez</p>', { voices: [voice('fr-FR')], lang: 'fr' });
    expect(french.part.shadowRoot!.querySelector('div')!.lang).to.equal('en');
  });

  it('fits 320 px (a screen of 1280 px at 400%), with targets apart', async () => {
    const { supported } = await resize(320, 700);
    if (!supported) return;
    const { part } = await put(`<h2>${'Ordering '.repeat(9)}</h2><p>One</p>`);
    await select(part, 'Listen');
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    const boxes = buttons(part).map((one) => one.getBoundingClientRect());
    for (const box of boxes) expect(box.height).to.be.at.least(56);
    for (const [at, a] of boxes.entries())
      for (const b of boxes.slice(at + 1))
        expect(Math.max(b.left - a.right, a.left - b.right, b.top - a.bottom)).to.be.at.least(8);
  });

  it('is its content alone on paper', async () => {
    const { part } = await put();
    await select(part, 'Listen');
    const { supported } = await emulate({ media: 'print' });
    if (!supported) return;
    expect(buttons(part).map(isShown)).to.deep.equal(buttons(part).map(() => false));
    expect(isShown(part.querySelector('h2'))).to.equal(true);
  });

  it('leaves the look of its content to the page', async () => {
    const { part } = await put('<p style="margin: 3px; font: 11px monospace">One</p>');
    const { marginTop, fontSize } = getComputedStyle(part.querySelector('p')!);
    expect([marginTop, fontSize]).to.deep.equal(['3px', '11px']);
  });

  it('has nothing for axe before, while it reads, paused and at the end', async () => {
    const { device, part } = await put();
    await expectNoAxeViolations(part);
    for (const words of ['Listen', 'Pause', 'Go on']) {
      await select(part, words);
      await expectNoAxeViolations(part);
    }
    while (device.speaking) await finish(device);
    await settled();
    await expectNoAxeViolations(part);
  });
});
