import { wordsFrom } from './components/explain-a-word/explain-a-word.js';
import { toolsSource } from './components/step-guide/tools.js';
import { takeAwayFrom, timesFrom } from './parts/opening-times.js';
import { checksFrom } from './parts/forms/checks.js';
import { filterFrom } from './parts/forms/filter.js';
import { journeyFrom } from './parts/forms/journey.js';
import { kept } from './platform/visit-storage.js';

checksFrom(
  () => import('./checks.js'),
  () => import('./kinds.js'),
);
journeyFrom(() => import('./journey.js'));
filterFrom(() => import('./filter.js'));
timesFrom(() => import('./opening-times.js'));
takeAwayFrom(() => import('./take-away.js'));
wordsFrom(() => import('./components/explain-a-word/word-list.js'));
Object.assign(toolsSource, { kept, get: () => import('./guide-tools.js') });

/** The classes alone: nothing is defined, so that a project can extend them or name them itself. */
export { HandrailCheckAnswers } from './components/check-answers/check-answers.js';
export { HandrailChoices } from './components/choices/choices.js';
export { HandrailCodeCard } from './components/code-card/code-card.js';
export { HandrailComeBack } from './components/come-back/come-back.js';
export { HandrailComfortSettings } from './components/comfort-settings/comfort-settings.js';
export { HandrailConfidenceCheck } from './components/confidence-check/confidence-check.js';
export { HandrailDate } from './components/date/date.js';
export { HandrailHubTablet } from './components/hub-tablet/hub-tablet.js';
export { HandrailFindAPlace } from './components/find-a-place/find-a-place.js';
export { HandrailExplainAWord } from './components/explain-a-word/explain-a-word.js';
export { HandrailExitPage } from './components/exit-page/exit-page.js';
export { HandrailFeedback } from './components/feedback/feedback.js';
export { HandrailField } from './components/field/field.js';
export { HandrailForm } from './components/form/form.js';
export { HandrailReadAloud } from './components/read-aloud/read-aloud.js';
export { HandrailLanguages } from './components/languages/languages.js';
export { HandrailStepGuide } from './components/step-guide/step-guide.js';
export { HandrailTalkToAPerson } from './components/talk-to-a-person/talk-to-a-person.js';
export { HandrailUrgentHelp } from './components/urgent-help/urgent-help.js';
