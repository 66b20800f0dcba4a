// What every kind of question keeps to, whatever it asks. A failure names the kind and the rule.
// Run by src/components/form/contract-*.test.ts: in one file they would take a slow machine longer than a file may.
import { expect } from '@open-wc/testing';
import { BAD_INPUT } from './bad-input.js';
import { emulate, roleAndName } from './accessibility.js';
import { collectWarnings, place, settled } from './fixture.js';
import { controlIn, describedBy, errorIn, putForm, sent } from './form-page.js';
import { select } from './person.js';
import { OtherSpellings } from '../../src/parts/other-spellings.js';

type Control = HTMLInputElement;

interface Kind {
  name: string;
  part: 'field' | 'choices' | 'date';
  /** Attributes of the part, in the second spelling with `data-handrail-` before each. */
  own: string;
  /** The page's own HTML: `@` for attributes of each control, `$` for those of what the hint describes. */
  html: string;
  /** The answer, by the ids of the controls; `true` for one that is ticked or selected. */
  answer: Record<string, string | true>;
}

const HINT = '<p class="handrail-hint" id="own-hint">The hint</p>';
const field = (name: string, own: string, control: string, answer: string): Kind => ({
  name,
  part: 'field',
  own,
  html: `<label for="it">The question</label>${HINT}${control}`,
  answer: { it: answer },
});
const text = (name: string, own: string, attributes: string, answer: string): Kind =>
  field(name, own, `<input id="it" name="it" ${attributes}@$>`, answer);
const choices = (name: string, own: string, type: string, answers: string[]): Kind => ({
  name,
  part: 'choices',
  own,
  html: `<fieldset$><legend>The question</legend>${HINT}${answers
    .map((value) => `<label><input id="${value}" type="${type}" name="it" value="${value}"@> It is ${value}</label>`)
    .join('')}</fieldset>`,
  answer: { [answers[0] as string]: true },
});
const box = (id: string): string => `<div><label for="${id}">The ${id}</label><input id="${id}" name="${id}"@></div>`;

/** Each group is one file of tests. */
export const KINDS = {
  words: [
    text('text', '', 'autocomplete="name"', 'Ann Jones'),
    text('email', '', 'type="email"', 'ann@example.org'),
    text('phone', '', 'type="tel"', '07700 900982'),
    text('password', '', 'type="password"', ' pass word '),
    field('long answer', '', '<textarea id="it" name="it" rows="3"@$></textarea>', 'One\nTwo'),
    field(
      'counted answer',
      '',
      '<textarea id="it" name="it"@$ maxlength="20"></textarea><p class="handrail-count">Up to 20 characters</p>',
      'One\nTwo',
    ),
    field(
      'list',
      '',
      '<select id="it" name="it"@$><option value="">Choose one</option><option value="am">Morning</option></select>',
      'am',
    ),
  ],
  numbers: [
    text('postcode', 'kind="postcode"', '', 'ls1 4ap'),
    text('NHS number', 'kind="nhs-number"', '', '943 476 5919'),
    text('National Insurance number', 'kind="national-insurance-number"', '', 'ab 12 34 56 c'),
    text('one-time code', 'kind="one-time-code"', '', '123 456'),
    text('whole number', 'kind="whole-number"', 'min="1"', '1,200'),
    text('money', 'kind="money"', 'max="2000"', '£12.50'),
    text('native number', '', 'type="number"', '7'),
  ],
  choices: [
    text('native date', '', 'type="date"', '2026-11-22'),
    choices('radios', '', 'radio', ['phone', 'post']),
    choices('checkboxes', 'required', 'checkbox', ['phone', 'post']),
    choices('one box', '', 'checkbox', ['yes']),
    {
      name: 'date',
      part: 'date',
      own: 'required',
      html: `<fieldset$><legend>The question</legend>${HINT}${box('day')}${box('month')}${box('year')}</fieldset>`,
      answer: { day: '27', month: 'March', year: '1980' },
    },
  ],
} satisfies Record<string, Kind[]>;

/** The HTML of a question that must be answered. */
const inside = ({ html, own }: Kind, control = '', described = ''): string =>
  html.replaceAll('@', `${own === 'required' ? '' : ' required=""'} ${control}`).replace('$', ` ${described}`);
const question = (kind: Kind, control = '', described = ''): string =>
  `<handrail-${kind.part} ${kind.own}>${inside(kind, control, described)}</handrail-${kind.part}>`;
const partIn = (page: Element, { part }: Kind): HTMLElement => page.querySelector(`handrail-${part}`) as HTMLElement;
const controlsIn = (root: Element): Control[] => [...root.querySelectorAll<Control>('input,select,textarea')];
/** What the hint and the error belong to. */
const describedIn = (page: Element, kind: Kind): HTMLElement =>
  partIn(page, kind).querySelector<HTMLElement>('fieldset') ?? controlIn(page);

/** Gives the answer as a browser's autofill does: from script, with the events. */
const answer = (page: Element, { answer: values }: Kind): void => {
  for (const [id, value] of Object.entries(values)) {
    const control = controlIn(page, `#${id}`);
    if (value === true) control.checked = true;
    else control.value = value;
    for (const event of ['input', 'change']) control.dispatchEvent(new Event(event, { bubbles: true }));
  }
};
const entries = (form: Element | null): [string, FormDataEntryValue][] => [...new FormData(form as HTMLFormElement)];
const formIn = (page: Element): HTMLFormElement => page.querySelector('form') as HTMLFormElement;
/** The same form in a page that has none of our parts. */
const plain = async (kind: Kind, control = ''): Promise<HTMLFormElement> => {
  const page = await place(`<form><div>${inside(kind, control)}</div><button>Send</button></form>`);
  return formIn(page);
};
const errorsIn = (root: Element): number => root.querySelectorAll('.handrail-error').length;

const RULES: Record<string, (kind: Kind) => Promise<void>> = {
  async 'is named by its label'(kind) {
    const page = await putForm(question(kind));
    const { name, role } = await roleAndName(describedIn(page, kind));
    expect(name).to.equal('The question');
    if (kind.part !== 'field') expect(role).to.equal('group');
  },

  async 'is described by what its author named, the hint and the error, in this order'(kind) {
    const page = await putForm(`<p id="own">Our own words</p>${question(kind, '', 'aria-describedby="own"')}`);
    const described = describedIn(page, kind);
    const ids = controlsIn(page).map(({ id }) => id);
    await select('Send');
    const words = describedBy(described).slice(0, 3);
    expect(words).to.deep.equal(['Our own words', 'The hint', errorIn(page)]);
    expect(errorIn(page)).to.match(/^Error: \p{Lu}/u);
    expect(described.getAttribute('aria-describedby')).to.match(/^own own-hint /);
    expect(controlsIn(page).map(({ id }) => id)).to.deep.equal(ids);
    expect(sent).to.equal(undefined);
  },

  async 'posts what it would post without us'(kind) {
    const page = await putForm(question(kind));
    const other = await plain(kind);
    expect(entries(formIn(page))).to.deep.equal(entries(other));
    answer(page, kind);
    answer(other, kind);
    await settled();
    await select('Send');
    expect(errorIn(page)).to.equal(undefined);
    expect([...(sent ?? [])]).to.deep.equal(entries(other));
    expect(entries(formIn(page))).to.have.length.at.least(1);
  },

  async 'keeps a rule that the page sets by setCustomValidity'(kind) {
    const page = await putForm(question(kind));
    answer(page, kind);
    const [control] = controlsIn(page) as [Control];
    control.setCustomValidity('Ring us first');
    await select('Send');
    expect(sent).to.equal(undefined);
    expect(errorIn(page)).to.equal('Error: Ring us first');
    control.setCustomValidity('');
    await select('Send');
    expect(sent).not.to.equal(undefined);
  },

  async 'goes back to its first answer, without its error, when the form is reset'(kind) {
    const page = await putForm(question(kind));
    const first = entries(formIn(page));
    await select('Send');
    expect(errorsIn(page)).to.equal(1);
    answer(page, kind);
    formIn(page).reset();
    await settled();
    expect(entries(formIn(page))).to.deep.equal(first);
    expect(errorsIn(page)).to.equal(0);
    expect(page.querySelector('[aria-invalid],[invalid]')).to.equal(null);
  },

  async 'says nothing while the browser fills it in'(kind) {
    const page = await putForm(question(kind));
    answer(page, kind);
    await settled();
    expect(errorsIn(page)).to.equal(0);
    expect(page.querySelector('[aria-invalid],[invalid]')).to.equal(null);
    for (const [id, value] of Object.entries(kind.answer))
      expect(controlIn(page, `#${id}`)[value === true ? 'checked' : 'value']).to.equal(value);
  },

  async 'stands in nobody’s way when it is disabled'(kind) {
    await putForm(question(kind, 'disabled'));
    await select('Send');
    expect([...(sent ?? ['not sent'])]).to.deep.equal([]);
  },

  async 'stands in nobody’s way in a disabled fieldset'(kind) {
    await putForm(`<fieldset disabled>${question(kind)}</fieldset>`);
    await select('Send');
    expect([...(sent ?? ['not sent'])]).to.deep.equal([]);
  },

  async 'stands in nobody’s way when it is read-only'(kind) {
    const other = await plain(kind, 'readonly');
    // A list cannot be read-only, and is asked.
    const canBeSent = other.checkValidity() || kind.own === 'required';
    other.remove();
    await putForm(question(kind, 'readonly'));
    await select('Send');
    expect(sent !== undefined).to.equal(canBeSent);
  },

  async 'is asked outside the form that it names by form='(kind) {
    const page = await place(
      `<handrail-form><form id="far"><button>Send</button></form></handrail-form>${question(kind, 'form="far"')}`,
    );
    let data: FormData | undefined;
    page.addEventListener('submit', (event) => {
      event.preventDefault();
      data = new FormData(event.target as HTMLFormElement);
    });
    await select('Send');
    expect(data).to.equal(undefined);
    expect(errorsIn(page)).to.equal(1);
    answer(page, kind);
    await select('Send');
    expect(data && [...data].length).to.be.at.least(1);
  },

  async 'is the same after it was moved, with its error once'(kind) {
    const page = await putForm(question(kind));
    await select('Send');
    const error = errorIn(page);
    formIn(page).append(partIn(page, kind));
    await settled();
    expect(errorsIn(page)).to.equal(1);
    expect(errorIn(page)).to.equal(error);
    expect(describedBy(describedIn(page, kind)).slice(0, 2)).to.deep.equal(['The hint', error]);
    expect((await roleAndName(describedIn(page, kind))).name).to.equal('The question');
  },

  async 'starts anew in a copy'(kind) {
    const page = await putForm(question(kind));
    await select('Send');
    const copy = partIn(page, kind).cloneNode(true) as HTMLElement;
    partIn(page, kind).replaceWith(copy);
    await settled();
    expect(errorsIn(copy)).to.equal(0);
    expect(copy.querySelector('[aria-invalid]') ?? copy.matches('[invalid]')).to.equal(false);
    await select('Send');
    expect(errorsIn(page)).to.equal(1);
    expect(describedBy(describedIn(page, kind)).slice(0, 2)).to.deep.equal(['The hint', errorIn(page)]);
  },

  async 'begins at the right, from right to left'(kind) {
    const page = await putForm(question(kind), 'lang="ur" dir="rtl" style="inline-size: 300px"');
    await select('Send');
    const part = partIn(page, kind).getBoundingClientRect();
    expect(page.scrollWidth).to.be.at.most(page.clientWidth);
    for (const element of partIn(page, kind).querySelectorAll('label,legend,.handrail-hint,.handrail-error'))
      if (kind.part !== 'date' || !element.matches('label'))
        expect(part.right - element.getBoundingClientRect().right, element.outerHTML).to.be.within(0, 30);
    expect(getComputedStyle(partIn(page, kind)).borderRightWidth).to.equal('6px');
  },

  async 'has an edge that can be seen in forced colours'(kind) {
    const page = await putForm(question(kind));
    const { supported } = await emulate({ features: { 'forced-colors': 'active' } });
    if (!supported) return;
    const edges = kind.part === 'choices' ? [...page.querySelectorAll('label')] : controlsIn(page);
    for (const edge of edges) {
      const { borderTopWidth, borderTopStyle, borderTopColor, backgroundColor } = getComputedStyle(edge);
      expect(parseFloat(borderTopWidth)).to.be.at.least(2);
      expect(borderTopStyle).to.equal('solid');
      expect(borderTopColor).not.to.equal(backgroundColor);
    }
  },

  async 'is 56 px high at least'(kind) {
    const page = await putForm(question(kind));
    const targets = kind.part === 'choices' ? [...page.querySelectorAll('label')] : controlsIn(page);
    for (const target of targets) expect(target.getBoundingClientRect().height).to.be.at.least(56);
  },

  async 'says the same in the second spelling'(kind) {
    const first = await putForm(question(kind));
    await select('Send');
    const error = errorIn(first);
    first.remove();
    const own = kind.own.replace(/^(?=\w)/, 'data-handrail-');
    const page = await putForm(`<div class="handrail-${kind.part}" ${own}>${inside(kind)}</div>`);
    await select('Send');
    expect(errorIn(page)).to.equal(error);
    answer(page, kind);
    await select('Send');
    expect(sent).not.to.equal(undefined);
  },

  async 'is right when a framework puts equal controls in place of the first'(kind) {
    const { errors } = collectWarnings();
    const page = await putForm(question(kind));
    await select('Send');
    const fresh = document.createElement('div');
    fresh.innerHTML = inside(kind);
    const news = controlsIn(fresh);
    controlsIn(page).forEach((control, index) => control.replaceWith(news[index] as Control));
    await settled();
    expect(errorsIn(page)).to.equal(0);
    expect((await roleAndName(describedIn(page, kind))).name).to.equal('The question');
    await select('Send');
    expect(errorsIn(page)).to.equal(1);
    answer(page, kind);
    await select('Send');
    expect(sent).not.to.equal(undefined);
    expect(errors).to.deep.equal([]);
  },

  async 'leaves nothing behind'(kind) {
    const page = await putForm('');
    const bare = document.createElement('div');
    bare.innerHTML = inside(kind);
    formIn(page).insertAdjacentHTML('afterbegin', question(kind));
    await settled();
    await select('Send');
    const part = partIn(page, kind);
    expect(part.innerHTML).not.to.equal(bare.innerHTML);
    part.remove();
    expect(part.innerHTML).to.equal(bare.innerHTML);
    expect(part.hasAttribute('invalid')).to.equal(false);
  },
};

export function keepTheContract(kinds: Kind[]): void {
  before(() => new OtherSpellings(document, ['field', 'choices', 'date']));

  for (const kind of kinds)
    describe(`the contract of questions: ${kind.name}`, () => {
      for (const [rule, check] of Object.entries(RULES)) it(rule, () => check(kind));
    });

  describe('the contract of questions: bad input', () => {
    for (const kind of kinds.filter((one) => Object.values(one.answer).every((value) => value !== true)))
      it(`stays as it was put into ${kind.name}, and is never made part of the page`, async () => {
        const { errors } = collectWarnings();
        const page = await putForm(question(kind));
        const other = await plain(kind);
        const tags = (): number => page.querySelectorAll('*:not([data-handrail-added],[data-handrail-added] *)').length;
        const before = tags();
        const put = controlsIn(page);
        for (const [what, bad] of Object.entries(BAD_INPUT)) {
          controlsIn(other).forEach((control) => (control.value = bad));
          put.forEach((control) => {
            control.value = bad;
            control.dispatchEvent(new Event('input', { bubbles: true }));
          });
          await settled();
          page.querySelector<HTMLButtonElement>('form button')?.click();
          await settled();
          const values = controlsIn(other).map(({ value }) => value);
          expect(
            put.map(({ value }) => value),
            what,
          ).to.deep.equal(values);
          expect(tags(), what).to.equal(before);
          expect(page.querySelector('script,img'), what).to.equal(null);
          for (const node of page.querySelectorAll('[data-handrail-added]'))
            expect(node.querySelector(':not(span)'), what).to.equal(null);
          expect(errorIn(page) ?? 'Error: none', what).to.match(/^Error: ./);
        }
        expect(errors).to.deep.equal([]);
      });
  });
}
