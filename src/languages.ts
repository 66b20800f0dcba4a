/** Defines `handrail-languages`. handrail.js fetches it when it meets one. */
import { HandrailLanguages } from './components/languages/languages.js';
import { define } from './platform/define.js';

define('handrail-languages', HandrailLanguages);
