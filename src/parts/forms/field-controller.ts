import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { inWordsOf, msg } from '../../locales/msg.js';
import { findParts, firstHeading, textOf, uniqueId } from '../page-html.js';
import { type PageChanges, setText } from '../page-changes.js';
import { CheckEvent } from './check.event.js';

const NOT_WORDS = 'select,textarea,[data-handrail-added],[data-handrail-part=hint],.handrail-hint';

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

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
}

/** An answer that cannot be sent as it is. */
export interface Wrong {
  /** The control to put right. */
  readonly control: Control;
  /** The page's own words for it stand in `message-empty` or `message-format`; for its own rule it has said them already. */
  readonly kind: 'empty' | 'format' | 'own';
  /** What to do about it, where the page has no words for it. */
  readonly words: () => string;
}

export interface Asking {
  /** The question; undefined when the page's HTML is not one, and then nothing in it is touched. */
  readonly question: () => Question | undefined;
  readonly wrongIn: (question: Question) => Wrong | undefined;
}

/** The author says that a control must be answered: by `required`, or by `aria-required` as we do once we are there. */
export const isRequired = (control: Control): boolean =>
  control.required || control.getAttribute('aria-required') === 'true';

/** Nobody can answer what is disabled, read-only or put away by the page, so it must not stand in anybody's way. */
const canBeAnswered = (control: Control): boolean => control.willValidate && control.getClientRects().length > 0;

/**
 * Joins a question's label, hint, error and control, and checks the answer when the form asks. The only writer of error text,
 * `aria-invalid`, `aria-describedby` and `aria-required`. Nothing happens while somebody types or moves on: an error beside a
 * half-typed answer punishes people (vets-design-system-documentation#1984).
 */
export class FieldController implements ReactiveController {
  private wrong: Wrong | undefined;
  private readonly joined = new Set<string>();

  constructor(
    private readonly host: HTMLElement & ReactiveControllerHost,
    private readonly page: PageChanges,
    private readonly asking: Asking,
  ) {
    host.addController(this);
    host.addEventListener(CheckEvent.type, this.onCheck, { capture: true });
  }

  hostDisconnected(): void {
    this.host.removeAttribute('invalid');
  }

  /** Says how the question should be in the page; answers with our own nodes in it. */
  arrange(question: Question | undefined): HTMLElement[] {
    const controls: readonly Control[] = question?.controls ?? [];
    // The page may have put another control in place of the one that was wrong.
    if (this.wrong && !controls.includes(this.wrong.control)) this.wrong = undefined;
    this.host.toggleAttribute('invalid', !!this.wrong);
    if (!question) return [];
    const [control] = question.controls;
    this.keepId(control, () => questionOf(question.label));
    const added = this.arrangeRequired(question);
    const described = this.hints(question);
    if (this.wrong) {
      const error = this.arrangeError(question, this.wrong);
      added.push(error);
      described.get(question.described)?.push(error.id);
    }
    for (const [element, ids] of described) this.describe(element, ids);
    return added;
  }

  /**
   * Browsers call an empty `required` control invalid from the first visit (Firefox 153 text fields, Chromium 156 radios), and
   * their own bubbles would come before our words; so `aria-required` stands for it while a `handrail-form` does the checking.
   * Radios and checkboxes tell nobody (Chromium 156), `role="radiogroup"` would; a plain group is what GOV.UK and the NHS have
   * tested for years, and there "(optional)" on the other questions says it in words.
   */
  private arrangeRequired({ label, controls, required }: Question): HTMLElement[] {
    const { form } = controls[0];
    // Not form.closest: a control named "closest" would answer, and looking for one takes longer with every control.
    const checked = form && Element.prototype.closest.call(form, 'handrail-form');
    for (const control of controls) {
      if (!checked || !isRequired(control)) continue;
      this.page.attribute(control, 'required', null);
      this.page.attribute(control, 'aria-required', 'true');
    }
    if (required || !controls[0].willValidate) return [];
    const said = wordsIn(label).toLowerCase();
    if (optional().some((words) => said.includes(words.slice(1, -1).toLowerCase()))) return [];
    const parent = firstHeading(label) ?? label;
    const mark = this.page.node(
      label,
      'optional',
      'span',
      parent,
      [...parent.children].find((child) => child.contains(controls[0])),
    );
    setText(mark, ` ${optional()[0]}`);
    return [mark];
  }

  /** The ids of the hints, by what they describe: the question, or the one choice in whose row a hint stands. */
  private hints({ described, controls }: Question): Map<HTMLElement, string[]> {
    const ids = new Map<HTMLElement, string[]>([[described, []]]);
    for (const hint of findParts(this.host, 'hint')) {
      // What stands in a label is part of the name already; a field inside this part has hints of its own.
      if (hint.closest('label') || hint.closest('handrail-field,handrail-choices') !== this.host) continue;
      const row = hint.parentElement === described ? [] : controls.filter((one) => hint.parentElement?.contains(one));
      const owner = row.length === 1 && row[0] ? row[0] : described;
      this.keepId(hint, () => `${owner.id || controls[0].id} hint`);
      ids.set(owner, [...(ids.get(owner) ?? []), hint.id]);
    }
    return ids;
  }

  private arrangeError({ described, controls: [first] }: Question, wrong: Wrong): HTMLElement {
    // Before the control or its row, and out of a <label> or <p>: there it would become part of the name, or break the paragraph.
    let place: Element = first;
    let up = place.parentElement;
    for (; up && up !== described && (described.contains(up) || up.matches('label,p,span')); up = up.parentElement)
      place = up;
    const error = this.page.node(described, 'error', 'p', up ?? described, place);
    error.id = `${first.id}-error`;
    error.className = 'handrail-error';
    if (!error.firstChild) {
      const prefix = this.host.ownerDocument.createElement('span');
      prefix.className = 'handrail-unseen';
      error.append(prefix, '');
    }
    setText(error.firstChild as Element, msg('Error:', { id: 'field-error' }));
    // The space stands outside the hidden prefix: Chromium drops it inside.
    const text = error.lastChild as Text;
    const sentence = ` ${this.wordsFor(wrong)}`;
    if (text.data !== sentence) text.data = sentence;
    // ARIA 1.2 has no aria-invalid for a radio; there the description of the group says it all.
    if (wrong.control.type !== 'radio') this.page.attribute(wrong.control, 'aria-invalid', 'true');
    return error;
  }

  private wordsFor({ kind, words }: Wrong): string {
    return this.host.getAttribute(`message-${kind}`) || words();
  }

  private describe(element: HTMLElement, ids: string[]): void {
    if (!ids.length) return;
    const own = (element.getAttribute('aria-describedby') ?? '').split(/\s+/);
    const others = own.filter((id) => id && !ids.includes(id) && !this.joined.has(id));
    for (const id of ids) this.joined.add(id);
    this.page.attribute(element, 'aria-describedby', [...others, ...ids].join(' '));
  }

  private keepId(element: HTMLElement, words: () => string): void {
    const isOurs = element.dataset['handrailWas']?.split(' ').includes('id');
    if (!element.id || isOurs) this.page.attribute(element, 'id', uniqueId(element, words()));
  }

  private readonly onCheck = (event: Event): void => {
    const { problems } = event as CheckEvent;
    const question = this.asking.question();
    if (!question?.controls.includes(event.target as Control)) return;
    event.preventDefault();
    // Each of several controls asks; the first that can be answered gets the answer.
    const first = question.controls.find(canBeAnswered);
    if (first && first !== event.target) return;
    const wrong = problems && first ? this.asking.wrongIn(question) : undefined;
    if (wrong || this.wrong) this.host.requestUpdate();
    this.wrong = wrong;
    if (!wrong) return;
    const inWords = (words: () => string): string => inWordsOf(this.host, words);
    problems?.push({
      control: wrong.control,
      show: question.label,
      question: inWords(() => questionOf(question.label)),
      message: () => inWords(() => this.wordsFor(wrong)),
    });
  };
}

/** What says that a question need not be answered: our words, and English on a page in another language. */
const optional = (): [string, string] => [msg('(optional)', { id: 'field-optional' }), '(optional)'];

function wordsIn(label: Element): string {
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
