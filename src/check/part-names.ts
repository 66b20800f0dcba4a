import { isOneSlip } from '../domain/one-slip.js';

/** Every part that a page may have: as the folders of src/components, but for the page for staff. A test compares. */
export const PARTS: readonly string[] =
  `check-answers choices code-card come-back comfort-settings confidence-check date exit-page explain-a-word feedback field find-a-place
  form hub-tablet languages read-aloud step-guide talk-to-a-person urgent-help`.split(/\s+/);

const letters = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '');

/** The part that was meant by a name that is none: `stepguide`, `talk-to-person`, `guide`. */
export function partMeantBy(name: string): string | undefined {
  const own = letters(name);
  return (
    PARTS.find((part) => isOneSlip(letters(part), own)) ??
    PARTS.find((part) => own.length > 3 && (letters(part).includes(own) || own.includes(letters(part))))
  );
}
