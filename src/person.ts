/** Defines the ways to a person and to a place, and out of a page, for a project that takes Handrail from npm. */
import { HandrailExitPage } from './components/exit-page/exit-page.js';
import { HandrailFindAPlace } from './components/find-a-place/find-a-place.js';
import { HandrailTalkToAPerson } from './components/talk-to-a-person/talk-to-a-person.js';
import { HandrailUrgentHelp } from './components/urgent-help/urgent-help.js';
import { takeAwayFrom, timesFrom } from './parts/opening-times.js';
import { define } from './platform/define.js';
import { pageSheetFrom } from './platform/sheets.js';
import { warningsFrom } from './platform/tell-author.js';

timesFrom(() => import('./opening-times.js'));
takeAwayFrom(() => import('./take-away.js'));
pageSheetFrom(() => import('./page-sheet.js'));
warningsFrom(() => import('./warnings.js'));
define('handrail-find-a-place', HandrailFindAPlace);
define('handrail-talk-to-a-person', HandrailTalkToAPerson);
define('handrail-exit-page', HandrailExitPage);
define('handrail-urgent-help', HandrailUrgentHelp);
