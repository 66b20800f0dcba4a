import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { badColumn } from './answers-file.js';
import { begunForm, countsOf, dayOnPaper, fileName, sentForm } from './kept-forms.js';

const ABOUT = {
  site: 'bexley-library',
  form: 'feedback',
  time: 'after',
  person: 'BTK 7XM',
  response: 'a1b2c3d4',
  date: '2026-11-23',
  way: 'screen',
};
const answered = (question: string, answer: string, answer_text = '') => ({
  question,
  question_text: question,
  steps: '',
  answer,
  answer_text,
});
const ANSWERS = [
  answered('helped', 'a-person', 'A person'),
  answered('helped', 'time', 'Time'),
  answered('more', 'text', 'A secret'),
  answered('which', 'not-asked'),
];

describe('forms that a tablet keeps', () => {
  it('are rows that a file takes', () => {
    const { rows } = sentForm(ABOUT, ANSWERS);
    assert.deepEqual(rows.map(badColumn), [undefined, undefined, undefined, undefined]);
    assert.deepEqual(rows[2], { schema: 'handrail-answers-1', ...ABOUT, ...ANSWERS[2] });
  });

  it('say of one that was begun what was asked, and not what was answered, nor whose it is', () => {
    const form = begunForm(ABOUT, ANSWERS);
    assert.deepEqual(
      form.rows.map(({ question, answer }) => `${question} ${answer}`),
      ['helped left', 'more left', 'which not-asked'],
    );
    assert.deepEqual(form.rows.map(badColumn), [undefined, undefined, undefined]);
    for (const secret of ['A secret', 'A person', 'BTK', 'a-person'])
      assert.ok(!JSON.stringify(form).includes(secret), secret);
  });

  it('are counted', () => {
    const sent = sentForm(ABOUT, ANSWERS);
    const forms = [sent, { ...sent, isSaved: true }, begunForm(ABOUT, ANSWERS)];
    assert.deepEqual(countsOf(forms), { sent: 2, left: 1, unsaved: 2 });
    assert.deepEqual(countsOf([]), { sent: 0, left: 0, unsaved: 0 });
  });

  it('have a file named by their sites and the clock in London', () => {
    const forms = [sentForm(ABOUT, ANSWERS), sentForm({ ...ABOUT, site: 'crayford' }, ANSWERS)];
    assert.equal(
      fileName(forms, new Date('2026-11-23T15:40:59Z')),
      'handrail-answers-bexley-library-crayford-2026-11-23-1540',
    );
    assert.equal(fileName([], new Date('2026-07-01T23:05:00Z')), 'handrail-answers-2026-07-02-0005');
  });

  it('have a day as people write it on paper, and none to come', () => {
    const today = '2026-11-23';
    for (const text of ['27 3 2026', '27/03/2026', '2026-03-27', '27 March 2026', 'Friday 27th of March 2026'])
      assert.equal(dayOnPaper(text, today), '2026-03-27', text);
    assert.equal(dayOnPaper('23.11.2026', today), today);
    for (const text of ['', 'soon', '31 2 2026', '24 11 2026', '1 1 26', '3 2026'])
      assert.equal(dayOnPaper(text, today), undefined, text);
  });
});
