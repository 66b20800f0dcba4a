import { parseOpeningHours } from '../domain/opening-hours.js';
import { dayIn, dayInWords, type JsonRecord, numberIn, textIn } from './json-values.js';

/** When a place is open, out of a feed's schedules. */
export interface Hours {
  /** As a script reads them: `Mo-Fr 09:00-17:00`. Only where all of them are understood. */
  readonly hours?: string;
  /** For people: our own words where the schedules are understood, else those of the feed. Empty where it has none. */
  readonly words: string;
  /** What was not understood, for the report. */
  readonly notes: readonly string[];
}

const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
/** With any of these a schedule is not the same each week. */
const NOT_WEEKLY = ['bymonthday', 'byweekno', 'byyearday', 'count', 'until', 'valid_to'];

export interface Span {
  readonly days: readonly number[];
  readonly from: string;
  readonly to: string;
}

/**
 * The schedules of HSDS 3.0 are RFC 5545 rules in columns (https://docs.openreferral.org/en/v3.0/hsds/schema_reference.html,
 * `schedule`, checked 2026-11-22). Weekly ones become hours; nothing is guessed of the others.
 * @param today `2026-11-22`: schedules that are over, or have not begun, say nothing
 */
export function hoursOf(schedules: readonly JsonRecord[], today: string): Hours {
  const notes: string[] = [];
  const now = schedules.filter((schedule) => {
    const [from, to] = [dayIn(schedule['valid_from']), dayIn(schedule['valid_to'])];
    const isNow = (!from || from <= today) && (!to || to >= today);
    if (!isNow)
      notes.push(from && from > today ? `hours from ${from} on are left out` : `hours until ${to} are left out`);
    return isNow;
  });
  const spans = now.map(spanOf);
  const understood = spans.every((span): span is Span => typeof span === 'object') ? inGrammar(spans) : undefined;
  if (now.length && understood) return { ...understood, notes: [...notes, ...utcNote(now)] };
  const own = [...new Set(now.flatMap(wordsOf))].join('. ');
  for (const span of spans) if (typeof span === 'string') notes.push(`hours not understood: ${span}`);
  if (now.length && !notes.length) notes.push('hours not understood: they overlap');
  return { words: own, notes: [...new Set(notes)] };
}

/** The feed's own words, and until when they hold. */
function wordsOf(schedule: JsonRecord): string[] {
  const words = textIn(schedule['description']) || textIn(schedule['notes']);
  const until = dayIn(schedule['valid_to']);
  return words ? [`${words.replace(/\.$/, '')}${until ? ` (until ${dayInWords(until)})` : ''}`] : [];
}

/** One weekly rule; or what cannot be read in it, in words. */
function spanOf(schedule: JsonRecord): Span | string {
  const written = (name: string): string => textIn(schedule[name]).toUpperCase();
  const other = NOT_WEEKLY.find((name) => written(name));
  if (other) return `${other} is ${written(other).toLowerCase()}`;
  if (!['WEEKLY', ''].includes(written('freq'))) return `freq is ${written('freq')}`;
  if ((numberIn(schedule['interval']) ?? 1) !== 1) return `interval is ${written('interval')}`;
  const days = written('byday')
    .split(/[\s,]+/)
    .filter(Boolean);
  if (!days.length) return 'there are no days in byday';
  const odd = days.find((day) => !CODES.includes(day));
  if (odd) return `byday has ${odd}`;
  const [from, to] = [timeOf(written('opens_at')), timeOf(written('closes_at'))];
  if (!from || !to)
    return `opens_at is ${written('opens_at') || 'missing'}, closes_at is ${written('closes_at') || 'missing'}`;
  // A day without a gap: 00:00 to 23:59 (https://docs.openreferral.org, guidance on schedules) or to 00:00.
  const end = to === '23:59' || to === '00:00' ? '24:00' : to;
  return { days: days.map((day) => CODES.indexOf(day)), from, to: end };
}

/** `09:00`, out of `9:00`, `09:00:00` or `09:00Z`. In the United Kingdom that is the clock on the wall. */
function timeOf(text: string): string | undefined {
  const [, hour, minute] = /^(\d{1,2}):(\d\d)(?::\d\d(?:\.\d+)?)?(?:Z|\+0[01]:?00)?$/.exec(text) ?? [];
  return hour && Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : undefined;
}

const utcNote = (schedules: readonly JsonRecord[]): string[] =>
  schedules.some((schedule) => /Z|\+/.test(textIn(schedule['opens_at'])))
    ? ['hours marked with a time zone are taken as the clocks in London']
    : [];

/** Spans of a week as a script reads them, and in words. Undefined where two of them overlap. */
export function inGrammar(spans: readonly Span[]): { hours: string; words: string } | undefined {
  const byDay = CODES.map((_, day) =>
    [...new Set(spans.filter(({ days }) => days.includes(day)).map(({ from, to }) => `${from}-${to}`))].sort(),
  );
  const groups: { days: number[]; times: string[] }[] = [];
  for (const [day, times] of byDay.entries()) {
    if (!times.length) continue;
    const group = groups.find((one) => one.times.join() === times.join());
    if (group) group.days.push(day);
    else groups.push({ days: [day], times });
  }
  const hours = groups.map(({ days, times }) => `${runs(days).map(inCode).join(',')} ${times.join(',')}`).join('; ');
  if (!isUnderstood(hours)) return undefined;
  const words = groups.map(({ days, times }) => {
    const named = andList(runs(days).map(inName));
    return times.join() === '00:00-24:00'
      ? `${named}, all day`
      : `${named}, ${andList(times.map((time) => time.split('-').map(timeInWords).join(' to ')))}`;
  });
  const isAlways = hours === 'Mo-Su 00:00-24:00';
  return { hours: isAlways ? '24/7' : hours, words: isAlways ? 'All day, every day' : words.join('. ') };
}

const known = new Map<string, boolean>();
/** What the part in the page will understand: the same rule reads it there. */
function isUnderstood(hours: string): boolean {
  if (!known.has(hours)) known.set(hours, !!parseOpeningHours(hours));
  return known.get(hours) as boolean;
}

/** Days that follow each other, together. */
function runs(days: readonly number[]): [first: number, last: number][] {
  const found: [number, number][] = [];
  for (const day of days) {
    const last = found[found.length - 1];
    if (last && last[1] === day - 1) last[1] = day;
    else found.push([day, day]);
  }
  return found;
}

const code = (day: number): string => `${CODES[day]?.[0]}${CODES[day]?.[1]?.toLowerCase()}`;
const inCode = ([first, last]: [number, number]): string =>
  first === last ? code(first) : `${code(first)}-${code(last)}`;
function inName([first, last]: [number, number]): string {
  if (last - first === 6) return 'Every day';
  return first === last ? `${NAMES[first]}` : `${NAMES[first]} ${last - first > 1 ? 'to' : 'and'} ${NAMES[last]}`;
}

const andList = (words: readonly string[]): string =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}` : (words[0] ?? '');

/** 9am, 5:30pm, midday, midnight: https://service-manual.nhs.uk/content/numbers-measurements-dates-time */
function timeInWords(time: string): string {
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  if (!minute && hour % 12 === 0) return hour === 12 ? 'midday' : 'midnight';
  return `${hour % 12 || 12}${minute ? `:${time.slice(3)}` : ''}${hour < 12 ? 'am' : 'pm'}`;
}
