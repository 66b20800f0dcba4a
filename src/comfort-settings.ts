/** Defines `handrail-comfort-settings`. handrail.js fetches it when it meets one. */
import { HandrailComfortSettings } from './components/comfort-settings/comfort-settings.js';
import { define } from './platform/define.js';

define('handrail-comfort-settings', HandrailComfortSettings);
