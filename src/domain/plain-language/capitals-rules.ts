import { type Hit, type Options, type Placed, type Rule, sources } from './rule.js';

/** Short forms that stand for themselves on UK pages. */
const KNOWN = 'NHS GP UK ID OK PIN TV SIM USB BBC COVID CD DVD'.split(' ');
/** At least 2 capitals, with digits and & between them. */
const SHORT = /[A-Z0-9&]*[A-Z][A-Z0-9&]*[A-Z][A-Z0-9&]*s?/.source;
const ACRONYM = new RegExp(`(?<before>^|[^\\p{L}\\p{N}&])(?<short>${SHORT})(?![\\p{L}\\p{N}&])`, 'gu');
const SHOUTED = /(?<before>^|[^\p{L}\p{N}&])(?<words>\p{Lu}{2,}(?:\s+\p{Lu}{2,})+|\p{Lu}{7,})(?![\p{L}\p{N}&])/gu;
/** A postcode: its start alone, and its halves as each sees the other. Then the letters of a number such as QQ 12 34 56 C. */
const START = /^[A-Z]{1,2}\d[A-Z\d]?$/;
const BEFORE_END = /\b[A-Z]{1,2}\d[A-Z\d]?\s$/;
const AFTER_START = /^\s\d[A-Z]{2}\b|^\s?\d\d/;

const alone = (short: string): string => short.replace(/s$/, '');
const isKnown = (short: string, { known = [] }: Options): boolean =>
  [...KNOWN, ...known].some((word) => alone(word) === alone(short));

/** Words in capitals, but for rows of short forms ("NHS GP"). */
function* shouted(blocks: readonly Placed[], options: Options): Iterable<Hit> {
  for (const { at, kind, text } of blocks) {
    if (kind === 'link') continue;
    for (const { index = 0, groups } of text.matchAll(SHOUTED)) {
      const words = groups?.['words'] ?? '';
      if (words.split(/\s+/).some((word) => isKnown(word, options))) continue;
      const from = index + (groups?.['before'] ?? '').length;
      yield { at, from, to: from + words.length, suggestion: 'Write it in small letters: capitals are hard to read.' };
    }
  }
}

/** Said once for each, where it is met first, unless some text explains it: "British Sign Language (BSL)", or "BSL (British …)". */
function* unexplained(blocks: readonly Placed[], options: Options): Iterable<Hit> {
  const all = blocks.map(({ text }) => text).join('\n');
  const told = new Set<string>();
  const loud = [...shouted(blocks, options)];
  for (const { at, kind, text } of blocks) {
    if (kind === 'link') continue;
    for (const { index = 0, groups } of text.matchAll(ACRONYM)) {
      const short = groups?.['short'] ?? '';
      const name = alone(short);
      const from = index + (groups?.['before'] ?? '').length;
      const to = from + short.length;
      if (told.has(name) || isKnown(name, options)) continue;
      if (loud.some((hit) => hit.at === at && hit.from <= from && hit.to >= to)) continue;
      if (
        START.test(short) ||
        BEFORE_END.test(text.slice(Math.max(0, from - 5), from)) ||
        AFTER_START.test(text.slice(to, to + 5))
      )
        continue;
      told.add(name);
      if ([`(${name})`, `(${name}s)`, `${name} (`].some((explained) => all.includes(explained))) continue;
      yield { at, from, to, suggestion: `Write it in full the first time: "… (${name})", or say it in other words.` };
    }
  }
}

export const capitalsRules: readonly Rule[] = [
  { number: 16, name: 'acronym', severity: 'error', source: sources.wcag, find: unexplained },
  { number: 17, name: 'capitals', severity: 'error', source: sources.manual, find: shouted },
];
