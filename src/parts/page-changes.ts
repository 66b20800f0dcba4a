import { uniqueId } from './page-html.js';

/** Marks what we put into the page, so that a copy of it (cloneNode, a framework's page cache) can be cleaned. */
const ADDED = 'data-handrail-added';
/** On an element whose attributes we changed: what they were. `name` was absent, `name=value` had a value. */
const WAS = 'data-handrail-was';

/**
 * One of them. Only what parts change is put back: content systems keep every `data-*` that an editor writes, and what stands
 * there must not become `onclick` or `href`.
 */
const ENTRY =
  /^(id|role|dir|for|slot|hidden|required|novalidate|type|maxlength|autocapitalize|autocomplete|spellcheck|aria-.+?)(?:=(.*))?$/;

/**
 * What a part changes in the page's own HTML, said anew as a whole each time.
 *
 * A part never edits the page directly. It says in one pass how things should be; what the pass before said and this one
 * does not is taken back. So the page's HTML returns to what its author wrote when a step is removed by the page, when
 * the part leaves, or when something throws. The old values also stand in the HTML itself, because a page may clone it.
 */
export class PageChanges {
  private attributes = new Map<Element, Map<string, string | null>>();
  private nodes = new Map<Element, Map<string, HTMLElement>>();
  private saidAttributes = new Map<Element, Set<string>>();
  private saidNodes = new Set<HTMLElement>();
  /** Those whose originals have become others, or fewer. */
  private readonly changed = new Set<Element>();
  /** Ids that we have put into `aria-describedby`. */
  private readonly joined = new Set<string>();

  /** Takes away what an earlier copy of this part left in HTML that was cloned. */
  static clean(root: Element): void {
    for (const element of [root, ...root.querySelectorAll(`[${ADDED}],[${WAS}]`)]) {
      if (element !== root && closestPart(element) !== root) continue;
      if (element.hasAttribute(ADDED)) {
        element.remove();
        continue;
      }
      for (const entry of (element.getAttribute(WAS) ?? '').split(' ')) {
        const [, name, value] = ENTRY.exec(entry) ?? [];
        if (name) setOrRemove(element, name, value === undefined ? null : unescape(value));
      }
      element.removeAttribute(WAS);
    }
  }

  /** One whole statement of how the page should be. */
  pass(say: () => void): void {
    this.saidAttributes = new Map();
    this.saidNodes = new Set();
    say();
    this.takeBackUnsaid();
  }

  /** An attribute of the page's own element. `null` takes it away for as long as we say so. */
  attribute(element: Element, name: string, value: string | null): void {
    let originals = this.attributes.get(element);
    if (!originals) this.attributes.set(element, (originals = new Map()));
    if (!originals.has(name)) {
      originals.set(name, element.getAttribute(name));
      this.changed.add(element);
    }
    let said = this.saidAttributes.get(element);
    if (!said) this.saidAttributes.set(element, (said = new Set()));
    said.add(name);
    setOrRemove(element, name, value);
  }

  /** An id for an element whose author gave it none, made of some words. */
  id(element: Element, words: () => string): void {
    if (!element.id || this.attributes.get(element)?.has('id'))
      this.attribute(element, 'id', uniqueId(element, words()));
  }

  /** Adds to what describes an element. What its author named comes first. */
  describe(element: Element, ids: readonly string[]): void {
    const others = (element.getAttribute('aria-describedby') ?? '')
      .split(/\s+/)
      .filter((id) => id && !this.joined.has(id));
    for (const id of ids) this.joined.add(id);
    const all = [...new Set([...others, ...ids])].join(' ');
    if (ids.length) this.attribute(element, 'aria-describedby', all);
  }

  /**
   * A node of ours in the page, the same one at each pass.
   * @param owner the page's element that it belongs to; with `name` it identifies the node
   * @param parent where it stands, before the node `before`, or last
   */
  node(owner: Element, name: string, tag: string, parent: Element, before: Node | null = null): HTMLElement {
    let own = this.nodes.get(owner);
    if (!own) this.nodes.set(owner, (own = new Map()));
    let node = own.get(name);
    if (!node || node.localName !== tag) {
      const other = node;
      // Not owner.ownerDocument: where that is a form, a control of that name would answer.
      node = document.createElement(tag);
      // Not removed first: `before` may be the one that goes.
      other?.replaceWith(node);
      node.setAttribute(ADDED, '');
      own.set(name, node);
    }
    this.saidNodes.add(node);
    if (node.parentNode !== parent) parent.insertBefore(node, before);
    return node;
  }

  /** Gives the page its own HTML back. */
  undo(): void {
    this.pass(() => undefined);
  }

  private takeBackUnsaid(): void {
    for (const [element, originals] of this.attributes) {
      const said = this.saidAttributes.get(element);
      if (said?.size === originals.size) continue;
      for (const [name, original] of originals) {
        if (said?.has(name)) continue;
        setOrRemove(element, name, original);
        originals.delete(name);
        this.changed.add(element);
      }
    }
    for (const element of this.changed) this.remember(element);
    this.changed.clear();
    for (const [owner, own] of this.nodes) {
      for (const [name, node] of own) {
        if (this.saidNodes.has(node)) continue;
        node.remove();
        own.delete(name);
      }
      if (!own.size) this.nodes.delete(owner);
    }
  }

  /**
   * Writes the originals into the HTML itself. Once a pass: each write makes the browser look at its rules again. With `escape`,
   * because `decodeURIComponent` throws at a broken %, and a page may have written one.
   */
  private remember(element: Element): void {
    const originals = this.attributes.get(element) as Map<string, string | null>;
    const was = [...originals].map(([name, value]) => (value === null ? name : `${name}=${escape(value)}`));
    setOrRemove(element, WAS, was.length ? was.join(' ') : null);
    if (!was.length) this.attributes.delete(element);
  }
}

/** The part that an element stands in. Parts stand inside each other (a field in a form), and each cleans its own. */
function closestPart(element: Element): Element | null {
  // Not form.parentElement: a control of that name would answer, and lead round in a circle.
  const parentOf = (one: Element): Element | null =>
    Reflect.get(Node.prototype, 'parentElement', one) as Element | null;
  let part = parentOf(element);
  while (part && !part.localName.startsWith('handrail-')) part = parentOf(part);
  return part;
}

/** Changes an attribute only when it differs; `null` removes it. */
export function setOrRemove(element: Element, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

const said = new WeakMap<Node, string>();

/**
 * Writes our words only when they are others than before, so that nothing is announced or observed for no reason. What stands
 * there may differ: a browser that translates writes over our words, and would do so again, for ever, if we wrote ours anew.
 */
export function setText(node: Node, text: string): void {
  if (said.get(node) === text) return;
  said.set(node, text);
  node.textContent = text;
}
