import type { Warnings } from '../../platform/tell-author.js';

/** What the part that reads aloud tells the page's author. */
export const readAloudWarnings: Warnings = {
  empty: ['it has no words.', ''],
  language: ['the page has no `lang`: it is read in English.', '<html lang="en-GB">'],
};
