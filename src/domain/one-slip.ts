/**
 * Whether two words are the same or one slip of a finger apart: a letter more, a letter less, another letter, or two neighbours
 * swapped (a Damerau-Levenshtein distance of 1 or less). Takes time in proportion to the shorter word.
 */
export function isOneSlip(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start++;
  let end = 0;
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
  const here = one.slice(start, one.length - end);
  const there = other.slice(start, other.length - end);
  if (here.length < 2 && there.length < 2) return true;
  return here.length === 2 && there.length === 2 && here[0] === there[1] && here[1] === there[0];
}
