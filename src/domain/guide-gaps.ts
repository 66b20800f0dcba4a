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

/**
 * The gaps that are left in the HTML of a page: `data-handrail-part="gap"`, the class `handrail-gap`, or, where a content
 * system took both away, a `<mark>` that starts with "your". What stands in a comment or a script is not on the page.
 */
export function guideGaps(html: string): readonly GuideGap[] {
  const seen = html.replace(COMMENT_OR_SCRIPT, (text) => text.replace(/[^\n]/g, ' '));
  const gaps: GuideGap[] = [];
  for (const { 0: tag, 1: name = '', 2: attributes = '', index } of seen.matchAll(START)) {
    const isMarked = MARKED.test(attributes);
    if (!isMarked && name.toLowerCase() !== 'mark') continue;
    const rest = seen.slice(index + tag.length);
    const end = rest.search(new RegExp(`</${name}\\s*>`, 'i'));
    const words = rest
      .slice(0, end < 0 ? 80 : end)
      .replace(/<[^>]*>/g, '')
      .replace(/&(?:#39|#x27|apos|rsquo|#8217);/gi, "'")
      .replace(/\s+/g, ' ')
      .trim();
    if (isMarked || /^your /i.test(words)) gaps.push({ line: seen.slice(0, index).split('\n').length, words });
  }
  return gaps;
}
