import { capitalsRules } from './capitals-rules.js';
import { dateRules } from './date-rules.js';
import { lengthRules } from './length-rules.js';
import { numberRules } from './number-rules.js';
import type { Block, Options, Severity } from './rule.js';
import { stepRules } from './step-rules.js';
import { voiceRules } from './voice-rules.js';
import { wordingRules } from './wording-rules.js';

/**
 * The rules for plain English, each with a number that stays its own.
 *
 * Left out, because no rule of ours tells reliably: "you", metaphors, a step that ends somewhere unnamed. Left to who
 * reads the HTML: italics, bold, new tabs, placeholders, review dates, a missing person or nation.
 */
export const rules = [
  ...lengthRules,
  ...wordingRules,
  ...stepRules,
  ...capitalsRules,
  ...numberRules,
  ...dateRules,
  ...voiceRules,
] as const;

/** Something for the author to look at. */
export interface Finding {
  /** The name of the rule, and its number. */
  readonly rule: string;
  readonly number: number;
  readonly severity: Severity;
  readonly source: string;
  /** Which of the blocks that were handed in, and where in its text, in UTF-16 units. */
  readonly where: { readonly block: number; readonly from: number; readonly to: number };
  readonly words: string;
  readonly suggestion: string;
}

/**
 * What is not plain in a guide, in reading order. For authors: it points, it does not judge, and no finding says that a text is good.
 * Text in another language than English is passed over. Throws nothing.
 */
export function checkPlainLanguage(blocks: readonly Block[], options: Options = {}): Finding[] {
  const english = blocks.map((block, at) => ({ ...block, at })).filter(({ lang = 'en' }) => /^en(?:-|$)/i.test(lang));
  return rules
    .flatMap(({ number, name, severity, source, find }) =>
      [...find(english, options)].map(({ at, from, to, suggestion, severity: own = severity }) => ({
        rule: name,
        number,
        severity: own,
        source,
        where: { block: at, from, to },
        words: blocks[at]?.text.slice(from, to) ?? '',
        suggestion,
      })),
    )
    .sort((a, b) => a.where.block - b.where.block || a.where.from - b.where.from || a.number - b.number);
}
