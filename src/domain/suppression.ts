/*
 * What of a table of people may be published without telling of one of them. A table has a row for each group (an age, an ethnic group) and
 * a column for each outcome (better, same, worse). What each column adds up to, over all groups, is published as it is.
 *
 * Small numbers are hidden and the others rounded to 5, as in the English mental health statistics (NHS England, MHSDS). A hidden number
 * could still be worked out from the rest, by subtraction and from the limits of rounding. So more is hidden until each hidden number could
 * be as many things as a rounded one, even for somebody who knows exactly how many people each group has: the staff of a hub do, and
 * other tables about the same people say much of it. So tables that share their groups tell no more together than each does alone.
 */

const ROUND_TO = 5;
/** A number that is rounded to 5 is up to this much less or more. */
const HALF = 2;
/** From the least to the most that a hidden number can be. */
const WIDTH = ROUND_TO - 1;

export interface PublishedTable {
  /** By row and column, rounded to 5; null where it is hidden. */
  readonly cells: readonly (readonly (number | null)[])[];
  /** How many people each row has, rounded to 5. */
  readonly rows: readonly number[];
}

/** How many people each row and each column has. */
export interface Totals {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** The least and the most that a number can be. */
type Range = readonly [least: number, most: number];

export const roundedTo5 = (count: number): number => Math.round(count / ROUND_TO) * ROUND_TO;
const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** The least and the most that a cell can be, for somebody who knows the rules. */
function rangeOf(published: number | null, threshold: number, most: number): Range {
  return published === null ? [0, most] : [Math.max(threshold, published - HALF), Math.min(most, published + HALF)];
}

/**
 * Whether whole numbers of people fit in all ranges. They do where, for each set of columns, what these add up to lies between the least
 * and the most that the rows can hold in them: each row is a generalized polymatroid, and so is their sum (Frank 1984).
 */
function fits(cells: readonly (readonly Range[])[], { rows, columns }: Totals): boolean {
  if (cells.some((row) => row.some(([least, most]) => least > most))) return false;
  return [...Array(2 ** columns.length).keys()].every((set) => {
    const isIn = (column: number): boolean => !!(set & (1 << column));
    const bounds = (row: readonly Range[], end: 0 | 1, inside: boolean): number =>
      sum(row.map((range, column) => (isIn(column) === inside ? range[end] : 0)));
    const least = cells.map((row, at) => Math.max(bounds(row, 0, true), (rows[at] as number) - bounds(row, 1, false)));
    const most = cells.map((row, at) => Math.min(bounds(row, 1, true), (rows[at] as number) - bounds(row, 0, false)));
    const total = sum(columns.filter((_count, column) => isIn(column)));
    return least.every((count, at) => count <= (most[at] as number)) && sum(least) <= total && total <= sum(most);
  });
}

/** Whether a number can stand in a cell, for somebody who knows the published cells, all totals, and the rules. */
export function canBe(
  count: number,
  [atRow, atColumn]: readonly [row: number, column: number],
  { cells }: Pick<PublishedTable, 'cells'>,
  totals: Totals,
  threshold: number,
): boolean {
  const known = cells.map((row) =>
    row.map((cell, column) => rangeOf(cell, threshold, totals.columns[column] as number)),
  );
  const [least, most] = known[atRow]?.[atColumn] as Range;
  const withIt = known.map((row, at) =>
    row.map((range, column): Range => (at === atRow && column === atColumn ? [count, count] : range)),
  );
  return count >= least && count <= most && fits(withIt, totals);
}

export const totalsOf = (counts: readonly (readonly number[])[]): Totals => ({
  rows: counts.map(sum),
  columns: (counts[0] ?? []).map((_, column) => sum(counts.map((row) => row[column] as number))),
});

/**
 * The table as it may be published; null where nothing of it may, and where a row has too few people to be one.
 * @param counts people, by row and column
 * @param threshold what is less is hidden: 10 for the public, 5 for the people who run the service
 */
export function publishable(counts: readonly (readonly number[])[], threshold: number): PublishedTable | null {
  const totals = totalsOf(counts);
  if (totals.rows.some((count) => count < threshold)) return null;
  const cells = counts.map((row) => row.map((count) => (count < threshold ? null : roundedTo5(count))));
  const isSafe = (row: number, column: number): boolean => {
    let [least, most] = [counts[row]?.[column], counts[row]?.[column]] as [number, number];
    // Of a column with fewer people everybody knows that much.
    const enough = Math.min(WIDTH, totals.columns[column] as number);
    const isPossible = (count: number): boolean => canBe(count, [row, column], { cells }, totals, threshold);
    while (most - least < enough && isPossible(least - 1)) least--;
    while (most - least < enough && isPossible(most + 1)) most++;
    return most - least >= enough;
  };
  for (;;) {
    const open = counts.flatMap((row, at) =>
      row.flatMap((_, column) => (cells[at]?.[column] === null && !isSafe(at, column) ? [{ at, column }] : [])),
    )[0];
    if (!open) break;
    // The smallest number that is still shown in that row or column, or else anywhere.
    const isNear = (one: { at: number; column: number }): boolean => one.at === open.at || one.column === open.column;
    const rest = counts
      .flatMap((row, at) => row.map((count, column) => ({ at, column, count })))
      .filter(({ at, column }) => cells[at]?.[column] !== null)
      .sort((a, b) => Number(isNear(b)) - Number(isNear(a)) || a.count - b.count)[0];
    if (!rest) return null;
    (cells[rest.at] as (number | null)[])[rest.column] = null;
  }
  return cells.flat().some((cell) => cell !== null) ? { cells, rows: totals.rows.map(roundedTo5) } : null;
}
