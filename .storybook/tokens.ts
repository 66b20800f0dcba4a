import { pageStyles } from '../src/styles/page-styles.js';
import { contrast } from '../test/harness/contrast.js';

export interface Token {
  readonly name: string;
  readonly light: string;
  readonly dark: string;
}

/** The colours that the parts have where a page sets none, read from their own style sheet. */
export const tokens: readonly Token[] = [
  ...pageStyles.matchAll(/var\((--handrail-[\w-]+), light-dark\((#\w+), (#\w+)\)\)/g),
].map(([, name = '', light = '', dark = '']) => ({ name, light, dark }));

/** The contrast of two colours, in words such as `15.9 to 1`: rounded down, because 6.99 is not 7. */
export const contrastOf = (one: string, other: string): string =>
  `${(Math.floor(contrast(one, other) * 10) / 10).toFixed(1)} to 1`;
