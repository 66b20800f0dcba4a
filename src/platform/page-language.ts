const canonical = new Map<string, string | undefined>();

/** A language tag in its standard spelling, or undefined for rubbish such as `auto` (Chrome Translate) or an empty string. */
export function canonicalLanguage(tag: string | null): string | undefined {
  const written = tag ?? '';
  // A page has few languages and many parts, and `Intl` is slow to ask (a quarter of a page of 1,000 fields).
  if (!canonical.has(written)) {
    let language: string | undefined;
    try {
      language = Intl.getCanonicalLocales(written.trim().replace(/_/g, '-'))[0];
    } catch {
      // Not a language.
    }
    canonical.set(written, language);
  }
  return canonical.get(written);
}

/** The language of the closest `lang` that makes sense, across shadow roots; undefined when the page names none. */
export function languageOf(element: Element): string | undefined {
  let node: Element | null | undefined = element;
  while (node) {
    const marked: Element | null = node.closest('[lang]');
    const language = marked && canonicalLanguage(marked.getAttribute('lang'));
    if (language) return language;
    if (marked) node = marked.parentElement;
    else {
      // Not just any `host`: the root of what a page has taken out may be a link, or a form with a control of that name.
      const root = node.getRootNode();
      node = root instanceof ShadowRoot ? root.host : undefined;
    }
  }
  return undefined;
}

const watchers = new Set<() => void>();
let observer: MutationObserver | undefined;

/** Calls back when any `lang` on the page changes, until the signal ends. One observer serves every part. */
export function watchLanguage(changed: () => void, signal: AbortSignal): void {
  if (!watchers.size) {
    observer = new MutationObserver(() => {
      for (const watcher of [...watchers]) watcher();
    });
    observer.observe(document, { attributes: true, attributeFilter: ['lang'], subtree: true });
  }
  watchers.add(changed);
  signal.addEventListener('abort', () => {
    watchers.delete(changed);
    if (!watchers.size) observer?.disconnect();
  });
}
