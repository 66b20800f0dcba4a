// What people, phones and copied pages put into any box, put to every rule.
import assert from 'node:assert/strict';
import { cpuUsage } from 'node:process';
import { describe, it } from 'node:test';
import { BAD_INPUT } from '../../test/harness/bad-input.js';
import { charactersLeft } from './characters-left.js';
import { dateProblem, isoDate } from './date.js';
import { emailProblem } from './email.js';
import { emailSuggestion } from './email-suggestion.js';
import { readMonth } from './month.js';
import { nationalInsuranceInGroups, nationalInsuranceProblem } from './national-insurance-number.js';
import { isChiNumber, nhsNumberInGroups, nhsNumberProblem } from './nhs-number.js';
import { moneyProblem, numberIn, wholeNumberProblem } from './number.js';
import { codeProblem } from './one-time-code.js';
import { phoneProblem } from './phone.js';
import { plainText } from './plain-text.js';
import { postcodeDoubt, postcodeInFull, postcodeProblem } from './postcode.js';
import { spreadDate } from './whole-date.js';

type Rule = (text: string) => string | undefined;
const RULES: Record<string, { rule: Rule; problems: string[] }> = {
  phone: { rule: phoneProblem, problems: ['letters', 'too-short', 'too-long'] },
  email: {
    rule: emailProblem,
    problems: ['no-at', 'many-at', 'nothing-before-at', 'nothing-after-at', 'no-dot', 'too-long'],
  },
  postcode: { rule: postcodeProblem, problems: ['too-short', 'too-long', 'no-shape'] },
  'NHS number': {
    rule: nhsNumberProblem,
    problems: ['letters', 'national-insurance', 'too-short', 'too-long', 'repeated', 'check'],
  },
  'National Insurance number': {
    rule: nationalInsuranceProblem,
    problems: ['nhs-number', 'too-short', 'too-long', 'shape', 'first-letters', 'last-letter'],
  },
  'one-time code': { rule: (text) => codeProblem(text, 6), problems: ['letters', 'too-short', 'too-long'] },
  'whole number': {
    rule: (text) => wholeNumberProblem(text, { min: 100, max: 120 }),
    problems: ['letters', 'not-a-number', 'not-whole', 'too-small', 'too-large'],
  },
  money: {
    rule: (text) => moneyProblem(text, { min: 100, max: 120 }),
    problems: ['letters', 'not-a-number', 'too-many-decimals', 'too-small', 'too-large'],
  },
  date: {
    rule: (text) => dateProblem({ day: text, month: text, year: text })?.problem,
    problems: ['empty', 'missing', 'year-digits', 'not-real'],
  },
  day: {
    rule: (text) => dateProblem({ day: text, month: '3', year: '1980' })?.problem,
    problems: ['missing', 'not-real'],
  },
  month: {
    rule: (text) => dateProblem({ day: '27', month: text, year: '1980' })?.problem,
    problems: ['missing', 'not-real'],
  },
  year: {
    rule: (text) => dateProblem({ day: '27', month: '3', year: text })?.problem,
    problems: ['missing', 'year-digits', 'not-real'],
  },
};

describe('bad input', () => {
  for (const [what, text] of Object.entries(BAD_INPUT))
    it(`gives ${what} a name in every rule`, () => {
      for (const [kind, { rule, problems }] of Object.entries(RULES)) {
        const found = rule(text);
        assert.ok(found !== undefined && problems.includes(found), `${kind}: ${found}`);
      }
    });

  for (const [what, text] of Object.entries(BAD_INPUT))
    it(`reads nothing into ${what}`, () => {
      assert.equal(readMonth(text), undefined);
      assert.equal(spreadDate(text), undefined);
      assert.equal(isoDate({ day: text, month: text, year: text }), undefined);
      assert.equal(emailSuggestion(text), undefined);
      assert.equal(postcodeDoubt(text), undefined);
      assert.equal(postcodeInFull(text), text.trim());
      assert.equal(isChiNumber(text), false);
      // What is read back is the same letters and digits, without a sign that HTML would take for its own.
      assert.doesNotMatch(nhsNumberInGroups(text) + nationalInsuranceInGroups(text), /[<>&"'\s]/);
      assert.ok(charactersLeft(text, 0) <= 0);
      const number = numberIn(text);
      assert.ok(number === undefined || /^[\p{Nd}\s\p{Cf}]+$/u.test(text), `${number}`);
    });

  const readers: Record<string, (text: string) => unknown> = {
    ...Object.fromEntries(Object.entries(RULES).map(([kind, { rule }]) => [kind, rule])),
    ...{ readMonth, spreadDate, emailSuggestion, postcodeDoubt, postcodeInFull, isChiNumber, nhsNumberInGroups },
    ...{ nationalInsuranceInGroups, numberIn, plainText },
    charactersLeft: (text) => charactersLeft(text, 10),
  };
  /** Milliseconds of work, whatever else the machine is doing meanwhile. */
  const workOf = (read: () => unknown) => {
    const start = cpuUsage();
    read();
    return cpuUsage(start).user / 1000;
  };
  const PIECES = [
    'a',
    '1',
    ' ',
    '.',
    ',',
    '-',
    '@',
    '1,200,',
    '1 ',
    '\u0663',
    '\u{1d7d7}',
    '😀',
    '\u200b',
    'dydd ',
    'a@',
    '. ',
    '27/',
  ];
  for (const piece of [...PIECES, '\r', '\ud800'])
    it(`takes no time that anybody would notice for ${JSON.stringify(piece)} without end`, () => {
      const many = piece.repeat(50_000 / piece.length);
      for (const text of [`1${many}1`, `ann@${many}.com`])
        for (const [name, read] of Object.entries(readers)) {
          // Some 10 ms here. What takes time in proportion to the square of the text takes several seconds, both times.
          const work = workOf(() => read(text));
          assert.ok(work < 400 || workOf(() => read(text)) < 400, `${name}: ${work} ms`);
        }
    });
});
