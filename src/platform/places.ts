/* Places in the page: what its address names, and going there. */

/** On a place while it has the focus, so that a copy of the page (cloneNode, a framework's cache) can be cleaned. */
const VISITED = 'data-handrail-visited';

/**
 * Moves focus to a heading or another place that people do not usually tab to. The place stops being focusable when they
 * move on, so that it does not stay in the way of a mouse or of the page's own script.
 * @param place what takes focus, and is spoken
 * @param top what is brought into view with it, when it stands above `place`
 */
export function focusOn(place: HTMLElement, top: Element = place): void {
  if (!place.hasAttribute('tabindex')) {
    place.setAttribute('tabindex', '-1');
    place.setAttribute(VISITED, '');
    place.addEventListener('blur', () => forget(place), { once: true });
  }
  // The browser's own scrolling may cut off what stands above, or move a page that shows it all already.
  place.focus({ preventScroll: true });
  const { top: start } = top.getBoundingClientRect();
  if (start < 0 || start > innerHeight / 2)
    top.scrollIntoView({ block: 'start', behavior: 'instant' as ScrollBehavior });
}

function forget(place: Element): void {
  place.removeAttribute('tabindex');
  place.removeAttribute(VISITED);
}

/**
 * For a part that comes or goes: takes away the mark of the place in it. What is taken out of the page while it has the focus
 * hears no `blur` (Firefox 153, WebKitGTK 2.50), and a copy never had it.
 */
export function forgetPlaces(part: Element): void {
  for (const place of part.querySelectorAll(`[${VISITED}]`)) forget(place);
}

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
