const said = new Set<string>();

/** Says a sentence to the page's web team on the console, once for each page. */
export function say(level: 'info' | 'warn' | 'error', sentence: string, ...details: unknown[]): void {
  if (said.has(sentence)) return;
  said.add(sentence);
  // Some pages replace `console` with an empty object.
  globalThis.console?.[level]?.(sentence, ...details);
}

/** What is wrong with a part's HTML, and the HTML to write instead, by a short name. `{value}` stands for what was found. */
export type Warnings = Readonly<Record<string, readonly [problem: string, write: string]>>;

/** Tells what is wrong with an element, in full. */
export type Teller = (element: Element, problem: string, value: string) => void;

let fetchWarnings: (() => Promise<{ tell: Teller }>) | undefined;
const told = new Map<string, Promise<void>>();

/** Entry points say where the words for authors are fetched from. */
export function warningsFrom(source: typeof fetchWarnings): void {
  fetchWarnings = source;
}

/**
 * Tells the page's author that the HTML inside a part is not what the part needs, and what to write instead: once for each
 * problem and page. The words are fetched only then, so that participants do not pay for them.
 * @param element the part
 * @param problem its name in the part's warnings
 * @param value what was found
 */
export function tellAuthor(element: Element, problem: string, value = ''): void {
  const key = `${element.localName}: ${problem} ${value}`;
  if (told.has(key)) return;
  told.set(
    key,
    (fetchWarnings?.() ?? Promise.reject(new Error())).then(
      ({ tell }) => tell(element, problem, value),
      () => say('warn', key, element),
    ),
  );
}

/** Resolves when everything that the author should hear has been said. For tests. */
export const authorTold = (): Promise<unknown> => Promise.all(told.values());
