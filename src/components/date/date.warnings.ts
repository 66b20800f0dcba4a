import type { Warnings } from '../../platform/tell-author.js';

const WRITE = `<handrail-date required max="today">
  <fieldset>
    <legend>What is your date of birth?</legend>
    <div><label for="day">Day</label> <input id="day" name="day" inputmode="numeric"></div>
    <div><label for="month">Month</label> <input id="month" name="month"></div>
    <div><label for="year">Year</label> <input id="year" name="year" inputmode="numeric"></div>
  </fieldset>
</handrail-date>`;

/** What a date tells the page's author. */
export const dateWarnings: Warnings = {
  'no-fieldset': ['there is no <fieldset> with a <legend> in it.', WRITE],
  boxes: ['its {value} boxes are not a day, a month and a year, or a month and a year.', WRITE],
  'not-text': ['a box with type="{value}" cannot take every way to write a date.', WRITE],
  pattern: ['a pattern refuses names of months, and what people add to numbers. Take it away.', WRITE],
  'no-label': ['a box has no <label>, so nobody hears or can say which it is.', WRITE],
  limit: ['"{value}" is not a day such as 2026-03-27, and not "today".', WRITE],
};
