/** Defines `handrail-form`, `handrail-field` and `handrail-choices`, for a project that takes Handrail from npm. */
import { HandrailChoices } from './components/choices/choices.js';
import { HandrailField } from './components/field/field.js';
import { HandrailForm } from './components/form/form.js';
import { checksFrom } from './parts/forms/checks.js';
import { define } from './platform/define.js';
import { pageSheetFrom } from './platform/sheets.js';
import { warningsFrom } from './platform/tell-author.js';

pageSheetFrom(() => import('./page-sheet.js'));
warningsFrom(() => import('./warnings.js'));
checksFrom(() => import('./checks.js'));
define('handrail-form', HandrailForm);
define('handrail-field', HandrailField);
define('handrail-choices', HandrailChoices);
