import { AWAY } from '../../parts/forms/question.js';

/**
 * For the page's own HTML while one question is shown at a time. It comes with the journey, so that no other page pays for it. On
 * paper all questions stand, as large as on one page, and without a number. `:not(#_)` twice outweighs the rules for all parts.
 */
export const oneQuestionStyles = `@media not print {
  handrail-form:not(#_):not(#_) form > [hidden] {
    display: none !important;
  }
  handrail-form[view='one']:not(#_):not(#_) :is(handrail-field:not(fieldset *) > label, fieldset:not(fieldset *) > legend) {
    margin-block-end: 8px;
    font-size: 1.2em;
    line-height: 1.3;
  }
  handrail-form[view='one']:not(#_):not(#_) handrail-field:not(fieldset *) > label {
    font-size: 1.425em;
  }
  handrail-form[view='one']:not(#_):not(#_) :is(label, legend) :is(h1, h2, h3, h4, h5, h6) {
    margin: 0;
    font-size: 1em;
  }
}
@media print {
  [hidden='${AWAY}']:not(#_):not(#_) {
    display: block !important;
  }
  handrail-form:not(#_):not(#_) form > .handrail-progress {
    display: none;
  }
}
handrail-form:not(#_):not(#_) form > .handrail-progress {
  margin: 0 0 8px;
  color: var(--_soft);
  font-size: 1em;
  font-weight: normal;
  line-height: 1.5;
}
`;

/** For our own buttons: Back is small, because Continue is what most people want. */
export const moveStyles = `.controls {
  align-items: start;
}
.back {
  margin-block: 0 24px;
}
.on {
  margin-block: 0 8px;
}
@media (max-width: 39.99em) {
  .on {
    align-items: stretch;
  }
}
`;
