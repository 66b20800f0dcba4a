import type { OpeningMoment, OpeningReason } from '../../domain/opening-hours-status.js';
import { fill, msg } from '../../locales/msg.js';
import { dateInWords, dayInWords, holidayInWords, timeInWords } from './dates-in-words.js';
import type { Way } from '../../parts/opening-times.js';

const HALF_A_DAY = 12 * 60 * 60 * 1000;

/** Whether somebody is there now, in words; how to find out where that is not known. */
export function statusInWords({ status, isPhone }: Way, instant: Date): string {
  const { state, closes, opens, because, doubt } = status;
  const check = isPhone ? msg('Call to check', { id: 'talk-call' }) : msg('Check the times', { id: 'talk-check' });
  const untilWhen = isPhone ? msg('Call to check when it closes', { id: 'talk-call-closes' }) : check;
  if (state === 'open-always') return msg('Open all day, every day', { id: 'talk-open-always' });
  if (state === 'open')
    return closes ? closesInWords(closes, instant) : sentences(msg('Open now', { id: 'talk-open' }), untilWhen);
  if (state === 'unknown') {
    if (because?.isOpenEnd && !because.comment) {
      const { time } = momentInWords(because.when);
      return sentences(fill(msg('Opened at {time}', { id: 'talk-opened' }), { time }), untilWhen);
    }
    return sentences(because && doubtInWords(because), check);
  }
  const shut = because ? shutInWords(because) : msg('Closed now', { id: 'talk-closed' });
  if (opens) return sentences(shut, opensInWords(opens));
  if (!doubt) return shut;
  if (doubt.holiday) return sentences(shut, doubtInWords(doubt), check);
  return sentences(shut, isPhone ? msg('Call to check when it opens', { id: 'talk-call-opens' }) : check);
}

/** One after the other, without a full stop at the end, as it stands alone. */
const sentences = (...all: (string | undefined)[]): string =>
  all
    .filter((one) => one !== undefined)
    .reduce((first, second) => fill(msg('{first}. {second}', { id: 'talk-sentences' }), { first, second }));

/** Why nobody knows whether it is open. */
function doubtInWords({ when, holiday, comment }: OpeningReason): string | undefined {
  if (comment)
    return /^(by|on)? ?appointment( only)?\.?$/i.test(comment)
      ? msg('By appointment only', { id: 'talk-appointment' })
      : comment.replace(/\.$/, '');
  if (!holiday) return undefined;
  const words = when.inDays
    ? msg('Times may be different on {date}, {holiday}', { id: 'talk-may-differ' })
    : msg('Times may be different today, {holiday}', { id: 'talk-may-differ-today' });
  return fill(words, { date: dateInWords(when), holiday: holidayInWords(holiday) });
}

function shutInWords({ when, holiday, comment }: OpeningReason): string {
  const words = when.inDays
    ? msg('Closed now, and on {date}, {holiday}', { id: 'talk-closed-and-on' })
    : msg('Closed on {date}, {holiday}', { id: 'talk-closed-on' });
  return fill(words, { date: dateInWords(when), holiday: comment ?? (holiday ? holidayInWords(holiday) : '') });
}

function closesInWords(closes: OpeningMoment, instant: Date): string {
  const { day, days, time } = momentInWords(closes);
  if (days > 6) return msg('Open now', { id: 'talk-open' });
  // Open all night: tomorrow's 2am needs no name of a day.
  const isSoon = days < 1 || +closes.instant - +instant < HALF_A_DAY;
  const words = isSoon
    ? msg('Open now until {time}', { id: 'talk-open-until' })
    : msg('Open now until {day} at {time}', { id: 'talk-open-until-day' });
  return fill(words, { day, time });
}

/** People understand "Friday at midnight" as the end of Friday. The clock calls it the start of Saturday. */
function momentInWords(moment: OpeningMoment): { day: string; days: number; time: string; date: string } {
  const { day, inDays, minutes, date } = moment;
  const early = minutes ? 0 : 1;
  const before = new Date(Date.parse(date) - early * 86_400_000).toISOString().slice(0, 10);
  const said = { day: (day + 7 - early) % 7, date: before };
  return { day: dayInWords(said.day), days: inDays - early, time: timeInWords(minutes), date: dateInWords(said) };
}

function opensInWords(opens: OpeningMoment): string {
  const { days, ...when } = momentInWords(opens);
  const words =
    days < 1
      ? msg('Opens today at {time}', { id: 'talk-opens-today' })
      : days < 2
        ? msg('Opens tomorrow, {day}, at {time}', { id: 'talk-opens-tomorrow' })
        : days < 7
          ? msg('Opens {day} at {time}', { id: 'talk-opens-day' })
          : days < 8
            ? msg('Opens next {day} at {time}', { id: 'talk-opens-next-week' })
            : msg('Opens on {date} at {time}', { id: 'talk-opens-date' });
  return fill(words, when);
}
