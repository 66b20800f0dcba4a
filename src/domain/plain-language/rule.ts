/** What a piece of text is. Links are handed in twice: in the text that they stand in, and alone. */
export type Kind = 'heading' | 'paragraph' | 'bullet' | 'step-heading' | 'step' | 'link';

/** A piece of a guide, in reading order. */
export interface Block {
  readonly kind: Kind;
  /** With single spaces. */
  readonly text: string;
  /** A language tag (BCP 47). Without it, English. */
  readonly lang?: string | undefined;
  /** Of a bullet: the same number for all bullets of a list. */
  readonly list?: number;
  /** Of whatever stands in a numbered step: which one. */
  readonly step?: number;
}

/** A block with its place among those that were handed in. */
export interface Placed extends Block {
  readonly at: number;
}

/** `warning`: look again. A rule that is wrong now and then gives no more than that. */
export type Severity = 'error' | 'warning';

/** A word that people may not know, with plain words for it: an entry of src/content/word-list. */
export interface PlainWord {
  readonly word: string;
  readonly plain: string;
}

export interface Options {
  /** Short forms in capitals that the readers of this guide know, beside those that everybody does. */
  readonly known?: readonly string[];
  /** Words to say otherwise, beside those that the NHS manual names. */
  readonly words?: readonly PlainWord[];
}

export interface Hit {
  readonly at: number;
  /** Where in the text of the block, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /** What to write, for the author. */
  readonly suggestion: string;
  /** Where it is not that of the rule. */
  readonly severity?: Severity;
}

export interface Rule {
  readonly number: number;
  readonly name: string;
  readonly severity: Severity;
  /** Who says so, and when it was read. */
  readonly source: string;
  find(blocks: readonly Placed[], options: Options): Iterable<Hit>;
}

/** As the project's field guide had them on 20 August 2026. The pages themselves were not read again. */
export const sources = {
  manual:
    'NHS digital service manual: how we write (August 2019), voice (November 2019), formatting and numbers (January 2026)',
  aToZ: 'NHS digital service manual: A to Z',
  coga: 'W3C, Making Content Usable: every step separate (design guide, o3p09 and o4p07)',
  wcag: 'W3C, WCAG 2.2: success criterion 3.1.4, abbreviations',
  own: 'Handrail: a check of our own, without a source outside',
} as const;

/** What a pattern found: `undefined` when it is no fault after all. */
type Suggest = (found: RegExpExecArray) => string | undefined;

/**
 * Looks for a pattern in the text of each block, but for links alone. A group called `before` is context, and no part of what is found.
 * @param pattern with the flag g
 */
export const inText = (pattern: RegExp, suggest: Suggest, kinds = /^(?!link)/): Rule['find'] =>
  function* (blocks) {
    for (const { at, kind, text } of blocks) {
      if (!kinds.test(kind)) continue;
      for (const found of text.matchAll(pattern)) {
        const suggestion = suggest(found as RegExpExecArray);
        if (suggestion === undefined) continue;
        const from = (found.index ?? 0) + (found.groups?.['before'] ?? '').length;
        yield { at, from, to: (found.index ?? 0) + found[0].length, suggestion };
      }
    }
  };
