import { textOf } from '../parts/page-html.js';
import { PARTS } from '../check/part-names.js';

/** A part in the page, in one of its three spellings. */
export interface PageBlock {
  /** What it says that it is: `step-guide`, or `stepguide`. */
  readonly name: string;
  /** What its author wrote. */
  readonly written: Element;
  /** The custom element: itself, or the one that the script puts inside. Undefined where none is. */
  readonly part: HTMLElement | undefined;
}

/** A name that a class gives is only taken for a part where it is one, or nearly: most of our classes mark what stands inside. */
function nameOf(element: Element): string | undefined {
  const { localName } = element;
  if (localName.startsWith('handrail-')) return localName.slice(9);
  const said = element.getAttribute('data-handrail');
  if (said !== null) return said;
  const classes = [...element.classList].filter((one) => one.startsWith('handrail-')).map((one) => one.slice(9));
  return classes.find((one) => PARTS.includes(one));
}

/** Every block of the page, in reading order. */
export function blocksOn(page: Document): PageBlock[] {
  const blocks: PageBlock[] = [];
  for (const written of page.querySelectorAll('*')) {
    const name = nameOf(written);
    const parent = written.parentElement;
    // The element that the script put into its wrapper is no block of its own.
    if (
      name === undefined ||
      (parent && written.localName === `handrail-${name}` && blocks.some((block) => block.part === written))
    )
      continue;
    const isTag = written.localName.startsWith('handrail-');
    const inside = [...written.children].find(({ localName }) => localName === `handrail-${name}`);
    blocks.push({ name, written, part: (isTag ? written : inside) as HTMLElement | undefined });
  }
  return blocks;
}

const HEADING = 'h1,h2,h3,h4,h5,h6';

/** What people call it: the part, and its heading or question. */
export function titleOf({ name, written }: PageBlock): string {
  const words = authorWords(written.querySelector(name === 'form' ? HEADING : `${HEADING},legend,label`));
  return `${name.replace(/-/g, ' ') || 'a part without a name'}${words && ` “${words.slice(0, 60)}”`}`;
}

/** Without what our parts add to it. In a document that nobody sees, where no part starts. */
function authorWords(element: Element | null): string {
  const copy = element && document.implementation.createHTMLDocument('').importNode(element, true);
  for (const added of copy?.querySelectorAll('[data-handrail-added]') ?? []) added.remove();
  return textOf(copy);
}

/** As it is written, so that a web team finds it in their HTML. */
export const tagOf = ({ name, written }: PageBlock): string =>
  written.localName.startsWith('handrail-')
    ? `<${written.localName}>`
    : written.hasAttribute('data-handrail')
      ? `<${written.localName} data-handrail="${name}">`
      : `<${written.localName} class="handrail-${name}">`;

/** The nearest block around something, in any spelling, also one that is misspelt. */
export function blockAround(element: Element): Element | null {
  const { parentElement } = element;
  if (nameOf(element) !== undefined) return element;
  return parentElement && blockAround(parentElement);
}
