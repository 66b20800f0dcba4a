import { sentencesOf, wordsOf } from './sentences.js';
import { type Hit, type Placed, type Rule, sources } from './rule.js';

/** The NHS manual's limits. GOV.UK marks a sentence of more than 25 words as too long. */
const WORDS = 20;
const FAR_TOO_MANY_WORDS = 25;
const SENTENCES = 3;
const BULLETS = 6;

const isProse = ({ kind }: Placed): boolean => kind !== 'link';

export const lengthRules: readonly Rule[] = [
  {
    number: 1,
    name: 'long-sentence',
    severity: 'warning',
    source: `${sources.manual}; GOV.UK marks more than ${FAR_TOO_MANY_WORDS} words`,
    *find(blocks) {
      for (const { at, text } of blocks.filter(isProse)) {
        for (const { from, to, text: sentence } of sentencesOf(text)) {
          const { length } = wordsOf(sentence);
          if (length <= WORDS) continue;
          const severity = length > FAR_TOO_MANY_WORDS ? 'error' : 'warning';
          yield { at, from, to, severity, suggestion: `${length} words. Make 2 sentences of ${WORDS} or fewer.` };
        }
      }
    },
  },
  {
    number: 2,
    name: 'long-paragraph',
    severity: 'warning',
    source: sources.manual,
    *find(blocks) {
      for (const { at, kind, text } of blocks) {
        if (kind !== 'paragraph') continue;
        const { length } = sentencesOf(text);
        const suggestion = `${length} sentences. Make paragraphs of ${SENTENCES} or fewer.`;
        if (length > SENTENCES) yield { at, from: 0, to: text.length, suggestion };
      }
    },
  },
  {
    number: 3,
    name: 'long-list',
    severity: 'warning',
    source: sources.manual,
    find: longLists,
  },
];

/** Said at the first bullet that is too many. */
function* longLists(blocks: readonly Placed[]): Iterable<Hit> {
  const lists = new Map<number | undefined, Placed[]>();
  for (const block of blocks) {
    if (block.kind === 'bullet') lists.set(block.list, [...(lists.get(block.list) ?? []), block]);
  }
  for (const { length, [BULLETS]: extra } of lists.values()) {
    const suggestion = `${length} bullets. Keep ${BULLETS} or fewer, or make 2 lists with a heading each.`;
    if (extra) yield { at: extra.at, from: 0, to: extra.text.length, suggestion };
  }
}
