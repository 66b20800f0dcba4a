/* Reading the page's own HTML: its parts, headings, words, controls and ids. */

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

/** A control of the page. */
export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What asks nothing, by its `type`. */
const NOT_ASKED = /^(hidden|submit|button|reset|image|fieldset|output|object)$/;

/** Also while somebody looks at it in its field: the field has changed its type. */
export const PASSWORD = '[type=password],[data-handrail-was*="type=password"]';

/** What is selected, not typed: one of several, or yes or no. */
export const isBox = (control: Control): control is HTMLInputElement => /^(radio|checkbox)$/.test(control.type);

export const isSelect = (control: Control): control is HTMLSelectElement => control.localName === 'select';

/** The controls of a form that somebody answers, in the order of the page, also those outside that belong to it by `form="…"`. */
export function controlsOf(form: HTMLFormElement): Control[] {
  const controls: Control[] = [];
  // Not form.elements: a control of that name would answer.
  for (let at = 0; form[at]; at++) {
    const control = form[at] as Control;
    if (!NOT_ASKED.test(control.type)) controls.push(control);
  }
  return controls;
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
