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
  pack: [
    'pack="{value}" is not the name of a guide that can be fetched, so nothing is there.',
    'the HTML of a guide: dist/content has one to paste for each name',
  ],
  gaps: [
    'the guide waits for your own words: {value}.',
    `<dl>
  <dt>your surgery's phone number</dt>
  <dd>01632 960 123</dd>
</dl> inside the part, with a <dt> for each`,
  ],
  view: ['view="{value}" is not known, so one step is shown at a time.', 'view="one" or view="all"'],
};
