import { msg } from '../../locales/msg.js';
import { type Control, controlsOf, isBox, isSelect, PASSWORD, textOf } from '../page-html.js';
import { isPutAway, QUESTION_PART, questionOf } from './question.js';

/** A question of a form, and what has been answered so far. */
export interface Answer {
  /** The first of the page's own controls that hold the answer. */
  readonly control: Control;
  /** What is brought into view with it: the label or legend. */
  readonly label: HTMLElement | null;
  /** The question, in the words of its label or legend. */
  readonly question: string;
  /** In the words of the page and of the person, a line for each choice; none where there is no answer. */
  readonly lines: readonly string[];
}

/**
 * The questions and answers of a form as they are now, in the order of the page. What would not be sent, or is put away by the
 * page's author, is left out. A password is never in it.
 */
export function answersIn(form: HTMLFormElement): Answer[] {
  const questions = new Map<Element, Control[]>();
  for (const control of controlsOf(form)) {
    if (control.matches(':disabled') || isPutAway(control, form)) continue;
    const key = control.closest(QUESTION_PART) ?? (isBox(control) && control.closest('fieldset')) ?? null;
    const owner = key || control;
    questions.set(owner, [...(questions.get(owner) ?? []), control]);
  }
  return [...questions].map(([owner, controls]) => answerIn(owner, controls as [Control, ...Control[]]));
}

function answerIn(owner: Element, controls: [Control, ...Control[]]): Answer {
  const [control] = controls;
  const legend = owner === control ? null : owner.querySelector('legend');
  const label = legend ?? control.labels?.[0] ?? null;
  const lines = controls.flatMap((one) => linesOf(one, !legend));
  const isText = !controls.some(({ type }) => /^(radio|checkbox|select-m.*|file)$/.test(type));
  return {
    control,
    label,
    question: label ? questionOf(label) : (control.getAttribute('aria-label') ?? control.name),
    // Several boxes for one answer, such as day, month and year.
    lines: isText && lines.length > 1 ? [lines.join(' ')] : lines,
  };
}

function linesOf(control: Control, isAlone: boolean): string[] {
  const { value, type } = control;
  const { files } = control as HTMLInputElement;
  if (isBox(control)) {
    if (!control.checked) return [];
    const label = control.labels?.[0];
    // The question is the label itself.
    if (isAlone) return [msg('Yes', { id: 'answers-yes' })];
    return [label ? questionOf(label) : value];
  }
  if (isSelect(control)) {
    const chosen = [...control.selectedOptions].filter((option) => option.value);
    return chosen.map((option) => option.label || textOf(option));
  }
  if (type === 'file') return [...(files ?? [])].map((file) => file.name);
  if (!value.trim()) return [];
  return [control.matches(PASSWORD) ? msg('Hidden', { id: 'answers-hidden' }) : value.trim()];
}
