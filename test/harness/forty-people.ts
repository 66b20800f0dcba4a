/*
 * Forty made-up people at one hub, with results that were counted by hand. Who they are stands in this table; what they add up to stands in
 * the tests that use it.
 */
import { type AnswerRow, SCHEMA } from '../../src/domain/answers-file.js';

export const STEPS = ['Not at all sure', 'A little sure', 'Fairly sure', 'Sure', 'Very sure'];
export const MEDICINES = 'How sure do you feel about ordering medicines online?';
export const SCAMS = 'How sure do you feel about spotting scams?';

/** Of so many people: ordering medicines before and after, spotting scams before and after, did they do what they came for, and their age. */
const PEOPLE: readonly (readonly [many: number, ...answers: string[]])[] = [
  // Both times.
  [10, '1', '3', '2', '4', 'yes', 'under-65'],
  [2, '1', '3', '3', '3', 'partly', '65-or-over'],
  [6, '2', '4', '1', '2', 'yes', '65-or-over'],
  [5, '3', '3', '2', '1', 'partly', 'under-65'],
  [3, '5', '5', '5', '5', 'yes', '65-or-over'],
  [4, '4', '2', '4', '3', 'asked-a-person', '65-or-over'],
  // Only before: they did not come again.
  [4, '2', '', '3', '', '', 'under-65'],
  // With a reason, on one side or both.
  [2, 'does-not-apply', 'does-not-apply', '1', '5', 'no', 'rather-not-say'],
  [2, 'rather-not-say', '3', 'skipped', '3', 'yes', 'skipped'],
  [1, 'skipped', 'skipped', 'not-asked', '2', 'skipped', '65-or-over'],
  // Somebody who began and had to go.
  [1, 'left', '', 'left', '', '', ''],
];

const CODES = 'BCDFGHJKLM';

const about = (row: Pick<AnswerRow, 'form' | 'response' | 'person' | 'time' | 'date'>) => ({
  schema: SCHEMA,
  site: 'bexley-library',
  way: 'screen',
  ...row,
});
const textOf = (answer: string): string => {
  const words = { 'does-not-apply': 'Does not apply to me', 'rather-not-say': 'I would rather not say' };
  return STEPS[Number(answer) - 1] ?? words[answer as keyof typeof words] ?? '';
};

function formsOf(
  [, medicinesBefore, medicinesAfter, scamsBefore, scamsAfter, cameFor, age]: readonly (string | number)[],
  at: number,
): AnswerRow[] {
  const person = medicinesBefore === 'left' ? '' : `BB${CODES[Math.floor(at / 10)]} BB${CODES[at % 10]}`;
  const scales = (time: string, date: string, answers: readonly unknown[]): AnswerRow[] =>
    answers.flatMap((answer, question) =>
      answer
        ? {
            ...about({ form: 'confidence-check', response: `${time}-0000-${at}`, person, time, date }),
            question: question ? 'spotting-scams' : 'ordering-medicines',
            question_text: question ? SCAMS : MEDICINES,
            steps: '5',
            answer: answer as string,
            answer_text: textOf(answer as string),
          }
        : [],
    );
  const feedback = {
    ...about({ form: 'feedback', response: `feedback-${at}`, person, time: 'once', date: '2026-11-20' }),
    steps: '',
  };
  const words = { yes: 'Yes', partly: 'Partly', no: 'No', 'asked-a-person': 'I asked a person instead' };
  const ages = { 'under-65': 'Under 65', '65-or-over': '65 or over', 'rather-not-say': 'I would rather not say' };
  return [
    ...scales('before', '2026-10-05', [medicinesBefore, scamsBefore]),
    ...scales('after', '2026-11-20', [medicinesAfter, scamsAfter]),
    ...(cameFor
      ? [
          {
            ...feedback,
            question: 'came-for',
            question_text: 'Did you do what you came for?',
            answer: cameFor as string,
            answer_text: words[cameFor as keyof typeof words] ?? '',
          },
        ]
      : []),
    ...(age
      ? [
          {
            ...feedback,
            question: 'age-group',
            question_text: 'How old are you?',
            answer: age as string,
            answer_text: ages[age as keyof typeof ages] ?? '',
          },
        ]
      : []),
    ...(cameFor && cameFor !== 'skipped'
      ? ['a-person-beside-me', ...(at % 4 ? [] : ['the-steps-on-paper'])].map((answer) => ({
          ...feedback,
          question: 'helped',
          question_text: 'What helped?',
          answer,
          answer_text: answer === 'a-person-beside-me' ? 'A person beside me' : 'The steps on paper',
        }))
      : []),
  ];
}

/** Their answers, a row each. */
export const fortyPeople = (): AnswerRow[] =>
  PEOPLE.flatMap((one) => [...Array(one[0]).keys()].map(() => one)).flatMap((one, at) => formsOf(one, at));
