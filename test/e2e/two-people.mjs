// Two people make the same journey: one with nothing but a keyboard, one with a finger or a mouse. In any engine.
import { ANSWERS, POSTED, answerForm, select, tabTo } from './person.mjs';
import { inPage, until } from './until.mjs';

export const withKeyboard = (page) => ({
  select: (name, tag) => select(page, name, tag),
  /** What stands further up: Firefox does not come back to the top by Tab before it has been through its own buttons. */
  async selectAbove(name) {
    await tabTo(page, name, undefined, 'Shift+Tab');
    await page.keyboard.press('Enter');
  },
  async tick(label) {
    await tabTo(page, label, 'input');
    await page.keyboard.press('Space');
  },
  async write(label, words) {
    await tabTo(page, label, 'input');
    await page.keyboard.type(words);
  },
  /** Answers every question of the form; answers what a server gets to see. */
  async answer() {
    await answerForm(page);
    return POSTED;
  },
});

/** In the page: brings what is to be pressed into view, and remembers where it is once nothing lies above it. */
function putInPlace(here, selector, words) {
  const isNamed = (node) => here.words(node).replace(/ \(optional\)$/, '') === words && here.canBeSeen(node);
  const found = here.all(selector).find(isNamed);
  if (!found) return 'it cannot be seen';
  const isForText = found.control && !/radio|checkbox/.test(found.control.type);
  const target = isForText ? found.control : found;
  const middle = () => {
    const { x, y, width, height } = target.getBoundingClientRect();
    return [x + width / 2, y + height / 2];
  };
  let place = middle();
  if (String(window.__place) !== String(place)) {
    target.scrollIntoView({ block: 'center', behavior: 'instant' });
    window.__place = place = middle();
    // Firefox finds what a pointer meets by what it last painted.
    window.__painted = false;
    requestAnimationFrame(() => requestAnimationFrame(() => (window.__painted = true)));
  }
  if (!window.__painted) return 'it is not painted';
  const met = target.getRootNode().elementFromPoint(...place);
  return target.contains(met) || `there is ${met?.outerHTML.slice(0, 60)}`;
}

export function withPointer(page) {
  /** Presses the middle of what has these words, where a finger would; of a text field by its label. */
  async function press(selector, words) {
    await until(page, `page: “${words}” can be pressed`, putInPlace, selector, words);
    await page.clickAt(...(await inPage(page, () => window.__place)));
  }
  async function write(label, words) {
    await press('label', label);
    await page.keyboard.type(words);
    await until(
      page,
      `field: “${label}” takes what is typed`,
      (here, wanted) => document.activeElement.value === wanted || `it has “${document.activeElement.value}”`,
      words,
    );
    // Firefox brings the caret into view a little after the typing, and would take away the page from under a quick finger.
    await page.evaluate(() => {
      window.__painted = false;
      requestAnimationFrame(() => requestAnimationFrame(() => (window.__painted = true)));
    });
    await until(page, `field: “${label}” is painted`, () => window.__painted || 'it is not');
  }
  async function tick(label) {
    await press('label', label);
    await until(
      page,
      `choices: “${label}” is chosen`,
      (here, wanted) => {
        const { control } = here.all('label').find((node) => here.words(node) === wanted);
        return control.checked || 'it is not';
      },
      label,
    );
  }
  return {
    select: (name, tag = 'a, button') => press(tag, name),
    selectAbove: (name) => press('a, button', name),
    tick,
    write,
    async answer() {
      await write('Full name', ANSWERS.name);
      await write('Phone number', ANSWERS.phone);
      for (const label of ['Text message', 'An interpreter', 'The steps on paper, in large print']) {
        await tick(label);
      }
      return new URLSearchParams([
        ...[
          ['name', ANSWERS.name],
          ['phone', ANSWERS.phone],
          ['email', ''],
          ['contact', 'text'],
          ['best-time', 'any'],
          ['help', 'interpreter'],
          ['help', 'paper'],
          ['before-we-call', ''],
        ],
      ]).toString();
    },
  };
}
