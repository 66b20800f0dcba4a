import { html, nothing, type TemplateResult } from 'lit';
import { checksNow, fetchChecks, type FormErrors, type FormHost, isLate, meet } from '../../parts/forms/checks.js';
import { fetchJourney, type Journey } from '../../parts/forms/journey.js';
import { CheckEvent } from '../../parts/forms/question.js';
import { HandrailElement } from '../../parts/handrail-element.js';
import { tellAuthor } from '../../platform/tell-author.js';
import { chromeStyles } from '../../styles/chrome-styles.js';
import { FormErrorEvent } from './form.events.js';

/** What cannot wait until somebody comes to the form: what a server has refused, a password, how much may be written. */
const EARLY =
  '[data-handrail-part=error],.handrail-error:not([data-handrail-added]),[type=password],[data-handrail-part=count],.handrail-count,[data-handrail-part=helping],.handrail-helping';

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
 * With `view="one"`, each child of the form that holds a control is a page of its own, with Back and Continue. The form stays one
 * form, and posts what it would have posted.
 *
 * A checkbox that is marked with `data-handrail-part="helping"` ("I am helping someone") says the questions for somebody else: words
 * with `data-handrail-they="…"` become those, and nothing is filled in from the helper's own details.
 *
 * @element handrail-form
 * @slot - the page's own `<form>`, and a heading if there is one
 * @attr {'one'} view - one question at a time; without it all questions stand on one page
 * @fires {FormErrorEvent} handrail-form-error - there were problems: `problems` (name, label, message), `tries`
 * @fires {AskForAPersonEvent} handrail-ask-for-a-person - "Would you rather talk to a person?" was selected: `where`
 */
export class HandrailForm extends HandrailElement {
  static override styles = chromeStyles;
  static override properties = { view: {} };

  declare view: 'one' | undefined;

  /** What is said about the answers, as soon as somebody has started to give them. */
  private errors: FormErrors | undefined;
  /** Somebody has sent the form before the checks were there. */
  private waiting: Promise<void> | undefined;
  /** What is fetched before anybody has come to the form. */
  private early: Promise<unknown> | undefined;
  /** One question at a time, as soon as it has come; null where it cannot be had. */
  private journey: Journey | null | undefined;
  private readonly host: FormHost = {
    form: this,
    page: this.page,
    signal: () => this.signal,
    errors: async () => {
      await this.getChecks();
      return this.errorsNow();
    },
    whole: (work) => this.journey?.whole(work) ?? work(),
    show: (control) => this.journey?.show(control),
    language: () => ({ lang: this.wordsLang ?? nothing, dir: this.wordsDir ?? nothing }),
    failed: (problems, tries) => this.dispatchEvent(new FormErrorEvent(problems, tries)),
  };

  constructor() {
    super();
    // Before the page's own listeners on the form: with the browser's checks, they do not hear of a form that is not sent.
    this.addEventListener('submit', this.onSubmit, { capture: true });
    this.addEventListener('reset', this.onReset);
    this.addEventListener('change', () => this.requestUpdate());
    this.addEventListener('focusin', this.getChecks, { once: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.errors?.leave();
  }

  /** Where one question is to be shown, the others are not shown first. Until then handrail.css keeps them away. */
  protected override fetchFirst(): Promise<unknown> | undefined {
    if (this.journey === undefined && this.view === 'one')
      return (
        fetchJourney()
          .then(({ journey }) => void (this.journey = journey?.journeyOf(this.host) ?? null))
          // A form named querySelectorAll answers for the page: then all questions stand on one page.
          .catch(() => void (this.journey = null))
      );
    return undefined;
  }

  protected override arrange(): void {
    const { form } = this;
    const checked = checksNow() !== null && form;
    for (const part of this.querySelectorAll(':not(:defined)')) meet(part.localName.slice(9));
    if (!form) tellAuthor(this, 'no-form');
    else if (checked) this.page.attribute(form, 'novalidate', '');
    if (form && !this.early && this.querySelector(EARLY))
      this.early = this.getChecks().then(() => this.errorsNow()?.fromServer());
    if (form) for (const node of checksNow()?.helping(this.page, this) ?? []) this.markLanguage(node);
    const one = this.view === 'one' && checked;
    this.journey?.arrange(one || null);
    this.errors?.arrange();
  }

  protected override render(): TemplateResult {
    return html`${this.journey?.above()}${this.errors?.render()}<slot></slot>${this.journey?.below()}`;
  }

  private get form(): HTMLFormElement | null {
    return this.querySelector('form');
  }

  private readonly onSubmit = (event: SubmitEvent): void => {
    const { form } = this;
    const submitter = event.submitter as HTMLButtonElement | null;
    const checks = checksNow();
    if (event.target !== form || !form || checks === null) return;
    const goesOn = this.journey?.goesOn(submitter);
    const late = isLate(this);
    if (!goesOn && (submitter?.formNoValidate || (!late && this.errorsNow()?.check(form)))) return;
    event.preventDefault();
    event.stopPropagation();
    if (!goesOn && (late || !checks)) this.waiting ??= this.sendWithChecks(form, submitter);
  };

  private errorsNow(): FormErrors | undefined {
    return (this.errors ??= checksNow()?.errorsOf(this.host));
  }

  /** Where the checks never come, the browser's own come back. */
  private readonly getChecks = async (): Promise<void> => {
    await fetchChecks(this);
    if (!this.errorsNow()) this.forgetProblems();
    for (const field of this.querySelectorAll<HandrailElement>('handrail-field')) field.requestUpdate();
    this.requestUpdate();
    await this.updateComplete;
  };

  /** On a poor line somebody may send before the checks are there. */
  private async sendWithChecks(form: HTMLFormElement, submitter: HTMLButtonElement | null): Promise<void> {
    await this.getChecks();
    this.waiting = undefined;
    // The page has put another form in its place meanwhile. Browsers complain of one that nobody can send.
    if (!form.isConnected) return;
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
