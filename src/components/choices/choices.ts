import { html, type TemplateResult } from 'lit';
import { checksNow } from '../../parts/forms/checks.js';
import { fetchFilter, type Filter, FILTERED } from '../../parts/forms/filter.js';
import { FieldController } from '../../parts/forms/field-controller.js';
import { CheckEvent, isRequired, type Question } from '../../parts/forms/question.js';
import { HandrailElement } from '../../parts/handrail-element.js';
import { findParts } from '../../parts/page-html.js';
import { tellAuthor } from '../../platform/tell-author.js';

/**
 * One question with a list of answers: a fieldset and legend around native radios or checkboxes.
 *
 * Each row is `<label><input> words</label>` or `<div><input id><label for>words</label></div>`, and the whole row can be
 * pressed. We choose nothing beforehand. `required` on a radio says that the question must be answered, on a checkbox that this
 * box must be ticked, on `handrail-choices` that at least one must be; otherwise the legend ends with "(optional)".
 *
 * Mark with `data-handrail-part` (or the class `handrail-…`): `hint` for a hint to the question or, inside a row's `<div>`, to
 * that choice; `or` for a divider; `more` for what follows a row and is shown only while that row is selected; `none` for the
 * box that says none of the others, which unticks them and is unticked by them.
 *
 * With `filter`, a box above a long list puts away the rows that do not have the words in it. What is selected always stands, and
 * all is sent as without it.
 *
 * @element handrail-choices
 * @slot - the page's own `<fieldset>`
 * @attr {boolean} required - at least one of the boxes must be ticked, or one radio selected
 * @attr {boolean} filter - a box to find an answer in a long list, of 8 answers or more
 * @attr {string} message-empty - what to say instead of "Select …" when there is no answer
 * @attr {boolean} invalid - set by the part while the error stands beside the question: for styles, not to be written
 */
export class HandrailChoices extends HandrailElement {
  static override properties = { required: { type: Boolean, reflect: true }, filter: { type: Boolean, reflect: true } };

  declare required: boolean | undefined;
  declare filter: boolean | undefined;

  /** Puts rows of a long list away; null where it cannot be had. */
  private putAway: Filter | null | undefined;

  private readonly field = new FieldController(
    this,
    this.page,
    (asked) => checksNow()?.choices(asked),
    () => this.question(),
  );

  constructor() {
    super();
    this.addEventListener('change', this.onChange);
    // The form is reset after its event, and nothing tells when it is done.
    this.addEventListener(CheckEvent.type, () => setTimeout(() => this.requestUpdate()), true);
  }

  /** So that the list stands where it will stay. Until then handrail.css keeps room for the box. */
  protected override fetchFirst(): Promise<unknown> | undefined {
    if (this.putAway === undefined && this.matches(FILTERED))
      return fetchFilter().then(({ filter = null }) => void (this.putAway = filter));
    return undefined;
  }

  protected override arrange(): void {
    for (const more of findParts(this, 'more')) {
      if (more.closest('handrail-choices') !== this) continue;
      const row = boxIn(more.previousElementSibling);
      if (row && !row.checked) this.page.attribute(more, 'hidden', '');
    }
    const question = this.question();
    const nodes = this.field.arrange(question);
    this.putAway?.(this, this.page, question, nodes);
    for (const node of nodes) this.markLanguage(node);
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  private readonly onChange = ({ target }: Event): void => {
    const boxes = this.question()?.controls as HTMLInputElement[] | undefined;
    const none = findParts(this, 'none').map(boxIn);
    const changed = target as HTMLInputElement;
    if (boxes?.includes(changed) && changed.checked && changed.type === 'checkbox')
      for (const box of boxes) if (none.includes(box) !== none.includes(changed)) setChecked(box, false);
    this.requestUpdate();
  };

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

/** The radio or checkbox of a row, or itself. */
const boxIn = (row: Element | null): HTMLInputElement | null =>
  row?.matches('input') ? (row as HTMLInputElement) : (row?.querySelector<HTMLInputElement>('input') ?? null);

/** The page may listen, as it would if somebody had pressed the box. */
function setChecked(box: HTMLInputElement, checked: boolean): void {
  if (box.checked === checked) return;
  box.checked = checked;
  for (const type of ['input', 'change']) box.dispatchEvent(new UIEvent(type, { bubbles: true }));
}
