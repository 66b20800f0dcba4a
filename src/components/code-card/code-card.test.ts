import { expect } from '@open-wc/testing';
import { emulate, focused, press, roleAndName, type } from '../../../test/harness/accessibility.js';
import { expectNoAxeViolations } from '../../../test/harness/axe.js';
import { collectWarnings, place, settled } from '../../../test/harness/fixture.js';
import { choose, isShown, linesOnScreen, select } from '../../../test/harness/person.js';
import '../../../test/harness/question-forms.js';
import { newCode, readCode } from '../../domain/code-card.js';
import { AnswersEvent } from '../../parts/answers.js';
import { below } from '../../platform/by-chance.js';

const CARD = `<handrail-code-card><handrail-field><label for="code">The code on your card</label>
  <p data-handrail-part="hint">6 letters and numbers.</p><input id="code" name="code"></handrail-field></handrail-code-card>`;
const TIME = '<input type="hidden" name="time" value="before">';
/** Signs by number, so that a code is known beforehand. */
const [GOOD, OTHER] = [newCode(() => 3), newCode((many) => many - 1)];

interface Posted {
  codes: unknown[];
  persons: string[];
}
const put = async (inside = CARD, { time = TIME, lang = 'en' } = {}): Promise<Posted> => {
  const page = await place(`<div lang="${lang}"><handrail-confidence-check><handrail-form><h2>How sure?</h2>
    <form method="post">${time}${inside}<button>Send</button></form></handrail-form></handrail-confidence-check></div>`);
  const posted: Posted = { codes: [], persons: [] };
  page.addEventListener(AnswersEvent.type, (event) => posted.persons.push((event as AnswersEvent).about.person));
  page.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    posted.codes.push(new FormData(event.target as HTMLFormElement).get('code'));
  });
  return posted;
};
const input = (): HTMLInputElement => document.querySelector('[name=code]') as HTMLInputElement;
const card = (): Element => document.querySelector('handrail-code-card') as Element;
const said = (): string => linesOnScreen(card()).join('\n');
/** What somebody types in the field, in the place of what stood there. */
const write = async (words: string): Promise<void> => {
  input().value = '';
  // As a press on it does. In Firefox, Tab would leave the page at its end.
  input().focus();
  await type(words);
};

describe('a code card', () => {
  it('makes a code at one press, writes it into the field, and says what to do with it', async () => {
    await put();
    await select('Make a code for me');
    expect(readCode(input().value)).to.eql({ code: input().value });
    const heading = roleAndName(focused() as Element);
    expect(await heading).to.include({ role: 'heading' });
    expect((await heading).name).to.equal(`Your code: ${[...input().value].join(' ').replace('   ', ', ')}`);
    expect(said()).to.contain('Write it down, and bring it next time. It says nothing about you.');
    expect(said()).not.to.contain('Make a code for me');
  });

  it('sends the code, and it is the person of the answers', async () => {
    const posted = await put();
    await select('Make a code for me');
    const made = input().value;
    await select('Send');
    expect(posted).to.eql({ codes: [made], persons: [made] });
  });

  it('tells the page, as if somebody had typed it', async () => {
    await put();
    const heard: string[] = [];
    for (const name of ['input', 'change']) document.addEventListener(name, () => heard.push(name), { once: true });
    await select('Make a code for me');
    expect(heard).to.eql(['input', 'change']);
  });

  it('makes another code for the next person', async () => {
    await put();
    const made = new Set<string>();
    for (let people = 0; people < 20; people++) {
      document.querySelector('form')?.reset();
      await new Promise((done) => setTimeout(done));
      await settled();
      expect(said()).not.to.contain('Your code');
      input().focus();
      await select('Make a code for me');
      made.add(input().value);
    }
    expect(made.size).to.equal(20);
  });

  it('offers no code while one is written, whatever it is', async () => {
    await put();
    await write('b');
    expect(said()).not.to.contain('Make a code for me');
    await press('Backspace');
    expect(said()).to.contain('Make a code for me');
  });

  it('takes the card away when somebody writes another code over it', async () => {
    await put();
    await select('Make a code for me');
    await write(OTHER);
    expect(said()).not.to.contain('Your code');
  });

  for (const time of ['after', 'later'])
    it(`makes no code ${time} the help: there is a card already, or none is needed`, async () => {
      await put(CARD, { time: TIME.replace('before', time) });
      expect(said()).not.to.contain('Make a code for me');
    });

  it('follows an answer that says which time it is', async () => {
    await put(CARD, {
      time: `<fieldset><legend>When?</legend><label><input type="radio" name="time" value="before"> Before</label>
        <label><input type="radio" name="time" value="after"> After</label></fieldset>`,
    });
    await choose('After');
    expect(said()).not.to.contain('Make a code for me');
  });

  for (const typed of [GOOD, GOOD.toLowerCase(), GOOD.replace(' ', ''), ` ${GOOD.replace(' ', '-')}. `])
    it(`takes “${typed}” for the code on the card`, async () => {
      const posted = await put();
      await write(typed);
      await select('Send');
      expect(posted.persons).to.eql([GOOD]);
    });

  it('asks once for a code with a slip, in plain words beside the field, and puts the focus on what is wrong', async () => {
    const posted = await put();
    await write(`${GOOD.slice(0, -1)}X`);
    await select('Send');
    expect(posted.codes).to.eql([]);
    expect(focused()?.textContent).to.contain('There is a problem');
    const { description } = await roleAndName(input());
    if (description !== undefined) expect(description).to.contain('This is not a code from a card.');
    expect(document.querySelector('.handrail-error')?.textContent).to.contain('send your answers as they are');
    expect(input().getAttribute('aria-invalid')).to.equal('true');
  });

  it('never stands in the way of the answers: the second time they are sent, without a person', async () => {
    const posted = await put();
    await write('not a code');
    await select('Send');
    await select('Send');
    expect(posted).to.eql({ codes: ['not a code'], persons: [''] });
  });

  it('sends a code that was put right', async () => {
    const posted = await put();
    await write(`${GOOD.slice(0, -1)}X`);
    await select('Send');
    await write(GOOD);
    await select('Send');
    expect(posted.persons).to.eql([GOOD]);
  });

  it('asks the next person again', async () => {
    const posted = await put();
    await write('not a code');
    await select('Send');
    await select('Send');
    document.querySelector('form')?.reset();
    await write('no code');
    await select('Send');
    expect(posted.codes).to.have.length(1);
  });

  it('may be left empty', async () => {
    const posted = await put();
    await select('Send');
    expect(posted).to.eql({ codes: [''], persons: [''] });
  });

  it('is not offered again by the browser, and is spelled by nobody', async () => {
    await put();
    for (const [name, value] of [
      ['autocomplete', 'off'],
      ['spellcheck', 'false'],
      ['autocapitalize', 'characters'],
    ] as const)
      expect(input().getAttribute(name), name).to.equal(value);
    const field = input();
    card().remove();
    expect(field.hasAttribute('autocomplete')).to.equal(false);
  });

  it('is six boxes to write in on paper, or the code that is there', async () => {
    await put();
    if (!(await emulate({ media: 'print' })).supported) return;
    expect(isShown(input())).to.equal(false);
    expect(said()).to.contain('The code on your card');
    expect(said()).not.to.contain('Make a code for me');
    input().value = GOOD;
    input().dispatchEvent(new Event('input', { bubbles: true }));
    await settled();
    expect(said().replace(/\s/g, '')).to.contain(GOOD.replace(' ', ''));
  });

  it('prints the card alone, and the page is as it was afterwards', async () => {
    await put();
    await select('Make a code for me');
    const own = window.print;
    let printed = 0;
    let rest: boolean | undefined;
    window.print = () => {
      printed++;
      rest = !!document.querySelector('form > [data-handrail-printing=no]');
      window.dispatchEvent(new Event('afterprint'));
    };
    try {
      await select('Print this card');
    } finally {
      window.print = own;
    }
    expect([printed, rest]).to.eql([1, true]);
    expect(document.querySelector('[data-handrail-printing]')).to.equal(null);
  });

  it('speaks the language of the page, and a code stands from left to right in it', async () => {
    await put(CARD, { lang: 'ur' });
    await select('میرے لیے کوڈ بنائیں');
    expect(said()).to.contain('آپ کا کوڈ');
    await write('not a code');
    await select('Send');
    expect(document.querySelector('.handrail-error')?.textContent).to.contain('یہ کسی کارڈ کا کوڈ نہیں');
  });

  it('has nothing that axe finds, before and after', async () => {
    await put();
    await expectNoAxeViolations(document.querySelector('handrail-form') as Element);
    await select('Make a code for me');
    await expectNoAxeViolations(document.querySelector('handrail-form') as Element);
  });

  it('says what to write where there is no field', async () => {
    const { warnings } = collectWarnings();
    await place('<handrail-code-card><p>Soon</p></handrail-code-card>');
    expect(warnings.join()).to.contain('there is no field for the code');
  });
});

describe('a number by chance', () => {
  it('is each as likely as the others, and asks again for what is left over', () => {
    const real = crypto.getRandomValues.bind(crypto);
    let next = 0;
    crypto.getRandomValues = (<T extends ArrayBufferView | null>(into: T): T => {
      (into as unknown as Uint8Array)[0] = next++ % 256;
      return into;
    }) as Crypto['getRandomValues'];
    try {
      const times = new Array<number>(23).fill(0);
      for (let at = 0; at < 253; at++) times[below(23)]!++;
      expect(times).to.eql(new Array(23).fill(11));
      // 253, 254 and 255 are passed over.
      expect([below(23), next]).to.eql([0, 257]);
    } finally {
      crypto.getRandomValues = real;
    }
  });
});
