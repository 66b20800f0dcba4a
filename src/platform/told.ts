/**
 * Under which name an element of the page holds what its author was told about it. Not in the HTML, so that nothing of it is
 * saved or copied. The page check, which is another file, reads it.
 */
export const TOLD = Symbol.for('handrail told');

export interface Told extends Element {
  [TOLD]?: (readonly [sentence: string, write: string])[];
}
