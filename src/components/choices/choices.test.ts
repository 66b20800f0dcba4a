import { expect, waitUntil } from '@open-wc/testing';
import { emulate, focused, look, press, resize, roleAndName } from '../../../test/harness/accessibility.js';
import { expectNoAxeViolations } from '../../../test/harness/axe.js';
import { collectWarnings, place, settled } from '../../../test/harness/fixture.js';
import '../../../test/harness/forms.js';
import { HandrailChoices } from './choices.js';
import { select, tabTo } from '../../../test/harness/person.js';

const radios = `
  <handrail-choices>
    <fieldset>
      <legend>How should we call you?</legend>
      <p data-handrail-part="hint">Video calls use your data</p>
      <label><input type="radio" name="how" value="phone" required> By phone</label>
      <label><input type="radio" name="how" value="video" required> By video</label>
      <p data-handrail-part="or">or</p>
      <label><input type="radio" name="how" value="none" required> Do not call me</label>
    </fieldset>
  </handrail-choices>`;
/** Rows as most content systems and design systems write them, with something around them. */
const boxes = (attributes = ''): string => `
  <handrail-choices ${attributes}>
    <fieldset>
      <legend>What would help?</legend>
      <div>
        <div><input type="checkbox" id="steps" name="help" value="steps"> <label for="steps">Plain steps</label></div>
        <div><input type="checkbox" id="person" name="help" value="person"> <label for="person">A person beside me</label>
          <p class="handrail-hint">At the hub, on weekdays</p></div>
      </div>
    </fieldset>
  </handrail-choices>`;

let sent: FormData | undefined;

const put = async (questions: string, attributes = ''): Promise<HTMLElement> => {
  sent = undefined;
  const page = await place(`
    <div ${attributes}><handrail-form><form action="/sent" method="post">${questions}<button>Send</button></form></handrail-form></div>`);
  page.addEventListener('submit', (event) => {
    event.preventDefault();
    sent = new FormData(event.target as HTMLFormElement);
  });
  return page;
};
const find = (page: Element, selector: string): HTMLInputElement => page.querySelector(selector) as HTMLInputElement;
const error = (page: Element): string | undefined => page.querySelector('.handrail-error')?.textContent ?? undefined;
const send = (page: Element): void => (page.querySelector('button') as HTMLButtonElement).click();

describe('choices: HTML that is not a question with choices', () => {
  for (const [what, html, words] of [
    ['no fieldset', '<label><input type="radio" name="a" required=""> A</label>', 'no <fieldset>'],
    ['no legend', '<fieldset><label><input type="checkbox" name="a"> A</label></fieldset>', 'with a <legend>'],
    ['no choices', '<fieldset><legend>A</legend><input name="a"></fieldset>', 'there are no radios'],
    [
      'radios and checkboxes',
      '<fieldset><legend>A</legend><label><input type="radio" name="a"> A</label><label><input type="checkbox" name="b"> B</label></fieldset>',
      'radios and checkboxes',
    ],
  ] as const) {
    it(`says what to write, and leaves the HTML as it was, for ${what}`, async () => {
      const { warnings, errors } = collectWarnings();
      const page = await put(`<handrail-choices>${html}</handrail-choices>`);
      expect(errors).to.deep.equal([]);
      expect(page.querySelector('handrail-choices')?.innerHTML).to.equal(html);
      // A page that was told once about a <fieldset> with a <legend> is not told again.
      if (what !== 'no legend') expect(warnings.join()).to.include('<handrail-choices>').and.to.include(words);
    });
  }
});

describe('choices', () => {
  it('is a group with the words of the legend, and described by the hint', async () => {
    const page = await put(radios);
    const group = await roleAndName(find(page, 'fieldset'));
    expect(group).to.include({ role: 'group', name: 'How should we call you?' });
    expect(group.description ?? 'Video calls use your data').to.equal('Video calls use your data');
  });

  it('has nothing selected beforehand', async () => {
    const page = await put(radios + boxes());
    expect(page.querySelector(':checked')).to.equal(null);
  });

  it('keeps what the author has selected', async () => {
    const page = await put(radios.replace('value="video"', 'value="video" checked'));
    send(page);
    expect(sent?.get('how')).to.equal('video');
  });

  it('says “(optional)” of a question that need not be answered, and only of that', async () => {
    const page = await put(radios + boxes());
    const [first, second] = page.querySelectorAll('fieldset');
    expect((await roleAndName(first as Element)).name).to.equal('How should we call you?');
    expect((await roleAndName(second as Element)).name).to.equal('What would help? (optional)');
  });

  it('does not say it of boxes of which one must be ticked', async () => {
    const page = await put(boxes('required'));
    expect((await roleAndName(find(page, 'fieldset'))).name).to.equal('What would help?');
  });

  it('does not call radios wrong before anybody has answered', async () => {
    const page = await put(radios);
    await press('Tab');
    const seen = await look();
    if (seen.supported) {
      expect(seen.focus).to.deep.include({ role: 'radio', name: 'By phone', states: ['not checked'] });
      expect(seen.focus?.within).to.deep.equal(['group "How should we call you?"']);
    }
    for (const radio of page.querySelectorAll('input')) expect(radio.validity.valid).to.equal(true);
  });

  it('reads a hint in a row with that choice', async () => {
    const page = await put(boxes());
    const spoken = await roleAndName(find(page, '#person'));
    expect(spoken.name).to.equal('A person beside me');
    expect(spoken.description ?? 'At the hub, on weekdays').to.equal('At the hub, on weekdays');
    expect((await roleAndName(find(page, '#steps'))).description ?? '').to.equal('');
  });

  it('reads a hint to a question with one box with the question', async () => {
    const page = await put(`<handrail-choices><fieldset><legend>Your permission</legend>
      <p class="handrail-hint">You can change your mind</p>
      <label><input type="checkbox" name="ok" value="yes" required> You may call me</label></fieldset></handrail-choices>`);
    const group = await roleAndName(find(page, 'fieldset'));
    expect(group.description ?? 'You can change your mind').to.equal('You can change your mind');
    expect((await roleAndName(find(page, 'input'))).description ?? '').to.equal('');
  });

  it('says beside the question what to do when nothing is selected', async () => {
    const page = await put(radios);
    await select('Send');
    expect(sent).to.equal(undefined);
    expect(error(page)).to.equal('Error: Select an answer to “How should we call you?”');
    const order = [...find(page, 'fieldset').children].map((child) => child.localName + child.className);
    expect(order.slice(0, 4)).to.deep.equal(['legend', 'p', 'phandrail-error', 'label']);
    const group = await roleAndName(find(page, 'fieldset'));
    const words = 'Video calls use your data Error: Select an answer to “How should we call you?”';
    expect(group.description ?? words).to.equal(words);
    // ARIA 1.2 has no aria-invalid for a radio.
    expect(page.querySelector('[aria-invalid]')).to.equal(null);
  });

  it('takes the error away when the next try is right, and sends the answer', async () => {
    const page = await put(radios);
    send(page);
    await tabTo('By phone');
    await press('ArrowDown');
    expect(error(page)).not.to.equal(undefined);
    await press('Enter');
    expect([...(sent ?? [])]).to.deep.equal([['how', 'video']]);
    await settled();
    expect(error(page)).to.equal(undefined);
  });

  it('asks for one or more boxes, and marks the first', async () => {
    const page = await put(boxes('required'));
    send(page);
    await settled();
    expect(error(page)).to.equal('Error: Select one or more answers to “What would help?”');
    await tabTo('Plain steps');
    const seen = await look();
    if (seen.supported) expect(seen.focus?.states).to.deep.equal(['invalid', 'not checked']);
    await press('Space');
    await select('Send');
    expect(sent?.getAll('help')).to.deep.equal(['steps']);
  });

  it('asks for the one box that must be ticked', async () => {
    const page = await put(boxes().replace('value="person"', 'value="person" required'));
    find(page, '#steps').checked = true;
    send(page);
    await settled();
    expect(error(page)).to.equal('Error: Select “A person beside me” to continue');
    expect(find(page, '#person').getAttribute('aria-invalid')).to.equal('true');
    expect(find(page, '#person').getAttribute('aria-required')).to.equal('true');
    expect(find(page, '#steps').hasAttribute('aria-invalid')).to.equal(false);
  });

  it('speaks in the page’s own words where the page has written them', async () => {
    const page = await put(
      radios.replace('<handrail-choices', '<handrail-choices message-empty="Tell us how to call"'),
    );
    send(page);
    await settled();
    expect(error(page)).to.equal('Error: Tell us how to call');
  });

  it('keeps a rule that the page has set by script', async () => {
    const page = await put(boxes());
    find(page, '#steps').setCustomValidity('Select two at most');
    send(page);
    await settled();
    expect(error(page)).to.equal('Error: Select two at most');
  });

  it('does not stand in the way when nothing in it can be selected', async () => {
    const page = await put(radios.replace('<fieldset>', '<fieldset disabled>'));
    send(page);
    expect(sent).not.to.equal(undefined);
  });

  it('leads to a choice that can be selected', async () => {
    const page = await put(radios.replace('value="phone"', 'value="phone" disabled'));
    send(page);
    await settled();
    await select('Select an answer to “How should we call you?”');
    expect(focused()).to.equal(find(page, '[value=video]'));
  });

  it('forgets its error when the form is reset', async () => {
    const page = await put(radios);
    send(page);
    await settled();
    expect(error(page)).not.to.equal(undefined);
    find(page, 'form').dispatchEvent(new Event('reset', { bubbles: true }));
    await settled();
    expect(error(page)).to.equal(undefined);
  });

  it('leaves a question inside another to itself', async () => {
    const inner = `<handrail-choices><fieldset><legend>When?</legend><p class="handrail-hint">Any day</p>
      <label><input type="checkbox" name="when" value="am"> Morning</label></fieldset></handrail-choices>`;
    const page = await put(radios.replace('<p data-handrail-part="or">or</p>', inner));
    const [outer, nested] = page.querySelectorAll('fieldset');
    const spoken = await roleAndName(outer as Element);
    expect(spoken.name).to.equal('How should we call you?');
    expect(spoken.description ?? 'Video calls use your data').to.equal('Video calls use your data');
    const within = await roleAndName(nested as Element);
    expect(within.name).to.equal('When? (optional)');
    expect(within.description ?? 'Any day').to.equal('Any day');
    expect(outer?.getAttribute('aria-describedby')?.split(' ')).to.have.length(1);
    send(page);
    await settled();
    expect(page.querySelectorAll('.handrail-error')).to.have.length(1);
  });

  it('gives the page its own HTML back when it leaves', async () => {
    const html =
      boxes('')
        .match(/<fieldset>[^]*<\/fieldset>/)?.[0]
        .replace('value="steps"', 'value="steps" required=""') ?? '';
    const page = await put(`<handrail-choices>${html}</handrail-choices>`);
    send(page);
    await settled();
    const choices = find(page, 'handrail-choices');
    expect(choices.innerHTML).not.to.equal(html);
    choices.remove();
    expect(choices.innerHTML).to.equal(html);
    expect(choices.hasAttribute('invalid')).to.equal(false);
  });

  it('is right again after it was moved, and in a copy', async () => {
    const page = await put(radios);
    send(page);
    await settled();
    const choices = find(page, 'handrail-choices');
    const copy = choices.cloneNode(true) as HandrailChoices;
    find(page, 'form').prepend(choices);
    choices.after(copy);
    await settled();
    expect(error(choices)).not.to.equal(undefined);
    expect(error(copy)).to.equal(undefined);
    expect((await roleAndName(find(copy, 'fieldset'))).description ?? 'Video calls use your data').to.equal(
      'Video calls use your data',
    );
  });

  it('is right again when the page empties and fills it', async () => {
    const page = await put(radios);
    const choices = find(page, 'handrail-choices');
    send(page);
    await settled();
    choices.innerHTML = boxes().match(/<fieldset>[^]*<\/fieldset>/)?.[0] ?? '';
    await settled();
    expect(error(page)).to.equal(undefined);
    expect((await roleAndName(find(page, 'fieldset'))).name).to.equal('What would help? (optional)');
  });

  for (const direction of ['ltr', 'rtl']) {
    it(`makes the whole row a target of 56 px or more, 8 px from the next, with its mark inside (${direction})`, async () => {
      const page = await put(radios + boxes(), `dir="${direction}"`);
      const rows = [...page.querySelectorAll('label')];
      for (const row of rows) {
        const input = row.control as HTMLInputElement;
        const area = row.getBoundingClientRect();
        const mark = input.getBoundingClientRect();
        expect(area.height).to.be.at.least(56);
        expect(mark.width).to.equal(28);
        expect(mark.top).to.be.at.least(area.top + 8);
        expect(mark.bottom).to.be.at.most(area.top + 56);
        const gap = direction === 'ltr' ? mark.left - area.left : area.right - mark.right;
        expect(gap, row.textContent ?? '').to.be.within(14, 18);
        input.checked = false;
        (document.elementFromPoint(area.left + area.width / 2, area.bottom - 4) as HTMLElement).click();
        expect(input.checked).to.equal(true);
      }
      const tops = rows.map((row) => row.getBoundingClientRect());
      tops.slice(1).forEach((area, index) => expect(area.top - (tops[index]?.bottom ?? 0)).to.be.at.least(8));
    });
  }

  const withMore = `<handrail-choices><fieldset><legend>How should we call you?</legend>
      <label><input type="radio" name="how" value="phone" required> By phone</label>
      <div data-handrail-part="more"><handrail-field><label for="tel">Phone number</label>
        <input id="tel" name="tel" type="tel" required></handrail-field></div>
      <label><input type="radio" name="how" value="post" required> By post</label></fieldset></handrail-choices>`;

  it('opens a question under the answer that it belongs to, and closes it again', async () => {
    const page = await put(withMore);
    const isOpen = (): boolean => find(page, '#tel').getClientRects().length > 0;
    expect(isOpen()).to.equal(false);
    find(page, '[value=phone]').click();
    await settled();
    expect(isOpen()).to.equal(true);
    find(page, '[value=post]').click();
    await settled();
    expect(isOpen()).to.equal(false);
  });

  it('puts the hint of a question that has opened below its label, and not where the hint of a choice stands', async () => {
    const hint = '<p data-handrail-part="hint" id="hint">With its code</p>';
    const page = await put(withMore.replace('<input id="tel"', `${hint}$&`));
    find(page, '[value=phone]').click();
    await settled();
    const range = document.createRange();
    range.selectNodeContents(find(page, '#hint'));
    const { left } = find(page, '[for=tel]').getBoundingClientRect();
    expect(range.getBoundingClientRect().left).to.be.closeTo(left, 1);
  });

  it('asks what has opened, and not what is closed', async () => {
    const page = await put(withMore);
    find(page, '[value=phone]').click();
    await settled();
    send(page);
    await settled();
    expect(error(page)).to.equal('Error: Enter phone number');
    find(page, '[value=post]').click();
    await settled();
    send(page);
    await settled();
    expect(sent?.get('how')).to.equal('post');
  });

  it('closes what had opened when the form is reset, and gives the HTML back', async () => {
    const page = await put(withMore);
    find(page, '[value=phone]').click();
    await settled();
    (page.querySelector('form') as HTMLFormElement).reset();
    await waitUntil(() => find(page, '#tel').getClientRects().length === 0);
    const part = page.querySelector('handrail-choices') as HTMLElement;
    part.remove();
    expect(part.querySelector('[hidden]')).to.equal(null);
  });

  it('unticks the others for “none of these”, and that for any other', async () => {
    const page = await put(`<handrail-choices><fieldset><legend>What would help?</legend>
      <label><input type="checkbox" name="help" value="print"> Large print</label>
      <label><input type="checkbox" name="help" value="sign"> A signer</label>
      <label data-handrail-part="none"><input type="checkbox" name="help" value="none"> None of these</label>
      </fieldset></handrail-choices>`);
    const ticked = (): string[] => [...page.querySelectorAll<HTMLInputElement>(':checked')].map(({ value }) => value);
    const changed: string[] = [];
    page.addEventListener('change', ({ target }) => changed.push((target as HTMLInputElement).value));
    find(page, '[value=print]').click();
    find(page, '[value=sign]').click();
    expect(ticked()).to.deep.equal(['print', 'sign']);
    find(page, '[value=none]').click();
    expect(ticked()).to.deep.equal(['none']);
    find(page, '[value=sign]').click();
    expect(ticked()).to.deep.equal(['sign']);
    expect(changed).to.deep.equal(['print', 'sign', 'print', 'sign', 'none', 'none', 'sign']);
  });

  it('does not make a narrow page wider', async () => {
    if (!(await resize(320, 800)).supported) return;
    await put(radios + boxes());
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
  });

  for (const [state, attributes] of [
    ['in English', ''],
    ['in Urdu, from right to left', 'lang="ur" dir="rtl"'],
  ] as const) {
    it(`has nothing for axe to find ${state}, before and after an error`, async () => {
      const page = await put(radios + boxes('required'), attributes);
      await expectNoAxeViolations(page);
      send(page);
      await settled();
      find(page, '#person').checked = true;
      expect(page.querySelectorAll('.handrail-error')).to.have.length(2);
      await expectNoAxeViolations(page);
      const { supported } = await emulate({ features: { 'forced-colors': 'active' } });
      if (supported) await expectNoAxeViolations(page);
    });
  }
});
