// HTML as a tree: how the build of the guides, and the tests that read pages without a browser, find their way in it.

/** Every element under a node, in reading order. */
export function* elements(node) {
  for (const child of node.childNodes ?? []) {
    if (!child.tagName) continue;
    yield child;
    yield* elements(child);
  }
}

export const attribute = (element, name) => element.attrs.find((attr) => attr.name === name)?.value;
export const find = (node, test) => [...elements(node)].filter(test);
export const byTag = (node, ...tags) => find(node, (element) => tags.includes(element.tagName));
export const byId = (node, id) => find(node, (element) => attribute(element, 'id') === id)[0];
export const byPart = (node, part) => find(node, (element) => attribute(element, 'data-handrail-part') === part);

/** The words, with white space as a browser shows it. */
export function text(node) {
  if (node.nodeName === '#text') return node.value;
  return (node.childNodes ?? []).map(text).join('');
}
export const words = (node) => text(node).replace(/\s+/g, ' ').trim();
