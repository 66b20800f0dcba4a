// Defines the forms of questions, and the form parts that stand in them.
import { HandrailCodeCard } from '../../src/components/code-card/code-card.js';
import { HandrailConfidenceCheck } from '../../src/components/confidence-check/confidence-check.js';
import { HandrailFeedback } from '../../src/components/feedback/feedback.js';
import { HandrailTalkToAPerson } from '../../src/components/talk-to-a-person/talk-to-a-person.js';
import { OtherSpellings } from '../../src/parts/other-spellings.js';
import { define } from '../../src/platform/define.js';
import './one-question.js';

define('handrail-confidence-check', HandrailConfidenceCheck);
define('handrail-code-card', HandrailCodeCard);
define('handrail-feedback', HandrailFeedback);
define('handrail-talk-to-a-person', HandrailTalkToAPerson);
new OtherSpellings(document, [
  'form',
  'field',
  'choices',
  'confidence-check',
  'code-card',
  'feedback',
  'talk-to-a-person',
]);
