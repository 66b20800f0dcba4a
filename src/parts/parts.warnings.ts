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
  'no-questions': [
    'there is no <form> in it.',
    '<handrail-form>\n  <form action="/answers" method="post"> … </form>\n</handrail-form>',
  ],
  'no-post': [
    'the answers would stand in the address of the next page, and in the history of the browser.',
    '<form action="/answers" method="post">',
  ],
  'no-about': [
    'no control says the "{value}", so nobody can tell these answers from others.',
    '<input type="hidden" name="{value}" value=" … ">',
  ],
  'come-back': [
    'on a shared device handrail-come-back would keep these answers for the next person.',
    '<handrail-form> … </handrail-form> without a <handrail-come-back> after it',
  ],
  chosen: [
    'an answer to "{value}" is selected beforehand.',
    '<input type="radio" name="{value}" value=" … "> without checked',
  ],
};
