import type { Warnings } from '../../platform/tell-author.js';

/** What feedback tells the page's author. What a confidence check tells too is in src/parts/parts.warnings.ts. */
export const feedbackWarnings: Warnings = {
  'no-guard': [
    'it asks for words, and nothing before them says where to turn in an emergency, so the part does.',
    '<p>Nobody reads this straight away. In an emergency, <a href="tel:999">call 999</a>.</p> before the <textarea>',
  ],
};
