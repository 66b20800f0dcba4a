import { existsSync, readFileSync } from 'node:fs';
import { type Entry, plainWords } from '../check/plain-words.js';
import type { PlainWord } from '../domain/plain-language/rule.js';

/** Words with their meanings, from src/content: part of a release, beside dist/. Throws where it is missing. */
export function wordList(): PlainWord[] {
  const files = ['../content/word-list/facts.json', '../src/content/word-list/facts.json'];
  const file = files.map((name) => new URL(name, import.meta.url)).find((url) => existsSync(url));
  if (!file) throw new Error('src/content/word-list/facts.json is missing. Install handrail again.');
  const { words } = JSON.parse(readFileSync(file, 'utf8')) as { words: readonly Entry[] };
  return plainWords(words);
}
