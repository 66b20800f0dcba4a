import { html, nothing, type TemplateResult } from 'lit';
import { newCode, readCode } from '../../domain/code-card.js';
import { inWordsOf, msg } from '../../locales/msg.js';
import { CheckEvent, saidIn } from '../../parts/forms/question.js';
import { HandrailElement } from '../../parts/handrail-element.js';
import { headingLevel } from '../../parts/page-html.js';
import { below } from '../../platform/by-chance.js';
import { focusOn } from '../../platform/places.js';
import { printOnly } from '../../platform/print-only.js';
import { adoptSheets } from '../../platform/sheets.js';
import { tellAuthor } from '../../platform/tell-author.js';
import { chromeStyles } from '../../styles/chrome-styles.js';
import { codeCardStyles, codeSheet } from './code-card.styles.js';

const dressed = new WeakSet<Node>();

/**
 * The field for the code on somebody's card, which joins what the same person says before and after, and says nothing about them.
 *
 * The page holds a `handrail-field` with a label, a hint and an `<input name="code">`. Where it is empty, and the form is not for
 * afterwards, the part offers to make a code: on the device, by chance. A code with a slip in it is asked for once more, and never
 * stands in the way of the answers.
 *
 * @element handrail-code-card
 * @slot - a `handrail-field` with the page's own label, hint and input
 */
export class HandrailCodeCard extends HandrailElement {
  static override styles = [chromeStyles, codeCardStyles];

  /** The code that was made here. */
  private made = '';
  /** Somebody was told of the slip already. */
  private isTold = false;

  override connectedCallback(): void {
    super.connectedCallback();
    const { signal } = this;
    this.addEventListener(CheckEvent.type, this.onCheck, { capture: true, signal });
    // In the whole page: whether it is before or after may be an answer too.
    for (const type of ['input', 'change'])
      this.getRootNode().addEventListener(type, () => this.requestUpdate(), { signal });
  }

  protected override arrange(): void {
    const { input } = this;
    if (!input?.closest('handrail-field,[data-handrail=field],.handrail-field')) tellAuthor(this, 'no-field');
    if (!input) return;
    // What the person before has typed is not offered to the next.
    this.page.attribute(input, 'autocomplete', 'off');
    this.page.attribute(input, 'autocapitalize', 'characters');
    this.page.attribute(input, 'spellcheck', 'false');
    const root = this.getRootNode() as Document;
    if (dressed.has(root)) return;
    dressed.add(root);
    adoptSheets(root, [String(codeSheet)]);
  }

  protected override render(): TemplateResult {
    const { input } = this;
    if (!input) return html`<slot></slot>`;
    const { value } = input;
    const code = codeIn(value);
    const mayMake = !value.trim() && !/^(after|later)$/.test(saidIn(input.form, 'time'));
    return html`<slot></slot>
      <div lang=${this.wordsLang ?? nothing} dir=${this.wordsDir ?? nothing}>
        ${mayMake ? button(msg('Make a code for me', { id: 'code-card-make' }), this.onMake) : nothing}
        ${
          code && code === this.made
            ? html`<div class="box screen">
                  <div class="heading" role="heading" aria-level=${Math.min(6, headingLevel(input.form ?? this) + 1)}>
                    <span>${msg('Your code:', { id: 'code-card-heading' })}</span>
                    <span class="unseen">${[...code].join(' ').replace('   ', ', ')}</span>
                    <span aria-hidden="true">${signs(code)}</span>
                  </div>
                  <p class="text">
                    ${msg(
                      'Write it down, and bring it next time. It says nothing about you. If you lose it, that is all right.',
                      { id: 'code-card-what' },
                    )}
                  </p>
                </div>
                ${
                  typeof print === 'function'
                    ? button(msg('Print this card', { id: 'code-card-print' }), this.onPrint)
                    : nothing
                }`
            : nothing
        }
        <div class="paper">${signs(code || value.trim() || '\u00a0'.repeat(6))}</div>
      </div>`;
  }

  private get input(): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>('input');
  }

  private readonly onMake = async (): Promise<void> => {
    const { input } = this;
    if (!input) return;
    input.value = this.made = newCode(below);
    // The page may listen, as it would if somebody had typed it.
    for (const type of ['input', 'change']) input.dispatchEvent(new UIEvent(type, { bubbles: true }));
    await this.updateComplete;
    const heading = this.renderRoot.querySelector<HTMLElement>('.heading');
    if (heading) focusOn(heading);
  };

  private readonly onPrint = (): void => {
    const card = this.renderRoot.querySelector('.box');
    if (card) printOnly(card);
  };

  /** On its way to the field, which says what the browser says of its control. */
  private readonly onCheck = (event: Event): void => {
    const { input } = this;
    if (!input || event.target !== input) return;
    const isAsked = !!(event as CheckEvent).problems;
    // Emptied after the event.
    if (!isAsked) setTimeout(() => this.requestUpdate());
    const isWrong = isAsked && !!input.value.trim() && !codeIn(input.value);
    const words = (): string =>
      msg(
        'This is not a code from a card. Look at your card again: 6 letters and numbers. Or send your answers as they are.',
        { id: 'code-card-wrong' },
      );
    input.setCustomValidity(isWrong && !this.isTold ? inWordsOf(this, words) : '');
    this.isTold = isWrong;
  };
}

function codeIn(text: string): string {
  const read = readCode(text);
  return 'code' in read ? read.code : '';
}

const button = (words: string, act: () => unknown): TemplateResult =>
  html`<button class="button quiet screen" type="button" @click=${act}><span>${words}</span></button>`;

/** Each sign in a box of its own; from left to right in every language. */
const signs = (code: string): TemplateResult =>
  html`<span class="signs" dir="ltr"
    >${code.split(' ').map((group) => html`<span>${[...group].map((sign) => html`<b>${sign}</b> `)}</span> `)}</span
  >`;
