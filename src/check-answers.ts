/** Defines `handrail-check-answers`. handrail.js fetches it when it meets one. */
import { HandrailCheckAnswers } from './components/check-answers/check-answers.js';
import { define } from './platform/define.js';

define('handrail-check-answers', HandrailCheckAnswers);
