// When somebody has to look at a fact again: half a year after its sources were read, at the latest.
const LONGEST_DAYS = 184;
const DAY_MS = 86_400_000;

export const isDate = (text) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(text).toISOString?.().slice(0, 10) === text;

/**
 * A sentence for each thing that is wrong with the two dates of a fact, a list or a guide.
 *
 * @param name what has them, as the sentence starts
 * @param checked the field for the day on which it was checked, and that day: `['checkedOn', '2026-11-22']`
 * @param review the same for the day by which it has to be looked at again
 * @param today the day it is, such as `2026-12-01`
 */
export function reviewFaults(name, [checked, checkedOn], [review, reviewBy], today) {
  const days = (new Date(reviewBy) - new Date(checkedOn)) / DAY_MS;
  return [
    ...[
      [checked, checkedOn],
      [review, reviewBy],
    ].map(
      ([field, date]) =>
        !isDate(date) && `${name}: ${field} is ${JSON.stringify(date)}. Write a day, such as 2027-05-22.`,
    ),
    checkedOn > today && `${name}: ${checked} is ${checkedOn}, which is still to come.`,
    isDate(reviewBy) &&
      reviewBy < today &&
      `${name}: ${review} was ${reviewBy}. Read the sources again, then move ${checked} and ${review} on.`,
    days > LONGEST_DAYS && `${name} is to be looked at again after ${days} days. ${LONGEST_DAYS} is the longest.`,
    days <= 0 && `${name}: ${review} comes before ${checked}.`,
  ].filter(Boolean);
}
