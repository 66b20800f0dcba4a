import { textOf } from '../../parts/page-html.js';
import { languageOf } from '../../platform/page-language.js';

/** What a word means, and in which language that is said. */
export interface Meaning {
  readonly text: string;
  readonly lang: string | undefined;
}

/** A word without the signs around it, for comparing. */
export const keyOf = (word: string): string =>
  word
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/** The built-in list: a line a word, its spellings with | between them, = and the meaning. */
export function readList(list: string): Map<string, Meaning> {
  const meanings = new Map<string, Meaning>();
  for (const [, words = '', text = ''] of list.matchAll(/^(.+)=(.+)$/gm))
    for (const word of words.split('|')) meanings.set(keyOf(word), { text, lang: 'en' });
  return meanings;
}

/** What one list of the page says: each `<dd>` explains the `<dt>`s before it. */
function readPageList(list: Element): Map<string, Meaning> {
  const meanings = new Map<string, Meaning>();
  let words: string[] = [];
  let isSaid = false;
  for (const line of list.querySelectorAll('dt,dd')) {
    if (line.localName === 'dt') {
      if (isSaid) words = [];
      isSaid = false;
      words.push(keyOf(textOf(line)));
    } else if (!isSaid) {
      isSaid = true;
      for (const word of words) meanings.set(word, { text: textOf(line), lang: languageOf(line) });
    }
  }
  return meanings;
}

/** Read once for each list, as long as it says the same. */
const read = new WeakMap<Element, readonly [text: string | null, meanings: Map<string, Meaning>]>();

/** What the page's own lists say of a word; those that stand later win. */
export function meaningInPage(page: ParentNode, word: string): Meaning | undefined {
  let meaning: Meaning | undefined;
  for (const list of page.querySelectorAll('[data-handrail-part="word-list"],.handrail-word-list')) {
    let [text, meanings] = read.get(list) ?? [];
    if (!meanings || text !== list.textContent) {
      [text, meanings] = [list.textContent, readPageList(list)];
      read.set(list, [text, meanings]);
    }
    meaning = meaningIn(meanings, word) ?? meaning;
  }
  return meaning;
}

/** Of the word, or of what it is the plural of. */
export function meaningIn(meanings: Map<string, Meaning> | undefined, word: string): Meaning | undefined {
  const key = keyOf(word);
  return meanings?.get(key) ?? meanings?.get(key.replace(/s$/, ''));
}
