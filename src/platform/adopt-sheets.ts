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
