import { expect } from '@open-wc/testing';
import { emulate, press, roleAndName } from '../../../test/harness/accessibility.js';
import { expectNoAxeViolations } from '../../../test/harness/axe.js';
import { collectWarnings, place, settled } from '../../../test/harness/fixture.js';
import { untilAsked } from '../../../test/harness/one-question.js';
import { choose, isShown, linesOnScreen, select, tabTo } from '../../../test/harness/person.js';
import '../../../test/harness/question-forms.js';
import { AnswersEvent } from '../../parts/answers.js';

const ABOUT = '<input type="hidden" name="site" value="hub"><input type="hidden" name="form" value="feedback">';
const CAME = `<handrail-choices><fieldset><legend>Did you do what you came for?</legend>
  <label><input type="radio" name="came-for" value="yes"> Yes</label>
  <label><input type="radio" name="came-for" value="partly"> Partly</label>
  <label><input type="radio" name="came-for" value="no"> No</label>
  <label><input type="radio" name="came-for" value="asked-a-person"> I asked a person instead</label></fieldset></handrail-choices>`;
const HELPED = `<handrail-choices><fieldset><legend>What helped?</legend>
  <label><input type="checkbox" name="helped" value="time"> Taking my own time</label>
  <label><input type="checkbox" name="helped" value="paper"> Paper</label>
  <label data-handrail-part="none"><input type="checkbox" name="helped" value="none"> Nothing helped</label></fieldset></handrail-choices>`;
const MORE =
  '<handrail-field><label for="more">Anything else?</label><textarea id="more" name="more"></textarea></handrail-field>';
const feedback = (questions: string, { view = '', lang = 'en', before = '' } = {}): string =>
  `<div lang="${lang}">${before}<handrail-feedback><handrail-form ${view}><h2>Before you go</h2>
    <form action="/answers" method="post">${ABOUT}${questions}<button>Send my answers</button></form></handrail-form></handrail-feedback></div>`;

const put = async (html: string): Promise<AnswersEvent[]> => {
  const page = await place(html);
  const events: AnswersEvent[] = [];
  page.addEventListener(AnswersEvent.type, (event) => events.push(event as AnswersEvent));
  page.addEventListener('submit', (event) => event.preventDefault());
  return events;
};
const box = (): Element => document.querySelector('textarea') as Element;
const guards = (): string[] =>
  [...document.querySelectorAll('textarea')].flatMap((one) =>
    [...(one.parentElement?.querySelectorAll('a[href^="tel:"]') ?? [])].map(
      (link) => link.getAttribute('href') as string,
    ),
  );

describe('feedback', () => {
  it('tells the page whether people did what they came for, and what helped', async () => {
    const events = await put(feedback(CAME + HELPED));
    await choose('I asked a person instead');
    await select('Taking my own time');
    await select('Paper');
    await select('Send my answers');
    expect(events[0]?.answers.map(({ question, answer }) => `${question} ${answer}`)).to.eql([
      'came-for asked-a-person',
      'helped time',
      'helped paper',
    ]);
    expect(events[0]?.about).to.eql({ site: 'hub', form: 'feedback', time: 'once', person: '' });
  });

  it('lets “nothing” and the others not stand side by side', async () => {
    const events = await put(feedback(HELPED));
    await select('Paper');
    await select('Nothing helped');
    await select('Send my answers');
    expect(events[0]?.answers.map(({ answer }) => answer)).to.eql(['none']);
  });

  it('has no words about an emergency where nobody is asked for words', async () => {
    await put(feedback(CAME));
    expect(document.querySelector('a[href="tel:999"]')).to.equal(null);
  });

  it('says before a box for words where to turn, when the page has not, and tells its author', async () => {
    const { warnings } = collectWarnings();
    await put(feedback(CAME + MORE));
    expect(guards()).to.eql(['tel:999', 'tel:116123']);
    expect(linesOnScreen(document.querySelector('handrail-field') as Element).slice(0, 3)).to.eql([
      'Nobody reads this straight away.',
      'In an emergency, call 999',
      'To talk to somebody at any time, call Samaritans: 116 123',
    ]);
    for (const link of document.querySelectorAll<HTMLElement>('handrail-field a'))
      expect(link.offsetHeight).to.be.greaterThan(55);
    const { description } = await roleAndName(box());
    if (description !== undefined) expect(description).to.contain('Nobody reads this straight away.');
    expect(warnings.join()).to.contain('where to turn in an emergency, so the part does');
  });

  it('stands on the page of the box, with one question at a time', async () => {
    await put(feedback(CAME + MORE, { view: 'view="one"' }));
    const link = document.querySelector('a[href="tel:999"]');
    expect(isShown(link)).to.equal(false);
    await tabTo('Yes');
    await press('Enter');
    await untilAsked(document.querySelector('form') as Element, 'more');
    expect(isShown(link)).to.equal(true);
  });

  for (const [what, html] of [
    ['a number of its own', feedback(`${CAME}<p>Call <a href="tel:999">999</a></p>${MORE}`)],
    ['urgent help above', feedback(CAME + MORE, { before: '<section class="handrail-urgent-help"></section>' })],
  ] as const)
    it(`adds nothing where the page has ${what}`, async () => {
      await put(html);
      expect(guards()).to.eql([]);
    });

  it('adds it where what helps comes only after the box', async () => {
    await put(feedback(`${MORE}<p><a href="tel:999">999</a></p>`));
    expect(guards()).to.eql(['tel:999', 'tel:116123']);
  });

  it('says it in English too, where our words are a draft', async () => {
    await put(feedback(MORE, { lang: 'ur' }));
    const link = document.querySelector('handrail-field a') as Element;
    const english = link.querySelector('[lang=en]');
    expect(link.textContent).to.contain('ہنگامی حالت میں 999 پر فون کریں');
    expect(english?.textContent).to.equal('In an emergency, call 999');
    (document.querySelector('[lang=ur]') as HTMLElement).lang = 'en';
    await settled();
    expect(document.querySelector('handrail-field a')?.textContent?.trim()).to.equal('In an emergency, call 999');
  });

  it('marks English words on a page in a language that we lack', async () => {
    await put(feedback(MORE, { lang: 'sk' }));
    expect(document.querySelector('handrail-field > div')?.getAttribute('lang')).to.equal('en');
  });

  it('takes it away with the part', async () => {
    await put(feedback(MORE));
    const part = document.querySelector('handrail-feedback') as Element;
    part.replaceWith(...part.childNodes);
    expect(document.querySelector('a[href="tel:999"]')).to.equal(null);
  });

  it('works in a form without our other parts', async () => {
    await put(
      `<handrail-feedback><form method="post">${ABOUT}<label>More <textarea name="more"></textarea></label><button>Send</button></form></handrail-feedback>`,
    );
    expect(document.querySelector('label')?.textContent?.trim()).to.equal('More');
    expect(document.querySelector('form a[href="tel:999"]')).to.not.equal(null);
  });

  it('prints every question, and no button', async () => {
    await put(feedback(CAME + HELPED, { view: 'view="one"' }));
    if (!(await emulate({ media: 'print' })).supported) return;
    for (const one of document.querySelectorAll('input:not([type=hidden])')) expect(isShown(one)).to.equal(true);
    expect([...document.querySelectorAll('button')].some(isShown)).to.equal(false);
  });

  it('has nothing that axe finds', async () => {
    await put(feedback(CAME + HELPED + MORE));
    await expectNoAxeViolations(document.querySelector('handrail-feedback') as Element);
  });

  for (const [what, html, words] of [
    ['that there is no form', '<handrail-feedback></handrail-feedback>', 'there is no <form>'],
    ['that nothing says which hub asks', feedback(CAME).replace('name="site"', ''), 'the "site"'],
    [
      'of an answer that is selected beforehand',
      feedback(CAME.replace('value="yes"', 'value="yes" checked')),
      'selected beforehand',
    ],
  ] as const)
    it(`tells the page’s author ${what}`, async () => {
      const { warnings } = collectWarnings();
      await place(html);
      expect(warnings.join()).to.contain(words);
    });
});
