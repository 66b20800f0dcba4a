import { expect } from '@open-wc/testing';
import { emulate, look, press, resize, roleAndName, type } from '../../../test/harness/accessibility.js';
import { expectNoAxeViolations } from '../../../test/harness/axe.js';
import { collectWarnings, place, settled } from '../../../test/harness/fixture.js';
import '../../../test/harness/forms.js';
import { expectFocusOn, select, tabTo } from '../../../test/harness/person.js';
import { OtherSpellings } from '../../parts/other-spellings.js';
import type { HandrailDate } from './date.js';

new OtherSpellings(document, ['date']);

const box = (name: string, attributes = ''): string =>
  `<div><label for="${name}">${name[0]?.toUpperCase()}${name.slice(1)}</label><input id="${name}" name="${name}" ${attributes}></div>`;
const three = ['day', 'month', 'year'].map((name) => box(name)).join('');
const birthBoxes = ['day', 'month', 'year'].map((name) => box(name, `autocomplete="bday-${name}"`)).join('');
const HINT = '<p data-handrail-part="hint">For example, 27 3 2007</p>';
const date = (attributes = '', boxes = three, legend = 'Date of your visit'): string =>
  `<handrail-date ${attributes}><fieldset><legend>${legend}</legend>${HINT}${boxes}</fieldset></handrail-date>`;
const birth = date('required max="today"', birthBoxes, 'What is your date of birth?');

let sent: FormData | undefined;
let last: Element | undefined;

const put = async (questions: string, attributes = ''): Promise<HTMLElement> => {
  sent = undefined;
  last?.remove();
  const page = await place(`
    <div ${attributes}><handrail-form><form id="form" action="/sent" method="post">${questions}<button>Send</button></form></handrail-form></div>`);
  last = page;
  page.addEventListener('submit', (event) => {
    event.preventDefault();
    sent = new FormData(event.target as HTMLFormElement);
  });
  return page;
};
const find = (page: Element, selector: string): HTMLInputElement => page.querySelector(selector) as HTMLInputElement;
const boxesOf = (page: Element): HTMLInputElement[] => [...page.querySelectorAll<HTMLInputElement>('input,select')];
const texts = (page: Element): string[] => boxesOf(page).map(({ value }) => value);
const fillIn = (page: Element, ...answers: string[]): void =>
  boxesOf(page).forEach((one, at) => {
    one.value = answers[at] ?? '';
  });
const send = async (page: Element): Promise<void> => {
  (page.querySelector('button') as HTMLButtonElement).click();
  await settled();
};
const error = (page: Element): string | undefined => page.querySelector('.handrail-error')?.textContent ?? undefined;
/** The names of the boxes that a screen reader hears are wrong. */
const marked = (page: Element): string[] =>
  [...page.querySelectorAll<HTMLInputElement>('[aria-invalid=true]')].map(({ name }) => name);

describe('date: HTML that is not a date', () => {
  for (const [what, inside, words] of [
    ['no fieldset', three, 'no <fieldset>'],
    ['no legend', `<fieldset>${three}</fieldset>`, 'no <fieldset> with a <legend>'],
    ['one box', `<fieldset><legend>When?</legend>${box('day')}</fieldset>`, 'its 1 boxes'],
    ['four boxes', `<fieldset><legend>When?</legend>${three}${box('hour')}</fieldset>`, 'its 4 boxes'],
    [
      'a birthday without its year',
      `<fieldset><legend>When?</legend>${box('day', 'autocomplete="bday-day"')}${box('month', 'autocomplete="bday-month"')}</fieldset>`,
      'its 2 boxes',
    ],
    [
      'number boxes',
      `<fieldset><legend>When?</legend>${three.replaceAll('<input', '<input type="number"')}</fieldset>`,
      'type="number"',
    ],
    [
      'a calendar',
      '<fieldset><legend>When?</legend><label>Day <input type="date" name="when"></label></fieldset>',
      'type="date"',
    ],
  ] as const) {
    it(`says what to write, and leaves the HTML as it was, for ${what}`, async () => {
      const { warnings, errors } = collectWarnings();
      const page = await put(`<handrail-date>${inside}</handrail-date>`);
      const part = find(page, 'handrail-date');
      const before = document.createElement('div');
      before.innerHTML = inside;
      expect(errors).to.deep.equal([]);
      expect(part.innerHTML).to.equal(before.innerHTML);
      // A page that was told once about a <fieldset> with a <legend> is not told again.
      if (what !== 'no legend') expect(warnings.join()).to.include('<handrail-date>').and.to.include(words);
    });
  }

  for (const [what, html, words] of [
    ['a pattern', date('required', three.replace('<input', '<input pattern="[0-9]*"')), 'a pattern refuses names'],
    ['a box without a label', date('required', three.replace(/<label.*?label>/, '')), 'a box has no <label>'],
    ['a limit that is no day', date('required max="27/3/2027"'), '"27/3/2027" is not a day'],
  ] as const) {
    it(`says what to write, and does its work, for ${what}`, async () => {
      const { warnings } = collectWarnings();
      const page = await put(html);
      expect(warnings.join()).to.include(words);
      await send(page);
      expect(error(page)).to.equal('Error: Enter date of your visit');
    });
  }
});

describe('date', () => {
  it('is a group with the words of the legend, described by the hint, and each box has its own name', async () => {
    const page = await put(birth);
    const group = await roleAndName(find(page, 'fieldset'));
    expect(group).to.include({ role: 'group', name: 'What is your date of birth?' });
    // For JAWS, in words: it does not read what describes a fieldset that only is a group.
    expect(find(page, 'fieldset').getAttribute('role')).to.equal('group');
    expect(group.description ?? 'For example, 27 3 2007').to.equal('For example, 27 3 2007');
    for (const [at, name] of ['Day', 'Month', 'Year'].entries())
      expect(await roleAndName(boxesOf(page)[at] as Element)).to.include({ role: 'textbox', name });
    await press('Tab');
    const seen = await look();
    if (!seen.supported) return;
    expect(seen.focus).to.deep.include({ role: 'textbox', name: 'Day', states: [] });
    expect(seen.focus?.within).to.deep.equal(['group "What is your date of birth?"']);
  });

  it('says “(optional)” of a date that need not be given, and only of that', async () => {
    const name = async (html: string) => (await roleAndName(find(await put(html), 'fieldset'))).name;
    expect(await name(date())).to.equal('Date of your visit (optional)');
    expect(await name(date('required'))).to.equal('Date of your visit');
    expect(await name(date('', three.replace('<input', '<input required')))).to.equal('Date of your visit');
  });

  it('lets the browser say nothing of its own about a box with `required`', async () => {
    const page = await put(date('', three.replaceAll('<input', '<input required')));
    for (const one of boxesOf(page)) expect(one.validity.valid).to.equal(true);
    await send(page);
    expect(error(page)).to.equal('Error: Enter date of your visit');
  });

  it('sends the three texts as they were typed', async () => {
    await put(birth);
    for (const [label, text] of [
      ['Day', ' 27th'],
      ['Month', 'march'],
      ['Year', '1980 '],
    ] as const) {
      await tabTo(label);
      await type(text);
    }
    await press('Enter');
    expect([...(sent ?? [])]).to.deep.equal([
      ['day', ' 27th'],
      ['month', 'march'],
      ['year', '1980 '],
    ]);
  });

  it('never moves the focus from one box to the next by itself', async () => {
    const page = await put(birth.replace('name="day"', 'name="day" maxlength="2"'));
    await tabTo('Day');
    await type('27');
    expectFocusOn(find(page, '#day'));
  });

  const future = '1 January 2999';
  for (const [typed, words, wrong, attributes] of [
    [[], 'Enter date of your visit', ['day', 'month', 'year'], 'required'],
    [[' ', '\u200b'], 'Enter date of your visit', ['day', 'month', 'year'], 'required'],
    [['27', '', '1980'], 'Date of your visit must include a month', ['month'], ''],
    [['', '3', '1980'], 'Date of your visit must include a day', ['day'], ''],
    [['27', '3', ''], 'Date of your visit must include a year', ['year'], ''],
    [['27'], 'Date of your visit must include a month and year', ['month', 'year'], ''],
    [['', '3', ''], 'Date of your visit must include a day and year', ['day', 'year'], ''],
    [['', '', '1980'], 'Date of your visit must include a day and month', ['day', 'month'], ''],
    // One thing at a time: what is missing, then what is impossible, then what is outside the limits.
    [['99', '', '80'], 'Date of your visit must include a month', ['month'], ''],
    [['27', '3', '80'], 'Year must include 4 numbers', ['year'], 'min="today"'],
    [['31', 'sept', '1980'], 'Date of your visit must be a real date', ['day'], 'min="today"'],
    [['27', 'monday', '1980'], 'Date of your visit must be a real date', ['month'], ''],
    [['32', '13', '1980'], 'Date of your visit must be a real date', ['day', 'month', 'year'], ''],
    [['1', '1', '2999'], 'Date of your visit must be today or in the past', ['day', 'month', 'year'], 'max="today"'],
    [['1', '1', '1999'], 'Date of your visit must be today or in the future', ['day', 'month', 'year'], 'min="today"'],
    [
      ['2', '1', '2999'],
      `Date of your visit must be the same as or before ${future}`,
      ['day', 'month', 'year'],
      'max="2999-01-01"',
    ],
    [
      ['1', '1', '1999'],
      `Date of your visit must be the same as or after ${future}`,
      ['day', 'month', 'year'],
      'min="2999-01-01"',
    ],
    [['', '', '80'], 'Year must include 4 numbers', ['year'], 'approximate'],
    [['27', '', '1980'], 'Date of your visit must include a month', ['month'], 'approximate'],
  ] as const) {
    it(`says “${words}” of ${JSON.stringify(typed)} ${attributes}`, async () => {
      const page = await put(date(attributes));
      fillIn(page, ...typed);
      await send(page);
      expect(!sent).to.equal(true);
      expect(error(page)).to.equal(`Error: ${words}`);
      expect(marked(page)).to.deep.equal(wrong);
      expect(texts(page)).to.deep.equal([0, 1, 2].map((at) => typed[at] ?? ''));
      const described = `For example, 27 3 2007 Error: ${words}`;
      expect((await roleAndName(find(page, 'fieldset'))).description ?? described).to.equal(described);
      await select(words);
      expectFocusOn(find(page, `#${wrong[0]}`));
    });
  }

  for (const [typed, attributes] of [
    [['27', '3', '1980'], 'max="1980-03-27" min="1980-03-27"'],
    [['27ain', 'Fawrth', '1980'], ''],
    [['', '', ''], 'min="today"'],
    [['', 'March', '1980'], 'approximate'],
    [['', '', '1980'], 'required approximate max="today"'],
    [['1', '1', '2999'], 'max="2999-02-30"'],
  ] as const) {
    it(`sends ${JSON.stringify(typed)} ${attributes}`, async () => {
      collectWarnings();
      const page = await put(date(attributes));
      fillIn(page, ...typed);
      await send(page);
      expect(error(page)).to.equal(undefined);
      expect(['day', 'month', 'year'].map((name) => sent?.get(name))).to.deep.equal(typed);
    });
  }

  it('takes today for a day in the past and in the future', async () => {
    const page = await put(date('min="today" max="today"'));
    const now = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/London' }).format(new Date());
    fillIn(page, ...now.split('-').reverse());
    await send(page);
    expect(error(page)).to.equal(undefined);
  });

  for (const [legend, boxes, typed, words] of [
    ['What is your date of birth?', birthBoxes, [], 'Enter date of birth'],
    ['What is your date of birth?', birthBoxes, ['27', '', '1980'], 'Date of birth must include a month'],
    ['What is your date of birth?', birthBoxes, ['27', '3', '2999'], 'Date of birth must be in the past'],
    ['When did it start?', three, [], 'Answer this question: When did it start?'],
    ['When did it start?', three, ['27', '', '1980'], 'The date must include a month'],
    ['When did it start?', three, ['27', '3', '2999'], 'The date must be today or in the past'],
  ] as const) {
    it(`makes a sentence of “${legend}”: “${words}”`, async () => {
      const page = await put(date('required max="today"', boxes, legend));
      fillIn(page, ...typed);
      await send(page);
      expect(error(page)).to.equal(`Error: ${words}`);
    });
  }

  it('speaks in the page’s own words where the page has written them', async () => {
    const page = await put(
      date(
        'required max="today" message-empty="Tell us when" message-format="Write it like 27 3 2007" message-limit="You cannot have come tomorrow"',
      ),
    );
    for (const [typed, words] of [
      [[], 'Tell us when'],
      [['27', '', ''], 'Write it like 27 3 2007'],
      [['30', '2', '1980'], 'Write it like 27 3 2007'],
      [['1', '1', '2999'], 'You cannot have come tomorrow'],
    ] as const) {
      fillIn(page, ...typed);
      await send(page);
      expect(error(page)).to.equal(`Error: ${words}`);
    }
  });

  it('speaks Welsh on a Welsh page, and says a limit in Welsh in every browser', async () => {
    const page = await put(date('max="2999-03-01"', three, 'Dyddiad'), 'lang="cy"');
    fillIn(page, '27', 'Mawrth', '');
    await send(page);
    expect(error(page)).to.equal('Gwall: Dyddiad: rhaid rhoi’r flwyddyn');
    fillIn(page, '27', 'Mawrth', '2999');
    await send(page);
    expect(error(page)).to.equal('Gwall: Dyddiad: rhaid iddo fod ar neu cyn 1 Mawrth 2999');
  });

  it('keeps a rule that the page has set by script', async () => {
    const page = await put(birth);
    fillIn(page, '27', '3', '1980');
    find(page, '#year').setCustomValidity('We have no letters from before 1990');
    await send(page);
    expect(error(page)).to.equal('Error: We have no letters from before 1990');
    expect(marked(page)).to.deep.equal(['year']);
  });

  it('takes the error away when the next try is right, and not before', async () => {
    const page = await put(birth);
    fillIn(page, '27', '', '1980');
    await send(page);
    await tabTo('Month');
    await type('mar');
    expect(error(page)).to.equal('Error: Date of birth must include a month');
    await press('Enter');
    expect(sent?.get('month')).to.equal('mar');
    await settled();
    expect(error(page)).to.equal(undefined);
    expect(marked(page)).to.deep.equal([]);
  });

  it('does not stand in the way when nothing in it can be typed', async () => {
    for (const html of [
      birth.replace('<fieldset>', '<fieldset disabled>'),
      birth.replaceAll('<input', '<input readonly'),
      birth.replaceAll('<input', '<input disabled'),
      `<div hidden>${birth}</div>`,
    ]) {
      const page = await put(html);
      await send(page);
      expect(!sent, html).to.equal(false);
    }
  });

  it('asks for no day where the page has put that box away', async () => {
    const page = await put(date('required', three.replace('<div>', '<div hidden>')));
    fillIn(page, '', '3', '1980');
    await send(page);
    expect(sent?.get('month')).to.equal('3');
  });

  it('leads to a box that can be typed in', async () => {
    const page = await put(date('required', three.replace('<input', '<input disabled')));
    await send(page);
    await select('Enter date of your visit');
    expectFocusOn(find(page, '#month'));
  });

  it('forgets its error when the form is reset', async () => {
    const page = await put(birth);
    fillIn(page, '27', '3', '80');
    await send(page);
    find(page, 'form').dispatchEvent(new Event('reset', { bubbles: true }));
    await settled();
    expect(error(page)).to.equal(undefined);
    expect(marked(page)).to.deep.equal([]);
  });

  it('is checked with the form that its boxes belong to by `form=`', async () => {
    const page = await put('');
    page.insertAdjacentHTML('beforeend', birth.replaceAll('<input', '<input form="form"'));
    await settled();
    fillIn(page, '27', '3', '80');
    await send(page);
    expect(error(page)).to.equal('Error: Year must include 4 numbers');
  });

  it('keeps what its author wrote about a group and a box', async () => {
    const page = await put(
      `<p id="own">We ask this of everybody.</p>${date('required', three.replace('id="month"', 'id="month" aria-describedby="own"')).replace('<fieldset', '<fieldset aria-describedby="own"')}`,
    );
    await send(page);
    const words = 'We ask this of everybody. For example, 27 3 2007 Error: Enter date of your visit';
    expect((await roleAndName(find(page, 'fieldset'))).description ?? words).to.equal(words);
    expect(find(page, '#month').getAttribute('aria-describedby')).to.equal('own');
  });

  it('reads a hint that stands with one box with that box', async () => {
    const page = await put(
      date(
        'required',
        three.replace(
          '</label><input id="month"',
          '</label><p class="handrail-hint">Such as March</p><input id="month"',
        ),
      ),
    );
    expect((await roleAndName(find(page, '#month'))).description ?? 'Such as March').to.equal('Such as March');
    const words = 'For example, 27 3 2007';
    expect((await roleAndName(find(page, 'fieldset'))).description ?? words).to.equal(words);
  });
});

describe('date: which box is which', () => {
  it('goes by what autocomplete says', async () => {
    const boxes = ['year', 'month', 'day'].map((name) => box(name, `autocomplete="section-me bday-${name}"`)).join('');
    const page = await put(date('required', boxes));
    fillIn(page, '80', '3', '27');
    await send(page);
    expect(marked(page)).to.deep.equal(['year']);
  });

  it('takes two boxes for a month and a year, with their labels around them', async () => {
    const page = await put(
      date('required max="today"', '<label>Month <input name="month"></label><label>Year <input name="year"></label>'),
    );
    expect((await roleAndName(find(page, '[name=year]'))).name).to.equal('Year');
    // What the links above the form lead to.
    for (const one of boxesOf(page)) expect(page.querySelector(`[id="${one.id}"]`) === one).to.equal(true);
    fillIn(page, 'march', '');
    await send(page);
    expect(error(page)).to.equal('Error: Date of your visit must include a year');
    await select('Date of your visit must include a year');
    expectFocusOn(find(page, '[name=year]'));
    fillIn(page, '', '1980');
    await send(page);
    expect(error(page)).to.equal('Error: Date of your visit must include a month');
    fillIn(page, 'march', '1980');
    await send(page);
    expect(sent?.get('month')).to.equal('march');
  });

  for (const [what, options] of [
    ['by number', '<option value="2">February</option><option value="3">March</option>'],
    ['counted from 0', '<option value="1">February</option><option value="2">March</option>'],
    ['in a language that we do not read', '<option value="02">luty</option><option value="03">marzec</option>'],
  ] as const) {
    it(`reads a list of months ${what}`, async () => {
      const list = `<div><label for="month">Month</label><select id="month" name="month"><option value="">Month</option>${options}</select></div>`;
      const page = await put(date('required', `${box('day')}${list}${box('year')}`));
      const month = page.querySelector('select') as HTMLSelectElement;
      fillIn(page, '30', '', '1980');
      await send(page);
      expect(marked(page)).to.deep.equal(['month']);
      month.selectedIndex = 1;
      await send(page);
      expect(marked(page)).to.deep.equal(['day']);
      month.selectedIndex = 2;
      await send(page);
      expect(sent?.get('month')).to.equal(month.options[2]?.value);
      month.selectedIndex = 0;
      paste(find(page, '#day'), '27 March 1980');
      expect(texts(page)).to.deep.equal(['27', month.options[2]?.value, '1980']);
      paste(find(page, '#day'), '27 July 1981');
      expect(texts(page)).to.deep.equal(['27', month.options[2]?.value, '1980']);
    });
  }
});

/** What a browser tells a box when somebody pastes into it. Answers whether the browser is left to paste. */
function paste(into: Element, text: string): boolean {
  const event = new UIEvent('paste', { bubbles: true, cancelable: true, composed: true });
  Object.defineProperty(event, 'clipboardData', { value: { getData: () => text } });
  return into.dispatchEvent(event);
}

describe('date: a whole date in one box', () => {
  for (const [text, ...parts] of [
    ['27/3/80', '27', '3', '80'],
    ['27 March 1980', '27', 'March', '1980'],
    ['1980-03-27', '27', '03', '1980'],
  ] as const) {
    it(`puts “${text}”, pasted into a box, into all three`, async () => {
      const page = await put(birth.replaceAll('<input', '<input maxlength="2"'));
      await tabTo('Month');
      expect(paste(find(page, '#month'), text)).to.equal(false);
      expect(texts(page)).to.deep.equal(parts);
      expectFocusOn(find(page, '#month'));
      await send(page);
      expect(error(page)).to.equal(parts[2] === '80' ? 'Error: Year must include 4 numbers' : undefined);
    });
  }

  it('does so when somebody really pastes', async () => {
    const page = await put(`<input id="letter" value="27 March 1980">${birth}`);
    const letter = find(page, '#letter');
    letter.focus();
    letter.select();
    await press('Control', 'c');
    await tabTo('Day');
    await press('Control', 'v');
    expect([...page.querySelectorAll<HTMLInputElement>('handrail-date input')].map(({ value }) => value)).to.deep.equal(
      ['27', 'March', '1980'],
    );
    expectFocusOn(find(page, '#day'));
  });

  it('leaves other things that are pasted to the browser', async () => {
    const page = await put(birth);
    for (const text of ['27', '01632 960 001', 'March 27', '<b>27</b>'])
      expect(paste(find(page, '#day'), text)).to.equal(true);
    expect(texts(page)).to.deep.equal(['', '', '']);
  });

  it('leaves to the page what the page’s own script takes', async () => {
    const page = await put(birth);
    find(page, '#day').addEventListener('paste', (event) => event.preventDefault());
    paste(find(page, '#day'), '27 March 1980');
    expect(texts(page)).to.deep.equal(['', '', '']);
  });

  for (const [what, event] of [
    ['dropped', () => new InputEvent('input', { bubbles: true, inputType: 'insertFromDrop' })],
    ['filled in by the device', () => new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText' })],
    ['filled in by a password manager or by dictation without keys', () => new Event('input', { bubbles: true })],
  ] as const) {
    it(`spreads what is ${what}`, async () => {
      const page = await put(birth);
      find(page, '#day').value = '27 March 1980';
      find(page, '#day').dispatchEvent(event());
      expect(texts(page)).to.deep.equal(['27', 'March', '1980']);
    });
  }

  it('keeps what the browser fills into each box', async () => {
    const page = await put(birth);
    for (const [at, text] of ['27', '3', '1980'].entries()) {
      (boxesOf(page)[at] as HTMLInputElement).value = text;
      boxesOf(page)[at]?.dispatchEvent(new Event('input', { bubbles: true }));
    }
    await send(page);
    expect([...(sent ?? [])].map(([, text]) => text)).to.deep.equal(['27', '3', '1980']);
  });

  it('leaves somebody alone who is typing, until they leave the box', async () => {
    const page = await put(birth);
    await tabTo('Day');
    await type('27/3/1980');
    expect(texts(page)).to.deep.equal(['27/3/1980', '', '']);
    await press('Tab');
    expect(texts(page)).to.deep.equal(['27', '3', '1980']);
    expectFocusOn(find(page, '#month'));
  });

  it('leaves somebody alone who dictates, until they leave the box', async () => {
    const page = await put(birth);
    await tabTo('Day');
    for (const text of ['27 March 19', '27 March 1980']) {
      find(page, '#day').value = text;
      find(page, '#day').dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
      expect(texts(page)).to.deep.equal([text, '', '']);
    }
    await press('Tab');
    expect(texts(page)).to.deep.equal(['27', 'March', '1980']);
  });

  it('spreads what was typed when the form is sent from there', async () => {
    await put(birth);
    await tabTo('Day');
    await type('27 march 1980');
    await press('Enter');
    expect([...(sent ?? [])].map(([, text]) => text)).to.deep.equal(['27', 'march', '1980']);
  });

  it('writes over nothing that stands in another box when somebody has typed', async () => {
    const page = await put(birth);
    fillIn(page, '', '', '1990');
    await tabTo('Day');
    await type('27/3/1980');
    await press('Tab');
    expect(texts(page)).to.deep.equal(['27/3/1980', '', '1990']);
  });

  it('spreads nothing over boxes that cannot be changed', async () => {
    for (const attribute of ['readonly', 'disabled']) {
      const page = await put(birth.replace('id="month"', `id="month" ${attribute}`));
      expect(paste(find(page, '#day'), '27 March 1980')).to.equal(true);
      expect(texts(page)).to.deep.equal(['', '', '']);
    }
  });

  it('spreads nothing over a month and a year', async () => {
    const page = await put(
      date('', '<label>Month <input name="month"></label><label>Year <input name="year"></label>'),
    );
    expect(paste(find(page, '[name=month]'), '27 March 1980')).to.equal(true);
    expect(texts(page)).to.deep.equal(['', '']);
  });

  it('tells the page’s own script of each box that it fills', async () => {
    const page = await put(birth);
    const heard: string[] = [];
    for (const name of ['input', 'change'])
      page.addEventListener(name, ({ target }) => {
        const { id, value } = target as HTMLInputElement;
        heard.push(`${name} ${id} ${value}`);
      });
    paste(find(page, '#day'), '27 March 1980');
    expect(heard).to.deep.equal([
      'input day 27',
      'change day 27',
      'input month March',
      'change month March',
      'input year 1980',
      'change year 1980',
    ]);
  });

  it('is seen by frameworks that watch the value of a box, as React does', async () => {
    const page = await put(birth);
    const noticed: string[] = [];
    for (const one of boxesOf(page)) {
      // React 19: a property on the element itself notes what React's own code sets, and `onChange` is for the rest.
      const native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') as PropertyDescriptor;
      let known = one.value;
      Object.defineProperty(one, 'value', {
        configurable: true,
        get: () => native.get?.call(one) as string,
        set: (text: string) => {
          known = text;
          native.set?.call(one, text);
        },
      });
      one.addEventListener('input', () => {
        if (one.value !== known) noticed.push(one.value);
        known = one.value;
      });
    }
    paste(find(page, '#day'), '27 March 1980');
    expect(noticed).to.deep.equal(['27', 'March', '1980']);
  });

  it('works outside a handrail-form too', async () => {
    const page = await place(birth);
    paste(find(page, '#day'), '27 March 1980');
    expect(texts(page)).to.deep.equal(['27', 'March', '1980']);
  });
});

describe('date: life on a page', () => {
  const inside = /<fieldset>[^]*<\/fieldset>/.exec(birth)?.[0] ?? '';

  for (const [what, html] of [
    [
      'by data-handrail',
      `<div data-handrail="date" data-handrail-required data-handrail-max="2000-01-01" data-handrail-approximate data-handrail-message-limit="Too late">${inside}</div>`,
    ],
    [
      'by a class',
      `<div class="entry handrail-date" data-handrail-required data-handrail-max="2000-01-01" data-handrail-approximate data-handrail-message-limit="Too late">${inside}</div>`,
    ],
    [
      'as an element',
      `<handrail-date required max="2000-01-01" approximate message-limit="Too late">${inside}</handrail-date>`,
    ],
  ] as const) {
    it(`is the same when it is written ${what}`, async () => {
      const page = await put(html);
      await new Promise((done) => setTimeout(done));
      await settled();
      expect((await roleAndName(find(page, 'fieldset'))).name).to.equal('What is your date of birth?');
      fillIn(page, '', '', '2001');
      await send(page);
      expect(error(page)).to.equal('Error: Too late');
      fillIn(page, '', '', '1999');
      await send(page);
      expect(sent?.get('year')).to.equal('1999');
    });
  }

  it('gives the page its own HTML back when it leaves', async () => {
    const page = await put(birth);
    const part = find(page, 'handrail-date') as unknown as HandrailDate;
    const before = document.createElement('div');
    before.innerHTML = inside;
    fillIn(page, '27', '', '');
    await send(page);
    expect(part.innerHTML).not.to.equal(before.innerHTML);
    part.remove();
    expect(part.innerHTML).to.equal(before.innerHTML);
    expect(part.hasAttribute('invalid')).to.equal(false);
  });

  it('is right again after it was moved, and in a copy', async () => {
    const page = await put(birth);
    fillIn(page, '27', '', '1980');
    await send(page);
    const part = find(page, 'handrail-date');
    const copy = part.cloneNode(true) as Element;
    find(page, 'form').prepend(part);
    part.after(copy);
    await settled();
    expect(error(part)).to.equal('Error: Date of birth must include a month');
    expect(error(copy)).to.equal(undefined);
    expect(marked(copy)).to.deep.equal([]);
    const words = 'For example, 27 3 2007';
    expect((await roleAndName(find(copy, 'fieldset'))).description ?? words).to.equal(words);
    paste(find(copy, '[name=day]'), '1/2/1990');
    expect(texts(copy)).to.deep.equal(['1', '2', '1990']);
    expect(texts(part)).to.deep.equal(['27', '', '1980']);
  });

  it('is right again when the page empties and fills it', async () => {
    const page = await put(birth);
    await send(page);
    const part = find(page, 'handrail-date');
    part.innerHTML = /<fieldset>[^]*<\/fieldset>/.exec(date())?.[0] ?? '';
    await settled();
    expect(error(page)).to.equal(undefined);
    await send(page);
    expect(error(page)).to.equal('Error: Enter date of your visit');
  });

  it('keeps its error when the page draws the boxes anew around what was typed, as React does', async () => {
    const page = await put(birth);
    fillIn(page, '27', '', '1980');
    await send(page);
    // A framework writes the attributes that it knows of, and leaves the others.
    for (const one of boxesOf(page)) one.setAttribute('class', 'drawn');
    find(page, 'fieldset').setAttribute('data-render', '2');
    find(page, 'legend').firstChild!.textContent = 'What was your date of birth?';
    await settled();
    expect(error(page)).to.equal('Error: Date of birth must include a month');
    expect(marked(page)).to.deep.equal(['month']);
    expect(texts(page)).to.deep.equal(['27', '', '1980']);
  });

  it('forgets an error about a box that the page has put another in the place of', async () => {
    const page = await put(birth);
    fillIn(page, '27', '', '1980');
    await send(page);
    const month = find(page, '#month');
    const other = document.createElement('input');
    other.id = 'month';
    month.replaceWith(other);
    await settled();
    expect(error(page)).to.equal(undefined);
  });
});

describe('date: how it looks', () => {
  for (const direction of ['ltr', 'rtl']) {
    it(`stands in a row of boxes of 56 px, 8 px apart or more, with room for “September” (${direction})`, async () => {
      const page = await put(birth, `dir="${direction}"`);
      const areas = boxesOf(page).map((one) => one.getBoundingClientRect());
      for (const area of areas) expect(area.height).to.be.at.least(56);
      const [day, month, year] = (direction === 'ltr' ? areas : areas.reverse()) as [DOMRect, DOMRect, DOMRect];
      expect(month.top).to.equal(day.top);
      expect(year.top).to.equal(day.top);
      expect(month.left - day.right).to.be.at.least(8);
      expect(year.left - month.right).to.be.at.least(8);
      for (const [at, text] of ['27', 'September', '2007'].entries()) {
        const one = boxesOf(page)[at] as HTMLInputElement;
        one.value = text;
        expect(one.scrollWidth, text).to.be.at.most(one.clientWidth);
      }
    });
  }

  for (const [what, boxes] of [
    ['in one <div>, as the GOV.UK Design System writes them', `<div class="govuk-date-input">${three}</div>`],
    [
      'with their labels around them',
      three
        .replace(/<div>|<\/div>/g, '')
        .replace(/<label for="\w+">(\w+)<\/label>(<input.*?>)/g, '<label>$1 $2</label>'),
    ],
  ] as const) {
    it(`stands in a row with boxes ${what}`, async () => {
      const page = await put(date('required', boxes));
      const areas = boxesOf(page).map((one) => one.getBoundingClientRect());
      expect(new Set(areas.map(({ top }) => top)).size).to.equal(1);
      const [day, month, year] = areas.map(({ width }) => width) as [number, number, number];
      expect(month).to.be.above(year);
      expect(year).to.be.above(day);
    });
  }

  it('marks only what is wrong, and moves no box when it does', async () => {
    const page = await put(birth);
    fillIn(page, '27', '3', '80');
    const sizes = (): string[] =>
      boxesOf(page).map((one) => {
        const { width, height } = one.getBoundingClientRect();
        return `${width} ${height}`;
      });
    const before = sizes();
    await send(page);
    const widths = boxesOf(page).map((one) => getComputedStyle(one).borderTopWidth);
    expect(widths).to.deep.equal(['2px', '2px', '4px']);
    expect(sizes()).to.deep.equal(before);
  });

  it('does not make a narrow page wider', async () => {
    if (!(await resize(320, 800)).supported) return;
    const page = await put(birth + date());
    await send(page);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
  });

  for (const [state, attributes] of [
    ['in English', ''],
    ['in Urdu, from right to left', 'lang="ur" dir="rtl"'],
  ] as const) {
    it(`has nothing for axe to find ${state}, before and after an error`, async () => {
      const page = await put(birth, attributes);
      await expectNoAxeViolations(page);
      await send(page);
      expect(page.querySelectorAll('.handrail-error')).to.have.length(1);
      await expectNoAxeViolations(page);
      const { supported } = await emulate({ features: { 'forced-colors': 'active' } });
      if (supported) await expectNoAxeViolations(page);
    });
  }

  it('tells a box that is wrong from the others in forced colours', async () => {
    const { supported } = await emulate({ features: { 'forced-colors': 'active' } });
    if (!supported) return;
    const page = await put(birth);
    fillIn(page, '27', '3', '80');
    await send(page);
    const [day, , year] = boxesOf(page).map((one) => getComputedStyle(one));
    expect(parseFloat(year!.borderTopWidth)).to.be.above(parseFloat(day!.borderTopWidth));
    expect(year!.borderTopColor).not.to.equal(year!.backgroundColor);
  });

  it('shows where the focus is', async () => {
    const page = await put(birth);
    await press('Tab');
    expectFocusOn(find(page, '#day'));
    expect(parseFloat(getComputedStyle(find(page, '#day')).outlineWidth)).to.be.at.least(3);
  });
});
