import type { Warnings } from '../../platform/tell-author.js';

/** What a confidence check tells the page's author. What feedback tells too is in src/parts/parts.warnings.ts. */
export const confidenceCheckWarnings: Warnings = {
  'other-words': [
    'a question has the name of one of ours and other words, so that before and after cannot be compared.',
    '<legend>{value}</legend> or a name of your own',
  ],
  'no-licence': [
    'the question "{value}" is not ours, and nothing says whose it is.',
    '<p data-handrail-part="licence">From … by …, used with their permission.</p>',
  ],
  steps: [
    'the answers to "{value}" are not numbered 1, 2, 3 … in order, 1 the least sure.',
    '<label><input type="radio" name="{value}" value="1"> Not at all sure</label>',
  ],
  'does-not-apply': [
    'the question "{value}" has no answer for those whom it is not for.',
    '<label><input type="radio" name="{value}" value="does-not-apply"> Does not apply to me</label>',
  ],
  'rather-not-say': [
    'the question "{value}" has no answer for those who do not want to tell.',
    '<label><input type="radio" name="{value}" value="rather-not-say"> I would rather not say</label>',
  ],
};
