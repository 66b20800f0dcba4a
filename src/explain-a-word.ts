/** Defines `handrail-explain-a-word`. handrail.js fetches it when it meets one. */
import { HandrailExplainAWord, wordsFrom } from './components/explain-a-word/explain-a-word.js';
import { define } from './platform/define.js';

wordsFrom(() => import('./components/explain-a-word/word-list.js'));
define('handrail-explain-a-word', HandrailExplainAWord);
