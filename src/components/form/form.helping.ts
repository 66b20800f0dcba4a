import { msg } from '../../locales/msg.js';
import { type PageChanges, setText } from '../../parts/page-changes.js';
import { findParts } from '../../parts/page-html.js';

/**
 * "I am helping someone": the page's own checkbox, which posts as any other. While it is ticked, words that the page marks with
 * `data-handrail-they` are replaced by those in it, and nothing is filled in from the helper's own details. Nothing is kept.
 */
export function arrangeHelping(page: PageChanges, part: HTMLElement): HTMLElement[] {
  const [box] = findParts(part, 'helping').map((one) =>
    one.matches('input') ? one : one.querySelector<HTMLElement>('input'),
  );
  if (!(box as HTMLInputElement | null | undefined)?.checked) return [];
  for (const words of part.querySelectorAll<HTMLElement>('[data-handrail-they]')) {
    page.attribute(words, 'hidden', '');
    const theirs = page.node(words, 'they', 'span', words.parentElement as Element, words);
    theirs.className = 'handrail-they';
    setText(theirs, words.dataset['handrailThey'] ?? '');
  }
  for (const control of part.querySelectorAll('[autocomplete]')) page.attribute(control, 'autocomplete', 'off');
  const row = box!.closest('label') ?? box!.parentElement!;
  const note = page.node(box!, 'helping', 'p', row.parentElement as Element, row.nextSibling);
  note.className = 'handrail-note';
  note.setAttribute('role', 'status');
  setText(note, msg('The questions now ask about the person you are helping', { id: 'form-helping' }));
  return [note];
}
