import type { Warnings } from '../../platform/tell-author.js';

const WRITE = `<handrail-step-guide>
  <h2>Order a repeat prescription</h2>
  <ol>
    <li><h3>Open the NHS App</h3><p>You should see …</p></li>
  </ol>
</handrail-step-guide>`;

/** What a step guide tells the page's author. */
export const stepGuideWarnings: Warnings = {
  'no-list': ['there is no <ol> with steps in it.', WRITE],
  'no-heading': ['the guide has no heading, so people cannot tell where they are.', WRITE],
  view: ['view="{value}" is not known, so one step is shown at a time.', 'view="one" or view="all"'],
};
