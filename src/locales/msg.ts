import type { msg as LitMsg } from '@lit/localize';
import { languageOf } from '../platform/page-language.js';
import { catalogue } from './generated/catalogue.js';

/*
 * @lit/localize keeps one active language for each copy of it, throws when a partner's own app has configured it first,
 * and loads its runtime into every page. Its tools only need a function of its type, so this is that function: the
 * words of one part at a time, in the language around that part. `lit-localize extract` and `build` work unchanged.
 */

type Words = Record<string, string>;

/** Those of our languages that are written from right to left. */
export const RIGHT_TO_LEFT: readonly string[] = ['ar', 'ur'];

/** Undefined for a language that could not be fetched. */
const loaded = new Map<string, Words | undefined>();
const loading = new Map<string, Promise<void>>();
let words: Words | undefined;

/** The catalogue's name for the language around an element; undefined when that is English, or one we lack. */
function nameFor(element: Element): string | undefined {
  const tag = languageOf(element) ?? 'en';
  return [tag, tag.split('-')[0] as string].find((name) => catalogue[name]);
}

/** The language that a part's own words are in: one we have, or English. */
export function wordsLanguage(element: Element): string {
  const name = nameFor(element);
  return name && loaded.get(name) ? name : 'en';
}

/** A promise when the words for this element still have to be fetched. It never fails: without them, English is used. */
export function wordsFor(element: Element): Promise<void> | undefined {
  const name = nameFor(element);
  if (!name || loaded.has(name)) return undefined;
  let promise = loading.get(name);
  if (!promise) {
    promise = catalogue[name]!().then(
      ({ templates }) => void loaded.set(name, templates as Words),
      () => void loaded.set(name, undefined),
    );
    loading.set(name, promise);
  }
  return promise;
}

/** Runs some work in which `msg` speaks the language of the element. */
export function inWordsOf<T>(element: Element, work: () => T): T {
  const before = words;
  words = loaded.get(wordsLanguage(element));
  try {
    return work();
  } finally {
    words = before;
  }
}

/** The words for an id in the language of the part that is speaking. Placeholders are written `{name}`: see `fill`. */
export const msg = ((text: string, { id }: { id: string }) => words?.[id] ?? text) as unknown as typeof LitMsg;

/** Puts values where a message has `{name}`. */
export function fill(message: string, values: Record<string, string | number>): string {
  return message.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
