import { rowWords } from '../../domain/list-filter.js';
import { AWAY } from '../../parts/forms/question.js';
import type { Control } from '../../parts/page-html.js';

/** One answer of a list, with all that is put away with it. */
export interface Row {
  readonly control: Control;
  readonly parts: readonly Element[];
  /** To be looked through: its label, its hint, and the heading that it stands under. */
  readonly words: string;
}

const DIVIDER = 'h2,h3,h4,h5,h6,hr,[data-handrail-part=or],.handrail-or';
/** A heading in one of these divides no rows. */
const INSIDE = 'label,[data-handrail-part=more],.handrail-more,handrail-choices';
/** These may not hold whatever we like. */
const STRICT = 'ul,ol,table,tbody,tr,p,label,span';
const OWN_HIDDEN = `[hidden]:not([hidden=${AWAY}])`;

/**
 * Where a list begins: the child of what holds all of its rows, and nothing that is no box for ours. A heading right before the
 * first row belongs to the list.
 */
export function startOf(controls: readonly Control[], within: Element): Element {
  const [first] = controls as [Control];
  const last = controls[controls.length - 1] as Control;
  let start: Element = first;
  let list = start.parentElement;
  for (; list && list !== within && (!list.contains(last) || list.matches(STRICT)); list = list.parentElement)
    start = list;
  for (let before; (before = start.previousElementSibling)?.matches(DIVIDER);) start = before as Element;
  return start;
}

const known = new WeakMap<Control, [text: string, words: string]>();

/** The rows of a list. What its author has put away is none. */
export function rowsOf(controls: readonly Control[], list: Element): Row[] {
  const headings = dividersIn(list, controls).filter(({ level }) => level);
  const rows: Row[] = [];
  for (const [at, control] of controls.entries()) {
    const isAnother = (up: Element): boolean => [at - 1, at + 1].some((near) => up.contains(controls[near] ?? null));
    let top: Element = control;
    for (let up = control.parentElement; up && up !== list && !isAnother(up); up = up.parentElement) top = up;
    if (list.contains(top.closest(OWN_HIDDEN))) continue;
    // Beside each other, with nothing around them.
    const parts = top === control ? [top, ...(control.labels ?? [])] : [top];
    const above = headings.filter((one) => one.at <= at && at < one.end).map(({ element }) => element);
    const text = [...parts, ...above].map(({ textContent }) => textContent).join(' ');
    let words = known.get(control);
    if (words?.[0] !== text) known.set(control, (words = [text, rowWords(text)]));
    rows.push({ control, parts, words: words[1] });
  }
  return rows;
}

/** What stands around rows and between them, and has none left. */
export function withoutRows(list: Element, rows: readonly Row[], stay: ReadonlySet<Control>): Element[] {
  const around = new Map<Element, boolean>();
  for (const { control, parts } of rows)
    for (let up = parts[0]?.parentElement; up && up !== list; up = up.parentElement)
      around.set(up, around.get(up) || stay.has(control));
  const stays = rows.map(({ control }) => stay.has(control));
  const dividers = dividersIn(
    list,
    rows.map(({ control }) => control),
  );
  const alone = dividers.filter(
    // "or" stands between two.
    ({ at, end, level }) => !stays.slice(at, end).includes(true) || !(level || stays.slice(0, at).includes(true)),
  );
  return [
    ...[...around].filter(([, isLeft]) => !isLeft).map(([group]) => group),
    ...alone.map(({ element }) => element),
  ];
}

interface Divider {
  readonly element: Element;
  /** The number of the first row after it, and of the first that it heads no more. */
  readonly at: number;
  readonly end: number;
  /** Of a heading; 0 of another. */
  readonly level: number;
}

/** Headings, "or" and the like. A heading heads the rows up to the next that is no lower. */
function dividersIn(list: Element, controls: readonly Control[]): Divider[] {
  const all = [...list.querySelectorAll(DIVIDER)]
    .filter((element) => !list.contains(element.closest(INSIDE)))
    .map((element) => ({
      element,
      at: controls.findIndex((one) => element.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING),
      level: Number(element.localName[1]) || 0,
    }))
    .filter(({ at }) => at >= 0);
  return all.map((one, index) => ({
    ...one,
    end: all.slice(index + 1).find(({ level }) => level <= one.level)?.at ?? controls.length,
  }));
}
