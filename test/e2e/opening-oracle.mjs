// What a way to a person has to say now, worked out from its hours in another way than the library does: by walking
// through the coming minutes one by one.
const DAYS = ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'];
const NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MINUTE = 60_000;

const london = new Intl.DateTimeFormat('en-GB', {
  ...{ timeZone: 'Europe/London', weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
});
function clock(moment) {
  const { weekday, hour, minute } = Object.fromEntries(
    london.formatToParts(moment).map(({ type, value }) => [type, value]),
  );
  return { day: DAYS.indexOf(weekday.slice(0, 2)), time: `${hour}:${minute}` };
}

function isOpen(hours, moment) {
  const { day, time } = clock(moment);
  return hours.split('; ').some((rule) => {
    const [days, times] = rule.split(' ');
    const [from, to = from] = days.split('-').map((name) => DAYS.indexOf(name));
    const [opens, closes] = times.split('-');
    return day >= from && day <= to && time >= opens && time < closes;
  });
}

const inWords = (time) => {
  const [hour, minute] = time.split(':').map(Number);
  return `${hour % 12 || 12}${minute ? `:${time.slice(3)}` : ''}${hour < 12 ? 'am' : 'pm'}`;
};

/** For hours such as `Mo-Fr 09:00-17:00`, without nights, noons and breaks. */
export function openingInWords(hours, moment) {
  const now = isOpen(hours, moment);
  let next = +moment;
  let midnights = 0;
  while (isOpen(hours, next) === now) {
    next += MINUTE;
    if (clock(next).time === '00:00') midnights++;
  }
  const { day, time } = clock(next);
  if (now) return `Open now until ${inWords(time)}`;
  if (!midnights) return `Closed now. Opens today at ${inWords(time)}`;
  const name = NAMES[day];
  if (midnights === 1) return `Closed now. Opens tomorrow, ${name}, at ${inWords(time)}`;
  return `Closed now. Opens ${midnights === 7 ? 'next ' : ''}${name} at ${inWords(time)}`;
}
