/*
 * The same HTML for content systems that delete different things: `<handrail-form view="one">`,
 * `<section data-handrail="form" data-handrail-view="one">` and `<div class="handrail-form">`.
 */
export type Spelling = 'tags' | 'data' | 'classes';

/** Those that stand in a sentence, where no section may: a browser would end the paragraph before it. */
const IN_LINE = ['explain-a-word'];
const TAG = /<(\/?)([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^'"<>])*)>/gi;
const ATTRIBUTE = /([^\s=/"']+)(?:\s*=\s*"([^"]*)")?/g;
/** What every element may have. All else on a part is its own setting. */
const ANYBODY = /^(?:id|lang|dir|class|title|hidden|aria-.*|data-handrail-(?:part|hours|checked|fact))$/;

type Attributes = Map<string, string | undefined>;

const read = (text: string): Attributes =>
  new Map([...text.matchAll(ATTRIBUTE)].map(([, name = '', value]) => [name, value]));
const written = (name: string, attributes: Attributes): string =>
  `<${[name, ...[...attributes].map(([key, value]) => (value === undefined ? key : `${key}="${value}"`))].join(' ')}>`;
const addClass = (attributes: Attributes, name: string): void => {
  const before = attributes.get('class');
  attributes.set('class', before ? `${before} ${name}` : name);
};

/** Marks as classes. What says more than a class can, such as hours for a script, is lost: words are read instead. */
function marksAsClasses(attributes: Attributes): void {
  for (const [key, value] of [...attributes]) {
    if (!key.startsWith('data-handrail')) continue;
    attributes.delete(key);
    if (key === 'data-handrail-part') addClass(attributes, `handrail-${value}`);
    if (key === 'data-handrail-fact') addClass(attributes, `handrail-fact-${value}`);
  }
}

/** A part's start, in one of the spellings. `own` are its settings, as the element has them. */
function startOfPart(
  part: string,
  attributes: Attributes,
  spelling: Spelling,
  isOutermost: boolean,
): [string, Attributes] {
  const result: Attributes = new Map();
  if (spelling === 'data') result.set('data-handrail', part);
  if (spelling === 'classes') result.set('class', `handrail-${part}`);
  for (const [key, value] of attributes) {
    if (key === 'data-handrail' || key === 'class') continue;
    const setting = key.replace(/^data-handrail-/, '');
    if (ANYBODY.test(key)) result.set(key, value);
    else if (spelling === 'tags') result.set(setting, value);
    else if (spelling === 'data') result.set(`data-handrail-${setting}`, value);
  }
  if (spelling === 'classes') marksAsClasses(result);
  if (spelling === 'tags') return [`handrail-${part}`, result];
  if (IN_LINE.includes(part)) return ['span', result];
  return [spelling === 'data' && isOutermost ? 'section' : 'div', result];
}

/** HTML with its parts in one spelling, whichever they were written in. Anything else stays as it is. */
export function spelled(html: string, spelling: Spelling): string {
  // What is open of the names that parts are written with; of a part, how its end is written.
  const open: { name: string; end?: string }[] = [];
  return html.replace(TAG, (tag, slash: string, name: string, rest: string) => {
    const mayBePart = /^(?:section|div|span|handrail-.*)$/.test(name);
    if (slash) {
      const closed = mayBePart && open[open.length - 1]?.name === name ? open.pop() : undefined;
      return closed?.end ? `</${closed.end}>` : tag;
    }
    const isClosed = /\/\s*$/.test(rest);
    const attributes = read(rest.replace(/\/\s*$/, ''));
    const part = /^handrail-(.+)$/.exec(name)?.[1] ?? (mayBePart ? attributes.get('data-handrail') : undefined);
    if (part === undefined) {
      if (mayBePart) open.push({ name });
      if (spelling !== 'classes' || !/\sdata-handrail/.test(rest)) return tag;
      marksAsClasses(attributes);
      return isClosed ? written(name, attributes).replace(/>$/, ' />') : written(name, attributes);
    }
    const [end, own] = startOfPart(part, attributes, spelling, !open.some(({ end }) => end));
    open.push({ name, end });
    return written(end, own);
  });
}
