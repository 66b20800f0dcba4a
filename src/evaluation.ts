/** Defines the forms of questions, for a project that takes Handrail from npm. With `handrail/forms`, which they stand around. */
import { HandrailCodeCard } from './components/code-card/code-card.js';
import { HandrailConfidenceCheck } from './components/confidence-check/confidence-check.js';
import { HandrailFeedback } from './components/feedback/feedback.js';
import { HandrailHubTablet } from './components/hub-tablet/hub-tablet.js';
import { define } from './platform/define.js';
import { pageSheetFrom } from './platform/sheets.js';
import { warningsFrom } from './platform/tell-author.js';

pageSheetFrom(() => import('./page-sheet.js'));
warningsFrom(() => import('./warnings.js'));
define('handrail-confidence-check', HandrailConfidenceCheck);
define('handrail-code-card', HandrailCodeCard);
define('handrail-feedback', HandrailFeedback);
define('handrail-hub-tablet', HandrailHubTablet);
