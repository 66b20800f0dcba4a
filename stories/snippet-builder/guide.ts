import { guideGaps } from '../../src/domain/guide-gaps.js';
import { wholeNumberProblem } from '../../src/domain/number.js';
import { hoursProblem } from './hours.js';
import { type Markup, markup, said } from './markup.js';
import { phoneLink } from './problems.js';

const MARK = /<mark data-handrail-part="gap"[^>]*>([^<]*)<\/mark>/g;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufefc]/;

/** What a guide leaves open: "your surgery's phone number". Each once. */
export const gapsOf = (html: string): string[] => [...new Set(guideGaps(html).map(({ words }) => words))];

/** The name of the question that fills a gap. Guides that leave the same thing open share the answer. */
export const gapName = (words: string): string => `gap-${words.replace(/[^a-z]+/gi, '-')}`;

/** What is asked: "your surgery's phone number" is "Your surgery's phone number". */
export const gapQuestion = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const isPhone = (words: string): boolean => /'s (?:booking )?phone number$/.test(words);

/** What to write instead of an answer that cannot be right. */
export function gapProblem(words: string, text: string): string | undefined {
  if (!text) return undefined;
  if (isPhone(words) && !phoneLink(text))
    return `${gapQuestion(words)} must have 7 to 15 numbers in it, and no letters`;
  if (words.endsWith('number of working days') && wholeNumberProblem(text, { min: 1, max: 30 }))
    return 'Write how many days as a number from 1 to 30, such as 2';
  if (words.endsWith("surgery's opening times")) return hoursProblem(text);
  if (words.endsWith('web address') && !/^(?:https?:\/\/)?[^\s/@]+\.[^\s/@]+\S*$/i.test(text))
    return 'Write a web address, such as www.example.org';
  return undefined;
}

/** The answer as it stands in a guide's sentence. */
function filling(words: string, text: string, isRightToLeft: boolean): Markup {
  const shown = isPhone(words) ? markup`<a href="tel:${phoneLink(text) ?? ''}">${text}</a>` : markup`${text}`;
  // Or the groups of a number change places between words from right to left.
  return isRightToLeft && !RIGHT_TO_LEFT.test(text) ? markup`<span dir="ltr">${shown}</span>` : shown;
}

/** The guide with the answers in its gaps. What is not answered, or cannot be right, stays a gap. */
export function filledGuide(html: string, answers: FormData): string {
  const isRightToLeft = /<section[^>]*\sdir="rtl"/.test(html);
  return html.replace(MARK, (mark, inside: string) => {
    const words = inside
      .replace(/&#39;|&rsquo;|’/g, "'")
      .replace(/\s+/g, ' ')
      .trim();
    const text = said(answers, gapName(words));
    return text && !gapProblem(words, text) ? filling(words, text, isRightToLeft).text : mark;
  });
}
