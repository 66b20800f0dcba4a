/** What a reminder says, and when. */
export interface Reminder {
  readonly title: string;
  readonly text: string;
  /** An address to go on from, as browsers write it: in ASCII. */
  readonly url: string;
  /** The day, such as 2026-11-30. */
  readonly day: string;
  /** The full hour, 0 to 23, of the device's own clock, wherever it is by then. */
  readonly hour: number;
  /** When the file is made. */
  readonly now: Date;
}

const inText = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Cc}|\p{Cs}/gu, ' ');
/** No line is longer than 75 bytes (RFC 5545, 3.1): it goes on in the next one, after a space. No character is cut. */
const folded = (line: string): string =>
  (line.match(/[^ -~]/.test(line) ? /.{1,18}/gsu : /.{1,74}/g) ?? []).join('\r\n ');

/**
 * A calendar file (iCalendar, RFC 5545) with one event of half an hour and a signal when it begins. The time has no zone, so that
 * "10am" is 10am where the person is.
 */
export function calendarFile({ title, text, url, day, hour, now }: Reminder): string {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '');
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Handrail//Reminder//EN',
    'BEGIN:VEVENT',
    `UID:${+now}@handrail`,
    `DTSTAMP:${stamp}`,
    `DTSTART:${day.replace(/-/g, '')}T${`${hour}`.padStart(2, '0')}0000`,
    'DURATION:PT30M',
    `SUMMARY:${inText(title)}`,
    `DESCRIPTION:${inText(text)}`,
    `URL:${url.replace(/[^!-~]/g, '')}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${inText(title)}`,
    'TRIGGER:PT0M',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
}
