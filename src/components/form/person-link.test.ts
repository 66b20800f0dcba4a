import { expect } from '@open-wc/testing';
import { focused, press, type } from '../../../test/harness/accessibility.js';
import { place, settled } from '../../../test/harness/fixture.js';
import '../../../test/harness/forms.js';
import { untilAsked } from '../../../test/harness/one-question.js';
import { tabTo } from '../../../test/harness/person.js';
import { define } from '../../platform/define.js';
import { AskForAPersonEvent, type WhereTheyWere } from '../../parts/ask-for-a-person.js';

const LINK = 'Talk to us instead';
const form = (name: string, attributes = ''): string => `<handrail-form ${attributes}><h2>${name}</h2><form action="/x">
    <handrail-field><label for="${name}-n">Full name</label><input id="${name}-n" name="name" required></handrail-field>
    <handrail-choices><fieldset><legend>How should we call you?</legend>
      <label><input type="radio" name="how" value="phone"> By phone</label></fieldset></handrail-choices>
    <button>Send</button></form></handrail-form>`;

let heard: WhereTheyWere[] = [];
const put = async (forms: string): Promise<HTMLElement> => {
  heard = [];
  const page = await place(`<div>${forms}<p><a href="#talk">${LINK}</a> <a href="#other">Another</a></p>
    <section data-handrail="talk-to-a-person" id="talk"><h2>Talk to a person</h2></section></div>`);
  page.addEventListener('submit', (event) => event.preventDefault());
  page.addEventListener(AskForAPersonEvent.type, (event) => {
    event.preventDefault();
    heard.push((event as AskForAPersonEvent).where);
  });
  await settled();
  return page;
};
const follow = async (words = LINK): Promise<void> => {
  await tabTo(words);
  await press('Enter');
  await settled();
};
const AT_HOW = 'I am filling in the form ‘Visit’ and I have come to the question: How should we call you?';

describe('form, a link of the page to a person', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('is an ordinary link until somebody has begun', async () => {
    const page = await put(form('Visit'));
    page.querySelector('a')?.focus();
    await press('Enter');
    expect(heard).to.deep.equal([]);
    expect(location.hash).to.equal('#talk');
  });

  it('takes the question along, never the answer, and leads back to it', async () => {
    await put(form('Visit'));
    await tabTo('Full name');
    await type('My secret');
    await tabTo('By phone');
    await follow();
    expect(heard.map(({ words }) => words)).to.deep.equal([AT_HOW]);
    expect(location.hash).to.equal('');
    heard[0]?.goBack();
    expect((focused() as HTMLInputElement).value).to.equal('phone');
  });

  it('leaves a link about a place, and "I am stuck" in a guide, to their own part', async () => {
    const page = await put(form('Visit'));
    const links = `<handrail-find-a-place><a href="#talk">Ask about Erith</a></handrail-find-a-place>
      <p><a class="handrail-stuck" href="#talk">I am stuck on step 2</a></p>`;
    page.append(document.createRange().createContextualFragment(links));
    await tabTo('By phone');
    await follow('Ask about Erith');
    await follow('I am stuck on step 2');
    expect(heard).to.deep.equal([]);
  });

  it('keeps the question while somebody goes up the page past others', async () => {
    const page = await put(`<p><a href="#talk">Up here</a></p>${form('Visit')}`);
    await tabTo('By phone');
    while (focused() !== page.querySelector('a')) await press('Shift', 'Tab');
    await press('Enter');
    expect(heard.map(({ words }) => words)).to.deep.equal([AT_HOW]);
    page.querySelector('input')?.click();
    page.querySelector('a')?.click();
    expect(heard[1]?.words).to.equal(AT_HOW.replace('How should we call you?', 'Full name'));
  });

  it('takes the first question along as well, with a mouse', async () => {
    const page = await put(form('Visit'));
    page.querySelector('input')?.focus();
    await settled();
    page.querySelector<HTMLElement>('p a')?.click();
    expect(heard[0]?.words).to.equal(AT_HOW.replace('How should we call you?', 'Full name'));
  });

  it('says what stopped somebody, where something did', async () => {
    const page = await put(form('Visit'));
    page.querySelector('button')?.click();
    await settled();
    await follow();
    expect(heard[0]?.words).to.equal('I am filling in the form ‘Visit’ and these questions stopped me: Full name');
  });

  it('names a form by the heading above it, where it has none of its own', async () => {
    const other = (tag: string): string => `<div><${tag}><h2>Another</h2></${tag}></div>`;
    define('handrail-step-guide', class extends HTMLElement {});
    await put(
      `<h1>A page</h1><h2>Visit</h2>${other('handrail-step-guide')}${form('Visit').replace(/<h2>.*?<\/h2>/, '')}<h2>Below</h2>`,
    );
    await tabTo('By phone');
    await follow();
    expect(heard.map(({ words }) => words)).to.deep.equal([AT_HOW]);
  });

  it('speaks of the form that was used last', async () => {
    await put(form('Visit') + form('Letter'));
    await tabTo('Full name');
    await tabTo('By phone');
    await tabTo('By phone');
    await follow();
    expect(heard.map(({ words }) => words)).to.deep.equal([AT_HOW.replace('Visit', 'Letter')]);
  });

  it('speaks of the question on the screen, one question at a time', async () => {
    const page = await put(form('Visit', 'view="one"'));
    await tabTo('Full name');
    await type('Ann');
    await press('Enter');
    await untilAsked(page, 'how');
    await follow();
    expect(heard[0]?.words).to.equal(AT_HOW);
  });

  it('leaves other links alone, and a link that is opened elsewhere', async () => {
    const page = await put(form('Visit'));
    await tabTo('Full name');
    await follow('Another');
    expect(location.hash).to.equal('#other');
    const link = page.querySelector('a') as HTMLElement;
    link.addEventListener('click', (event) => event.preventDefault());
    link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }));
    expect(heard).to.deep.equal([]);
  });

  it('hears nothing once the form has left the page', async () => {
    const page = await put(form('Visit'));
    await tabTo('Full name');
    page.querySelector('handrail-form')?.remove();
    await follow();
    expect(heard).to.deep.equal([]);
  });
});
