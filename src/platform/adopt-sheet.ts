const sheets = new WeakMap<Document, CSSStyleSheet>();

/**
 * Puts a sheet into the document, or the shadow root, that an element stands in.
 *
 * Constructed sheets work under `style-src 'none'`, but each belongs to one document. Safari before 16.4 has none; there a
 * `<style>` element is used, and a page that forbids those links handrail.css.
 */
export function adoptSheet(element: Element, css: string): void {
  const root = element.getRootNode() as Document | ShadowRoot;
  const page = element.ownerDocument;
  if (!('adoptedStyleSheets' in root)) {
    const style = page.createElement('style');
    style.textContent = css;
    ((root as Document).head ?? root).append(style);
    return;
  }
  let sheet = sheets.get(page);
  if (!sheet) {
    sheet = new (page.defaultView ?? window).CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(page, sheet);
  }
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
