import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { inWordsOf } from '../../locales/msg.js';
import { type Control, findParts, firstHeading } from '../page-html.js';
import { type PageChanges, setText } from '../page-changes.js';
import { checksNow } from './checks.js';
import {
  canBeAnswered,
  CheckEvent,
  isRequired,
  optional,
  type Question,
  QUESTION_PART,
  questionOf,
  serverError,
  wordsIn,
  type Wrong,
} from './question.js';

/**
 * Joins a question's label, hint, error and control, and checks the answer when the form asks. The only writer of error text,
 * `aria-invalid`, `aria-describedby` and `aria-required`. Nothing happens while somebody types or moves on: an error beside a
 * half-typed answer punishes people (vets-design-system-documentation#1984).
 */
export class FieldController implements ReactiveController {
  private wrong: Wrong | undefined;
  /** What the server had said when the form asked: it is old now. */
  private old: HTMLElement | undefined;

  constructor(
    private readonly host: HTMLElement & ReactiveControllerHost,
    private readonly page: PageChanges,
    /** What is wrong with the answer. */
    private readonly check: (question: Question) => Wrong | undefined,
    /** The question; undefined when the page's HTML is not one, and then nothing in it is touched. */
    private readonly question: () => Question | undefined,
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
    // Two words at least: a control with the id "title" or "action" answers for `form.title` or `form.action`.
    this.page.id(control, () => `${questionOf(question.label)} answer`);
    const added = this.arrangeRequired(question);
    const described = this.hints(question);
    if (this.wrong) {
      const error = checksNow()?.error(this.page, question, this.wrong, this.wordsFor(this.wrong));
      if (error) {
        added.push(error);
        described.get(question.described)?.push(error.id);
      }
    }
    this.arrangeServerError(question, described);
    const notes = checksNow()?.notes(this.host, this.page, question);
    if (notes) {
      added.push(...notes.nodes);
      described.get(question.described)?.push(...notes.ids);
    }
    for (const [element, ids] of described) this.page.describe(element, ids);
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
    const checked = checksNow() !== null && form && Element.prototype.closest.call(form, 'handrail-form');
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

  /** An error that the server has written into the page stands like one of ours, until somebody sends the form again. */
  private arrangeServerError({ controls: [control], described: owner }: Question, ids: Map<Element, string[]>): void {
    const error = serverError(this.host);
    if (!error) return;
    this.page.id(error, () => `${control.id} error`);
    if (error === this.old) this.page.attribute(error, 'hidden', '');
    else {
      this.host.toggleAttribute('invalid', true);
      if (control.type !== 'radio') this.page.attribute(control, 'aria-invalid', 'true');
      ids.get(owner)?.push(error.id);
    }
  }

  /** The ids of the hints, by what they describe: the question, or the one choice in whose row a hint stands. */
  private hints({ described, controls }: Question): Map<HTMLElement, string[]> {
    const ids = new Map<HTMLElement, string[]>([[described, []]]);
    for (const hint of findParts(this.host, 'hint')) {
      // What stands in a label is part of the name already; a field inside this part has hints of its own.
      if (hint.closest('label') || hint.closest(QUESTION_PART) !== this.host) continue;
      const around = hint.parentElement as Element;
      // Looked for here and not among all controls: in a long list each row may have a hint.
      const row =
        around === described
          ? []
          : [...around.querySelectorAll<Control>('input,select')].filter((one) => controls.includes(one));
      const owner = row.length === 1 && row[0] ? row[0] : described;
      this.page.id(hint, () => `${owner.id || controls[0].id} hint`);
      ids.set(owner, [...(ids.get(owner) ?? []), hint.id]);
    }
    return ids;
  }

  private wordsFor({ kind, words }: Wrong): string {
    return this.host.getAttribute(`message-${kind}`) || words();
  }

  private readonly onCheck = (event: Event): void => {
    const { problems } = event as CheckEvent;
    const question = this.question();
    if (!question?.controls.includes(event.target as Control)) return;
    event.preventDefault();
    // Each of several controls asks; the first that can be answered gets the answer.
    const first = question.controls.find(canBeAnswered);
    if (first && first !== event.target) return;
    const wrong = problems && first ? this.check(question) : undefined;
    this.old = serverError(this.host);
    if (wrong || this.wrong || !problems || this.old) this.host.requestUpdate();
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
