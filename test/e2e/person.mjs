// What a person does on a page with nothing but a keyboard.
import { expect } from '@playwright/test';

/** In the page: what has the focus, through shadow roots, with its name as it is read on the screen. */
const focused = (page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element || element === document.body) return { tag: '', name: '', id: '' };
    const words = (node) => (node?.innerText ?? '').replace(/\s+/g, ' ').trim();
    const label = element.labels?.[0];
    const own = /^(input|select|textarea)$/.test(element.localName) ? words(label) : words(element);
    return { tag: element.localName, name: own.replace(/ \(optional\)$/, ''), id: element.id };
  });

/** Presses Tab (or Shift+Tab) until something with this name (and, where it matters, this tag) has the focus. */
export async function tabTo(page, name, tag, key = 'Tab') {
  const met = [];
  // Enough for a page twice over: whoever tabs past the end comes back to the beginning.
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press(key);
    const here = await focused(page);
    if (here.name === name && (!tag || here.tag === tag)) return;
    met.push(here.name);
  }
  throw new Error(`Tab does not lead to “${name}”. It led to: ${[...new Set(met)].join(' | ')}`);
}

/** Goes to a link or button by Tab and selects it with Enter. */
export async function select(page, name, tag) {
  await tabTo(page, name, tag);
  await page.keyboard.press('Enter');
}

/** Waits until the focus is on something with this name. */
export const expectFocus = (page, name) => expect.poll(async () => (await focused(page)).name).toBe(name);

export const SEND = 'Ask us to call you';

/** Somebody's answers, with what trips up forms: other alphabets, quotes, `&`, `+`, lines, untidy numbers. */
export const ANSWERS = {
  name: 'Zoë "Ann" O’Neill <b> & محمد',
  phone: '+44 (0)7700 900-123',
  email: 'zoe+help@example.org',
  'before-we-call': 'I use a hearing aid.\n100% = "loud", please & thank you; ask for Zoë',
};

/** Types an answer. Enter makes a new line. */
async function typeAnswer(page, answer) {
  for (const [index, line] of answer.split('\n').entries()) {
    if (index) await page.keyboard.press('Enter');
    await page.keyboard.type(line);
  }
}

/** Answers every question of "Ask us to call you" from the top, by Tab, arrows, Space and typing. Leaves the focus in the last. */
export async function answerForm(page) {
  await tabTo(page, 'Full name', 'input');
  await typeAnswer(page, ANSWERS.name);
  await tabTo(page, 'Phone number', 'input');
  await typeAnswer(page, ANSWERS.phone);
  await tabTo(page, 'Email address', 'input');
  await typeAnswer(page, ANSWERS.email);
  await tabTo(page, 'Phone call', 'input');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, 'Best time to contact you', 'select');
  await page.keyboard.press('ArrowDown');
  for (const help of ['An interpreter', 'The steps on paper, in large print']) {
    await tabTo(page, help, 'input');
    await page.keyboard.press('Space');
  }
  await tabTo(page, 'Anything we should know before we call', 'textarea');
  await typeAnswer(page, ANSWERS['before-we-call']);
}

/** What a server gets to see of these answers, with script and without. */
export const POSTED = new URLSearchParams([
  ['name', ANSWERS.name],
  ['phone', ANSWERS.phone],
  ['email', ANSWERS.email],
  ['contact', 'text'],
  ['best-time', 'morning'],
  ['help', 'interpreter'],
  ['help', 'paper'],
  ['before-we-call', ANSWERS['before-we-call'].replace('\n', '\r\n')],
]).toString();

/** The names and answers that the page after the form shows. */
export const shownBack = (page) =>
  page.locator('dl').evaluate((list) => [...list.children].map((child) => child.textContent));
