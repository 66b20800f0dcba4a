/**
 * Moves focus to a heading or another place that people do not usually tab to. The place stops being focusable when they
 * move on, so that it does not stay in the way of a mouse or of the page's own script.
 * @param place what takes focus, and is spoken
 * @param top what is brought into view with it, when it stands above `place`
 */
export function focusOn(place: HTMLElement, top: Element = place): void {
  if (!place.hasAttribute('tabindex')) {
    place.setAttribute('tabindex', '-1');
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
  }
  // The browser's own scrolling may cut off what stands above, or move a page that shows it all already.
  place.focus({ preventScroll: true });
  const { top: start } = top.getBoundingClientRect();
  if (start < 0 || start > innerHeight / 2)
    top.scrollIntoView({ block: 'start', behavior: 'instant' as ScrollBehavior });
}
