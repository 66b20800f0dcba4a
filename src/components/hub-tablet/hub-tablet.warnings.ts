import type { Warnings } from '../../platform/tell-author.js';

/** What the part for a hub's tablet tells the page's author. */
export const hubTabletWarnings: Warnings = {
  'no-questions': [
    'there is no form on this page whose answers could be kept.',
    `<handrail-confidence-check>
  <form action="/answers" method="post"> … </form>
</handrail-confidence-check>
<handrail-hub-tablet>
  <h2>For staff: answers on this tablet</h2>
</handrail-hub-tablet>`,
  ],
};
