import { html, nothing, type TemplateResult } from 'lit';
import { fill, msg } from '../../locales/msg.js';
import { HandrailElement } from '../../parts/handrail-element.js';
import { later } from '../../parts/later.js';
import { setOrRemove, setText } from '../../parts/page-changes.js';
import { textOf } from '../../parts/page-html.js';
import { languageOf } from '../../platform/page-language.js';
import { tellAuthor } from '../../platform/tell-author.js';
import { explainAWordStyles } from './explain-a-word.styles.js';
import { keyOf, type Meaning, meaningIn, meaningsInPage, oncePerTurn, readList } from './meanings.js';

/** The built-in words: a file of their own, for pages that ask for a word that they do not explain. */
export const [wordsFrom, fetchWords] = later<{ WORD_LIST: string }>();
let builtIn: Map<string, Meaning> | undefined;

const MEANING = '[data-handrail-part="meaning"],.handrail-meaning';
/** Where a word is met anew: a step, which may stand alone on the screen, a guide, a question on its own page, a form; or the page. */
const SCOPE =
  'handrail-step-guide ol>li,handrail-step-guide,handrail-form[view=one] :is(handrail-field,handrail-choices,handrail-date),handrail-form';
/** No button may stand in these. */
const PRESSED = 'a[href],button,summary,[role=button],[role=link]';

const isOf = (node: Node, selector: string): boolean => !!(node as Partial<Element>).matches?.(selector);
const wordOf = (element: Element): string =>
  [...element.childNodes]
    .filter((node) => !isOf(node, `${MEANING},[data-handrail-added]`))
    .map(textOf)
    .join(' ')
    .trim();
const canBePressed = (element: Element): boolean => !element.closest(PRESSED);

/** Those in the page: whether one is the first use of its word depends on the others. */
const all = new Set<HandrailExplainAWord>();
const lookAgain = (): void => all.forEach((one) => one.requestUpdate());

/** Where each word stands for the first time. */
const firstUses = oncePerTurn(() => {
  const firsts = new Set<Element>();
  const met = new Map<Node, Set<string>>();
  for (const root of new Set([...all].map((one) => one.getRootNode() as ParentNode)))
    for (const one of root.querySelectorAll('handrail-explain-a-word')) {
      if (!canBePressed(one)) continue;
      const scope = one.closest(SCOPE) ?? root;
      const words = met.get(scope) ?? new Set();
      const key = keyOf(wordOf(one));
      if (!words.has(key)) firsts.add(one);
      met.set(scope, words.add(key));
    }
  return firsts;
});

/**
 * A word that people may not know. It becomes a button; what it means opens in the line, after it, stays until it is closed, and
 * is always printed.
 *
 * The meaning stands in the page, after the word, or in a `<dl>` of the page; or else the built-in list has it. Without a meaning
 * in the page only the first use of a word is marked: in a step of a guide, in a form, or on the page.
 *
 * @element handrail-explain-a-word
 * @slot - the word
 * @slot meaning - what it means: the part puts it there
 */
export class HandrailExplainAWord extends HandrailElement {
  static override styles = explainAWordStyles;

  private word = '';
  private isOpen = false;
  private isExplained = false;

  override connectedCallback(): void {
    super.connectedCallback();
    all.add(this);
    lookAgain();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    all.delete(this);
    lookAgain();
  }

  protected override fetchFirst(): Promise<unknown> | undefined {
    if (builtIn || this.ownMeaning || !this.isFirst || this.fromPage) return undefined;
    return fetchWords().then(({ WORD_LIST = '' }) => (builtIn = readList(WORD_LIST)));
  }

  protected override arrange(): void {
    const { ownMeaning } = this;
    const word = wordOf(this);
    // Another one may now be the first of its word.
    if (this.hasUpdated && word !== this.word) lookAgain();
    this.word = word;
    this.isExplained = false;
    if (!this.word) return tellAuthor(this, 'empty');
    if (!canBePressed(this)) return tellAuthor(this, 'pressed', this.word);
    if (ownMeaning) {
      this.isExplained = true;
      this.page.attribute(ownMeaning, 'slot', 'meaning');
    } else if (this.isFirst) this.arrangeMeaning(this.fromPage ?? meaningIn(builtIn, this.word));
  }

  /** In the page and not in the shadow root, so that it is translated and read like the words around it. */
  private arrangeMeaning(meaning: Meaning | undefined): void {
    // Where the list could not be had, nobody knows whether it has the word.
    if (!meaning) return void (builtIn?.size && tellAuthor(this, 'unknown', this.word));
    this.isExplained = true;
    const node = this.page.node(this, 'meaning', 'span', this);
    setText(node, `(${meaning.text})`);
    setOrRemove(node, 'slot', 'meaning');
    const isOther = meaning.lang?.split('-')[0] !== languageOf(this)?.split('-')[0];
    setOrRemove(node, 'lang', (isOther && meaning.lang) || null);
    setOrRemove(node, 'dir', isOther ? 'auto' : null);
  }

  protected override render(): TemplateResult {
    if (!this.isExplained) return html`<slot></slot>`;
    const name = fill(msg('{word}: what does it mean?', { id: 'explain-a-word-name' }), { word: this.word });
    return html`<button
        type="button"
        aria-expanded=${this.isOpen}
        aria-label=${name}
        lang=${this.wordsLang ?? nothing}
        @click=${this.toggle}
      >
        <slot></slot></button
      ><span class="meaning" hidden=${this.isOpen ? nothing : ''}><slot name="meaning"></slot></span>`;
  }

  private readonly toggle = (): void => {
    this.isOpen = !this.isOpen;
    this.requestUpdate();
  };

  private get ownMeaning(): Element | undefined {
    return [...this.children].find((child) => isOf(child, MEANING));
  }

  private get fromPage(): Meaning | undefined {
    return meaningIn(meaningsInPage(), wordOf(this));
  }

  private get isFirst(): boolean {
    return firstUses().has(this);
  }
}
