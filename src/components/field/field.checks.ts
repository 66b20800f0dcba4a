import { type EmailProblem, emailProblem } from '../../domain/email.js';
import { type PhoneProblem, phoneProblem } from '../../domain/phone.js';
import { fill, msg } from '../../locales/msg.js';
import {
  type Control,
  insideSentence,
  isAsked,
  type Question,
  questionOf,
  type Wrong,
} from '../../parts/forms/question.js';

/** What is wrong with the answer in a field, by the kind of its control. */
export function wrongInField({ label, controls: [control], required }: Question): Wrong | undefined {
  const { value, validity } = control;
  const type = (control as HTMLInputElement).multiple ? 'several' : control.type;
  // What a phone or a copied text adds is no answer. A number box with letters in it has no value, but is not empty.
  const isEmpty = !/[^\s\p{Cf}]/u.test(value) && !validity.badInput;
  if (isEmpty && required) return { control, kind: 'empty', words: () => emptyWords(label, control) };
  const email = type === 'email' && !isEmpty && emailProblem(value);
  if (email) return { control, kind: 'format', words: () => emailWords(email, label) };
  const phone = type === 'tel' && !isEmpty && phoneProblem(value);
  if (phone) return { control, kind: 'format', words: () => phoneWords(phone, label) };
  // The page's own rules: `pattern`, `min`, `setCustomValidity` … The browser's check of an address is not one of them.
  if (validity.valid || (type === 'email' && validity.typeMismatch)) return undefined;
  return {
    control,
    kind: validity.customError ? 'own' : 'format',
    words: () => (validity.patternMismatch && control.title) || control.validationMessage,
  };
}

function emptyWords(label: Element, control: Control): string {
  const question = questionOf(label);
  if (isAsked(question))
    return fill(msg('Answer this question: {label}', { id: 'field-empty-question' }), { label: question });
  const words =
    control.localName === 'select'
      ? msg('Select {label}', { id: 'field-empty-select' })
      : msg('Enter {label}', { id: 'field-empty' });
  return fill(words, { label: insideSentence(question) });
}

function emailWords(problem: EmailProblem, label: Element): string {
  const question = questionOf(label);
  const words = {
    'no-at': () => msg('{label} must have an @ in it', { id: 'field-email-no-at' }),
    'many-at': () => msg('{label} must have only one @ in it', { id: 'field-email-many-at' }),
    'nothing-before-at': () => msg('{label} must have something before the @', { id: 'field-email-before' }),
    'nothing-after-at': () => msg('{label} must have something after the @', { id: 'field-email-after' }),
    'no-dot': () => msg('{label} must have a dot after the @, such as in .org', { id: 'field-email-no-dot' }),
    'too-long': () => msg('{label} must be 254 characters or fewer', { id: 'field-email-too-long' }),
  }[problem]();
  return fill(words, { label: isAsked(question) ? msg('Email address', { id: 'field-email' }) : question });
}

function phoneWords(problem: PhoneProblem, label: Element): string {
  const question = questionOf(label);
  const words =
    problem === 'letters'
      ? msg('{label} must be numbers, not letters', { id: 'field-phone-letters' })
      : msg('{label} must have 7 to 15 numbers in it', { id: 'field-phone-length' });
  return fill(words, { label: isAsked(question) ? msg('Phone number', { id: 'field-phone' }) : question });
}
