/** Defines `handrail-date`. handrail.js fetches it when it meets one. */
import { HandrailDate } from './components/date/date.js';
import { define } from './platform/define.js';

define('handrail-date', HandrailDate);
