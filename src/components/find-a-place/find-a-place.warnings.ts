import type { Warnings } from '../../platform/tell-author.js';

const PLACE = `    <li id="erith-hub">
      <h3>Erith Community Hub</h3>
      <address>3 High Street, Erith DA8 1RT</address>
      <p data-handrail-part="hours" data-handrail-hours="Mo-Fr 09:00-17:00">Monday to Friday, 9am to 5pm</p>
      <p><a href="tel:+441632960123">01632 960 123</a></p>
      <ul data-handrail-part="features"><li>Step-free</li><li>Wi-Fi</li></ul>
    </li>`;
const WRITE = `<handrail-find-a-place>
  <h2>Places that can help</h2>
  <ul>
${PLACE} …
  </ul>
</handrail-find-a-place>`;

/** What find-a-place tells the page's author. */
export const findAPlaceWarnings: Warnings = {
  'no-list': ['there is no list of places.', WRITE],
  'no-heading': ['there is no heading above the list, so people cannot find it.', WRITE],
  'no-name': ['a place has no name: "{value}". Give it a heading.', PLACE],
  'no-address': ['"{value}" has no <address> with a postcode, so nobody finds it by postcode.', PLACE],
  'same-id': ['two places have the id "{value}", so a link finds only the first one.', '<li id="erith-hub"> … </li>'],
  overdue: [
    'a place was checked on "{value}". That is more than a year ago, or not a date as below. Check it, and write the new date.',
    '<p data-handrail-part="checked" data-handrail-checked="2026-11-22">Details checked on 22 November 2026</p>',
  ],
  hours: ['the hours "{value}" are not understood, so people are told to check them.', PLACE],
};
