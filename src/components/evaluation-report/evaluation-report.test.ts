import { expect } from '@open-wc/testing';
import { emulate, look, press, resize, roleAndName } from '../../../test/harness/accessibility.js';
import { expectNoAxeViolations } from '../../../test/harness/axe.js';
import { place, settled } from '../../../test/harness/fixture.js';
import { fortyPeople } from '../../../test/harness/forty-people.js';
import { isShown, linesOnScreen, tabTo } from '../../../test/harness/person.js';
import { answersCsv, answersJson, type AnswerRow } from '../../domain/answers-file.js';
import { define } from '../../platform/define.js';
import { HandrailEvaluationReport } from './evaluation-report.js';

define('handrail-evaluation-report', HandrailEvaluationReport);

const PAGE = `<h1>Did it help?</h1><p class="handrail-needs-script">This page needs JavaScript.</p>`;
const people = fortyPeople();
const FORTY = answersCsv(people);

const put = async (): Promise<HTMLElement> =>
  // There is no worker beside the test page: the page reads by itself.
  (await place(`<handrail-evaluation-report>${PAGE}</handrail-evaluation-report>`)).querySelector(
    'handrail-evaluation-report',
  ) as HTMLElement;
const own = <E extends Element = HTMLElement>(part: Element, selector: string): E =>
  part.shadowRoot!.querySelector(selector) as E;
const all = (part: Element, selector: string): Element[] => [...part.shadowRoot!.querySelectorAll(selector)];
const wordsOf = (element: Element | null | undefined): string =>
  element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const status = (part: Element): string => wordsOf(own(part, '[role=status]'));
const button = (part: Element, words: string): HTMLButtonElement =>
  all(part, 'button').find((one) => wordsOf(one).startsWith(words)) as HTMLButtonElement;
const file = (content: string, name = 'hub.csv'): File => new File([content], name, { lastModified: 1 });

/** Waits until it is so. */
async function until(part: HTMLElement, isSo: () => boolean): Promise<void> {
  await settled();
  if (!isSo())
    await new Promise<void>((done) => {
      const watcher = new MutationObserver(() => {
        if (!isSo()) return;
        watcher.disconnect();
        done();
      });
      watcher.observe(part.shadowRoot!, { childList: true, characterData: true, subtree: true });
    });
  await settled();
}
/** Waits until the status says it. */
const says = (part: HTMLElement, words: RegExp): Promise<void> => until(part, () => words.test(status(part)));
const choose = (part: HTMLElement, ...files: File[]): void => {
  const input = own<HTMLInputElement>(part, 'input[type=file]');
  const chosen = new DataTransfer();
  for (const one of files) chosen.items.add(one);
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
};
const open = async (part: HTMLElement, ...files: File[]): Promise<void> => {
  choose(part, ...files);
  await settled();
  await says(part, /^The report is ready|^No answers/);
};
const opened = async (content = FORTY): Promise<HTMLElement> => {
  const part = await put();
  await open(part, file(content));
  return part;
};
/** A table as lines of words: its caption, its heads, its rows. */
const table = (part: Element, caption: string): string[] => {
  const found = all(part, 'table').find((one) => wordsOf(one.querySelector('caption')) === caption);
  return [...(found?.querySelectorAll('tr') ?? [])].map((row) =>
    [...row.children].map(wordsOf).filter(Boolean).join(' | '),
  );
};
const lines = (part: HTMLElement): string => linesOnScreen(part).join('\n');
const showTo = async (part: HTMLElement, words: string): Promise<void> => {
  (all(part, 'label').find((one) => wordsOf(one).startsWith(words)) as HTMLElement).click();
  await settled();
};

describe('evaluation report', () => {
  // A hundred files of its charts, which the built page has as one: no test waits for them.
  before(async function () {
    this.timeout(60_000);
    await Promise.all([import('./report-view.js'), import('./desk.js'), import('./problem-words.js')]);
  });

  it('says what is needed without script, and not with it', async () => {
    const part = await put();
    expect(isShown(part.querySelector('p'))).to.equal(false);
    part.remove();
    expect(part.innerHTML).to.equal(PAGE);
  });

  it('says in words who felt surer, as it was counted by hand', async () => {
    const said = lines(await opened());
    expect(said).to.include(
      '18 of 30 people felt surer about ordering medicines online after than before (60%). 8 felt the same, and 4 felt less sure.',
    );
    expect(said).to.include('3 of the 30 had already said “Very sure” before. They could not go higher.');
    expect(said).to.include(
      'Before, half of these people said “A little sure” or less. After, half said “Fairly sure” or less.',
    );
    expect(said).to.include(
      'The middle half of these people said “Not at all sure” to “Fairly sure” before, and “Fairly sure” to “Sure” after.',
    );
    expect(said).to.include(
      '113 forms were filled in between 5 October 2026 and 20 November 2026, at 1 hub or page: bexley-library.',
    );
    expect(said).to.include('39 people used a card');
    expect(said).to.include('1 form was begun, and the person had to go before the end.');
    expect(said).to.include('There is no comparison group.');
  });

  it('gives each number in a table too', async () => {
    const part = await opened();
    expect(table(part, 'How answers changed from before to after')).to.deep.equal([
      'Surer | The same | Less sure | Both times',
      'Ordering medicines online | 18 | 8 | 4 | 30',
      'Spotting scams | 18 | 5 | 9 | 32',
    ]);
    expect(table(part, 'Ordering medicines online: what 30 people said before and after')).to.deep.equal([
      'Before | After',
      'Not at all sure | 12 | 0',
      'A little sure | 6 | 4',
      'Fairly sure | 5 | 17',
      'Sure | 4 | 6',
      'Very sure | 3 | 3',
    ]);
    expect(table(part, 'Ordering medicines online: who answered')).to.deep.equal([
      'Before | After',
      'Forms with this question | 40 | 35',
      'Answered | 34 | 32',
      'Left it out | 1 | 1',
      'Said it does not apply to them | 2 | 2',
      'Would rather not say | 2 | 0',
      'Had to go before the end | 1 | 0',
      'Answered both times, put together by the code | 30 | 30',
      'Answered only this time, or had no code | 4 | 2',
    ]);
    expect(table(part, 'Did you do what you came for: 34 of 35 forms have an answer')).to.deep.equal([
      'Forms',
      'Yes | 21',
      'Partly | 7',
      'I asked a person instead | 4',
      'No | 2',
      'Left it out | 1',
    ]);
  });

  it('draws each chart as one image with the sentence for a name, and no rules of its own', async () => {
    const part = await opened();
    const charts = all(part, 'figure svg');
    expect(charts).to.have.lengthOf(5);
    const { role, name } = await roleAndName(charts[0] as Element);
    expect(role).to.match(/^(img|image)$/);
    expect(name).to.match(
      /^How answers changed from before to after\. Of 2 questions, ordering medicines online changed most: 18 of 30/,
    );
    expect(all(part, 'svg style')).to.have.lengthOf(0);
    for (const chart of charts) expect(wordsOf(chart.closest('figure')?.querySelector('figcaption'))).not.to.equal('');
  });

  it('says nothing of fewer people than the threshold but that there are too few', async () => {
    const few = people.filter(({ response }) => /-(0|1|2|3|4|5|6)$/.test(response));
    const part = await opened(answersCsv(few));
    expect(lines(part))
      .to.include('Fewer than 10 people answered this both times.')
      .and.not.to.match(/\d of 7 people/);
    expect(all(part, 'table')).to.have.lengthOf(0);
    await showTo(part, 'Only the people');
    await says(part, /ready/);
    expect(lines(part)).to.include('7 of 7 people felt surer about ordering medicines online after than before. 0');
  });

  it('gives no percentage of fewer than 30 people', async () => {
    const fewer = people.filter(({ response }) => !/-0000-0$/.test(response));
    const said = lines(await opened(answersCsv(fewer)));
    expect(said).to.include(
      '17 of 29 people felt surer about ordering medicines online after than before. 8 felt the same',
    );
  });

  it('lets the threshold be raised and not lowered', async () => {
    const part = await opened();
    const field = own<HTMLInputElement>(part, 'input[type=number]');
    field.value = '31';
    field.dispatchEvent(new Event('change'));
    await settled();
    await says(part, /ready/);
    expect(lines(part)).to.include('Fewer than 31 people answered this both times.');
    field.value = '3';
    field.dispatchEvent(new Event('change'));
    expect(field.value).to.equal('10');
    await says(part, /^It cannot be less than 10\. The report is ready/);
  });

  it('splits by groups as far as may be, rounded, and says why not', async () => {
    const part = await opened();
    expect(lines(part)).to.include('Numbers of people are rounded to the nearest 5.');
    await showTo(part, 'Only the people');
    await says(part, /ready/);
    expect(table(part, 'Ordering medicines online, by “How old are you?”')).to.deep.equal([
      'Surer | The same | Less sure | All in this row',
      '65 or over | 10 | hidden | hidden | 15',
      'All others together | 10 | hidden | hidden | 15',
    ]);
    const field = own<HTMLInputElement>(part, 'input[type=number]');
    field.value = '25';
    field.dispatchEvent(new Event('change'));
    await says(part, /ready/);
    expect(lines(part)).to.match(
      /Nothing is shown for Ordering medicines online.* because all groups but one have fewer than 25 people\./,
    );
  });

  it('counts a file once that is opened twice, and rows that stand in two files', async () => {
    const part = await opened();
    choose(part, file(FORTY));
    await until(part, () => lines(part).includes('This file was opened already. It counts once.'));
    expect(lines(part)).to.include('hub.csv');
    await open(part, file(answersJson(people.slice(0, 10)), 'again.json'));
    expect(lines(part))
      .to.include('113 forms were')
      .and.include('10 answers were in the files more than once, and count once.');
  });

  it('reads many files, and says which part of which cannot be used', async () => {
    const part = await put();
    const half = Math.floor(people.length / 2);
    await open(
      part,
      file(answersCsv(people.slice(0, half)), 'a.csv'),
      file(answersJson(people.slice(half)), 'b.json'),
      file(FORTY.replace('"time"', '"when"'), 'c.csv'),
    );
    expect(lines(part)).to.include('113 forms were').and.include('18 of 30 people');
    await until(part, () => lines(part).includes('What is wrong with the files'));
    expect(lines(part)).to.include('1 file could not be used. The other');
    expect(lines(part)).to.include('The column time is missing in row 1.');
  });

  it('says so when nothing could be used, and gives no report', async () => {
    const part = await opened('nothing');
    expect(status(part)).to.equal('No answers could be used.');
    await until(part, () => lines(part).includes('What is wrong with the files'));
    expect(lines(part)).to.include('Nothing could be used.');
    expect(own(part, 'article')).to.equal(null);
  });

  it('reads what is dropped on it', async () => {
    const part = await put();
    const dropped = new DataTransfer();
    dropped.items.add(file(FORTY));
    const drop = new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true });
    document.body.dispatchEvent(drop);
    expect(drop.defaultPrevented).to.equal(true);
    await says(part, /ready/);
    expect(lines(part)).to.include('18 of 30 people');
  });

  it('stops reading when asked to, and keeps nothing', async () => {
    const part = await put();
    choose(part, file(FORTY.repeat(20)));
    await settled();
    expect(own<HTMLProgressElement>(part, 'progress').labels[0]?.textContent).to.match(/Reading hub\.csv: 0\.0 of \d+/);
    button(part, 'Stop').click();
    await settled();
    expect(status(part)).to.equal('Reading was stopped. No file is open now.');
    expect(own(part, 'progress')).to.equal(null);
    await open(part, file(FORTY));
    expect(lines(part)).to.include('113 forms were');
  });

  it('closes all files, and the next report has nothing of them', async () => {
    const part = await opened();
    button(part, 'Close').click();
    await settled();
    expect(own(part, 'article')).to.equal(null);
    await open(part, file(answersCsv(people.slice(0, 4)), 'other.csv'));
    expect(lines(part)).not.to.include('113 forms');
  });

  describe('what people wrote', () => {
    const written = (answer_text: string, at: number): AnswerRow => ({
      ...(people[0] as AnswerRow),
      form: 'feedback',
      response: `words-0000-${at}`,
      question: 'more',
      question_text: 'Is there more you want to say?',
      steps: '',
      answer: 'text',
      answer_text,
    });
    const WORDS = answersCsv([...people, written('<b>Thank you</b>', 1), written('=1+1', 2)]);

    it('shows only when staff ask for it, as it was typed', async () => {
      const part = await opened(WORDS);
      expect(lines(part)).to.include('2 forms have something written here.').and.not.to.include('Thank you');
      button(part, 'Show what people wrote').click();
      await until(part, () => lines(part).includes('Thank you'));
      expect(lines(part)).to.include('<b>Thank you</b>').and.include('=1+1');
    });

    it('is not on paper with the report', async () => {
      const part = await opened(WORDS);
      const heading = all(part, 'h2').find((one) => wordsOf(one) === 'What people wrote');
      expect(isShown(heading)).to.equal(true);
      const { supported } = await emulate({ media: 'print' });
      if (!supported) return;
      expect(isShown(heading)).to.equal(false);
      expect(isShown(own(part, 'input[type=file]'))).to.equal(false);
      expect(isShown(own(part, 'article table'))).to.equal(true);
    });
  });

  it('saves the tables as they stand there, with the threshold and the day, and no formula', async () => {
    const part = await opened();
    let saved: Blob | undefined;
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob: Blob): string => {
      saved = blob;
      return '#';
    };
    button(part, 'Save the tables').click();
    URL.createObjectURL = createObjectURL;
    const text = await saved!.text();
    expect(text).to.match(/"Made on","\d+ \w+ \d{4}"/);
    expect(text).to.include('"Numbers of people in groups are hidden when they are fewer than","10"');
    expect(text).to.include('"Ordering medicines online","18","8","4","30"');
    expect(text).not.to.match(/^"[=+\-@]/m);
  });

  it('is used by keys alone', async () => {
    const part = await opened();
    await tabTo('Hide groups of fewer than this many people');
    await press('Tab');
    expect(part.shadowRoot!.activeElement).to.equal(own(part, 'input[type=file]'));
    await tabTo('Print, or save as PDF');
    await press('Tab');
    expect(wordsOf(part.shadowRoot!.activeElement)).to.equal('Save the tables');
  });

  it('has targets of 56 px', async () => {
    const part = await opened();
    for (const target of all(part, 'button, input[type=file], input[type=number], .choice'))
      expect(target.getBoundingClientRect().height, wordsOf(target)).to.be.at.least(56);
  });

  it('is in English on a page in another language', async () => {
    const part = (
      await place(`<div lang="cy"><handrail-evaluation-report>${PAGE}</handrail-evaluation-report></div>`)
    ).querySelector('handrail-evaluation-report') as HTMLElement;
    expect(own(part, '.text').lang).to.equal('en');
  });

  it('fits 320 px', async () => {
    await resize(320, 800);
    const part = await opened();
    expect(part.scrollWidth).to.be.at.most(part.clientWidth);
    for (const chart of all(part, 'svg'))
      expect(chart.getBoundingClientRect().right).to.be.at.most(part.getBoundingClientRect().right + 1);
  });

  it('passes axe at the start, with problems, and with a report', async () => {
    const part = await put();
    await expectNoAxeViolations(part);
    await open(part, file(FORTY), file('', 'empty.csv'));
    await until(part, () => lines(part).includes('empty.csv'));
    await expectNoAxeViolations(part);
  });

  it('has a heading for each part, in order', async () => {
    await opened();
    const seen = await look();
    if (!seen.supported) return;
    expect(seen.headings.map(({ name, level }) => `${level} ${name}`).slice(0, 7)).to.deep.equal([
      '1 Did it help?',
      '2 Open the files of answers',
      '2 What these answers are',
      '3 What they cannot show',
      '2 Did it help?',
      '3 All questions at a glance',
      '3 Ordering medicines online',
    ]);
  });
});
