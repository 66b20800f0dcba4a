import { nationalInsuranceInGroups, nationalInsuranceProblem } from '../../domain/national-insurance-number.js';
import { isChiNumber, nhsNumberInGroups, nhsNumberProblem } from '../../domain/nhs-number.js';
import { moneyProblem, wholeNumberProblem } from '../../domain/number.js';
import { codeProblem } from '../../domain/one-time-code.js';
import { postcodeDoubt, postcodeInFull, postcodeProblem } from '../../domain/postcode.js';
import { msg } from '../../locales/msg.js';
import { didYouMean, type Kind, letters, limitsOf, pick, readAs } from './kind.js';

const numberWords = (problem: string): string =>
  pick(
    problem,
    {
      letters,
      'not-whole': () => msg('{label} must be a whole number', { id: 'field-not-whole' }),
      'too-many-decimals': () => msg('{label} must have 2 numbers or fewer after the dot', { id: 'field-decimals' }),
      'too-small': () => msg('{label} must be {min} or more', { id: 'field-too-small' }),
      'too-large': () => msg('{label} must be {max} or less', { id: 'field-too-large' }),
    },
    () => msg('{label} must be a number', { id: 'field-not-a-number' }),
  );

/** The kinds that few forms ask for: fetched by those that do. */
export const rareKinds: Readonly<Record<string, Kind>> = {
  postcode: {
    name: () => msg('Postcode', { id: 'field-postcode' }),
    problem: postcodeProblem,
    words: () => msg('{label} must be a full UK postcode', { id: 'field-postcode-full' }),
    note: (value) =>
      ({
        'look-alike': () => didYouMean(postcodeInFull(value)),
        'unknown-letters': () =>
          msg('We do not know a postcode that starts like this. If yours is right, carry on', {
            id: 'field-postcode-unknown',
          }),
        none: () => '',
      })[postcodeDoubt(value) ?? 'none'](),
  },
  'nhs-number': {
    name: () => msg('NHS number', { id: 'field-nhs' }),
    problem: nhsNumberProblem,
    words: (problem) =>
      pick(
        problem,
        {
          letters,
          'national-insurance': () =>
            msg('This looks like a National Insurance number. {label} must be 10 numbers, with no letters', {
              id: 'field-nhs-insurance',
            }),
          repeated: notAnNhsNumber,
          check: notAnNhsNumber,
        },
        () => msg('{label} must have 10 numbers in it', { id: 'field-nhs-length' }),
      ),
    note: (value) =>
      isChiNumber(value)
        ? msg('This looks like a CHI number from Scotland. If it is your NHS number, carry on', { id: 'field-nhs-chi' })
        : readAs(nhsNumberInGroups(value)),
  },
  'national-insurance-number': {
    name: () => msg('National Insurance number', { id: 'field-insurance' }),
    problem: nationalInsuranceProblem,
    words: (problem) =>
      pick(
        problem,
        {
          'nhs-number': () =>
            msg('This looks like an NHS number. {label} must start with 2 letters', { id: 'field-insurance-nhs' }),
          'first-letters': () =>
            msg('{label} does not start with these 2 letters. Check them on a payslip or letter', {
              id: 'field-insurance-letters',
            }),
        },
        () => msg('{label} must be 2 letters, 6 numbers, then A, B, C or D', { id: 'field-insurance-shape' }),
      ),
    note: (value) => readAs(nationalInsuranceInGroups(value)),
  },
  'one-time-code': {
    name: () => msg('Security code', { id: 'field-code' }),
    problem: (value) => codeProblem(value),
    words: (problem) =>
      problem === 'letters' ? letters() : msg('{label} must have 4 to 10 numbers in it', { id: 'field-code-length' }),
  },
  'whole-number': {
    name: () => msg('Number', { id: 'field-number' }),
    problem: (value, control) => wholeNumberProblem(value, limitsOf(control)),
    words: numberWords,
  },
  money: {
    name: () => msg('Amount', { id: 'field-amount' }),
    problem: (value, control) => moneyProblem(value, limitsOf(control)),
    words: numberWords,
  },
};

function notAnNhsNumber(): string {
  return msg('{label} is not one that the NHS gives out. Check each number against a letter or the NHS App', {
    id: 'field-nhs-check',
  });
}
