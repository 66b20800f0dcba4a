// What WordPress does to a classic page when it shows it (`wpautop`): paragraphs between blank lines, breaks at the ends of lines.
// Written anew from what the function does; what it makes of every recipe was compared with @wordpress/autop 4.56.0 (2026-11-22).

const BLOCKS =
  'table thead tfoot caption col colgroup tbody tr td th div dl dd dt ul ol li pre form map area blockquote address math style p ' +
  'h1 h2 h3 h4 h5 h6 hr fieldset legend section article aside hgroup header footer nav figure figcaption details menu summary';
const BLOCK = `</?(?:${BLOCKS.split(' ').join('|')})(?:\\s[^>]*)?/?>`;
const STARTS = new RegExp(`^${BLOCK}`);
const ENDS = new RegExp(`${BLOCK}$`);
/** Between what stands on its own: before a block begins, after one ends, and at blank lines. */
const CUT = new RegExp(`(?=<(?!/)${BLOCK.slice(3)})|(?<=${BLOCK.replace('/?', '/')})|\\n\\s*\\n`);

/** No break is written before these. */
const NO_BREAK = /^<\/?(?:p|li|div|dl|dd|dt|th|pre|td|ul|ol)\b/;
/** An end on an indented line of its own leaves the end of a paragraph that never began. */
const INDENTED_END = /^[ \t]+<\/(?:div|address|form)>$/;

/** A custom element is no block to WordPress, so it is put into a paragraph of its own, apart from what is in it. */
export function autop(html) {
  return html
    .split(CUT)
    .map((piece) => piece.replace(/^\n+|\n+$/g, ''))
    .filter((piece) => piece.trim())
    .map((piece) => {
      if (INDENTED_END.test(piece)) return `</p>${piece.trim()}`;
      const lines = piece
        .trim()
        .split('\n')
        .map((line) => line.trim())
        .reduce((text, line) => `${text}${ENDS.test(text) || NO_BREAK.test(line) ? '' : '<br />'}\n${line}`);
      return `${STARTS.test(lines) ? '' : '<p>'}${lines}${ENDS.test(lines) ? '' : '</p>'}`;
    })
    .join('\n');
}
