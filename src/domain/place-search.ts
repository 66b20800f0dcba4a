import { type Found, isNear, rowWords, wordsOf } from './list-filter.js';
import { lettersAndDigits, plainText } from './plain-text.js';

/** What is looked through of one place: made once for each. */
export interface PlaceWords {
  readonly words: string;
  /** The first half of each postcode in it: `DA7`, `SW1A`. The Royal Mail calls it the outward code. */
  readonly districts: readonly string[];
}

const DISTRICT = '[A-Z]{1,2}\\d[A-Z\\d]?';
const IS_DISTRICT = new RegExp(`^${DISTRICT}$`);
const POSTCODES = new RegExp(`(?:^|[^A-Z\\d])(${DISTRICT})\\s*\\d[A-Z]{2}(?![A-Z\\d])`, 'g');
/** More than the first half. Without a space, "DA14 4" and "DA1 44" would be read alike: the longer first half is meant. */
const WITH_MORE = new RegExp(`^(${DISTRICT})\\d[A-Z]{0,2}$`);
/** The space says where the first half ends: "DA7 4" is not "DA74". */
const APART = new RegExp(`^(${DISTRICT})[^A-Z\\d]+\\d[A-Z]{0,2}$`);

/** The name and the address of a place, to be looked through. */
export const placeWords = (text: string): PlaceWords => ({
  words: ` ${rowWords(text)} `,
  districts: [...plainText(text).toUpperCase().matchAll(POSTCODES)].map(([, district]) => district as string),
});

/** The first half of a postcode, when that or more of one was typed. */
function districtIn(typed: string): string | undefined {
  const text = plainText(typed).toUpperCase().trim();
  const code = lettersAndDigits(typed);
  return (
    APART.exec(text)?.[1] ??
    // A full postcode, however it is spaced.
    /^(.+)\d[A-Z]{2}$/.exec(code)?.[1]?.match(IS_DISTRICT)?.[0] ??
    IS_DISTRICT.exec(code)?.[0] ??
    WITH_MORE.exec(code)?.[1]
  );
}

/** DA7 is not DA70. In London a letter may follow: SW1 is SW1A and SW1P too. */
const isIn = (place: PlaceWords, district: string): boolean =>
  place.districts.some((one) => one === district || (one.slice(0, -1) === district && /[A-Z]$/.test(one)));

const has = (place: PlaceWords, word: string): boolean =>
  IS_DISTRICT.test(word) ? isIn(place, word) || place.words.includes(` ${word} `) : place.words.includes(` ${word}`);

/**
 * The places in which what somebody types is found: a postcode or its start, in any case and spacing, by its first half alone; or a
 * town, a street, any word of the name or the address by its start. All words, in any order. Where no place has them, one slip of a
 * finger in one longer word is forgiven; never in a postcode, because it would lead to another town.
 *
 * By postcode, not by distance: nobody's place is known, and the next postcode may be nearer.
 * Throws nothing; takes time in proportion to the words of the places, times the words that were typed.
 */
export function findPlaces(places: readonly PlaceWords[], typed: string): Found {
  const words = wordsOf(typed);
  if (!words.length) return { fit: 'all', rows: places.map(() => true) };
  const district = districtIn(typed);
  const exact = places.map((place) => (district ? isIn(place, district) : words.every((word) => has(place, word))));
  if (exact.includes(true) || district) return { fit: exact.includes(true) ? 'exact' : 'none', rows: exact };
  const close = places.map((place) => {
    let slips = 0;
    return words.every((word) => has(place, word) || (!/\d/.test(word) && !slips++ && isNear(word, place.words)));
  });
  return { fit: close.includes(true) ? 'close' : 'none', rows: close };
}
