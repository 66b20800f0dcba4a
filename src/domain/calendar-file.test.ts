import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { calendarFile, type Reminder } from './calendar-file.js';

const reminder: Reminder = {
  title: 'Order a repeat prescription',
  text: 'You were at step 4.',
  url: 'https://hub.example/guides/?id=4',
  day: '2026-03-01',
  hour: 10,
  now: new Date('2026-02-22T09:30:00Z'),
};
/** What another program, Mozilla's own reader, makes of the file. */
function readBack(file: string): InstanceType<typeof ICAL.Event> {
  return new ICAL.Event(new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent')!);
}

test('a calendar reads the day, the hour, the words and the address', () => {
  const event = readBack(calendarFile(reminder));
  assert.equal(event.summary, reminder.title);
  assert.equal(event.description, reminder.text);
  assert.equal(event.component.getFirstPropertyValue('url'), reminder.url);
  assert.equal(event.startDate.toString(), '2026-03-01T10:00:00');
  assert.equal(event.startDate.zone, ICAL.Timezone.localTimezone, 'no zone: the hour is that of the device');
  assert.equal(event.duration.toSeconds(), 1800);
  assert.equal(event.component.getFirstSubcomponent('valarm')!.getFirstPropertyValue('action'), 'DISPLAY');
});

test('whatever a page is called, a calendar reads the same words, and no line is too long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string({ maxLength: 300 }), (title, text) => {
      const file = calendarFile({ ...reminder, title, text });
      for (const line of file.split('\r\n')) {
        assert.ok(Buffer.byteLength(line) <= 75, line);
        assert.doesNotMatch(line, /[\r\n]/);
      }
      const event = readBack(file);
      const plain = (words: string): string => words.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}|\p{Cs}/gu, ' ');
      assert.equal(event.summary, plain(title));
      assert.equal(event.description, plain(text));
    }),
  );
});

test('text that looks like a calendar stays text', () => {
  const title = 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:y';
  const file = calendarFile({ ...reminder, title });
  assert.equal(file.match(/^BEGIN:VEVENT/gm)?.length, 1);
  assert.equal(readBack(file).summary, title.replace(/\r\n/g, '\n'));
});
