/** A stretch of a text, in UTF-16 units. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** An end mark with what closes after it, before a new start or the end. */
const END = /[.!?…]+["'”’)\]]*(?=\s+["'“‘([]*[\p{Lu}\p{N}]|\s*$)/gu;
/** Where a full stop stands, and no sentence ends. Initials count after another, after a title or at the start. */
const NO_END =
  /(?:^|[\s("'“‘])(?:Mr|Mrs|Ms|Dr|Prof|Rev|St|No|vs|approx|e\.?g|i\.?e|(?:(?:Dr|Mrs?|Ms|Prof)\.? )?(?:[A-Z]\. ?)*[A-Z])\.$/;
const INITIAL = /(?:^|(?:Dr|Mrs?|Ms|Prof)\.? |[A-Z]\. ?)[A-Z]\.$/;

/**
 * The sentences of a text, one after the other, without the space between them. What ends in no mark is a sentence too.
 * By rules for English: a full stop in a number, an address or a short form ends nothing.
 */
export function sentencesOf(text: string): Span[] {
  const sentences: Span[] = [];
  let from = 0;
  const add = (to: number): void => {
    const sentence = text.slice(from, to);
    const start = from + sentence.length - sentence.trimStart().length;
    if (sentence.trim()) sentences.push({ from: start, to: start + sentence.trim().length, text: sentence.trim() });
    from = to;
  };
  for (const { 0: mark, index } of text.matchAll(END)) {
    const before = text.slice(from, index + 1).trimStart();
    const rest = text.slice(index + mark.length).trim();
    const isShort =
      mark === '.' && NO_END.test(before) && (!/(?:^|\s)\(?[A-Z]\.$/.test(before) || INITIAL.test(before));
    if (!rest || !isShort) add(index + mark.length);
  }
  add(text.length);
  return sentences;
}

/** A number in groups (a phone number, 1,000, 5:30pm) and an address are one word each. */
const WORD = /\d+(?: \d{2,})+|[\p{L}\p{M}\p{N}]+(?:[’'.,:/@&_-]+[\p{L}\p{M}\p{N}]+)*/gu;

/** The words of a text as people count them. */
export const wordsOf = (text: string): string[] => text.match(WORD) ?? [];
