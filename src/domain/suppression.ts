/*
 * What of a table of people may be published without telling of one of them. A table has a row for each group (an age, an ethnic group) and
 * a column for each outcome (better, same, worse). What each column adds up to, over all groups, is published as it is.
 *
 * Small numbers are hidden and the others rounded to 5, as in the English mental health statistics (NHS England, MHSDS). A hidden number
 * could still be worked out from the rest, by subtraction and from the limits of rounding. So more is hidden until each hidden number could
 * be as many things as a rounded one. Where that leaves nothing, the table is not published.
 */

const ROUND_TO = 5;
/** A number that is rounded to 5 is up to this much less or more. */
const HALF = 2;
/** From the least to the most that a hidden number can be. */
const WIDTH = ROUND_TO - 1;

export interface PublishedTable {
  /** By row and column, rounded to 5; null where it is hidden. */
  readonly cells: readonly (readonly (number | null)[])[];
  /** How many people each row has, rounded to 5; null where it is hidden. */
  readonly rows: readonly (number | null)[];
}

/** The least and the most that a number can be. */
type Range = readonly [least: number, most: number];

/** All that somebody can know of a table: a range for each cell and each row, and what each column adds up to. */
interface Known {
  readonly cells: readonly (readonly Range[])[];
  readonly rows: readonly Range[];
  readonly columns: readonly number[];
}

export const roundedTo5 = (count: number): number => Math.round(count / ROUND_TO) * ROUND_TO;
const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

function knownOf({ cells, rows }: PublishedTable, columns: readonly number[], threshold: number): Known {
  const range = (published: number | null, most: number): Range =>
    published === null ? [0, most] : [Math.max(threshold, published - HALF), Math.min(most, published + HALF)];
  return {
    cells: cells.map((row) => row.map((cell, column) => range(cell, columns[column] as number))),
    rows: rows.map((row) => range(row, sum(columns))),
    columns,
  };
}

/**
 * Whether whole numbers of people fit all that is known. They do where, for each set of columns, what these add up to lies between the
 * least and the most that the rows can hold in them: each row is a generalized polymatroid, and so is their sum (Frank 1984).
 */
function fits({ cells, rows, columns }: Known): boolean {
  if (cells.some((row) => row.some(([least, most]) => least > most))) return false;
  return [...Array(2 ** columns.length).keys()]
    .map((set) => {
      const isIn = (column: number): boolean => !!(set & (1 << column));
      const bounds = (row: readonly Range[], end: 0 | 1, inside: boolean): number =>
        sum(row.map((range, column) => (isIn(column) === inside ? range[end] : 0)));
      const least = cells.map((row, at) =>
        Math.max(bounds(row, 0, true), (rows[at] as Range)[0] - bounds(row, 1, false)),
      );
      const most = cells.map((row, at) =>
        Math.min(bounds(row, 1, true), (rows[at] as Range)[1] - bounds(row, 0, false)),
      );
      const total = sum(columns.filter((_count, column) => isIn(column)));
      return least.every((count, at) => count <= (most[at] as number)) && sum(least) <= total && total <= sum(most);
    })
    .every(Boolean);
}

/** Whether a number can stand in a cell, for somebody who knows the published table, what its columns add up to, and the rules. */
export function canBe(
  count: number,
  [atRow, atColumn]: readonly [row: number, column: number],
  published: PublishedTable,
  columns: readonly number[],
  threshold: number,
): boolean {
  const known = knownOf(published, columns, threshold);
  const cells = known.cells.map((row, at) =>
    row.map((range, column): Range => (at === atRow && column === atColumn ? [count, count] : range)),
  );
  const [least, most] = known.cells[atRow]?.[atColumn] as Range;
  return count >= least && count <= most && fits({ ...known, cells });
}

/**
 * The table as it may be published; null where nothing of it may.
 * @param counts people, by row and column
 * @param threshold what is less is hidden: 10 for the public, 5 for the people who run the service
 */
export function publishable(counts: readonly (readonly number[])[], threshold: number): PublishedTable | null {
  const columns = (counts[0] ?? []).map((_, column) => sum(counts.map((row) => row[column] as number)));
  const shown = (count: number): number | null => (count < threshold ? null : roundedTo5(count));
  const cells = counts.map((row) => row.map(shown));
  // A row of people adds up to what its cells say: with one of them hidden, it would tell of that one.
  const rows = counts.map((row, at) => ((cells[at] as (number | null)[]).includes(null) ? null : shown(sum(row))));
  const isSafe = (row: number, column: number): boolean => {
    let [least, most] = [counts[row]?.[column], counts[row]?.[column]] as [number, number];
    // Of a column with fewer people everybody knows that much.
    const enough = Math.min(WIDTH, columns[column] as number);
    const isPossible = (count: number): boolean => canBe(count, [row, column], { cells, rows }, columns, threshold);
    while (most - least < enough && isPossible(least - 1)) least--;
    while (most - least < enough && isPossible(most + 1)) most++;
    return most - least >= enough;
  };
  for (;;) {
    const open = counts.flatMap((row, at) =>
      row.flatMap((_, column) => (cells[at]?.[column] === null && !isSafe(at, column) ? [column] : [])),
    );
    if (!open.length) break;
    // The smallest number that is still shown in that column, or else anywhere.
    const rest = counts
      .flatMap((row, at) => row.map((count, column) => ({ at, column, count })))
      .filter(({ at, column }) => cells[at]?.[column] !== null)
      .sort((a, b) => Number(b.column === open[0]) - Number(a.column === open[0]) || a.count - b.count)[0];
    if (!rest) return null;
    (cells[rest.at] as (number | null)[])[rest.column] = null;
    rows[rest.at] = null;
  }
  return cells.flat().some((cell) => cell !== null) ? { cells, rows } : null;
}
