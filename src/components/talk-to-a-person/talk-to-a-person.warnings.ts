import type { Warnings } from '../../platform/tell-author.js';

const WRITE = `<handrail-talk-to-a-person>
  <h2>Talk to a person</h2>
  <ul>
    <li>
      <h3>Phone</h3>
      <p><a href="tel:01632960001">Call 01632 960 001</a></p>
      <p data-handrail-part="hours" data-handrail-hours="Mo-Fr 09:00-17:00">Monday to Friday, 9am to 5pm</p>
    </li>
  </ul>
</handrail-talk-to-a-person>`;

/** What talk-to-a-person tells the page's author. */
export const talkToAPersonWarnings: Warnings = {
  'no-list': ['there is no list of ways to reach a person.', WRITE],
  'no-heading': ['there is no heading above the list, so people cannot find it.', WRITE],
  hours: [
    'the hours "{value}" are not understood, so people are told to check them.',
    '<p data-handrail-part="hours" data-handrail-hours="Mo-Fr 09:00-17:00; Sa 10:00-12:00"> … </p>',
  ],
  nation: [
    'no bank holidays are known for nation="{value}", so people are told to call to check on every one.',
    '<handrail-talk-to-a-person nation="wales"> or england, scotland, northern-ireland',
  ],
  overdue: [
    'these details were checked on "{value}". That is more than a year ago, or not a date as below. Check them, and write the new date.',
    '<p data-handrail-part="checked" data-handrail-checked="2026-11-22">Checked on 22 November 2026</p>',
  ],
  open: [
    'open="{value}" opens the ways: the word alone does, whatever it is set to.',
    '<handrail-talk-to-a-person> or <handrail-talk-to-a-person open>',
  ],
};
