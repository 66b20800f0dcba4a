import type { LitElement } from 'lit';
import { tellAuthor } from '../platform/tell-author.js';
import { isEdited } from './page-html.js';

/*
 * Many content systems delete unknown tags and keep `data-*` or classes (WordPress does, for editors). So
 * `<section data-handrail="step-guide" data-handrail-view="all">` and `<section class="handrail-step-guide">` become
 * `<handrail-step-guide view="all">` inside the same wrapper, whenever they appear, and go back when the mark is taken away.
 */

/**
 * What the parts read from their own attributes, and nothing else: content systems keep every `data-*` that an editor writes,
 * and `data-handrail-onclick` must not become `onclick`.
 */
const OWN_ATTRIBUTE =
  /^data-handrail-(view|nation|helper|pack|open|required|kind|min|max|approximate|filter|message-\w+)$/;
/** On a wrapper whose element is there, so that handrail.css stops styling the wrapper itself. */
const READY = 'data-handrail-ready';

/** Upgrades the other two spellings of the named parts, now and whenever the page changes. */
export class OtherSpellings {
  private readonly made = new WeakMap<Element, HTMLElement>();
  private readonly observer = new MutationObserver((records) => this.read(records));
  private readonly selector: string;

  constructor(
    private readonly page: Document,
    private readonly names: readonly string[],
    /** Told the name of each part that stands in the page, whatever its spelling. */
    private readonly met: (name: string) => void = () => undefined,
  ) {
    this.selector = names.map((name) => `handrail-${name},[data-handrail="${name}"],.handrail-${name}`).join();
    // While the parser still adds children, a wrapper is not whole.
    if (page.readyState === 'loading') page.addEventListener('DOMContentLoaded', () => this.start(), { once: true });
    else this.start();
  }

  private start(): void {
    this.checkWithin(this.page);
    this.observer.observe(this.page, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['data-handrail', 'class'],
    });
  }

  private read(records: MutationRecord[]): void {
    for (const { type, target, addedNodes, attributeName } of records) {
      for (const node of addedNodes) if (node.nodeType === 1) this.checkWithin(node as Element);
      const wrapper = target as Element;
      const element = this.made.get(wrapper);
      if (type === 'attributes' && (element || wrapper.matches(this.selector))) {
        this.check(wrapper);
        this.copyAttribute(wrapper, attributeName ?? '');
      }
      if (type === 'childList' && element) this.takeIn(wrapper, element);
    }
  }

  private checkWithin(root: Element | Document): void {
    if ('matches' in root && root.matches(this.selector)) this.check(root);
    for (const wrapper of root.querySelectorAll(this.selector)) this.check(wrapper);
  }

  private check(wrapper: Element): void {
    if (isEdited(wrapper)) return;
    const { localName } = wrapper;
    if (localName.startsWith('handrail-')) {
      this.met(localName.slice(9));
      return;
    }
    const name = this.names.find(
      (known) => wrapper.getAttribute('data-handrail') === known || wrapper.classList.contains(`handrail-${known}`),
    );
    const element = this.made.get(wrapper);
    if (element && element.localName !== `handrail-${name}`) this.unwrap(wrapper, element);
    if (name && !this.made.has(wrapper)) this.wrap(wrapper, name);
  }

  private wrap(wrapper: Element, name: string): void {
    if (wrapper.matches('form,fieldset,label,ol,ul,p,table')) {
      tellAuthor(wrapper, 'wrapper', name);
      return;
    }
    // A copy of an upgraded page (cloneNode, a page cache) has the element already.
    const there = [...wrapper.children].find((child): child is HTMLElement => child.localName === `handrail-${name}`);
    const element = there ?? wrapper.ownerDocument.createElement(`handrail-${name}`);
    this.made.set(wrapper, element);
    this.met(name);
    for (const { name: attribute } of [...wrapper.attributes]) this.copyAttribute(wrapper, attribute);
    if (!there) {
      const giveFocusBack = keepFocus(wrapper);
      element.append(...wrapper.childNodes);
      wrapper.append(element);
      // Before it is drawn it has no slot, and what has no place on the screen takes no focus.
      void Promise.resolve((element as Partial<LitElement>).updateComplete).then(giveFocusBack);
    }
    wrapper.setAttribute(READY, '');
    this.observer.observe(wrapper, { attributes: true });
  }

  /** What the page puts into the wrapper later belongs in the element. */
  private takeIn(wrapper: Element, element: HTMLElement): void {
    // The page emptied the wrapper, perhaps to fill it again.
    if (element.parentNode !== wrapper) {
      this.unwrap(wrapper, element);
      this.check(wrapper);
      return;
    }
    while (element.previousSibling) element.prepend(element.previousSibling);
    while (element.nextSibling) element.append(element.nextSibling);
  }

  private unwrap(wrapper: Element, element: HTMLElement): void {
    this.made.delete(wrapper);
    wrapper.removeAttribute(READY);
    if (element.parentNode !== wrapper) return;
    const giveFocusBack = keepFocus(wrapper);
    element.remove(); // It takes back what it added; then its children leave it.
    wrapper.append(...element.childNodes);
    giveFocusBack();
  }

  /** `data-handrail-view="all"` on the wrapper is `view="all"` on the element. */
  private copyAttribute(wrapper: Element, attribute: string): void {
    const element = this.made.get(wrapper);
    const own = OWN_ATTRIBUTE.exec(attribute)?.[1];
    if (!element || !own) return;
    const value = wrapper.getAttribute(attribute);
    if (value === null) element.removeAttribute(own);
    else element.setAttribute(own, value);
  }
}

/** Somebody may be typing when a late script arrives, and moving a field takes its focus and selection away. */
function keepFocus(within: Element): () => void {
  const active = within.ownerDocument.activeElement;
  if (!active || active === within || !within.contains(active)) return () => undefined;
  const field = active as HTMLInputElement;
  const { selectionStart, selectionEnd } = field;
  return () => {
    field.focus({ preventScroll: true });
    if (typeof selectionStart === 'number') field.setSelectionRange(selectionStart, selectionEnd);
  };
}
