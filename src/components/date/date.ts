import { html, type TemplateResult } from 'lit';
import { isWholeDate } from '../../domain/date.js';
import { readMonth } from '../../domain/month.js';
import { spreadDate } from '../../domain/whole-date.js';
import { FieldController } from '../../parts/forms/field-controller.js';
import { CheckEvent, type DateBoxes, isRequired, type Question } from '../../parts/forms/question.js';
import type { Control } from '../../parts/page-html.js';
import { HandrailElement } from '../../parts/handrail-element.js';
import { tellAuthor } from '../../platform/tell-author.js';
import { wrongInDate } from './date.checks.js';

/**
 * A date in three boxes, or a month and a year in two: a fieldset and legend around native text boxes.
 *
 * Month names will do as well as numbers, in English and Welsh. A whole date that arrives in one box ("27/3/1980", "27 March
 * 1980") is put into the three. Otherwise what was typed stays as it is, and is checked only when the `handrail-form` around it
 * is sent. Focus never moves by itself.
 *
 * The boxes are day, month and year in this order, unless each says by `autocomplete="bday-day"` and so on which it is. Mark a
 * hint with `data-handrail-part="hint"` or the class `handrail-hint`.
 *
 * @element handrail-date
 * @slot - the page's own `<fieldset>`
 * @attr {boolean} required - the date must be given; `required` on a box says the same
 * @attr {string} min - the first day that will do: `2026-03-27`, or `today` for the date in London
 * @attr {string} max - the last day that will do: `2026-03-27`, or `today` for the date in London
 * @attr {boolean} approximate - the day may be left out, or the day and the month
 * @attr {string} message-empty - what to say instead of "Enter …" when there is no date
 * @attr {string} message-format - what to say instead of our words when it is not a whole and real date
 * @attr {string} message-limit - what to say instead of our words when it is before `min` or after `max`
 * @attr {boolean} invalid - set by the part while the error stands beside the question: for styles, not to be written
 */
export class HandrailDate extends HandrailElement {
  static override properties = {
    required: { type: Boolean, reflect: true },
    approximate: { type: Boolean, reflect: true },
    min: { reflect: true },
    max: { reflect: true },
  };

  declare required: boolean | undefined;
  declare approximate: boolean | undefined;
  declare min: string | undefined;
  declare max: string | undefined;

  private readonly field: FieldController;

  constructor() {
    super();
    this.addEventListener('paste', this.onPaste);
    this.addEventListener('input', this.onInput);
    this.addEventListener('focusout', this.onLeave);
    // Before the answer is checked.
    this.addEventListener(CheckEvent.type, this.onLeave, { capture: true });
    this.field = new FieldController(this, this.page, wrongInDate, () => this.question());
  }

  protected override arrange(): void {
    const question = this.question();
    for (const node of this.field.arrange(question)) this.markLanguage(node);
    if (!question) return;
    const { controls, described } = question;
    // JAWS does not read what describes a fieldset, and does read it of a group (GOV.UK Design System, date input, 2026-11-22).
    this.page.attribute(described, 'role', 'group');
    for (const box of controls) this.page.id(box, () => `${controls[0].id} ${controls.indexOf(box) + 1}`);
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  private question(): Question | undefined {
    const fieldset = this.querySelector('fieldset');
    const legend = fieldset?.querySelector('legend');
    const controls = [...(fieldset?.querySelectorAll<Control>('input:not([type=hidden]),select,textarea') ?? [])];
    const boxes = boxesIn(controls);
    const other = controls.find(({ type }) => !/^(text|tel|search|select-one)$/.test(type));
    if (!fieldset || !legend) tellAuthor(this, 'no-fieldset');
    else if (other) tellAuthor(this, 'not-text', other.type);
    else if (!boxes) tellAuthor(this, 'boxes', `${controls.length}`);
    else {
      this.warn(controls);
      const { min, max, approximate } = this;
      return {
        label: legend,
        described: fieldset,
        controls: controls as [Control, ...Control[]],
        required: !!this.required || controls.some(isRequired),
        date: { boxes, rules: { min, max, approximate } },
      };
    }
    return undefined;
  }

  /** About what stands in nobody's way here, but does without script or for some people. */
  private warn(controls: readonly Control[]): void {
    for (const limit of [this.min, this.max])
      if (limit && limit !== 'today' && !isWholeDate(limit)) tellAuthor(this, 'limit', limit);
    for (const box of controls) {
      if (box.hasAttribute('pattern')) tellAuthor(this, 'pattern');
      if (!box.labels?.length && !box.matches('[aria-label],[aria-labelledby]')) tellAuthor(this, 'no-label');
    }
  }

  /** A whole date that is pasted replaces what was there. Before the browser cuts it off at a `maxlength`. */
  private readonly onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text') ?? '';
    if (!event.defaultPrevented && this.spread(event.target, text)) event.preventDefault();
  };

  /**
   * What comes in one piece: dropped, put in by the device or by a password manager. What is typed or spoken comes bit by bit,
   * and "27 March 19" would be a whole date on the way to "27 March 1980".
   */
  private readonly onInput = (event: Event): void => {
    const { inputType } = event as InputEvent;
    if (!inputType || /^insertFrom|^insertReplacementText/.test(inputType)) this.spread(event.target);
  };

  /** Somebody is done with a box, by moving on or by sending the form. */
  private readonly onLeave = ({ target }: Event): void => {
    const boxes = this.question()?.controls ?? [];
    if (boxes.every((box) => box === target || !box.value)) this.spread(target);
  };

  private spread(target: EventTarget | null, text = (target as Partial<Control>).value ?? ''): boolean {
    const { controls, date } = this.question() ?? {};
    return !!date && !!controls?.includes(target as Control) && spreadOver(date.boxes, text);
  }
}

const ORDER = ['day', 'month', 'year'] as const;

/** Which box is which; undefined when they are not the boxes of a date. */
function boxesIn(controls: readonly Control[]): DateBoxes | undefined {
  if (controls.length !== 2 && controls.length !== 3) return undefined;
  const named = controls.map((box) => [/bday-(\w+)/.exec(box.getAttribute('autocomplete') ?? '')?.[1], box] as const);
  const byName: Record<string, Control> = Object.fromEntries(named);
  const wanted = ORDER.slice(-controls.length);
  if (wanted.every((part) => byName[part])) return byName;
  // A birthday without its year is no date.
  if (controls.length === 2 && byName['day']) return undefined;
  return Object.fromEntries(wanted.map((part, at) => [part, controls[at]]));
}

/**
 * Puts the parts of a whole date into its three boxes, as they were written in it. Answers whether it did: not where the text
 * is no whole date, and not where a box is missing, cannot be changed, or is a list without that part.
 */
function spreadOver({ day, month, year }: DateBoxes, text: string): boolean {
  const parts = spreadDate(text);
  if (!parts || !day || !month || !year) return false;
  const changes = [
    [day, valueIn(day, parts.day)],
    [month, valueIn(month, parts.month)],
    [year, valueIn(year, parts.year)],
  ] as const;
  if (changes.some(([, value]) => value === undefined)) return false;
  for (const [box, value] of changes) fillIn(box, value!);
  return true;
}

/** What to put into a box for a text; undefined where it cannot be done. */
function valueIn(box: Control, text: string): string | undefined {
  if (!box.willValidate) return undefined;
  // Not "options" in box: some pages give every object one.
  if (box.localName !== 'select') return text;
  const wanted = numberOf(text);
  return [...(box as HTMLSelectElement).options].find((option) =>
    [option.text, option.value].some((words) => numberOf(words) === wanted),
  )?.value;
}

const numberOf = (text: string): number => readMonth(text) ?? parseInt(text, 10);

function fillIn(box: Control, value: string): void {
  if (box.value === value) return;
  // React puts a setter of its own on each box, and does not hear of what is set through that one.
  Reflect.set(Object.getPrototypeOf(box) as object, 'value', value, box);
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  box.dispatchEvent(new UIEvent('change', { bubbles: true }));
}
