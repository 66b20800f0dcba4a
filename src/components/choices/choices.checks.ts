import { fill, msg } from '../../locales/msg.js';
import { isRequired, type Question, questionOf, type Wrong } from '../../parts/forms/question.js';

/** What is wrong with the answer to a question with choices. */
export function wrongInChoices({ label, controls, required }: Question): Wrong | undefined {
  const boxes = controls as readonly HTMLInputElement[];
  const unticked = boxes.find((box) => box.type === 'checkbox' && isRequired(box) && !box.checked);
  if (unticked) return { control: unticked, kind: 'empty', words: () => boxWords(unticked) };
  const first = boxes.find((box) => box.willValidate);
  if (first && required && !boxes.some((box) => box.checked)) {
    return { control: first, kind: 'empty', words: () => emptyWords(label, first) };
  }
  const refused = boxes.find((box) => box.validity.customError);
  return refused && { control: refused, kind: 'own', words: () => refused.validationMessage };
}

function boxWords(box: HTMLInputElement): string {
  const label = box.labels?.[0];
  return fill(msg('Select “{label}” to continue', { id: 'choices-empty-box' }), {
    label: label ? questionOf(label) : '',
  });
}

function emptyWords(legend: Element, { type }: HTMLInputElement): string {
  const words =
    type === 'radio'
      ? msg('Select an answer to “{label}”', { id: 'choices-empty' })
      : msg('Select one or more answers to “{label}”', { id: 'choices-empty-boxes' });
  return fill(words, { label: questionOf(legend) });
}
