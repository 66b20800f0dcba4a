/** Defines `handrail-step-guide`, for a project that takes Handrail from npm. */
import { HandrailStepGuide } from './components/step-guide/step-guide.js';
import { define } from './platform/define.js';
import { pageSheetFrom } from './platform/sheets.js';
import { warningsFrom } from './platform/tell-author.js';

pageSheetFrom(() => import('./page-sheet.js'));
warningsFrom(() => import('./warnings.js'));
define('handrail-step-guide', HandrailStepGuide);
