// Defines the form parts, which meet in the page and not in each other's folders.
import { HandrailCheckAnswers } from '../../src/components/check-answers/check-answers.js';
import { HandrailChoices } from '../../src/components/choices/choices.js';
import { HandrailComeBack } from '../../src/components/come-back/come-back.js';
import { HandrailDate } from '../../src/components/date/date.js';
import { HandrailField } from '../../src/components/field/field.js';
import { HandrailForm } from '../../src/components/form/form.js';
import { define } from '../../src/platform/define.js';

define('handrail-form', HandrailForm);
define('handrail-field', HandrailField);
define('handrail-choices', HandrailChoices);
define('handrail-date', HandrailDate);
define('handrail-check-answers', HandrailCheckAnswers);
define('handrail-come-back', HandrailComeBack);

/** What an entry point fetches when somebody starts to answer. */
export const checksFile = () => import('../../src/checks.js');
/** And where the form has a kind of field that few forms have. */
export const kindsFile = () => import('../../src/kinds.js');
/** And where a long list has a filter. */
export const filterFile = () => import('../../src/filter.js');
