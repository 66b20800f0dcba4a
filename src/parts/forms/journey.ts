import type { TemplateResult } from 'lit';
import { later } from '../later.js';
import type { FormHost } from './checks.js';

/*
 * One question at a time is for long forms, and most forms are short. So what it takes is fetched by the forms that ask for it;
 * until then, and where it cannot be had, all questions stand on one page.
 */

/** One form, one question at a time. */
export interface Journey {
  /** Says which questions are put away; `form` is null where all are to stand on the page. */
  arrange(form: HTMLFormElement | null): void;
  /** What stands above the page's own HTML, and below it. */
  above(): TemplateResult | undefined;
  below(): TemplateResult | undefined;
  /** Enter before the last question means Continue. Whether that was so, and the form is not to be sent. */
  goesOn(submitter: HTMLElement | null): boolean;
  /** Does some work in which every question is on the page, because what is put away cannot be asked. */
  whole<T>(work: () => T): T;
  /** Shows the question that a control stands in; undefined where it is shown already. */
  show(control: Element): Promise<unknown> | undefined;
}

/** The contents of the file that is fetched. */
export interface JourneyFile {
  readonly journeyOf: (host: FormHost) => Journey;
}

export const [journeyFrom, fetchJourney] = later<{ journey: JourneyFile }>();
