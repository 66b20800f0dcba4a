/** Defines `handrail-step-guide`, `handrail-explain-a-word`, `handrail-languages`, `handrail-read-aloud` and `handrail-comfort-settings`, for a project that takes Handrail from npm. */
import { HandrailComfortSettings } from './components/comfort-settings/comfort-settings.js';
import { HandrailExplainAWord, wordsFrom } from './components/explain-a-word/explain-a-word.js';
import { HandrailLanguages } from './components/languages/languages.js';
import { HandrailReadAloud } from './components/read-aloud/read-aloud.js';
import { HandrailStepGuide } from './components/step-guide/step-guide.js';
import { toolsSource } from './components/step-guide/tools.js';
import { define } from './platform/define.js';
import { pageSheetFrom } from './platform/sheets.js';
import { warningsFrom } from './platform/tell-author.js';
import { kept } from './platform/visit-storage.js';

pageSheetFrom(() => import('./page-sheet.js'));
warningsFrom(() => import('./warnings.js'));
wordsFrom(() => import('./components/explain-a-word/word-list.js'));
toolsSource.kept = kept;
toolsSource.get = () => import('./guide-tools.js');
define('handrail-step-guide', HandrailStepGuide);
define('handrail-explain-a-word', HandrailExplainAWord);
define('handrail-read-aloud', HandrailReadAloud);
define('handrail-languages', HandrailLanguages);
define('handrail-comfort-settings', HandrailComfortSettings);
