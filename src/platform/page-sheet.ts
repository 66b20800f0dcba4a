/*
 * The page's own HTML inside our parts needs a sheet outside their shadow roots. A page that links handrail.css has it from
 * the first paint. For a page that does not, the sheet is fetched and adopted, and the parts wait for it.
 */

let fetchSheet: (() => Promise<{ wear: (element: Element) => void }>) | undefined;
const dressed = new WeakMap<Node, Promise<void> | undefined>();

/** Entry points say where the sheet is fetched from. */
export function pageSheetFrom(source: typeof fetchSheet): void {
  fetchSheet = source;
}

/**
 * Sees to it that the document (or the shadow root) around an element has the sheet. A promise while it is being fetched; it
 * never fails: without a sheet, the page's own look stays.
 */
export function dress(element: Element): Promise<void> | undefined {
  const root = element.getRootNode();
  if (!dressed.has(root)) {
    // handrail.css sets --_linked on every part. To ask for it styles the whole page once more, so its name is asked first.
    const linked =
      (root as ParentNode).querySelector?.('link[rel~=stylesheet][href*="handrail"]') ??
      getComputedStyle(element).getPropertyValue('--_linked');
    const wait = linked ? undefined : fetchSheet?.().then(({ wear }) => wear(element));
    dressed.set(
      root,
      wait?.catch(() => undefined).then(() => void dressed.set(root, undefined)),
    );
  }
  return dressed.get(root);
}
