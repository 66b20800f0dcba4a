import { textOf } from '../parts/page-html.js';
import { blockAround } from './page-blocks.js';
import { section, type Section, type Seen } from './report.js';

/** Large enough for most (WCAG 2.2, 2.5.5), and the least that the law asks for (2.5.8), in CSS pixels. */
const GOOD = 44;
const LEAST = 24;
const PRESSED = 'a[href],button,input:not([type=hidden]),select,textarea,summary,[role=button]';

/** How large is what people press: in the parts, in their own controls, and in forms. */
export function lookAtSizes(page: Document): Section {
  const roots = [...page.querySelectorAll('*')].flatMap(({ localName, shadowRoot }) =>
    localName.startsWith('handrail-') && shadowRoot ? [shadowRoot] : [],
  );
  const inPage = [...page.querySelectorAll(PRESSED)].filter((one) => blockAround(one) || one.closest('form'));
  const inParts = roots.flatMap((root) => [...root.querySelectorAll(PRESSED)]);
  return section('Size of what people press', [...inPage, ...inParts].flatMap(judge));
}

function judge(element: Element): Seen[] {
  const size = sizeOf(element);
  if (!size || isInSentence(element)) return [];
  const [width, height] = size.map(Math.round) as [number, number];
  const least = Math.min(width, height);
  if (least >= GOOD) return [];
  const name =
    textOf(element) || element.getAttribute('aria-label') || (element as HTMLInputElement).name || element.localName;
  return [
    {
      level: least < LEAST ? 'error' : 'warning',
      what: `“${name.slice(0, 60)}” is ${width} by ${height} px.`,
      write:
        least < LEAST
          ? `Under ${LEAST} px it fails WCAG 2.2, 2.5.8, unless there is as much space around it. Make it ${GOOD} px or more.`
          : `Make it ${GOOD} px or more: hands shake.`,
      element,
    },
  ];
}

/** Undefined for what nobody sees. A box is pressed by its label too. */
function sizeOf(element: Element): [number, number] | undefined {
  const { labels, type } = element as HTMLInputElement;
  const pressed = /^(?:radio|checkbox)$/.test(type) ? [element, ...(labels ?? [])] : [element];
  const boxes = pressed
    .map((one) => one.getBoundingClientRect())
    .filter(({ width, height }) => width > 1 && height > 1);
  if (!boxes.length || getComputedStyle(element).visibility !== 'visible') return undefined;
  const least = (side: 'left' | 'top'): number => Math.min(...boxes.map((box) => box[side]));
  const most = (side: 'right' | 'bottom'): number => Math.max(...boxes.map((box) => box[side]));
  return [most('right') - least('left'), most('bottom') - least('top')];
}

/** WCAG leaves out what stands in a sentence. */
function isInSentence(element: Element): boolean {
  if (element.localName !== 'a' || getComputedStyle(element).display !== 'inline') return false;
  return textOf(element.parentElement).length > textOf(element).length;
}
