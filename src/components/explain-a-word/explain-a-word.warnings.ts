import type { Warnings } from '../../platform/tell-author.js';

const WORD = `<handrail-explain-a-word>
  {value} <span data-handrail-part="meaning">(what it means, in plain words)</span>
</handrail-explain-a-word>`;

/** What a word to explain tells the page's author. */
export const explainAWordWarnings: Warnings = {
  unknown: ['neither the page nor the built-in list says what "{value}" means, so it stays text.', WORD],
  empty: ['there is no word in it.', WORD.replace('{value}', 'triage')],
  pressed: ['"{value}" stands in a link or a button, where nothing else can be pressed.', `Beside it:\n${WORD}`],
};
