const isDigit = /\p{Nd}/u;

/**
 * The text as the rules read it: digits of any script and full-width letters as ASCII, without the characters that nobody
 * sees (soft hyphens, zero-width spaces, marks of direction, the box around a keycap emoji). Other characters stay.
 *
 * `normalize('NFKC')` would not do: it knows no Arabic digits, and it reads 5² as 52.
 * Throws nothing; takes time in proportion to the text.
 */
export function plainText(text: string): string {
  return text
    .replace(/[\p{Cf}\p{DI}\u20e3]/gu, '')
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/(?![0-9])\p{Nd}/gu, (digit) => {
      // Each script has its ten digits in a row (Unicode standard, section 4.6), and the five rows of mathematical digits follow
      // each other: so a digit is worth as many as stand before it, without the tens.
      const point = digit.codePointAt(0)!;
      let before = 0;
      while (isDigit.test(String.fromCodePoint(point - before - 1))) before++;
      return `${before % 10}`;
    });
}

/** What is left for codes and numbers with a fixed shape: letters in upper case and digits; no spaces, dashes or other marks. */
export const lettersAndDigits = (text: string): string =>
  plainText(text)
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
