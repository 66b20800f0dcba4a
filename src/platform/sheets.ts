/*
 * The page's own HTML inside our parts needs a sheet outside their shadow roots. A page that links handrail.css has it from
 * the first paint. For a page that does not, the sheet is fetched and adopted, and the parts wait for it.
 */

let fetchSheet: (() => Promise<{ wear: (root: Document | ShadowRoot) => void }>) | undefined;
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
  // Out of the page there is nothing to dress.
  if (!element.isConnected) return undefined;
  const root = element.getRootNode() as Document | ShadowRoot;
  if (!dressed.has(root)) {
    // handrail.css sets --_linked on every part. To ask for it styles the whole page once more, so its name is asked first.
    const linked =
      root.querySelector('link[rel~=stylesheet][href*="handrail"]') ??
      getComputedStyle(element).getPropertyValue('--_linked');
    const wait = linked ? undefined : fetchSheet?.().then(({ wear }) => wear(root));
    dressed.set(
      root,
      wait?.catch(() => undefined).then(() => void dressed.set(root, undefined)),
    );
  }
  return dressed.get(root);
}

const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/**
 * Puts sheets into a document or a shadow root, as they are written.
 *
 * Constructed sheets work under `style-src 'none'`, but each belongs to one document. Safari before 16.4 has none; there a
 * `<style>` element is used, and a page that forbids those links handrail.css.
 */
export function adoptSheets(root: Document | ShadowRoot, texts: readonly string[]): void {
  const page = root.ownerDocument ?? (root as Document);
  if (!('adoptedStyleSheets' in root)) {
    for (const text of texts) {
      const style = page.createElement('style');
      style.textContent = text;
      ((root as Document).head ?? root).append(style);
    }
    return;
  }
  // A document that nobody sees has no sheets to give.
  const { defaultView } = page;
  if (!defaultView) return;
  let known = sheets.get(page);
  if (!known) sheets.set(page, (known = new Map()));
  const added = texts.map((text) => {
    let sheet = known.get(text);
    if (!sheet) {
      sheet = new defaultView.CSSStyleSheet();
      sheet.replaceSync(text);
      known.set(text, sheet);
    }
    return sheet;
  });
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...added];
}
