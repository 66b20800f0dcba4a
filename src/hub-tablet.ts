/** Defines `handrail-hub-tablet`. handrail.js fetches it when it meets one. */
import { HandrailHubTablet } from './components/hub-tablet/hub-tablet.js';
import { define } from './platform/define.js';

define('handrail-hub-tablet', HandrailHubTablet);
