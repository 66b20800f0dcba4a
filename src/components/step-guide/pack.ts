import { isEdited, textOf } from '../../parts/page-html.js';
import { languageOf } from '../../platform/page-language.js';
import { tellAuthor } from '../../platform/tell-author.js';

/** A piece of a guide: words, or an element with its attributes and what is in it. HTML as text would need a Trusted Types policy. */
export type Piece = string | readonly [tag: string, attributes: Readonly<Record<string, string>>, ...inside: Piece[]];

/** A guide of `src/content` in one language, as the build writes it into `dist/content`. */
export interface PackFile {
  readonly guide: Piece;
  /** The other languages in which there is a file of it. English only. */
  readonly languages?: readonly string[];
}

/** Where the guides are fetched from. Set by the entry points. */
export const packSource: { get?: (file: string) => Promise<PackFile> } = {};

const asNode = (piece: Piece, page: Document): Node => {
  if (typeof piece === 'string') return page.createTextNode(piece);
  const [tag, attributes, ...inside] = piece;
  const element = page.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...inside.map((one) => asNode(one, page)));
  return element;
};

/** The guide in the language of the page around it, or else in English. */
async function fetchPack(id: string, language: string | undefined): Promise<Element | undefined> {
  // A name, and never a path: attributes are easier to come by than scripts.
  const get = async (file: string): Promise<PackFile | undefined> =>
    /^[a-z]+(-[a-z]+)*$/.test(id) ? packSource.get?.(file).catch(() => undefined) : undefined;
  const english = await get(id);
  const own = english?.languages?.find((one) => language === one || language?.startsWith(`${one}-`));
  const { guide } = (own && (await get(`${id}.${own}`))) || english || {};
  return guide ? (asNode(guide, document) as Element) : undefined;
}

/** What the page's own `<dl>` says for each gap. */
function wordsForGaps(part: Element): Map<string, Element> {
  const words = new Map<string, Element>();
  for (const term of part.querySelectorAll('dt')) {
    const said = term.nextElementSibling;
    if (said?.matches('dd') && textOf(said)) words.set(gapName(term), said);
  }
  return words;
}
const gapName = (element: Element): string => textOf(element).replace(/’/g, "'").toLowerCase();

/**
 * `pack="order-a-repeat-prescription"`: puts one of Handrail's guides into a part without steps, above what the page has written there.
 * Where it cannot be had, the part keeps what it has, and the author is told.
 */
export async function putPack(part: HTMLElement): Promise<void> {
  const id = part.getAttribute('pack');
  if (id === null || part.querySelector('ol') || isEdited(part)) return;
  const language = languageOf(part);
  const section = await fetchPack(id, language);
  if (!section) return tellAuthor(part, 'pack', id);
  const words = wordsForGaps(part);
  const open = new Set<string>();
  for (const gap of section.querySelectorAll('mark')) {
    const name = gapName(gap);
    const said = words.get(name)?.cloneNode(true);
    if (said) gap.replaceWith(...said.childNodes);
    else open.add(name);
  }
  if (open.size) tellAuthor(part, 'gaps', [...open].join('; '));
  const written = section.getAttribute('lang') ?? 'en';
  if (language?.split('-')[0] !== written) {
    part.lang = written;
    part.dir = section.getAttribute('dir') || 'ltr';
  }
  if (!part.ownerDocument.getElementById(section.id)) part.id ||= section.id;
  part.prepend(...section.childNodes);
}
