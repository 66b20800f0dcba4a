/** Defines `handrail-code-card`. handrail.js fetches it when it meets one. */
import { HandrailCodeCard } from './components/code-card/code-card.js';
import { define } from './platform/define.js';

define('handrail-code-card', HandrailCodeCard);
