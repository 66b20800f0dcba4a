/** A stretch of a text, in UTF-16 code units, as the DOM counts them. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A stretch, and what a voice says in its place. Pieces follow each other without a gap. */
export interface Piece extends Stretch {
  /** The stretch itself where nothing is changed. */
  readonly say: string;
}

/**
 * What is looked at as a whole, the first that fits: a word with its digits (MK1), a time, an amount, a date or a decimal, and then
 * the numbers that somebody presses on a phone: those with a + or a 0 before them, 116 123, 943 476 5919, 85258, 111.
 */
const TOKENS =
  /\p{L}[\p{L}\p{M}\p{N}]*|(\d{1,2})(?:[:.](\d\d))? ?(?:([ap])(?:m|\.m\.)|y([bph]))(?![\p{L}\p{N}])|[£$€] ?\d+(?:[.,]\d+)*|\d+(?:[.,:/]\d+)+|\d+\p{L}[\p{L}\p{M}\p{N}]*|(\+\d(?:[ ()\u2010-\u2013-]{0,2}\d){6,14}(?!\d)|\(?0(?:[ ()\u2010-\u2013-]{0,2}\d){6,10}(?!\d)|\d{3}[ -]\d{3}(?:[ -]\d{4})?(?!\d)|\d{5,}|0\d{2,}|(?:999|11[12]|101)(?!\d))|\d+/giu;
/** The times of day in Welsh: y bore, y prynhawn, yr hwyr. */
const WELSH: Readonly<Record<string, string>> = { b: 'y bore', p: 'y prynhawn', h: 'yr hwyr' };

/**
 * How a text is said aloud: telephone numbers and NHS numbers digit by digit in their groups ("0 1 6 3 2, 9 6 0, 1 2 3"), and in
 * English and Welsh times as people say them ("2 30 p m"). Everything else stays as it is written.
 *
 * An NHS number has groups of 3, 3 and 4 digits: NHS digital service manual, "Ask users for their NHS number" (checked 2026-11-22).
 * Throws nothing; takes time in proportion to the text.
 * @param text with single spaces
 * @param language a language tag
 */
export function spokenText(text: string, language: string): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  const keep = (end: number): void => {
    if (done < end) pieces.push({ start: done, end, say: text.slice(done, end) });
  };
  const saysTimes = /^(en|cy)\b/i.test(language);
  for (const match of text.matchAll(TOKENS)) {
    const [token, hour, minutes, half, welshHalf, number] = match;
    const say = number
      ? digits(number)
      : hour && saysTimes && time(hour, minutes, (half ? `${half} m` : WELSH[welshHalf!.toLowerCase()]!).toLowerCase());
    if (!say) continue;
    const start = match.index!;
    keep(start);
    done = start + token.length;
    pieces.push({ start, end: done, say });
  }
  keep(text.length);
  return pieces;
}

/** "9 p m" for the full hour, "9 0 5 p m" for five past. */
const time = (hour: string, minutes = '00', half: string): string =>
  `${+hour} ${minutes === '00' ? '' : `${minutes.replace(/^0/, '0 ')} `}${half}`;

/** Each digit for itself, and between the groups a comma, at which a voice waits. */
const digits = (number: string): string =>
  number.replace(/[^+].*/, (rest) =>
    rest
      .replace(/^(\d{3})(\d{3})(\d{4})$|^(\d{5})(\d{3})(\d{3})$/, '$1$4 $2$5 $3$6')
      .match(/\d+/g)!
      .map((group) => [...group].join(' '))
      .join(', '),
  );

/** Where a sentence ends. Not before a small letter: "e.g. this". */
const SENTENCE_END = /[.!?…۔।؟]["'”’)\]]* (?!\p{Ll})/gu;
/** Where a long one is cut: at a comma, at a space that is not inside a number, anywhere. */
const CUTS = [/.{60,180}[,;:،] /sy, /.{1,180}(?:\D |\d (?!\d))/sy, /.{1,90}/suy];

/**
 * The sentences of a text, each with the space after it. None is longer than 182 code units, so that no utterance takes longer than
 * about 15 seconds: there Chromium falls silent.
 */
export function sentencesIn(text: string): Stretch[] {
  const found: Stretch[] = [];
  let start = 0;
  const add = (to: number): void => {
    while (start < to) {
      let end = to;
      if (to - start > 180)
        for (const cut of CUTS) {
          cut.lastIndex = start;
          if (!cut.test(text)) continue;
          end = Math.min(to, cut.lastIndex);
          break;
        }
      found.push({ start, end });
      start = end;
    }
  };
  for (const match of text.matchAll(SENTENCE_END)) add(match.index! + match[0].length);
  add(text.length);
  return found;
}

/**
 * Which word of a text is being said. A number or a time that is said otherwise than it is written is one word.
 * @param pieces of this text
 * @param at where the voice is, in what is said
 * @param length how long its word is; 0 where the browser does not tell
 */
export function wordAt(text: string, pieces: readonly Piece[], at: number, length = 0): Stretch | undefined {
  let before = 0;
  for (const { start, end, say } of pieces) {
    const offset = at - before;
    before += say.length;
    if (!(offset >= 0 && at < before)) continue;
    if (say !== text.slice(start, end)) return { start, end };
    const from = start + offset;
    const long = length || (/^[\p{L}\p{M}\p{N}'’-]+/u.exec(text.slice(from, end))?.[0].length ?? 1);
    return { start: from, end: Math.min(from + long, end) };
  }
  return undefined;
}
