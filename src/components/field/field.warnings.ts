import type { Warnings } from '../../platform/tell-author.js';

const WRITE = `<handrail-field>
  <label for="full-name">Full name</label>
  <input id="full-name" name="full-name" autocomplete="name" required>
</handrail-field>`;

const WRITE_KIND = `<handrail-field kind="postcode"> or kind="nhs-number", "national-insurance-number", "one-time-code",
"whole-number", "money"`;

const WRITE_CHOICES = `<handrail-choices>
  <fieldset>
    <legend>How should we call you?</legend>
    <label><input type="radio" name="how" value="phone"> By phone</label>
    <label><input type="radio" name="how" value="video"> By video</label>
  </fieldset>
</handrail-choices>`;

/** What a field tells the page's author. */
export const fieldWarnings: Warnings = {
  'no-control': ['there is no <input>, <textarea> or <select> in it.', WRITE],
  'two-controls': ['there is more than one control in it. Give each one a field of its own.', WRITE],
  'not-a-field': ['it cannot hold a {value}.', WRITE_CHOICES],
  'no-label': ['there is no <label> in it, so nobody hears or can say what it is for.', WRITE],
  'label-for': ['its label is for="{value}", and no control in it has that id.', WRITE],
  'unknown-kind': ['there is no kind="{value}", so its answer is not checked.', WRITE_KIND],
};
