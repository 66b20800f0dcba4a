import type { Warnings } from '../../platform/tell-author.js';

/** What the field for a code tells the page's author. */
export const codeCardWarnings: Warnings = {
  'no-field': [
    'there is no field for the code in it.',
    `<handrail-code-card>
  <handrail-field>
    <label for="code">The code on your card</label>
    <input id="code" name="code">
  </handrail-field>
</handrail-code-card>`,
  ],
};
