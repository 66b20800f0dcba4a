import { guideGaps, packGaps } from '../domain/guide-gaps.js';

/** A page as it will be published: the name of its file, for the report, and its HTML. */
export interface PageFile {
  readonly name: string;
  readonly text: string;
}

/**
 * A line for each gap that is left in the pages: where it is, and what to write there.
 * @param gapsOf the gaps of a guide that a page may ask for with `pack`; undefined where there is none of that name
 */
export const gapsLeft = (
  pages: readonly PageFile[],
  gapsOf: (pack: string) => readonly string[] | undefined,
): readonly string[] =>
  pages.flatMap(({ name, text }) => [
    ...guideGaps(text).map(({ line, words }) =>
      words
        ? `${name}:${line} still says "${words}". Write your own words there, in place of the whole <mark>.`
        : `${name}:${line} has an empty gap. Write your own words there, in place of the whole <mark>.`,
    ),
    ...packGaps(text, gapsOf).map(({ line, pack, words }) =>
      words
        ? `${name}:${line} asks for the guide "${pack}" without your words. Write <dt>${words}</dt><dd>…</dd> into a <dl> in the part.`
        : `${name}:${line} asks for the guide "${pack}", and there is none of that name.`,
    ),
  ]);
