/** What the parts tell a page's author: fetched only where there is something to tell. */
import { choicesWarnings } from './components/choices/choices.warnings.js';
import { fieldWarnings } from './components/field/field.warnings.js';
import { formWarnings } from './components/form/form.warnings.js';
import { stepGuideWarnings } from './components/step-guide/step-guide.warnings.js';
import { talkToAPersonWarnings } from './components/talk-to-a-person/talk-to-a-person.warnings.js';
import { partsWarnings } from './parts/parts.warnings.js';
import type { Warnings } from './platform/tell-author.js';

export const warnings: Readonly<Record<string, Warnings>> = {
  any: partsWarnings,
  form: formWarnings,
  field: fieldWarnings,
  choices: choicesWarnings,
  'step-guide': stepGuideWarnings,
  'talk-to-a-person': talkToAPersonWarnings,
};
