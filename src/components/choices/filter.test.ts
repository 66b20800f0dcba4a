import { expect, waitUntil } from '@open-wc/testing';
import { emulate, focused, look, press, resize, roleAndName, type } from '../../../test/harness/accessibility.js';
import { expectNoAxeViolations } from '../../../test/harness/axe.js';
import { collectWarnings, place, settled } from '../../../test/harness/fixture.js';
import { describedBy, errorIn, putForm, sent, spokenIn } from '../../../test/harness/form-page.js';
import { asked, untilAsked } from '../../../test/harness/one-question.js';
import { expectFocusOn, isShown, select, tabTo } from '../../../test/harness/person.js';
import { templates as welsh } from '../../locales/generated/cy.js';
import { OtherSpellings } from '../../parts/other-spellings.js';

before(() => new OtherSpellings(document, ['choices']));

const FIND = 'Find in this list';
const WHOLE = 'Show the whole list';
const NAMES = [
  'Elm Row',
  'St James',
  'Tŷ Gwyn',
  'Park Road',
  'Oak Lane',
  'High Street',
  'Mill Lane',
  'Ash Grove',
  'Church Lane',
];
const row = (name: string, type = 'radio', attributes = ''): string =>
  `<label><input type="${type}" name="surgery" value="${name}" ${attributes}> ${name}</label>`;
const inside = (rows: string, before = ''): string =>
  `<fieldset><legend>Which surgery?</legend>${before}${rows}</fieldset>`;
const list = (rows = NAMES.map((name) => row(name)).join('\n'), attributes = 'filter', before = ''): string =>
  `<handrail-choices ${attributes}>${inside(rows, before)}</handrail-choices>`;

const find = <Kind extends Element = HTMLInputElement>(page: Element, selector: string): Kind =>
  page.querySelector(selector) as Kind;
const boxIn = (page: Element): HTMLInputElement => find(page, '.handrail-find input');
const radio = (page: Element, value: string): HTMLInputElement => find(page, `[value="${value}"]`);
/** The answers whose rows are on the screen, in their order. */
const shown = (page: Element): string[] =>
  [...page.querySelectorAll<HTMLInputElement>('[type=radio],[type=checkbox]')]
    .filter(isShown)
    .map(({ value }) => value);
const status = (page: Element): string => find(page, '.handrail-find input + p').textContent;
/** Puts words into the box as a script, a phone or Dragon does it. */
const put = async (page: Element, words: string): Promise<void> => {
  boxIn(page).value = words;
  boxIn(page).dispatchEvent(new InputEvent('input', { bubbles: true }));
  await settled();
};
const lanes = ['Oak Lane', 'Mill Lane', 'Church Lane'];

describe('a list with a filter', () => {
  it('has a box with a name, between the question and the answers', async () => {
    const page = await putForm(list(undefined, 'filter', '<p class="handrail-hint">The one you go to</p>'));
    const { role, name, description } = await roleAndName(boxIn(page));
    expect({ role, name }).to.deep.equal({ role: 'textbox', name: FIND });
    const how = 'Type a few letters, then select';
    expect(description ?? how).to.equal(how);
    expect(describedBy(boxIn(page))).to.deep.equal([how]);
    expect([...find(page, 'fieldset').children].slice(0, 4).map(({ className }) => className)).to.deep.equal([
      '',
      'handrail-hint',
      'handrail-find',
      '',
    ]);
    expect((await roleAndName(find(page, 'fieldset'))).name).to.match(/^Which surgery\?/);
    expect(describedBy(find(page, 'fieldset'))).to.deep.equal(['The one you go to']);
    const seen = await look();
    if (seen.supported) {
      expect(seen.focusable[0]).to.include({ role: 'textbox', name: FIND });
      expect(seen.focusable[0]?.within.join()).to.include('Which surgery?');
      expect(seen.focusable[1]).to.include({ role: 'radio', name: 'Elm Row' });
    }
  });

  it('shows only what has the typed words in it, in the order of the page', async () => {
    const page = await putForm(list());
    await tabTo(FIND);
    await type('lan');
    expect(shown(page)).to.deep.equal(lanes);
    expect(status(page)).to.equal('3 of 9 shown');
    await type('e ch');
    expect(shown(page)).to.deep.equal(['Church Lane']);
    await press('Backspace');
    await press('Backspace');
    expect(shown(page)).to.deep.equal(lanes);
  });

  for (const [typed, found] of [
    ['ST.JAMES', ['St James']],
    ['saint', ['St James']],
    ['gwyn ty', ['Tŷ Gwyn']],
    ['chruch', ['Church Lane']],
    ['', NAMES],
    ['!', NAMES],
  ] as const)
    it(`shows ${found.length} for “${typed}”`, async () => {
      const page = await putForm(list());
      await put(page, typed);
      expect(shown(page)).to.deep.equal(found);
    });

  it('says where it forgives a slip', async () => {
    const page = await putForm(list());
    radio(page, 'Oak Lane').click();
    await put(page, 'chruch');
    expect(shown(page)).to.deep.equal(['Oak Lane', 'Church Lane']);
    expect(status(page)).to.equal('Not found as you typed it. Close to it: 1 of 9');
  });

  it('looks through the hint in a row too, and the heading that the row stands under', async () => {
    const rows = NAMES.map(
      (name, index) => `<div><input type="radio" id="s${index}" name="surgery" value="${name}">
      <label for="s${index}">${name}</label> ${index === 4 ? '<p class="handrail-hint">Open on Sundays</p>' : ''}</div>`,
    );
    rows.splice(6, 0, '<h3>Leeds</h3>');
    const page = await putForm(list(rows.join('')));
    await put(page, 'sunday');
    expect(shown(page)).to.deep.equal(['Oak Lane']);
    await put(page, 'leeds lane');
    expect(shown(page)).to.deep.equal(['Mill Lane', 'Church Lane']);
  });

  it('reads aloud how many are left once somebody is quiet, and not at every key', async () => {
    const page = await putForm(list());
    await tabTo(FIND);
    await type('lane');
    expect(spokenIn(page)).to.equal('');
    await waitUntil(() => spokenIn(page) === '3 of 9 shown', 'it to be spoken', { timeout: 5000 });
    const seen = await look();
    if (seen.supported)
      expect(seen.live.map(({ politeness, text }) => [politeness, text])).to.deep.equal([['polite', '3 of 9 shown']]);
    if (seen.supported) expect(seen.outline.split('3 of 9 shown')).to.have.length(2);
  });

  it('notices words that come without an event, as from Dragon', async () => {
    const page = await putForm(list());
    await tabTo(FIND);
    boxIn(page).value = 'park';
    await waitUntil(() => shown(page).length === 1, 'the list to follow', { timeout: 5000 });
  });

  it('says what to do when nothing is found, and leads back to the whole list', async () => {
    const page = await putForm(list());
    await tabTo(FIND);
    await type('zzz');
    expect(shown(page)).to.deep.equal([]);
    expect(status(page)).to.equal('Nothing found. Check the spelling, or type fewer letters');
    await select(WHOLE);
    expect(shown(page)).to.deep.equal(NAMES);
    expect(boxIn(page).value).to.equal('');
    expect(focused()?.textContent).to.equal('9 of 9 shown');
    expect(spokenIn(page)).to.equal('');
    expect(!!find(page, '.handrail-find button')).to.equal(false);
    const seen = await look();
    if (seen.supported) expect(seen.outline.split('9 of 9 shown')).to.have.length(2);
    await press('Tab');
    expectFocusOn(radio(page, 'Elm Row'));
  });

  it('has the way back to the whole list at the end of the rows', async () => {
    const page = await putForm(list());
    await tabTo(FIND);
    await type('park');
    await press('Tab');
    expectFocusOn(radio(page, 'Park Road'));
    await press('Tab');
    const { role, name } = await roleAndName(focused() as Element);
    expect({ role, name }).to.deep.equal({ role: 'button', name: WHOLE });
  });

  it('keeps what is selected in view, and sends it', async () => {
    const page = await putForm(list());
    radio(page, 'St James').click();
    await put(page, 'lane');
    expect(shown(page)).to.deep.equal(['St James', ...lanes]);
    expect(status(page)).to.equal('4 of 9 shown');
    await select('Send');
    expect([...(sent ?? [])]).to.deep.equal([['surgery', 'St James']]);
  });

  it('takes no row away from under the finger when another is selected', async () => {
    const page = await putForm(list());
    radio(page, 'St James').click();
    await put(page, 'lane');
    radio(page, 'Oak Lane').click();
    await settled();
    expect(shown(page)).to.deep.equal(['St James', ...lanes]);
    await put(page, 'lane o');
    expect(shown(page)).to.deep.equal(['Oak Lane']);
  });

  it('lets the arrow keys go from one row in view to the next', async () => {
    const page = await putForm(list());
    await put(page, 'lane');
    await tabTo('Oak Lane');
    await press('Space');
    await press('ArrowDown');
    expectFocusOn(radio(page, 'Mill Lane'));
    await press('ArrowDown');
    expectFocusOn(radio(page, 'Church Lane'));
    await press('ArrowUp');
    await press('ArrowUp');
    expectFocusOn(radio(page, 'Oak Lane'));
    expect(shown(page)).to.deep.equal(lanes);
  });

  it('always shows “none of these”', async () => {
    const rows = NAMES.map((name) => row(name, 'checkbox')).join('');
    const none = row('none', 'checkbox').replace('<label', '<label data-handrail-part="none"');
    const page = await putForm(list(`${rows}<p data-handrail-part="or" id="or">or</p>${none}`));
    await put(page, 'park');
    expect(shown(page)).to.deep.equal(['Park Road', 'none']);
    expect(isShown(find(page, '#or'))).to.equal(true);
    await put(page, 'zzz');
    expect(shown(page)).to.deep.equal(['none']);
    expect(isShown(find(page, '#or'))).to.equal(false);
    expect(status(page)).to.include('Nothing found');
  });

  it('puts a heading away with its rows, and what stands around them', async () => {
    const group = (name: string, level: number, rows: string[]): string =>
      `<h${level} id="${name}">${name}</h${level}>${rows.map((one) => row(one)).join('')}`;
    const page = await putForm(
      list(`${group('North', 3, [])}${group('Leeds', 4, NAMES.slice(0, 3))}${group('York', 4, NAMES.slice(3, 6))}
        <h3 id="South">South</h3><div id="around"><p>Of the river</p>${NAMES.slice(6)
          .map((one) => row(one))
          .join('')}</div>`),
    );
    const seen = (): string[] =>
      ['North', 'Leeds', 'York', 'South', 'around'].filter((id) => isShown(find(page, `#${id}`)));
    expect(find(page, '#North').previousElementSibling?.className).to.equal('handrail-find');
    await put(page, 'park');
    expect(seen()).to.deep.equal(['North', 'York']);
    await put(page, 'elm');
    expect(seen()).to.deep.equal(['North', 'Leeds']);
    await put(page, 'mill');
    expect(seen()).to.deep.equal(['South', 'around']);
    await put(page, '');
    expect(seen()).to.deep.equal(['North', 'Leeds', 'York', 'South', 'around']);
  });

  it('opens what belongs to a selected row, and not what belongs to one that is put away', async () => {
    const more = `<div data-handrail-part="more" id="more"><label>Who?<input name="who"></label></div>`;
    const page = await putForm(list(NAMES.map((name) => row(name) + (name === 'Oak Lane' ? more : '')).join('')));
    await put(page, 'lane');
    expect(isShown(find(page, '#more'))).to.equal(false);
    radio(page, 'Oak Lane').click();
    await put(page, 'park');
    expect(isShown(find(page, '#more'))).to.equal(true);
    expect(shown(page)).to.deep.equal(['Park Road', 'Oak Lane']);
  });

  it('leaves what the author has put away where it is, and does not count it', async () => {
    const rows = NAMES.map((name) => row(name).replace('<label', name === 'Oak Lane' ? '<label hidden' : '<label'));
    const page = await putForm(list(rows.join('')));
    expect(shown(page)).not.to.include('Oak Lane');
    await put(page, 'lane');
    expect(shown(page)).to.deep.equal(['Mill Lane', 'Church Lane']);
    expect(status(page)).to.equal('2 of 8 shown');
    await put(page, '');
    expect(shown(page)).not.to.include('Oak Lane');
  });

  for (const [what, rows] of [
    ['in a list', `<ul>${NAMES.map((name) => `<li>${row(name)}</li>`).join('')}</ul>`],
    [
      'with nothing around them',
      NAMES.map(
        (name) =>
          `<input type="radio" id="${name}" name="surgery" value="${name}"><label for="${name}">${name}</label>`,
      ).join(''),
    ],
    ['deep inside', `<div><div><div>${NAMES.map((name) => `<div>${row(name)}</div>`).join('')}</div></div></div>`],
  ] as const)
    it(`reads rows ${what}`, async () => {
      const page = await putForm(list(rows));
      await put(page, 'lane');
      expect(shown(page)).to.deep.equal(lanes);
      expect([...page.querySelectorAll('fieldset label')].filter(isShown)).to.have.length(4);
      expect(!!find(page, 'ul > .handrail-find')).to.equal(false);
      expect(boxIn(page).compareDocumentPosition(radio(page, 'Elm Row'))).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    });
});

describe('the box of a list with a filter', () => {
  const entries = (form: Element | null): string =>
    String(new URLSearchParams([...new FormData(form as HTMLFormElement)] as [string, string][]));

  it('is no part of the form, which is sent byte for byte as without it', async () => {
    const page = await putForm(list());
    const plain = await place(`<form>${inside(NAMES.map((name) => row(name)).join('\n'))}<button>Send</button></form>`);
    const forms = [page, plain].map((one) => find<HTMLFormElement>(one, 'form'));
    for (const one of [page, plain]) radio(one, 'Tŷ Gwyn').checked = true;
    await put(page, 'lane');
    expect(entries(forms[0] as Element)).to.equal(entries(forms[1] as Element));
    expect(forms[0]?.elements.length).to.equal(forms[1]?.elements.length);
    expect(boxIn(page).name).to.equal('');
    expect(!!boxIn(page).form).to.equal(false);
    await select('Send');
    expect(String(new URLSearchParams([...(sent ?? [])] as [string, string][]))).to.equal('surgery=T%C5%B7+Gwyn');
  });

  it('says nothing to the page when somebody types in it', async () => {
    const page = await putForm(list());
    const heard: string[] = [];
    for (const event of ['input', 'change']) page.addEventListener(event, () => heard.push(event));
    await tabTo(FIND);
    await type('lane');
    await press('Tab');
    expect(heard).to.deep.equal([]);
  });

  for (const view of ['', 'view="one"'])
    it(`does not send the form at Enter, and does not go on, with ${view || 'one page'}`, async () => {
      const questions = `${list()}<handrail-choices><fieldset><legend>Else?</legend>${row('a', 'checkbox').replaceAll('surgery', 'else')}</fieldset></handrail-choices>`;
      const page = await putForm(questions);
      if (view) find<HTMLElement>(page, 'handrail-form').setAttribute('view', 'one');
      await settled();
      if (view) await untilAsked(page, '', 'surgery');
      boxIn(page).focus();
      await type('lane');
      await press('Enter');
      expect(sent).to.equal(undefined);
      expect(errorIn(page)).to.equal(undefined);
      expectFocusOn(boxIn(page));
      expect(shown(page).slice(0, 3)).to.deep.equal(lanes);
      if (view) expect(asked(page)).to.deep.equal(['', 'surgery']);
    });

  it('asks phones and browsers for no help', async () => {
    const page = await putForm(list());
    const { autocomplete, spellcheck } = boxIn(page);
    expect({ autocomplete, spellcheck }).to.deep.equal({ autocomplete: 'off', spellcheck: false });
  });

  it('has an id of its own, in each list', async () => {
    const page = await putForm(`<p id="find-in-list">Ours</p>${list()}${list().replaceAll('surgery', 'other')}`);
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    for (const input of page.querySelectorAll<HTMLInputElement>('.handrail-find input'))
      expect(input.labels?.[0]?.textContent).to.equal(FIND);
  });

  it('is not among the answers to check', async () => {
    const page = await putForm(`${list()}<handrail-check-answers><h2>Check</h2></handrail-check-answers>`);
    await put(page, 'zzz');
    const check = find(page, 'handrail-check-answers').shadowRoot as ShadowRoot;
    expect(check.textContent).to.include('Which surgery?').and.to.include('Not provided').and.not.to.include('zzz');
    expect(check.querySelectorAll('dt')).to.have.length(1);
    await select('Change Which surgery?');
    expectFocusOn(radio(page, 'Elm Row'));
  });

  it('does not keep the question from being asked, and the whole list stands with the error', async () => {
    const page = await putForm(list(NAMES.map((name) => row(name, 'radio', 'required')).join('')));
    await put(page, 'zzz');
    await select('Send');
    expect(sent).to.equal(undefined);
    expect(errorIn(page)).to.equal('Error: Select an answer to “Which surgery?”');
    expect(shown(page)).to.deep.equal(NAMES);
    const order = [...find(page, 'fieldset').children].slice(0, 3).map(({ className }) => className);
    expect(order).to.deep.equal(['', 'handrail-error', 'handrail-find']);
    await select('Select an answer to “Which surgery?”');
    expectFocusOn(radio(page, 'Elm Row'));
  });

  it('opens the list for a link that leads to a row', async () => {
    const page = await putForm(list(NAMES.map((name) => row(name, 'radio', 'required')).join('')));
    await select('Send');
    await put(page, 'zzz');
    await select('Select an answer to “Which surgery?”');
    expectFocusOn(radio(page, 'Elm Row'));
    expect(shown(page)).to.deep.equal(NAMES);
  });

  it('stays as it is when another answer is wrong', async () => {
    const page = await putForm(
      `${list()}<handrail-choices required>${inside(row('yes', 'checkbox').replaceAll('surgery', 'ok'))}</handrail-choices>`,
    );
    radio(page, 'Oak Lane').click();
    await put(page, 'lane');
    await select('Send');
    expect(shown(page).slice(0, 3)).to.deep.equal(lanes);
    expect(boxIn(page).value).to.equal('lane');
  });

  it('is not what a server’s error leads to', async () => {
    const page = await putForm(list(undefined, 'filter', '<p data-handrail-part="error">Not this one</p>'));
    await waitUntil(() => document.title.startsWith('Error:'));
    await settled();
    await select('Not this one');
    expectFocusOn(radio(page, 'Elm Row'));
  });

  it('is empty again when the form is reset, and says nothing of it', async () => {
    const page = await putForm(list());
    radio(page, 'Oak Lane').click();
    await put(page, 'park');
    find<HTMLFormElement>(page, 'form').reset();
    await settled();
    expect(shown(page)).to.deep.equal(NAMES);
    expect(boxIn(page).value).to.equal('');
    expect(spokenIn(page)).to.equal('');
  });

  it('keeps the focus when an error or a row comes above it', async () => {
    const page = await putForm(list());
    await tabTo(FIND);
    await type('l');
    find(page, 'legend').insertAdjacentHTML('afterend', row('Lark Hill'));
    await settled();
    expectFocusOn(boxIn(page));
    expect(shown(page)[0]).to.equal('Lark Hill');
    expect(!!find(page, 'legend + .handrail-find')).to.equal(true);
  });
});

describe('a filter and the page', () => {
  const html = inside(
    NAMES.map((name) => row(name, 'radio', 'required=""').replace('" required', '" required')).join(''),
  );
  const own = new DOMParser().parseFromString(html, 'text/html').body.innerHTML;

  it('gives the page its own HTML back when the part leaves', async () => {
    const page = await putForm(`<handrail-choices filter>${html}</handrail-choices>`);
    await put(page, 'lane');
    const part = find(page, 'handrail-choices');
    expect(part.innerHTML).not.to.equal(own);
    part.remove();
    expect(part.innerHTML).to.equal(own);
  });

  it('is whole in a copy, and where it is moved', async () => {
    const page = await putForm(`<handrail-choices filter>${html}</handrail-choices>`);
    await put(page, 'lane');
    const part = find(page, 'handrail-choices');
    const copy = part.cloneNode(true) as Element;
    for (const input of copy.querySelectorAll('[name]')) input.setAttribute('name', 'copy');
    find(page, 'form').append(copy, part);
    await settled();
    for (const one of [part, copy]) {
      expect(shown(one)).to.deep.equal(NAMES);
      expect(one.querySelectorAll('.handrail-find')).to.have.length(1);
      await put(one, 'park');
      expect(shown(one)).to.deep.equal(['Park Road']);
    }
  });

  it('follows rows that the page puts in and takes out', async () => {
    const page = await putForm(list());
    await put(page, 'lane');
    find(page, 'fieldset').insertAdjacentHTML('beforeend', row('Long Lane') + row('Elsewhere'));
    radio(page, 'Oak Lane').closest('label')?.remove();
    await settled();
    expect(shown(page)).to.deep.equal(['Mill Lane', 'Church Lane', 'Long Lane']);
    expect(status(page)).to.equal('3 of 10 shown');
    expect(find(page, 'fieldset').lastElementChild?.textContent).to.equal(WHOLE);
  });

  for (const [spelling, wrapper] of [
    ['data-handrail', '<div data-handrail="choices" data-handrail-filter>'],
    ['a class', '<div class="handrail-choices handrail-filter">'],
  ] as const)
    it(`is asked for by ${spelling} too`, async () => {
      const page = await putForm(`${wrapper}${html}</div>`);
      await settled();
      await put(page, 'park');
      expect(shown(page)).to.deep.equal(['Park Road']);
    });

  it('comes and goes with the attribute', async () => {
    const page = await putForm(list(undefined, ''));
    expect(!!boxIn(page)).to.equal(false);
    find(page, 'handrail-choices').setAttribute('filter', '');
    await settled();
    await put(page, 'park');
    find(page, 'handrail-choices').removeAttribute('filter');
    await settled();
    expect(!!boxIn(page)).to.equal(false);
    expect(shown(page)).to.deep.equal(NAMES);
  });

  it('tells the author where a list is too short for one, and leaves it as it is', async () => {
    const said = collectWarnings();
    const page = await putForm(
      list(
        NAMES.slice(0, 7)
          .map((name) => row(name))
          .join(''),
      ),
    );
    expect(!!boxIn(page)).to.equal(false);
    expect(said.errors).to.deep.equal([]);
    expect(said.warnings.join()).to.include('a list of 7 needs no filter');
  });

  it('works where no form is', async () => {
    const page = await place(list());
    await put(page, 'park');
    expect(shown(page)).to.deep.equal(['Park Road']);
  });

  it('speaks the words of the page’s language', async () => {
    const page = await putForm(list(), 'lang="cy"');
    expect(boxIn(page).labels?.[0]?.textContent).to.equal(welsh['choices-find']);
    await put(page, 'park');
    expect(status(page)).to.equal(String(welsh['choices-find-shown']).replace('{shown}', '1').replace('{total}', '9'));
  });

  it('prints the whole list, without the box', async () => {
    const page = await putForm(list());
    await put(page, 'park');
    if (!(await emulate({ media: 'print' })).supported) return;
    expect(shown(page)).to.deep.equal(NAMES);
    expect(isShown(boxIn(page))).to.equal(false);
    expect(isShown(find(page, '.handrail-find button'))).to.equal(false);
  });

  for (const direction of ['ltr', 'rtl'])
    it(`has targets of 56 px, and is no wider than a narrow page (${direction})`, async () => {
      await resize(320, 800);
      const page = await putForm(list(), `dir="${direction}"`);
      await put(page, 'lane');
      for (const target of [boxIn(page), find(page, '.handrail-find button')]) {
        const { height, width } = target.getBoundingClientRect();
        expect(height).to.be.at.least(56);
        expect(width).to.be.at.least(200);
      }
      // Not as tall as the label of a row.
      expect(boxIn(page).labels?.[0]?.getBoundingClientRect().height).to.be.below(40);
      expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
    });

  it('shows where the focus is', async () => {
    const page = await putForm(list());
    for (const [words, typed] of [
      [FIND, 'lane'],
      [WHOLE, ''],
    ] as const) {
      await tabTo(words);
      await type(typed);
      expect(getComputedStyle(focused() as Element).outlineWidth).to.equal('3px');
    }
    expect(shown(page)).to.deep.equal(lanes);
  });

  for (const [state, attributes] of [
    ['in English', ''],
    ['in Urdu, from right to left', 'lang="ur" dir="rtl"'],
  ] as const)
    it(`has nothing for axe to find ${state}, with some rows, and with none`, async () => {
      const page = await putForm(list(), attributes);
      for (const words of ['lane', 'zzz']) {
        await put(page, words);
        await expectNoAxeViolations(page);
        const { supported } = await emulate({ features: { 'forced-colors': 'active' } });
        if (supported) await expectNoAxeViolations(page);
      }
    });

  it('keeps up with somebody who types in a list of 300', async () => {
    const names = Array.from({ length: 300 }, (_, index) => `Surgery ${index} in ${NAMES[index % NAMES.length]}`);
    const page = await putForm(list(names.map((name) => row(name)).join('')));
    const started = performance.now();
    for (const words of ['l', 'la', 'lan', 'lane', 'lane 1', 'lane 12', 'lame 12', '']) await put(page, words);
    expect((performance.now() - started) / 8).to.be.below(150);
    expect(shown(page)).to.have.length(300);
  });
});
