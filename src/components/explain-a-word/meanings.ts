import { textOf } from '../../parts/page-html.js';
import { languageOf } from '../../platform/page-language.js';

/** What a word means, and in which language that is said. */
export interface Meaning {
  readonly text: string;
  readonly lang: string | undefined;
}

/** Reads the page once for all the words that look at it in the same turn. */
export function oncePerTurn<T extends object>(read: () => T): () => T {
  let seen: T | undefined;
  return () => {
    if (!seen) queueMicrotask(() => (seen = undefined));
    return (seen ??= read());
  };
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

/** What the page's own lists say; those that stand later win. */
export const meaningsInPage = oncePerTurn(
  () =>
    new Map(
      [...document.querySelectorAll('[data-handrail-part="word-list"],.handrail-word-list')].flatMap((list) => [
        ...readPageList(list),
      ]),
    ),
);

/** Of the word, or of what it is the plural of. */
export function meaningIn(meanings: Map<string, Meaning> | undefined, word: string): Meaning | undefined {
  const key = keyOf(word);
  return meanings?.get(key) ?? meanings?.get(key.replace(/s$/, ''));
}
