import { type Control, controlsOf, isBox, isSelect, PASSWORD } from '../../parts/page-html.js';

/*
 * The answers of a form as plain data, to be kept and filled in again. By name, as they would be sent: what is typed, and the values
 * of the boxes and options that are selected.
 */
export type Answers = Readonly<Record<string, readonly string[]>>;

/** What must not be kept anywhere; also while we have changed what the page says of it (a password that is shown). */
const SECRET = ['password', 'one-time-code', 'cc-']
  .map((word) => `[autocomplete*="${word}" i],[data-handrail-was*="${word}" i],`)
  .join('')
  .concat(PASSWORD, ',[type=file]');

const isKept = (control: Control): boolean => !!control.name && !control.matches(`:disabled,${SECRET}`);

/** The answers that may be kept: no password, code for one time, card or file, and nothing that the page has hidden from people. */
export function answersToKeep(form: HTMLFormElement): Answers {
  const answers = new Map<string, string[]>();
  for (const control of controlsOf(form)) {
    if (!isKept(control)) continue;
    const given = answers.get(control.name) ?? [];
    answers.set(control.name, given);
    if (isBox(control)) given.push(...(control.checked ? [control.value] : []));
    else if (isSelect(control)) given.push(...[...control.selectedOptions].map((option) => option.value));
    else given.push(control.value);
  }
  return Object.fromEntries(answers);
}

/** Fills in what was kept. What has an answer already, from the page, the browser or the person, stays. */
export function fillIn(form: HTMLFormElement, answers: Answers): void {
  const left = new Map(Object.entries(answers).map(([name, values]) => [name, [...values]]));
  const controls = controlsOf(form).filter((control) => isKept(control) && left.has(control.name));
  const answered = controls.filter((control) => isBox(control) && control.checked).map(({ name }) => name);
  const filled = controls.filter((control) => {
    const { name, value } = control;
    const given = left.get(name) as string[];
    if (isBox(control)) return !answered.includes(name) && given.includes(value) && change(control, 'checked', true);
    if (!isSelect(control)) {
      const typed = given.shift();
      return !value && !!typed && change(control, 'value', typed);
    }
    if (control.selectedIndex > (control.multiple ? -1 : 0)) return false;
    for (const option of control.options) if (given.includes(option.value)) option.selected = true;
    return true;
  });
  // When all is there, so that a page that opens a question for an answer finds the answers to it.
  for (const control of filled)
    for (const type of ['input', 'change']) control.dispatchEvent(new UIEvent(type, { bubbles: true }));
}

/** A framework that puts a property of its own on a control (React) must not mistake this for its own doing. */
const change = (control: Control, property: 'checked' | 'value', to: unknown): boolean =>
  Reflect.set(Object.getPrototypeOf(control) as object, property, to, control);

/** Empties a form, also of the answers that a server has written into it. */
export function empty(form: HTMLFormElement): void {
  // Not form.reset: a control of that name would answer.
  HTMLFormElement.prototype.reset.call(form);
  for (const control of controlsOf(form)) {
    if (isSelect(control)) {
      for (const option of control.options) option.defaultSelected = false;
      control.selectedIndex = control.multiple ? -1 : 0;
    } else if (isBox(control)) {
      control.checked = control.defaultChecked = false;
    } else {
      control.value = '';
      // To set it writes an attribute, and the HTML is the page's.
      if (control.defaultValue) control.defaultValue = '';
    }
  }
}

/** What is kept of a form. */
export interface Kept {
  readonly answers: Answers;
  /** They were sent. What came of it is not known. */
  readonly isSent: boolean;
  /** The name of the control that was used last. */
  readonly at: string;
}

export const keptText = (kept: Kept): string => JSON.stringify(kept);

/** Reads it again. The store belongs to all scripts of a site, so what is not of this shape is as good as nothing. */
export function keptFrom(text: string | null): Kept | undefined {
  try {
    const { answers, isSent, at } = JSON.parse(text ?? '') as Record<string, unknown>;
    const lists = Object.entries(answers as object).filter(
      (entry): entry is [string, string[]] =>
        Array.isArray(entry[1]) && entry[1].every((value) => typeof value === 'string'),
    );
    return { answers: Object.fromEntries(lists), isSent: isSent === true, at: typeof at === 'string' ? at : '' };
  } catch {
    return undefined;
  }
}
