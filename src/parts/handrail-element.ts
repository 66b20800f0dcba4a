import { LitElement, type PropertyValues } from 'lit';
import { inWordsOf, RIGHT_TO_LEFT, wordsFor, wordsLanguage } from '../locales/msg.js';
import { forgetPlaces } from '../platform/places.js';
import { languageOf, watchLanguage } from '../platform/page-language.js';
import { adoptSheets, dress } from '../platform/sheets.js';
import { say } from '../platform/tell-author.js';
import { PageChanges, setOrRemove } from './page-changes.js';
import { isEdited } from './page-html.js';

/**
 * The one class above Lit's, for every part.
 *
 * It waits until the page's HTML is read and the words of its language are there; then, at each update, `arrange()` says how
 * the page's own HTML should be and `render()` draws our controls around it. If anything throws, the page's HTML is given
 * back as it was and stays visible.
 *
 * @cssprop [--handrail-ink=#1d2227] Words.
 * @cssprop [--handrail-soft-ink=#474f57] Hints, and what is less loud.
 * @cssprop [--handrail-paper=#fff] The ground of a part.
 * @cssprop [--handrail-tint=#f1f5f7] The ground of what stands out in it.
 * @cssprop [--handrail-line=#68717a] Borders of boxes and controls.
 * @cssprop [--handrail-accent=#0b4f6c] Links, the main button, the bar at the top of a part.
 * @cssprop [--handrail-on-accent=#fff] Words on the accent.
 * @cssprop [--handrail-target-size=56px] How high controls are.
 */
export abstract class HandrailElement extends LitElement {
  /** Changes to the page's own HTML. Only `arrange()` may say them. */
  protected readonly page = new PageChanges();
  /** Ends when the part leaves the page: give it to every listener. */
  protected signal!: AbortSignal;
  private life!: AbortController;
  private readonly pageWatcher = new MutationObserver(() => this.requestUpdate());

  /** Says how the page's own HTML should be right now; see `PageChanges`. */
  protected abstract arrange(): void;

  /** A promise while a file that few pages need is fetched; without it nothing is drawn. Never fails. */
  protected fetchFirst?(): Promise<unknown> | undefined;

  override connectedCallback(): void {
    this.life = new AbortController();
    this.signal = this.life.signal;
    super.connectedCallback();
    PageChanges.clean(this);
    forgetPlaces(this);
    this.removeAttribute('data-handrail-ready');
    watchLanguage(() => this.requestUpdate(), this.signal);
    this.pageWatcher.observe(this, { childList: true, subtree: true });
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.life.abort();
    this.pageWatcher.disconnect();
    this.page.undo();
    forgetPlaces(this);
  }

  /** A shadow root that comes into another document has lost its sheets. */
  adoptedCallback(): void {
    const { elementStyles } = this.constructor as typeof LitElement;
    if (this.shadowRoot) adoptSheets(this.shadowRoot, elementStyles.map(String));
  }

  /** A shadow root without a slot would blank the page's words while the part waits, and take the focus from them. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.append(this.ownerDocument.createElement('slot'));
    return root;
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    const wait =
      document.readyState === 'loading' ? pageRead() : (this.fetchFirst?.() ?? dress(this) ?? wordsFor(this));
    return wait ? wait.then(() => this.scheduleUpdate()) : super.scheduleUpdate();
  }

  protected override performUpdate(): void {
    try {
      inWordsOf(this, () => super.performUpdate());
    } catch (error) {
      this.giveBack(error);
    }
  }

  protected override shouldUpdate(): boolean {
    return !isEdited(this);
  }

  protected override update(changed: PropertyValues): void {
    if (this.isConnected) this.page.pass(() => this.arrange());
    if (!this.hasUpdated) this.renderRoot.querySelector('slot')?.remove();
    super.update(changed);
    // handrail.css keeps the page steady until this mark; see src/styles/steady-sheet.ts.
    this.toggleAttribute('data-handrail-ready', true);
    this.pageWatcher.takeRecords();
  }

  /** `lang` for our own words where they are not in the page's language: we lack it, so they are English. */
  protected get wordsLang(): 'en' | undefined {
    const page = languageOf(this);
    return page && page.split('-')[0] !== 'en' && wordsLanguage(this) === 'en' ? 'en' : undefined;
  }

  /** `dir` for our own words, where it has to be said. */
  protected get wordsDir(): 'ltr' | 'rtl' | undefined {
    return RIGHT_TO_LEFT.includes(wordsLanguage(this)) ? 'rtl' : this.wordsLang && 'ltr';
  }

  /** Marks a node of ours in the page with the language of our words. */
  protected markLanguage(node: HTMLElement): void {
    setOrRemove(node, 'lang', this.wordsLang ?? null);
    setOrRemove(node, 'dir', this.wordsDir ?? null);
  }

  private giveBack(error: unknown): void {
    this.page.undo();
    this.renderRoot.replaceChildren(this.ownerDocument.createElement('slot'));
    this.performUpdate = () => undefined;
    say('error', `<${this.localName}>: something on this page stopped it. The page's HTML is as it was.`, error);
  }
}

function pageRead(): Promise<unknown> {
  return new Promise((read) => document.addEventListener('DOMContentLoaded', read, { once: true }));
}
