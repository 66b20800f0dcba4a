/** Defines `handrail-find-a-place`. handrail.js fetches it when it meets one. */
import { HandrailFindAPlace } from './components/find-a-place/find-a-place.js';
import { define } from './platform/define.js';

define('handrail-find-a-place', HandrailFindAPlace);
