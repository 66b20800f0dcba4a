// Defines the form parts, which meet in the page and not in each other's folders.
import { HandrailChoices } from '../../src/components/choices/choices.js';
import { HandrailDate } from '../../src/components/date/date.js';
import { HandrailField } from '../../src/components/field/field.js';
import { HandrailForm } from '../../src/components/form/form.js';
import { define } from '../../src/platform/define.js';

define('handrail-form', HandrailForm);
define('handrail-field', HandrailField);
define('handrail-choices', HandrailChoices);
define('handrail-date', HandrailDate);

/** What an entry point fetches when somebody starts to answer. */
export const checksFile = () => import('../../src/checks.js');
