/** A style sheet as text. Named as Lit's tag is, so that editors colour it and the build makes it small. */
export const css = (text: TemplateStringsArray): string => text.join('');
