import { msg } from '../../locales/msg.js';
import { type PageChanges, setText } from '../page-changes.js';
import { uniqueId } from '../page-html.js';
import type { Question, Wrong } from './question.js';

/** Puts the words beside a question whose answer cannot be sent, and marks what in it is wrong. */
export function arrangeError(page: PageChanges, question: Question, wrong: Wrong, words: string): HTMLElement {
  const {
    described,
    controls: [first],
  } = question;
  // Before the control or its row, and out of a <label> or <p>: there it would become part of the name, or break the paragraph.
  let place: Element = first;
  let up = place.parentElement;
  for (; up && up !== described && (described.contains(up) || up.matches('label,p,span')); up = up.parentElement)
    place = up;
  const error = page.node(described, 'error', 'p', up ?? described, place);
  error.id = uniqueId(error, `${first.id} error`);
  error.className = 'handrail-error';
  if (!error.firstChild) {
    const prefix = described.ownerDocument.createElement('span');
    prefix.className = 'handrail-unseen';
    // The space stands outside the hidden prefix: Chromium drops it inside.
    error.append(prefix, ' ', described.ownerDocument.createElement('span'));
  }
  setText(error.firstChild as Element, msg('Error:', { id: 'field-error' }));
  setText(error.lastChild as Element, words);
  // ARIA 1.2 has no aria-invalid for a radio; there the description of the group says it all.
  for (const control of [wrong.control, ...(wrong.others ?? [])])
    if (control.type !== 'radio') page.attribute(control, 'aria-invalid', 'true');
  return error;
}
