import { expect } from '@open-wc/testing';
import { emulate, focused, look, press, resize, type } from '../../../test/harness/accessibility.js';
import { expectNoAxeViolations } from '../../../test/harness/axe.js';
import { collectWarnings, place, settled } from '../../../test/harness/fixture.js';
import '../../../test/harness/forms.js';
import { isShown, linesOnScreen, select, tabTo } from '../../../test/harness/person.js';
import { templates as welsh } from '../../locales/generated/cy.js';
import { ChangeAnswerEvent } from '../../parts/forms/change-answer.js';
import { define } from '../../platform/define.js';
import { OtherSpellings } from '../../parts/other-spellings.js';

const questions = `
  <handrail-field><label for="name">Full name</label><input id="name" name="name" required></handrail-field>
  <handrail-field><label for="phone">Phone number</label><input id="phone" name="phone" type="tel"></handrail-field>
  <handrail-choices><fieldset><legend>What would help?</legend>
    <label><input type="checkbox" name="help" value="a"> An interpreter</label>
    <label><input type="checkbox" name="help" value="b"> Large print</label>
  </fieldset></handrail-choices>`;
const before = '<button type="button" style="min-block-size: 56px">Menu</button>';
const check = '<handrail-check-answers><h3>Check your answers before you send</h3></handrail-check-answers>';

const put = async (inside = questions, attributes = ''): Promise<HTMLElement> => {
  const page = await place(`<div ${attributes}>${before}<handrail-form><h2>Ask us to call you</h2><form action="#sent">
    ${inside}${check}<button>Send</button></form></handrail-form>${before}</div>`);
  page.addEventListener('submit', (event) => event.preventDefault());
  await settled();
  return page;
};
const find = <E extends HTMLElement = HTMLInputElement>(page: Element, selector: string): E =>
  page.querySelector(selector) as E;

/** What the list says: each question with the lines of its answer. */
const rows = async (page: Element): Promise<string[][]> => {
  await settled();
  const found: string[][] = [[]];
  for (const line of linesOnScreen(find(page, 'handrail-check-answers')).slice(1)) {
    // A row ends with its link.
    if (/^Change /.test(line)) found.push([]);
    else found[found.length - 1]?.push(line);
  }
  return found.filter((row) => row.length);
};
/** All of its words. */
const wordsOf = (page: Element): string => linesOnScreen(find(page, 'handrail-check-answers')).join('\n');

if (!customElements.get('handrail-date')) define('handrail-date', class extends HTMLElement {});

describe('check answers', () => {
  it('says what to write, and leaves the HTML as it was, without a form or a heading', async () => {
    const { warnings, errors } = collectWarnings();
    const page = await place('<handrail-check-answers><p>Hello</p></handrail-check-answers>');
    const other = await place('<form><handrail-check-answers><p>Hello</p></handrail-check-answers></form>');
    expect(warnings).to.have.length(2);
    expect(warnings[0]).to.include('no <form>');
    expect(warnings[1]).to.include('no heading').and.to.include('<h3>');
    expect(errors).to.deep.equal([]);
    for (const one of [page, other]) expect(find(one, 'handrail-check-answers').innerHTML).to.equal('<p>Hello</p>');
  });

  it('lists each question with its answer, in the order of the page, as a list of terms for a screen reader', async () => {
    const page = await put();
    find(page, '#name').value = ' Ann  O’Neil ';
    for (const box of page.querySelectorAll<HTMLInputElement>('[name=help]')) box.checked = true;
    find(page, '#name').dispatchEvent(new Event('input', { bubbles: true }));
    expect(await rows(page)).to.deep.equal([
      ['Full name', 'Ann O’Neil'],
      ['Phone number', 'Not provided'],
      ['What would help?', 'An interpreter', 'Large print'],
    ]);
    const seen = await look();
    if (!seen.supported) return;
    expect(seen.outline).to.match(/term[^]*Full name[^]*definition[^]*Ann/);
    expect(seen.focusable.map((one) => one.name)).to.include('Change Full name');
  });

  it('follows the answers while they are given, and forgets them with the form', async () => {
    const page = await put();
    find(page, '#name').focus();
    await type('Bo');
    expect((await rows(page))[0]).to.deep.equal(['Full name', 'Bo']);
    find(page, '[value=b]').click();
    expect((await rows(page))[2]).to.deep.equal(['What would help?', 'Large print']);
    find<HTMLFormElement>(page, 'form').reset();
    await new Promise((done) => setTimeout(done));
    expect((await rows(page)).map((row) => row[1])).to.deep.equal(Array(3).fill('Not provided'));
  });

  it('shows what the browser fills in when the page comes back', async () => {
    const page = await put();
    find(page, '#name').value = 'Ann';
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect((await rows(page))[0]).to.deep.equal(['Full name', 'Ann']);
  });

  for (const [what, html, expected] of [
    [
      'the words of a select, and none for a first option without a value',
      `<label>Time <select name="a"><option value="">Choose</option><option value="am" selected>Morning</option></select></label>
       <label>Day <select name="b"><option value="">Choose</option></select></label>
       <label>Days <select name="c" multiple><option selected>Monday</option><option>Tuesday</option><option selected>Friday</option></select></label>`,
      [
        ['Time', 'Morning'],
        ['Day', 'Not provided'],
        ['Days', 'Monday', 'Friday'],
      ],
    ],
    [
      'the one radio that is chosen, in the words of its label',
      `<fieldset><legend>How?</legend><input type="radio" id="r1" name="r" value="1"><label for="r1">By phone</label>
       <input type="radio" id="r2" name="r" value="2" checked><label for="r2">By video</label></fieldset>`,
      [['How?', 'By video']],
    ],
    [
      'a box without a legend as yes',
      '<label><input type="checkbox" name="a" checked> I agree</label><label><input type="checkbox" name="b"> News</label>',
      [
        ['I agree', 'Yes'],
        ['News', 'Not provided'],
      ],
    ],
    [
      'that there is a password, not which',
      '<label>Password <input type="password" name="a" value="secret"></label>',
      [['Password', 'Hidden']],
    ],
    [
      'a date in one line, also where the month is a list',
      `<handrail-date><fieldset><legend>When?</legend><label>Day <input name="d" value="27"></label>
       <label>Month <select name="m"><option value="3">March</option></select></label>
       <label>Year <input name="y" value="2026"></label></fieldset></handrail-date>`,
      [['When?', '27 March 2026']],
    ],
    [
      'lines as they were typed',
      '<label>Note <textarea name="a">One\nTwo</textarea></label>',
      [['Note', 'One', 'Two']],
    ],
    [
      'several boxes for one answer as one',
      `<handrail-date><fieldset><legend>Date of birth</legend><label>Day <input name="d" value="27"></label>
       <label>Month <input name="m" value="3"></label><label>Year <input name="y" value="2007"></label></fieldset></handrail-date>`,
      [['Date of birth', '27 3 2007']],
    ],
    [
      'nothing that is not asked: disabled, put away by the page, hidden fields and buttons',
      `<label>A <input name="a" value="1"></label><label>B <input name="b" disabled></label><input type="hidden" name="c" value="1">
       <div style="display: none"><label>D <input name="d"></label></div><fieldset disabled class="f"><label>E <input name="e"></label></fieldset>
       <input type="submit" name="f" value="Go"><button name="g" value="1">Go</button><output name="h">1</output>`,
      [['A', '1']],
    ],
    [
      'answers as text, never as HTML',
      `<label>Name <input name="a" value="<img src=x onerror=alert(1)>"></label>`,
      [['Name', '<img src=x onerror=alert(1)>']],
    ],
    [
      'a form whose controls have the names of what every form has',
      `<label>A <input name="elements" value="1"></label><label>B <input name="children" value="2"></label><label>C <input name="contains" value="3"></label>`,
      [
        ['A', '1'],
        ['B', '2'],
        ['C', '3'],
      ],
    ],
  ] as const) {
    it(`shows ${what}`, async () => {
      const page = await put(html);
      expect(await rows(page)).to.deep.equal(expected);
    });
  }

  it('shows a file by its name', async () => {
    const page = await put('<label>Letter <input type="file" name="a" multiple></label>');
    const files = new DataTransfer();
    files.items.add(new File(['x'], 'letter.pdf'));
    files.items.add(new File(['x'], 'photo.jpg'));
    find(page, '[name=a]').files = files.files;
    find(page, '[name=a]').dispatchEvent(new Event('change', { bubbles: true }));
    expect(await rows(page)).to.deep.equal([['Letter', 'letter.pdf', 'photo.jpg']]);
  });

  it('follows questions that the page adds, removes, opens and closes', async () => {
    const page = await put(
      '<p><label>A <input name="a"></label></p><p id="b" style="display: none"><label>B <input name="b"></label></p>',
    );
    expect((await rows(page)).map(([question]) => question)).to.deep.equal(['A']);
    find(page, '#b').style.display = '';
    await settled();
    expect((await rows(page)).map(([question]) => question)).to.deep.equal(['A', 'B']);
    find(page, 'p').remove();
    await settled();
    expect((await rows(page)).map(([question]) => question)).to.deep.equal(['B']);
  });

  it('leads with Change to the control, and back again', async () => {
    const page = await put();
    await select('Change Full name');
    expect(focused()).to.equal(find(page, '#name'));
    await type('Ann');
    expect((await tabTo('Go back to check your answers')).getBoundingClientRect().height).to.be.at.least(56);
    await press('Enter');
    expect(focused()?.textContent).to.equal('Check your answers before you send');
    expect(page.querySelector('.handrail-back')).to.equal(null);
    expect((await rows(page))[0]).to.deep.equal(['Full name', 'Ann']);
    expect(location.hash).to.equal('');
  });

  it('has one way back, below the question that is changed', async () => {
    const page = await put();
    await select('Change Full name');
    await select('Change What would help?');
    expect(page.querySelectorAll('.handrail-back')).to.have.length(1);
    expect(find(page, '.handrail-back').previousElementSibling?.localName).to.equal('handrail-choices');
  });

  it('puts the way back below a question in another spelling', async () => {
    const page = await put(`<p>We ask one thing.</p>
      <div data-handrail="field"><label for="town">Town</label><input id="town" name="town"></div>`);
    const spellings = new OtherSpellings(document, ['field']);
    expect(spellings).to.be.an('object');
    await settled();
    await select('Change Town');
    expect(find(page, '.handrail-back').previousElementSibling).to.equal(find(page, '[data-handrail=field]'));
    await select('Go back to check your answers');
    expect(page.querySelector('.handrail-back')).to.equal(null);
  });

  it('keeps a password to itself while it is shown in its field', async () => {
    const page = await put(`<handrail-field><label for="secret">Password</label>
      <input id="secret" name="secret" type="password" value="Walk with us"></handrail-field>`);
    find(page, '#secret').focus();
    await settled();
    await select('Show password');
    expect(find(page, '#secret').type).to.equal('text');
    find(page, '#secret').focus();
    await type('!');
    expect(await rows(page)).to.deep.equal([['Password', 'Hidden']]);
  });

  it('leaves Change to whoever answers for it', async () => {
    const page = await put();
    let asked: Element | undefined;
    page.addEventListener(ChangeAnswerEvent.type, (event) => {
      asked = (event as ChangeAnswerEvent).control;
      event.preventDefault();
    });
    await select('Change Phone number');
    expect(asked).to.equal(find(page, '#phone'));
    expect(page.querySelector('.handrail-back')).to.equal(null);
  });

  it('speaks the language of the page, and writes numbers from left to right', async () => {
    const page = await put(questions, 'lang="cy"');
    expect(wordsOf(page)).to.include(welsh['check-answers-none']);
    await select(`${welsh['check-answers-change']} Full name`);
    expect(find(page, '.handrail-back').textContent).to.equal(welsh['check-answers-back']);
    const urdu = await put(
      '<label>فون <input name="a" type="tel" value="+44 7700 900 123"></label>',
      'lang="ur" dir="rtl"',
    );
    expect(wordsOf(urdu)).to.include('+44 7700 900 123');
    const seen = await look();
    if (seen.supported) expect(seen.outline).to.include('+44 7700 900 123');
  });

  it('gives the page its own HTML back when it leaves, and starts anew in a copy', async () => {
    const page = await put();
    await select('Change Full name');
    const copy = find(page, 'handrail-form').cloneNode(true) as HTMLElement;
    find(page, 'handrail-check-answers').remove();
    expect(page.querySelector('.handrail-back')).to.equal(null);
    find(page, 'handrail-form').replaceWith(copy);
    await settled();
    expect(page.querySelector('.handrail-back')).to.equal(null);
    expect(await rows(page)).to.have.length(3);
  });

  it('adds nothing to what is sent', async () => {
    const page = await put();
    await select('Change Full name');
    const form = find<HTMLFormElement>(page, 'form');
    expect([...new FormData(form)]).to.deep.equal([
      ['name', ''],
      ['phone', ''],
    ]);
  });

  it('prints the answers without the links', async () => {
    if (!(await emulate({ media: 'print' })).supported) return;
    const page = await put();
    await settled();
    expect(wordsOf(page)).to.include('Not provided').and.not.to.include('Change');
    expect(isShown(find(page, 'handrail-check-answers'))).to.equal(true);
  });

  it('has links big enough for any finger, and does not make a narrow page wider', async () => {
    await resize(320, 800);
    const page = await put();
    find(page, '#name').value = 'a'.repeat(300);
    find(page, '#name').dispatchEvent(new Event('input', { bubbles: true }));
    await settled();
    for (const words of ['Change Full name', 'Change Phone number']) {
      const { height } = (await tabTo(words)).getBoundingClientRect();
      expect(height).to.be.at.least(56);
    }
    expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
  });

  for (const [state, attributes] of [
    ['in English', ''],
    ['in Urdu, from right to left', 'lang="ur" dir="rtl"'],
  ] as const) {
    it(`has nothing for axe to find ${state}, empty and filled, in every set of colours`, async () => {
      const page = await put(questions, attributes);
      await expectNoAxeViolations(page);
      find(page, '#name').value = 'Ann';
      find(page, '#name').dispatchEvent(new Event('input', { bubbles: true }));
      await settled();
      await expectNoAxeViolations(page);
      await emulate({ features: { 'forced-colors': 'active' } });
      await expectNoAxeViolations(page);
      await emulate({ features: { 'prefers-color-scheme': 'dark' } });
      await expectNoAxeViolations(page);
    });
  }
});
