import { inText, type Rule, sources } from './rule.js';

const NUMBER_WORDS =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
/** Numbers that are services: "call for 111". */
const SERVICE = /^(?:999|111|101|119|159|105|112)$/;

const DAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?s?';
const HOUR = '\\d{1,2}(?:[:.]\\d\\d)?(?:\\s?[ap]m)?';

export const numberRules: readonly Rule[] = [
  {
    number: 18,
    name: 'number-word',
    severity: 'error',
    source: sources.manual,
    // Not in two-step; not "one", which the manual keeps for "a".
    find: inText(
      new RegExp(`(?<before>[-–]?)\\b(${NUMBER_WORDS.join('|')})\\b(?![-–])`, 'gi'),
      ([, before, word = '']) => (before ? undefined : `Write "${NUMBER_WORDS.indexOf(word.toLowerCase()) + 2}".`),
    ),
  },
  {
    number: 19,
    name: 'thousands',
    severity: 'warning',
    source: sources.manual,
    // A year, or a number to call, text or type, stays as it is.
    find: inText(
      /(?<before>\b(?:code|number|text|texts? to|to|call|dial|on|reference)\s|[\d,.:/-]|\d\s)?(?<number>\b[1-9]\d{3,14})\b(?![,:/-]\d|\s\d)/gi,
      ({ groups }) => {
        const { before, number = '' } = groups ?? {};
        if (before || /^(?:1[89]|20)\d\d$/.test(number)) return undefined;
        return `Write "${number.replace(/\B(?=(?:\d{3})+$)/g, ',')}".`;
      },
    ),
  },
  {
    number: 20,
    name: 'range',
    severity: 'error',
    source: sources.manual,
    find: inText(
      new RegExp(
        `(?<before>[\\d.,:/–-])?\\b(?<first>${HOUR}|${DAY})\\s?[-–—]\\s?(?<last>${HOUR}|${DAY})\\b(?![-–/:]?\\d|\\s\\d{2})`,
        'gi',
      ),
      ({ groups }) => {
        const { before, first = '', last = '' } = groups ?? {};
        return before || /\d$|m$/.test(first) !== /^\d/.test(last) ? undefined : `Write "${first} to ${last}".`;
      },
    ),
  },
  {
    number: 21,
    name: 'percentage',
    severity: 'warning',
    source: sources.manual,
    find: inText(/\b\d+(?:\.\d+)?\s?(?:%|per ?cent\b)/gi, () => 'Say it in people: "1 in 7 people".'),
  },
  {
    number: 22,
    name: 'number-without-unit',
    severity: 'warning',
    source: sources.own,
    find: inText(
      /\b(?:within|takes?|wait|for|after|at least|about|up to|every)\s+(\d{1,3})(?=\s*[.;:!?)]|,\s|\s*$)(?![.:]\d)/gi,
      ([, number = '']) => (SERVICE.test(number) ? undefined : `Say ${number} of what: minutes, days, people?`),
    ),
  },
];
