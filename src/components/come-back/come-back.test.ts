import { expect } from '@open-wc/testing';
import { emulate, look, press, resize, roleAndName } from '../../../test/harness/accessibility.js';
import { expectNoAxeViolations } from '../../../test/harness/axe.js';
import { collectWarnings, place, settled } from '../../../test/harness/fixture.js';
import '../../../test/harness/forms.js';
import { focusedWords, untilAsked } from '../../../test/harness/one-question.js';
import { expectFocusOn, isShown, linesOnScreen, select, tabTo } from '../../../test/harness/person.js';
import { templates as urdu } from '../../locales/generated/ur.js';

const questions = `
  <input type="hidden" name="token" value="abc">
  <handrail-field><label for="name">Full name</label><input id="name" name="name" autocomplete="name" required></handrail-field>
  <handrail-choices><fieldset><legend>What would help?</legend>
    <label><input type="checkbox" name="help" value="a"> An interpreter</label>
    <label><input type="checkbox" name="help" value="b"> Large print</label>
  </fieldset></handrail-choices>
  <handrail-choices><fieldset><legend>How should we call you?</legend>
    <label><input type="radio" name="how" value="phone"> By phone</label>
    <label><input type="radio" name="how" value="video"> By video</label>
  </fieldset></handrail-choices>
  <handrail-field><label for="when">Best time</label><select id="when" name="when">
    <option value="">Choose</option><option value="am">Morning</option><option value="pm">Evening</option></select></handrail-field>
  <handrail-field><label for="secret">Password</label><input id="secret" name="secret" type="password"></handrail-field>
  <handrail-field><label for="code">Code</label><input id="code" name="code" autocomplete="one-time-code"></handrail-field>
  <handrail-field><label for="note">Note</label><textarea id="note" name="note"></textarea></handrail-field>`;
const menu = '<button type="button" style="min-block-size: 56px">Menu</button>';
const talk = `<section data-handrail="talk-to-a-person" id="talk"><h2>Talk to a person</h2></section>`;
const wayOut = '<handrail-come-back><h3>Do you need a break?</h3></handrail-come-back>';

const put = async ({ inside = questions, attributes = '', form = '' } = {}): Promise<HTMLElement> => {
  const page = await place(`<div ${attributes}>${menu}<handrail-form ${form}><h2>Ask us to call you</h2>
    <form action="/call-me" method="post">${inside}<button>Send</button></form></handrail-form>${wayOut}${talk}${menu}</div>`);
  page.addEventListener('submit', (event) => event.preventDefault());
  await settled();
  return page;
};
const find = <E extends HTMLElement = HTMLInputElement>(page: Element, selector: string): E =>
  page.querySelector(selector) as E;
const part = (page: Element): HTMLElement => find(page, 'handrail-come-back');
const words = (page: Element): string => linesOnScreen(part(page)).join('\n');
const status = (page: Element): string =>
  part(page).shadowRoot?.querySelector('[role=status]')?.textContent?.trim() ?? '';
const stored = (): string[] => Object.keys(sessionStorage).filter((key) => key.startsWith('handrail answers'));
const OPEN = 'Stop here, or come back later';
const KEEP =
  'Keep my answers on this device Until you close this tab. You can look at other pages and come back to this one.';
const SHARED = 'This is a shared computer Nothing is kept, and your answers are cleared when you leave this page.';
const CLEAR = 'Finish and clear this computer';

/** Answers every question. */
const answer = async (page: Element): Promise<void> => {
  for (const [id, value] of [
    ['name', 'Ann “x” <b>'],
    ['secret', 'hunter2'],
    ['code', '123456'],
    ['note', 'Two\nlines'],
  ])
    find(page, `#${id}`).value = value as string;
  for (const value of ['b', 'video']) find(page, `[value=${value}]`).click();
  find<HTMLSelectElement>(page, 'select').value = 'pm';
  await settled();
};
const answers = (page: Element): Record<string, unknown> => {
  const of = [...page.querySelectorAll<HTMLInputElement>('form [name]')];
  return Object.fromEntries(
    of.map(({ name, type, value, checked }) =>
      /radio|checkbox/.test(type) ? [`${name} ${value}`, checked] : [name, value],
    ),
  );
};
const none = {
  token: 'abc',
  name: '',
  'help a': false,
  'help b': false,
  'how phone': false,
  'how video': false,
  when: '',
  secret: '',
  code: '',
  note: '',
};

describe('come back', () => {
  beforeEach(() => {
    sessionStorage.clear();
    history.replaceState(null, '');
  });
  after(() => sessionStorage.clear());

  describe('before somebody asks', () => {
    it('keeps nothing, whatever is typed and wherever people go', async () => {
      const page = await put();
      await answer(page);
      dispatchEvent(new PageTransitionEvent('pagehide'));
      await tabTo(OPEN);
      await press('Enter');
      expect(words(page)).to.include('Nothing that you type is kept unless you ask.');
      expect(Object.keys(sessionStorage)).to.deep.equal([]);
      expect(find(page, '#name').value).to.equal('Ann “x” <b>');
    });

    it('shows the page’s own words and one button', async () => {
      const page = await put();
      expect(words(page)).to.equal(`Do you need a break?\n${OPEN}`);
      const button = part(page).shadowRoot!.querySelector('button')!;
      expect(await roleAndName(button)).to.deep.include({ role: 'button', name: OPEN });
      await select(OPEN);
      expect(button.getAttribute('aria-expanded')).to.equal('true');
      expectFocusOn(button);
      await press('Enter');
      expect(button.getAttribute('aria-expanded')).to.equal('false');
      expect(words(page)).not.to.include('shared computer');
    });

    it('tells the author when it stands before its form', async () => {
      const { warnings } = collectWarnings();
      await place(`${wayOut}<handrail-form><form><button>Send</button></form></handrail-form>${talk}`);
      expect(warnings.join()).to.include('before the form');
    });
  });

  describe('keeping answers', () => {
    it('keeps what may be kept, follows each change, and forgets when it is unticked', async () => {
      const page = await put();
      await answer(page);
      await select(OPEN);
      await select(KEEP);
      expect(status(page)).to.equal('Your answers are kept, and what you change too.');
      expect(stored()).to.deep.equal(['handrail answers /call-me']);
      const text = sessionStorage.getItem('handrail answers /call-me') as string;
      for (const secret of ['hunter2', '123456', 'abc']) expect(text).not.to.include(secret);
      find(page, '[value=a]').click();
      expect(sessionStorage.getItem('handrail answers /call-me')).to.include('"help":["a","b"]');
      await press('Space');
      expect(status(page)).to.equal('Your answers are not kept.');
      expect(Object.keys(sessionStorage)).to.deep.equal([]);
      expect(find(page, '#name').value).to.equal('Ann “x” <b>');
    });

    it('keeps no password and no code, also while it is shown or the browser is told to fill nothing in', async () => {
      const page = await put({
        inside: `${questions}<label data-handrail-part="helping"><input type="checkbox" name="for"> I am helping someone</label>`,
      });
      await answer(page);
      find(page, '#secret').focus();
      await settled();
      await select('Show password');
      find(page, '[name=for]').click();
      await settled();
      expect([find(page, '#secret').type, find(page, '#code').getAttribute('autocomplete')]).to.deep.equal([
        'text',
        'off',
      ]);
      await select(OPEN);
      await select(KEEP);
      expect(sessionStorage.getItem('handrail answers /call-me'))
        .to.include('Ann')
        .and.not.to.match(/hunter2|123456/);
    });

    it('brings them back into a new page, tells the page, and says so', async () => {
      const before = await put();
      await answer(before);
      await select(OPEN);
      await select(KEEP);
      before.remove();
      const changed: string[] = [];
      const hear = (event: Event): void => void changed.push((event.target as HTMLInputElement).name);
      document.addEventListener('change', hear);
      const page = await put();
      document.removeEventListener('change', hear);
      expect(answers(page)).to.deep.equal({
        ...none,
        name: 'Ann “x” <b>',
        'help b': true,
        'how video': true,
        when: 'pm',
        note: 'Two\nlines',
      });
      expect(changed).to.deep.equal(['name', 'help', 'how', 'when', 'note']);
      expect(status(page)).to.equal('Your answers from before are here.');
      expect(part(page).shadowRoot!.querySelector('input')!.checked).to.equal(true);
      find(page, '#name').value = 'Bea';
      dispatchEvent(new PageTransitionEvent('pagehide'));
      expect(sessionStorage.getItem('handrail answers /call-me')).to.include('Bea');
    });

    it('leaves alone what the page has answered', async () => {
      const before = await put();
      await answer(before);
      await select(OPEN);
      await select(KEEP);
      before.remove();
      const page = await put({
        inside: questions
          .replace('id="name"', 'id="name" value="Zoë"')
          .replace('value="phone"', 'value="phone" checked')
          .replace('<option value="am">', '<option value="am" selected>'),
      });
      expect(answers(page)).to.deep.include({
        name: 'Zoë',
        'how phone': true,
        'how video': false,
        when: 'am',
        'help b': true,
      });
    });

    for (const isPrevented of [false, true])
      it(`in somebody else's shadow root, knows that answers were ${isPrevented ? 'not ' : ''}sent`, async () => {
        const root = (await place('<div></div>')).querySelector('div')!.attachShadow({ mode: 'open' });
        root.innerHTML = `<handrail-form><form action="/call-me">${questions}</form></handrail-form>${wayOut}`;
        await settled();
        const form = root.querySelector('form')!;
        if (isPrevented) form.addEventListener('submit', (event) => event.preventDefault());
        // After the part has looked: Firefox sends a form also for an event that a script has made.
        root.addEventListener('submit', (event) => event.preventDefault());
        root.querySelector<HTMLInputElement>('#name')!.value = 'Ann';
        const { shadowRoot } = root.querySelector('handrail-come-back')!;
        shadowRoot!.querySelector('button')!.click();
        await settled();
        shadowRoot!.querySelector('input')!.click();
        form.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
        dispatchEvent(new PageTransitionEvent('pagehide'));
        expect(JSON.parse(sessionStorage.getItem('handrail answers /call-me')!)).to.deep.include({
          isSent: !isPrevented,
        });
      });

    it('tells a framework that has a property of its own on the control', async () => {
      const before = await put();
      find(before, '#name').value = 'Ann';
      await select(OPEN);
      await select(KEEP);
      before.remove();
      const seen: string[] = [];
      const container = document.createElement('div');
      const page = await place('');
      page.append(container);
      container.innerHTML = `<handrail-form><form action="/call-me">${questions}</form></handrail-form>${wayOut}${talk}`;
      const control = find(container, '#name');
      // As React does: it asks whether the value is another than the last that it has set itself.
      Object.defineProperty(control, 'value', {
        configurable: true,
        get: () => Reflect.get(HTMLInputElement.prototype, 'value', control) as string,
        set: (value: string) => seen.push(value),
      });
      await settled();
      expect(control.value).to.equal('Ann');
      expect(seen).to.deep.equal([]);
    });

    it('is back at the question where somebody was', async () => {
      const before = await put({ form: 'view="one"' });
      find(before, '#name').value = 'Ann';
      find<HTMLElement>(before, 'handrail-form').shadowRoot!.querySelector<HTMLElement>('.on button')!.click();
      await untilAsked(before, 'help');
      find(before, '[value=a]').focus();
      await select(OPEN);
      await select(KEEP);
      before.remove();
      history.replaceState(null, '');
      const page = await put({ form: 'view="one"' });
      await untilAsked(page, 'help');
      expect(find(page, '[value=a]').checked).to.equal(false);
      expect(find(page, '#name').value).to.equal('Ann');
    });

    for (const [what, text] of Object.entries({
      'no text': 'x',
      nothing: 'null',
      'a list': '[]',
      'other kinds': '{"answers":{"name":7,"note":[1],"help":{"a":1}},"isSent":"yes","at":{}}',
      'a prototype': '{"answers":{"__proto__":["a"],"constructor":["b"],"toString":["c"]},"at":"__proto__"}',
      HTML: '{"answers":{"name":["<img src=x onerror=alert(1)>"]},"at":"]"}',
    }))
      it(`takes ${what} in the store for what it is`, async () => {
        const { errors } = collectWarnings();
        sessionStorage.setItem('handrail answers /call-me', text);
        const page = await put();
        expect(find(page, '#name').value).to.equal(what === 'HTML' ? '<img src=x onerror=alert(1)>' : '');
        expect({ ...answers(page), name: '' }).to.deep.equal(none);
        expect(page.querySelectorAll('img')).to.have.length(0);
        expect(errors).to.deep.equal([]);
      });

    it('says so where the browser keeps nothing', async () => {
      const own = Object.getOwnPropertyDescriptor(window, 'sessionStorage')!;
      Object.defineProperty(window, 'sessionStorage', {
        configurable: true,
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
      try {
        const page = await put();
        await answer(page);
        await select(OPEN);
        await select(KEEP);
        expect(status(page)).to.equal('This browser cannot keep them. You can print your answers.');
        expect(part(page).shadowRoot!.querySelector('input')!.checked).to.equal(false);
        await select(CLEAR);
        await select('Yes, clear it');
        expect(answers(page)).to.deep.equal(none);
      } finally {
        Object.defineProperty(window, 'sessionStorage', own);
      }
    });
  });

  describe('on a shared computer', () => {
    it('keeps nothing, forgets what was kept, and lets the browser learn nothing', async () => {
      const page = await put();
      await answer(page);
      await select(OPEN);
      await select(KEEP);
      await select(SHARED);
      const [keeps, shared] = part(page).shadowRoot!.querySelectorAll('input');
      expect([keeps!.checked, shared!.checked]).to.deep.equal([false, true]);
      expect(stored()).to.deep.equal([]);
      expect(find(page, 'form').getAttribute('autocomplete')).to.equal('off');
      expect(find(page, '#name').getAttribute('autocomplete')).to.equal('off');
      keeps!.click();
      await settled();
      expect([keeps!.checked, shared!.checked]).to.deep.equal([true, false]);
      expect(stored()).to.have.length(1);
      expect(find(page, 'form').hasAttribute('autocomplete')).to.equal(false);
      expect(find(page, '#name').getAttribute('autocomplete')).to.equal('name');
    });

    it('empties the form when the page is left', async () => {
      const page = await put();
      await answer(page);
      await select(OPEN);
      await select(SHARED);
      expect(find(page, '#name').value).to.equal('Ann “x” <b>');
      dispatchEvent(new PageTransitionEvent('pagehide'));
      expect(answers(page)).to.deep.equal(none);
      expect(stored()).to.deep.equal([]);
    });
  });

  describe('clearing', () => {
    it('asks first, and goes back when the answer is no', async () => {
      const page = await put();
      await answer(page);
      await select(OPEN);
      await select(CLEAR);
      expect(focusedWords()).to.equal('Clear everything that you typed?');
      expect(words(page)).to.include('You cannot get it back. What you have sent stays sent.');
      await select('No, go back');
      expect(focusedWords()).to.equal(OPEN);
      expect(words(page)).to.include('Nothing that you type is kept unless you ask.');
      expect(find(page, '#name').value).to.equal('Ann “x” <b>');
    });

    it('empties everything, also what a server has written, and forgets', async () => {
      sessionStorage.setItem('handrail answers /other', '{"answers":{}}');
      sessionStorage.setItem('of the page', 'stays');
      let cleared = 0;
      const page = await put({
        inside: questions
          .replace('id="name"', 'id="name" value="Zoë"')
          .replace('value="a"', 'value="a" checked')
          .replace('<option value="am">', '<option value="am" selected>')
          .replace('</textarea>', 'What the server had</textarea>'),
      });
      await select(OPEN);
      await select(KEEP);
      page.addEventListener('handrail-clear', () => cleared++);
      await select(CLEAR);
      expect(cleared).to.equal(0);
      await select('Yes, clear it');
      expect(cleared).to.equal(1);
      expect(focusedWords()).to.equal('Everything that you typed is cleared');
      expect(answers(page)).to.deep.equal(none);
      expect(find(page, 'form').outerHTML).not.to.match(/Zoë|What the server had/);
      expect(Object.keys(sessionStorage).sort()).to.deep.equal(['handrail cleared', 'of the page']);
      dispatchEvent(new PageTransitionEvent('pagehide'));
      expect(stored()).to.deep.equal([]);
      // Somebody else begins.
      find(page, '#name').focus();
      await settled();
      expect(words(page)).not.to.include('Everything');
    });

    it('is all that stands on a page that says thank you, whatever search box it has', async () => {
      const page = await place(`${menu}<form><input name="q" value="tea"></form>${wayOut}${talk}${menu}`);
      expect(words(page)).to.equal(`Do you need a break?\n${CLEAR}`);
      sessionStorage.setItem('handrail answers /call-me', '{"answers":{}}');
      await select(CLEAR);
      await select('Yes, clear it');
      expect(stored()).to.deep.equal([]);
      expect(find(page, '[name=q]').value).to.equal('tea');
    });

    it('empties a page that was there before, and not what is typed after', async () => {
      const page = await put();
      await answer(page);
      sessionStorage.setItem('handrail cleared', '1');
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await settled();
      expect(answers(page)).to.deep.equal(none);
      find(page, '#name').value = 'Bea';
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      expect(find(page, '#name').value).to.equal('Bea');
    });
  });

  describe('on paper', () => {
    let printed = 0;
    const { print } = window;
    beforeEach(() => {
      printed = 0;
      window.print = () => void printed++;
    });
    afterEach(() => (window.print = print));

    const CHECK = '<handrail-check-answers><h3>Your answers</h3></handrail-check-answers>';
    for (const [what, form, inside, lines] of [
      ['the answers to check', '', questions + CHECK, ['Your answers', 'Full name', 'Ann “x” <b>', 'What would help?']],
      ['the answers, of one question at a time too', 'view="one"', questions + CHECK, ['Your answers', 'Full name']],
      ['the form, where it has no list of answers', '', questions, ['Ask us to call you', 'Full name']],
    ] as const)
      it(`is ${what}, and nothing else; then the page is as it was`, async () => {
        const page = await put({ form, inside });
        await answer(page);
        await select(OPEN);
        const before = page.innerHTML;
        await select('Print my answers');
        await settled();
        expect(printed).to.equal(1);
        const { supported } = await emulate({ media: 'print' });
        if (supported) {
          const seen = linesOnScreen(document.body);
          expect(seen.slice(0, lines.length)).to.deep.equal(lines);
          expect(seen.join()).not.to.match(/Menu|Stop here|Talk to a person|hunter2/);
          await emulate({});
        }
        dispatchEvent(new Event('afterprint'));
        await settled();
        expect(page.innerHTML).to.equal(before);
        expect(document.querySelectorAll('[data-handrail-printing]')).to.have.length(0);
      });

    it('is as before at the next press, where the browser never says that it is done', async () => {
      const page = await put();
      await select(OPEN);
      await select('Print my answers');
      expect(document.querySelectorAll('[data-handrail-printing]').length).to.be.at.least(3);
      find(page, '#name').click();
      expect(document.querySelectorAll('[data-handrail-printing]')).to.have.length(0);
      expect(words(page)).to.include('Print my answers');
    });

    it('is not offered where the browser cannot print', async () => {
      (window as { print?: unknown }).print = undefined;
      const page = await put();
      await select(OPEN);
      expect(words(page)).to.include(CLEAR).and.not.to.include('Print');
    });

    it('says nothing of its own when somebody prints the page', async () => {
      const page = await put();
      await select(OPEN);
      const { supported } = await emulate({ media: 'print' });
      if (supported) expect(linesOnScreen(part(page))).to.deep.equal(['Do you need a break?']);
      await emulate({});
    });
  });

  describe('for everybody', () => {
    it('has no faults that axe finds, open, asking and cleared', async () => {
      const page = await put();
      await select(OPEN);
      await expectNoAxeViolations(page);
      await select(CLEAR);
      await expectNoAxeViolations(page);
      await select('Yes, clear it');
      await expectNoAxeViolations(page);
    });

    it('names its boxes and heading for a screen reader', async () => {
      const page = await put();
      await select(OPEN);
      const [keeps] = part(page).shadowRoot!.querySelectorAll('input');
      expect(await roleAndName(keeps!)).to.deep.include({ role: 'checkbox', name: KEEP });
      await select(CLEAR);
      const seen = await look();
      if ('headings' in seen)
        expect(seen.headings).to.deep.include({ level: 4, name: 'Clear everything that you typed?' });
    });

    it('has targets of 56 px or more that fit a narrow screen', async () => {
      await resize(320, 800);
      const page = await put();
      await select(OPEN);
      const { shadowRoot } = part(page);
      const targets = [...shadowRoot!.querySelectorAll('button, label')].filter(isShown);
      expect(targets).to.have.length(5);
      for (const target of targets) {
        const { height, right } = target.getBoundingClientRect();
        expect(height).to.be.at.least(56);
        expect(right).to.be.at.most(innerWidth);
      }
      expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
    });

    it('speaks Urdu, from right to left', async () => {
      const page = await put({ attributes: 'lang="ur" dir="rtl"' });
      expect(words(page)).to.include(urdu['come-back-open'] as string);
      find<HTMLElement>(page, 'handrail-come-back').shadowRoot!.querySelector('button')!.click();
      await settled();
      expect(words(page)).to.include(urdu['come-back-shared'] as string);
      const box = part(page).shadowRoot!.querySelector('input')!.getBoundingClientRect();
      expect(box.left).to.be.greaterThan(innerWidth / 2);
    });

    it('gives the page its own HTML back when it leaves, and works again elsewhere', async () => {
      const page = await put();
      await select(OPEN);
      await select(SHARED);
      const leaving = part(page);
      leaving.remove();
      await settled();
      expect(find(page, '#name').getAttribute('autocomplete')).to.equal('name');
      find(page, '#name').value = 'Ann';
      dispatchEvent(new PageTransitionEvent('pagehide'));
      expect(find(page, '#name').value).to.equal('Ann');
      page.append(leaving);
      await settled();
      expect(words(page)).to.include(CLEAR);
    });
  });
});
