/*
 * The words of a file, piece by piece, whichever way they were written down: UTF-8, as we save them; UTF-16, as Excel saves "Unicode text";
 * or the old code page of Windows, as Excel saves "CSV". A piece may end in the middle of a letter.
 */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';
/** What a file is, by its first bytes, when it is no text. */
export type NoText = 'empty' | 'workbook' | 'not-text';

/** From so many bytes it is told what a file is. */
const LOOK = 4096;
/** Excel and OpenDocument since 2007, which are ZIP files; Excel before. */
const WORKBOOKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];
const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** How the words of a file are written down; or why there are none. */
export function encodingOf(bytes: Uint8Array): Encoding | NoText {
  if (!bytes.length) return 'empty';
  if (WORKBOOKS.some((start) => startsWith(bytes, start))) return 'workbook';
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  const first = [...bytes.subarray(0, LOOK)];
  // English letters in UTF-16 are every other byte 0. No other text has such a byte.
  const even = first.filter((byte, at) => !byte && at % 2 === 0).length;
  const odd = first.filter((byte, at) => !byte && at % 2 === 1).length;
  const many = first.length / 4;
  if (odd > many && even < odd / 10) return 'utf-16le';
  if (even > many && odd < even / 10) return 'utf-16be';
  return even + odd ? 'not-text' : 'utf-8';
}

export class BytesToText {
  /** Saved in the old code page of Windows, and read as such: there were bytes that UTF-8 does not have. */
  isOldEncoding = false;
  private decoder: TextDecoder;
  private hadOtherLetters = false;

  constructor(encoding: Encoding) {
    this.decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' });
  }

  /** The words of the next piece. */
  next(bytes: Uint8Array<ArrayBuffer>, isLast: boolean): string {
    try {
      const text = this.decoder.decode(bytes, { stream: !isLast });
      // eslint-disable-next-line no-control-regex -- everything that is not ASCII
      this.hadOtherLetters ||= /[^\x00-\x7f]/.test(text);
      return text;
    } catch {
      // What came before was the same in both, unless it had letters that only UTF-8 writes so: then something is broken in the file.
      this.isOldEncoding = !this.hadOtherLetters;
      this.decoder = new TextDecoder(this.hadOtherLetters ? 'utf-8' : 'windows-1252');
      return this.decoder.decode(bytes, { stream: !isLast });
    }
  }
}
