import { expect } from '@open-wc/testing';
import { emulate, focused, look, press, resize, roleAndName, type } from '../../../test/harness/accessibility.js';
import { expectNoAxeViolations } from '../../../test/harness/axe.js';
import { define } from '../../platform/define.js';
import { collectWarnings, place, settled } from '../../../test/harness/fixture.js';
import '../../../test/harness/forms.js';
import { HandrailForm } from './form.js';
import { isShown, select, tabTo } from '../../../test/harness/person.js';
import { templates as welsh } from '../../locales/generated/cy.js';
import { AskForAPersonEvent } from '../../parts/ask-for-a-person.js';
import { FormErrorEvent } from './form.events.js';

const questions = `
  <handrail-field><label for="name">Full name</label><input id="name" name="name" required></handrail-field>
  <handrail-field><label for="email">Email address</label><input id="email" name="email" type="email"></handrail-field>
  <handrail-choices><fieldset><legend>How should we call you?</legend>
    <label><input type="radio" name="how" value="phone" required> By phone</label>
    <label><input type="radio" name="how" value="video" required> By video</label>
  </fieldset></handrail-choices>`;
// Buttons before and after keep Tab on the page: in Firefox, keys that go to the toolbar do not come back with focus().
const before = '<button type="button" style="min-block-size: 56px">Menu</button>';
const talk = `<section data-handrail="talk-to-a-person" id="talk"><h2>Talk to a person</h2>
  <button type="button" style="min-block-size: 56px">Call me</button></section>`;
const TALK = 'Would you rather talk to a person?';
const NAME = 'Enter full name';
const HOW = 'Select an answer to “How should we call you?”';

let sent: [string, FormDataEntryValue][] | undefined;
let told: FormErrorEvent[] = [];

const put = async (
  inside = questions,
  { attributes = '', heading = '<h2>Ask us to call you</h2>' } = {},
): Promise<HTMLElement> => {
  sent = undefined;
  told = [];
  const page =
    await place(`<div ${attributes}>${before}<handrail-form>${heading}<form action="/sent" method="post">${inside}
    <button name="way" value="usual">Send</button></form></handrail-form>${talk}</div>`);
  page.addEventListener('submit', (event) => {
    event.preventDefault();
    const { submitter } = event;
    sent = [...new FormData(event.target as HTMLFormElement)];
    if (submitter instanceof HTMLButtonElement && submitter.name) sent.push([submitter.name, submitter.value]);
  });
  page.addEventListener(FormErrorEvent.type, (event) => told.push(event as FormErrorEvent));
  return page;
};
const find = <E extends HTMLElement = HTMLInputElement>(page: Element, selector: string): E =>
  page.querySelector(selector) as E;
/** Presses Enter in the page's own button, where the person is when they send. */
const send = async (page: Element): Promise<void> => {
  find(page, 'form button').focus();
  await press('Enter');
};
/** The words of every link that can be reached with Tab from the heading of the summary, until the form begins. */
const summaryLinks = async (): Promise<string[]> => {
  const words: string[] = [];
  for (let presses = 0; presses < 20; presses++) {
    await press('Tab');
    const element = focused();
    if (!element?.matches('a')) return words;
    words.push(element.textContent?.trim() ?? '');
  }
  throw new Error(`The links never end: ${words.join(' | ')}`);
};

define('handrail-urgent-help', class extends HTMLElement {});

describe('form', () => {
  let title = '';
  beforeEach(() => {
    title = document.title = 'Ask us to call you';
  });

  it('says what to write, and leaves the HTML as it was, where there is no <form>', async () => {
    const { warnings, errors } = collectWarnings();
    const page = await place(`<handrail-form><p>Hello</p></handrail-form>`);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include('<handrail-form>').and.to.include('no <form>');
    expect(errors).to.deep.equal([]);
    expect(find(page, 'handrail-form').innerHTML).to.equal('<p>Hello</p>');
  });

  it('sends what the page’s own form sends without us', async () => {
    const page = await put();
    const answer = (within: Element): void => {
      find(within, '[name=name]').value = ' Ann  O’Neil ';
      find(within, '[name=email]').value = 'ann@example.org';
      find(within, '[value=video]').checked = true;
    };
    answer(page);
    await send(page);
    const native = document.createElement('form');
    native.innerHTML = questions;
    answer(native);
    expect(sent).to.deep.equal([...new FormData(native), ['way', 'usual']]);
    expect(told).to.deep.equal([]);
  });

  it('keeps back a form with problems, and says them in the order of the page', async () => {
    const page = await put();
    find(page, '#email').value = 'ann';
    await send(page);
    expect(sent).to.equal(undefined);
    expect(await summaryLinks()).to.deep.equal([NAME, 'Email address must have an @ in it', HOW]);
  });

  it('keeps it back too where a control has the name of what every form has', async () => {
    const page = await put(`${questions}<input type="hidden" name="elements"><input type="hidden" name="length">`);
    await send(page);
    expect(sent).to.equal(undefined);
    expect(told[0]?.problems).to.have.length(2);
  });

  it('does not ask, or show, what the page has put away with `hidden`', async () => {
    const page = await put(`<div hidden>${questions}</div><p hidden>Later</p>`);
    for (const away of page.querySelectorAll<HTMLElement>('[hidden]')) expect(isShown(away)).to.equal(false);
    await send(page);
    expect(!sent).to.equal(false);
  });

  it('puts the focus on the heading “There is a problem”, at the level of the form’s own heading', async () => {
    const page = await put(questions, { heading: '<h3>Ask us to call you</h3>' });
    await send(page);
    const seen = await look();
    if (seen.supported) expect(seen.focus).to.deep.include({ role: 'heading', name: 'There is a problem', level: 3 });
    expect(await roleAndName(focused() as Element)).to.include({ role: 'heading', name: 'There is a problem' });
    expect(isShown(focused())).to.equal(true);
  });

  it('leaves the first level to the page', async () => {
    const page = await put(questions, { heading: '<h1>Ask us to call you</h1>' });
    await send(page);
    const seen = await look();
    if (seen.supported) expect(seen.focus?.level).to.equal(2);
  });

  it('has a heading of level 2 where the form has none, and puts the focus there again at the next try', async () => {
    const page = await put(questions, { heading: '' });
    await send(page);
    const heading = focused();
    await send(page);
    expect(focused()).to.equal(heading);
    const seen = await look();
    if (seen.supported) expect(seen.focus?.level).to.equal(2);
  });

  it('says the same words above the form and beside the question, for one problem too', async () => {
    const page = await put();
    find(page, '[value=phone]').checked = true;
    await send(page);
    expect(await summaryLinks()).to.deep.equal([NAME]);
    expect(find(page, '.handrail-error').textContent).to.equal(`Error: ${NAME}`);
  });

  it('leads from a problem to its control, with the label or legend in view', async () => {
    const page = await put(`${questions}<div style="block-size: 3000px"></div>`);
    for (const [words, control, label] of [
      [NAME, '#name', 'label'],
      [HOW, '[value=phone]', 'legend'],
    ] as const) {
      await send(page);
      await select(words);
      expect(focused()).to.equal(find(page, control));
      const { top, bottom } = find(page, label).getBoundingClientRect();
      expect(top).to.be.at.least(0);
      expect(bottom).to.be.at.most(innerHeight);
    }
    expect(location.hash).to.equal('');
  });

  it('puts “Error:” at the start of the page’s title until the next try is right', async () => {
    const page = await put();
    await send(page);
    expect(document.title).to.equal(`Error: ${title}`);
    await send(page);
    expect(document.title).to.equal(`Error: ${title}`);
    find(page, '#name').value = 'Ann';
    find(page, '[value=phone]').checked = true;
    await send(page);
    expect(document.title).to.equal(title);
    expect(await summaryLinks()).to.deep.equal([]);
  });

  it('says “Error:” once for two forms', async () => {
    const page = await put();
    const another = await place(
      '<handrail-form><form><input name="a" required><button>Send</button></form></handrail-form>',
    );
    collectWarnings();
    await send(page);
    await send(another);
    expect(focused()?.getRootNode()).to.equal(find(another, 'handrail-form').shadowRoot);
    expect(document.title).to.equal(`Error: ${title}`);
  });

  it('takes “Error:” away when it leaves the page, and leaves a new title alone', async () => {
    const page = await put();
    await send(page);
    find(page, 'handrail-form').remove();
    expect(document.title).to.equal(title);
    const another = await put();
    await send(another);
    document.title = 'News';
    find(another, 'handrail-form').remove();
    expect(document.title).to.equal('News');
  });

  it('speaks the language of the page, also when that changes', async () => {
    const page = await put(questions, { attributes: 'lang="cy"' });
    await send(page);
    expect((await roleAndName(focused() as Element)).name).to.equal(welsh['form-problem']);
    expect(document.title).to.equal(`${welsh['field-error']} ${title}`);
    const beside = find(page, '.handrail-error').textContent;
    expect(beside).to.equal(`${welsh['field-error']} ${welsh['field-empty'].replace('{label}', 'full name')}`);
    (page.firstElementChild as HTMLElement).lang = 'en';
    await settled();
    expect(document.title).to.equal(`Error: ${title}`);
    expect(find(page, '.handrail-error').textContent).to.equal(`Error: ${NAME}`);
    expect(await summaryLinks()).to.deep.equal([NAME, HOW]);
  });

  it('keeps every answer, right and wrong', async () => {
    const page = await put();
    find(page, '#email').value = 'ann';
    find(page, '[value=video]').checked = true;
    await send(page);
    expect(told).to.have.length(1);
    expect(find(page, '#email').value).to.equal('ann');
    expect(find(page, '[value=video]').checked).to.equal(true);
  });

  it('changes nothing while somebody puts it right, until they send again', async () => {
    const page = await put();
    await send(page);
    await select(NAME);
    await type('Ann');
    await press('Tab');
    const was = page.innerHTML;
    expect(find(page, '.handrail-error').textContent).to.equal(`Error: ${NAME}`);
    await press('Tab');
    expect(page.innerHTML).to.equal(was);
  });

  it('tells the page which questions, what was said and how often, and nothing that was typed', async () => {
    const page = await put();
    find(page, '#email').value = 'secret';
    await send(page);
    await send(page);
    expect(told.map(({ tries }) => tries)).to.deep.equal([1, 2]);
    expect(told[0]?.problems).to.deep.equal([
      { name: 'name', label: 'Full name', message: NAME },
      { name: 'email', label: 'Email address', message: 'Email address must have an @ in it' },
      { name: 'how', label: 'How should we call you?', message: HOW },
    ]);
  });

  it('does not tell the page’s own listeners of a form that is not sent', async () => {
    const page = await put();
    let heard = 0;
    find(page, 'form').addEventListener('submit', () => heard++);
    await send(page);
    expect(heard).to.equal(0);
    find(page, '#name').value = 'Ann';
    find(page, '[value=phone]').checked = true;
    await send(page);
    expect(heard).to.equal(1);
  });

  it('lets a button with formnovalidate send without a check', async () => {
    await put(`${questions}<button formnovalidate name="way" value="later">Save for later</button>`);
    await select('Save for later');
    expect(sent).to.deep.include(['way', 'later']);
  });

  it('checks a control that belongs to the form from outside it', async () => {
    const page = await put();
    find(page, 'form').id = 'call';
    find(page, 'handrail-form').insertAdjacentHTML(
      'beforeend',
      '<handrail-field><label for="town">Town</label><input id="town" name="town" form="call" required></handrail-field>',
    );
    await settled();
    await send(page);
    expect(await summaryLinks()).to.deep.equal([NAME, HOW, 'Enter town']);
  });

  it('offers a person at the second try, and not at the first', async () => {
    const page = await put();
    await send(page);
    expect(await summaryLinks()).not.to.include(TALK);
    await send(page);
    expect(await summaryLinks()).to.include(TALK);
  });

  it('starts to count again when the form was sent', async () => {
    const page = await put();
    await send(page);
    find(page, '#name').value = 'Ann';
    find(page, '[value=phone]').checked = true;
    await send(page);
    find(page, '#name').value = '';
    await send(page);
    expect(await summaryLinks()).to.deep.equal([NAME]);
  });

  it('tells the person on the phone which questions stopped them, and leads back', async () => {
    const page = await put();
    let asked: AskForAPersonEvent | undefined;
    page.addEventListener(AskForAPersonEvent.type, (event) => {
      asked = event as AskForAPersonEvent;
      event.preventDefault();
    });
    find(page, '#email').value = 'secret';
    await send(page);
    await send(page);
    await select(TALK);
    expect(asked?.where.words).to.equal(
      'I am filling in the form ‘Ask us to call you’ and these questions stopped me: Full name; Email address; How should we call you?',
    );
    expect(asked?.where.backLabel).to.equal('Go back to the form');
    expect(location.hash).to.equal('');
    asked?.where.goBack();
    await settled();
    expect(await roleAndName(focused() as Element)).to.include({ role: 'heading', name: 'There is a problem' });
  });

  it('names a form without a heading by the page’s title', async () => {
    const page = await put(questions, { heading: '' });
    let words = '';
    page.addEventListener(AskForAPersonEvent.type, (event) => {
      ({ words } = (event as AskForAPersonEvent).where);
      event.preventDefault();
    });
    await send(page);
    await send(page);
    await select(TALK);
    expect(words).to.match(/^I am filling in the form ‘Ask us to call you’ and/);
  });

  it('leads to the page’s way to reach a person where nothing answers', async () => {
    const page = await put();
    await send(page);
    await send(page);
    await select(TALK);
    expect(location.hash).to.equal('#talk');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('forgets problems when the form is reset', async () => {
    const page = await put();
    await send(page);
    find<HTMLFormElement>(page, 'form').reset();
    await settled();
    expect(page.querySelector('.handrail-error')).to.equal(null);
    expect(document.title).to.equal(title);
    find(page, 'form button').focus();
    await press('Shift', 'Tab');
    expect(focused()?.matches('input')).to.equal(true);
  });

  it('keeps problems when the page stops a reset', async () => {
    const page = await put();
    await send(page);
    find(page, 'form').addEventListener('reset', (event) => event.preventDefault());
    find<HTMLFormElement>(page, 'form').reset();
    await settled();
    expect(page.querySelectorAll('.handrail-error')).to.have.length(2);
    expect(document.title).to.equal(`Error: ${title}`);
  });

  it('keeps problems and answers when the page comes back from the browser’s page cache', async () => {
    const page = await put();
    find(page, '#email').value = 'ann@example.org';
    await send(page);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await settled();
    expect(find(page, '#email').value).to.equal('ann@example.org');
    expect(page.querySelectorAll('.handrail-error')).to.have.length(2);
  });

  it('keeps the browser’s own rule for a control that stands in no field, and tells the author', async () => {
    const { warnings } = collectWarnings();
    const page = await put(`<label for="town">Town</label><input id="town" name="town" required>
      <label><input type="radio" name="r" value="1" required> One</label><label><input type="radio" name="r" value="2" required> Two</label>`);
    await send(page);
    expect(sent).to.equal(undefined);
    const [town, radio, ...more] = await summaryLinks();
    expect(town).to.equal(find(page, '#town').validationMessage);
    expect(radio).to.equal(find(page, '[name=r]').validationMessage);
    expect(more).to.deep.equal([]);
    expect(warnings.filter((warning) => warning.includes('"town"'))).to.have.length(1);
    expect(told[0]?.problems[0]).to.include({ name: 'town', label: 'Town' });
    find(page, '#town').value = 'Leeds';
    find(page, '[name=r]').checked = true;
    await send(page);
    expect(sent).to.deep.equal([
      ['town', 'Leeds'],
      ['r', '1'],
      ['way', 'usual'],
    ]);
  });

  it('lets go of a problem whose question the page takes away', async () => {
    const page = await put();
    await send(page);
    find(page, 'handrail-field').remove();
    await settled();
    find(page, 'form').tabIndex = -1;
    find(page, 'form').focus();
    await press('Shift', 'Tab');
    expect(focused()?.textContent?.trim()).to.equal(HOW);
    await press('Shift', 'Tab');
    expect(focused()?.textContent?.trim()).not.to.equal(NAME);
  });

  it('is right again after it was moved, with its problems', async () => {
    const page = await put();
    await send(page);
    page.prepend(find(page, 'handrail-form'));
    await settled();
    expect(document.title).to.equal(`Error: ${title}`);
    expect(page.querySelectorAll('.handrail-error')).to.have.length(2);
    await send(page);
    expect(told).to.have.length(2);
  });

  it('is right in a copy, which starts without problems', async () => {
    const page = await put();
    await send(page);
    const copy = find(page, 'handrail-form').cloneNode(true) as HandrailForm;
    find(page, 'handrail-form').replaceWith(copy);
    await settled();
    expect(copy.querySelector('.handrail-error,[aria-invalid]')).to.equal(null);
    expect(document.title).to.equal(title);
    await send(page);
    expect(await summaryLinks()).to.deep.equal([NAME, HOW]);
  });

  it('is right again when the page empties and fills it', async () => {
    const page = await put();
    find(page, 'handrail-form').innerHTML = '';
    await settled();
    find(page, 'handrail-form').innerHTML = `<form>${questions}<button>Send</button></form>`;
    await settled();
    await send(page);
    expect(await summaryLinks()).to.deep.equal([NAME, HOW]);
  });

  it('gives the page its own HTML back when it leaves', async () => {
    const page = await put('<input name="a">');
    const form = find<HTMLFormElement>(page, 'form');
    expect(form.noValidate).to.equal(true);
    find(page, 'handrail-form').replaceWith(form);
    expect(form.noValidate).to.equal(false);
    expect(form.outerHTML).not.to.include('handrail');
  });

  it('keeps novalidate where the author wrote it', async () => {
    const page = await place('<handrail-form><form novalidate></form></handrail-form>');
    const form = find<HTMLFormElement>(page, 'form');
    find(page, 'handrail-form').replaceWith(form);
    expect(form.noValidate).to.equal(true);
  });

  it('has links and buttons big enough for any finger, 8 px apart', async () => {
    const page = await put();
    await send(page);
    await send(page);
    const boxes: DOMRect[] = [];
    for (let presses = 0; presses < 20; presses++) {
      await press('Tab');
      const element = focused();
      if (!element?.matches('a')) break;
      boxes.push(element.getBoundingClientRect());
    }
    expect(boxes).to.have.length(3);
    for (const box of boxes) expect(box.height).to.be.at.least(56);
    boxes.slice(1).forEach((box, index) => expect(box.top - (boxes[index]?.bottom ?? 0)).to.be.at.least(8));
    expect(find(page, 'form button').getBoundingClientRect().height).to.be.at.least(56);
  });

  it('keeps the words of its button readable in forced colours', async () => {
    if (!(await emulate({ features: { 'forced-colors': 'active' } })).supported) return;
    const page = await put();
    const plain = document.createElement('button');
    page.append(plain);
    const { color, backgroundColor } = getComputedStyle(find(page, 'form button'));
    expect([color, backgroundColor]).to.deep.equal([
      getComputedStyle(plain).color,
      getComputedStyle(plain).backgroundColor,
    ]);
  });

  it('does not make a narrow page wider', async () => {
    if (!(await resize(320, 800)).supported) return;
    const page = await put();
    await send(page);
    await send(page);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
  });

  for (const [state, attributes] of [
    ['in English', ''],
    ['in Urdu, from right to left', 'lang="ur" dir="rtl"'],
  ] as const) {
    it(`has nothing for axe to find ${state}, at rest and after each try`, async () => {
      const page = await put(questions, { attributes });
      await expectNoAxeViolations(page);
      await send(page);
      await expectNoAxeViolations(page);
      await send(page);
      await expectNoAxeViolations(page);
      const { supported } = await emulate({ features: { 'forced-colors': 'active' } });
      if (supported) await expectNoAxeViolations(page);
      await emulate({ features: { 'prefers-color-scheme': 'dark' } });
      await expectNoAxeViolations(page);
    });
  }

  it('lets a person with a keyboard put everything right and send', async () => {
    const page = await put();
    await select('Send');
    await select(NAME);
    await type('Ann');
    await tabTo('By phone');
    await press('Space');
    await select('Send');
    expect(sent).to.deep.equal([
      ['name', 'Ann'],
      ['email', ''],
      ['how', 'phone'],
      ['way', 'usual'],
    ]);
    expect(find(page, 'handrail-field').hasAttribute('invalid')).to.equal(false);
  });

  describe('that asks for words', () => {
    const box = (
      attributes = '',
    ): string => `<handrail-form><form><handrail-field><label for="more">Tell us more</label>
      <textarea id="more" name="more" ${attributes}></textarea></handrail-field><button>Send</button></form></handrail-form>`;
    const TOLD = 'where to turn in an emergency';
    const asked = async (html: string): Promise<string> => {
      const { warnings } = collectWarnings();
      const page = await place(html);
      page.querySelector('textarea')!.focus();
      await settled();
      return warnings.join();
    };

    for (const help of ['<handrail-urgent-help></handrail-urgent-help>', '<p><a href="tel:999">Call 999</a></p>'])
      it(`is well after ${help}`, async () => expect(await asked(help + box())).not.to.include(TOLD));

    it('tells the author that nothing before it says where to turn', async () => {
      expect(await asked(`${box()}<p><a href="tel:999">Call 999</a></p>`)).to.include(TOLD);
    });

    it('may ask for an address', async () => {
      expect(await asked(box('autocomplete="street-address"'))).not.to.include(TOLD);
    });
  });
});
