import { html, type TemplateResult } from 'lit';
import { type EmailProblem, emailProblem } from '../../domain/email.js';
import { type PhoneProblem, phoneProblem } from '../../domain/phone.js';
import { fill, msg } from '../../locales/msg.js';
import {
  type Control,
  FieldController,
  isRequired,
  type Question,
  questionOf,
  type Wrong,
} from '../../parts/forms/field-controller.js';
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
 * `required` on the control says that the question must be answered; where it is not there, the label ends with "(optional)".
 * Mark a hint with `data-handrail-part="hint"` or the class `handrail-hint`.
 *
 * @element handrail-field
 * @slot - the page's own `<label>`, hint and control
 * @attr {string} message-empty - what to say instead of "Enter …" when there is no answer
 * @attr {string} message-format - what to say instead of our words when the answer is not of the right kind
 * @attr {boolean} invalid - set by the part while the error stands beside the control: for styles, not to be written
 */
export class HandrailField extends HandrailElement {
  private readonly field = new FieldController(this, this.page, {
    question: () => this.question(),
    wrongIn: (question) => this.wrongIn(question),
  });

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
    return html`<slot></slot>`;
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

  private wrongIn({ label, controls: [control], required }: Question): Wrong | undefined {
    const { value, validity } = control;
    const type = (control as HTMLInputElement).multiple ? 'several' : control.type;
    // What a phone or a copied text adds is no answer. A number box with letters in it has no value, but is not empty.
    const isEmpty = !/[^\s\p{Cf}]/u.test(value) && !validity.badInput;
    if (isEmpty && required) return { control, kind: 'empty', words: () => emptyWords(label, control) };
    const email = type === 'email' && !isEmpty && emailProblem(value);
    if (email) return { control, kind: 'format', words: () => emailWords(email, label) };
    const phone = type === 'tel' && !isEmpty && phoneProblem(value);
    if (phone) return { control, kind: 'format', words: () => phoneWords(phone, label) };
    // The page's own rules: `pattern`, `min`, `setCustomValidity` … The browser's check of an address is not one of them.
    if (validity.valid || (type === 'email' && validity.typeMismatch)) return undefined;
    return {
      control,
      kind: validity.customError ? 'own' : 'format',
      words: () => (validity.patternMismatch && control.title) || control.validationMessage,
    };
  }
}

const isOurs = (label: HTMLLabelElement): boolean => !!label.dataset['handrailWas'];

/** "What is your name?" makes no good beginning of a sentence, and no good end of one. */
const isAsked = (question: string): boolean => /[?\u061f]$/.test(question);

function emptyWords(label: Element, control: Control): string {
  const question = questionOf(label);
  if (isAsked(question))
    return fill(msg('Answer this question: {label}', { id: 'field-empty-question' }), { label: question });
  // "Full name" inside a sentence is "full name"; "NHS number" and "I agree" stay.
  const inside = /^\p{Lu}\p{Ll}/u.test(question) ? question.charAt(0).toLowerCase() + question.slice(1) : question;
  const words =
    control.localName === 'select'
      ? msg('Select {label}', { id: 'field-empty-select' })
      : msg('Enter {label}', { id: 'field-empty' });
  return fill(words, { label: inside });
}

function emailWords(problem: EmailProblem, label: Element): string {
  const question = questionOf(label);
  const words = {
    'no-at': () => msg('{label} must have an @ in it', { id: 'field-email-no-at' }),
    'many-at': () => msg('{label} must have only one @ in it', { id: 'field-email-many-at' }),
    'nothing-before-at': () => msg('{label} must have something before the @', { id: 'field-email-before' }),
    'nothing-after-at': () => msg('{label} must have something after the @', { id: 'field-email-after' }),
    'no-dot': () => msg('{label} must have a dot after the @, such as in .org', { id: 'field-email-no-dot' }),
    'too-long': () => msg('{label} must be 254 characters or fewer', { id: 'field-email-too-long' }),
  }[problem]();
  return fill(words, { label: isAsked(question) ? msg('Email address', { id: 'field-email' }) : question });
}

function phoneWords(problem: PhoneProblem, label: Element): string {
  const question = questionOf(label);
  const words =
    problem === 'letters'
      ? msg('{label} must be numbers, not letters', { id: 'field-phone-letters' })
      : msg('{label} must have 7 to 15 numbers in it', { id: 'field-phone-length' });
  return fill(words, { label: isAsked(question) ? msg('Phone number', { id: 'field-phone' }) : question });
}
