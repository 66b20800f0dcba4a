// Numbers and plain tables.

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The middle half of the numbers. */
export function spread(numbers, digits = 2) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (part) => sorted[Math.round((sorted.length - 1) * part)].toFixed(digits);
  return `${at(0.25)} to ${at(0.75)}`;
}

/** Round by round, so that a slow minute of the machine is in both numbers. */
export const ratios = (over, under) => over.map((value, round) => value / under[round]);

export const judge = (value, goal) => `goal ${goal}: ${value <= goal ? 'met' : 'not met'}`;

/** The first column stands to the left, the others to the right. */
export function table(title, head, rows) {
  const lines = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  console.log(`\n${title}`);
  for (const line of lines) {
    const cells = line.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[0])));
    console.log(`  ${cells.join('   ')}`.trimEnd());
  }
}
