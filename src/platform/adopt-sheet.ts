const sheets = new WeakMap<Document, CSSStyleSheet>();

/**
 * Gives the document (or the shadow root) around an element one constructed sheet. Constructed sheets work under
 * `style-src 'none'`, but belong to one document and are lost on the way through another, so this is called again at
 * every connect. Safari before 16.4 has none; there a `<style>` element is used, and a page that forbids it links
 * handrail.css instead.
 */
export function adoptSheet(element: Element, css: string): void {
  const root = element.getRootNode() as Document | ShadowRoot;
  const page = element.ownerDocument;
  if (!('adoptedStyleSheets' in root)) {
    const parent = (root as Document).head ?? root;
    if (!parent.querySelector('style[data-handrail-sheet]')) {
      const style = page.createElement('style');
      style.setAttribute('data-handrail-sheet', '');
      style.textContent = css;
      parent.append(style);
    }
    return;
  }
  let sheet = sheets.get(page);
  if (!sheet) {
    sheet = new (page.defaultView ?? window).CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(page, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
