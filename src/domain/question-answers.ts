/* One question of the report: all that was answered to it, and in which words. */
import { REASONS, type Reason } from './answers-file.js';
import type { Answer } from './before-and-after.js';

export interface Kept extends Answer {
  /** The form it stood on. */
  readonly form: number;
}

/** One question, and all that was answered. */
export interface Question {
  readonly name: string;
  readonly steps: number;
  /** Its wordings, and how often each was used. */
  readonly texts: Map<string, number>;
  /** The wordings of each answer. */
  readonly labels: Map<string, Map<string, number>>;
  readonly kept: Kept[];
  readonly written: string[];
}

export const isReason = (answer: string): answer is Reason => (REASONS as readonly string[]).includes(answer);
export const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
/** What was used most often first. */
export const mostUsed = (counts: ReadonlyMap<string, number> = new Map()): string[] =>
  [...counts].sort(([a, few], [b, many]) => many - few || byText(a, b)).map(([text]) => text);
export const countOf = (counts: Map<string, number>, text: string): unknown =>
  counts.set(text, (counts.get(text) ?? 0) + 1);
