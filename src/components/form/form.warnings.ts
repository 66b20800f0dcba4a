import type { Warnings } from '../../platform/tell-author.js';

/** What a form tells the page's author. */
export const formWarnings: Warnings = {
  'no-form': [
    'there is no <form> in it, so there is nothing to check and to send.',
    `<handrail-form>
  <form action="/call-me" method="post">
    <handrail-field> … </handrail-field>
    <button>Continue</button>
  </form>
</handrail-form>`,
  ],
  'no-urgent-help': [
    'it asks for words, and nothing before it says where to turn in an emergency.',
    '<p>In an emergency, <a href="tel:999">call 999</a>.</p>',
  ],
  'no-field': [
    'the control named "{value}" stands in no field, so what is wrong with it is said only above the form.',
    `<handrail-field>
  <label for="{value}"> … </label>
  <input id="{value}" name="{value}">
</handrail-field>`,
  ],
};
