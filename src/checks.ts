/** What is said about answers: fetched when somebody starts to fill in a form. */
import { wrongInChoices } from './components/choices/choices.checks.js';
import { wrongInField } from './components/field/field.checks.js';
import { learn } from './components/field/field.kinds.js';
import { notesOf } from './components/field/field.notes.js';
import { passwordButton } from './components/field/field.password.js';
import { errorsOf } from './components/form/form.errors.js';
import { arrangeHelping } from './components/form/form.helping.js';
import type { Checks } from './parts/forms/checks.js';
import { arrangeError } from './parts/forms/field-error.js';

export const checks: Checks = {
  field: wrongInField,
  choices: wrongInChoices,
  error: arrangeError,
  learn,
  notes: notesOf,
  below: passwordButton,
  helping: arrangeHelping,
  errorsOf,
};
