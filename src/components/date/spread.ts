import { readMonth } from '../../domain/month.js';
import { spreadDate } from '../../domain/whole-date.js';
import type { DateBoxes } from '../../parts/forms/question.js';
import type { Control } from '../../parts/page-html.js';

/**
 * Puts the parts of a whole date into its three boxes, as they were written in it. Answers whether it did: not where the text
 * is no whole date, and not where a box is missing, cannot be changed, or is a list without that part.
 */
export function spreadOver({ day, month, year }: DateBoxes, text: string): boolean {
  const parts = spreadDate(text);
  if (!parts || !day || !month || !year) return false;
  const changes = [
    [day, valueIn(day, parts.day)],
    [month, valueIn(month, parts.month)],
    [year, valueIn(year, parts.year)],
  ] as const;
  if (changes.some(([, value]) => value === undefined)) return false;
  for (const [box, value] of changes) fillIn(box, value!);
  return true;
}

/** What to put into a box for a text; undefined where it cannot be done. */
function valueIn(box: Control, text: string): string | undefined {
  if (!box.willValidate) return undefined;
  // Not "options" in box: some pages give every object one.
  if (box.localName !== 'select') return text;
  const wanted = numberOf(text);
  return [...(box as HTMLSelectElement).options].find((option) =>
    [option.text, option.value].some((words) => numberOf(words) === wanted),
  )?.value;
}

const numberOf = (text: string): number => readMonth(text) ?? parseInt(text, 10);

function fillIn(box: Control, value: string): void {
  if (box.value === value) return;
  // React puts a setter of its own on each box, and does not hear of what is set through that one.
  Reflect.set(Object.getPrototypeOf(box) as object, 'value', value, box);
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  box.dispatchEvent(new UIEvent('change', { bubbles: true }));
}
