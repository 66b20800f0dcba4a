/*
 * Which groups of people a table may have a row for. The numbers behind groups that are too small are put together, once for all tables
 * that have these groups: a group that stood alone in one table and not in another could be subtracted.
 */

/** A row: an answer that people gave about themselves, no answer, or all that are too small to stand alone. */
export interface Group {
  readonly of: 'group' | 'not-said' | 'others';
  /** The answer; empty for the two others. */
  readonly answer: string;
}

export interface Grouping {
  readonly rows: readonly Group[];
  /** The row of a person, by its place. */
  readonly rowOf: (person: string) => number;
}

/**
 * The rows for some people; undefined where there would be only one.
 * @param people all who are in any table
 * @param said what they said about themselves; nobody is asked twice, and who said nothing is not here
 * @param threshold how many people a row has at least
 */
export function grouping(
  people: Iterable<string>,
  said: ReadonlyMap<string, string>,
  threshold: number,
): Grouping | undefined {
  const sizes = new Map<string, number>();
  for (const person of people) {
    const answer = said.get(person) ?? '';
    sizes.set(answer, (sizes.get(answer) ?? 0) + 1);
  }
  // The largest first; of two as large, by name, so that the same answers always give the same rows.
  const inOrder = [...sizes].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1));
  const own = inOrder.filter(([, size]) => size >= threshold);
  const together = inOrder.filter(([, size]) => size < threshold);
  const size = (): number => together.reduce((sum, [, count]) => sum + count, 0);
  // One small group alone is what is missing from the whole.
  while (own.length && together.length && (size() < threshold || together.length < 2))
    together.unshift(own.pop() as [string, number]);
  const rows: Group[] = own
    .map(([answer]): Group => ({ of: answer ? 'group' : 'not-said', answer }))
    .sort((a, b) => Number(a.of === 'not-said') - Number(b.of === 'not-said') || (a.answer < b.answer ? -1 : 1));
  if (together.length) rows.push({ of: 'others', answer: '' });
  if (rows.length < 2) return undefined;
  const places = new Map(rows.flatMap(({ of, answer }, at) => (of === 'others' ? [] : [[answer, at] as const])));
  return { rows, rowOf: (person) => places.get(said.get(person) ?? '') ?? rows.length - 1 };
}
