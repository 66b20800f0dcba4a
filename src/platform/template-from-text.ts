/*
 * Lit makes its templates with `innerHTML`. A page that sends `require-trusted-types-for 'script'` allows that only through a
 * policy, and a page may allow no policy at all; stock Lit throws there and no element starts. The build puts this in its
 * place (.ci/patch-lit.mjs): it makes the same nodes by DOM calls, which no policy forbids. It reads only what Lit hands it,
 * our own templates, so it is a small part of HTML: elements, attributes, text and comments, no entities, no foreign elements.
 */

const TOKEN = /<!--([^]*?)-->|<(\?[^>]*)>|<(\/?)([a-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|([^<]+)/gi;
const ATTRIBUTE = /([^\s=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g;
const VOID = /^(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** A `<template>` with the nodes that the text describes. */
export function templateFromText(text: string): HTMLTemplateElement {
  const template = document.createElement('template');
  // Nodes of a template belong to a document of its own, in which no element is upgraded.
  const inert = template.content.ownerDocument;
  const open: (DocumentFragment | Element)[] = [template.content];
  for (const [, comment, marker, closing, tag, attributes, words] of text.matchAll(TOKEN)) {
    const parent = open[open.length - 1] as Element;
    if (words !== undefined) parent.append(words);
    else if (closing) open.pop();
    else if (tag !== undefined) {
      const element = inert.createElement(tag);
      for (const [, name = '', ...value] of (attributes ?? '').matchAll(ATTRIBUTE)) {
        // Lit finds `@click`, `?hidden` and `.value` by their order; DOM calls refuse these names.
        element.setAttribute(name.replace(/^[.?@]/, '_'), value.find((part) => part !== undefined) ?? '');
      }
      parent.append(element);
      if (!VOID.test(tag)) open.push(element);
    } else parent.append(inert.createComment(comment ?? marker ?? ''));
  }
  return template;
}
