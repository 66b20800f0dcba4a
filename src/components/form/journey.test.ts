import { expect } from '@open-wc/testing';
import { emulate, focused, look, press, resize, roleAndName, type } from '../../../test/harness/accessibility.js';
import { expectNoAxeViolations } from '../../../test/harness/axe.js';
import { collectWarnings, place, settled } from '../../../test/harness/fixture.js';
import { asked, focusedWords, untilAsked } from '../../../test/harness/one-question.js';
import { isShown, linesOnScreen, select, tabTo } from '../../../test/harness/person.js';
import { templates as welsh } from '../../locales/generated/cy.js';
import { FormErrorEvent } from './form.events.js';

const name =
  '<handrail-field><label for="name">Full name</label><input id="name" name="name" required></handrail-field>';
const email =
  '<handrail-field><label for="email">Email address</label><input id="email" name="email" type="email"></handrail-field>';
const how = `<handrail-choices id="how"><fieldset><legend>How should we call you?</legend>
    <label><input type="radio" name="how" value="phone" required> By phone</label>
    <label><input type="radio" name="how" value="video" required> By video</label>
  </fieldset></handrail-choices>`;
const note =
  '<handrail-field><label for="note">Note</label><textarea id="note" name="note"></textarea></handrail-field>';
const questions = name + email + how + note;
const check = '<handrail-check-answers><h3>Check your answers before you send</h3></handrail-check-answers>';
// Buttons before and after keep Tab on the page: in Firefox, keys that go to the toolbar do not come back with focus().
const before = '<button type="button" id="menu" style="min-block-size: 56px">Menu</button>';
const talk = `<section data-handrail="talk-to-a-person" id="talk"><h2>Talk to a person</h2>
  <button type="button" style="min-block-size: 56px">Call me</button></section>`;

let sent: [string, FormDataEntryValue][] | undefined;
let told: FormErrorEvent[] = [];

const put = async (inside = questions, { attributes = '', heading = '<h2>Ask us to call you</h2>' } = {}) => {
  sent = undefined;
  told = [];
  const page = await place(`<div ${attributes}>${before}<handrail-form view="one">${heading}
    <form action="/sent" method="post">${inside}<button name="way" value="usual">Send</button></form>
    </handrail-form>${talk}</div>`);
  page.addEventListener('submit', (event) => {
    event.preventDefault();
    sent = [...new FormData(event.target as HTMLFormElement, event.submitter)];
  });
  page.addEventListener(FormErrorEvent.type, (event) => told.push(event as FormErrorEvent));
  await settled();
  await settled();
  return page;
};
const find = <E extends HTMLElement = HTMLInputElement>(page: Element, selector: string): E =>
  page.querySelector(selector) as E;
/** From the top of the page, by Tab and Enter or Space. From the end, Tab leads through the browser's own buttons. */
const choose = (words: string): Promise<void> => {
  document.querySelector<HTMLElement>('#menu')?.focus();
  return select(words);
};
const goOn = () => choose('Continue');
/** Whether these words stand on the screen. */
const offers = (page: Element, words: string): boolean => linesOnScreen(page).some((line) => line.includes(words));
/** Answers each question and goes on, until there is no Continue. */
const answerAll = async (page: Element): Promise<void> => {
  find(page, '#name').value = 'Ann';
  find(page, '[value=video]').checked = true;
  for (const next of ['email', 'how', 'note']) {
    await goOn();
    await untilAsked(page, next);
  }
};

describe('one question at a time', () => {
  // WebKit lets a page write its history 100 times in 10 seconds. Only those tests write it that are about it.
  const withHistory = (): void => {
    delete (history as Partial<History>).pushState;
    delete (history as Partial<History>).replaceState;
  };
  beforeEach(() => {
    document.title = 'Ask us to call you';
    if (history.state !== null || location.hash) history.replaceState(null, '', location.pathname + location.search);
    Object.assign(history, { pushState: () => undefined, replaceState: () => undefined });
  });
  afterEach(withHistory);

  describe('shows', () => {
    it('the first question, its number and Continue; no Back, and no button to send', async () => {
      const page = await put();
      expect(asked(page)).to.deep.equal(['name']);
      expect(isShown(find(page, 'form button'))).to.equal(false);
      expect(find(page, '.handrail-progress').textContent).to.equal('Question 1 of 4');
      expect(offers(page, 'Continue')).to.equal(true);
      expect(offers(page, 'Back')).to.equal(false);
    });

    it('one more each time, and the page’s own button with the last', async () => {
      const page = await put();
      await answerAll(page);
      expect(isShown(find(page, 'form button'))).to.equal(true);
      expect(find(page, '.handrail-progress').textContent).to.equal('Question 4 of 4');
      expect(offers(page, 'Continue')).to.equal(false);
    });

    it('what stands before a question with it, and what stands after the last with that', async () => {
      const page = await put(
        `<h3>You</h3><p id="why">So that we know you.</p>${name}<h3>Us</h3>${email}<p id="end">Thanks</p>`,
      );
      expect(isShown(find(page, '#why'))).to.equal(true);
      expect([...page.querySelectorAll('h3')].map(isShown)).to.deep.equal([true, false]);
      expect(isShown(find(page, '#end'))).to.equal(false);
      find(page, '#name').value = 'Ann';
      await goOn();
      expect([...page.querySelectorAll('h3')].map(isShown)).to.deep.equal([false, true]);
      expect(isShown(find(page, '#end'))).to.equal(true);
    });

    it('a question of several controls as one, also in wrappers that an editor wrote', async () => {
      const page = await put(`<div class="row">${name}${email}</div><p><label>Town <input name="town"></label></p>`);
      expect(asked(page)).to.deep.equal(['name', 'email']);
      expect(find(page, '.handrail-progress').textContent).to.equal('Question 1 of 2');
    });

    it('the check as a page of its own, without a number', async () => {
      const page = await put(questions + check);
      await answerAll(page);
      await goOn();
      await untilAsked(page);
      expect(isShown(find(page, 'handrail-check-answers'))).to.equal(true);
      expect(isShown(find(page, 'form button'))).to.equal(true);
      expect(page.querySelector('.handrail-progress')).to.equal(null);
      expect(focusedWords()).to.equal('Check your answers before you send');
    });

    it('all questions where there is one page only, or where another view is asked for', async () => {
      const page = await put(name);
      expect(isShown(find(page, 'form button'))).to.equal(true);
      expect(offers(page, 'Continue')).to.equal(false);
      const two = await put();
      find(two, 'handrail-form').removeAttribute('view');
      await settled();
      expect(asked(two)).to.deep.equal(['name', 'email', 'how', 'note']);
      expect(find(two, 'form').innerHTML).not.to.include('handrail-progress').and.not.to.include('hidden');
      find(two, 'handrail-form').setAttribute('view', 'one');
      await settled();
      expect(asked(two)).to.deep.equal(['name']);
    });

    it('the number alone as soon as a question depends on an answer', async () => {
      const page = await put(name + email + `<div id="more" hidden>${note}</div>`);
      expect(find(page, '.handrail-progress').textContent).to.equal('Question 1');
      find(page, '#name').value = 'Ann';
      await goOn();
      expect(isShown(find(page, 'form button'))).to.equal(true);
      find(page, '#more').hidden = false;
      await settled();
      expect(asked(page)).to.deep.equal(['email']);
      await goOn();
      await untilAsked(page, 'note');
      expect(find(page, '.handrail-progress').textContent).to.equal('Question 3');
    });

    for (const [way, hide, show] of [
      ['hidden', (one: HTMLElement) => (one.hidden = true), (one: HTMLElement) => (one.hidden = false)],
      ['display', (one: HTMLElement) => (one.style.display = 'none'), (one: HTMLElement) => (one.style.display = '')],
    ] as const) {
      it(`no question that the page puts away by ${way}, and shows it in its turn when the page does`, async () => {
        const page = await put(`${name}<div class="row">${email}</div>${how}`);
        const row = find(page, '.row');
        hide(row);
        find(page, '#name').value = 'Ann';
        await goOn();
        await untilAsked(page, 'how');
        show(row);
        await settled();
        expect(asked(page)).to.deep.equal(['how']);
        await choose('Back');
        await untilAsked(page, 'email');
      });
    }

    it('questions that the page adds and removes, and stays where the person is', async () => {
      const page = await put();
      find(page, '#name').value = 'Ann';
      await goOn();
      find(page, 'form').insertAdjacentHTML('afterbegin', '<p><label>Town <input name="town"></label></p>');
      await settled();
      expect(asked(page)).to.deep.equal(['email']);
      expect(find(page, '.handrail-progress').textContent).to.equal('Question 3 of 5');
      expect(find(page, 'form').firstElementChild?.className).to.equal('handrail-progress');
      find(page, '#email').parentElement?.remove();
      await settled();
      expect(asked(page)).to.deep.equal(['how']);
    });
  });

  describe('tells', () => {
    it('a screen reader the number of the question, described by the question', async () => {
      const page = await put();
      find(page, '#name').value = 'Ann';
      await goOn();
      const seen = await look();
      if (seen.supported)
        expect(seen.focus).to.deep.include({
          role: 'heading',
          name: 'Question 2 of 4',
          level: 3,
          description: 'Email address (optional)',
        });
      expect(await roleAndName(focused() as Element)).to.include({ role: 'heading', name: 'Question 2 of 4' });
    });

    it('the question’s own heading where it has one, described by the number', async () => {
      const page = await put(
        `${name}<handrail-choices><fieldset><legend><h3>Which help?</h3></legend>
        <label><input type="checkbox" name="help"> Any</label></fieldset></handrail-choices>`,
      );
      find(page, '#name').value = 'Ann';
      await goOn();
      const seen = await look();
      if (seen.supported)
        expect(seen.focus).to.deep.include({ role: 'heading', level: 3, description: 'Question 2 of 2' });
      expect((await roleAndName(focused() as Element)).name).to.match(/^Which help\?/);
    });

    it('a heading above a question with the number and the question', async () => {
      const page = await put(`${name}<h3>Your email</h3>${email}`);
      find(page, '#name').value = 'Ann';
      await goOn();
      const seen = await look();
      if (seen.supported)
        expect(seen.focus).to.deep.include({
          name: 'Your email',
          description: 'Question 2 of 2 Email address (optional)',
        });
      expect(focusedWords()).to.equal('Your email');
    });

    it('nothing when it arrives: the focus and the title of the page stay', async () => {
      const title = document.title;
      await put();
      expect(focused()).to.equal(null);
      expect(document.title).to.equal(title);
    });

    it('in the language of the page', async () => {
      const page = await put(questions, { attributes: 'lang="cy"' });
      const words = welsh['form-question-of'].replace('{number}', '1').replace('{total}', '4');
      expect(find(page, '.handrail-progress').textContent).to.equal(words);
      find(page, '#name').value = 'Ann';
      await choose(welsh['form-continue']);
      await choose(welsh['form-back']);
      await untilAsked(page, 'name');
    });
  });

  describe('Continue', () => {
    it('asks the questions of this page only, with the same words above and beside', async () => {
      const page = await put();
      const { title } = document;
      await goOn();
      expect(focusedWords()).to.equal('There is a problem');
      expect(document.title).to.equal(`Error: ${title}`);
      await press('Tab');
      expect(focusedWords()).to.equal('Enter full name');
      expect([...page.querySelectorAll('.handrail-error')].map((one) => one.textContent)).to.deep.equal([
        'Error: Enter full name',
      ]);
      expect(asked(page)).to.deep.equal(['name']);
      await press('Enter');
      await type('Ann');
      await goOn();
      expect(asked(page)).to.deep.equal(['email']);
      expect(document.title).to.equal(title);
      expect(focusedWords()).to.equal('Question 2 of 4');
    });

    it('offers a person at the second try', async () => {
      const page = await put();
      await goOn();
      expect(offers(page, 'Would you rather talk to a person?')).to.equal(false);
      await goOn();
      expect(offers(page, 'Would you rather talk to a person?')).to.equal(true);
      expect(told.map(({ tries, problems }) => [tries, problems.length])).to.deep.equal([
        [1, 1],
        [2, 1],
      ]);
    });

    it('is what Enter means in a text box, until the last page, where it sends', async () => {
      const page = await put(name + email);
      let clicks = 0;
      find(page, 'form button').addEventListener('click', () => clicks++);
      find(page, '#name').focus();
      await press('Enter');
      expect(focusedWords()).to.equal('There is a problem');
      find(page, '#name').focus();
      await type('Ann');
      await press('Enter');
      await untilAsked(page, 'email');
      expect([clicks, sent]).to.deep.equal([0, undefined]);
      find(page, '#email').focus();
      await press('Enter');
      expect(clicks).to.equal(1);
      expect(sent).to.deep.equal([
        ['name', 'Ann'],
        ['email', ''],
        ['way', 'usual'],
      ]);
    });

    it('leaves Enter to the page’s own script, and to a box of several lines', async () => {
      const page = await put(note + name);
      find(page, '#note').focus();
      await press('Enter');
      expect(find(page, '#note').value).to.equal('\n');
      await goOn();
      await choose('Back');
      await untilAsked(page, 'note');
      const other = await put();
      find(other, '#name').addEventListener('keydown', (event) => event.preventDefault());
      find(other, '#name').focus();
      await press('Enter');
      expect(focused()).to.equal(find(other, '#name'));
    });

    it('is meant when the browser presses a button that is put away', async () => {
      const page = await put();
      find(page, '#name').value = 'Ann';
      find(page, 'form button').click();
      await untilAsked(page, 'email');
      expect(sent).to.equal(undefined);
    });

    it('is not meant by a button to save for later, which stands on the page', async () => {
      const page = await put(
        `<div>${name}<button formnovalidate name="way" value="later">Save for later</button></div>${email}`,
      );
      await choose('Save for later');
      expect(sent).to.deep.equal([
        ['name', ''],
        ['way', 'later'],
        ['email', ''],
      ]);
      expect(asked(page)).to.deep.equal(['name']);
    });
  });

  describe('Back', () => {
    beforeEach(withHistory);

    it('checks nothing and keeps everything', async () => {
      const page = await put();
      find(page, '#name').value = 'Ann';
      await goOn();
      find(page, '#email').value = 'ann';
      await choose('Back');
      await untilAsked(page, 'name');
      expect(find(page, '#email').value).to.equal('ann');
      expect(told).to.deep.equal([]);
      expect(focusedWords()).to.equal('Question 1 of 4');
    });

    it('takes the summary away, which was about another page', async () => {
      const page = await put();
      const { title } = document;
      find(page, '#name').value = 'Ann';
      await goOn();
      find(page, '#email').value = 'ann';
      await goOn();
      expect(document.title).to.equal(`Error: ${title}`);
      await choose('Back');
      await untilAsked(page, 'name');
      expect(offers(page, 'Email address must have an @ in it')).to.equal(false);
      expect(document.title).to.equal(title);
    });

    it('and Forward of the browser go through the questions, and move the focus', async () => {
      const page = await put();
      await answerAll(page);
      history.back();
      await untilAsked(page, 'how');
      history.back();
      await untilAsked(page, 'email');
      expect(focusedWords()).to.equal('Question 2 of 4');
      history.forward();
      await untilAsked(page, 'how');
      history.go(-2);
      await untilAsked(page, 'name');
    });

    it('keeps the page’s own state and address', async () => {
      history.replaceState({ mine: [1] }, '');
      const { href } = location;
      const page = await put();
      find(page, '#name').value = 'Ann';
      await goOn();
      expect((history.state as { mine: unknown }).mine).to.deep.equal([1]);
      expect(location.href).to.equal(href);
      history.back();
      await untilAsked(page, 'name');
      expect((history.state as { mine: unknown }).mine).to.deep.equal([1]);
    });

    it('works where the page’s own state cannot be kept beside ours, or history may not be written', async () => {
      let page = await put();
      for (const state of ['a word', [1], { turbo: { restorationIdentifier: '1' } }]) {
        page.innerHTML = '';
        history.replaceState(state, '');
        page = await put();
        find(page, '#name').value = 'Ann';
        await goOn();
        expect(history.state).to.deep.equal(state);
        await choose('Back');
        await untilAsked(page, 'name');
      }
      history.replaceState(null, '');
      history.pushState = () => {
        throw new DOMException('', 'SecurityError');
      };
      try {
        await goOn();
        expect(asked(page)).to.deep.equal(['email']);
        await choose('Back');
        await untilAsked(page, 'name');
      } finally {
        withHistory();
      }
    });

    it('leaves nothing behind that throws when the form has gone', async () => {
      const { errors } = collectWarnings();
      const page = await put();
      find(page, '#name').value = 'Ann';
      await goOn();
      find(page, 'handrail-form').remove();
      const popped = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
      history.back();
      await popped;
      expect(errors).to.deep.equal([]);
    });

    it('comes to the question that the browser was at when the page is made anew', async () => {
      const page = await put();
      await answerAll(page);
      history.back();
      await untilAsked(page, 'how');
      page.innerHTML = '';
      const again = await put();
      expect(asked(again)).to.deep.equal(['how']);
      expect(focused()).to.equal(null);
      await choose('Back');
      await untilAsked(again, 'email');
    });

    it('keeps two forms apart', async () => {
      const page = await put(name + email);
      const other = await place(
        `<handrail-form view="one"><form><p><label>A <input name="a"></label></p><p><label>B <input name="b"></label></p></form></handrail-form>`,
      );
      await settled();
      await settled();
      find(page, '#name').value = 'Ann';
      find(page, '#name').focus();
      await press('Enter');
      await untilAsked(page, 'email');
      find(other, '[name=a]').focus();
      await press('Enter');
      await untilAsked(other, 'b');
      history.back();
      await untilAsked(other, 'a');
      expect(asked(page)).to.deep.equal(['email']);
      history.back();
      await untilAsked(page, 'name');
    });
  });

  describe('sending', () => {
    it('sends what the same form sends without us', async () => {
      const page = await put(questions + check);
      find(page, '#email').value = 'ann@example.org';
      find(page, '#note').value = 'A\nB';
      await answerAll(page);
      await goOn();
      await choose('Send');
      const native = document.createElement('form');
      native.innerHTML = questions;
      find(native, '#name').value = 'Ann';
      find(native, '#email').value = 'ann@example.org';
      find(native, '#note').value = 'A\nB';
      find(native, '[value=video]').checked = true;
      expect(sent).to.deep.equal([...new FormData(native), ['way', 'usual']]);
    });

    it('checks all pages, shows the first with a problem, names all, and each leads to its question', async () => {
      const page = await put();
      await answerAll(page);
      find(page, '#email').value = 'ann';
      find(page, '[value=video]').checked = false;
      await choose('Send');
      expect(sent).to.equal(undefined);
      expect(focusedWords()).to.equal('There is a problem');
      expect(asked(page)).to.deep.equal(['email']);
      await press('Tab');
      expect(focusedWords()).to.equal('Email address must have an @ in it');
      await press('Tab');
      expect(focusedWords()).to.equal('Select an answer to “How should we call you?”');
      await press('Enter');
      await untilAsked(page, 'how');
      expect(focused()).to.equal(find(page, '[value=phone]'));
      await press('Space');
      // Continue leads to the next that is still to be put right, and then back to the end.
      await goOn();
      await untilAsked(page, 'email');
      find(page, '#email').value = '';
      await goOn();
      await untilAsked(page, 'note');
      await choose('Send');
      expect(sent).to.deep.equal([
        ['name', 'Ann'],
        ['email', ''],
        ['how', 'phone'],
        ['note', ''],
        ['way', 'usual'],
      ]);
    });

    it('goes through the questions that an answer has opened, before it comes to the check', async () => {
      const page = await put(`${name}<div id="more" hidden>${note}</div>${check}`);
      find(page, '#name').value = 'Ann';
      await goOn();
      await untilAsked(page);
      await choose('Change Full name');
      await untilAsked(page, 'name');
      find(page, '#more').hidden = false;
      await goOn();
      await untilAsked(page, 'note');
      await goOn();
      await untilAsked(page);
    });
  });

  describe('Change', () => {
    beforeEach(withHistory);

    it('shows the question; Continue leads straight back to the check, and so does Back', async () => {
      const page = await put(questions + check);
      await answerAll(page);
      await goOn();
      await choose('Change Full name');
      await untilAsked(page, 'name');
      expect(focusedWords()).to.equal('Question 1 of 4');
      find(page, '#name').value = '';
      await goOn();
      expect(focusedWords()).to.equal('There is a problem');
      find(page, '#name').value = 'Bob';
      await goOn();
      expect(focusedWords()).to.equal('Check your answers before you send');
      await choose('Change Email address');
      await untilAsked(page, 'email');
      history.back();
      await untilAsked(page);
      expect(focusedWords()).to.equal('Check your answers before you send');
      await choose('Send');
      expect(sent?.[0]).to.deep.equal(['name', 'Bob']);
    });
  });

  it('shows the question that a link or the address names', async () => {
    withHistory();
    const page = await put(`${questions}`);
    find(page, 'handrail-form').insertAdjacentHTML('beforebegin', '<a href="#how">How?</a>');
    await choose('How?');
    await untilAsked(page, 'how');
    expect(focusedWords()).to.equal('Question 3 of 4');
    find(page, '[value=phone]').checked = true;
    await goOn();
    await untilAsked(page, 'note');
    expect(location.hash).to.equal('');
    history.back();
    await untilAsked(page, 'how');
    history.back();
    await untilAsked(page, 'name');
    location.hash = '#note';
    await untilAsked(page, 'note');
    page.innerHTML = '';
    history.replaceState(null, '', '#how');
    expect(asked(await put())).to.deep.equal(['how']);
  });

  it('comes in where somebody types already', async () => {
    const page = await put();
    find(page, 'handrail-form').removeAttribute('view');
    await settled();
    find(page, '#email').focus();
    find(page, 'handrail-form').setAttribute('view', 'one');
    await settled();
    expect(asked(page)).to.deep.equal(['email']);
    expect(focused()).to.equal(find(page, '#email'));
  });

  it('goes to the first question when the form is reset, unless the page stops that', async () => {
    const page = await put();
    await answerAll(page);
    const stop = (event: Event) => event.preventDefault();
    find(page, 'form').addEventListener('reset', stop);
    find<HTMLFormElement>(page, 'form').reset();
    await settled();
    expect(asked(page)).to.deep.equal(['note']);
    find(page, 'form').removeEventListener('reset', stop);
    find<HTMLFormElement>(page, 'form').reset();
    await untilAsked(page, 'name');
    expect(find(page, '#name').value).to.equal('');
    expect(focusedWords()).to.equal('Question 1 of 4');
  });

  it('stays at its question when it is moved, starts at the first in a copy, and gives the HTML back when it leaves', async () => {
    const page = await put();
    const own = questions.replace(/ required/g, '');
    find(page, '#name').value = 'Ann';
    await goOn();
    page.append(find(page, 'handrail-form'));
    await settled();
    expect(asked(page)).to.deep.equal(['email']);
    await choose('Back');
    await untilAsked(page, 'name');
    await goOn();
    history.replaceState(null, '');
    const copy = find(page, 'handrail-form').cloneNode(true) as HTMLElement;
    find(page, 'handrail-form').replaceWith(copy);
    await settled();
    await settled();
    expect(asked(copy)).to.deep.equal(['name']);
    expect(copy.querySelectorAll('.handrail-progress')).to.have.length(1);
    find(copy, '#name').value = 'Bob';
    await goOn();
    await untilAsked(copy, 'email');
    const form = find(copy, 'form');
    form.remove();
    await settled();
    copy.remove();
    const words = (html: string) => html.replace(/\s| data-handrail-\w+="[^"]*"|<span[^]*?<\/span>/g, '');
    expect(words(form.innerHTML)).not.to.include('hidden').and.not.to.include('progress');
    expect(own).not.to.include('hidden');
  });

  it('prints all questions', async () => {
    if (!(await emulate({ media: 'print' })).supported) return;
    const page = await put();
    expect(asked(page)).to.deep.equal(['name', 'email', 'how', 'note']);
    expect(isShown(find(page, '.handrail-progress'))).to.equal(false);
  });

  it('keeps a form on one page where a control has the name of what every form has', async () => {
    const { errors } = collectWarnings();
    const page = await put(
      `${name}<p><label>How many <input name="children"></label></p><p><label>X <input name="elements"></label></p>`,
    );
    expect(asked(page)).to.deep.equal(['name']);
    find(page, '#name').value = 'Ann';
    await goOn();
    await untilAsked(page, 'children');
    expect(errors).to.deep.equal([]);
  });

  it('has buttons big enough for any finger, and does not make a narrow page wider', async () => {
    await resize(320, 800);
    const page = await put();
    find(page, '#name').value = 'Ann';
    await goOn();
    for (const words of ['Back', 'Continue']) {
      find(page, '#menu').focus();
      expect((await tabTo(words)).getBoundingClientRect().height).to.be.at.least(56);
    }
    expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
  });

  for (const [state, attributes] of [
    ['in English', ''],
    ['in Urdu, from right to left', 'lang="ur" dir="rtl"'],
  ] as const) {
    it(`has nothing for axe to find ${state}, at each question, with problems and at the check`, async () => {
      const page = await put(name + email + check, { attributes });
      const next = async () => {
        find(page, 'input:not([hidden] *)').focus();
        await press('Enter');
      };
      await expectNoAxeViolations(page);
      await next();
      await expectNoAxeViolations(page);
      find(page, '#name').value = 'Ann';
      await next();
      await untilAsked(page, 'email');
      await expectNoAxeViolations(page);
      await next();
      find(page, '#email').focus();
      await press('Enter');
      await expectNoAxeViolations(page);
    });
  }
});
