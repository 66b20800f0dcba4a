/** Defines `handrail-confidence-check`. handrail.js fetches it when it meets one. */
import { HandrailConfidenceCheck } from './components/confidence-check/confidence-check.js';
import { define } from './platform/define.js';

define('handrail-confidence-check', HandrailConfidenceCheck);
