import type { TemplateResult } from 'lit';
import { wordsLanguage } from '../../locales/msg.js';
import { sendAnswers } from '../../parts/answers.js';
import { askedWell } from '../../parts/asked-well.js';
import { HandrailElement } from '../../parts/handrail-element.js';
import { findParts } from '../../parts/page-html.js';
import { dressForPaper, paperStyles, withPaperLine } from '../../parts/paper-twin.js';
import { tellAuthor } from '../../platform/tell-author.js';
import { chromeStyles } from '../../styles/chrome-styles.js';
import { wordingOf } from './items.js';

/**
 * A few questions on how sure people feel, asked with the same words before some help, after it, and later.
 *
 * The page holds an ordinary form in a `handrail-form`, and it posts as it would without us. This part tells the page what was answered
 * (`handrail-answers`), so that a hub's tablet can keep it in a file; on paper it is a sheet with a box to tick for each answer; and it
 * tells the page's author what would make the answers worth nothing, such as other words than before.
 *
 * Mark with `data-handrail-part="licence"` (or the class `handrail-licence`) whose questions they are, where they are not ours.
 *
 * @element handrail-confidence-check
 * @slot - a `handrail-form` with the page's own questions
 * @fires {AnswersEvent} handrail-answers - the form was sent, and all is well with it: `answers`, `about`, `form`. Cancel it to take them
 */
export class HandrailConfidenceCheck extends HandrailElement {
  static override styles = [chromeStyles, paperStyles];

  /** The form that the page's author was told about. */
  private read: HTMLFormElement | null | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    sendAnswers(this, this.signal);
  }

  protected override arrange(): void {
    dressForPaper(this);
    const { form } = this;
    if (form !== this.read) this.tellOf((this.read = form));
  }

  protected override render(): TemplateResult {
    return withPaperLine(this.form);
  }

  private get form(): HTMLFormElement | null {
    return this.querySelector('form');
  }

  private tellOf(form: HTMLFormElement | null): void {
    const isEnglish = wordsLanguage(this) === 'en' && !this.wordsLang;
    for (const { name, words, controls } of askedWell(this, form, ['site', 'form', 'time'])) {
      const values = controls.map(({ type, value }) => (type === 'radio' ? value : ''));
      const steps = values.filter((value) => /^\d+$/.test(value));
      if (steps.length < 2) continue;
      if (steps.some((step, at) => step !== `${at + 1}`)) tellAuthor(this, 'steps', name);
      for (const reason of ['does-not-apply', 'rather-not-say'])
        if (!values.includes(reason)) tellAuthor(this, reason, name);
      const wording = wordingOf(name);
      if (!wording && !findParts(this, 'licence').length) tellAuthor(this, 'no-licence', name);
      if (wording && isEnglish && words !== wording) tellAuthor(this, 'other-words', wording);
    }
  }
}
