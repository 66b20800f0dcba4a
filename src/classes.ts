import { checksFrom } from './parts/forms/checks.js';

checksFrom(() => import('./checks.js'));

/** The classes alone: nothing is defined, so that a project can extend them or name them itself. */
export { HandrailChoices } from './components/choices/choices.js';
export { HandrailDate } from './components/date/date.js';
export { HandrailField } from './components/field/field.js';
export { HandrailForm } from './components/form/form.js';
export { HandrailStepGuide } from './components/step-guide/step-guide.js';
export { HandrailTalkToAPerson } from './components/talk-to-a-person/talk-to-a-person.js';
