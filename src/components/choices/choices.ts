import { html, type TemplateResult } from 'lit';
import { checksNow } from '../../parts/forms/checks.js';
import { FieldController } from '../../parts/forms/field-controller.js';
import { isRequired, type Question } from '../../parts/forms/question.js';
import { HandrailElement } from '../../parts/handrail-element.js';
import { tellAuthor } from '../../platform/tell-author.js';

/**
 * One question with a list of answers: a fieldset and legend around native radios or checkboxes.
 *
 * Each row is `<label><input> words</label>` or `<div><input id><label for>words</label></div>`, and the whole row can be
 * pressed. We choose nothing beforehand. `required` on a radio says that the question must be answered, on a checkbox that this
 * box must be ticked, on `handrail-choices` that at least one must be; otherwise the legend ends with "(optional)".
 *
 * Mark with `data-handrail-part` (or the class `handrail-…`): `hint` for a hint to the question or, inside a row's `<div>`, to
 * that choice; `or` for a divider.
 *
 * @element handrail-choices
 * @slot - the page's own `<fieldset>`
 * @attr {boolean} required - at least one of the boxes must be ticked, or one radio selected
 * @attr {string} message-empty - what to say instead of "Select …" when there is no answer
 * @attr {boolean} invalid - set by the part while the error stands beside the question: for styles, not to be written
 */
export class HandrailChoices extends HandrailElement {
  static override properties = { required: { type: Boolean, reflect: true } };

  declare required: boolean | undefined;

  private readonly field = new FieldController(
    this,
    this.page,
    (asked) => checksNow()?.choices(asked),
    () => this.question(),
  );

  protected override arrange(): void {
    for (const node of this.field.arrange(this.question())) this.markLanguage(node);
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  private question(): Question | undefined {
    const fieldset = this.querySelector('fieldset');
    const legend = fieldset?.querySelector('legend');
    const all = fieldset?.querySelectorAll<HTMLInputElement>('input[type=radio],input[type=checkbox]') ?? [];
    // A question that opens under an answer has answers of its own.
    const [first, ...others] = [...all].filter((input) => input.closest('handrail-choices') === this);
    if (!fieldset || !legend) tellAuthor(this, 'no-fieldset');
    else if (!first) tellAuthor(this, 'no-choices');
    else if (others.some(({ type }) => type !== first.type)) tellAuthor(this, 'two-kinds');
    else {
      const required = !!this.required || isRequired(first) || others.some(isRequired);
      return { label: legend, described: fieldset, controls: [first, ...others], required };
    }
    return undefined;
  }
}
