/** Defines `handrail-feedback`. handrail.js fetches it when it meets one. */
import { HandrailFeedback } from './components/feedback/feedback.js';
import { define } from './platform/define.js';

define('handrail-feedback', HandrailFeedback);
