import { checkPlainLanguage, rules } from '../domain/plain-language/plain-language.js';
import { readingScores } from '../domain/plain-language/reading-scores.js';
import type { PlainWord, Severity } from '../domain/plain-language/rule.js';
import { pageFaults, pageRuleNames } from './page-faults.js';
import {
  blocksOf,
  childrenOf,
  elementsIn,
  isPart,
  type PageComment,
  type PageNode,
  type Place,
  textIn,
} from './page-text.js';

/** Something for the author of a page to look at. */
export interface PageFinding extends Place {
  readonly rule: string;
  readonly severity: Severity;
  readonly words: string;
  readonly suggestion: string;
  /** Who says so. */
  readonly source: string;
}

export interface CheckedPage {
  /** By line, and within a line by column. */
  readonly findings: readonly PageFinding[];
  /** Left out, because the page says why. */
  readonly ignored: readonly (PageFinding & { readonly reason: string })[];
  /** Undefined where there is no English text, or nobody counts syllables. */
  readonly scores: ReturnType<typeof readingScores> | undefined;
}

export interface CheckOptions {
  /** As 2026-11-23. */
  readonly today: string;
  readonly words: readonly PlainWord[];
  /** A library for it. Without one there are no scores. */
  readonly syllables?: (text: string) => number;
}

/** `<!-- handrail-ignore shame-word: quoted from a letter -->`, before the element that it is about. */
const IGNORE = /^\s*handrail-ignore\s+([\w-]+)\s*(?::\s*([^]*?))?\s*$/;

interface Ignore extends Place {
  readonly rule: string;
  readonly reason: string;
  /** The lines that it is about. */
  readonly first: number;
  readonly last: number;
}

/** Each comment that says what to leave out, with the lines of the element that starts after it; of its own line where none does. */
function ignoresIn(page: PageNode): Ignore[] {
  const elements = [...elementsIn(page)].flatMap(({ sourceCodeLocation: at }) => at ?? []);
  const comments = (node: PageNode): PageComment[] =>
    childrenOf(node).flatMap((child) => (child.nodeName === '#comment' ? [child as PageComment] : comments(child)));
  return comments(page).flatMap(({ data, sourceCodeLocation: own }) => {
    const [, rule, reason = ''] = IGNORE.exec(data) ?? [];
    if (!rule || !own) return [];
    const next = elements.find(({ startOffset }) => startOffset >= own.endOffset) ?? own;
    return { rule, reason, line: own.startLine, column: own.startCol, first: own.startLine, last: next.endLine };
  });
}

const NAMES: readonly string[] = [...rules.map(({ name }) => name), ...pageRuleNames];

/** What is wrong with a comment that says what to leave out. */
function ignoreFaults(ignore: Ignore, isUsed: boolean): PageFinding[] {
  const { line, column, rule, reason } = ignore;
  const about = { line, column, words: `handrail-ignore ${rule}`, source: 'Handrail' };
  if (!NAMES.includes(rule))
    return [
      {
        ...about,
        rule: 'ignore',
        severity: 'error',
        suggestion: `There is no rule of that name. They are: ${NAMES.join(', ')}.`,
      },
    ];
  if (!reason)
    return [
      {
        ...about,
        rule: 'ignore',
        severity: 'error',
        suggestion: `Say why: <!-- handrail-ignore ${rule}: the reason -->`,
      },
    ];
  return isUsed
    ? []
    : [{ ...about, rule: 'ignore', severity: 'warning', suggestion: 'Nothing is left out by it. Take it away.' }];
}

/** Everything that is to be looked at in a page, or in a piece of one. Throws nothing. */
export function checkTree(tree: PageNode, { today, words, syllables }: CheckOptions): CheckedPage {
  const blocks = blocksOf(tree);
  const ignores = ignoresIn(tree).map((ignore) => ({ ignore, used: 0 }));
  const all: PageFinding[] = [
    ...checkPlainLanguage(blocks, { words })
      .filter(({ rule, where: { block, from, to } }) => rule !== 'jargon' || !blocks[block]?.isName(from, to))
      .map(({ rule, severity, source, where, words: found, suggestion }) => ({
        ...(blocks[where.block]?.placeOf(where.from) ?? { line: 1, column: 1 }),
        rule,
        severity,
        source,
        words: found,
        suggestion,
      })),
    ...pageFaults({ tree, blocks, today }),
  ];
  const explained = [...elementsIn(tree)]
    .filter((element) => isPart(element, 'explain-a-word'))
    .map((element) => textIn(element).toLowerCase());
  const wholeText = blocks.map(({ text }) => text.toLowerCase()).join('\n');
  // "A referral means that …", "the hospital team for complaints (PALS)": the page says itself what it is.
  const isExplained = (word: string): boolean => {
    const one = word.toLowerCase().replace(/s$/, '');
    const forms = [`${one} means `, `(${one})`, `(${word.toLowerCase()})`];
    return (
      explained.some((text) => text.includes(word.toLowerCase())) || forms.some((form) => wholeText.includes(form))
    );
  };
  const said = new Set<string>();
  const findings: PageFinding[] = [];
  const ignored: (PageFinding & { reason: string })[] = [];
  for (const finding of all) {
    // A word that people may not know is named once a page, and not where the page explains it.
    if (finding.rule === 'jargon' && finding.severity === 'warning') {
      const { words: word, suggestion } = finding;
      if (said.has(suggestion) || isExplained(word)) continue;
      said.add(suggestion);
    }
    const found = ignores.find(
      ({ ignore: { rule, reason, first, last } }) =>
        reason && rule === finding.rule && finding.line >= first && finding.line <= last,
    );
    if (found) {
      found.used++;
      ignored.push({ ...finding, reason: found.ignore.reason });
    } else findings.push(finding);
  }
  findings.push(...ignores.flatMap(({ ignore, used }) => ignoreFaults(ignore, !!used)));
  const scores = syllables && readingScores(blocks, syllables);
  return {
    findings: findings.sort((a, b) => a.line - b.line || a.column - b.column),
    ignored,
    scores: scores?.words ? scores : undefined,
  };
}
