// The pages and the guide as trees, for the tests that read them without a browser.
import { readFileSync } from 'node:fs';
import { parse, parseFragment } from 'parse5';

export const PAGES = ['charity', 'wordpress', 'plain'];

const sourceOf = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');

export const pageSource = (name) => sourceOf(`partner-site/${name}.html`);
export const page = (name) => parse(pageSource(name));
export const fragment = (html) => parseFragment(html);
export const guide = () => parseFragment(sourceOf('../../src/content/order-a-repeat-prescription/en.html'));
export const facts = () => JSON.parse(sourceOf('../../src/content/order-a-repeat-prescription/facts.json'));

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

/** Which part of Handrail an element is, in any of the three spellings. */
export function partName(element) {
  const spelling =
    element.tagName.match(/^handrail-(.+)/)?.[1] ??
    attribute(element, 'data-handrail') ??
    attribute(element, 'class')?.match(/(?:^|\s)handrail-(\S+)/)?.[1];
  return spelling;
}

/**
 * What stands in an element, line by line, without the classes and white space in which pages may differ.
 */
export function outline(node, depth = 0) {
  const indent = ' '.repeat(depth);
  return (node.childNodes ?? [])
    .flatMap((child) => {
      if (child.nodeName === '#text') {
        const value = child.value.replace(/\s+/g, ' ');
        return value.trim() ? [`${indent}"${value.trim()}"`] : [];
      }
      if (!child.tagName) return [];
      const attrs = child.attrs.filter(({ name }) => name !== 'class').map(({ name, value }) => ` ${name}=${value}`);
      return [`${indent}${child.tagName}${attrs.sort().join('')}`, outline(child, depth + 1)];
    })
    .filter(Boolean)
    .join('\n');
}
