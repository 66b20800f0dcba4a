import { guideGaps } from '../domain/guide-gaps.js';

/** A page as it will be published: the name of its file, for the report, and its HTML. */
export interface PageFile {
  readonly name: string;
  readonly text: string;
}

/** A line for each gap that is left in the pages: where it is, and what to write there. */
export const gapsLeft = (pages: readonly PageFile[]): readonly string[] =>
  pages.flatMap(({ name, text }) =>
    guideGaps(text).map(({ line, words }) =>
      words
        ? `${name}:${line} still says "${words}". Write your own words there, in place of the whole <mark>.`
        : `${name}:${line} has an empty gap. Write your own words there, in place of the whole <mark>.`,
    ),
  );
