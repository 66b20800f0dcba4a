import type { Problem } from './orders.js';

/*
 * Gathers what is wrong with files that staff open. The words for it are in problem-words.ts.
 */

/** So many are told in words. */
export const MOST_PROBLEMS = 20;
/** What was found in a cell may be a whole page. */
const LONGEST_VALUE = 60;
const NEXT = 2;

/** Gathers problems: one for each kind of fault in a file, with how often it was met, so that 300,000 bad rows are a few lines. */
export class Problems {
  private readonly byKind = new Map<string, Problem>();
  /** Rows with a problem that there is no room to tell. */
  private rest = 0;

  add(problem: Omit<Problem, 'rows' | 'next'>): void {
    const { file, fault, column = '', row, value } = problem;
    const kind = [file, fault, column, fault.startsWith('other-version') ? value : ''].join('\n');
    const known = this.byKind.get(kind);
    if (known) {
      known.rows++;
      if (row && known.next.length < NEXT) known.next.push(row);
    } else if (this.byKind.size < MOST_PROBLEMS) {
      const short = value && value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
      this.byKind.set(kind, { ...problem, ...(short === undefined ? {} : { value: short }), rows: 1, next: [] });
    } else this.rest++;
  }

  /** At most 20, and one that says how many more rows there are. */
  get all(): readonly Problem[] {
    const more: Problem = { file: '', fault: 'more-problems', rows: this.rest, next: [] };
    return [...this.byKind.values(), ...(this.rest ? [more] : [])];
  }
}
