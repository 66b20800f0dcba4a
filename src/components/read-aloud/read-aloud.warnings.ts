import type { Warnings } from '../../platform/tell-author.js';

/** What the part that reads aloud tells the page's author. */
export const readAloudWarnings: Warnings = {
  empty: ['there are no words in it.', '<p>Words</p>'],
  language: ['its language is not said, so an English voice reads it.', '<html lang="en-GB">'],
};
