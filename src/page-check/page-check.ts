import type { PlainWord } from '../domain/plain-language/rule.js';
import { isEdited } from '../parts/page-html.js';
import { now } from '../platform/now.js';
import { lookAtBlocks } from './look-at-blocks.js';
import { lookAtOrder } from './look-at-order.js';
import { lookAtSizes } from './look-at-sizes.js';
import { lookForStripped } from './look-for-stripped.js';
import { blocksOn } from './page-blocks.js';
import { filesOn, lookAtFiles } from './page-files.js';
import { lookAtWords } from './page-words.js';
import { PARTS } from '../check/part-names.js';
import type { Section } from './report.js';

export interface Given {
  /** Words to say otherwise. */
  readonly words: readonly PlainWord[];
  /** What a security policy has refused so far. */
  readonly refused: readonly string[];
}

/** Everything there is to say about the page. Changes nothing in it. */
export function lookAtPage(page: Document, { words, refused }: Given): Section[] {
  const files = filesOn(page, refused);
  const [dates, wording] = lookAtWords(page, { today: now().toISOString().slice(0, 10), words });
  return [
    lookAtBlocks(page, files),
    lookForStripped(page),
    dates,
    lookAtOrder(page),
    lookAtSizes(page),
    wording,
    lookAtFiles(page, files),
  ];
}

/** The script may still be at work when this is loaded. Waits for its parts, and no longer than they need on a slow line. */
export function partsReady(page: Document, wait = 3000): Promise<void> {
  // Without the script nothing is under way; and not every part comes with it.
  const isWaiting = (): boolean =>
    page.readyState !== 'complete' ||
    (!!customElements.get('handrail-step-guide') &&
      blocksOn(page).some(
        ({ name, written, part }) =>
          PARTS.includes(name) && !isEdited(written) && !part?.hasAttribute('data-handrail-ready'),
      ));
  return new Promise((done) => {
    const end = (): void => {
      observer.disconnect();
      clearTimeout(timer);
      done();
    };
    const look = (): void => {
      if (!isWaiting()) end();
    };
    const observer = new MutationObserver(look);
    const timer = setTimeout(end, wait);
    observer.observe(page, { subtree: true, childList: true, attributeFilter: ['data-handrail-ready'] });
    page.defaultView?.addEventListener('load', () => setTimeout(look), { once: true });
    look();
  });
}
