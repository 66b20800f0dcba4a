import { type DatePart, type DateProblem, dateProblem } from '../../domain/date.js';
import { londonDate } from '../../domain/london-time.js';
import { readMonth } from '../../domain/month.js';
import { fill, msg } from '../../locales/msg.js';
import { dateInWords } from '../../parts/date-in-words.js';
import {
  canBeAnswered,
  insideSentence,
  isAsked,
  type Question,
  questionOf,
  type Wrong,
} from '../../parts/forms/question.js';
import type { Control } from '../../parts/page-html.js';
import { now } from '../../platform/now.js';

const ORDER = ['day', 'month', 'year'] as const;

/** What is wrong with a date. */
export function wrongInDate(question: Question): Wrong | undefined {
  const { controls, required } = question;
  const { boxes, rules } = question.date!;
  const typed = { day: textIn(boxes.day), month: textIn(boxes.month), year: textIn(boxes.year) };
  const found = dateProblem(typed, {
    ...rules,
    // The page has no box for it, or has put it away.
    withoutDay: !boxes.day || !canBeAnswered(boxes.day),
    today: londonDate(now()),
  });
  if (found && (required || found.problem !== 'empty')) {
    const wrong = wrongParts(found).flatMap((part) => boxes[part] ?? []);
    const control = [...wrong, ...controls].find(canBeAnswered);
    return (
      control && {
        control,
        others: wrong,
        kind: found.problem === 'empty' ? 'empty' : 'limit' in found ? 'limit' : 'format',
        words: () => wordsFor(found, question),
      }
    );
  }
  const refused = controls.find((box) => box.validity.customError);
  return refused && { control: refused, kind: 'own', words: () => refused.validationMessage };
}

/** What a person reads in a box. A list of months may count from 0, or may have names that we cannot read. */
function textIn(box: Control | undefined): string {
  if (box?.localName !== 'select') return box?.value ?? '';
  const { text = '', value = '' } = (box as HTMLSelectElement).selectedOptions[0] ?? {};
  return value && (readMonth(text) ?? parseInt(text, 10)) ? text : value;
}

/** Only the boxes to put right are marked: all of them where the date as a whole is wrong. */
function wrongParts(found: DateProblem): readonly DatePart[] {
  if (found.problem === 'missing') return found.parts;
  if (found.problem === 'year-digits') return ['year'];
  return found.problem === 'not-real' && found.part ? [found.part] : ORDER;
}

/** In the order and the style of the GOV.UK Design System, date input (checked 2026-11-22). */
function wordsFor(found: DateProblem, { label: legend, controls }: Question): string {
  const question = questionOf(legend);
  const isBirth = controls.some((box) => /bday/.test(box.getAttribute('autocomplete') ?? ''));
  const asked = isAsked(question);
  const label = !asked
    ? question
    : isBirth
      ? msg('Date of birth', { id: 'date-birth' })
      : msg('The date', { id: 'date-the-date' });
  const { problem } = found;
  if (problem === 'empty')
    return asked && !isBirth
      ? fill(msg('Answer this question: {label}', { id: 'field-empty-question' }), { label: question })
      : fill(msg('Enter {label}', { id: 'field-empty' }), { label: insideSentence(label) });
  const words =
    problem === 'missing'
      ? missingWords(found.parts)
      : {
          'year-digits': () => msg('Year must include 4 numbers', { id: 'date-year-digits' }),
          'not-real': () => msg('{label} must be a real date', { id: 'date-not-real' }),
          past: () =>
            isBirth
              ? msg('{label} must be in the past', { id: 'date-past-birth' })
              : msg('{label} must be today or in the past', { id: 'date-past' }),
          future: () => msg('{label} must be today or in the future', { id: 'date-future' }),
          before: () => msg('{label} must be the same as or before {limit}', { id: 'date-before' }),
          after: () => msg('{label} must be the same as or after {limit}', { id: 'date-after' }),
        }[problem]();
  return fill(words, { label, limit: 'limit' in found ? dateInWords(found.limit) : '' });
}

function missingWords(parts: readonly DatePart[]): string {
  const [day, month, year] = ORDER.map((part) => parts.includes(part));
  if (day && month) return msg('{label} must include a day and month', { id: 'date-no-day-month' });
  if (day && year) return msg('{label} must include a day and year', { id: 'date-no-day-year' });
  if (month && year) return msg('{label} must include a month and year', { id: 'date-no-month-year' });
  if (day) return msg('{label} must include a day', { id: 'date-no-day' });
  if (month) return msg('{label} must include a month', { id: 'date-no-month' });
  return msg('{label} must include a year', { id: 'date-no-year' });
}
