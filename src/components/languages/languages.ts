import { html, nothing, type TemplateResult } from 'lit';
import { fill, inWordsOf, msg, wordsLanguage } from '../../locales/msg.js';
import { HandrailElement } from '../../parts/handrail-element.js';
import { firstHeading, textOf } from '../../parts/page-html.js';
import { canonicalLanguage, languageOf } from '../../platform/page-language.js';
import { focusOn, namedByAddress, watchAddress } from '../../platform/places.js';
import { tellAuthor } from '../../platform/tell-author.js';
import { barStyles } from '../../styles/bar-styles.js';
import { chromeStyles } from '../../styles/chrome-styles.js';
import { isRightToLeft, languageName, withoutCountry } from './language-names.js';
import { languagesStyles } from './languages.styles.js';

/** One of the languages: the page's block, and what it is called. */
interface Block {
  element: HTMLElement;
  tag: string;
  /** In the language itself: as the page's link to it says, or else the browser. */
  name: string;
}

/**
 * The same words in several languages: each in a block of the page with its `lang`, and a button for each, by the language's own
 * name. One block is shown at a time.
 *
 * At first that is the one in the language of the page around it, or else the first one; what the page's address names comes
 * before. A press on a button, a link to something in another block, and find-in-page show that block. Nothing is kept. Without
 * script all blocks stand one below the other, with the page's own list of links to them.
 *
 * @element handrail-languages
 * @slot - the blocks, children of the part, each with `lang`; above them the page's own links to them
 */
export class HandrailLanguages extends HandrailElement {
  static override styles = [chromeStyles, barStyles, languagesStyles];

  private blocks: Block[] = [];
  private shown: Block | undefined;
  /** The block that somebody has asked for. */
  private chosen: HTMLElement | undefined;
  private said = '';

  override connectedCallback(): void {
    super.connectedCallback();
    const { signal } = this;
    // Find-in-page found words in a block that is put away.
    this.addEventListener('beforematch', ({ target }) => this.choose(target as Element), { signal });
    watchAddress(this, (target) => void this.goTo(target), signal);
  }

  protected override arrange(): void {
    this.blocks = this.readBlocks();
    if (this.blocks.length < 2) return tellAuthor(this, 'no-blocks');
    this.shown = this.find(this.chosen) ?? this.find(namedByAddress(this)) ?? this.inPageLanguage() ?? this.blocks[0];
    for (const { element } of this.blocks) {
      if (element === this.shown?.element) continue;
      this.page.attribute(element, 'hidden', 'onbeforematch' in element ? 'until-found' : '');
      // Find-in-page looks into it, and so a screen reader would meet an empty block.
      this.page.attribute(element, 'aria-hidden', 'true');
    }
    // The buttons stand in the place of the page's links.
    for (const child of this.children) if (this.isLinks(child)) this.page.attribute(child, 'hidden', '');
    this.tellOfIds();
  }

  protected override render(): TemplateResult {
    const { blocks, shown } = this;
    if (blocks.length < 2) return html`<slot></slot>`;
    const lang = this.wordsLang ?? nothing;
    const dir = this.wordsDir ?? nothing;
    const others = blocks.filter((block) => block !== shown).map(({ name }) => name);
    return html`<div class="bar open screen" role="group" aria-labelledby="label" lang=${lang} dir=${dir}>
        <p class="text label" id="label"><span>${msg('Choose a language', { id: 'languages-choose' })}</span></p>
        <div class="row">${blocks.map((block) => this.button(block))}</div>
      </div>
      <p class="unseen" role="status" lang=${lang}><span>${this.said}</span></p>
      <slot></slot>
      <p class="bar paper text" lang=${lang} dir=${dir}>
        <span
          >${fill(msg('Other languages on this page: {languages}', { id: 'languages-others' }), {
            languages: others.join(', '),
          })}</span
        >
      </p>`;
  }

  /** By its own name, for who reads it, and in the page's language, for who helps. */
  private button(block: Block): TemplateResult {
    const { element, tag, name } = block;
    const isShown = block === this.shown;
    const other = languageName(withoutCountry(tag), wordsLanguage(this));
    return html`<button
      class=${isShown ? 'button' : 'button quiet'}
      type="button"
      aria-pressed=${isShown}
      @click=${() => this.choose(element)}
    >
      <bdi lang=${tag}>${name}</bdi>
      ${other && other !== name ? html`<bdi class="other">${other}</bdi>` : nothing}
    </button>`;
  }

  private readBlocks(): Block[] {
    const blocks: Block[] = [];
    for (const element of this.children as Iterable<unknown> as Iterable<HTMLElement>) {
      if (!element.hasAttribute('lang') || element.hasAttribute('data-handrail-added')) continue;
      const tag = canonicalLanguage(element.lang);
      if (!tag) {
        tellAuthor(this, 'not-a-language', element.lang);
        continue;
      }
      const short = withoutCountry(tag);
      const link = element.id && this.querySelector(`:scope > :not([lang]) a[href="#${CSS.escape(element.id)}"]`);
      const name =
        element.getAttribute('data-handrail-name')?.trim() ||
        (link && textOf(link)) ||
        languageName(short, short) ||
        tag;
      if (name === tag) tellAuthor(this, 'no-name', tag);
      if (blocks.some((block) => block.name === name)) tellAuthor(this, 'same-language', tag);
      if (isRightToLeft(tag) !== (getComputedStyle(element).direction === 'rtl')) tellAuthor(this, 'no-dir', tag);
      blocks.push({ element, tag, name });
    }
    return blocks;
  }

  private find(within: Element | null | undefined): Block | undefined {
    return this.blocks.find(({ element }) => within && element.contains(within));
  }

  private inPageLanguage(): Block | undefined {
    const page = languageOf(this) ?? '';
    const short = page.split('-')[0];
    return (
      this.blocks.find(({ tag }) => tag === page) ??
      this.blocks.find(({ tag }) => withoutCountry(tag) === withoutCountry(page)) ??
      this.blocks.find(({ tag }) => tag.split('-')[0] === short)
    );
  }

  /** A list or a line of the page with links to the blocks and nothing else. */
  private isLinks(child: Element): boolean {
    const links = [...child.querySelectorAll('a[href^="#"]')];
    const named = (link: Element): boolean =>
      this.blocks.some(({ element }) => element.id && link.getAttribute('href') === `#${element.id}`);
    const own = links.map((link) => textOf(link)).join('');
    const rest = textOf(child).replace(/[^\p{L}\p{N}]/gu, '').length - own.replace(/[^\p{L}\p{N}]/gu, '').length;
    return links.length > 0 && !rest && links.every(named);
  }

  /** Shows the block that something stands in, and says so. */
  private choose(within: Element): void {
    const block = this.find(within);
    if (!block) return;
    if (block !== this.shown)
      this.said = inWordsOf(this, () =>
        fill(msg('Language shown: {language}', { id: 'languages-shown' }), { language: block.name }),
      );
    this.chosen = block.element;
    this.requestUpdate();
  }

  /** A link leads here: the block is shown first, and where no other part takes the focus to the place, we do. */
  private async goTo(target: HTMLElement): Promise<void> {
    if (!this.find(target)) return;
    this.choose(target);
    await this.updateComplete;
    if (!target.contains(document.activeElement)) focusOn(firstHeading(target) ?? target, target);
  }

  private tellOfIds(): void {
    const met = new Map<string, Element>();
    for (const { element } of this.blocks)
      for (const { id } of [element, ...element.querySelectorAll('[id]')]) {
        if (id && (met.get(id) ?? element) !== element) tellAuthor(this, 'same-id', id);
        met.set(id, element);
      }
  }
}
