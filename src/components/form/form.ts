import { html, nothing, type TemplateResult } from 'lit';
import { inWordsOf } from '../../locales/msg.js';
import { askForAPerson, talkToAPersonHref } from '../../parts/ask-for-a-person.js';
import { type Checks, checksNow, fetchChecks, type FormErrors } from '../../parts/forms/checks.js';
import { CheckEvent } from '../../parts/forms/question.js';
import { HandrailElement } from '../../parts/handrail-element.js';
import { tellAuthor } from '../../platform/tell-author.js';
import { chromeStyles } from '../../styles/chrome-styles.js';
import { FormErrorEvent } from './form.events.js';

/**
 * Checks the page's own form when somebody sends it, and says what to put right.
 *
 * The page holds its native `<form>` inside. When every answer can be sent, the form is sent the native way and nothing here
 * is in between. When not, "There is a problem" and a list of links stand above the form and take the focus, the page's title
 * starts with "Error:", and the same words stand beside each question. Every answer stays as it was typed. From the second time
 * on, the summary also offers a person to talk to.
 *
 * Nothing is checked while somebody types or moves on. A button with `formnovalidate` sends without a check. The page's own
 * listeners for `submit` hear of it only when the form is really sent, as with the browser's own checks. Controls in the form that
 * stand in no `handrail-field` or `handrail-choices` keep the browser's own rules and words.
 *
 * @element handrail-form
 * @slot - the page's own `<form>`, and a heading if there is one
 * @fires {FormErrorEvent} handrail-form-error - there were problems: `problems` (name, label, message), `tries`
 * @fires {AskForAPersonEvent} handrail-ask-for-a-person - "Would you rather talk to a person?" was selected: `where`
 */
export class HandrailForm extends HandrailElement {
  static override styles = chromeStyles;

  /** What is said about the answers, as soon as somebody has started to give them. */
  private errors: FormErrors | undefined;
  /** Somebody has sent the form before the checks were there. */
  private waiting: Promise<void> | undefined;

  constructor() {
    super();
    // Before the page's own listeners on the form: with the browser's checks, they do not hear of a form that is not sent.
    this.addEventListener('submit', this.onSubmit, { capture: true });
    this.addEventListener('reset', this.onReset);
    this.addEventListener('focusin', this.getChecks, { once: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.errors?.leave();
  }

  protected override arrange(): void {
    const { form } = this;
    if (!form) tellAuthor(this, 'no-form');
    else if (checksNow() !== null) this.page.attribute(form, 'novalidate', '');
    this.errors?.arrange();
  }

  protected override render(): TemplateResult {
    return html`${this.errors?.render()}<slot></slot>`;
  }

  private get form(): HTMLFormElement | null {
    return this.querySelector('form');
  }

  private readonly onSubmit = (event: SubmitEvent): void => {
    const { form } = this;
    const submitter = event.submitter as HTMLButtonElement | null;
    const checks = checksNow();
    if (event.target !== form || !form || submitter?.formNoValidate || checks === null) return;
    if (checks) this.errors ??= this.newErrors(checks);
    if (this.errors?.check(form)) return;
    event.preventDefault();
    event.stopPropagation();
    if (!checks) this.waiting ??= this.sendWithChecks(form, submitter);
  };

  private newErrors(checks: Checks): FormErrors {
    return checks.errorsOf({
      form: this,
      lit: html,
      inWords: (words) => inWordsOf(this, words),
      language: () => ({ lang: this.wordsLang ?? nothing, dir: this.wordsDir ?? nothing }),
      talkHref: () => talkToAPersonHref(this),
      ask: (where, press) => askForAPerson(this, where, press),
      foundByBrowser: (name) => tellAuthor(this, 'no-field', name),
      failed: (problems, tries) => this.dispatchEvent(new FormErrorEvent(problems, tries)),
    });
  }

  /** Where the checks never come, the browser's own come back. */
  private readonly getChecks = async (): Promise<void> => {
    await fetchChecks();
    if (!checksNow()) this.forgetProblems();
    await this.updateComplete;
  };

  /** On a poor line somebody may send before the checks are there. */
  private async sendWithChecks(form: HTMLFormElement, submitter: HTMLButtonElement | null): Promise<void> {
    await this.getChecks();
    this.waiting = undefined;
    if (submitter) submitter.click();
    // Not form.requestSubmit: a control of that name would answer.
    else HTMLFormElement.prototype.requestSubmit?.call(form);
  }

  private readonly onReset = (event: Event): void => {
    if (event.target !== this.form || event.defaultPrevented) return;
    this.forgetProblems();
  };

  private forgetProblems(): void {
    const { form } = this;
    // Not form.elements: a control of that name would answer.
    for (let at = 0; form?.[at]; at++) form[at]?.dispatchEvent(new CheckEvent());
    this.errors?.forget();
    this.requestUpdate();
  }
}
