/** Everything in a part that is marked as NAME, by `data-handrail-part="NAME"` or by the class `handrail-NAME`. */
export function findParts(root: Element, name: string): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(`[data-handrail-part="${name}"],.handrail-${name}`)];
}

/** The first heading in some HTML, in reading order. */
export function firstHeading(root: Element): HTMLHeadingElement | null {
  return root.querySelector<HTMLHeadingElement>('h1,h2,h3,h4,h5,h6');
}

/** The text that a person reads, with its white space in order. */
export function textOf(node: Node | null | undefined): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
