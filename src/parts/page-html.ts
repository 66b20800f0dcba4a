/* Reading the page's own HTML: its parts, headings, words and ids. */

/** Everything in a part that is marked as NAME, by `data-handrail-part="NAME"` or by the class `handrail-NAME`. */
export function findParts(root: Element, name: string): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(`[data-handrail-part="${name}"],.handrail-${name}`)];
}

/** The first heading in some HTML, in reading order. */
export function firstHeading(root: Element): HTMLHeadingElement | null {
  return root.querySelector<HTMLHeadingElement>('h1,h2,h3,h4,h5,h6');
}

/** The level of the first heading in some HTML: 2 where it has none. */
export function headingLevel(root: Element): number {
  return Number(firstHeading(root)?.localName[1] ?? 2);
}

/** The text that a person reads, with its white space in order. */
export function textOf(node: Node | null | undefined): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

const given = new WeakMap<Element, string>();

/**
 * An id for an element of the page that has none: the same one each time it is asked for, readable, and not used by another.
 * Whoever comes back into the page may find that somebody has taken theirs.
 * @param words what the id is made of, such as a heading; letters of any language are kept
 */
export function uniqueId(element: Element, words: string): string {
  const isTaken = (id: string): boolean => (element.ownerDocument.getElementById(id) ?? element) !== element;
  const known = given.get(element);
  if (known && !isTaken(known)) return known;
  const base =
    words
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.join('-') ?? 'part';
  let id = base;
  for (let count = 2; isTaken(id); count++) id = `${base}-${count}`;
  given.set(element, id);
  return id;
}

/** Somebody edits this in a content system, which saves what stands in the page: nothing of ours may be in it. */
export const isEdited = (element: Element): boolean =>
  !!element.closest('[contenteditable]:not([contenteditable=false])');
