import { textIn } from '../../src/cli/json-values.js';

/** HTML of ours. What somebody typed comes into it as words, and never as HTML. */
export class Markup {
  constructor(readonly text: string) {}
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // WordPress runs [shortcodes] wherever they stand in a text.
  '[': '&#91;',
  ']': '&#93;',
};
export const escaped = (text: string): string => text.replace(/[&<>"'[\]]/g, (sign) => ESCAPES[sign] as string);

type Value = string | Markup | readonly Markup[];
const asHtml = (value: Value): string =>
  typeof value === 'string' ? escaped(value) : value instanceof Markup ? value.text : value.map(asHtml).join('\n');

/** Each value is words, unless it is markup itself. A list stands one under the other, indented like its first line. */
export const markup = (strings: TemplateStringsArray, ...values: readonly Value[]): Markup =>
  new Markup(
    strings.slice(1).reduce((text, after, at) => {
      const indent = /\n( *)$/.exec(text)?.[1] ?? '';
      const value = asHtml(values[at] as Value);
      // Nothing to say leaves no empty line behind.
      if (!value && indent) return text.replace(/\n *$/, '') + after;
      return text + (indent ? value.replace(/\n(?=.)/g, `\n${indent}`) : value) + after;
    }, strings[0] as string),
  );

/** What somebody typed under a name, with its white space in order and without characters that nobody sees. */
export const said = (answers: FormData, name: string): string => textIn(answers.get(name));

/** A place for words that are still missing: `handrail check-gaps` names it. */
export const gap = (words: string): Markup => markup`<mark data-handrail-part="gap">${words}</mark>`;
