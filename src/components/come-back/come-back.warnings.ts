import type { Warnings } from '../../platform/tell-author.js';

/** What the way out of a form tells the page's author. */
export const comeBackWarnings: Warnings = {
  'before-form': [
    'it stands before the form that it is for.',
    `<handrail-form>
  <form action="/join" method="post"> … </form>
</handrail-form>
<handrail-come-back></handrail-come-back>`,
  ],
};
