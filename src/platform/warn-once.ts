const said = new Set<string>();

/** Says a sentence to the page's web team on the console, once for each page. */
export function say(level: 'info' | 'warn' | 'error', sentence: string, ...details: unknown[]): void {
  if (said.has(sentence)) return;
  said.add(sentence);
  // Some pages replace `console` with an empty object.
  globalThis.console?.[level]?.(sentence, ...details);
}

/**
 * Tells the page's author that the HTML inside a part is not what the part needs, and what to write instead.
 * @param element the part
 * @param problem what is missing or too many, as a sentence
 * @param write the HTML to write
 */
export function warnOnce(element: Element, problem: string, write: string): void {
  const part = element.localName;
  say('warn', `<${part}>: ${problem} The page's HTML is left as it is. Write:\n${write}`, element);
}
