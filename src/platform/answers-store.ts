/*
 * Forms that a device keeps because staff have asked it to: the only place that touches IndexedDB.
 *
 * There is a database exactly as long as staff want answers kept. Nothing here makes one but `keepOnDevice`, and what is kept after it.
 * Each act opens it, does all that it does in one transaction, and closes it: a tab that is killed leaves all of an act or nothing, and
 * no tab stands in the way of another. A form has one key by chance, so that one that is sent twice is kept once, and the order of the
 * keys says nothing of who came first.
 *
 * No library: idb 8.0.3 is 1,272 bytes (brotli) for what `open` and `act` do here in 300.
 */

const NAME = 'handrail-answers';
const FORMS = 'forms';

interface Form {
  readonly response: string;
  readonly isBegun: boolean;
  readonly isSaved: boolean;
}

/** Undefined where there is none, and `makes` does not say to make one. */
const open = (makes: boolean): Promise<IDBDatabase | undefined> =>
  new Promise((resolve, reject) => {
    const asked = indexedDB.open(NAME, 1);
    let isMissing = false;
    asked.onupgradeneeded = () => {
      isMissing = !makes;
      if (makes) asked.result.createObjectStore(FORMS, { keyPath: 'response' });
      // Then none is made.
      else asked.transaction?.abort();
    };
    asked.onerror = (event) => {
      // Firefox tells the page of it as of a fault.
      event.preventDefault();
      if (isMissing) resolve(undefined);
      else reject(asked.error);
    };
    asked.onsuccess = () => {
      // A later version of ours, or somebody who clears the device: it does not have to wait.
      asked.result.onversionchange = () => asked.result.close();
      resolve(asked.result);
    };
  });

/** All of some work, on the disk, or nothing of it. What only reads makes no database: undefined where there is none. */
async function act<T>(mode: IDBTransactionMode, work: (forms: IDBObjectStore) => IDBRequest<T> | void) {
  const database = await open(mode === 'readwrite');
  try {
    return await new Promise<T | undefined>((resolve, reject) => {
      // strict: it is done when it is on the disk, not when the system has promised to write it. A battery may die.
      const transaction = database?.transaction(FORMS, mode, { durability: 'strict' });
      if (!transaction) return resolve(undefined);
      const asked = work(transaction.objectStore(FORMS));
      transaction.oncomplete = () => resolve(asked?.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database?.close();
  }
}

/** Whether staff have asked: in the other store, which can be read at once, and where the database cannot be opened (a full disk). */
function mark(isOn: boolean): void {
  try {
    if (isOn) localStorage.setItem(NAME, 'on');
    else localStorage.removeItem(NAME);
  } catch {
    // Then the database is asked.
  }
}

/** Whether staff have asked, as far as can be said at once: undefined where the database has to be asked. */
export function isAskedToKeep(): true | undefined {
  try {
    return localStorage.getItem(NAME) ? true : undefined;
  } catch {
    return undefined;
  }
}

/** Whether there is a database. Rejects where that cannot be known. Makes none. */
export async function isKeeping(): Promise<boolean> {
  const all = await indexedDB.databases?.();
  if (all && !all.some(({ name }) => name === NAME)) return false;
  const database = await open(false);
  database?.close();
  if (database) mark(true);
  return !!database;
}

/** From now on this device keeps forms. Rejects where it cannot. */
export async function keepOnDevice(): Promise<void> {
  (await open(true))?.close();
  mark(true);
}

/** It keeps none from now on, and what it has is gone. */
export async function stopKeeping(): Promise<void> {
  await new Promise((resolve, reject) => {
    const asked = indexedDB.deleteDatabase(NAME);
    asked.onsuccess = resolve;
    asked.onerror = reject;
  });
  mark(false);
}

/** Asks the browser not to throw it away when the disk is full. It may ask the person, who may not answer. */
export const askNotToClear = async (): Promise<unknown> => navigator.storage?.persist?.();
/** Whether the browser has promised that. */
export const isPromised = async (): Promise<boolean> => !!(await navigator.storage?.persisted?.().catch(() => false));

/** Somebody has begun a form. Not where it is kept already: this may come late. */
export const beginForm = (form: Form): Promise<unknown> => act('readwrite', (forms) => forms.add(form));

/** Keeps a form that was sent, in the place of the one that was begun. */
export const keepForm = (form: Form): Promise<unknown> => act('readwrite', (forms) => forms.put(form));

/** Each is as it was kept. */
export const readForms = async <T extends Form>(): Promise<readonly T[]> =>
  (await act<T[]>('readonly', (forms) => forms.getAll())) ?? [];

/** Notes which forms stand in a file that was saved. One that was sent meanwhile stands there as begun. */
export const markSaved = (saved: readonly Form[]): Promise<unknown> =>
  act('readwrite', (forms) => {
    for (const { response, isBegun } of saved) {
      const asked = forms.get(response) as IDBRequest<Form | undefined>;
      asked.onsuccess = () => asked.result?.isBegun === isBegun && forms.put({ ...asked.result, isSaved: true });
    }
  });

/** Deletes these forms, and no others that have come meanwhile. */
export const deleteForms = (these: readonly Form[]): Promise<unknown> =>
  act('readwrite', (forms) => these.forEach(({ response }) => forms.delete(response)));

/** The name of a lock that a tab holds while somebody has a form open in it. */
const OPEN = `${NAME} `;
/** Those that this tab has let go. The browser takes a moment to do so. */
const letGo = new Set<string>();

/** Says to other tabs that a form is open here, until what it gives back is called, or the tab is gone. */
export function holdOpen(response: string): () => void {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  // Only a secure page has locks.
  navigator.locks?.request(OPEN + response, () => released).catch(() => undefined);
  return () => {
    letGo.add(response);
    release();
  };
}

/** The forms that are open in some tab. Where a page has no locks, none: one that is sent later takes the place of one that was left. */
export async function openForms(): Promise<ReadonlySet<string>> {
  const { held = [], pending = [] } = (await navigator.locks?.query().catch(() => undefined)) ?? {};
  const names = [...held, ...pending].map(({ name = '' }) => name.slice(OPEN.length));
  return new Set(names.filter((response) => !letGo.has(response)));
}

/** 128 bits by chance. */
export const newResponse = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
