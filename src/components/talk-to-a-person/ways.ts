import { openingStatus, type OpeningStatus } from '../../domain/opening-hours-status.js';
import { type OpeningHours, parseOpeningHours } from '../../domain/opening-hours.js';
import { firstHeading, textOf } from '../../parts/find-part.js';

/** Reads hours in words: `openingHoursFromWords`, which is fetched only where a page needs it. */
export type HoursReader = (words: string) => OpeningHours | undefined;

/** One way to reach a person, as it stands in the page. */
export interface Way {
  readonly item: Element;
  /** Its heading, or the words of its link. */
  readonly name: string;
  readonly isPhone: boolean;
  /** The block of the page that its hours end with; null where it gives none, such as an email address. */
  readonly hours: Element | null;
  /** The hours as they are written. */
  readonly written: string;
  readonly isUnderstood: boolean;
  readonly status: OpeningStatus;
}

const WAY = 'a[href^="tel:" i],a[href^="sms:" i],a[href^="mailto:" i],a[href^="https://wa.me/" i],address,form';
const HOURS = '[data-handrail-part="hours"],[data-handrail-hours],.handrail-hours';
/** Before this was written. A phone whose battery ran flat may say 1970, and wrong must never look right. */
const NO_EARLIER = Date.UTC(2026, 0);

/** The list of ways: the first list with a number, an address or a form in it. An introduction may have a list too. */
export function listOfWays(part: Element): Element | undefined {
  const lists = [...part.querySelectorAll('ul,ol')].filter((list) => list.querySelector('li'));
  return lists.find((list) => list.querySelector(WAY)) ?? lists[0];
}

/** Whether some hours stand in the page's words alone, such as "Monday to Friday, 9am to 5pm". */
export function hasHoursInWords(part: Element): boolean {
  return [...part.querySelectorAll<HTMLElement>(HOURS)].some(({ dataset }) => !dataset['handrailHours']);
}

/** The ways in a list, and whether each is open at this moment. */
export function readWays(list: Element, instant: Date, readWords: HoursReader | undefined): Way[] {
  const items = [...list.children].filter((child) => child.localName === 'li');
  return items.map((item) => {
    const parts = [...item.querySelectorAll<HTMLElement>(HOURS)];
    const inGrammar = parts.every((part) => part.dataset['handrailHours']);
    const written = parts.map((part) => (inGrammar ? part.dataset['handrailHours'] : wordsIn(part))).join('; ');
    const hours = inGrammar ? parseOpeningHours(written) : readWords?.(written);
    const last = parts[parts.length - 1];
    return {
      item,
      name: textOf(firstHeading(item) ?? item.querySelector('a[href]')),
      isPhone: !!item.querySelector('a[href^="tel:" i]'),
      hours: last ? blockOf(last, item) : null,
      written,
      isUnderstood: !!hours,
      status: openingStatus(+instant < NO_EARLIER ? undefined : hours, instant),
    };
  });
}

/** The words of some hours. Lines that only a tag parts (`<br>`, cells of a table) are parted by a space. */
function wordsIn(node: Node): string {
  return node.nodeType === 3 ? textOf(node) : [...node.childNodes].map(wordsIn).join(' ').trim();
}

/** What stands around hours and may be followed by a line of ours: not a row, a list's item or the middle of a sentence. */
function blockOf(hours: Element, item: Element): Element {
  const parent = hours.parentElement as Element;
  return parent === item || parent.matches('div,section') ? hours : blockOf(parent, item);
}
