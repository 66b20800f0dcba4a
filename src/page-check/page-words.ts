import { checkTree } from '../check/check-page.js';
import type { PageNode } from '../check/page-text.js';
import type { PlainWord } from '../domain/plain-language/rule.js';
import { PageChanges } from '../parts/page-changes.js';
import { section, type Section, type Seen } from './report.js';

/** Rules of which the fault is a day that has passed. */
const DATES = /^(?:review-date|hours-passed)$/;

/** The words of the page as its author wrote them, and the dates in them. Comments that say what to leave out count. */
export function lookAtWords(
  page: Document,
  options: { today: string; words: readonly PlainWord[] },
): [dates: Section, words: Section] {
  const { tree, nodes } = treeOf(page);
  const { findings, ignored } = checkTree(tree, options);
  const seen = (of: (rule: string) => boolean): Seen[] =>
    findings
      .filter(({ rule }) => of(rule))
      .map(({ rule, severity, words, suggestion, source, line }) => ({
        level: severity,
        what: `${rule}: “${words.slice(0, 80)}”. Why: ${source}.`,
        write: suggestion,
        element: elementOf(nodes[line - 1]),
      }));
  const left = ignored.map(({ rule, words, reason }): Seen => ({
    level: 'fine',
    what: `left out, ${rule}: “${words.slice(0, 80)}”, because: ${reason}`,
  }));
  return [
    section(
      'Dates',
      seen((rule) => DATES.test(rule)),
    ),
    section('Words', [...seen((rule) => !DATES.test(rule)), ...left]),
  ];
}

const elementOf = (node: Node | undefined): Element | undefined =>
  node?.nodeType === 1 ? (node as Element) : (node?.parentElement ?? undefined);

/**
 * The page as a tree for the rules, with the number of a node in place of its line. Made of a copy in a document that nobody sees, in which no
 * part starts and no picture loads, and without what our parts add.
 */
function treeOf(page: Document): { tree: PageNode; nodes: Node[] } {
  const copy = page.implementation.createHTMLDocument('').importNode(page.documentElement, true);
  const originals = new Map<Node, Node>();
  const join = (one: Node, other: Node): void => {
    originals.set(one, other);
    one.childNodes.forEach((child, at) => join(child, other.childNodes[at] as Node));
  };
  join(copy, page.documentElement);
  const parts = [...copy.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('handrail-'));
  for (const part of parts) PageChanges.clean(part);
  for (const part of parts)
    if (part.parentElement?.hasAttribute('data-handrail-ready')) part.replaceWith(...part.childNodes);
  for (const added of copy.querySelectorAll('[data-handrail-added]')) added.remove();

  const nodes: Node[] = [];
  const read = (node: Node): PageNode => {
    const at = nodes.push(originals.get(node) as Node);
    const childNodes = [...node.childNodes].map(read);
    const place = { startLine: at, startCol: 1, endLine: nodes.length, startOffset: at, endOffset: nodes.length + 1 };
    const all = { nodeName: node.nodeName.toLowerCase(), sourceCodeLocation: place };
    if (node.nodeType === 3)
      return { ...all, nodeName: '#text', value: (node as Text).data.replace(/\s/g, ' ') } as PageNode;
    if (node.nodeType === 8) return { ...all, nodeName: '#comment', data: (node as Comment).data } as PageNode;
    if (node.nodeType !== 1) return all;
    const attrs = [...(node as Element).attributes].map(({ name, value }) => ({ name, value }));
    return { ...all, tagName: (node as Element).localName, attrs, childNodes } as PageNode;
  };
  const child = read(copy);
  return { tree: { nodeName: '#document', childNodes: [child] } as PageNode, nodes };
}
