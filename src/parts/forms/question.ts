import { msg } from '../../locales/msg.js';
import { type Control, findParts, isBox, textOf } from '../page-html.js';

/** One question in the page's own HTML. */
export interface Question {
  /** The label or the legend. */
  readonly label: HTMLElement;
  /** What the hint and the error describe: the control, or the fieldset around several. */
  readonly described: HTMLElement;
  /** The page's controls, at least one. */
  readonly controls: readonly [Control, ...Control[]];
  /** Whether the question must be answered. */
  readonly required: boolean;
  /** Of a date. */
  readonly date?: DateQuestion;
}

/** What a date has besides. */
export interface DateQuestion {
  /** Which box is which. */
  readonly boxes: DateBoxes;
  /** The limits that stand in the page. */
  readonly rules: { min?: string; max?: string; approximate?: boolean };
}

export type DateBoxes = Readonly<Partial<Record<'day' | 'month' | 'year', Control>>>;

/**
 * The value of `hidden` on what is put away while another question is shown. Another than an author writes, so that the two can be
 * told apart: some questions are only for some people.
 */
export const AWAY = 'handrail';

/** An answer that cannot be sent as it is. */
export interface Wrong {
  /** The control to put right, which takes focus. */
  readonly control: Control;
  /** More controls that are wrong with it: the boxes of a date. */
  readonly others?: readonly Control[];
  /** The page's own words for it stand in `message-empty` and so on; for its own rule it has said them already. */
  readonly kind: 'empty' | 'format' | 'limit' | 'own';
  /** What to do about it, where the page has no words for it. */
  readonly words: () => string;
}

/** The parts that hold one question each. */
export const QUESTION_PART = 'handrail-field,handrail-choices,handrail-date';

const NOT_WORDS =
  'select,textarea,[hidden],[data-handrail-added]:not(.handrail-they),[data-handrail-part=hint],.handrail-hint';

/** The author says that a control must be answered: by `required`, or by `aria-required` as we do once we are there. */
export const isRequired = (control: Control): boolean =>
  control.required || control.getAttribute('aria-required') === 'true';

/** Nobody can answer what is disabled, read-only or put away by the page, so it must not stand in anybody's way. */
export const canBeAnswered = (control: Control): boolean => control.willValidate && control.getClientRects().length > 0;

/** The page's author has put it away, perhaps until another answer is given. What the form itself puts away is asked. */
export function isPutAway(asked: Element, form: Element): boolean {
  for (let up: Element | null = asked; up && up !== form; up = up.parentElement)
    if (getComputedStyle(up).display === 'none' && up.getAttribute('hidden') !== AWAY) return true;
  return false;
}

/** What a form says under a name, such as its `time`; empty where it does not. */
export function saidIn(form: HTMLFormElement | null | undefined, name: string): string {
  // Not form.elements: a control of that name would answer.
  for (let at = 0; form?.[at]; at++) {
    const control = form[at] as HTMLInputElement;
    if (control.name === name && (!isBox(control) || control.checked)) return control.value;
  }
  return '';
}

/**
 * An error that stands in the page already, because a server has refused an answer. A question that opens under an answer has
 * its own.
 */
export const serverError = (part: Element): HTMLElement | undefined =>
  findParts(part, 'error').find(
    (error) => !error.hasAttribute('data-handrail-added') && error.closest(QUESTION_PART) === part,
  );

/** What says that a question need not be answered: our words, and English on a page in another language. */
export const optional = (): [string, string] => [msg('(optional)', { id: 'field-optional' }), '(optional)'];

/** The words of a label or legend, without what we added, a hint or a control inside it. */
export function wordsIn(label: Element): string {
  const copy = label.cloneNode(true) as Element;
  for (const other of copy.querySelectorAll(NOT_WORDS)) other.remove();
  return textOf(copy);
}

/** The question that a label or legend asks: without what we added, a hint, a control inside it, or "(optional)". */
export function questionOf(label: Element): string {
  const words = wordsIn(label);
  const mark = optional().find((ending) => words.endsWith(ending));
  return (mark ? words.slice(0, -mark.length) : words).replace(/[\s:*]+$/, '');
}

/** "What is your name?" makes no good beginning of a sentence, and no good end of one. */
export const isAsked = (question: string): boolean => /[?\u061f]$/.test(question);

/** "Full name" inside a sentence is "full name"; "NHS number" and "I agree" stay. */
export const insideSentence = (question: string): string =>
  /^\p{Lu}\p{Ll}/u.test(question) ? question.charAt(0).toLowerCase() + question.slice(1) : question;

/** One question whose answer cannot be sent as it is. */
export interface Problem {
  /** The page's own control that takes focus when somebody selects the problem. */
  readonly control: HTMLElement & { readonly name?: string; readonly type?: string };
  /** The label or legend, which is brought into view with it. */
  readonly show: Element;
  /** The question, in the words of its label or legend. */
  readonly question: string;
  /** What to do about it, in the words that stand beside the control too. */
  readonly message: () => string;
}

/**
 * Asked of every control of a form, in the order of the page, when somebody wants to send it. The part around the control
 * listens while the event is on its way in (it does not bubble), calls `preventDefault()` to say that it answers for the
 * control, and adds what is wrong. What no part answers for is left to the browser's own rules.
 *
 * From `UIEvent`, because MooTools 1.2 and shims from before 2015 replace `Event`, and what is made from theirs cannot be sent.
 */
export class CheckEvent extends UIEvent {
  static readonly type = 'handrail-check';

  /** @param problems those found so far, to add to; undefined when the form was reset and errors are to be forgotten */
  constructor(readonly problems?: Problem[]) {
    super(CheckEvent.type, { cancelable: true });
  }
}
