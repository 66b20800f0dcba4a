// The form parts, with their checks there before anybody answers. src/components/form has tests for late ones, and for none.
import { checksFrom, fetchChecks } from '../../src/parts/forms/checks.js';
import { filterFrom } from '../../src/parts/forms/filter.js';
import { checksFile, filterFile, kindsFile } from './form-parts.js';

checksFrom(checksFile, kindsFile);
filterFrom(filterFile);
before(() => {
  const everyKind = document.createElement('form');
  everyKind.innerHTML = '<input autocomplete="postal-code">';
  return fetchChecks(everyKind);
});
