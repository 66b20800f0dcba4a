import { existsSync, readFileSync } from 'node:fs';
import type { PlainWord } from '../domain/plain-language/rule.js';

/** Words that need a meaning on their first day, and that the NHS manual says all the same: nothing plainer says as much. */
const KEPT = ['GP', 'log in', 'app', 'health record', 'account', 'urgent'];

interface Entry {
  readonly word: string;
  readonly others: readonly string[];
  readonly meaning: string;
}

/** Words with their meanings, from src/content: part of a release, beside dist/. Throws where it is missing. */
export function wordList(): PlainWord[] {
  const files = ['../content/word-list/facts.json', '../src/content/word-list/facts.json'];
  const file = files.map((name) => new URL(name, import.meta.url)).find((url) => existsSync(url));
  if (!file) throw new Error('src/content/word-list/facts.json is missing. Install handrail again.');
  const { words } = JSON.parse(readFileSync(file, 'utf8')) as { words: readonly Entry[] };
  return words
    .filter(({ word }) => !KEPT.includes(word))
    .flatMap(({ word, others, meaning }) => [word, ...others].map((one) => ({ word: one, plain: meaning })));
}
