import type { Block, Kind } from '../domain/plain-language/rule.js';

/*
 * What people read on a page, piece by piece, as the rules for plain language take it; and where each piece stands in the file.
 */

/**
 * What is read of a page: the tree that parse5 makes of a file, or the one that is made of a live page, which has no lines and counts its
 * nodes instead.
 */
export interface PageNode {
  readonly nodeName: string;
  readonly sourceCodeLocation?: Location | null | undefined;
}
interface Location {
  readonly startLine: number;
  readonly startCol: number;
  readonly endLine: number;
  readonly startOffset: number;
  readonly endOffset: number;
}
export interface PageElement extends PageNode {
  readonly tagName: string;
  readonly attrs: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes: readonly PageNode[];
}
export interface PageText extends PageNode {
  readonly value: string;
}
export interface PageComment extends PageNode {
  readonly data: string;
}

/** A place in the file, both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A piece of text, and how to find a character of it in the file. */
export interface PlacedBlock extends Block {
  readonly element: PageElement;
  placeOf(at: number): Place;
  /** Whether a stretch is bold: the name of something to select, which is not ours to change. */
  isName(from: number, to: number): boolean;
}

/** What has blocks in it has no text of its own but what stands between them. */
const BLOCK =
  /^(?:address|article|aside|blockquote|body|caption|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|html|label|legend|li|main|menu|nav|ol|option|p|pre|search|section|select|summary|table|tbody|td|tfoot|th|thead|tr|ul|handrail-[a-z-]+)$/;
const KINDS: Readonly<Record<string, Kind>> = { li: 'bullet', a: 'link' };
/** Not a legend: a question is what it is for. */
const HEADING = /^(?:h[1-6]|dt|summary|caption|th)$/;
/** Nobody reads these here: code, what is put in later, other pages, and the choices of a list. */
const UNREAD = /^(?:script|style|template|noscript|svg|math|iframe|code|pre|kbd|samp|option|head|textarea)$/;

export const attribute = (element: PageElement, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;
export const classesOf = (element: PageElement): string[] => (attribute(element, 'class') ?? '').split(/\s+/);
export const childrenOf = (node: PageNode): readonly PageNode[] =>
  'childNodes' in node ? (node as PageElement).childNodes : [];
export const isElement = (node: PageNode): node is PageElement => 'tagName' in node;
export const isText = (node: PageNode): node is PageText => node.nodeName === '#text';

/** Every element under a node, in reading order. */
export function* elementsIn(node: PageNode): Generator<PageElement> {
  for (const child of childrenOf(node)) {
    if (isElement(child)) yield child;
    yield* elementsIn(child);
  }
}

/** The words in an element, with single spaces. */
export const textIn = (node: PageNode): string => words(childrenOf(node)).text;

export const placeOf = (node: PageNode): Place => {
  const found = node.sourceCodeLocation;
  return { line: found?.startLine ?? 1, column: found?.startCol ?? 1 };
};

/** The words of some nodes with single spaces, and the place of each character. */
function words(nodes: readonly PageNode[]): { text: string; places: Place[]; bold: boolean[] } {
  let text = '';
  let depth = 0;
  const places: Place[] = [];
  const bold: boolean[] = [];
  const add = (node: PageNode): void => {
    if (isElement(node)) {
      if (UNREAD.test(node.tagName)) return;
      if (node.tagName === 'br') put(' ', placeOf(node));
      const isBold = Number(/^(?:strong|b)$/.test(node.tagName));
      depth += isBold;
      node.childNodes.forEach(add);
      depth -= isBold;
    } else if (isText(node)) {
      let { line, column } = placeOf(node);
      for (const character of node.value) {
        put(character, { line, column });
        if (character === '\n') [line, column] = [line + 1, 1];
        else column += character.length;
      }
    }
  };
  const put = (character: string, place: Place): void => {
    const isSpace = /\s/.test(character);
    if (isSpace && (!text || text.endsWith(' '))) return;
    const written = isSpace ? ' ' : character;
    text += written;
    for (let unit = 0; unit < written.length; unit++) {
      places.push(place);
      bold.push(depth > 0);
    }
  };
  nodes.forEach(add);
  return { text: text.trimEnd(), places, bold };
}

/** Where in the page something stands, from what is around it. */
interface Around {
  readonly lang?: string | undefined;
  readonly list?: number;
  readonly step?: number;
  readonly inList?: string;
  readonly inSteps: boolean;
}

/** The pieces of a page, in reading order. */
export function blocksOf(page: PageNode): PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  let [list, steps] = [0, 0];

  const add = (kind: Kind, nodes: readonly PageNode[], element: PageElement, around: Around): void => {
    const { text, places, bold } = words(nodes);
    if (!/[\p{L}\p{N}]/u.test(text)) return;
    blocks.push({
      kind,
      text,
      lang: around.lang,
      ...(around.list === undefined ? {} : { list: around.list }),
      ...(around.step === undefined ? {} : { step: around.step }),
      element,
      placeOf: (at) => places[Math.min(at, places.length - 1)] ?? placeOf(element),
      isName: (from, to) => bold.slice(from, to).every(Boolean),
    });
  };

  const walk = (element: PageElement, above: Around): void => {
    const { tagName } = element;
    if (UNREAD.test(tagName) || attribute(element, 'hidden') !== undefined) return;
    const isStep = tagName === 'li' && above.inList === 'ol' && above.inSteps;
    const around: Around = {
      ...above,
      lang: attribute(element, 'lang') ?? above.lang,
      ...(/^[uo]l$/.test(tagName) ? { list: ++list, inList: tagName } : {}),
      ...(isStep ? { step: ++steps } : {}),
      inSteps: above.inSteps || isGuide(element),
    };
    const heading: Kind = around.step === undefined ? 'heading' : 'step-heading';
    const kind = HEADING.test(tagName) ? heading : isStep ? 'step' : (KINDS[tagName] ?? 'paragraph');
    // Words between blocks are a piece each.
    let loose: PageNode[] = [];
    const end = (): void => {
      add(kind, loose, element, around);
      for (const node of loose) for (const link of [node, ...elementsIn(node)]) addLink(link, around);
      loose = [];
    };
    for (const child of childrenOf(element)) {
      if (isElement(child) && BLOCK.test(child.tagName)) {
        end();
        walk(child, around);
      } else loose.push(child);
    }
    end();
  };
  const addLink = (node: PageNode, around: Around): void => {
    if (isElement(node) && node.tagName === 'a') add('link', node.childNodes, node, around);
  };
  for (const child of childrenOf(page)) if (isElement(child)) walk(child, { inSteps: false });
  return blocks;
}

/** A step guide in one of its three spellings. */
export const isGuide = (element: PageElement): boolean => isPart(element, 'step-guide');
export const isPart = (element: PageElement, name: string): boolean =>
  element.tagName === `handrail-${name}` ||
  attribute(element, 'data-handrail') === name ||
  classesOf(element).includes(`handrail-${name}`);
