/** Defines `handrail-exit-page`. handrail.js fetches it when it meets one. */
import { HandrailExitPage } from './components/exit-page/exit-page.js';
import { define } from './platform/define.js';

define('handrail-exit-page', HandrailExitPage);
