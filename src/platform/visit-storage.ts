/*
 * What somebody has asked to keep for this visit: the browser's store for one tab, which is gone when the tab is closed. Where a page
 * has no store (some sandboxes, some settings) nothing is kept, and nothing is thrown.
 */

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

/** Forgets all that Handrail keeps, on every page of this site in this tab. */
export function forgetAll(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  } catch {
    // Then nothing was kept.
  }
}
