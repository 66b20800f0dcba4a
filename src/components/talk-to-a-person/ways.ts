import type { Nation } from '../../domain/bank-holidays.js';
import { openingHoursFromWords } from '../../domain/opening-hours-in-words.js';
import { sayBankHolidays } from '../../domain/opening-hours-on-a-day.js';
import { openingStatus } from '../../domain/opening-hours-status.js';
import { parseOpeningHours } from '../../domain/opening-hours.js';
import { firstHeading, textOf } from '../../parts/page-html.js';
import { HOURS, type Way } from '../../parts/opening-times.js';
import { tellAuthor } from '../../platform/tell-author.js';

/** Before this was written. A phone whose battery ran flat may say 1970, and wrong must never look right. */
const NO_EARLIER = Date.UTC(2026, 0);

/** The ways in a list, and whether each is open at this moment. */
export function readWays(list: Element, instant: Date): Way[] {
  const items = [...list.children].filter((child) => child.localName === 'li');
  return items.map((item) => {
    const parts = [...item.querySelectorAll<HTMLElement>(HOURS)];
    const inGrammar = parts.every((part) => part.dataset['handrailHours']);
    const written = parts.map((part) => (inGrammar ? part.dataset['handrailHours'] : wordsIn(part))).join('; ');
    const hours = inGrammar ? parseOpeningHours(written) : openingHoursFromWords(written);
    const last = parts[parts.length - 1];
    const status = openingStatus(+instant < NO_EARLIER ? undefined : hours, instant, nationAround(item));
    return {
      item,
      name: textOf(firstHeading(item) ?? item.querySelector('a[href]')),
      isPhone: !!item.querySelector('a[href^="tel:" i]'),
      hours: last ? blockOf(last, item) : null,
      written,
      isUnderstood: !!hours,
      mayDiffer: !!hours && !sayBankHolidays(hours),
      status,
      opens: status.state.startsWith('open') ? 0 : +(status.opens?.instant ?? Infinity),
    };
  });
}

/** Whose bank holidays count: England's where the page does not say; null where it says something else. */
function nationAround(item: Element): Nation | null {
  const marked = item.closest('[data-handrail-nation],handrail-talk-to-a-person[nation]');
  const said = marked?.getAttribute('data-handrail-nation') ?? marked?.getAttribute('nation') ?? 'england';
  const name = said.trim().toLowerCase().replace(/\W+/g, '-');
  if (/^(england|wales|scotland|northern-ireland)$/.test(name)) return name as Nation;
  const part = item.closest('handrail-talk-to-a-person');
  if (part) tellAuthor(part, 'nation', said);
  return null;
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
