import { lettersAndDigits } from './plain-text.js';

/** What cannot be the postcode of a place in the United Kingdom. `too-short`: often only its first half, "LS1". */
export type PostcodeProblem = 'too-short' | 'too-long' | 'no-shape';

/** What is worth a second look: letters that no postcode has there, or a letter O or I where a number belongs, or the reverse. */
export type PostcodeDoubt = 'unknown-letters' | 'look-alike';

/** By length, the ways to write what stands before the last three: A for a letter, 9 for a digit. */
const STARTS = [['A9'], ['AA9', 'A99', 'A9A'], ['AA99', 'AA9A']];

/** Where which letters stand. BS 7666, in the schema that the National Archives keep (checked 2026-11-22). */
const KNOWN =
  /^(?:GIR 0AA|BFPO \d+|(?:[A-PR-UWYZ][A-HK-Y]?(?:\d|[1-9]\d)|[A-PR-UWYZ]\d[A-HJKSTUW]|[A-PR-UWYZ][A-HK-Y]\d[ABEHMNPRVWXY]) \d[ABD-HJLNP-UW-Z]{2})$/;

/** One character where a letter (A) or a digit (9) belongs; undefined where it cannot be read as one. */
function asWritten(character: string, kind: string | undefined, first: boolean): string | undefined {
  if (kind === '9') return /\d/.test(character) ? character : { O: '0', I: '1', L: '1' }[character];
  // On many typewriters l was the 1. An I is first in a postcode or nowhere: IG, IM, IP, IV.
  return /[A-Z]/.test(character) ? character : { 0: 'O', 1: first ? 'I' : 'L' }[character];
}

/** The postcode in full as it was meant; undefined when it has no postcode's shape. */
function read(text: string): string | undefined {
  const typed = lettersAndDigits(text);
  // Each postcode has both, so "loose" is not L0 0SE, and an American 10011 not I0 0LL.
  if (!/\d/.test(typed) || !/[A-Z]/.test(typed)) return undefined;
  const forces = /^BFP[O0](\d{1,4})$/.exec(typed);
  if (forces) return `BFPO ${forces[1]}`;
  if (typed === 'GIR0AA') return 'GIR 0AA';
  let [best, leastCost] = [undefined as string | undefined, Infinity];
  for (const start of STARTS[typed.length - 5] ?? []) {
    const characters = [...typed].map((character, i) => asWritten(character, `${start}9AA`[i], !i));
    if (characters.includes(undefined)) continue;
    const full = characters.join('').replace(/...$/, ' $&');
    // As typed is best; then letters that are known; then the fewest changes.
    const changes = characters.filter((character, i) => character !== typed[i]).length;
    const cost = changes && (KNOWN.test(full) ? changes : changes + 9);
    if (cost < leastCost) [best, leastCost] = [full, cost];
  }
  return best;
}

/**
 * Looks for what cannot be a postcode of the United Kingdom, Jersey, Guernsey, the Isle of Man or the forces (BFPO) by its
 * shape alone. Any case, spaces and punctuation. New letters may be given out, so letters are no reason to refuse: they are a
 * matter of `postcodeDoubt`. Throws nothing; takes time in proportion to the text.
 */
export function postcodeProblem(text: string): PostcodeProblem | undefined {
  if (read(text)) return undefined;
  const { length } = lettersAndDigits(text);
  if (length < 5) return 'too-short';
  return length > 7 ? 'too-long' : 'no-shape';
}

/** Whether a postcode of the right shape is worth a second look. Never a reason to refuse it. */
export function postcodeDoubt(text: string): PostcodeDoubt | undefined {
  const full = read(text);
  if (!full) return undefined;
  if (!KNOWN.test(full)) return 'unknown-letters';
  return full.replace(' ', '') === lettersAndDigits(text) ? undefined : 'look-alike';
}

/** The postcode for reading back: upper case, one space, letters and digits where they belong. As typed when it has no shape. */
export const postcodeInFull = (text: string): string => read(text) ?? text.trim();
