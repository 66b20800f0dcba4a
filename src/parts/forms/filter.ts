import type { ReactiveControllerHost } from 'lit';
import { later } from '../later.js';
import type { PageChanges } from '../page-changes.js';
import type { Question } from './question.js';

/*
 * Most lists are short. So what finds an answer in a long one is fetched by the lists that ask for it; where it cannot be had, the
 * list stands as it is.
 */

/** Says the box above a long list, and which of its rows are put away; adds our own nodes in the page to those that there are. */
export type Filter = (
  host: HTMLElement & ReactiveControllerHost,
  page: PageChanges,
  question: Question | undefined,
  nodes: HTMLElement[],
) => void;

/** A list that asks for it. Content systems that keep only classes have one on the wrapper. */
export const FILTERED = '[filter],.handrail-filter>*';

export const [filterFrom, fetchFilter] = later<{ filter: Filter }>();
