/** What the page's address names (`#talk`), when it is `host` or something in it. */
export function namedByAddress(host: Element): HTMLElement | null {
  let id = location.hash.slice(1);
  try {
    id = decodeURIComponent(id);
  } catch {
    // A broken % in an address is kept as it is.
  }
  const target = id ? (host.getRootNode() as Document | ShadowRoot).getElementById(id) : null;
  // In the second and third spelling the id stands on the wrapper.
  return target &&
    (host.contains(target) || (target.contains(host) && target.matches('[data-handrail],[class*=handrail-]')))
    ? target
    : null;
}

/** Calls back when the page's address comes to name `host` or something in it, also by a link that is pressed again. */
export function watchAddress(host: Element, named: (target: HTMLElement) => void, signal: AbortSignal): void {
  const look = (): void => {
    const target = namedByAddress(host);
    if (target) named(target);
  };
  addEventListener('hashchange', look, { signal });
  // A link to the address that the page has already causes no `hashchange`.
  host.ownerDocument.addEventListener(
    'click',
    (press) => {
      const link = (press.composedPath()[0] as Element).closest?.<HTMLAnchorElement>('a[href]');
      const isElsewhere = press.ctrlKey || press.metaKey || press.shiftKey || link?.target;
      if (press.defaultPrevented || isElsewhere || link?.href !== location.href || !namedByAddress(host)) return;
      // The browser would go there after us, and take focus away from the heading (Firefox 153).
      press.preventDefault();
      look();
    },
    { signal },
  );
}
