/*
 * Lit writes its templates as text with marks, gives that to `innerHTML`, and looks for the marks. A page that sends
 * `require-trusted-types-for 'script'` allows that only through a policy, and a page may allow no policy at all; stock Lit
 * throws there and no element starts. The build puts this in its place (.ci/patch-lit.mjs): it makes the same nodes by DOM
 * calls, which no policy forbids, and knows where the values go without looking. It reads only our own templates, so it is a
 * small part of HTML: elements, attributes and text; no entities, no foreign elements, no values in comments or in tags.
 */

/** Where a value goes, as Lit keeps it: a child (2) or an attribute (1) of the node `index` (elements and comments count). */
interface TemplatePart {
  readonly type: 1 | 2;
  readonly index: number;
  readonly name?: string;
  readonly strings?: readonly string[];
  readonly ctor?: unknown;
}

/** Stands where a value goes. */
const HOLE = '\u0001';
const TOKEN = /<!--[^]*?-->|<(\/?)([a-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|([^<]+)/gi;
const ATTRIBUTE = /([^\s=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g;
const VOID = /^(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/**
 * Lit's template for the strings of a tagged template.
 * @param kinds Lit's class for each kind of attribute, by the first character of its name; `''` for all others
 */
export function templateFromStrings(
  strings: readonly string[],
  kinds: Readonly<Record<string, unknown>>,
): { el: HTMLTemplateElement; parts: TemplatePart[] } {
  const el = document.createElement('template');
  // Nodes of a template belong to a document of its own, in which no element is upgraded.
  const inert = el.content.ownerDocument;
  const open: (DocumentFragment | Element)[] = [el.content];
  const parts: TemplatePart[] = [];
  let index = 0;
  for (const [, closing, tag, attributes, text] of strings.join(HOLE).matchAll(TOKEN)) {
    const parent = open[open.length - 1] as Element;
    text?.split(HOLE).forEach((words, count) => {
      if (count) {
        parent.append(inert.createComment(''));
        parts.push({ type: 2, index: index++ });
      }
      if (words) parent.append(words);
    });
    if (closing) open.pop();
    else if (tag) {
      // In a page that is XML, theirs is XML of no kind: without a namespace, a slot would be none.
      const element = inert.createElementNS(el.namespaceURI, tag.toLowerCase()) as HTMLElement;
      for (const [, name = '', ...values] of (attributes as string).matchAll(ATTRIBUTE)) {
        const value = values.find((one) => one !== undefined) ?? '';
        const pieces = value.split(HOLE);
        // Not by a letter: a page may have put more on every object.
        const kind = /^\W/.test(name) && kinds[name.charAt(0)];
        if (pieces.length < 2) element.setAttribute(name, value);
        else
          parts.push({ type: 1, index, name: kind ? name.slice(1) : name, strings: pieces, ctor: kind || kinds[''] });
      }
      index++;
      parent.append(element);
      if (!VOID.test(tag)) open.push(element);
    }
  }
  // A child at the very end needs something after it: what it holds would otherwise reach to the end of the page's own element.
  el.content.append(inert.createComment(''));
  return { el, parts };
}
