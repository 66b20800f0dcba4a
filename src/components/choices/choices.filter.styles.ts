import { AWAY } from '../../parts/forms/question.js';

/**
 * For the box above a long list, and what it puts away. It comes with the filter, so that no other page pays for it. `:not(#_)` twice
 * outweighs the rules for all parts, which make a row of a label.
 */
export const filterStyles = `handrail-choices:not(#_):not(#_) .handrail-find {
  margin: 12px 0 16px;
}
handrail-choices:not(#_):not(#_) .handrail-find label {
  position: static;
  min-block-size: 0 !important;
  margin: 0 0 4px;
  padding: 0 !important;
  border: 0;
  font-weight: bold;
}
handrail-choices:not(#_):not(#_) .handrail-find label::after {
  content: none;
}
handrail-choices:not(#_):not(#_) .handrail-find input {
  box-sizing: border-box !important;
  display: block !important;
  inline-size: 100%;
  max-inline-size: 30em;
  min-block-size: var(--_size) !important;
  margin: 0 0 8px;
  padding: 8px 12px;
  color: var(--_ink) !important;
  background: var(--_paper) !important;
  border: 2px solid var(--_ink) !important;
  border-radius: 4px;
  font: inherit;
}
handrail-choices:not(#_):not(#_) .handrail-find button {
  box-sizing: border-box;
  max-inline-size: 100%;
  min-block-size: var(--_size) !important;
  margin: 0;
  padding: 8px 20px;
  color: var(--_ink) !important;
  background: var(--_paper) !important;
  border: 3px solid var(--_line) !important;
  border-radius: 6px;
  font: inherit;
  font-weight: bold;
  white-space: normal;
  cursor: pointer;
}
@media not print {
  handrail-choices:not(#_):not(#_) [hidden='${AWAY}'] {
    display: none !important;
  }
}
@media print {
  handrail-choices:not(#_):not(#_) [hidden='${AWAY}'] {
    display: block !important;
  }
  handrail-choices:not(#_):not(#_) .handrail-find {
    display: none;
  }
}
`;
