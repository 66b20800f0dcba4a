/*
 * What somebody has asked to keep for this visit: the browser's store for one tab, which is gone when the tab is closed. Where a page
 * has no store (some sandboxes, some settings) nothing is kept, and nothing is thrown.
 */

/** The name under which the look that somebody chose is kept. */
export const LOOK = 'look';

const PREFIX = 'handrail ';

/** Keeps some text; false where it cannot be kept, because there is no store or no room. */
export function keep(name: string, text: string): boolean {
  try {
    sessionStorage.setItem(PREFIX + name, text);
    return true;
  } catch {
    return false;
  }
}

/** What is kept under a name; null where nothing is. */
export function kept(name: string): string | null {
  try {
    return sessionStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

export function forget(name: string): void {
  try {
    sessionStorage.removeItem(PREFIX + name);
  } catch {
    // Then nothing was kept.
  }
}

/**
 * Forgets all that Handrail keeps, on every page of this site in this tab, and on the device.
 * @param but the name of what stays
 */
export function forgetAll(but?: string): void {
  for (const name of ['sessionStorage', 'localStorage'] as const)
    try {
      const store = globalThis[name];
      for (const key of Object.keys(store)) if (key.startsWith(PREFIX) && key !== PREFIX + but) store.removeItem(key);
    } catch {
      // Then nothing was kept.
    }
}

/* The same for what somebody has asked to keep on the device, until they say otherwise: for every tab, after the browser is closed. */

export function keepOnDevice(name: string, text: string): boolean {
  try {
    localStorage.setItem(PREFIX + name, text);
    return true;
  } catch {
    return false;
  }
}

export function keptOnDevice(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

export function forgetOnDevice(name: string): void {
  try {
    localStorage.removeItem(PREFIX + name);
  } catch {
    // Then nothing was kept.
  }
}

/** Calls back when another tab keeps or forgets something on the device. */
export function watchDevice(name: string, changed: () => void, signal: AbortSignal): void {
  // A key of null: that tab has emptied the whole store.
  addEventListener('storage', ({ key }) => (key ?? PREFIX + name) === PREFIX + name && changed(), { signal });
}
