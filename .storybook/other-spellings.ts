import { spelled } from '../stories/snippet-builder/spellings.js';

/** Names of HTML that React spells in its own way. */
const IN_REACT: Readonly<Record<string, string>> = {
  class: 'className',
  for: 'htmlFor',
  autocapitalize: 'autoCapitalize',
  autocomplete: 'autoComplete',
  formnovalidate: 'formNoValidate',
  inputmode: 'inputMode',
  maxlength: 'maxLength',
  minlength: 'minLength',
  spellcheck: 'spellCheck',
  colspan: 'colSpan',
  checked: 'defaultChecked',
};
const INLINE = /^<\/?(?:a|abbr|b|br|em|i|mark|small|span|strong)\b/;

/**
 * React sets the value of a text box itself and would hold it there, so that nobody could type: what stands in one at first is its
 * default. A radio or a checkbox keeps its value, which is what is sent.
 */
function tagInReact(tag: string): string {
  const isText = tag.startsWith('<input') && !/type="(?:radio|checkbox|hidden)"/.test(tag);
  return tag.replace(
    /(\s)([a-z][\w-]*)(="[^"]*")?/g,
    (_all, space: string, name: string, value = '') =>
      space + (name === 'value' && isText ? 'defaultValue' : (IN_REACT[name] ?? name)) + value,
  );
}

/** The same HTML as JSX, which drops the space at the end of a line: between words and a link it has to be written. */
function asReact(html: string): string {
  const pieces = html
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/(<textarea[^>]*)>([^<]+)(?=<\/textarea>)/g, '$1 defaultValue="$2">')
    .split(/(<[^>]+>)/);
  return pieces
    .map((piece, i) => {
      if (i % 2) return tagInReact(piece);
      const text = piece.replaceAll(/[{}]/g, (brace) => `{'${brace}'}`);
      const [before = '', after = ''] = [pieces[i - 1], pieces[i + 1]];
      if (!text.trim()) return INLINE.test(before) && INLINE.test(after) && text ? `{' '}${text}` : text;
      const start = INLINE.test(before) ? text.replace(/^(?=\s*\n)/, "{' '}") : text;
      return INLINE.test(after) ? start.replace(/(\S)(\s*\n\s*)$/, "$1{' '}$2") : start;
    })
    .join('');
}

/** One example in each spelling, by the name of where it is pasted. */
export const otherSpellings = (html: string): Readonly<Record<string, string>> => ({
  'HTML and Vue': spelled(html, 'tags'),
  'Content systems that delete unknown tags': spelled(html, 'data'),
  'Content systems that keep classes alone': spelled(html, 'classes'),
  'WordPress, as a block': `<!-- wp:html -->\n${spelled(html, 'data')}\n<!-- /wp:html -->`,
  React: asReact(spelled(html, 'tags')),
});
