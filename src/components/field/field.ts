import { html, type TemplateResult } from 'lit';
import { checksNow } from '../../parts/forms/checks.js';
import { FieldController } from '../../parts/forms/field-controller.js';
import { isRequired, type Question } from '../../parts/forms/question.js';
import type { Control } from '../../parts/page-html.js';
import { HandrailElement } from '../../parts/handrail-element.js';
import { tellAuthor } from '../../platform/tell-author.js';

const CONTROLS = 'input:not([type=hidden]),select,textarea';

/**
 * One question with one answer: a label, an optional hint and one native control (text, email, telephone, textarea, select …).
 *
 * Label, hint and error are joined to the page's own control by ids in the page. When the `handrail-form` around it is sent,
 * the answer is checked by the kind of control: `type="email"` and `type="tel"` have rules of their own, `pattern`,
 * `setCustomValidity` and the like keep the browser's. Nothing is checked earlier, and no answer is ever changed.
 *
 * What the control says of itself is enough for email, telephone, postcode (`autocomplete="postal-code"`), code
 * (`one-time-code`) and password; `kind` names the others.
 *
 * `required` on the control says that the question must be answered; where it is not there, the label ends with "(optional)".
 * Mark a hint with `data-handrail-part="hint"` or the class `handrail-hint`.
 *
 * @element handrail-field
 * @slot - the page's own `<label>`, hint and control
 * @attr {'postcode'|'nhs-number'|'national-insurance-number'|'one-time-code'|'whole-number'|'money'} kind - what is asked for
 * @attr {string} message-limit - what to say instead of our words when the answer is too long, or beyond `min` or `max`
 * @attr {string} message-empty - what to say instead of "Enter …" when there is no answer
 * @attr {string} message-format - what to say instead of our words when the answer is not of the right kind
 * @attr {boolean} invalid - set by the part while the error stands beside the control: for styles, not to be written
 */
export class HandrailField extends HandrailElement {
  private readonly field = new FieldController(
    this,
    this.page,
    (asked) => checksNow()?.field(asked),
    () => this.question(),
  );

  protected override arrange(): void {
    const question = this.question();
    for (const node of this.field.arrange(question)) this.markLanguage(node);
    if (!question) return;
    const { described } = question;
    const label = question.label as HTMLLabelElement;
    // A red line under an address that is right makes people doubt it.
    if (question.controls[0].type === 'email') this.page.attribute(described, 'spellcheck', 'false');
    if (!label.contains(described) && (!label.htmlFor || isOurs(label)))
      this.page.attribute(label, 'for', described.id);
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>${checksNow()?.below(this, this.wordsLang)}`;
  }

  private question(): Question | undefined {
    const [control, another] = this.querySelectorAll<Control>(CONTROLS);
    const label = this.querySelector('label');
    if (!control) tellAuthor(this, 'no-control');
    else if (another) tellAuthor(this, 'two-controls');
    else if (/radio|checkbox/.test(control.type)) tellAuthor(this, 'not-a-field', control.type);
    else if (!label) tellAuthor(this, 'no-label');
    else if (label.htmlFor && !isOurs(label) && label.htmlFor !== control.id && !label.contains(control))
      tellAuthor(this, 'label-for', label.htmlFor);
    else return { label, described: control, controls: [control], required: isRequired(control) };
    return undefined;
  }
}

const isOurs = (label: HTMLLabelElement): boolean => !!label.dataset['handrailWas'];
