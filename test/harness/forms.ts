// The form parts, with their checks there before anybody answers. src/components/form has tests for late ones, and for none.
import { checksFrom, fetchChecks } from '../../src/parts/forms/checks.js';
import { checksFile, kindsFile } from './form-parts.js';

checksFrom(checksFile, kindsFile);
before(() => {
  const everyKind = document.createElement('form');
  everyKind.innerHTML = '<input autocomplete="postal-code">';
  return fetchChecks(everyKind);
});
