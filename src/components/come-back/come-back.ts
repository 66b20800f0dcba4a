import { css, html, nothing, type TemplateResult } from 'lit';
import { msg } from '../../locales/msg.js';
import { ChangeAnswerEvent } from '../../parts/forms/change-answer.js';
import { HandrailElement } from '../../parts/handrail-element.js';
import { findParts, headingLevel } from '../../parts/page-html.js';
import { entryNow, writeEntry } from '../../platform/history-entries.js';
import { focusOn } from '../../platform/places.js';
import { printOnly } from '../../platform/print-only.js';
import { tellAuthor } from '../../platform/tell-author.js';
import { forget, forgetAll, keep, kept, LOOK } from '../../platform/visit-storage.js';
import { chromeStyles } from '../../styles/chrome-styles.js';
import { answersToKeep, empty, fillIn, keptFrom, keptText } from './answers-kept.js';

/** How often somebody has cleared this computer. Pages from before, to which Back leads, empty themselves. */
const CLEARED = 'cleared';
/** How often it had been cleared when a page was opened: in the page's history entry. */
const OPENED = 'come-back';
/** Forms of the page that Handrail has a part in. Others are the page's own affair. */
const FORMS = 'handrail-form form,handrail-talk-to-a-person form';

const ownStyles = css`
  p {
    max-inline-size: 35em;
    margin: 0 0 12px;
  }
  .controls,
  .box > :last-child {
    margin-block-end: 0;
  }
  .choices {
    padding-block-start: 16px;
  }
  .box {
    margin-block-end: 0;
    background: none;
  }
  .row {
    position: relative;
    display: block;
    max-inline-size: 35em;
    min-block-size: var(--_size);
    margin-block-end: 8px;
    padding-block: calc(var(--_size) / 2 - 17px);
    padding-inline: 60px 12px;
    background: var(--_paper);
    border: 2px solid var(--_line);
    border-radius: 4px;
    cursor: pointer;
  }
  .row input {
    position: absolute;
    inset-block-start: calc(var(--_size) / 2 - 16px);
    inset-inline-start: 12px;
    inline-size: 28px;
    block-size: 28px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .hint {
    display: block;
    color: var(--_soft);
  }
  [role='status']:empty {
    display: none;
  }
  [role='status'] {
    font-weight: bold;
  }
`;

/**
 * Somebody has cleared this computer. A page that keeps something itself (a draft, somebody who is signed in) clears that too.
 *
 * From `UIEvent`, because MooTools 1.2 and shims from before 2015 replace `Event`, and what is made from theirs cannot be sent.
 */
export class ClearEvent extends UIEvent {
  static readonly type = 'handrail-clear';

  constructor() {
    super(ClearEvent.type, { bubbles: true, composed: true });
  }
}

/**
 * The way out of a long form: leave and come back, the answers on paper, and "Finish and clear this computer".
 *
 * It stands after the form. Nothing is kept until somebody asks for it; then for this visit, in the browser's store for one tab.
 * Passwords, codes, cards and files are never kept. "This is a shared computer" keeps nothing, and empties the form when the page is
 * left. On a page without a form, such as the one that says thank you, it offers to clear the computer only.
 *
 * @element handrail-come-back
 * @slot - the page's own heading and words, such as how to do the same by phone
 * @fires {ClearEvent} handrail-clear - everything is cleared: the page clears what it keeps itself
 */
export class HandrailComeBack extends HandrailElement {
  static override styles = [chromeStyles, ownStyles];

  private isOpen = false;
  private isKept = false;
  private isShared = false;
  private isSent = false;
  /** What is shown in the place of the choices. */
  private asks: 'to-clear' | 'cleared' | undefined;
  /** What has just been done, in words. */
  private status: (() => string) | undefined;
  /** The control that was used last. */
  private at: HTMLElement | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const { signal } = this;
    const root = this.getRootNode();
    for (const type of ['focusin', 'change']) root.addEventListener(type, this.onUse, { signal });
    // After the page's own listeners, which may send it themselves. A submit does not leave somebody else's shadow root.
    (root === this.ownerDocument ? globalThis : root).addEventListener('submit', this.onSubmit, { signal });
    addEventListener('pageshow', this.come, { signal });
    addEventListener('pagehide', this.go, { signal });
    // The last that a phone tells before it ends a page.
    this.ownerDocument.addEventListener(
      'visibilitychange',
      () => this.ownerDocument.visibilityState === 'hidden' && this.keepAgain(),
      { signal },
    );
  }

  protected override arrange(): void {
    const { form } = this;
    if (!form && this.forms('handrail-form form').length) tellAuthor(this, 'before-form');
    if (!form || !this.isShared) return;
    // Browsers offer what somebody typed to the next one who comes.
    this.page.attribute(form, 'autocomplete', 'off');
    for (const control of form.querySelectorAll('[autocomplete]')) this.page.attribute(control, 'autocomplete', 'off');
  }

  protected override firstUpdated(): void {
    void this.updateComplete.then(() => this.come());
  }

  protected override render(): TemplateResult {
    const { form } = this;
    const words = { lang: this.wordsLang ?? nothing, dir: this.wordsDir ?? nothing };
    return html`<slot></slot>
      <div class="screen" lang=${words.lang} dir=${words.dir}>
        ${
          form
            ? this.button(
                msg('Stop here, or come back later', { id: 'come-back-open' }),
                () => {
                  this.isOpen = !this.isOpen;
                  this.asks = undefined;
                },
                this.isOpen,
              )
            : nothing
        }
        ${this.asks ? this.renderAsked() : this.isOpen || !form ? this.renderChoices(form) : nothing}
      </div>`;
  }

  private renderChoices(form: HTMLFormElement | undefined): TemplateResult {
    const clear = this.button(msg('Finish and clear this computer', { id: 'come-back-clear' }), () =>
      this.ask('to-clear'),
    );
    if (!form) return clear;
    return html`<div class="choices">
      <p class="text">
        <span>${msg('Nothing that you type is kept unless you ask.', { id: 'come-back-nothing' })}</span>
      </p>
      ${this.row(
        msg('Keep my answers on this device', { id: 'come-back-keep' }),
        msg('Until you close this tab. You can look at other pages and come back to this one.', {
          id: 'come-back-keep-hint',
        }),
        this.onKeep,
      )}
      ${this.row(
        msg('This is a shared computer', { id: 'come-back-shared' }),
        msg('Nothing is kept, and your answers are cleared when you leave this page.', { id: 'come-back-shared-hint' }),
        this.onShared,
      )}
      <p class="text" role="status">${this.status?.()}</p>
      <div class="controls">
        ${
          typeof globalThis.print === 'function'
            ? this.button(msg('Print my answers', { id: 'come-back-print' }), this.print)
            : nothing
        }
        ${clear}
      </div>
    </div>`;
  }

  /** The question before everything is cleared, and what is said afterwards. Its heading takes the focus. */
  private renderAsked(): TemplateResult {
    const isDone = this.asks === 'cleared';
    return html`<div class="box">
      <div class="heading" role="heading" aria-level=${Math.min(6, headingLevel(this) + 1)}>
        <span
          >${
            isDone
              ? msg('Everything that you typed is cleared', { id: 'come-back-cleared' })
              : msg('Clear everything that you typed?', { id: 'come-back-ask' })
          }</span
        >
      </div>
      <p class="text">
        <span
          >${
            isDone
              ? msg('The browser may still list the pages that were opened. To finish, close the browser.', {
                  id: 'come-back-cleared-hint',
                })
              : msg('You cannot get it back. What you have sent stays sent.', { id: 'come-back-ask-hint' })
          }</span
        >
      </p>
      ${
        isDone
          ? nothing
          : html`<div class="controls">
              ${this.button(msg('Yes, clear it', { id: 'come-back-yes' }), this.clear)}
              ${this.button(msg('No, go back', { id: 'come-back-no' }), () => this.ask(undefined))}
            </div>`
      }
    </div>`;
  }

  private button(words: string, act: () => unknown, isOpen?: boolean): TemplateResult {
    return html`<button
      class="button quiet"
      type="button"
      aria-expanded=${isOpen ?? nothing}
      @click=${() => this.act(act)}
    >
      <span>${words}</span>
    </button>`;
  }

  private row(words: string, hint: string, tick: (isTicked: boolean) => void): TemplateResult {
    return html`<label class="text row">
      <input
        type="checkbox"
        @change=${(event: Event) => this.act(() => tick((event.target as HTMLInputElement).checked))}
      />
      <b>${words}</b> <span class="hint">${hint}</span>
    </label>`;
  }

  protected override updated(): void {
    const [keeps, shared] = this.renderRoot.querySelectorAll('input');
    if (keeps) keeps.checked = this.isKept;
    if (shared) shared.checked = this.isShared;
  }

  /** The last one that begins before this part. A page that says thank you has none, and may have a search box. */
  private get form(): HTMLFormElement | undefined {
    return this.forms('handrail-form form:not(handrail-talk-to-a-person *)')
      .filter((form) => this.compareDocumentPosition(form) & Node.DOCUMENT_POSITION_PRECEDING)
      .pop();
  }

  private forms(which: string): HTMLFormElement[] {
    return [...(this.getRootNode() as ParentNode).querySelectorAll<HTMLFormElement>(which)];
  }

  /** What the answers are kept under: where they are sent, because a server that refuses them may do so on another page. */
  private get name(): string {
    return `answers ${new URL(this.form?.getAttribute('action') ?? '', location.href).pathname}`;
  }

  /** Somebody opens the page, or comes back to it. */
  private readonly come = async (event?: Event): Promise<void> => {
    const { form } = this;
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const isNew = !event && (!navigation || navigation.type === 'navigate');
    if ((entryNow(OPENED)?.at ?? (isNew ? Infinity : 0)) < timesCleared()) this.emptyAll();
    this.markOpened();
    const before = form && keptFrom(kept(this.name));
    // What was sent is not wanted again, unless the server has refused it. Back from a page that did not come finds it here.
    const isDone = isNew && before?.isSent && form && !findParts(form, 'error').length;
    if (isDone) forget(this.name);
    this.isSent = false;
    this.isKept = !!before && !isDone;
    this.requestUpdate();
    if (!this.isKept || !before) return;
    this.isOpen = true;
    this.status = () => msg('Your answers from before are here.', { id: 'come-back-here' });
    fillIn(form as HTMLFormElement, before.answers);
    if (!isNew) return;
    await form?.closest<HandrailElement>('handrail-form')?.updateComplete;
    const control = [...(form?.querySelectorAll('[name]') ?? [])].find((one) => one.getAttribute('name') === before.at);
    control?.dispatchEvent(new ChangeAnswerEvent(control, false));
  };

  /** Somebody leaves the page. */
  private readonly go = (): void => {
    this.keepAgain();
    if (!this.isShared) return;
    // How large the words are is no answer, and the next page is theirs too.
    this.wipe(LOOK);
  };

  private readonly keepAgain = (): boolean => {
    const { form, isKept, isSent, at } = this;
    if (!form || !isKept) return false;
    return keep(this.name, keptText({ answers: answersToKeep(form), isSent, at: at?.getAttribute('name') ?? '' }));
  };

  private readonly onUse = ({ type, target }: Event): void => {
    const control = target as HTMLInputElement;
    if (!control.matches?.('input:not([type=submit],[type=button]),select,textarea') || control.form !== this.form)
      return;
    this.at = control;
    this.isSent = false;
    if (type === 'change') this.keepAgain();
    if (this.asks === 'cleared') this.ask(undefined);
  };

  private readonly onSubmit = (event: Event): void => {
    if (event.defaultPrevented || event.target !== this.form) return;
    this.isSent = true;
  };

  private readonly onKeep = (isTicked: boolean): void => {
    this.isKept = isTicked;
    if (isTicked) this.isShared = false;
    const isDone = this.keepAgain();
    this.isKept = isDone;
    if (!isDone) forget(this.name);
    this.status = () =>
      isDone
        ? msg('Your answers are kept, and what you change too.', { id: 'come-back-kept' })
        : isTicked
          ? msg('This browser cannot keep them. You can print your answers.', { id: 'come-back-cannot' })
          : msg('Your answers are not kept.', { id: 'come-back-not-kept' });
  };

  private readonly onShared = (isTicked: boolean): void => {
    this.isShared = isTicked;
    this.status = undefined;
    if (!isTicked) return;
    this.isKept = false;
    forget(this.name);
    this.status = () => msg('Your answers are not kept.', { id: 'come-back-not-kept' });
  };

  private readonly print = (): void => {
    // Asked for now: the page may have taken away the one that was there.
    const { form } = this;
    if (form) printOnly(form.querySelector('handrail-check-answers') ?? form.closest('handrail-form') ?? form);
  };

  private ask(asks: typeof this.asks): void {
    this.asks = asks;
    if (asks) this.isOpen = true;
    this.requestUpdate();
    if (asks) void this.updateComplete.then(() => this.focusOn('.heading'));
  }

  /** Whatever comes of it, also when the page has taken the form away, the focus stays in this part. */
  private act(work: () => unknown): void {
    const hadFocus = this.matches(':focus-within');
    work();
    this.requestUpdate();
    void this.updateComplete.then(() => {
      if (hadFocus && !this.matches(':focus-within')) this.focusOn('button');
    });
  }

  private focusOn(selector: string): void {
    const place = this.renderRoot.querySelector<HTMLElement>(selector);
    if (place) focusOn(place);
  }

  private readonly clear = (): void => {
    this.isKept = this.isShared = false;
    this.status = this.at = undefined;
    this.wipe();
    // What the next person types here is theirs.
    this.markOpened();
    this.dispatchEvent(new ClearEvent());
    this.ask('cleared');
  };

  private wipe(but?: string): void {
    const times = timesCleared() + 1;
    forgetAll(but);
    keep(CLEARED, String(times));
    this.emptyAll();
  }

  private markOpened(): void {
    const at = timesCleared();
    if (at && entryNow(OPENED)?.at !== at) writeEntry(OPENED, { at }, 'replaceState');
  }

  private emptyAll(): void {
    for (const form of this.forms(FORMS)) empty(form);
  }
}

const timesCleared = (): number => Number(kept(CLEARED)) || 0;
