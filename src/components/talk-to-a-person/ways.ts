import { openingStatus, parseOpeningHours } from '../../domain/opening-hours.js';
import { openingHoursFromWords } from '../../domain/opening-hours-in-words.js';
import { firstHeading, textOf } from '../../parts/page-html.js';
import type { OpeningMoment } from '../../domain/opening-hours.js';
import { HOURS, type Way } from '../../parts/opening-times.js';
import { fill, msg } from '../../locales/msg.js';

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

const HALF_A_DAY = 12 * 60 * 60 * 1000;

/** Whether somebody is there now, in words; how to find out where that is not known. */
export function statusInWords({ status, isPhone }: Way, instant: Date): string {
  if (status.state === 'open') {
    const { day, days, time } = momentInWords(status.closes);
    // Open all night: tomorrow's 2am needs no name of a day.
    const isSoon = days < 1 || +status.nextChange - +instant < HALF_A_DAY;
    const words = isSoon
      ? msg('Open now until {time}', { id: 'talk-open-until' })
      : msg('Open now until {day} at {time}', { id: 'talk-open-until-day' });
    return fill(words, { day, time });
  }
  if (status.state === 'closed') {
    const { day, days, time } = momentInWords(status.opens);
    return fill(opensInWords(days), { day, time });
  }
  if (status.state === 'open-always') return msg('Open all day, every day', { id: 'talk-open-always' });
  if (status.state === 'closed-always') return msg('Closed now', { id: 'talk-closed' });
  return isPhone ? msg('Call to check', { id: 'talk-call' }) : msg('Check the times', { id: 'talk-check' });
}

function momentInWords({ day, inDays, minutes }: OpeningMoment): { day: string; days: number; time: string } {
  // People understand "Friday at midnight" as the end of Friday. The clock calls it the start of Saturday.
  const early = minutes ? 0 : 1;
  return { day: dayInWords((day + 7 - early) % 7), days: inDays - early, time: timeInWords(minutes) };
}

function opensInWords(days: number): string {
  if (days < 1) return msg('Closed now. Opens today at {time}', { id: 'talk-opens-today' });
  if (days < 2) return msg('Closed now. Opens tomorrow, {day}, at {time}', { id: 'talk-opens-tomorrow' });
  if (days < 7) return msg('Closed now. Opens {day} at {time}', { id: 'talk-opens-day' });
  return msg('Closed now. Opens next {day} at {time}', { id: 'talk-opens-next-week' });
}

/** 9am, 5:30pm, midday, midnight: https://service-manual.nhs.uk/content/numbers-measurements-dates-time */
function timeInWords(minutes: number): string {
  if (!minutes) return msg('midnight', { id: 'talk-midnight' });
  if (minutes === 720) return msg('midday', { id: 'talk-midday' });
  const past = minutes % 60;
  const hour = Math.floor(minutes / 60);
  const time = `${hour % 12 || 12}${past ? `:${`${past}`.padStart(2, '0')}` : ''}`;
  return fill(hour < 12 ? msg('{time}am', { id: 'talk-am' }) : msg('{time}pm', { id: 'talk-pm' }), { time });
}

/**
 * The days as they read after "Opens". Not from `Intl`: Chromium carries no Welsh and falls back to the language of the
 * device, and some languages change the word in a sentence.
 */
function dayInWords(day: number): string {
  return [
    msg('Monday', { id: 'talk-monday' }),
    msg('Tuesday', { id: 'talk-tuesday' }),
    msg('Wednesday', { id: 'talk-wednesday' }),
    msg('Thursday', { id: 'talk-thursday' }),
    msg('Friday', { id: 'talk-friday' }),
    msg('Saturday', { id: 'talk-saturday' }),
    msg('Sunday', { id: 'talk-sunday' }),
  ][day] as string;
}
