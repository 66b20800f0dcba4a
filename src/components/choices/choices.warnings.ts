import type { Warnings } from '../../platform/tell-author.js';

const WRITE = `<handrail-choices>
  <fieldset>
    <legend>How should we call you?</legend>
    <label><input type="radio" name="how" value="phone" required> By phone</label>
    <label><input type="radio" name="how" value="video" required> By video</label>
  </fieldset>
</handrail-choices>`;

/** What choices tell the page's author. */
export const choicesWarnings: Warnings = {
  'no-fieldset': ['there is no <fieldset> with a <legend> in it.', WRITE],
  'no-choices': ['there are no radios and no checkboxes in its <fieldset>.', WRITE],
  'two-kinds': ['there are radios and checkboxes in it. Give each kind a question of its own.', WRITE],
  'short-list': ['a list of {value} needs no filter, so there is none. It comes with 8 answers or more.', WRITE],
};
