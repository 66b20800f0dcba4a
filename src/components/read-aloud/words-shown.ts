import { sentencesIn, spokenText, type Stretch, wordAt } from '../../domain/spoken-text.js';
import { canonicalLanguage, languageOf } from '../../platform/page-language.js';

/** What is not read: what is put away, what somebody fills in or presses, and the controls that parts add to the page. */
const NOT_READ = `[hidden],[inert],[aria-hidden=true],details:not([open])>:not(summary),script,style,template,noscript,svg,canvas,
audio,video,iframe,object,button,input,select,textarea,[role=button],:is(a,label)[data-handrail-added]`;

/** Where some words of a block come from: `node` is a text from `from` on, or a picture. */
interface Origin {
  readonly at: number;
  readonly node: Text | Element;
  readonly from: number;
}

/** A stretch of the page in one language that stands on lines of its own: a heading, an item, a cell. */
export interface Block {
  readonly language: string;
  /** With single spaces. */
  readonly text: string;
  readonly origins: readonly Origin[];
}

const isText = (node: Node): node is Text => node.nodeType === 3;

/** What the page does not say is English, as our own words are. */
const UNNAMED = 'en';

/** The words in an element that people can see now, in the order of the page, and what its pictures show. */
export function wordsShown(root: Element): Block[] {
  const notRead = new Set(root.querySelectorAll<Element>(NOT_READ));
  const range = new Range();
  const blocks: Block[] = [];
  let text = '';
  let origins: Origin[] = [];
  let spoken = '';
  const end = (): void => {
    if (/[\p{L}\p{N}]/u.test(text)) blocks.push({ language: spoken, text, origins });
    text = '';
    origins = [];
  };
  const add = (words: string, node: Text | Element, language: string): void => {
    for (const { 0: word, index: from = 0 } of words.matchAll(/\s+|\S+/g)) {
      if (/\s/.test(word)) text += text && !text.endsWith(' ') ? ' ' : '';
      else {
        if (language !== spoken) end();
        spoken = language;
        origins.push({ at: text.length, node, from });
        text += word;
      }
    }
  };
  const read = (parent: Element, language: string, isVisible: boolean): void => {
    // Not parent.childNodes: where that is a form, a control of that name would answer.
    for (const node of Reflect.get(Node.prototype, 'childNodes', parent) as NodeListOf<ChildNode>) {
      if (isText(node)) {
        range.selectNode(node);
        if (!/\S/.test(node.data) || (isVisible && range.getClientRects().length)) add(node.data, node, language);
      }
      if (node.nodeType !== 1 || notRead.has(node as Element)) continue;
      const element = node as HTMLElement;
      const { display, visibility } = getComputedStyle(element);
      if (display === 'none') continue;
      const own = canonicalLanguage(element.getAttribute('lang')) ?? language;
      const isLine = element.localName === 'br' || !/^(inline|contents|ruby)/.test(display);
      if (isLine) end();
      if (element.localName === 'img') add(` ${element.getAttribute('alt') ?? ''} `, element, own);
      read(element, own, visibility === 'visible');
      if (isLine) end();
    }
  };
  read(root, languageOf(root) ?? UNNAMED, getComputedStyle(root).visibility === 'visible');
  end();
  return blocks;
}

/** The language that most of the words in an element are in; undefined where there are none. Asks for no layout. */
export function languageOfMost(root: Element): string | undefined {
  const letters = new Map<string, number>();
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode as Text;
    const language = languageOf(parentElement as Element) ?? UNNAMED;
    const { length } = data.trim();
    if (length) letters.set(language, (letters.get(language) ?? 0) + length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** A sentence as it is said, and where it stands. */
export interface Sentence {
  readonly say: string;
  readonly language: string;
  /** Where it stands on the page. */
  whole(): Range;
  /** Where the word stands that is being said: see `wordAt`. */
  word(at: number, length: number): Range | undefined;
}

/** The sentences of some blocks, each short enough for one utterance. */
export const sentencesOf = (blocks: readonly Block[]): Sentence[] =>
  blocks.flatMap(({ language, text, origins }) =>
    sentencesIn(text)
      .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)))
      .map(({ start, end }) => {
        const written = text.slice(start, end).trimEnd();
        const pieces = spokenText(written, language);
        const place = (stretch: Stretch): Range =>
          placeOf(origins, { start: start + stretch.start, end: start + stretch.end });
        return {
          language,
          say: pieces.map(({ say }) => say).join(''),
          whole: () => place({ start: 0, end: written.length }),
          word: (at: number, length: number) => {
            const found = wordAt(written, pieces, at, length);
            return found && place(found);
          },
        };
      }),
  );

/** Where a stretch of a block stands. The page may have changed its words since, and then they stand elsewhere, or nowhere. */
function placeOf(origins: readonly Origin[], { start, end }: Stretch): Range {
  const range = new Range();
  const originAt = (at: number): Origin => [...origins].reverse().find((one) => one.at <= at) ?? (origins[0] as Origin);
  const [first, last] = [originAt(start), originAt(end - 1)];
  if (isText(first.node)) range.setStart(first.node, Math.min(first.from + start - first.at, first.node.length));
  else range.setStartBefore(first.node);
  if (isText(last.node)) range.setEnd(last.node, Math.min(last.from + end - last.at, last.node.length));
  else range.setEndAfter(last.node);
  return range;
}
