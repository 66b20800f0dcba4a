import type { html, TemplateResult } from 'lit';
import { alsoSpeaks, type speak } from '../../locales/msg.js';
import type { PageChanges } from '../page-changes.js';
import type { Control, Problem, Question, Wrong } from './question.js';

/*
 * Most people who meet a form on a page have come for something else. So what is said about answers is fetched when somebody
 * starts to answer: the rules for each kind of answer, their words, and the summary. It has arrived long before they send.
 */

/** What a form says when it cannot be sent. */
export interface SummaryState {
  readonly problems: readonly Problem[];
  readonly headingLevel: number;
  /** For our words, as `lang` and `dir`. */
  readonly lang: unknown;
  readonly dir: unknown;
  /** Where a person is to be reached; undefined while that is not offered. */
  readonly talkHref: string | undefined;
  readonly onTalk: (press: Event) => void;
}

/** The contents of the file that is fetched. It imports nothing that has a state of its own. */
export interface Checks {
  readonly speak: typeof speak;
  readonly field: (question: Question) => Wrong | undefined;
  readonly choices: (question: Question) => Wrong | undefined;
  readonly error: (page: PageChanges, question: Question, wrong: Control, words: string) => HTMLElement;
  readonly problemsIn: (form: HTMLFormElement, foundByBrowser: (name: string) => void) => Problem[];
  readonly summary: (lit: typeof html, state: SummaryState) => TemplateResult;
  readonly whereTheyAre: (form: string, problems: readonly Problem[]) => { words: string; backLabel: string };
}

let source: (() => Promise<{ checks: Checks }>) | undefined;
let fetching: Promise<void> | undefined;
let checks: Checks | null | undefined;

/** Entry points say where the checks are fetched from. */
export function checksFrom(from: typeof source): void {
  source = from;
}

/** The checks; undefined before they are fetched, and null where they cannot be had: then the browser's own do the work. */
export const checksNow = (): typeof checks => checks;

/** Fetches the checks once. Never fails. */
export const fetchChecks = (): Promise<void> =>
  (fetching ??= (source?.() ?? Promise.reject(new Error())).then(
    (file) => {
      checks = file.checks;
      alsoSpeaks(checks.speak);
    },
    () => {
      checks = null;
    },
  ));
