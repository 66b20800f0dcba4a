import { adoptSheets } from './sheets.js';

/** While a part is printed: nothing else of the page is, and what stands around it does not hem it in. */
const printStyles = `@media print {
  [data-handrail-printing=no]:not(#_):not(#_):not(#_) {
    display: none !important;
  }
  [data-handrail-printing=yes]:not(#_):not(#_):not(#_) {
    display: block !important;
    position: static !important;
    float: none !important;
    inline-size: auto !important;
    block-size: auto !important;
    max-block-size: none !important;
    margin: 0 !important;
    padding: 0 !important;
    border: 0 !important;
    overflow: visible !important;
    transform: none !important;
  }
}
`;

const MARK = 'data-handrail-printing';
const dressed = new WeakSet<Node>();

/**
 * Prints one part of a page alone. In the page itself: strict pages and sandboxes allow no second window. When it is done, or somebody
 * goes on (some browsers never say that it is done), the page is as it was.
 */
export function printOnly(part: Element): void {
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
  };
  for (const type of ['afterprint', 'click']) addEventListener(type, end, { capture: true, signal: life.signal });
  print();
}
