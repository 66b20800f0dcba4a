import { pageStyles } from '../src/styles/page-styles.js';

export interface Token {
  readonly name: string;
  readonly light: string;
  readonly dark: string;
}

/** The colours that the parts have where a page sets none, read from their own style sheet. */
export const tokens: readonly Token[] = [
  ...pageStyles.matchAll(/var\((--handrail-[\w-]+), light-dark\((#\w+), (#\w+)\)\)/g),
].map(([, name = '', light = '', dark = '']) => ({ name, light, dark }));

/** As WCAG 2.2 counts it. */
function luminance(colour: string): number {
  const digits = colour.slice(1);
  const wide = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = parseInt(wide.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours, in words such as `15.9 to 1`: rounded down, because 6.99 is not 7. */
export function contrastOf(one: string, other: string): string {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return `${(Math.floor(((light + 0.05) / (dark + 0.05)) * 10) / 10).toFixed(1)} to 1`;
}
