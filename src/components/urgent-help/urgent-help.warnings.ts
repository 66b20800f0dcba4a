import type { Warnings } from '../../platform/tell-author.js';

const PASTE = 'the block for your nation from src/content/urgent-help, first in <main>.';

/** What the numbers for urgent help tell the page's author. */
export const urgentHelpWarnings: Warnings = {
  'no-script': ['it holds no number of its own, so without script the page has none.', PASTE],
  first: ['something else comes before it.', PASTE],
  'put-away': ['it stands in something that can be closed or is hidden.', PASTE],
  overdue: ['its numbers were to be checked again by {value}.', 'the newest version of Handrail into the page.'],
  nation: ['"{value}" is no nation that it knows.', 'england, wales, scotland or northern-ireland.'],
};
