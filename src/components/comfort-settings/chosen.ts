import { wearLook } from '../../platform/page-look.js';
import { DEVICE, forget, keep, kept, LOOK, watchDevice } from '../../platform/visit-storage.js';
import { type Look, lookFrom, rulesFor, SIZES, textOf } from './looks.js';

/*
 * What somebody has chosen about the look: one choice for a page, however many parts there are to choose it in. It stays when the last
 * of them goes, until the page is left: it is the person's, and not the part's.
 */

/** Where a choice is kept. `page`: the browser would not keep it. */
export type Where = 'visit' | 'device' | 'page';

let look: Look = lookFrom(null);
let where: Where | undefined;
const watchers = new Set<() => void>();

/** What is chosen now, and where it is kept; `undefined` where nothing is chosen. */
export const chosen = (): { look: Look; where: Where | undefined } => ({ look: { ...look }, where });

/** What this tab has kept comes before what the device has. */
function readKept(): void {
  const visit = kept(LOOK);
  const text = visit ?? kept(LOOK, DEVICE);
  // What could not be kept is still wanted on this page.
  if (text === null && where === 'page') return;
  look = lookFrom(text);
  where = textOf(look) ? (visit === null ? 'device' : 'visit') : undefined;
}

/** Uses a look from now on, and keeps it for the visit, or on the device. What is usual in all is the same as putting back. */
export function useLook(wanted: Look, onDevice: boolean): Where | undefined {
  const text = textOf(wanted);
  forget(LOOK);
  forget(LOOK, DEVICE);
  look = { ...wanted };
  where = text ? (onDevice && keep(LOOK, text, DEVICE) ? 'device' : keep(LOOK, text) ? 'visit' : 'page') : undefined;
  for (const changed of [...watchers]) changed();
  return where;
}

/** Calls back when another part, another tab or a page that is come back to changes the look, until the signal ends. */
export function watchLook(changed: () => void, signal: AbortSignal): void {
  const readAgain = (): void => {
    const before = textOf(look) + where;
    readKept();
    // Else what is ticked and not yet used would be lost.
    if (textOf(look) + where !== before) changed();
  };
  readKept();
  watchers.add(changed);
  signal.addEventListener('abort', () => watchers.delete(changed));
  watchDevice(LOOK, readAgain, signal);
  addEventListener('pageshow', readAgain, { signal });
  // “Finish and clear this computer” of come back.
  document.addEventListener('handrail-clear', () => useLook(lookFrom(null), false), { signal });
}

/** Puts the look on the page around a part. */
export function wearChosen(part: Element): void {
  wearLook(part.ownerDocument, rulesFor(look, SIZES[look.size] ? mediumIn(part) : 0));
}

/** No rule can say “medium times 1.25”: the browser is asked how large the person has made it. */
function mediumIn(part: Element): number {
  const probe = part.ownerDocument.createElement('span');
  probe.style.fontSize = 'medium';
  part.shadowRoot?.append(probe);
  const medium = parseFloat(getComputedStyle(probe).fontSize);
  probe.remove();
  return medium || 16;
}
