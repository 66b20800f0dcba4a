import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '../../locales/msg.js';
import { type Answer, answersIn } from '../../parts/forms/answers.js';
import { ChangeAnswerEvent } from '../../parts/forms/change-answer.js';
import { QUESTION_PART } from '../../parts/forms/question.js';
import { HandrailElement } from '../../parts/handrail-element.js';
import { setText } from '../../parts/page-changes.js';
import { firstHeading } from '../../parts/page-html.js';
import { adoptSheets } from '../../platform/sheets.js';
import { focusOn } from '../../platform/places.js';
import { tellAuthor } from '../../platform/tell-author.js';
import { chromeStyles } from '../../styles/chrome-styles.js';
import { checkAnswersStyles, wayBackStyles } from './check-answers.styles.js';

/**
 * The questions of the form around it with the answers that were given, so that people can check them before they send, and
 * change one. The page holds a heading and a few words; the list is ours, and follows the answers.
 *
 * It reads the page's own controls and keeps nothing. Answers are shown as text, and never leave the page.
 *
 * @element handrail-check-answers
 * @slot - the page's own heading, and words if there are any
 * @fires {ChangeAnswerEvent} handrail-change-answer - "Change" was selected: `control`
 */
export class HandrailCheckAnswers extends HandrailElement {
  static override styles = [chromeStyles, checkAnswersStyles];

  /** The answer that is being changed. The way back stands below it. */
  private changing: Answer | undefined;
  /** What has the rules for the way back. */
  private dressed: Node | undefined;
  private readonly formWatcher = new MutationObserver(() => this.requestUpdate());

  override connectedCallback(): void {
    super.connectedCallback();
    const { signal } = this;
    const update = (): void => this.requestUpdate();
    // Not on the form: it may hold controls that stand elsewhere in the page.
    for (const type of ['input', 'change']) this.getRootNode().addEventListener(type, update, { signal });
    // A form is empty again only after everybody has heard of it.
    this.getRootNode().addEventListener('reset', () => setTimeout(update), { signal });
    // The browser fills in what was there before.
    addEventListener('pageshow', update, { signal });
    this.changing = undefined;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.formWatcher.disconnect();
  }

  protected override arrange(): void {
    const { form } = this;
    this.formWatcher.disconnect();
    if (!form) {
      tellAuthor(this, 'no-form');
      return;
    }
    if (!firstHeading(this)) tellAuthor(this, 'no-heading');
    this.arrangeWayBack();
    // Last, so that it does not hear of what we did ourselves, for ever.
    const watched = ['hidden', 'disabled', 'style', 'class'];
    this.formWatcher.observe(form, { childList: true, subtree: true, attributeFilter: watched });
  }

  protected override render(): TemplateResult {
    const { form } = this;
    const answers = form ? answersIn(form) : [];
    return html`<slot></slot
      >${answers.length ? html`<dl>${answers.map((answer) => this.renderRow(answer))}</dl>` : nothing}`;
  }

  private renderRow(answer: Answer): TemplateResult {
    const { question, lines, control } = answer;
    const words = { lang: this.wordsLang ?? nothing, dir: this.wordsDir ?? nothing };
    return html`<div class="row">
      <dt><span>${question}</span></dt>
      <dd class="answer">
        ${
          lines.length
            ? lines.map((line) => html`<div><bdi>${line}</bdi></div>`)
            : html`<span class="none" lang=${words.lang} dir=${words.dir}
                >${msg('Not provided', { id: 'check-answers-none' })}</span
              >`
        }
      </dd>
      <dd>
        <a href="#${control.id}" @click=${(press: Event) => this.change(answer, press)}
          ><span lang=${words.lang} dir=${words.dir}>${msg('Change', { id: 'check-answers-change' })}</span>
          <span class="unseen">${question}</span></a
        >
      </dd>
    </div>`;
  }

  private get form(): HTMLFormElement | null {
    return this.closest('form');
  }

  private change(answer: Answer, press: Event): void {
    press.preventDefault();
    const { control, label } = answer;
    if (!this.dispatchEvent(new ChangeAnswerEvent(control))) return;
    this.changing = answer;
    this.requestUpdate();
    // Without the label in view, people and NVDA hear only "edit".
    (label ?? control).scrollIntoView({ block: 'start', behavior: 'instant' as ScrollBehavior });
    control.focus({ preventScroll: true });
  }

  /** A link below the question that is being changed. */
  private arrangeWayBack(): void {
    const control = this.changing?.control;
    if (!control?.isConnected) return;
    let place = control.closest(QUESTION_PART) ?? control.closest('fieldset') ?? control.closest('label,p') ?? control;
    let { parentElement } = place;
    // The wrapper of another spelling takes into its part whatever comes to stand beside it.
    // Not parentElement.matches: a control of that name would answer.
    if (parentElement && place.matches('[data-handrail-ready] > *')) ({ parentElement } = place = parentElement);
    if (!parentElement) return;
    this.page.id(this, () => 'check answers');
    const link = this.page.node(this, 'back', 'a', parentElement, place.nextSibling) as HTMLAnchorElement;
    if (link.previousElementSibling !== place) place.after(link);
    link.className = 'handrail-back';
    const root = this.getRootNode() as Document;
    if (this.dressed !== root) adoptSheets((this.dressed = root), [wayBackStyles]);
    link.setAttribute('href', `#${this.id}`);
    link.onclick = (press) => this.goBack(press);
    setText(link, msg('Go back to check your answers', { id: 'check-answers-back' }));
    this.markLanguage(link);
  }

  private async goBack(press: Event): Promise<void> {
    press.preventDefault();
    this.changing = undefined;
    this.requestUpdate();
    await this.updateComplete;
    focusOn(firstHeading(this) ?? this, this);
  }
}
