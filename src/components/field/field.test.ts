import { expect } from '@open-wc/testing';
import { emulate, focused, look, press, roleAndName, type } from '../../../test/harness/accessibility.js';
import { expectNoAxeViolations } from '../../../test/harness/axe.js';
import { collectWarnings, place, settled } from '../../../test/harness/fixture.js';
import '../../../test/harness/forms.js';
import { templates as welsh } from '../../locales/generated/cy.js';
import { HandrailField } from './field.js';
import { select, tabTo } from '../../../test/harness/person.js';

const name = `
  <handrail-field>
    <label for="name">Full name</label>
    <p data-handrail-part="hint">As on your letter</p>
    <input id="name" name="name" autocomplete="name" required>
  </handrail-field>`;

/** What the page's own form was sent with. Nothing really leaves the test page. */
let sent: FormData | undefined;

const put = async (fields: string, attributes = ''): Promise<HTMLElement> => {
  sent = undefined;
  const page = await place(`
    <div ${attributes}><handrail-form><form action="/sent" method="post">${fields}<button>Send</button></form></handrail-form></div>`);
  page.addEventListener('submit', (event) => {
    event.preventDefault();
    sent = new FormData(event.target as HTMLFormElement);
  });
  return page;
};
const control = (page: Element, selector = 'input,select,textarea'): HTMLInputElement =>
  page.querySelector(selector) as HTMLInputElement;
/** The error as everybody reads it: with the word that is there for screen readers. */
const error = (page: Element): string | undefined => page.querySelector('.handrail-error')?.textContent ?? undefined;
const question = (label: string, attributes: string, part = ''): string =>
  `<handrail-field ${part}><label for="it">${label}</label><input id="it" name="it" ${attributes}></handrail-field>`;

/** The error beside a field that was sent with an answer. */
const errorAfter = async (field: string, answer: string): Promise<string | undefined> => {
  const page = await put(field);
  control(page).value = answer;
  await select('Send');
  return error(page);
};

describe('field: HTML that is not a field', () => {
  for (const [what, html, words] of [
    ['no label', '<input name="a" required="">', 'no <label>'],
    ['two controls', '<label for="a">A</label><input id="a" required=""><input name="b">', 'more than one control'],
    ['no control', '<label for="a">A</label>', 'no <input>, <textarea> or <select>'],
    ['a label for something else', '<label for="b">A</label><input id="a" required="">', 'for="b"'],
    ['a checkbox', '<label>A <input type="checkbox" name="a" required=""></label>', '<handrail-choices>'],
  ] as const) {
    it(`says what to write once, and leaves the HTML as it was, for ${what}`, async () => {
      const { warnings, errors } = collectWarnings();
      const page = await put(`<handrail-field>${html}</handrail-field><handrail-field>${html}</handrail-field>`);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.include('<handrail-field>').and.to.include(words);
      expect(errors).to.deep.equal([]);
      for (const field of page.querySelectorAll('handrail-field')) expect(field.innerHTML).to.equal(html);
    });
  }

  it('leaves such a field to the browser’s own rules, so that nothing goes unchecked', async () => {
    collectWarnings();
    await put('<handrail-field><input name="a" required></handrail-field>');
    await select('Send');
    expect(sent).to.equal(undefined);
  });
});

describe('field', () => {
  it('is named by its label and described by its hint', async () => {
    const page = await put(name);
    const spoken = await roleAndName(control(page));
    expect(spoken).to.include({ role: 'textbox', name: 'Full name' });
    expect(spoken.description ?? 'As on your letter').to.equal('As on your letter');
  });

  it('joins a label and a control that have no ids, so that selecting the label goes to the control', async () => {
    const page = await put('<handrail-field><label>Town</label><input name="town" required></handrail-field>');
    expect((await roleAndName(control(page))).name).to.equal('Town');
    page.querySelector('label')?.click();
    expect(focused()).to.equal(control(page));
  });

  it('gives two fields with the same words two ids', async () => {
    const town = '<handrail-field><label>Town</label><input name="town" required></handrail-field>';
    const page = await put(town + town);
    const [first, second] = page.querySelectorAll('input');
    expect(first?.labels).to.have.length(1);
    expect(second?.labels).to.have.length(1);
    expect(first?.id).not.to.equal(second?.id);
  });

  it('gives a field that comes back another id when its own has been taken', async () => {
    const town = '<handrail-field><label>Town</label><input name="town" required></handrail-field>';
    const page = await put(town);
    const first = page.querySelector('handrail-field') as Element;
    const { parentElement } = first;
    first.remove();
    parentElement?.insertAdjacentHTML('beforeend', town);
    await settled();
    parentElement?.append(first);
    await settled();
    const [one, other] = page.querySelectorAll('input');
    expect(one?.id).not.to.equal(other?.id);
    expect(other?.labels).to.have.length(1);
  });

  it('keeps the descriptions that the author wrote, before the hint and the error', async () => {
    const page = await put(`<p id="own">We keep it for a week.</p>
      <handrail-field><label for="it">Town</label><span class="handrail-hint">Or village</span>
      <input id="it" aria-describedby="own" required></handrail-field>`);
    await select('Send');
    const spoken = await roleAndName(control(page));
    const described = control(page).getAttribute('aria-describedby')?.split(' ') ?? [];
    const words = described.map((id) => document.getElementById(id)?.textContent).join(' ');
    expect(words).to.equal('We keep it for a week. Or village Error: Enter town');
    expect(spoken.description ?? words).to.equal(words);
  });

  it('says “(optional)” of a question that need not be answered, and only of that', async () => {
    const page = await put(`
      ${question('Town', '')}
      <handrail-field><label for="b">Street</label><input id="b" required></handrail-field>
      <handrail-field><label for="c">Flat, optional</label><input id="c"></handrail-field>
      <handrail-field><label for="d">Reference</label><input id="d" readonly value="12"></handrail-field>`);
    const names: string[] = [];
    for (const input of page.querySelectorAll('input')) names.push((await roleAndName(input)).name);
    expect(names).to.deep.equal(['Town (optional)', 'Street', 'Flat, optional', 'Reference']);
  });

  it('does not say it again of a label in English on a page in another language', async () => {
    const page = await put(question('Flat (optional)', ''), 'lang="cy"');
    expect((await roleAndName(control(page))).name).to.equal('Flat (optional)');
  });

  it('says it in the language of the page', async () => {
    const page = await put(question('Tref', ''), 'lang="cy"');
    expect((await roleAndName(control(page))).name).to.equal(`Tref ${welsh['field-optional']}`);
  });

  it('says it in English that is marked as English where we have no words', async () => {
    const page = await put(question('Mesto', ''), 'lang="sk"');
    expect((await roleAndName(control(page))).name).to.equal('Mesto (optional)');
    expect(page.querySelector('label span')?.getAttribute('lang')).to.equal('en');
  });

  it('says that a question must be answered without calling it wrong, and gives `required` back', async () => {
    const page = await put(name);
    await tabTo('Full name');
    const seen = await look();
    if (seen.supported) expect(seen.focus?.states).to.deep.equal(['required']);
    expect(control(page).validity.valid).to.equal(true);
    const input = control(page);
    page.querySelector('handrail-field')?.replaceWith(input);
    expect(input.required).to.equal(true);
    expect(input.hasAttribute('aria-required')).to.equal(false);
  });

  it('keeps the browser’s own check where no handrail-form checks', async () => {
    const page = await place(`<form>${name}</form>`);
    expect(control(page).required).to.equal(true);
  });

  it('does not mark a right address as a spelling mistake', async () => {
    const page = await put(
      question('Email address', 'type="email"') + '<handrail-field><label>A<input></label></handrail-field>',
    );
    const [email, text] = page.querySelectorAll('input');
    expect(email?.spellcheck).to.equal(false);
    expect(text?.hasAttribute('spellcheck')).to.equal(false);
  });

  it('says nothing while somebody types, and nothing when they move on', async () => {
    const page = await put(question('Email address', 'type="email" required') + name);
    await tabTo('Email address');
    await type('ann');
    await press('Tab');
    await press('Tab');
    expect(error(page)).to.equal(undefined);
    expect(page.querySelector('[aria-invalid]')).to.equal(null);
  });

  it('says beside the control what to do when there is no answer', async () => {
    const page = await put(name);
    await select('Send');
    expect(sent).to.equal(undefined);
    expect(error(page)).to.equal('Error: Enter full name');
    const [label, hint, message, input] = [...(page.querySelector('handrail-field')?.children ?? [])];
    expect([label?.localName, hint?.textContent, message?.className, input?.localName]).to.deep.equal([
      'label',
      'As on your letter',
      'handrail-error',
      'input',
    ]);
    await tabTo('Full name');
    const seen = await look();
    if (!seen.supported) return;
    expect(seen.focus).to.deep.include({
      role: 'textbox',
      name: 'Full name',
      description: 'As on your letter Error: Enter full name',
      states: ['invalid', 'required'],
    });
  });

  it('takes the error away when the next try is right, and sends the answer', async () => {
    const page = await put(name);
    await select('Send');
    await tabTo('Full name');
    await type('Ann');
    expect(error(page)).to.equal('Error: Enter full name');
    await press('Enter');
    expect([...(sent ?? [])]).to.deep.equal([['name', 'Ann']]);
    expect(error(page)).to.equal(undefined);
    expect(control(page).hasAttribute('aria-invalid')).to.equal(false);
    expect((await roleAndName(control(page))).description ?? 'As on your letter').to.equal('As on your letter');
  });

  it('forgets its error when the form is reset', async () => {
    const page = await put(name);
    await select('Send');
    page.querySelector('form')?.reset();
    await settled();
    expect(error(page)).to.equal(undefined);
  });

  for (const [label, attributes, answer, words] of [
    ['Full name', 'required', '', 'Enter full name'],
    ['Full name', 'required', ' \u200b\u00a0', 'Enter full name'],
    ['Full name: *', 'required', '', 'Enter full name'],
    ['NHS number', 'required', '', 'Enter NHS number'],
    ['What is your name?', 'required', '', 'Answer this question: What is your name?'],
    ['Email address', 'type="email" required', '', 'Enter email address'],
    ['Email address', 'type="email"', 'ann', 'Email address must have an @ in it'],
    ['Email address', 'type="email"', 'ann@', 'Email address must have something after the @'],
    ['Email address', 'type="email"', '@example.org', 'Email address must have something before the @'],
    ['Email address', 'type="email"', 'ann@@example.org', 'Email address must have only one @ in it'],
    ['Email address', 'type="email"', 'ann@example', 'Email address must have a dot after the @, such as in .org'],
    ['Email address', 'type="email"', `${'a'.repeat(250)}@b.org`, 'Email address must be 254 characters or fewer'],
    ['Email address (optional)', 'type="email"', 'ann', 'Email address must have an @ in it'],
    ['What is your email?', 'type="email"', 'ann', 'Email address must have an @ in it'],
    ['Your phone number', 'type="tel"', 'O7700', 'Your phone number must be numbers, not letters'],
    ['Your phone number', 'type="tel"', '999', 'Your phone number must have 7 to 15 numbers in it'],
    ['Which number?', 'type="tel"', '1234567890123456', 'Phone number must have 7 to 15 numbers in it'],
    ['Code', 'pattern="[0-9]+" title="Code must be numbers"', 'abc', 'Code must be numbers'],
  ] as const) {
    it(`says “${words}” of “${answer.slice(0, 20)}” in “${label}”`, async () => {
      expect(await errorAfter(question(label, attributes), answer)).to.equal(`Error: ${words}`);
    });
  }

  for (const [attributes, answer] of [
    ['', ''],
    ['type="email"', ''],
    ['type="tel"', ' '],
    ['type="email" required', ' ann@example.org\u200b'],
    ['type="email"', 'ann @example.org'],
    ['type="email" multiple', 'ann@example.org,bob@example.org'],
    ['type="tel" required', '+44 (0)7700 900-982 ext 3'],
    ['required', 'Á'],
  ] as const) {
    it(`sends “${answer}” of <input ${attributes}> exactly as it was typed`, async () => {
      const page = await put(question('It', attributes));
      control(page).value = answer;
      const typed = control(page).value;
      await select('Send');
      expect(sent?.get('it')).to.equal(typed);
      expect(control(page).value).to.equal(typed);
    });
  }

  it('says what to select', async () => {
    const field = `<handrail-field><label for="s">Best time to call</label>
      <select id="s" required><option value="">Choose one</option><option>Morning</option></select></handrail-field>`;
    expect(await errorAfter(field, '')).to.equal('Error: Select best time to call');
  });

  it('checks a box for long answers, and leaves its rows alone', async () => {
    const page = await put(
      '<handrail-field><label>What happened<textarea rows="7" required></textarea></label></handrail-field>',
    );
    await select('Send');
    expect(error(page)).to.equal('Error: Enter what happened');
    expect(control(page).getAttribute('rows')).to.equal('7');
  });

  it('keeps the error out of a label or a paragraph around the control', async () => {
    const page = await put('<handrail-field><p><label>Town <input required></label></p></handrail-field>');
    await select('Send');
    expect(await roleAndName(control(page))).to.deep.include({ name: 'Town' });
    expect(page.querySelector('p .handrail-error')).to.equal(null);
    expect(error(page)).to.equal('Error: Enter town');
  });

  it('puts “(optional)” before a control that stands in its label', async () => {
    const page = await put('<handrail-field><label>Town <input></label></handrail-field>');
    expect((await roleAndName(control(page))).name).to.equal('Town (optional)');
    expect(control(page).previousElementSibling?.textContent).to.equal(' (optional)');
  });

  for (const [answer, words] of [
    ['', 'Tell us your email'],
    ['ann', 'Look at the email again'],
  ] as const) {
    it(`says “${words}” where the page has written that`, async () => {
      const own = 'message-empty="Tell us your email" message-format="Look at the email again"';
      expect(await errorAfter(question('Email', 'type="email" required', own), answer)).to.equal(`Error: ${words}`);
    });
  }

  it('keeps a rule that the page has set by script', async () => {
    const page = await put(question('Email', '', 'message-format="Look at the email again"'));
    control(page).setCustomValidity('Email must be the one we wrote to');
    await select('Send');
    expect(error(page)).to.equal('Error: Email must be the one we wrote to');
  });

  it('does not call a number box empty that has something else in it', async () => {
    const page = await put(question('Age', 'type="number" required'));
    await tabTo('Age');
    await type('-');
    if (!control(page).validity.badInput) throw new Error('this browser takes "-" for a number');
    await press('Enter');
    expect(error(page)).to.equal(`Error: ${control(page).validationMessage}`);
  });

  for (const [what, html] of [
    ['disabled', question('It', 'required disabled')],
    ['read-only', question('It', 'required readonly')],
    ['in a disabled fieldset', `<fieldset disabled>${question('It', 'required')}</fieldset>`],
    ['put away by the page', `<div style="display: none">${question('It', 'required')}</div>`],
  ] as const) {
    it(`does not stand in the way with a question that is ${what}`, async () => {
      const page = await put(html);
      await select('Send');
      expect(sent).not.to.equal(undefined);
      expect(error(page)).to.equal(undefined);
    });
  }

  it('gives the page its own HTML back when it leaves', async () => {
    const page = await put('');
    const form = page.querySelector('form') as HTMLFormElement;
    const html = '<label>Town</label><p class="handrail-hint">Or village</p><input type="email" required="">';
    form.insertAdjacentHTML('afterbegin', `<handrail-field>${html}</handrail-field>`);
    const field = form.firstElementChild as HandrailField;
    await select('Send');
    expect(field.innerHTML).not.to.equal(html);
    field.remove();
    expect(field.innerHTML).to.equal(html);
    expect(field.hasAttribute('invalid')).to.equal(false);
  });

  it('lets go of a hint that the page takes away', async () => {
    const page = await put(name);
    await select('Send');
    page.querySelector('[data-handrail-part=hint]')?.remove();
    await settled();
    expect(control(page).getAttribute('aria-describedby')).to.equal(page.querySelector('.handrail-error')?.id);
  });

  it('is right again after it was moved, with its error', async () => {
    const page = await put(name + question('Town', ''));
    await select('Send');
    page.querySelector('form')?.append(page.querySelector('handrail-field') as Element);
    await settled();
    expect(page.querySelectorAll('.handrail-error')).to.have.length(1);
    expect((await roleAndName(control(page, '#name'))).name).to.equal('Full name');
    expect(control(page, '#name').getAttribute('aria-invalid')).to.equal('true');
  });

  it('is right in a copy, which starts without an error', async () => {
    const page = await put('<handrail-field><label>Town</label><input name="town" required></handrail-field>');
    await select('Send');
    const copy = (page.querySelector('handrail-field') as Element).cloneNode(true) as HandrailField;
    page.querySelector('form')?.append(copy);
    await settled();
    expect(error(copy)).to.equal(undefined);
    expect(copy.hasAttribute('invalid')).to.equal(false);
    expect(copy.querySelectorAll('span,p')).to.have.length(0);
    expect(await roleAndName(control(copy))).to.deep.include({ name: 'Town' });
    expect(control(copy).labels).to.have.length(1);
    expect(control(copy).id).not.to.equal(control(page).id);
  });

  it('is right again when the page puts another control in place of the first', async () => {
    const { warnings } = collectWarnings();
    const page = await put('<handrail-field><label>Town</label><input name="town" required></handrail-field>');
    await select('Send');
    control(page).outerHTML = '<textarea id="place" name="place"></textarea>';
    await settled();
    expect(warnings).to.deep.equal([]);
    expect(error(page)).to.equal(undefined);
    expect((await roleAndName(control(page))).name).to.equal('Town (optional)');
  });

  it('is right again when the page empties and fills it', async () => {
    const page = await put(name);
    await select('Send');
    const field = page.querySelector('handrail-field') as HandrailField;
    field.innerHTML = '<label>Town</label><input name="town">';
    await settled();
    expect(error(page)).to.equal(undefined);
    expect((await roleAndName(control(page))).name).to.equal('Town (optional)');
    field.innerHTML = '<label>Street</label><input name="street" required>';
    await select('Send');
    expect(error(page)).to.equal('Error: Enter street');
  });

  it('is big enough for any finger, and far enough from the next', async () => {
    const page = await put(`${name}${question('Town', '')}
      <handrail-field><label for="s">Time</label><select id="s"><option>Any</option></select></handrail-field>
      <handrail-field><label for="t">More</label><textarea id="t" rows="1"></textarea></handrail-field>`);
    await select('Send');
    const boxes = [...page.querySelectorAll('input,select,textarea,button')].map((one) => one.getBoundingClientRect());
    for (const box of boxes) expect(box.height).to.be.at.least(56);
    boxes.slice(1).forEach((box, index) => expect(box.top - (boxes[index]?.bottom ?? 0)).to.be.at.least(8));
    for (const text of page.querySelectorAll('label,.handrail-error,p'))
      expect(getComputedStyle(text).fontSize, text.outerHTML).to.equal('19px');
  });

  for (const [state, attributes] of [
    ['in English', ''],
    ['in Urdu, from right to left', 'lang="ur" dir="rtl"'],
  ] as const) {
    it(`has nothing for axe to find ${state}, before and after an error`, async () => {
      const page = await put(name + question('Town', ''), attributes);
      await expectNoAxeViolations(page);
      await select('Send');
      await expectNoAxeViolations(page);
      const { supported } = await emulate({ features: { 'forced-colors': 'active' } });
      if (supported) await expectNoAxeViolations(page);
    });
  }
  it('asks no link for its language where the page has taken it out with one around it', async () => {
    const page = await place('<handrail-field><label for="a">Town</label><input id="a"></handrail-field>');
    const field = page.querySelector('handrail-field') as HandrailField;
    const link = document.createElement('a');
    link.href = 'https://hub.example/';
    link.append(field);
    field.requestUpdate();
    expect(await field.updateComplete).to.equal(true);
  });

  for (const put of ['hidden', 'hidden="hidden"', 'style="display: none"']) {
    it(`stays away where the page has put it away by ${put}`, async () => {
      const page = await place(`<handrail-field ${put}><label for="a">Town</label><input id="a"></handrail-field>`);
      expect(page.querySelector('input')?.getClientRects()).to.have.length(0);
    });
  }
});
