/** A place in a guide that waits for a partner's own words. */
export interface GuideGap {
  /** Where it starts, from 1. */
  readonly line: number;
  /** What belongs there: "your surgery's phone number". */
  readonly words: string;
}

const COMMENT_OR_SCRIPT = /<!--[^]*?(?:-->|$)|<(script|style)\b[^]*?(?:<\/\1\s*>|$)/gi;
const START = /<([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^'"<>])*)>/gi;
const MARKED =
  /\sdata-handrail-part\s*=\s*(?:"gap"|'gap'|gap(?=[\s/]|$))|\sclass\s*=\s*(?:"(?:[^"]*\s)?handrail-gap(?:\s[^"]*)?"|'(?:[^']*\s)?handrail-gap(?:\s[^']*)?'|handrail-gap(?=[\s/]|$))/i;

/** What is on the page: comments and scripts are not. Each line stays where it is. */
const seenOn = (html: string): string => html.replace(COMMENT_OR_SCRIPT, (text) => text.replace(/[^\n]/g, ' '));
const lineAt = (html: string, index: number): number => html.slice(0, index).split('\n').length;
/** What an element holds; `most` characters where it never ends. */
function inside(html: string, name: string, start: number, most = Infinity): string {
  const end = html.slice(start).search(new RegExp(`</${name}\\s*>`, 'i'));
  return html.slice(start, end < 0 ? start + most : start + end);
}
const asWords = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#39|#x27|apos|rsquo|#8217);|’/gi, "'")
    .replace(/\s+/g, ' ')
    .trim();

/**
 * The gaps that are left in the HTML of a page: `data-handrail-part="gap"`, the class `handrail-gap`, or, where a content
 * system took both away, a `<mark>` that starts with "your". What stands in a comment or a script is not on the page.
 */
export function guideGaps(html: string): readonly GuideGap[] {
  const seen = seenOn(html);
  const gaps: GuideGap[] = [];
  for (const { 0: tag, 1: name = '', 2: attributes = '', index } of seen.matchAll(START)) {
    const isMarked = MARKED.test(attributes);
    if (!isMarked && name.toLowerCase() !== 'mark') continue;
    const words = asWords(inside(seen, name, index + tag.length, 80));
    if (isMarked || /^your /i.test(words)) gaps.push({ line: lineAt(seen, index), words });
  }
  return gaps;
}

/** A guide that a page asks for by its name, and what it still needs. */
export interface PackGap {
  readonly line: number;
  readonly pack: string;
  /** What belongs into its `<dl>`; undefined where there is no guide of this name. */
  readonly words?: string;
}

const PACK = /\s(?:data-handrail-)?pack\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
const SAID = /<dt\b[^>]*>([^]*?)(?:<\/dt\s*>\s*)?<dd\b[^>]*>([^]*?)(?=<\/dd|<\/dl|<dt)/gi;

/**
 * The gaps of the guides that a page asks for with `pack`, where the `<dl>` beside it does not say them.
 * @param gapsOf the gaps of a guide; undefined where there is no guide of that name
 */
export function packGaps(html: string, gapsOf: (pack: string) => readonly string[] | undefined): readonly PackGap[] {
  const seen = seenOn(html);
  return [...seen.matchAll(START)].flatMap(({ 0: tag, 1: name = '', 2: attributes = '', index }) => {
    const [, ...values] = PACK.exec(attributes) ?? [];
    const pack = values.find((value) => value !== undefined);
    const rest = inside(seen, name, index + tag.length);
    // With steps of its own, the part asks for nothing.
    if (pack === undefined || !/handrail/i.test(tag) || /<ol\b/i.test(rest)) return [];
    const line = lineAt(seen, index);
    const said = [...rest.matchAll(SAID)].flatMap(([, term = '', words = '']) => (asWords(words) ? asWords(term) : []));
    const has = (words: string): boolean => said.some((one) => one.toLowerCase() === words.toLowerCase());
    const gaps = gapsOf(pack);
    return gaps ? gaps.filter((words) => !has(words)).map((words) => ({ line, pack, words })) : [{ line, pack }];
  });
}
