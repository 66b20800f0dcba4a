/** Defines `handrail-read-aloud`. handrail.js fetches it when it meets one. */
import { HandrailReadAloud } from './components/read-aloud/read-aloud.js';
import { define } from './platform/define.js';

define('handrail-read-aloud', HandrailReadAloud);
