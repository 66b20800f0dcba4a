// The translations as translators wrote them, to know what a page in their language has to say.
import { readFileSync } from 'node:fs';

const plain = (text) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

/** From our English words to those of another language; English itself when the language is `en`. */
export function wordsIn(language) {
  if (language === 'en') return (english) => english;
  const xliff = readFileSync(new URL(`../../src/locales/xliff/${language}.xlf`, import.meta.url), 'utf8');
  const pairs = [...xliff.matchAll(/<source>([^]*?)<\/source>\s*<target[^>]*>([^]*?)<\/target>/g)];
  const known = new Map(pairs.map(([, source, target]) => [plain(source), plain(target)]));
  return (english) => {
    if (!known.has(english)) throw new Error(`“${english}” is not among our words.`);
    return known.get(english);
  };
}

/** Every English text of ours, as a pattern; what is put into it may be anything. */
export function englishPatterns() {
  const xliff = readFileSync(new URL('../../src/locales/xliff/cy.xlf', import.meta.url), 'utf8');
  const sources = [...xliff.matchAll(/<source>([^]*?)<\/source>/g)].map(([, source]) => plain(source));
  const pattern = (source) => source.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '.+');
  // What is nothing but a place for other words fits all.
  return sources
    .filter((source) => /[a-z]{3}/i.test(source.replace(/\{\w+\}/g, '')))
    .map((source) => new RegExp(`^${pattern(source)}$`));
}
