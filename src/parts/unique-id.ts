const given = new WeakMap<Element, string>();

/**
 * An id for an element of the page that has none: the same one each time it is asked for, readable, and not yet used.
 * @param words what the id is made of, such as a heading; letters of any language are kept
 */
export function uniqueId(element: Element, words: string): string {
  const known = given.get(element);
  if (known) return known;
  const base =
    words
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.join('-') ?? 'part';
  let id = base;
  for (let count = 2; element.ownerDocument.getElementById(id); count++) id = `${base}-${count}`;
  given.set(element, id);
  return id;
}
