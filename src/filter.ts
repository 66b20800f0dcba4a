/** Finds answers in a long list: fetched by the lists that ask for it. */
import { arrangeFilter } from './components/choices/choices.filter.js';
import type { Filter } from './parts/forms/filter.js';

export const filter: Filter = arrangeFilter;
