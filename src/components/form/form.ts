import { css, html, nothing, type TemplateResult } from 'lit';
import { inWordsOf, msg } from '../../locales/msg.js';
import { firstHeading, headingLevel, textOf } from '../../parts/page-html.js';
import { checksNow, fetchChecks } from '../../parts/forms/checks.js';
import { CheckEvent, type Problem } from '../../parts/forms/question.js';
import { HandrailElement } from '../../parts/handrail-element.js';
import { askForAPerson, talkToAPersonHref } from '../../parts/ask-for-a-person.js';
import { focusOn } from '../../platform/places.js';
import { tellAuthor } from '../../platform/tell-author.js';
import { chromeStyles } from '../../styles/chrome-styles.js';
import { FormErrorEvent } from './form.events.js';

const formStyles = css`
  .summary {
    margin-block: 0 28px;
    background: none;
    border-color: var(--_ink);
  }
  ul {
    display: grid;
    gap: 8px;
  }
  li a {
    display: flex;
    align-items: center;
    min-block-size: var(--_size);
    color: var(--_accent);
    font-weight: bold;
    text-underline-offset: 0.2em;
  }
  .talk {
    margin-block-start: 16px;
  }
`;

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
  static override styles = [chromeStyles, formStyles];

  /** What was wrong at the last try. */
  private problems: Problem[] = [];
  /** How many times in a row the form could not be sent. */
  private tries = 0;
  /** Somebody has sent the form before the checks were there. */
  private waiting: Promise<void> | undefined;
  /** What we put before the page's title. */
  private titlePrefix = '';

  constructor() {
    super();
    // Before the page's own listeners on the form: with the browser's checks, they do not hear of a form that is not sent.
    this.addEventListener('submit', this.onSubmit, { capture: true });
    this.addEventListener('reset', this.onReset);
    this.addEventListener('focusin', this.getChecks, { once: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.markTitle('');
  }

  protected override arrange(): void {
    const { form } = this;
    if (!form) tellAuthor(this, 'no-form');
    else if (checksNow() !== null) this.page.attribute(form, 'novalidate', '');
    // The page may have taken questions away.
    this.problems = this.problems.filter(({ control }) => control.isConnected);
    this.markTitle(this.problems.length ? msg('Error:', { id: 'field-error' }) : '');
  }

  protected override render(): TemplateResult {
    const state = this.problems.length && {
      problems: this.problems,
      headingLevel: Math.max(2, headingLevel(this)),
      lang: this.wordsLang ?? nothing,
      dir: this.wordsDir ?? nothing,
      talkHref: this.tries > 1 ? talkToAPersonHref(this) : undefined,
      onTalk: this.onTalk,
    };
    return html`${state ? checksNow()?.summary(html, state) : nothing}<slot></slot>`;
  }

  private get form(): HTMLFormElement | null {
    return this.querySelector('form');
  }

  private readonly onSubmit = (event: SubmitEvent): void => {
    const { form } = this;
    const submitter = event.submitter as HTMLButtonElement | null;
    const checks = checksNow();
    if (event.target !== form || !form || submitter?.formNoValidate || checks === null) return;
    const problems = checks ? checks.problemsIn(form, (name) => tellAuthor(this, 'no-field', name)) : [];
    this.told(problems, problems.length ? this.tries + 1 : 0);
    if (checks && !problems.length) return;
    event.preventDefault();
    event.stopPropagation();
    if (!checks) {
      this.waiting ??= this.sendWithChecks(form, submitter);
      return;
    }
    const told = problems.map(({ control, question, message }) => ({
      name: control.name ?? '',
      label: question,
      message: message(),
    }));
    this.dispatchEvent(new FormErrorEvent(told, this.tries));
    void this.showSummary();
  };

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
    this.told([], 0);
  }

  private told(problems: Problem[], tries: number): void {
    this.problems = problems;
    this.tries = tries;
    this.requestUpdate();
  }

  private async showSummary(): Promise<void> {
    await this.updateComplete;
    const summary = this.renderRoot.querySelector('.summary');
    // Focus on the heading is spoken by every screen reader that was tried; focus on the box is not (Orca 43 and 48, 2026-11).
    focusOn(summary?.querySelector<HTMLElement>('.heading') ?? this, summary ?? this);
  }

  private readonly onTalk = (press: Event): void => {
    const form = textOf(firstHeading(this)) || this.ownerDocument.title.replace(this.titlePrefix, '').trim();
    const where = inWordsOf(this, () => checksNow()?.whereTheyAre(form, this.problems));
    if (where) askForAPerson(this, { ...where, goBack: () => void this.showSummary() }, press);
  };

  /** Says the error where people with many tabs or a screen reader meet the page first, and takes it away again. */
  private markTitle(prefix: string): void {
    const page = this.ownerDocument;
    let { title } = page;
    if (this.titlePrefix && title.startsWith(this.titlePrefix)) title = title.slice(this.titlePrefix.length).trim();
    this.titlePrefix = prefix;
    if (prefix && !title.startsWith(prefix)) title = `${prefix} ${title}`;
    if (title !== page.title) page.title = title;
  }
}
