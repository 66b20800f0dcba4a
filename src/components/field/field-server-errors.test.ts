import { expect, waitUntil } from '@open-wc/testing';
import { look, press, type } from '../../../test/harness/accessibility.js';
import { expectNoAxeViolations } from '../../../test/harness/axe.js';
import { settled } from '../../../test/harness/fixture.js';
import { controlIn, describedBy, putForm, sent } from '../../../test/harness/form-page.js';
import { expectFocusOn, isShown, linesOnScreen, select, tabTo } from '../../../test/harness/person.js';
import { OtherSpellings } from '../../parts/other-spellings.js';

before(() => new OtherSpellings(document, ['field', 'choices']));

const error = (words: string): string => `<p data-handrail-part="error">${words}</p>`;
/** As a page comes back from a server that has refused an answer. */
const refused = `
  <handrail-field kind="postcode">
    <label for="it">Postcode</label>
    <p data-handrail-part="hint">Where you live now</p>
    <p data-handrail-part="error"><span class="visually-hidden">Error:</span> We do not visit this postcode yet</p>
    <input id="it" name="it" value="LS1 4AP" required>
  </handrail-field>`;
const radios = `
  <handrail-choices>
    <fieldset><legend>When?</legend>${error('Nobody is free in the morning')}
      <label><input type="radio" name="when" value="am" checked required> Morning</label>
      <label><input type="radio" name="when" value="pm"> Afternoon</label></fieldset>
  </handrail-choices>`;
const date = `
  <handrail-date><fieldset><legend>Date of birth</legend>${error('Date of birth is not the one we know')}
    <div><label for="d">Day</label><input id="d" name="d" value="27"></div>
    <div><label for="m">Month</label><input id="m" name="m" value="3"></div>
    <div><label for="y">Year</label><input id="y" name="y" value="1980"></div></fieldset></handrail-date>`;

const summary = (page: Element): string[] =>
  linesOnScreen(page.querySelector('handrail-form') as Element).slice(
    0,
    linesOnScreen(page.querySelector('handrail-form') as Element).indexOf('Postcode'),
  );
const putRefused = async (questions = refused): Promise<HTMLElement> => {
  const page = await putForm(questions);
  await waitUntil(() => document.title.startsWith('Error:'), 'the title to say it');
  await settled();
  return page;
};

describe('an error that a server has written', () => {
  let title = '';
  before(() => (title = document.title));
  afterEach(() => (document.title = title));

  it('describes the control after its hint, and marks the answer', async () => {
    const page = await putRefused();
    expect(describedBy(controlIn(page))).to.deep.equal([
      'Where you live now',
      'Error: We do not visit this postcode yet',
    ]);
    expect(controlIn(page).getAttribute('aria-invalid')).to.equal('true');
    expect(page.querySelector('handrail-field')?.hasAttribute('invalid')).to.equal(true);
  });

  it('stands above the form when the page comes, with the focus', async () => {
    const page = await putRefused();
    expect(summary(page)).to.deep.equal(['There is a problem', 'We do not visit this postcode yet']);
    expect(document.title).to.equal(`Error: ${title}`.trim());
    const seen = await look();
    if (seen.supported) expect(seen.focus).to.include({ role: 'heading', name: 'There is a problem' });
  });

  it('does not say “Error:” twice in a title where the server says it too', async () => {
    document.title = 'Error: Your address';
    await putRefused();
    expect(document.title).to.equal('Error: Your address');
  });

  it('has a link that leads to the answer', async () => {
    const page = await putRefused();
    await select('We do not visit this postcode yet');
    expectFocusOn(controlIn(page));
  });

  it('lets the same answer be sent again, and then is gone', async () => {
    const page = await putRefused();
    await select('Send');
    await settled();
    expect(sent?.get('it')).to.equal('LS1 4AP');
    expect(isShown(page.querySelector('[data-handrail-part=error]'))).to.equal(false);
    expect(controlIn(page).hasAttribute('aria-invalid')).to.equal(false);
    expect(describedBy(controlIn(page))).to.deep.equal(['Where you live now']);
    expect(document.title).to.equal(title);
    expect(summary(page)).to.deep.equal([]);
  });

  it('makes way for our own when the next answer is wrong as well', async () => {
    const page = await putRefused();
    await tabTo('Postcode');
    controlIn(page).select();
    await type('LS');
    await press('Enter');
    expect(sent).to.equal(undefined);
    const words = 'Postcode must be a full UK postcode';
    expect(describedBy(controlIn(page))).to.deep.equal(['Where you live now', `Error: ${words}`]);
    expect(summary(page)).to.deep.equal(['There is a problem', words]);
    expect(isShown(page.querySelector('[data-handrail-part=error]'))).to.equal(false);
  });

  it('is gone when the form is reset', async () => {
    const page = await putRefused();
    page.querySelector('form')?.reset();
    await settled();
    expect(isShown(page.querySelector('[data-handrail-part=error]'))).to.equal(false);
    expect(controlIn(page).hasAttribute('aria-invalid')).to.equal(false);
    expect(document.title).to.equal(title);
  });

  it('is read again when a script writes another after the form was sent', async () => {
    const page = await putRefused();
    await select('Send');
    const old = page.querySelector('[data-handrail-part=error]') as Element;
    old.outerHTML = error('We do not visit LS1');
    await settled();
    expect(isShown(page.querySelector('[data-handrail-part=error]'))).to.equal(true);
    expect(describedBy(controlIn(page))).to.deep.equal(['Where you live now', 'We do not visit LS1']);
    expect(controlIn(page).getAttribute('aria-invalid')).to.equal('true');
  });

  it('is said of each question, in their order', async () => {
    const page = await putRefused(radios + date + refused);
    const lines = linesOnScreen(page.querySelector('handrail-form') as Element);
    expect(lines.slice(0, 4)).to.deep.equal([
      'There is a problem',
      'Nobody is free in the morning',
      'Date of birth is not the one we know',
      'We do not visit this postcode yet',
    ]);
    const [choices, whole] = page.querySelectorAll('fieldset');
    expect(describedBy(choices as Element)).to.deep.equal(['Nobody is free in the morning']);
    expect(describedBy(whole as Element)).to.deep.equal(['Date of birth is not the one we know']);
    expect(page.querySelector('[type=radio][aria-invalid]')).to.equal(null);
  });

  it('belongs to the question that opens under an answer, and not to the answer’s own', async () => {
    const page = await putRefused(`<handrail-choices><fieldset><legend>How?</legend>
      <label><input type="radio" name="how" checked required> By post</label>${refused}</fieldset></handrail-choices>`);
    expect(describedBy(page.querySelector('fieldset') as Element)).to.deep.equal([]);
    expect(page.querySelector('handrail-choices')?.hasAttribute('invalid')).to.equal(false);
    const lines = linesOnScreen(page.querySelector('handrail-form') as Element);
    expect(lines.filter((line) => line === 'We do not visit this postcode yet')).to.have.length(1);
  });

  it('is joined where it has the class handrail-error in the second spelling', async () => {
    const page = await putRefused(`<div class="handrail-field"><label for="it">Postcode</label>
      <p class="handrail-error">We do not visit this postcode yet</p><input id="it" name="it" required></div>`);
    expect(describedBy(controlIn(page))).to.deep.equal(['We do not visit this postcode yet']);
    expect(summary(page)).to.deep.equal(['There is a problem', 'We do not visit this postcode yet']);
  });

  it('has nothing for axe to find', async () => {
    const page = await putRefused(radios + date + refused);
    await expectNoAxeViolations(page);
  });

  it('is as the server wrote it when the part leaves', async () => {
    const page = await putForm('');
    const html = `<label for="it">Town</label>${error('We do not know it')}<input id="it" required="">`;
    page.querySelector('form')?.insertAdjacentHTML('afterbegin', `<handrail-field>${html}</handrail-field>`);
    await settled();
    const field = page.querySelector('handrail-field') as Element;
    expect(describedBy(controlIn(page))).to.deep.equal(['We do not know it']);
    field.remove();
    expect(field.innerHTML).to.equal(html);
    expect(field.hasAttribute('invalid')).to.equal(false);
  });

  it('leaves a page alone whose server has refused nothing', async () => {
    const page = await putForm(refused.replace(/<p data-handrail-part="error.*<\/p>/, ''));
    expect(document.title).to.equal(title);
    expect(summary(page)).to.deep.equal([]);
  });
});
