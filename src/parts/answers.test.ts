import { expect } from '@open-wc/testing';
import { press } from '../../test/harness/accessibility.js';
import { place, settled } from '../../test/harness/fixture.js';
import '../../test/harness/forms.js';
import { focusedWords, untilAsked } from '../../test/harness/one-question.js';
import { choose, select, tabTo } from '../../test/harness/person.js';
import { badColumn, SCHEMA } from '../domain/answers-file.js';
import { type Answered, AnswersEvent, sendAnswers } from './answers.js';

const hidden = (names: Record<string, string>): string =>
  Object.entries(names)
    .map(([name, value]) => `<input type="hidden" name="${name}" value="${value}">`)
    .join('');
const about = hidden({ site: 'bexley-library', form: 'confidence-check', time: 'before' });
const sure = (name: string, words: string): string => `
  <handrail-choices><fieldset><legend>${words}</legend>
    <label><input type="radio" name="${name}" value="1"> Not sure</label>
    <label><input type="radio" name="${name}" value="2"> Sure</label>
    <label><input type="radio" name="${name}" value="rather-not-say"> I would rather not say</label>
  </fieldset></handrail-choices>`;
const medicines = sure('ordering-medicines', 'How sure do you feel about ordering medicines online?');

interface Sent {
  events: AnswersEvent[];
  /** Whether the browser would have posted the form. */
  posted: boolean[];
}

/** A form of questions; with `takes` somebody takes the answers. */
async function ask(inside: string, { takes = false, around = '', lang = 'en' } = {}): Promise<Sent> {
  const page = await place(
    `<div lang="${lang}"><handrail-form ${around}><form action="/answers" method="post">${inside}<button>Send</button></form></handrail-form></div>`,
  );
  const sent: Sent = { events: [], posted: [] };
  const part = page.firstElementChild as HTMLElement;
  const life = new AbortController();
  sendAnswers(part, life.signal);
  page.addEventListener(AnswersEvent.type, (event) => {
    sent.events.push(event as AnswersEvent);
    if (takes) event.preventDefault();
  });
  page.addEventListener('submit', (event) => {
    sent.posted.push(!event.defaultPrevented);
    event.preventDefault();
  });
  return sent;
}

/** The answers that were sent last, each as question = answer (words). */
const answersOf = ({ events }: Sent): string[] =>
  (events.at(-1)?.answers ?? []).map(({ question, answer, answer_text: text }) => `${question} = ${answer} (${text})`);

describe('the answers of a form', () => {
  it('tells the page what somebody has answered, and lets the form post', async () => {
    const sent = await ask(about + medicines);
    await choose('Sure');
    await select('Send');
    expect(sent.posted).to.eql([true]);
    expect(sent.events[0]?.answers).to.eql([
      {
        question: 'ordering-medicines',
        question_text: 'How sure do you feel about ordering medicines online?',
        steps: '2',
        answer: '2',
        answer_text: 'Sure',
      } satisfies Answered,
    ]);
    expect(sent.events[0]?.about).to.eql({
      site: 'bexley-library',
      form: 'confidence-check',
      time: 'before',
      person: '',
    });
  });

  it('does not post when somebody takes the answers', async () => {
    const sent = await ask(about + medicines, { takes: true });
    await select('Send');
    expect(sent.posted).to.eql([false]);
    expect(answersOf(sent)).to.eql(['ordering-medicines = skipped ()']);
  });

  it('says a reason as it stands on the form', async () => {
    const sent = await ask(medicines);
    await choose('I would rather not say');
    await select('Send');
    expect(answersOf(sent)).to.eql(['ordering-medicines = rather-not-say (I would rather not say)']);
  });

  it('has a row for each box that is ticked, each choice of a list, and what was typed', async () => {
    const sent = await ask(`
      <handrail-choices><fieldset><legend>What helped?</legend>
        <label><input type="checkbox" name="helped[]" value="A person"> A person <span class="handrail-hint">beside me</span></label>
        <label><input type="checkbox" name="helped[]" value="paper"> Paper</label>
        <label><input type="checkbox" name="helped[]" value="time"> Time</label>
      </fieldset></handrail-choices>
      <handrail-field><label for="age">Age</label><select id="age" name="age-group">
        <option value="">Choose</option><option value="16-24">16 to 24</option></select></handrail-field>
      <handrail-field><label for="more">More?</label><textarea id="more" name="more"></textarea></handrail-field>`);
    await select('A person beside me');
    await select('Time');
    (document.querySelector('select') as HTMLSelectElement).value = '16-24';
    (document.querySelector('textarea') as HTMLTextAreaElement).value = ' It went well. ';
    await select('Send');
    expect(answersOf(sent)).to.eql([
      'helped = a-person (A person)',
      'helped = time (Time)',
      'age-group = 16-24 (16 to 24)',
      'more = text (It went well.)',
    ]);
  });

  it('keeps two names and two values in another script apart', async () => {
    const box = (name: string, value: string): string =>
      `<label><input type="checkbox" name="${name}" value="${value}" checked> ${value}</label>`;
    const list = (name: string, ...values: string[]): string =>
      `<handrail-choices><fieldset><legend>${name}</legend>${values.map((value) => box(name, value)).join('')}</fieldset></handrail-choices>`;
    const sent = await ask(about + list('مدد', 'ہاں', 'نہیں') + list('زبان', 'ہاں'));
    await select('Send');
    const rows = (sent.events[0]?.answers ?? []).map(({ question, answer }) => `${question} ${answer}`);
    expect(new Set(rows).size).to.equal(3);
    expect(new Set(rows.map((row) => row.split(' ')[0])).size).to.equal(2);
    for (const row of rows) expect(row).to.match(/^[a-z0-9-]+ [a-z0-9-]+$/);
  });

  it('says that a box alone was ticked', async () => {
    const sent = await ask('<label><input type="checkbox" name="again"> Ask me again</label>');
    await select('Ask me again');
    await select('Send');
    expect(sent.events[0]?.answers).to.eql([
      { question: 'again', question_text: 'Ask me again', steps: '', answer: 'yes', answer_text: 'Yes' },
    ]);
  });

  it('tells what was passed over from what the page has put away', async () => {
    const sent = await ask(`${medicines}
      <div style="display: none">${sure('referral', 'How sure do you feel about a referral?')}</div>
      <fieldset disabled><legend>Scams</legend><label><input type="radio" name="scams" value="1"> One</label></fieldset>`);
    await select('Send');
    expect(answersOf(sent)).to.eql([
      'ordering-medicines = skipped ()',
      'referral = not-asked ()',
      'scams = not-asked ()',
    ]);
  });

  it('takes a question that stands under several answers for one, and only what is shown', async () => {
    const under = (words: string, value: string, name: string): string =>
      `<div data-handrail-part="more"><handrail-choices><fieldset><legend>${words}</legend>
        <label><input type="radio" name="${name}" value="${value}"> ${value}</label></fieldset></handrail-choices></div>`;
    const sent = await ask(`<handrail-choices><fieldset><legend>Group?</legend>
        <label><input type="radio" name="group" value="a"> A</label>${under('Which A?', 'aa', 'background')}
        <label><input type="radio" name="group" value="b"> B</label>${under('Which B?', 'bb', 'background')}
        <label><input type="radio" name="group" value="c"> C</label>${under('Why C?', 'cc', 'why')}
      </fieldset></handrail-choices>`);
    await choose('B');
    await choose('bb');
    await select('Send');
    expect(answersOf(sent)).to.eql(['group = b (B)', 'background = bb (bb)', 'why = not-asked ()']);
    expect(sent.events[0]?.answers[1]?.question_text).to.equal('Which B?');
    // By hand: in Firefox, Tab would leave the page at its end.
    (document.querySelector('[value=c]') as HTMLElement).click();
    await settled();
    (document.querySelector('form button') as HTMLElement).click();
    expect(answersOf(sent)).to.eql(['group = c (C)', 'background = not-asked ()', 'why = skipped ()']);
  });

  it('knows that a question of another page of the form was asked', async () => {
    const sent = await ask(medicines + sure('referral', 'How sure do you feel about a referral?'), {
      around: 'view="one"',
    });
    await choose('Sure');
    await press('Enter');
    expect(sent.events).to.eql([]);
    await untilAsked(document.querySelector('form') as Element, 'referral');
    expect(focusedWords()).to.contain('Question 2');
    await select('Send');
    expect(answersOf(sent)).to.eql(['ordering-medicines = 2 (Sure)', 'referral = skipped ()']);
  });

  it('says nothing when the form has a problem', async () => {
    const sent = await ask(
      `<handrail-field><label for="a">Town</label><input id="a" name="town" required></handrail-field>${medicines}`,
    );
    await tabTo('Town');
    await press('Enter');
    expect(sent.events).to.eql([]);
  });

  it('says nothing when the page itself has stopped it', async () => {
    const sent = await ask(medicines);
    document.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());
    await select('Send');
    expect(sent.events).to.eql([]);
  });

  for (const typed of ['btk7x', '', 'not a code'])
    it(`has no person for the code “${typed}”`, async () => {
      const sent = await ask(about + hidden({ code: typed }) + medicines);
      await select('Send');
      expect(sent.events[0]?.about.person).to.equal('');
    });

  it('reads a code as it stands on the card', async () => {
    const sent = await ask(`${about}<label>Your code <input name="code" value="bcd-fgL"></label>${medicines}`);
    const input = document.querySelector<HTMLInputElement>('[name=code]') as HTMLInputElement;
    // Whichever last sign belongs to it.
    for (const sign of 'BCDFGHJKLMNPRSTVWXYZ347') {
      input.value = `bcd-fg${sign.toLowerCase()}`;
      await select('Send');
    }
    const persons = sent.events.map((event) => event.about.person).filter(Boolean);
    expect(persons).to.have.length(1);
    expect(persons[0]).to.match(/^BCD FG[A-Z0-9]$/);
    expect(answersOf(sent)).to.have.length(1);
  });

  it('has rows that the file takes, also where the page has left out what it is about', async () => {
    const sent = await ask(`${sure('a__B', 'First?')}<label>Town <input name="Town"></label>`, { lang: 'ur' });
    await choose('Sure');
    await select('Send');
    const { answers, about: told } = sent.events[0] as AnswersEvent;
    const rest = { schema: SCHEMA, response: 'abcdefgh', date: '2026-11-23', way: 'screen' };
    expect(answers).to.have.length(2);
    for (const answer of answers) expect(badColumn({ ...rest, ...told, ...answer })).to.equal(undefined);
    expect(answers[0]?.question_text).to.equal('First?');
    expect(told.time).to.equal('once');
  });

  it('takes a wrong count of steps for choices without steps', async () => {
    const sent = await ask(sure('a', 'First?').replace('value="2"', 'value="3"'));
    await choose('Sure');
    await select('Send');
    expect(sent.events[0]?.answers[0]).to.include({ steps: '', answer: '3' });
  });
});
