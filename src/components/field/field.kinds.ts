import { charactersLeft } from '../../domain/characters-left.js';
import { emailProblem } from '../../domain/email.js';
import { emailSuggestion } from '../../domain/email-suggestion.js';
import { nationalInsuranceInGroups, nationalInsuranceProblem } from '../../domain/national-insurance-number.js';
import { isChiNumber, nhsNumberInGroups, nhsNumberProblem } from '../../domain/nhs-number.js';
import { moneyProblem, wholeNumberProblem } from '../../domain/number.js';
import { codeProblem } from '../../domain/one-time-code.js';
import { phoneProblem } from '../../domain/phone.js';
import { postcodeDoubt, postcodeInFull, postcodeProblem } from '../../domain/postcode.js';
import { fill, msg } from '../../locales/msg.js';
import { findParts } from '../../parts/page-html.js';
import type { Control } from '../../parts/forms/question.js';

/** A kind of answer that has a rule: an address, a number of some sort, a code. */
export interface Kind {
  /** What to call the answer where the label is a whole question, such as "What is your email address?" */
  readonly name: () => string;
  /** What is wrong with it, by the names of the rule in the domain. */
  readonly problem: (value: string, control: Control) => string | undefined;
  /** What to do about it, with `{label}`, and `{min}` or `{max}` from the control. */
  readonly words: (problem: string) => string;
  /** What we make of an answer that is right, said while it is typed. It never stands in anybody's way. */
  readonly note?: (value: string) => string;
}

/** The words for a problem, or those for all others. */
const pick = (problem: string, words: Record<string, () => string>, other: () => string): string =>
  (words[problem] ?? other)();

const letters = (): string => msg('{label} must be numbers, not letters', { id: 'field-phone-letters' });
const readAs = (value: string): string =>
  fill(msg('We read this as {value}', { id: 'field-read-as' }), { value: ltr(value) });
const didYouMean = (value: string): string =>
  fill(msg('Did you mean {value}? If yours is right, carry on', { id: 'field-did-you-mean' }), { value: ltr(value) });
/** What stays left-to-right in a text from right to left, and a number on one line (NHS digital service manual, NHS number). */
const ltr = (value: string): string => `\u2066${value.replace(/ /g, '\u00a0')}\u2069`;

const limitsOf = (control: Control): { min?: number; max?: number } =>
  Object.fromEntries(
    (['min', 'max'] as const)
      .map((name) => [name, parseFloat(control.getAttribute(name) ?? '')] as const)
      .filter(([, limit]) => !Number.isNaN(limit)),
  );

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

/** By the name that a page gives it in `kind`, or by what its own control says already. */
export const KINDS: Readonly<Record<string, Kind>> = {
  email: {
    name: () => msg('Email address', { id: 'field-email' }),
    problem: emailProblem,
    words: (problem) =>
      pick(
        problem,
        {
          'no-at': () => msg('{label} must have an @ in it', { id: 'field-email-no-at' }),
          'many-at': () => msg('{label} must have only one @ in it', { id: 'field-email-many-at' }),
          'nothing-before-at': () => msg('{label} must have something before the @', { id: 'field-email-before' }),
          'nothing-after-at': () => msg('{label} must have something after the @', { id: 'field-email-after' }),
          'no-dot': () => msg('{label} must have a dot after the @, such as in .org', { id: 'field-email-no-dot' }),
        },
        () => msg('{label} must be 254 characters or fewer', { id: 'field-email-too-long' }),
      ),
    note: (value) => {
      const meant = emailSuggestion(value);
      return meant ? didYouMean(meant) : '';
    },
  },
  tel: {
    name: () => msg('Phone number', { id: 'field-phone' }),
    problem: phoneProblem,
    words: (problem) =>
      problem === 'letters' ? letters() : msg('{label} must have 7 to 15 numbers in it', { id: 'field-phone-length' }),
  },
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

/** The kind of answer that a control asks for. The page's own word for it wins. */
export function kindOf(control: Control): Kind | undefined {
  const written = control.closest('handrail-field')?.getAttribute('kind');
  const { multiple, type } = control as HTMLInputElement;
  if (multiple) return undefined;
  // Not control.autocomplete: Firefox does not know one-time-code (153.7 ESR, 2026-11).
  const [known] = /postal-code|one-time-code/.exec(control.getAttribute('autocomplete') ?? '') ?? [];
  const kind = KINDS[written || (known ?? type).replace('postal-code', 'postcode')];
  // "constructor" is in every object.
  return kind?.problem && kind;
}

/** What is said of a problem, about this control. */
export function kindWords(kind: Kind, problem: string, control: Control, label: string): string {
  return fill(kind.words(problem), { label, ...limitsOf(control) });
}

/** The page's own words for how much may be written. */
export function countIn(control: Control): HTMLElement | undefined {
  const field = control.closest('handrail-field');
  return field ? findParts(field, 'count')[0] : undefined;
}

const limits = new WeakMap<Control, number>();

/**
 * The page's `maxlength`, where it also says it in words that are marked as `count`. It is ours to watch then: the browser's own
 * cuts off what people paste.
 */
export function characterLimit(control: Control, count: Element | undefined): number | undefined {
  const written = Number(control.getAttribute('maxlength'));
  if (count && written > 0) limits.set(control, written);
  return count && limits.get(control);
}

/** How many characters are left, in words. */
export function countInWords(value: string, limit: number): string {
  const left = charactersLeft(value, limit);
  return left < 0
    ? fill(msg('Characters too many: {count}', { id: 'field-count-over' }), { count: -left })
    : fill(msg('Characters left: {count}', { id: 'field-count-left' }), { count: left });
}
