/** Defines `handrail-urgent-help`. handrail.js fetches it when it meets one. */
import { HandrailUrgentHelp } from './components/urgent-help/urgent-help.js';
import { define } from './platform/define.js';

define('handrail-urgent-help', HandrailUrgentHelp);
