// What a way to a person has to say now, worked out from its hours in another way than the library does: by walking
// through the coming minutes one by one. Bank holidays are those of another library.
import OpeningHoursLibrary from 'opening_hours';

const DAYS = ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'];
const NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MINUTE = 60_000;

const place = { lat: 51.5, lon: -0.1, address: { country_code: 'gb', state: 'England' } };
const bankHolidays = new OpeningHoursLibrary('PH', place);
const londonDate = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/London' });
function isBankHoliday(moment) {
  const [year, month, day] = londonDate.format(moment).split('-').map(Number);
  // That library goes by the clock of this device: noon on that date.
  return bankHolidays.getState(new Date(year, month - 1, day, 12));
}

const london = new Intl.DateTimeFormat('en-GB', {
  ...{ timeZone: 'Europe/London', weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
});
function clock(moment) {
  const { weekday, hour, minute } = Object.fromEntries(
    london.formatToParts(moment).map(({ type, value }) => [type, value]),
  );
  return { day: DAYS.indexOf(weekday.slice(0, 2)), time: `${hour}:${minute}` };
}

/** At a moment; at any time of that day when `allDay`. */
function isOpen(hours, moment, allDay = false) {
  const { day, time } = clock(moment);
  return hours.split('; ').some((rule) => {
    const [days, times] = rule.split(' ');
    const [from, to = from] = days.split('-').map((name) => DAYS.indexOf(name));
    const [opens, closes] = times.split('-');
    return day >= from && day <= to && (allDay || (time >= opens && time < closes));
  });
}

const inWords = (time) => {
  const [hour, minute] = time.split(':').map(Number);
  return `${hour % 12 || 12}${minute ? `:${time.slice(3)}` : ''}${hour < 12 ? 'am' : 'pm'}`;
};

/**
 * What the status has to begin with, for hours such as `Mo-Fr 09:00-17:00`, without nights, noons and breaks, that say nothing of
 * bank holidays.
 */
export function openingInWords(hours, moment) {
  if (isBankHoliday(moment) && isOpen(hours, moment, true)) return 'Times may be different today';
  const now = isOpen(hours, moment);
  let next = +moment;
  let midnights = 0;
  while (isOpen(hours, next) === now) {
    next += MINUTE;
    if (clock(next).time === '00:00') midnights++;
  }
  const { day, time } = clock(next);
  if (!now && isBankHoliday(next)) return 'Closed now. Times may be different on';
  if (now) return `Open now until ${inWords(time)}`;
  if (!midnights) return `Closed now. Opens today at ${inWords(time)}`;
  const name = NAMES[day];
  if (midnights === 1) return `Closed now. Opens tomorrow, ${name}, at ${inWords(time)}`;
  return `Closed now. Opens ${midnights === 7 ? 'next ' : ''}${name} at ${inWords(time)}`;
}
