/** What the parts tell a page's author: fetched only where there is something to tell. */
import { checkAnswersWarnings } from './components/check-answers/check-answers.warnings.js';
import { choicesWarnings } from './components/choices/choices.warnings.js';
import { codeCardWarnings } from './components/code-card/code-card.warnings.js';
import { comeBackWarnings } from './components/come-back/come-back.warnings.js';
import { comfortSettingsWarnings } from './components/comfort-settings/comfort-settings.warnings.js';
import { confidenceCheckWarnings } from './components/confidence-check/confidence-check.warnings.js';
import { dateWarnings } from './components/date/date.warnings.js';
import { exitPageWarnings } from './components/exit-page/exit-page.warnings.js';
import { explainAWordWarnings } from './components/explain-a-word/explain-a-word.warnings.js';
import { feedbackWarnings } from './components/feedback/feedback.warnings.js';
import { fieldWarnings } from './components/field/field.warnings.js';
import { findAPlaceWarnings } from './components/find-a-place/find-a-place.warnings.js';
import { formWarnings } from './components/form/form.warnings.js';
import { hubTabletWarnings } from './components/hub-tablet/hub-tablet.warnings.js';
import { readAloudWarnings } from './components/read-aloud/read-aloud.warnings.js';
import { languagesWarnings } from './components/languages/languages.warnings.js';
import { stepGuideWarnings } from './components/step-guide/step-guide.warnings.js';
import { talkToAPersonWarnings } from './components/talk-to-a-person/talk-to-a-person.warnings.js';
import { urgentHelpWarnings } from './components/urgent-help/urgent-help.warnings.js';
import { partsWarnings } from './parts/parts.warnings.js';
import { say, type Teller, type Warnings } from './platform/tell-author.js';
import { TOLD, type Told } from './platform/told.js';

const warnings: Readonly<Record<string, Warnings>> = {
  any: partsWarnings,
  form: formWarnings,
  field: fieldWarnings,
  choices: choicesWarnings,
  date: dateWarnings,
  'check-answers': checkAnswersWarnings,
  'come-back': comeBackWarnings,
  'code-card': codeCardWarnings,
  'comfort-settings': comfortSettingsWarnings,
  'confidence-check': confidenceCheckWarnings,
  feedback: feedbackWarnings,
  'find-a-place': findAPlaceWarnings,
  'exit-page': exitPageWarnings,
  'explain-a-word': explainAWordWarnings,
  'hub-tablet': hubTabletWarnings,
  'read-aloud': readAloudWarnings,
  languages: languagesWarnings,
  'step-guide': stepGuideWarnings,
  'talk-to-a-person': talkToAPersonWarnings,
  'urgent-help': urgentHelpWarnings,
};

export const tell: Teller = (element, problem, value) => {
  const part = element.localName.replace('handrail-', '');
  const found = warnings[part]?.[problem] ?? warnings['any']?.[problem] ?? [problem, ''];
  const [sentence = '', write = ''] = found.map((text) => text.replace(/\{value\}/g, value));
  ((element as Told)[TOLD] ??= []).push([sentence, write]);
  say('warn', `<${element.localName}>: ${sentence} The page's HTML is left as it is. Write:\n${write}`, element);
};
