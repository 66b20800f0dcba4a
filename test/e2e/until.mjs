// Waits for what a page should come to, in any engine, and says what it is instead. No driver's own waiting is used: they
// differ, and a page that is just being left refuses to answer.
import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE = 15_000;
const PARTS = ['step-guide', 'talk-to-a-person', 'form', 'field', 'choices']
  .map((name) => `handrail-${name}[data-handrail-ready]`)
  .join();

/** In the page: what the rules look at. */
function lookHere(ready) {
  const all = (selector, root = document) => [
    ...root.querySelectorAll(selector),
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? all(selector, shadowRoot) : [])),
  ];
  const outward = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host;
  const words = (node) => node.textContent.replace(/\s+/g, ' ').trim();
  function canBeSeen(element) {
    const boxes = [...element.getClientRects()];
    if (!boxes.some(({ width, height }) => width >= 1 && height >= 1)) return false;
    if (getComputedStyle(element).visibility !== 'visible') return false;
    for (let node = element; node; node = outward(node)) {
      const { contentVisibility, opacity, display } = getComputedStyle(node);
      const { width, height } = node.getBoundingClientRect();
      if (opacity === '0' || (!/^(inline|contents)$/.test(display) && (width < 1 || height < 1))) return false;
      // Chromium finds a place even for what it skips. It skips what is inside, not the box itself.
      if (contentVisibility === 'hidden' && node !== element) return false;
    }
    return true;
  }
  return {
    all,
    words,
    canBeSeen,
    parts: () => document.querySelectorAll(ready).length,
    steps: () => [...document.querySelectorAll('ol > li')].filter(({ id }) => id.includes('-step-')),
    focus() {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return !element || element === document.body ? 'nothing' : words(element);
    },
    shown: (wanted) => all('*').filter((element) => words(element) === wanted && canBeSeen(element)),
    visibleText() {
      const texts = document.createTreeWalker(document.body, window.NodeFilter.SHOW_TEXT);
      let seen = '';
      while (texts.nextNode()) {
        const { parentElement, data } = texts.currentNode;
        // A list that is closed draws only one of its options, and people open it.
        if (canBeSeen(parentElement.closest('select') ?? parentElement)) seen += data.replace(/\s+/g, '');
      }
      return seen;
    },
  };
}

/** Runs `look(here, ...values)` in the page. It is sent as text: it sees its arguments and no more. */
export const inPage = (page, look, ...values) =>
  page.evaluate(
    new Function('ready', '...values', `return (${look})((${lookHere})(ready), ...values)`),
    PARTS,
    ...values,
  );

const whereItIs = (page) =>
  inPage(page, (here) => `The page is “${document.title}”, the focus on “${here.focus().slice(0, 60)}”`).catch(
    () => 'The page does not answer',
  );

/**
 * @param rule what is wanted: the part, a colon, the rule
 * @param look runs in the page; answers true, or says what is there instead
 */
export async function until(page, rule, look, ...values) {
  const end = Date.now() + PATIENCE;
  for (let last; ; await pause(20)) {
    try {
      last = await inPage(page, look, ...values);
    } catch (error) {
      last = `no answer: ${error.message.split('\n')[0]}`;
    }
    if (last === true) return;
    if (Date.now() > end) throw new Error(`${rule}. Instead: ${last}. ${await whereItIs(page)}`);
  }
}
