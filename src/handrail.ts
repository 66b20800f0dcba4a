/** The script that a page adds: defines the core parts, and finds the other two spellings of them. */
import { HandrailChoices } from './components/choices/choices.js';
import { HandrailField } from './components/field/field.js';
import { HandrailForm } from './components/form/form.js';
import { HandrailStepGuide } from './components/step-guide/step-guide.js';
import { HandrailTalkToAPerson } from './components/talk-to-a-person/talk-to-a-person.js';
import { toolsSource } from './components/step-guide/tools.js';
import { takeAwayFrom, timesFrom } from './parts/opening-times.js';
import { checksFrom } from './parts/forms/checks.js';
import { filterFrom } from './parts/forms/filter.js';
import { journeyFrom } from './parts/forms/journey.js';
import { kit } from './parts/kit.js';
import { OtherSpellings } from './parts/other-spellings.js';
import { define } from './platform/define.js';
import { pageSheetFrom } from './platform/sheets.js';
import { warningsFrom } from './platform/tell-author.js';
import { kept } from './platform/visit-storage.js';

const core: Record<string, CustomElementConstructor> = {
  'step-guide': HandrailStepGuide,
  'talk-to-a-person': HandrailTalkToAPerson,
  form: HandrailForm,
  field: HandrailField,
  choices: HandrailChoices,
};

/** Parts that few pages have: each is fetched when the first one is met, and gets what is here already. */
const rarer = new Map<string, () => Promise<object>>([
  ['date', () => import('./date.js')],
  ['check-answers', () => import('./check-answers.js')],
  ['come-back', () => import('./come-back.js')],
  ['read-aloud', () => import('./read-aloud.js')],
  ['find-a-place', () => import('./find-a-place.js')],
  ['exit-page', () => import('./exit-page.js')],
  ['urgent-help', () => import('./urgent-help.js')],
  ['explain-a-word', () => import('./explain-a-word.js')],
  ['languages', () => import('./languages.js')],
  ['comfort-settings', () => import('./comfort-settings.js')],
  ['confidence-check', () => import('./confidence-check.js')],
  ['code-card', () => import('./code-card.js')],
  ['feedback', () => import('./feedback.js')],
  ['hub-tablet', () => import('./hub-tablet.js')],
]);

/** In handrail-all.js and in our own tests a file is an ordinary module, and has all that it needs. */
const withKit = async <T>(file: Promise<T>): Promise<T> => {
  const { default: start } = (await file) as { default?: (given: typeof kit) => T };
  return start?.(kit) ?? file;
};

/** Another copy on the page has its own; a part of this one would not know of the checks there. */
const isFirst = !customElements.get('handrail-form');
const met = (name: string): void => {
  const fetchPart = isFirst && rarer.get(name);
  rarer.delete(name);
  // Where it cannot be had, an element that does nothing tells those who wait for it to go on.
  if (fetchPart) withKit(fetchPart()).catch(() => define(`handrail-${name}`, class extends HTMLElement {}));
};

pageSheetFrom(() => import('./page-sheet.js'));
warningsFrom(() => import('./warnings.js'));
timesFrom(() => withKit(import('./opening-times.js')));
takeAwayFrom(() => withKit(import('./take-away.js')));
Object.assign(toolsSource, { kept, get: () => withKit(import('./guide-tools.js')) });
checksFrom(
  () => withKit(import('./checks.js')),
  () => withKit(import('./kinds.js')),
  met,
);
journeyFrom(() => withKit(import('./journey.js')));
filterFrom(() => withKit(import('./filter.js')));
for (const [name, element] of Object.entries(core)) define(`handrail-${name}`, element);
new OtherSpellings(document, [...Object.keys(core), ...rarer.keys()], met);
