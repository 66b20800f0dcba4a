import { expect } from '@open-wc/testing';
import { emulate, press } from '../../../test/harness/accessibility.js';
import { expectNoAxeViolations } from '../../../test/harness/axe.js';
import { collectWarnings, place, settled } from '../../../test/harness/fixture.js';
import { untilAsked } from '../../../test/harness/one-question.js';
import { choose, isShown, linesOnScreen, select } from '../../../test/harness/person.js';
import '../../../test/harness/question-forms.js';
import { AnswersEvent } from '../../parts/answers.js';

const ANSWERS = ['Not at all sure', 'A little sure', 'Fairly sure', 'Sure', 'Very sure'];
const rows = (name: string): string =>
  ANSWERS.map((words, at) => `<label><input type="radio" name="${name}" value="${at + 1}"> ${words}</label>`).join('') +
  `<label><input type="radio" name="${name}" value="does-not-apply"> Does not apply to me</label>
   <label><input type="radio" name="${name}" value="rather-not-say"> I would rather not say</label>`;
const question = (name: string, about: string): string =>
  `<handrail-choices><fieldset><legend>How sure do you feel about ${about}?</legend>${rows(name)}</fieldset></handrail-choices>`;
const ABOUT = `<input type="hidden" name="site" value="hub"><input type="hidden" name="form" value="confidence-check">
  <input type="hidden" name="time" value="before">`;
const SCAMS = question('spotting-scams', 'spotting scams');
const check = (
  questions: string,
  { view = '', form = 'action="/answers" method="post"', about = ABOUT, around = '' } = {},
): string =>
  `<handrail-confidence-check ${around}><handrail-form ${view}><h2>How sure do you feel?</h2>
    <form ${form}>${about}${questions}<button>Send my answers</button></form></handrail-form></handrail-confidence-check>`;

interface Posted {
  data: [string, unknown][] | undefined;
  events: AnswersEvent[];
}
const put = async (html: string): Promise<Posted> => {
  const page = await place(html);
  const posted: Posted = { data: undefined, events: [] };
  page.addEventListener(AnswersEvent.type, (event) => posted.events.push(event as AnswersEvent));
  page.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    posted.data = [...new FormData(event.target as HTMLFormElement)];
  });
  return posted;
};

describe('a confidence check', () => {
  it('posts what it would have posted, and tells the page what was answered', async () => {
    const posted = await put(check(SCAMS));
    await choose('Fairly sure');
    await select('Send my answers');
    expect(posted.data).to.eql([
      ['site', 'hub'],
      ['form', 'confidence-check'],
      ['time', 'before'],
      ['spotting-scams', '3'],
    ]);
    expect(posted.events[0]?.answers).to.eql([
      {
        question: 'spotting-scams',
        question_text: 'How sure do you feel about spotting scams?',
        steps: '5',
        answer: '3',
        answer_text: 'Fairly sure',
      },
    ]);
    expect(posted.events[0]?.about).to.eql({ site: 'hub', form: 'confidence-check', time: 'before', person: '' });
  });

  it('can be sent with every question left out', async () => {
    const posted = await put(check(SCAMS + question('nhs-app', 'using the NHS App')));
    await select('Send my answers');
    expect(posted.events[0]?.answers.map(({ answer }) => answer)).to.eql(['skipped', 'skipped']);
  });

  it('asks one question at a time, and tells of all of them', async () => {
    const posted = await put(check(SCAMS + question('nhs-app', 'using the NHS App'), { view: 'view="one"' }));
    await choose('Sure');
    await press('Enter');
    await untilAsked(document.querySelector('form') as Element, 'nhs-app');
    expect(posted.events).to.eql([]);
    await choose('Does not apply to me');
    await select('Send my answers');
    expect(posted.events[0]?.answers.map(({ answer }) => answer)).to.eql(['4', 'does-not-apply']);
  });

  it('does not tell twice when the part is moved in the page', async () => {
    const posted = await put(check(SCAMS));
    const part = document.querySelector('handrail-confidence-check') as Element;
    part.parentElement?.append(part);
    await settled();
    await select('Send my answers');
    expect(posted.events).to.have.length(1);
  });

  it('says once that all may be left out, and not beside every question', async () => {
    await put(check(SCAMS));
    expect(linesOnScreen(document.querySelector('legend') as Element)).to.eql([
      'How sure do you feel about spotting scams?',
    ]);
  });

  it('gives the page its own HTML back', async () => {
    const html = check(SCAMS);
    const page = await place('<div></div>');
    const home = page.firstElementChild as Element;
    home.innerHTML = html;
    const plain = home.querySelector('form')?.outerHTML;
    await settled();
    const part = home.firstElementChild as Element;
    const form = part.querySelector('form') as Element;
    part.remove();
    expect(form.outerHTML.replaceAll(' data-handrail-ready=""', '')).to.equal(plain);
  });

  it('prints all questions, a line for the day, and no button', async () => {
    await put(check(SCAMS + question('nhs-app', 'using the NHS App'), { view: 'view="one"' }));
    const done = await emulate({ media: 'print' });
    if (!done.supported) return;
    const part = document.querySelector('handrail-confidence-check') as Element;
    const lines = linesOnScreen(part);
    for (const words of ['How sure do you feel about spotting scams?', 'How sure do you feel about using the NHS App?'])
      expect(lines.join(' ')).to.contain(words);
    expect(lines.at(-1)).to.equal('For the hub: hub / confidence-check / before. Date:');
    expect([...document.querySelectorAll('button')].some(isShown)).to.equal(false);
    for (const radio of document.querySelectorAll('input[type=radio]')) expect(isShown(radio)).to.equal(true);
  });

  it('has no line for paper on the screen', async () => {
    await put(check(SCAMS));
    expect(linesOnScreen(document.querySelector('handrail-confidence-check') as Element).join()).not.to.contain('Date');
  });

  it('has nothing that axe finds', async () => {
    await put(check(SCAMS));
    await expectNoAxeViolations(document.querySelector('handrail-confidence-check') as Element);
  });
});

describe('a confidence check tells the page’s author', () => {
  const told = async (html: string): Promise<string> => {
    const { warnings } = collectWarnings();
    await place(html);
    return warnings.filter((one) => one.startsWith('<handrail-confidence-check>')).join('\n');
  };

  it('nothing, where all is well', async () => {
    expect(await told(check(SCAMS))).to.equal('');
  });

  const own = check(question('gardens', 'gardens'));
  for (const [what, html, words] of [
    [
      'that there is no form',
      '<handrail-confidence-check><p>Soon</p></handrail-confidence-check>',
      'there is no <form>',
    ],
    ['that answers would stand in the address', check(SCAMS, { form: 'action="/a"' }), 'method="post"'],
    ['that nothing says which time it is', check(SCAMS, { about: ABOUT.replace('time', 'tea') }), 'the "time"'],
    [
      'of other words for one of our questions',
      check(question('referral', 'a letter')),
      'about following a hospital referral?',
    ],
    ['that nobody says whose a question is', own, 'the question "gardens" is not ours'],
    [
      'that those whom it is not for have no answer',
      check(SCAMS.replace('does-not-apply', 'none')),
      'value="does-not-apply"',
    ],
    ['that nobody can keep it to themselves', check(SCAMS.replace('rather-not-say', 'none')), 'value="rather-not-say"'],
    [
      'of an answer that is selected beforehand',
      check(SCAMS.replace('value="1"', 'value="1" checked')),
      'selected beforehand',
    ],
    ['that the steps are not in order', check(SCAMS.replace('value="5"', 'value="6"')), 'not numbered 1, 2, 3'],
    [
      'that a shared device would keep the answers',
      `${check(SCAMS)}<div data-handrail="come-back"></div>`,
      'for the next person',
    ],
  ] as const)
    it(what, async () => {
      const said = await told(html);
      expect(said).to.contain(words);
      expect(said.match(/<handrail-confidence-check>:/g)).to.have.length(1);
    });

  it('no word about a licence where the page says whose questions they are', async () => {
    const html = own.replace(
      '</handrail-form>',
      '</handrail-form><p class="handrail-licence">By the Garden Project.</p>',
    );
    expect(await told(html.replace(/gardens/g, 'trees'))).to.equal('');
  });

  it('no word about the wording in another language', async () => {
    expect(await told(check(question('nhs-app', 'x'), { around: 'lang="cy"' }))).to.equal('');
  });
});
