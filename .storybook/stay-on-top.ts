/**
 * An example with an error from a server takes the focus when it comes, as it should on a page of its own. In documentation that has
 * many examples the reader would land in the middle: until they do something, they stay at the top.
 */
export function stayOnTop(): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  const onFocus = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement) || !target.closest('[data-page]')) return;
    target.blur();
    // The browser scrolls to what took the focus once this has ended.
    requestAnimationFrame(() => scrollTo(0, 0));
  };
  document.addEventListener('focusin', onFocus, { signal });
  for (const type of ['pointerdown', 'keydown', 'wheel']) addEventListener(type, () => ended.abort(), { signal });
  return () => ended.abort();
}
