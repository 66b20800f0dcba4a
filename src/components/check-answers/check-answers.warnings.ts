import type { Warnings } from '../../platform/tell-author.js';

/** What a list of answers to check tells the page's author. */
export const checkAnswersWarnings: Warnings = {
  'no-form': [
    'it stands in no <form>, so there are no answers to check.',
    `<form action="/call-me" method="post">
  …
  <handrail-check-answers>
    <h3>Check your answers before you send</h3>
  </handrail-check-answers>
  <button>Send</button>
</form>`,
  ],
  'no-heading': [
    'it has no heading, so people do not know what the list is.',
    `<handrail-check-answers>
  <h3>Check your answers before you send</h3>
</handrail-check-answers>`,
  ],
};
