import { AWAY } from '../../parts/forms/question.js';

/**
 * For the page's own HTML while one question is shown at a time. It comes with the journey, so that no other page pays for it. On
 * paper all questions stand, without the number of one.
 */
export const journeyStyles = `@media not print {
  handrail-form:not(#_):not(#_) form > [hidden] {
    display: none !important;
  }
}
@media print {
  [hidden='${AWAY}']:not(#_):not(#_) {
    display: block !important;
  }
  handrail-form:not(#_) form > .handrail-progress {
    display: none;
  }
}
handrail-form:not(#_) form > .handrail-progress {
  margin: 0 0 8px;
  color: var(--_soft);
  font-size: 1em;
  font-weight: bold;
  line-height: 1.5;
}
`;
