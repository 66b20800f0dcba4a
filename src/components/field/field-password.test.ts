import { expect } from '@open-wc/testing';
import { focused, press, roleAndName, type } from '../../../test/harness/accessibility.js';
import { settled } from '../../../test/harness/fixture.js';
import { controlIn, errorIn, fieldHtml, putForm, sent } from '../../../test/harness/form-page.js';
import { select, tabTo } from '../../../test/harness/person.js';
import { templates as welsh } from '../../locales/generated/cy.js';
import { OtherSpellings } from '../../parts/other-spellings.js';

before(() => new OtherSpellings(document, ['field']));

const password = fieldHtml('Password', 'type="password" autocomplete="current-password" required');
/** A password that somebody looks at. */
const shown = async (field = password): Promise<HTMLElement> => {
  const page = await putForm(field);
  await tabTo('Password');
  await type('pass word');
  await select('Show password');
  expect(controlIn(page).type).to.equal('text');
  return page;
};

describe('password', () => {
  it('is shown and hidden by a button that says so', async () => {
    await shown();
    expect(focused()?.textContent?.trim()).to.equal('Hide password');
    expect(await roleAndName(focused() as Element)).to.include({ role: 'button', name: 'Hide password' });
    await press('Enter');
    expect(controlIn(document.body, 'input').type).to.equal('password');
    expect(focused()?.textContent?.trim()).to.equal('Show password');
  });

  it('sends no form when it is shown', async () => {
    const page = await shown();
    expect(sent).to.equal(undefined);
    expect(errorIn(page)).to.equal(undefined);
  });

  it('is big enough to press, for any finger', async () => {
    await shown();
    expect(focused()?.getBoundingClientRect().height).to.be.at.least(56);
  });

  it('stays as it was typed, with the caret where it was', async () => {
    const page = await putForm(password);
    await tabTo('Password');
    await type('pass word');
    controlIn(page).setSelectionRange(4, 4);
    await select('Show password');
    expect(controlIn(page).value).to.equal('pass word');
    controlIn(page).focus();
    await type('X');
    expect(controlIn(page).value).to.equal('passX word');
  });

  it('may be pasted, and is never corrected while it is shown', async () => {
    const page = await shown();
    controlIn(page).select();
    controlIn(page).focus();
    document.execCommand('insertText', false, 'long one from a manager');
    expect(controlIn(page).value).to.equal('long one from a manager');
    expect(controlIn(page).getAttribute('spellcheck')).to.equal('false');
    expect(controlIn(page).getAttribute('autocapitalize')).to.equal('none');
    expect(controlIn(page).autocomplete).to.equal('current-password');
  });

  it('is hidden again when the form is sent, and sent as it was typed', async () => {
    const page = await shown();
    let typeWhenSent = '';
    page.addEventListener('submit', () => (typeWhenSent = controlIn(page).type));
    await tabTo('Send');
    await press('Enter');
    expect(sent?.get('it')).to.equal('pass word');
    expect(controlIn(page).type).to.equal('password');
    expect(controlIn(page).hasAttribute('autocapitalize')).to.equal(false);
    expect(typeWhenSent).to.equal('password');
  });

  it('is hidden again when the form is sent without a check', async () => {
    const page = await shown(`${password}<button formnovalidate>Save for later</button>`);
    await select('Save for later');
    expect(sent?.get('it')).to.equal('pass word');
    expect(controlIn(page).type).to.equal('password');
  });

  for (const event of ['pagehide', 'pageshow'])
    it(`is hidden again on ${event}`, async () => {
      const page = await shown();
      window.dispatchEvent(new Event(event));
      await settled();
      expect(controlIn(page).type).to.equal('password');
    });

  it('is hidden again when the part leaves, and when it comes back', async () => {
    const page = await shown();
    const field = page.querySelector('handrail-field') as Element;
    const input = controlIn(page);
    field.remove();
    expect(input.outerHTML).to.equal(
      '<input id="it" name="it" type="password" autocomplete="current-password" required="">',
    );
    page.querySelector('form')?.prepend(field);
    await settled();
    expect(controlIn(page).type).to.equal('password');
    expect(controlIn(page).value).to.equal('pass word');
  });

  it('is hidden in a copy', async () => {
    const page = await shown();
    const copy = (page.querySelector('handrail-field') as Element).cloneNode(true) as Element;
    page.querySelector('form')?.append(copy);
    await settled();
    expect(controlIn(copy).type).to.equal('password');
    expect(controlIn(page).type).to.equal('text');
  });

  it('must be given, and the error stands beside it', async () => {
    const page = await putForm(password);
    await select('Send');
    expect(errorIn(page)).to.equal('Error: Enter password');
  });

  it('has a button in the page’s language', async () => {
    await putForm(fieldHtml('Cyfrinair', 'type="password" required'), 'lang="cy"');
    await select(String(welsh['field-show-password']));
    expect(focused()?.textContent?.trim()).to.equal(welsh['field-hide-password']);
  });

  it('has a button that is marked as English where we have no words', async () => {
    await putForm(fieldHtml('Heslo', 'type="password" required'), 'lang="sk"');
    await tabTo('Show password');
    expect(focused()?.closest('[lang]')?.getAttribute('lang')).to.equal('en');
  });

  it('has no button for an answer that is none', async () => {
    const page = await putForm(fieldHtml('Town', 'required'));
    await tabTo('Town');
    await press('Tab');
    expect(focused()).to.equal(page.querySelector('button'));
  });

  it('is shown in the second spelling', async () => {
    const page = await putForm(
      password.replaceAll('handrail-field', 'div').replace('<div', '<div class="handrail-field"'),
    );
    await select('Show password');
    expect(controlIn(page).type).to.equal('text');
  });
});
