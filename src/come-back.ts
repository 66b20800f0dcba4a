/** Defines `handrail-come-back`. handrail.js fetches it when it meets one. */
import { HandrailComeBack } from './components/come-back/come-back.js';
import { define } from './platform/define.js';

define('handrail-come-back', HandrailComeBack);
