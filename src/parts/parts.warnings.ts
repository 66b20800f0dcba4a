import type { Warnings } from '../platform/tell-author.js';

/** What any part may tell the page's author. */
export const partsWarnings: Warnings = {
  'no-person': [
    'there is no way to reach a person on this page, so nobody who is stuck can be led to one.',
    `<handrail-talk-to-a-person id="talk">
  <h2>Talk to a person</h2>
  <ul>
    <li><a href="tel:01632960001">Call 01632 960 001</a></li>
  </ul>
</handrail-talk-to-a-person>`,
  ],
  wrapper: [
    'the mark "{value}" belongs on a <section> or <div> around this.',
    '<div data-handrail="{value}"> … </div>',
  ],
};
