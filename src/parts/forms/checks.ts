import type { LitElement, ReactiveControllerHost, TemplateResult } from 'lit';
import type { PageChanges } from '../page-changes.js';
import type { Question, Wrong } from './question.js';

/*
 * Most people who meet a form on a page have come for something else. So what is said about answers is fetched when somebody
 * starts to answer: the rules for each kind of answer, their words, and the summary. It has arrived long before they send.
 */

/** What a form gives to its errors and its journey, which are fetched later. */
export interface FormHost {
  readonly form: LitElement;
  readonly page: PageChanges;
  /** Ends when the form leaves the page. */
  readonly signal: () => AbortSignal;
  /** Fetches the checks; then the errors of this form, and undefined where they cannot be had. */
  readonly errors: () => Promise<FormErrors | undefined>;
  /** Brings all questions onto the page while something is done. */
  readonly whole: <T>(work: () => T) => T;
  /** Shows the question that a control stands in; undefined where it is shown already. */
  readonly show: (control: Element) => Promise<unknown> | undefined;
  /** For our words, as `lang` and `dir`. */
  readonly language: () => { lang: unknown; dir: unknown };
  readonly failed: (problems: FormProblem[], tries: number) => void;
}

/** What was wrong with one question when somebody wanted to send the form. What they typed is not in it. */
export interface FormProblem {
  /** The `name` of the control. */
  readonly name: string;
  /** The question, in the words of its label or legend. */
  readonly label: string;
  /** What the person is told to do. */
  readonly message: string;
}

/** The errors of one form. */
export interface FormErrors {
  /** Says again what the server has said: errors that stand in the page already. */
  fromServer(): void;
  /**
   * Whether the form may be sent. If not, it is said what to put right.
   * @param within only what stands in these is asked; without them, everything
   */
  check(form: HTMLFormElement, within?: readonly Element[]): boolean;
  forget(): void;
  /** The same as `arrange()`, `disconnectedCallback()` and `render()` of the form. */
  arrange(): void;
  leave(): void;
  render(): TemplateResult | undefined;
}

/** What stands below a control while it is answered. */
export interface Notes {
  /** Our own nodes in the page. */
  readonly nodes: readonly HTMLElement[];
  /** Of what describes the control. */
  readonly ids: readonly string[];
}

/** The contents of the file that is fetched. */
export interface Checks {
  readonly field: (question: Question) => Wrong | undefined;
  readonly choices: (question: Question) => Wrong | undefined;
  readonly error: (page: PageChanges, question: Question, wrong: Wrong, words: string) => HTMLElement;
  /** Takes in the kinds of field that few forms have. */
  readonly learn: (kinds: object) => void;
  readonly notes: (host: HTMLElement & ReactiveControllerHost, page: PageChanges, question: Question) => Notes;
  /** What stands below a field, in its shadow root; `lang` of our words, where they are in another than the page's. */
  readonly below: (host: HTMLElement & ReactiveControllerHost, lang: string | undefined) => TemplateResult | undefined;
  /** Says the questions for somebody who is helped; answers with our own words in the page. */
  readonly helping: (page: PageChanges, part: HTMLElement) => readonly HTMLElement[];
  readonly errorsOf: (host: FormHost) => FormErrors;
}

let source: (() => Promise<{ checks: Checks }>) | undefined;
let kindsSource: (() => Promise<{ kinds: object }>) | undefined;
let fetching: Promise<void> | undefined;
let fetchingKinds: Promise<void> | undefined;
let checks: Checks | null | undefined;
/** The kinds that few forms have are there, or cannot be had. */
let hasKinds = false;

/** Told the name of each part in a form that is not there yet. In somebody else's shadow root nobody else finds it. */
export let meet: (name: string) => void = () => undefined;

/** Entry points say where the checks, and the kinds of field that few forms have, are fetched from. */
export function checksFrom(from: typeof source, kindsFrom?: typeof kindsSource, met = meet): void {
  source = from;
  kindsSource = kindsFrom;
  meet = met;
}

/** The checks; undefined before they are fetched, and null where they cannot be had: then the browser's own do the work. */
export const checksNow = (): typeof checks => checks;

/** What asks for the kinds that few forms have. */
const RARE = 'handrail-field[kind],[autocomplete*=postal-code],[autocomplete*=one-time-code]';
/** A part whose rules come with it. Not :defined: a polyfill that is forced does its work without it. */
const LATE = 'handrail-date';

/** Whether some rule for this form is still on its way. */
export const isLate = (form: Element): boolean =>
  (!customElements.get(LATE) && !!form.querySelector(LATE)) || (!hasKinds && !!form.querySelector(RARE));

/** Fetches the checks, and all that this form needs besides. Never fails. */
export async function fetchChecks(form: Element): Promise<void> {
  fetching ??= (source?.() ?? Promise.reject(new Error())).then(
    (file) => {
      checks = file.checks;
    },
    () => {
      checks = null;
    },
  );
  if (form.querySelector(RARE))
    fetchingKinds ??= (kindsSource?.() ?? Promise.reject(new Error())).then(
      async ({ kinds }) => {
        await fetching;
        checks?.learn(kinds);
      },
      () => undefined,
    );
  await Promise.all([fetching, fetchingKinds, form.querySelector(LATE) && customElements.whenDefined(LATE)]);
  hasKinds = !!fetchingKinds;
}
