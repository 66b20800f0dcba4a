import { html, nothing, type TemplateResult } from 'lit';
import { fill, inWordsOf, msg } from '../../locales/msg.js';
import { firstHeading, textOf } from '../../parts/page-html.js';
import { CheckEvent, type Problem } from '../../parts/forms/check.event.js';
import { HandrailElement } from '../../parts/handrail-element.js';
import { askForAPerson, talkToAPersonHref } from '../../parts/ask-for-a-person.js';
import { focusOn } from '../../platform/places.js';
import { tellAuthor } from '../../platform/tell-author.js';
import { chromeStyles } from '../../styles/chrome-styles.js';
import { FormErrorEvent } from './form.events.js';
import { formStyles } from './form.styles.js';

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
  /** What we put before the page's title. */
  private titlePrefix = '';

  constructor() {
    super();
    // Before the page's own listeners on the form: with the browser's checks, they do not hear of a form that is not sent.
    this.addEventListener('submit', this.onSubmit, { capture: true });
    this.addEventListener('reset', this.onReset);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.markTitle('');
  }

  protected override arrange(): void {
    const { form } = this;
    if (!form) tellAuthor(this, 'no-form');
    else this.page.attribute(form, 'novalidate', '');
    // The page may have taken questions away.
    this.problems = this.problems.filter(({ control }) => control.isConnected);
    this.markTitle(this.problems.length ? msg('Error:', { id: 'field-error' }) : '');
  }

  protected override render(): TemplateResult {
    return html`${this.problems.length ? this.renderSummary() : nothing}<slot></slot>`;
  }

  private renderSummary(): TemplateResult {
    const level = Math.max(2, Number(firstHeading(this)?.localName[1] ?? 2));
    return html`<div class="summary" lang=${this.wordsLang ?? nothing} dir=${this.wordsDir ?? nothing}>
      <div class="heading" role="heading" aria-level=${level}>
        <span>${msg('There is a problem', { id: 'form-problem' })}</span>
      </div>
      <ul class="text" role="list">
        ${this.problems.map(
          (problem) =>
            html`<li>
              <a href="#${problem.control.id}" @click=${(press: Event) => goTo(problem, press)}
                ><span>${problem.message()}</span></a
              >
            </li>`,
        )}
      </ul>
      ${this.tries > 1 ? this.renderTalk() : nothing}
    </div>`;
  }

  private renderTalk(): TemplateResult | typeof nothing {
    const href = talkToAPersonHref(this);
    if (!href) return nothing;
    return html`<div class="talk">
      <a class="button quiet" href=${href} @click=${this.onTalk}>
        <span>${msg('Would you rather talk to a person?', { id: 'form-talk' })}</span>
      </a>
    </div>`;
  }

  private get form(): HTMLFormElement | null {
    return this.querySelector('form');
  }

  private readonly onSubmit = (event: SubmitEvent): void => {
    const { form } = this;
    if (event.target !== form || !form || (event.submitter as HTMLButtonElement | null)?.formNoValidate) return;
    const problems = this.problemsIn(form);
    this.told(problems, problems.length ? this.tries + 1 : 0);
    if (!problems.length) return;
    event.preventDefault();
    event.stopPropagation();
    const told = problems.map(({ control, question, message }) => ({
      name: control.name ?? '',
      label: question,
      message: message(),
    }));
    this.dispatchEvent(new FormErrorEvent(told, this.tries));
    void this.showSummary();
  };

  private readonly onReset = (event: Event): void => {
    if (event.target !== this.form || event.defaultPrevented) return;
    this.told([], 0);
    for (const control of this.form?.elements ?? []) control.dispatchEvent(new CheckEvent());
  };

  private told(problems: Problem[], tries: number): void {
    this.problems = problems;
    this.tries = tries;
    this.requestUpdate();
  }

  /** What the parts in the form say is wrong and, where a control stands in none of them, what the browser says. */
  private problemsIn(form: HTMLFormElement): Problem[] {
    const problems: Problem[] = [];
    for (const element of form.elements) {
      const control = element as HTMLInputElement;
      if (!control.dispatchEvent(new CheckEvent(problems))) continue;
      if (!control.willValidate || control.validity.valid || !control.getClientRects().length) continue;
      const { name, type, validationMessage } = control;
      // Every radio of a group says that the group has no answer.
      if (type === 'radio' && problems.some((known) => known.control.type === type && known.control.name === name))
        continue;
      const label = control.labels?.[0];
      problems.push({
        control,
        show: label ?? control,
        question: textOf(label) || name,
        message: () => validationMessage,
      });
      tellAuthor(this, 'no-field', name);
    }
    return problems;
  }

  private async showSummary(): Promise<void> {
    await this.updateComplete;
    const summary = this.renderRoot.querySelector('.summary');
    // Focus on the heading is spoken by every screen reader that was tried; focus on the box is not (Orca 43 and 48, 2026-11).
    focusOn(summary?.querySelector<HTMLElement>('.heading') ?? this, summary ?? this);
  }

  private readonly onTalk = (press: Event): void => {
    const where = inWordsOf(this, () => ({
      words: this.whereTheyAre(),
      backLabel: msg('Go back to the form', { id: 'form-go-back' }),
      goBack: () => void this.showSummary(),
    }));
    askForAPerson(this, where, press);
  };

  /** The questions, never the answers. */
  private whereTheyAre(): string {
    const questions = this.problems.map(({ question }) => question).join('; ');
    const words = msg('I am filling in the form ‘{form}’ and these questions stopped me: {questions}', {
      id: 'form-where',
    });
    return fill(words, {
      form: textOf(firstHeading(this)) || this.ownerDocument.title.replace(this.titlePrefix, '').trim(),
      questions,
    });
  }

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

/** Shows the question and puts focus in its control. Without the label in view, people and NVDA hear only "edit". */
function goTo({ control, show }: Problem, press: Event): void {
  press.preventDefault();
  show.scrollIntoView({ block: 'start', behavior: 'instant' as ScrollBehavior });
  control.focus({ preventScroll: true });
}
