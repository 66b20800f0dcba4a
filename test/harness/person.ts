import { focused, press } from './accessibility.js';

const wordsOf = (element: Element | null): string =>
  ((element as HTMLInputElement | null)?.labels?.[0] ?? element)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** Presses Tab, as a person without a mouse would, until the focus is on the control with these words. */
export async function tabTo(words: string): Promise<Element> {
  const met: string[] = [];
  for (let presses = 0; presses < 60; presses++) {
    await press('Tab');
    const element = focused();
    if (element && wordsOf(element) === words) return element;
    met.push(wordsOf(element));
  }
  throw new Error(`Tab never came to "${words}". It came to: ${[...new Set(met)].join(' | ')}`);
}

/** Goes to a control with Tab and presses it with the key that people use for it. */
export async function select(words: string): Promise<void> {
  const element = await tabTo(words);
  await press(element.matches('input') ? 'Space' : 'Enter');
}

/** Selects one of several radios: Tab leads to one of them, and the arrow keys to the others. */
export async function choose(words: string): Promise<void> {
  const isOne = (element: Element | null): element is HTMLInputElement => element?.matches('[type=radio]') ?? false;
  const met: string[] = [];
  for (let presses = 0; presses < 60; presses++) {
    await press('Tab');
    const first = focused();
    if (!isOne(first)) continue;
    const same = [...(first.form ?? document).querySelectorAll<HTMLInputElement>('input[type=radio]')];
    const wanted = same.find((one) => one.name === first.name && wordsOf(one) === words);
    met.push(wordsOf(first));
    if (!wanted) continue;
    while (focused() !== wanted) await press('ArrowDown');
    await press('Space');
    return;
  }
  throw new Error(`Tab never came to a list with "${words}". It came to: ${met.join(' | ')}`);
}

/** Fails unless the focus is there. Not by comparing two elements in an assertion: its report of them never ends. */
export function expectFocusOn(element: Element | null): void {
  if (focused() !== element)
    throw new Error(`The focus is on ${focused()?.outerHTML ?? 'nothing'}, not on ${element?.outerHTML}`);
}

/** True when an element is on the screen at all: not hidden, not in something that is put away. */
export function isShown(element: Element | null | undefined): boolean {
  return !!element?.checkVisibility() && element.getClientRects().length > 0;
}

/** What stands on the screen in an element, line by line, with what parts draw themselves. */
export function linesOnScreen(element: Element): string[] {
  let text = '';
  const read = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      const { data, parentElement } = node as Text;
      const keepsLines = parentElement && getComputedStyle(parentElement).whiteSpace.startsWith('pre');
      text += keepsLines ? data : data.replace(/\s+/g, ' ');
    }
    const isSlot = node instanceof HTMLSlotElement;
    // A slot has no box of its own.
    if (!(node instanceof Element) || !(isSlot || node.checkVisibility())) return;
    const isBlock = /^(div|p|dl|dt|dd|li|ul|ol|h\d|handrail-.*)$/.test(node.localName);
    if (isBlock) text += '\n';
    const inside = isSlot ? node.assignedNodes() : (node.shadowRoot ?? node).childNodes;
    inside.forEach(read);
    if (isBlock) text += '\n';
  };
  read(element);
  return text
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter(Boolean);
}
