/*
 * What Lit needs of its own css-tag.js, at a third of its size: our styles are plain text, without values in them. The build
 * puts this in its place (.ci/patch-lit.mjs).
 */

interface ShadowStyle {
  readonly text: string;
  sheet?: CSSStyleSheet;
}

export const css = ([text = '']: TemplateStringsArray): ShadowStyle => ({ text });

export const getCompatibleStyle = (style: ShadowStyle): ShadowStyle => style;

/** Safari before 16.4 has no constructed sheets. */
export function adoptStyles(root: ShadowRoot, styles: ShadowStyle[]): void {
  if ('adoptedStyleSheets' in root) {
    root.adoptedStyleSheets = styles.map((style) => (style.sheet ??= sheetOf(style.text)));
    return;
  }
  for (const { text } of styles) {
    const element = document.createElement('style');
    element.textContent = text;
    (root as ShadowRoot).append(element);
  }
}

function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
