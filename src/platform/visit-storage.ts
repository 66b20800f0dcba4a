/*
 * What somebody has asked to keep: for this visit, in the browser's store for one tab, which is gone when the tab is closed; or on the
 * device, until they say otherwise. Where a page has no store (some sandboxes, some settings) nothing is kept, and nothing is thrown.
 */

/** For the visit, or on the device. */
type Store = 'sessionStorage' | 'localStorage';
export const DEVICE: Store = 'localStorage';

/** The name under which the look that somebody chose is kept. */
export const LOOK = 'look';

const PREFIX = 'handrail ';

/** Keeps some text; false where it cannot be kept, because there is no store or no room. */
export function keep(name: string, text: string, store: Store = 'sessionStorage'): boolean {
  try {
    globalThis[store].setItem(PREFIX + name, text);
    return true;
  } catch {
    return false;
  }
}

/** What is kept under a name; null where nothing is. */
export function kept(name: string, store: Store = 'sessionStorage'): string | null {
  try {
    return globalThis[store].getItem(PREFIX + name);
  } catch {
    return null;
  }
}

export function forget(name: string, store: Store = 'sessionStorage'): void {
  try {
    globalThis[store].removeItem(PREFIX + name);
  } catch {
    // Then nothing was kept.
  }
}

/**
 * Forgets all that Handrail keeps, on every page of this site in this tab, and on the device.
 * @param but the name of what stays
 */
export function forgetAll(but?: string): void {
  for (const store of ['sessionStorage', DEVICE] as const)
    try {
      for (const key of Object.keys(globalThis[store]))
        if (key.startsWith(PREFIX) && key !== PREFIX + but) forget(key.slice(PREFIX.length), store);
    } catch {
      // Then nothing was kept.
    }
}

/** Calls back when another tab keeps or forgets something on the device. */
export function watchDevice(name: string, changed: () => void, signal: AbortSignal): void {
  // A key of null: that tab has emptied the whole store.
  addEventListener('storage', ({ key }) => (key ?? PREFIX + name) === PREFIX + name && changed(), { signal });
}
