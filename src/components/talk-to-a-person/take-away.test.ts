import { expect, waitUntil } from '@open-wc/testing';
import { emulate, press, resize, roleAndName } from '../../../test/harness/accessibility.js';
import { expectNoAxeViolations } from '../../../test/harness/axe.js';
import { place, settled } from '../../../test/harness/fixture.js';
import '../../../test/harness/forms.js';
import { expectFocusOn, isShown, linesOnScreen, select, tabTo } from '../../../test/harness/person.js';
import { templates as welsh } from '../../locales/generated/cy.js';
import { AskForAPersonEvent } from '../../parts/ask-for-a-person.js';
import { define } from '../../platform/define.js';
import { HandrailTalkToAPerson } from './talk-to-a-person.js';
import type { RatherNotOnlineEvent } from './talk-to-a-person.events.js';

define('handrail-talk-to-a-person', class extends HandrailTalkToAPerson {});

const email = '<li><h3>Email us</h3><p><a href="mailto:a@hub.example">a@hub.example</a></p></li>';
const ways = `<li><h3>Phone us</h3><p><a href="tel:+441632960123">Call us</a>, or ask <b>Ann</b></p>
    <p data-handrail-part="hours" data-handrail-hours="Mo-Su 00:00-24:00">Every day,
      at any time</p><p data-handrail-part="relay">Relay UK: <a href="tel:18001+441632960123">18001 01632 960 123</a></p></li>
  ${email}
  <li><h3>Ask us to call you</h3><form action="/call-me"><label for="who">Full name</label>
    <input id="who" name="who" value="Zoë Secret"><button>Ask</button></form></li>
  <li><h3>Visit us</h3><address>Hawthorn Road Hub<br>12 Hawthorn Road</address></li>`;
const talk = (list = ways): string =>
  `<button type="button">Menu</button><handrail-talk-to-a-person id="talk"><h2>Talk to a person</h2><ul>${list}</ul>
  </handrail-talk-to-a-person><button type="button">Menu</button>`;
const LINES = [
  'Phone us\nCall us (+441632960123), or ask Ann\nEvery day, at any time\nRelay UK: 18001 01632 960 123',
  'Email us\na@hub.example',
  'Ask us to call you',
  'Visit us\nHawthorn Road Hub\n12 Hawthorn Road',
];
const WHERE = 'I am stuck on step 3 of 5: Enter the code';

const part = (page: Element): HandrailTalkToAPerson => page.querySelector('handrail-talk-to-a-person')!;
const inPart = <E extends HTMLElement = HTMLElement>(page: Element, selector: string): E | null =>
  part(page).shadowRoot!.querySelector<E>(selector);
const card = (page: Element): HTMLElement | null => inPart(page, '.card');
const status = (page: Element): string => inPart(page, '[role=status]')?.textContent?.trim() ?? '';
const TAKE = 'Take this with you';
const RATHER_NOT = 'I would rather not do this online';

/** The ways, opened. */
async function put(html = talk()): Promise<HTMLElement> {
  const page = await place(html);
  part(page).open = true;
  await waitUntil(() => inPart(page, '[role=status]'));
  await settled();
  return page;
}
const open = async (html?: string): Promise<HTMLElement> => {
  const page = await put(html);
  await select(TAKE);
  await settled();
  return page;
};
const ask = async (page: HTMLElement): Promise<void> => {
  page.dispatchEvent(new AskForAPersonEvent({ words: WHERE, backLabel: 'Go back', goBack: () => undefined }));
  document.dispatchEvent(new AskForAPersonEvent({ words: WHERE, backLabel: 'Go back', goBack: () => undefined }));
  await settled();
};

/** Puts something of the browser's in another's place for one test. */
const given: [object, string, PropertyDescriptor | undefined][] = [];
function instead(owner: object, name: string, value: unknown): void {
  given.push([owner, name, Object.getOwnPropertyDescriptor(owner, name)]);
  Object.defineProperty(owner, name, { configurable: true, value });
}
afterEach(() => {
  for (const [owner, name, before] of given.splice(0)) {
    if (before) Object.defineProperty(owner, name, before);
    else Reflect.deleteProperty(owner, name);
  }
  history.replaceState(null, '', location.pathname);
});

describe('a card to take away', () => {
  it('holds whatever a page has cut off in the middle of a character', async () => {
    const page = await open(
      talk(`<li><h3>Phone us \ud83d</h3><p><a href="tel:+441632960123">Call us</a></p></li>${email}`),
    );
    const link = inPart<HTMLAnchorElement>(page, 'a[href^="mailto:"]')!;
    expect(decodeURIComponent(link.href)).to.contain('Phone us').and.contain('Email us');
  });

  it('is offered when the ways are open, after them', async () => {
    const page = await place(talk());
    expect(inPart(page, '[role=status]')).to.equal(null);
    await select('Ways to talk to us');
    await waitUntil(() => inPart(page, '[role=status]'));
    const lines = linesOnScreen(part(page));
    expect(lines.slice(-2)).to.deep.equal(['Hawthorn Road Hub12 Hawthorn Road', `${RATHER_NOT} ${TAKE}`]);
    expect(card(page)).to.equal(null);
  });

  it('has every way in words, where somebody was, and the address of the page; nothing that was typed', async () => {
    history.replaceState(null, '', '?name=Zo%C3%AB+Secret#typed');
    const page = await put();
    await ask(page);
    await select(TAKE);
    await settled();
    expect(linesOnScreen(card(page)!)).to.deep.equal([
      'Talk to a person',
      `You can say: “${WHERE}”`,
      ...LINES.flatMap((line) => line.split('\n')),
      location.origin + location.pathname,
    ]);
    expect(card(page)!.innerHTML).not.to.match(/Open now|Secret|typed/);
  });

  it('follows what the page changes', async () => {
    const page = await open();
    page.querySelector('li')!.remove();
    part(page).querySelector('h2')!.textContent = 'Ask us';
    await settled();
    expect(linesOnScreen(card(page)!).slice(0, 2)).to.deep.equal(['Ask us', 'Email us']);
  });

  it('opens and closes where it stands, and the focus stays on the button', async () => {
    const page = await put();
    await tabTo(TAKE);
    const button = part(page).shadowRoot!.activeElement as HTMLElement;
    expect(await roleAndName(button)).to.deep.include({ role: 'button', name: TAKE });
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    await press('Enter');
    await settled();
    expect([isShown(card(page)), button.getAttribute('aria-expanded')]).to.deep.equal([true, 'true']);
    expectFocusOn(button);
    await press('Space');
    await settled();
    expect(card(page)).to.equal(null);
  });

  it('is copied as text', async () => {
    let copied = '';
    instead(navigator, 'clipboard', { writeText: (text: string) => Promise.resolve(void (copied = text)) });
    const page = await open();
    await select('Copy this');
    await waitUntil(() => status(page));
    expect(copied).to.equal(['Talk to a person', ...LINES, location.origin + location.pathname].join('\n\n'));
    expect(status(page)).to.equal('Copied. You can put it into a message or a note.');
  });

  for (const [where, clipboard] of Object.entries({
    'is not there': undefined,
    'is not allowed': { writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) },
  }))
    it(`is selected where the clipboard ${where}`, async () => {
      instead(navigator, 'clipboard', clipboard);
      const page = await open();
      await select('Copy this');
      await waitUntil(() => status(page));
      expect(status(page)).to.equal('The words are selected. Copy them from here.');
      // Firefox and WebKit answer for what is selected in a shadow root only there.
      const selection = (part(page).shadowRoot as unknown as Document).getSelection?.() ?? getSelection();
      expect(`${selection}`.replace(/\s+/g, ' ')).to.include('12 Hawthorn Road');
    });

  it('says nothing of a card that is put away before the clipboard answers', async () => {
    let refuse = (): void => undefined;
    const answer = new Promise<void>((_, reject) => (refuse = () => reject(new DOMException('', 'NotAllowedError'))));
    instead(navigator, 'clipboard', { writeText: () => answer });
    const uncaught: unknown[] = [];
    const onUncaught = (event: PromiseRejectionEvent): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
      uncaught.push(event.reason);
    };
    addEventListener('unhandledrejection', onUncaught, { capture: true });
    const page = await open();
    await select('Copy this');
    card(page)!.remove();
    refuse();
    await answer.catch(() => undefined);
    // The browser tells of promises that nobody has caught in their order.
    const last = new Error('the last one');
    void Promise.reject(last);
    await waitUntil(() => uncaught.includes(last));
    removeEventListener('unhandledrejection', onUncaught, { capture: true });
    expect(uncaught).to.deep.equal([last]);
  });

  it('is handed to the share sheet, and to the email program, as the same text', async () => {
    const shared: string[] = [];
    instead(navigator, 'share', ({ text }: { text: string }) => {
      shared.push(text);
      return Promise.reject(new DOMException('', 'AbortError'));
    });
    const page = await open();
    await select('Share it');
    const [, subject, body] = /^mailto:\?subject=([^&]*)&body=([^&]*)$/.exec(
      inPart<HTMLAnchorElement>(page, 'a[href^=mailto]')!.href,
    )!;
    expect(decodeURIComponent(subject!)).to.equal('Talk to a person');
    expect(decodeURIComponent(body!).replace(/\r\n/g, '\n')).to.equal(shared[0]);
    expect(shared).to.have.length(1);
    expect(status(page)).to.equal('');
  });

  it('is not offered to a share sheet that is not there', async () => {
    if ('share' in navigator) instead(Navigator.prototype, 'share', undefined);
    Reflect.deleteProperty(Navigator.prototype, 'share');
    const page = await open();
    expect(linesOnScreen(part(page)).join())
      .to.include('Copy this')
      .and.not.to.include('Share it');
  });

  it('is printed alone', async () => {
    let printed = 0;
    instead(window, 'print', () => void printed++);
    const page = await open();
    const lines = linesOnScreen(card(page)!);
    const before = page.innerHTML;
    await select('Print this');
    expect(printed).to.equal(1);
    const { supported } = await emulate({ media: 'print' });
    if (supported) {
      expect(linesOnScreen(document.body).slice(0, lines.length)).to.deep.equal(lines);
      expect(linesOnScreen(document.body).join()).not.to.match(/Menu|Copy this|Take this/);
      await emulate({});
    }
    dispatchEvent(new Event('afterprint'));
    expect(page.innerHTML).to.equal(before);
  });

  it('stands once when somebody prints the page', async () => {
    const page = await open();
    const { supported } = await emulate({ media: 'print' });
    if (!supported) return;
    const lines = linesOnScreen(part(page));
    expect(lines.filter((line) => line.includes('12 Hawthorn Road'))).to.have.length(1);
    expect(lines.join()).not.to.match(/Take this|Copy this/);
    await emulate({});
  });

  it('is large to press, fits a narrow page, and breaks no rule of axe', async () => {
    const page = await open();
    const { supported } = await resize(320, 640);
    for (const target of part(page).shadowRoot!.querySelectorAll('button,a:not(.phone)'))
      expect(target.getBoundingClientRect().height, target.textContent!).to.be.at.least(56);
    if (supported) expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await expectNoAxeViolations(page);
    await resize(1280, 800);
  });

  it('is in the language of the page', async () => {
    const page = await put(`<div lang="cy">${talk()}</div>`);
    await select(welsh['card-open']);
    await settled();
    for (const id of ['card-rather-not', 'card-print', 'card-copy', 'card-email'] as const)
      expect(linesOnScreen(part(page)).join()).to.include(welsh[id]);
  });
});

describe('“I would rather not do this online”', () => {
  it('is an answer: it says what there is instead, and the page can count it once', async () => {
    const told: (string | undefined)[] = [];
    const hear = (event: Event): void => void told.push((event as RatherNotOnlineEvent).where);
    document.addEventListener('handrail-rather-not-online', hear);
    const page = await put();
    await ask(page);
    await select(RATHER_NOT);
    await press('Enter');
    await settled();
    document.removeEventListener('handrail-rather-not-online', hear);
    expect(status(page)).to.equal('That is fine. You do not need the internet for these: Phone us, Visit us.');
    expect(told).to.deep.equal([WHERE]);
  });

  it('is not offered where every way needs the internet', async () => {
    const page = await put(talk(email));
    expect(linesOnScreen(part(page)))
      .to.include(TAKE)
      .and.not.to.include(RATHER_NOT);
  });
});
