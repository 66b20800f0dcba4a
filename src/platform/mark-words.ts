import { adoptSheets } from './sheets.js';

/*
 * Marks words where they stand, through the CSS Custom Highlight API (Chromium 105, Safari 17.2, Firefox 140): no node of the page is
 * made or changed for it. Older browsers mark nothing.
 */

const NAME = 'handrail-read-aloud';
const look = `@media screen {
  ::highlight(${NAME}) {
    color: #1d2227;
    background: #ffd84d;
  }
}
@media (forced-colors: active) {
  ::highlight(${NAME}) {
    color: HighlightText;
    background: Highlight;
  }
}`;
const dressed = new WeakSet<Node>();

/** Marks one place on the page, instead of the one before; nothing without a place. */
export function markWords(place?: Range): void {
  const marks = globalThis.CSS.highlights as HighlightRegistry | undefined;
  if (!marks) return;
  marks.delete(NAME);
  if (!place) return;
  const root = place.startContainer.getRootNode() as Document;
  if (!dressed.has(root)) adoptSheets(root, [look]);
  dressed.add(root);
  marks.set(NAME, new Highlight(place));
}

/** Where a place begins on the screen; undefined where it is put away. */
const firstLine = (place: Range): DOMRect | undefined => place.getClientRects()[0];
const isInView = (line: DOMRect | undefined): boolean => !!line && line.top >= 0 && line.bottom <= innerHeight;

/**
 * Brings a place into view where it is out of it. At once: nothing slides. Not for somebody who has scrolled away from the place
 * before, to look at something else.
 */
export function follow(place: Range, before: Range | undefined): void {
  const line = firstLine(place);
  if (!line || isInView(line) || (before && !isInView(firstLine(before)))) return;
  scrollBy({ top: line.top - innerHeight / 4, behavior: 'instant' as ScrollBehavior });
}
