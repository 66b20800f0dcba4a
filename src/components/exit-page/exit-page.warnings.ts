import type { Warnings } from '../../platform/tell-author.js';

const LINK = `<handrail-exit-page>
  <a href="https://www.bbc.co.uk/weather" rel="nofollow noreferrer">Leave this page</a>
</handrail-exit-page>`;

/** What the way out of a page tells the page's author. */
export const exitPageWarnings: Warnings = {
  'no-way-out': ['its first link leads to no other page ("{value}"), so nobody can leave by it.', LINK],
  referrer: ['without script, its link tells the other site which page somebody came from.', LINK],
};
