/* One sheet of a document that changes while the page is open: what somebody chose about how it looks. */

const worn = new WeakMap<Document, CSSStyleSheet | HTMLStyleElement>();

function newSheet(page: Document, view: Window & typeof globalThis): CSSStyleSheet | HTMLStyleElement {
  return 'adoptedStyleSheets' in (page as object) ? new view.CSSStyleSheet() : page.createElement('style');
}

/**
 * Puts the rules into the document, in the place of those that were put there before.
 *
 * A constructed sheet works under `style-src 'none'`. Safari before 16.4 has none; there a `<style>` element is used, which a strict
 * page refuses.
 */
export function wearLook(page: Document, rules: string): void {
  const { defaultView } = page;
  // A document that nobody sees has no look; and one that never had a choice needs no sheet.
  if (!defaultView || (!rules && !worn.has(page))) return;
  const sheet = worn.get(page) ?? newSheet(page, defaultView);
  worn.set(page, sheet);
  if ('replaceSync' in sheet) {
    sheet.replaceSync(rules);
    // A page that sets its own list has lost ours.
    if (!page.adoptedStyleSheets.includes(sheet)) page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
  } else {
    sheet.textContent = rules;
    page.head.append(sheet);
  }
}
