import { adoptSheets } from '../../platform/sheets.js';
import { printStyles } from './come-back.styles.js';

const MARK = 'data-handrail-printing';
const dressed = new WeakSet<Node>();

/**
 * Prints one part of a page alone. In the page itself: strict pages and sandboxes allow no second window. When it is done, or somebody
 * goes on (some browsers never say that it is done), the page is as it was.
 * @param part what is printed; `.screen` in it is not
 * @param done called once
 */
export function printOnly(part: HTMLElement, done: () => void): void {
  const marked: Element[] = [];
  const mark = (element: Element, how: 'yes' | 'no'): void => {
    element.setAttribute(MARK, how);
    marked.push(element);
  };
  for (let up: Element | undefined = part; up; up = up.parentElement ?? (up.getRootNode() as ShadowRoot).host) {
    const root = up.getRootNode() as Document;
    if (!dressed.has(root)) adoptSheets(root, [printStyles]);
    dressed.add(root);
    mark(up, 'yes');
    for (const other of up.parentNode?.children ?? []) if (other !== up) mark(other, 'no');
  }
  const life = new AbortController();
  const end = (): void => {
    if (life.signal.aborted) return;
    life.abort();
    for (const element of marked) element.removeAttribute(MARK);
    done();
  };
  for (const type of ['afterprint', 'pointerdown', 'keydown']) addEventListener(type, end, { signal: life.signal });
  print();
}
