/*
 * Places of a part in the browser's history, so that Back and Forward go through them. They stand under one key beside the
 * page's own state, which is kept. Where a page may not write history (some sandboxes), or its state is not a plain object, there
 * are no entries, and everything else works.
 */

/** Where a part was. */
export interface Entry {
  /** The number of the place. */
  readonly at: number;
  /** The place that the entry before this one shows; undefined where that is not ours. */
  readonly from?: number | undefined;
  /** Whether the person came to change one thing, and goes back afterwards. */
  readonly returns?: boolean | undefined;
}

const KEY = 'handrail';

const entriesIn = (state: unknown): Record<string, Entry | undefined> =>
  (state as { [KEY]?: Record<string, Entry> } | null)?.[KEY] ?? {};

/** The entry that the browser is at. `name` tells one part of a page from the others. */
export const entryNow = (name: string): Entry | undefined => entriesIn(history.state)[name];

/** Adds an entry, or changes the one that the browser is at. `url` where the address is to be another one. */
export function writeEntry(name: string, entry: Entry, how: 'pushState' | 'replaceState', url?: string): void {
  const state: unknown = history.state;
  // At each of its entries, Turbo 8 puts the page as it was at first in place of this one: every answer would be lost.
  if (state && (Object.getPrototypeOf(state) !== Object.prototype || 'turbo' in (state as object))) return;
  try {
    history[how]({ ...(state as object), [KEY]: { ...entriesIn(state), [name]: entry } }, '', url);
  } catch {
    // A sandbox without an address of its own, or more than 100 entries in 30 seconds (Safari).
  }
}

/** Calls back when Back or Forward comes to an entry of this part. */
export function watchEntries(name: string, shown: (entry: Entry) => void, signal: AbortSignal): void {
  addEventListener(
    'popstate',
    (event) => {
      const entry = entriesIn(event.state)[name];
      if (entry) shown(entry);
    },
    { signal },
  );
}
