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
