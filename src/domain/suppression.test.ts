import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { canBe, publishable, type PublishedTable, roundedTo5, type Totals, totalsOf } from './suppression.js';

const THRESHOLDS = [5, 10];
const add = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
/** Groups as hubs have them: most people in one or two, a few in the others. */
const tables = (rows: number, columns: number, most: number) =>
  fc.array(fc.array(fc.oneof(fc.nat(9), fc.nat(most)), { minLength: columns, maxLength: columns }), {
    minLength: 2,
    maxLength: rows,
  });

/** Somebody who tries every table that could lie behind what is published, one after the other. */
function allPossible(
  { cells }: PublishedTable,
  { rows, columns }: Totals,
  threshold: number,
  seen: (counts: readonly (readonly number[])[]) => void,
): void {
  const isRounded = (count: number, published: number | null): boolean =>
    published === null || (count >= threshold && roundedTo5(count) === published);
  const rowsOf = (row: number, left: readonly number[]): number[][] =>
    left.reduce<number[][]>(
      (begun, most, column) =>
        begun.flatMap((counts) =>
          [...Array(most + 1).keys()]
            .filter((count) => isRounded(count, cells[row]?.[column] ?? null))
            .map((count) => [...counts, count]),
        ),
      [[]],
    );
  const go = (done: readonly number[][], left: readonly number[]): void => {
    if (done.length === cells.length) {
      if (left.every((count) => !count)) seen(done);
      return;
    }
    for (const counts of rowsOf(done.length, left))
      if (add(counts) === rows[done.length])
        go(
          [...done, counts],
          left.map((count, column) => count - (counts[column] as number)),
        );
  };
  go([], columns);
}

/** Somebody who only adds and takes away, again and again, until nothing more comes of it. */
function bySubtraction({ cells }: PublishedTable, { rows, columns }: Totals, threshold: number): number[][][] {
  const wide = (published: number | null): number[] =>
    published === null ? [0, Infinity] : [Math.max(threshold, published - 2), published + 2];
  const known = cells.map((row) => row.map(wide));
  const narrow = (line: number[][], total: number): boolean => {
    let isNew = false;
    for (const range of line) {
      const others = line.filter((one) => one !== range);
      const atLeast = total - add(others.map(([, up]) => up as number));
      const atMost = total - add(others.map(([low]) => low as number));
      if (atLeast > (range[0] as number)) [range[0], isNew] = [atLeast, true];
      if (atMost < (range[1] as number)) [range[1], isNew] = [atMost, true];
    }
    return isNew;
  };
  const lines = [
    ...known.map((row, at) => [row, rows[at]] as const),
    ...columns.map((total, column) => [known.map((row) => row[column] as number[]), total] as const),
  ];
  while (lines.map(([line, total]) => narrow(line, total as number)).some(Boolean));
  return known;
}

describe('what of a table may be published', () => {
  it('rounds to 5, and hides what is small', () => {
    assert.deepEqual(
      publishable(
        [
          [48, 31],
          [27, 22],
          [4, 9],
          [6, 8],
        ],
        10,
      ),
      {
        cells: [
          [50, 30],
          [25, 20],
          [null, null],
          [null, null],
        ],
        rows: [80, 50, 15, 15],
      },
    );
  });

  it('lets one hidden number stand alone where rounding leaves enough open', () => {
    // 23 people, 18 to 22 of them in the first cell: 1 to 5 in the second. 43, of them 38 to 42 below it: 1 to 5 again.
    const counts = [
      [20, 3],
      [30, 40],
    ];
    assert.deepEqual(publishable(counts, 10)?.cells, [
      [20, null],
      [30, 40],
    ]);
  });

  it('hides more where one alone could be subtracted, in its row and in its column', () => {
    // 51 people, 48 to 52 of them in the first cell: 3 in the second at the most.
    const counts = [
      [48, 3],
      [27, 40],
      [30, 35],
    ];
    assert.deepEqual(publishable(counts, 10)?.cells, [
      [null, null],
      [25, null],
      [30, null],
    ]);
    assert.equal(publishable(counts.slice(0, 2), 10), null);
  });

  it('publishes nothing where a row has too few people', () => {
    assert.equal(publishable([[48], [3]], 10), null);
    assert.deepEqual(publishable([[48], [13]], 10), { cells: [[50], [15]], rows: [50, 15] });
  });

  it('publishes nothing where all is small, or would have to be hidden', () => {
    assert.equal(
      publishable(
        [
          [3, 2],
          [4, 1],
        ],
        5,
      ),
      null,
    );
    assert.equal(publishable([[12], [1]], 10), null);
    assert.equal(publishable([], 10), null);
  });

  it('shows all where nothing is small', () => {
    const table = publishable(
      [
        [21, 33],
        [48, 15],
      ],
      10,
    );
    assert.deepEqual(table, {
      cells: [
        [20, 35],
        [50, 15],
      ],
      rows: [55, 65],
    });
  });

  it('never shows a number below the threshold, and rounds every other one', () => {
    fc.assert(
      fc.property(tables(8, 3, 120), fc.constantFrom(...THRESHOLDS), (counts, threshold) => {
        const table = publishable(counts, threshold);
        table?.cells.forEach((row, at) =>
          row.forEach((cell, column) => {
            const count = counts[at]?.[column] as number;
            assert.ok(cell === null || (count >= threshold && cell === roundedTo5(count)));
          }),
        );
      }),
    );
  });

  it('gives nobody who adds and takes away a hidden number: 1,000 tables', () => {
    let hidden = 0;
    fc.assert(
      fc.property(tables(9, 3, 120), fc.constantFrom(...THRESHOLDS), (counts, threshold) => {
        const table = publishable(counts, threshold);
        if (!table) return;
        const totals = totalsOf(counts);
        const known = bySubtraction(table, totals, threshold);
        table.cells.forEach((row, at) =>
          row.forEach((cell, column) => {
            if (cell !== null) return;
            hidden++;
            const [least, most] = known[at]?.[column] as [number, number];
            assert.ok(most - least >= Math.min(4, totals.columns[column] as number), `${least} to ${most}`);
          }),
        );
      }),
      { numRuns: 1000 },
    );
    assert.ok(hidden > 1000, `${hidden} hidden numbers were looked for`);
  });

  it('gives nobody who tries every possible table a hidden number', () => {
    let hidden = 0;
    fc.assert(
      fc.property(tables(3, 2, 14), (counts) => {
        const table = publishable(counts, 5);
        if (!table) return;
        const totals = totalsOf(counts);
        const { columns } = totals;
        const met = table.cells.map((row) => row.map(() => new Set<number>()));
        allPossible(table, totals, 5, (possible) =>
          possible.forEach((row, at) => row.forEach((count, column) => met[at]?.[column]?.add(count))),
        );
        table.cells.forEach((row, at) =>
          row.forEach((cell, column) => {
            const could = [...(met[at]?.[column] as Set<number>)];
            assert.ok(could.includes(counts[at]?.[column] as number), 'the truth is among what is possible');
            const all = [...Array((columns[column] as number) + 3).keys()].map((count) => count - 1);
            const asked = all.filter((count) => canBe(count, [at, column], table, totals, 5));
            assert.deepEqual(
              asked,
              could.sort((a, b) => a - b),
              'what the rules say is possible is what is possible',
            );
            if (cell !== null) return;
            hidden++;
            assert.ok(could.length >= Math.min(5, (columns[column] as number) + 1), `only ${could.join()}`);
          }),
        );
      }),
      { numRuns: 300 },
    );
    assert.ok(hidden > 100, `${hidden} hidden numbers were looked for`);
  });
});
