import { expect, waitUntil } from '@open-wc/testing';
import { press, roleAndName, type } from '../../../test/harness/accessibility.js';
import { place, settled } from '../../../test/harness/fixture.js';
import {
  controlIn,
  describedBy,
  errorIn,
  fieldHtml,
  noteIn,
  putForm,
  sent,
  spokenIn,
} from '../../../test/harness/form-page.js';
import { select, tabTo } from '../../../test/harness/person.js';
import { templates as urdu } from '../../locales/generated/ur.js';
import type { HandrailField } from './field.js';
import { OtherSpellings } from '../../parts/other-spellings.js';

before(() => new OtherSpellings(document, ['field']));

/** What we read back keeps its direction in any text. */
const ltr = (value: string): string => `\u2066${value}\u2069`;
/** Puts an answer in as a script or the phone does it. */
const fillIn = async (control: HTMLInputElement, value: string): Promise<void> => {
  control.value = value;
  control.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await settled();
};
const untilSpoken = (page: Element, words: string): Promise<void> =>
  waitUntil(() => spokenIn(page) === words, `“${words}” to be spoken`, { timeout: 5000 });

const counted = (attributes = 'maxlength="10"', before = '', answer = ''): string => `
  <handrail-field>
    <label for="it">Your answer</label>
    <textarea id="it" name="it" ${attributes} ${before}>${answer}</textarea>
    <p data-handrail-part="count">You can use up to 10 characters</p>
  </handrail-field>`;

describe('notes below a field', () => {
  for (const [kind, answer, words] of [
    ['kind="nhs-number"', '9434765919', `We read this as ${ltr('943 476 5919')}`],
    [
      'kind="nhs-number"',
      '0101900007',
      'This looks like a CHI number from Scotland. If it is your NHS number, carry on',
    ],
    ['kind="national-insurance-number"', 'ab123456c', `We read this as ${ltr('AB 12 34 56 C')}`],
    ['kind="postcode"', 'lsi 4ap', `Did you mean ${ltr('LS1 4AP')}? If yours is right, carry on`],
    ['kind="postcode"', 'QQ1 4AP', 'We do not know a postcode that starts like this. If yours is right, carry on'],
    ['kind="email"', 'ann@homtail.com', `Did you mean ${ltr('ann@hotmail.com')}? If yours is right, carry on`],
  ] as const) {
    it(`say “${words}” while somebody types, and do not stand in the way`, async () => {
      const page = await putForm(fieldHtml('Yours', '', kind));
      await tabTo('Yours (optional)');
      await type(answer);
      expect(noteIn(page)).to.equal(words);
      expect(errorIn(page)).to.equal(undefined);
      expect(describedBy(controlIn(page))).to.deep.equal([words]);
      const { name, description } = await roleAndName(controlIn(page));
      expect(name).to.equal('Yours (optional)');
      // Firefox tells it without the marks of direction.
      const bare = (text: string): string => text.replace(/[\u2066\u2069]/g, '').replace(/\s/g, ' ');
      expect(bare(description ?? words)).to.equal(bare(words));
      await press('Enter');
      expect(sent?.get('it')).to.equal(answer);
    });
  }

  for (const [kind, answer] of [
    ['kind="nhs-number"', '943476591'],
    ['kind="nhs-number"', ' '],
    ['kind="national-insurance-number"', 'ab1234'],
    ['kind="postcode"', 'LS1 4AP'],
    ['kind="postcode"', 'LS'],
    ['kind="email"', 'ann@nhs.net'],
    ['kind="money"', '12'],
    ['type="tel"', '07700 900982'],
  ] as const)
    it(`say nothing of “${answer}” in ${kind}`, async () => {
      const page = await putForm(fieldHtml('Yours', '', kind));
      await fillIn(controlIn(page), answer);
      expect(noteIn(page)).to.equal(undefined);
      expect(describedBy(controlIn(page))).to.deep.equal([]);
    });

  it('go when the answer changes', async () => {
    const page = await putForm(fieldHtml('Yours', '', 'kind="nhs-number"'));
    await tabTo('Yours (optional)');
    await type('9434765919');
    await press('Backspace');
    expect(noteIn(page)).to.equal(undefined);
    expect(controlIn(page).hasAttribute('aria-describedby')).to.equal(false);
  });

  it('are read aloud once somebody is quiet, and not at every key', async () => {
    const page = await putForm(fieldHtml('Yours', '', 'kind="nhs-number"'));
    await tabTo('Yours (optional)');
    await type('9434765919');
    expect(spokenIn(page)).to.equal('');
    await untilSpoken(page, `We read this as ${ltr('943 476 5919')}`);
    await press('Backspace');
    await waitUntil(() => !spokenIn(page), 'nothing more to be spoken', { timeout: 5000 });
  });

  it('stand after the hint and the error in what describes the control', async () => {
    const page = await putForm(`<handrail-field kind="nhs-number"><label for="it">NHS number</label>
      <p class="handrail-hint">On any letter</p><input id="it" name="it" required></handrail-field>`);
    await select('Send');
    await tabTo('NHS number');
    await type('9434765919');
    expect(describedBy(controlIn(page))).to.deep.equal([
      'On any letter',
      'Error: Enter NHS number',
      `We read this as ${ltr('943 476 5919')}`,
    ]);
  });

  it('stay out of a label or a paragraph around the control', async () => {
    const page = await putForm(
      '<handrail-field kind="nhs-number"><p><label>NHS number <input name="it" required></label></p></handrail-field>',
    );
    await fillIn(controlIn(page), '9434765919');
    // WebKit reads the answer with a label around it.
    expect((await roleAndName(controlIn(page))).name).to.match(/^NHS number( 9434765919)?$/);
    expect(page.querySelector('p .handrail-note, label .handrail-unseen')).to.equal(null);
    expect(noteIn(page)).to.equal(`We read this as ${ltr('943 476 5919')}`);
  });

  it('say it in Urdu, where a number keeps its direction', async () => {
    const page = await putForm(fieldHtml('NHS نمبر', '', 'kind="nhs-number"'), 'lang="ur" dir="rtl"');
    await fillIn(controlIn(page), '9434765919');
    expect(noteIn(page)).to.equal(String(urdu['field-read-as']).replace('{value}', ltr('943 476 5919')));
  });

  it('keep a number on one line', async () => {
    const page = await putForm(fieldHtml('NHS number', '', 'kind="nhs-number"'));
    await fillIn(controlIn(page), '9434765919');
    expect(page.querySelector('.handrail-note')?.textContent).to.include('943\u00a0476\u00a05919');
  });

  it('leave no trace when the part leaves', async () => {
    const html = '<label for="it">NHS number</label><input id="it" name="it" required="">';
    const page = await putForm(`<handrail-field kind="nhs-number">${html}</handrail-field>`);
    await fillIn(controlIn(page), '9434765919');
    const field = page.querySelector('handrail-field') as Element;
    expect(field.innerHTML).not.to.equal(html);
    field.remove();
    expect(field.innerHTML).to.equal(html);
  });
});

describe('characters left', () => {
  it('are counted at once, and in words', async () => {
    const page = await putForm(counted());
    expect(noteIn(page)).to.equal('Characters left: 10');
    await tabTo('Your answer (optional)');
    await type('abc');
    expect(noteIn(page)).to.equal('Characters left: 7');
    await type('defghijkl');
    expect(noteIn(page)).to.equal('Characters too many: 2');
    expect(controlIn(page).value).to.equal('abcdefghijkl');
  });

  it('are counted as a server counts them', async () => {
    const page = await putForm(counted());
    await fillIn(controlIn(page), '😀\n é');
    expect(noteIn(page)).to.equal('Characters left: 6');
  });

  it('are read aloud once somebody is quiet', async () => {
    const page = await putForm(counted());
    await tabTo('Your answer (optional)');
    await type('abc');
    expect(spokenIn(page)).to.equal('');
    await untilSpoken(page, 'Characters left: 7');
  });

  it('notice what dictation puts in without a word to the page', async () => {
    const page = await putForm(counted());
    await tabTo('Your answer (optional)');
    controlIn(page).value = 'dictated';
    await waitUntil(() => noteIn(page) === 'Characters left: 2', 'the count', { timeout: 5000 });
  });

  it('notice it of somebody who came before we did', async () => {
    const page = await putForm(fieldHtml('Yours', ''));
    await tabTo('Yours (optional)');
    page.querySelector('handrail-field')?.setAttribute('kind', 'nhs-number');
    page.querySelector<HandrailField>('handrail-field')?.requestUpdate();
    await settled();
    controlIn(page).value = '9434765919';
    await waitUntil(() => noteIn(page), 'the note', { timeout: 5000 });
  });

  it('notice what a browser puts in that comes back to the page', async () => {
    const page = await putForm(counted());
    controlIn(page).value = 'kept';
    window.dispatchEvent(new Event('pageshow'));
    await settled();
    expect(noteIn(page)).to.equal('Characters left: 6');
  });

  it('leave the page’s own words in the description, and nothing that changes', async () => {
    const page = await putForm(counted());
    const own = page.querySelector('[data-handrail-part=count]') as HTMLElement;
    expect(own.checkVisibility()).to.equal(false);
    expect(describedBy(controlIn(page))).to.deep.equal(['You can use up to 10 characters']);
    const { description } = await roleAndName(controlIn(page));
    expect(description ?? own.textContent).to.equal(own.textContent);
  });

  it('never cut what somebody pastes', async () => {
    const page = await putForm(counted());
    await tabTo('Your answer (optional)');
    document.execCommand('insertText', false, 'one two three four');
    await settled();
    expect(controlIn(page).value).to.equal('one two three four');
    expect(noteIn(page)).to.equal('Characters too many: 8');
  });

  for (const [label, own, words] of [
    ['Your answer', '', 'Your answer must be 10 characters or fewer'],
    ['What happened?', '', 'Your answer must be 10 characters or fewer'],
    ['Your answer', 'message-limit="Use 10 characters or fewer"', 'Use 10 characters or fewer'],
  ] as const)
    it(`say “${words}” of an answer that is sent too long, in “${label}”`, async () => {
      const page = await putForm(
        counted().replace('Your answer', label).replace('<handrail-field', `<handrail-field ${own}`),
      );
      await fillIn(controlIn(page), 'abcdefghijk');
      await select('Send');
      expect(errorIn(page)).to.equal(`Error: ${words}`);
      expect(sent).to.equal(undefined);
      await fillIn(controlIn(page), 'abcdefghij');
      await select('Send');
      expect(sent?.get('it')).to.equal('abcdefghij');
    });

  it('are right for an answer that stands there already, and after a reset', async () => {
    const page = await putForm(counted('maxlength="10"', '', 'abc'));
    expect(noteIn(page)).to.equal('Characters left: 7');
    await fillIn(controlIn(page), '');
    page.querySelector('form')?.reset();
    await settled();
    expect(noteIn(page)).to.equal('Characters left: 7');
  });

  it('give the page its own words and its limit back when the part leaves', async () => {
    const page = await putForm('');
    const html =
      '<label for="it">Your answer</label><textarea id="it" maxlength="10"></textarea><p class="handrail-count">Up to 10</p>';
    page.querySelector('form')?.insertAdjacentHTML('afterbegin', `<handrail-field>${html}</handrail-field>`);
    await waitUntil(() => noteIn(page), 'the count');
    const field = page.querySelector('handrail-field') as Element;
    expect(controlIn(page).hasAttribute('maxlength')).to.equal(false);
    field.remove();
    expect(field.innerHTML).to.equal(html);
  });

  it('are counted in a copy as well', async () => {
    const page = await putForm(counted());
    page.querySelector('form')?.append((page.querySelector('handrail-field') as Element).cloneNode(true));
    await settled();
    const copy = page.querySelectorAll('handrail-field')[1] as Element;
    await fillIn(controlIn(copy), 'abc');
    expect(noteIn(copy)).to.equal('Characters left: 7');
    expect(copy.querySelectorAll('.handrail-note')).to.have.length(1);
    expect(noteIn(page)).to.equal('Characters left: 10');
  });

  for (const [what, html] of [
    ['without words of the page’s own', counted().replace(/<p.*<\/p>/, '')],
    ['without a limit', counted('')],
    ['with a limit that is no number', counted('maxlength="ten"')],
  ] as const)
    it(`are not counted ${what}, and nothing is touched`, async () => {
      const page = await putForm(html);
      const before = controlIn(page).getAttribute('maxlength');
      await fillIn(controlIn(page), 'abcdefghijkl');
      expect(noteIn(page)).to.equal(undefined);
      expect(controlIn(page).getAttribute('maxlength')).to.equal(before);
      const own = page.querySelector<HTMLElement>('[data-handrail-part=count]');
      expect(own?.checkVisibility() ?? true).to.equal(true);
    });

  it('are counted in the second spelling', async () => {
    const page = await place(`<handrail-form><form><div class="handrail-field"><label for="it">Your answer</label>
      <textarea id="it" maxlength="10"></textarea><p class="handrail-count">Up to 10</p></div></form></handrail-form>`);
    await waitUntil(() => noteIn(page) === 'Characters left: 10', 'the count');
  });

  it('stop watching a control that is taken away while somebody is in it', async () => {
    const { setInterval: start, clearInterval: stop } = window;
    const running = new Set<unknown>();
    window.setInterval = ((...rest: Parameters<typeof start>) => {
      const id = start(...rest);
      running.add(id);
      return id;
    }) as typeof start;
    window.clearInterval = (id) => {
      running.delete(id);
      stop(id);
    };
    try {
      const page = await putForm(counted());
      await tabTo('Your answer (optional)');
      const watching = running.size;
      page.querySelector('handrail-field')?.remove();
      await waitUntil(() => !running.size, 'the watch to end', { timeout: 5000 });
      expect(watching).to.equal(1);
    } finally {
      Object.assign(window, { setInterval: start, clearInterval: stop });
    }
  });
});
