/** Defines the form and its parts, for a project that takes Handrail from npm. */
import { HandrailCheckAnswers } from './components/check-answers/check-answers.js';
import { HandrailChoices } from './components/choices/choices.js';
import { HandrailComeBack } from './components/come-back/come-back.js';
import { HandrailDate } from './components/date/date.js';
import { HandrailField } from './components/field/field.js';
import { HandrailForm } from './components/form/form.js';
import { checksFrom } from './parts/forms/checks.js';
import { filterFrom } from './parts/forms/filter.js';
import { journeyFrom } from './parts/forms/journey.js';
import { define } from './platform/define.js';
import { pageSheetFrom } from './platform/sheets.js';
import { warningsFrom } from './platform/tell-author.js';

pageSheetFrom(() => import('./page-sheet.js'));
warningsFrom(() => import('./warnings.js'));
checksFrom(
  () => import('./checks.js'),
  () => import('./kinds.js'),
);
journeyFrom(() => import('./journey.js'));
filterFrom(() => import('./filter.js'));
define('handrail-form', HandrailForm);
define('handrail-field', HandrailField);
define('handrail-choices', HandrailChoices);
define('handrail-date', HandrailDate);
define('handrail-check-answers', HandrailCheckAnswers);
define('handrail-come-back', HandrailComeBack);
