import { charactersLeft } from '../../domain/characters-left.js';
import { fill, msg } from '../../locales/msg.js';
import { insideSentence, isAsked, type Question, questionOf, type Wrong } from '../../parts/forms/question.js';
import type { Control } from '../../parts/page-html.js';
import { characterLimit, countIn, kindOf, kindWords } from './field.kinds.js';

/** What is wrong with the answer in a field, by the kind of answer that its control asks for. */
export function wrongInField({ label, controls: [control], required }: Question): Wrong | undefined {
  const { value, type, validity } = control;
  // What a phone or a copied text adds is no answer. A number box with letters in it has no value, but is not empty.
  const isEmpty = !/[^\s\p{Cf}]/u.test(value) && !validity.badInput;
  if (isEmpty && required) return { control, kind: 'empty', words: () => emptyWords(label, control) };
  const kind = isEmpty ? undefined : kindOf(control);
  const problem = kind?.problem(value, control);
  if (kind && problem) {
    const question = questionOf(label);
    const words = (): string => kindWords(kind, problem, control, isAsked(question) ? kind.name() : question);
    return { control, kind: /too-(small|large)/.test(problem) ? 'limit' : 'format', words };
  }
  const limit = characterLimit(control, countIn(control));
  if (limit !== undefined && charactersLeft(value, limit) < 0)
    return { control, kind: 'limit', words: () => tooLongWords(label, limit) };
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

function tooLongWords(label: Element, limit: number): string {
  const question = questionOf(label);
  const words = msg('{label} must be {limit} characters or fewer', { id: 'field-too-long' });
  return fill(words, { label: isAsked(question) ? msg('Your answer', { id: 'field-answer' }) : question, limit });
}
