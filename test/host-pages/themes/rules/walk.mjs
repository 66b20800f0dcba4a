// Runs in the page: its elements as they are drawn, through slots and shadow roots, and how to name them in a fault.

const NAMED =
  '#one-step,#all-steps,#recap,#ways-open,#ways-closed,#form,#kinds,#one,#last,#list,#break,' +
  '#leave,#urgent,#urgent-own,#places,#no-places,#languages';

/** What an element is drawn inside of. */
export const outer = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host ?? null;

export function* outward(node) {
  for (let one = node; one; one = outer(one)) yield one;
}

/** The children of an element in the order in which they are drawn and read. */
function drawnChildren(element) {
  if (element.localName === 'slot') {
    const given = element.assignedNodes();
    if (given.length) return given;
  }
  return [...(element.shadowRoot ?? element).childNodes];
}

/** Every node below, in reading order. */
export function* inOrder(node) {
  for (const child of drawnChildren(node)) {
    yield child;
    if (child.nodeType === 1) yield* inOrder(child);
  }
}

export const parts = () => [...document.querySelectorAll(NAMED)];
export const partOf = (element) => [...outward(element)].find((one) => one.matches?.(NAMED));

const isUnseen = (element) => {
  const { clipPath, position } = getComputedStyle(element);
  return position === 'absolute' && clipPath.startsWith('inset(50%');
};
/** Neither put away nor words for screen readers alone. */
export const isShown = (element) =>
  element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
  ![...outward(element)].some(isUnseen);

export const px = (number) => `${Math.round(number * 10) / 10} px`;
export const short = (text) => `“${text.replace(/\s+/g, ' ').trim().slice(0, 40)}”`;
export const nameOf = (element) => {
  const label = element.labels?.[0]?.textContent;
  return `${element.localName} ${short(label ?? (element.textContent.trim() || element.value || ''))}`;
};
/** A fault names the part and the rule; the test names the page. */
export const fault = (element, rule, what) => `${partOf(element)?.id ?? 'the page'}: ${rule}: ${what}`;

export const CONTROLS = 'button,summary,a[href],input:not([type=hidden]),select,textarea';

/** The controls of one part that a person can press, in reading order. */
export const controlsOf = (part) =>
  [...inOrder(part)].filter((one) => one.nodeType === 1 && one.matches(CONTROLS) && isShown(one));

/** The texts of one part that can be read, in reading order. */
export const textsOf = (part) =>
  [...inOrder(part)].filter(
    (node) =>
      node.nodeType === 3 &&
      node.data.trim() &&
      !node.parentElement?.matches('option,textarea,script,style') &&
      isShown(node.parentElement ?? node.getRootNode().host),
  );
export const drawnIn = (text) => text.parentElement ?? text.getRootNode().host;

/** Where words are drawn, line by line. */
export function linesOf(text) {
  const range = document.createRange();
  range.selectNodeContents(text);
  return [...range.getClientRects()].filter(({ width }) => width > 0);
}
/** The box around some boxes. */
export const around = (rects) => ({
  left: Math.min(...rects.map(({ left }) => left)),
  right: Math.max(...rects.map(({ right }) => right)),
  top: Math.min(...rects.map(({ top }) => top)),
  bottom: Math.max(...rects.map(({ bottom }) => bottom)),
});
