// What must hold for the parts on any page: they stand, a person gets through them, and they can be taken back.
import { parseFragment, serialize } from 'parse5';
import { FORM, PARTS, expect } from '../../e2e/site.mjs';
import { AWAY, PARTS_HERE, STEPS, TITLE } from './core-page.mjs';

const ANSWERS = { name: 'Zoë O’Neill', phone: '01632 960 999' };

/** Waits until the parts stand. `frame` is a page or a frame in it. */
export const standing = (frame, host, count = PARTS_HERE) =>
  expect(frame.locator(`:is(${PARTS})[data-handrail-ready]`), `${host}: all parts: they become ready`).toHaveCount(
    count,
  );

/** Urgent help: the page's own numbers, with the urgency in words, and ours. */
export async function useUrgent(frame, host) {
  const rule = (words) => `${host}: urgent help: ${words}`;
  const heading = frame.getByRole('heading', { name: 'Urgent: Get help now' });
  await expect(heading, rule('its heading says that it is urgent')).toBeVisible();
  await expect(frame.getByRole('link', { name: 'Call our crisis team' }), rule('own numbers stay')).toBeVisible();
  const own = frame.locator('#urgent').getByRole('link', { name: 'Call 999' });
  await expect(own, rule('a number of the page stands once')).toHaveCount(1);
  await expect(frame.getByRole('link', { name: 'Call 116 123' }), rule('ours are added')).toBeVisible();
}

/** The way out: an empty screen at one press. Where it leads there is nothing, so the page can be given back, as Back does it. */
export async function useExit(frame, host) {
  const rule = (words) => `${host}: exit page: ${words}`;
  const title = await frame.evaluate(() => document.title);
  const asked = (frame.page?.() ?? frame).waitForRequest(`**${AWAY}`);
  await frame.getByRole('link', { name: 'Leave this page', exact: true }).press('Enter');
  await asked;
  await expect(frame.getByRole('link', { name: 'Loading' }), rule('there is a way on')).toBeVisible();
  const left = await frame.evaluate(() => [document.body.getClientRects().length, document.title]);
  expect(left, rule('the screen is empty, and the title says where it goes')).toEqual([
    0,
    expect.not.stringMatching(title),
  ]);
  const isBack = await frame.evaluate(() => {
    window.dispatchEvent(new window.PageTransitionEvent('pageshow', { persisted: true }));
    return [document.body.getClientRects().length, document.title];
  });
  expect(isBack, rule('a page that the browser kept is whole again')).toEqual([1, title]);
}

/** The guide: Next step, and "I am stuck", which leads to a person. */
export async function useGuide(frame, host) {
  const rule = (words) => `${host}: step guide: ${words}`;
  await expect(frame.getByText('Step 1 of 3'), rule('it says which step it is')).toBeVisible();
  await frame.getByRole('button', { name: 'Next step' }).press('Enter');
  await expect(frame.getByRole('heading', { name: STEPS[1] }), rule('Next step moves focus to the step')).toBeFocused();
  await expect(frame.getByText('Step 2 of 3'), rule('it counts on')).toBeVisible();
  await expect(frame.getByRole('heading', { name: STEPS[0] }), rule('one step is shown at a time')).toBeHidden();
  await frame.getByRole('link', { name: 'I am stuck' }).press('Enter');
}

/** The ways to a person, reached from "I am stuck". */
export async function useTalk(frame, host) {
  const rule = (words) => `${host}: talk to a person: ${words}`;
  const heading = frame.getByRole('heading', { name: 'Talk to a person' });
  await expect(heading, rule('“I am stuck” moves focus there')).toBeFocused();
  await expect(frame.getByRole('link', { name: 'Call 01632 960 123' }), rule('the ways are open')).toBeVisible();
  const where = `I am stuck on step 2 of 3: ${STEPS[1]}`;
  await expect(frame.getByText(where), rule('it says where the person was')).toBeVisible();
  await expect(
    frame.getByText(/^(Open now|Closed now|Closed on|Times may be different)/).first(),
    rule('it reads the hours'),
  ).toBeVisible();
  await frame.getByRole('button', { name: 'Go back to step 2' }).press('Enter');
  await expect(frame.getByRole('heading', { name: STEPS[1] }), rule('there is a way back')).toBeFocused();
}

/** The card to take away, put away again at the end. */
export async function useCard(frame, host) {
  const rule = (words) => `${host}: card: ${words}`;
  const button = frame.getByRole('button', { name: 'Take this with you' });
  await button.press('Enter');
  await expect(frame.getByRole('heading', { name: 'Talk to a person' }), rule('it has its heading')).toHaveCount(2);
  await expect(frame.getByText('12 Hawthorn Road'), rule('it has the ways in words')).toHaveCount(2);
  await button.press('Enter');
  await frame.getByRole('button', { name: 'I would rather not do this online' }).press('Enter');
  const answer = frame.getByText(/^That is fine\. .*: Phone us, Visit us\.$/);
  await expect(answer, rule('it names the ways without internet')).toBeVisible();
}

/** The places: found by postcode and by what is there, a person asked about one, and all of them again. */
export async function usePlaces(frame, host) {
  const rule = (words) => `${host}: find a place: ${words}`;
  const [erith, welling] = [/^Erith Hub$/, /^Welling Hall$/].map((name) => frame.getByRole('heading', { name }));
  const box = frame.locator('#places').getByRole('textbox');
  await box.fill('da16');
  // By its words: what is only kept from screen readers has no role either.
  await expect(frame.getByText('3 High Street'), rule('a place elsewhere is put away')).toBeHidden();
  await expect(welling, rule('a place there is shown')).toBeVisible();
  await box.fill('da');
  await frame.getByRole('button', { name: 'What do you need there?' }).press('Enter');
  await frame.getByRole('checkbox', { name: 'Quiet room' }).press('Space');
  await expect(frame.getByText('9 Chapel Road'), rule('a place without it is put away')).toBeHidden();
  await frame.getByRole('link', { name: 'Ask a person about Erith Hub' }).press('Enter');
  const where = `at the list ‘Places that serve tea’. I am asking about this place: Erith Hub`;
  await expect(frame.getByText(where), rule('a person hears which place it is')).toBeVisible();
  await frame.getByRole('button', { name: 'Go back to Erith Hub' }).press('Enter');
  await expect(erith, rule('there is a way back')).toBeFocused();
  await frame.getByRole('button', { name: 'Show all places' }).press('Enter');
  const count = frame.getByRole('paragraph').filter({ hasText: /^All 2 places$/ });
  await expect(count, rule('how many there are takes the focus')).toBeFocused();
  await expect(welling, rule('all places are shown again')).toBeVisible();
  await frame.getByRole('button', { name: 'What do you need there?' }).press('Enter');
}

/** Words in two languages: one is shown, and pressing the name of the other shows that one. Both ways, so that all is as it was. */
export async function useLanguages(frame, host) {
  const rule = (words) => `${host}: languages: ${words}`;
  const [english, welsh] = ['You can bring your own.', 'Mae am ddim.'].map((one) => frame.getByText(one));
  for (const [name, shown, away] of [
    [/^Cymraeg/, welsh, english],
    [/^English/, english, welsh],
  ]) {
    const button = frame.locator('#languages').getByRole('button', { name });
    await button.press('Enter');
    await expect(shown, rule('the chosen language is shown')).toBeVisible();
    await expect(away, rule('one language is shown at a time')).toBeHidden();
    await expect(button, rule('the button is pressed, and keeps the focus')).toHaveAttribute('aria-pressed', 'true');
    await expect(button, rule('the button is pressed, and keeps the focus')).toBeFocused();
  }
}

/** In the page: a device that gets voices of its own while the page is open, and speaks until it is silenced. */
function giveVoices() {
  const heard = [];
  const voices = ['en-GB', 'cy'].map((lang) => ({ name: lang, lang, localService: true, default: lang === 'cy' }));
  const device = { getVoices: () => voices, speak: (one) => heard.push(one.text), cancel() {}, resume() {} };
  const before = window.speechSynthesis;
  Object.defineProperty(window, 'speechSynthesis', { value: device, configurable: true });
  window.SpeechSynthesisUtterance = function (text) {
    this.text = text;
  };
  window.heardAloud = heard;
  // Some pages have an `Event` of their own.
  const changed = document.createEvent('Event');
  changed.initEvent('voiceschanged', false, false);
  before.dispatchEvent(changed);
}

/** Read aloud: only the page's words where the device has no voice; with one it reads what stands there, and stops. */
export async function useAloud(frame, host) {
  const rule = (words) => `${host}: read aloud: ${words}`;
  const buttons = frame.locator('#aloud').getByRole('button');
  await expect(frame.getByText('Pour it slowly.'), rule('its words stand')).toBeVisible();
  await frame.evaluate(giveVoices);
  await buttons.first().press('Enter');
  await expect(buttons, rule('Pause, Stop and three speeds')).toHaveCount(5);
  const heard = () => frame.evaluate(() => window.heardAloud.join());
  await expect.poll(heard, rule('it reads the words of the page')).toBe('When the tea is ready');
  await buttons.nth(1).press('Enter');
  await expect(buttons, rule('Stop leads back to Listen')).toHaveCount(1);
  await expect(buttons, rule('Stop leads back to Listen')).toBeFocused();
}

/** The form: what is wrong, in the summary, beside the question and in the title. */
export async function meetErrors(frame, host) {
  const rule = (words) => `${host}: form: ${words}`;
  await frame.getByRole('button', { name: 'Ask us to call you' }).press('Enter');
  const summary = frame.getByRole('heading', { name: 'There is a problem' });
  await expect(summary, rule('the summary takes focus')).toBeFocused();
  expect(await frame.evaluate(() => document.title), rule('the title says it')).toBe(`Error: ${TITLE}`);
  await frame.getByRole('link', { name: 'Enter full name' }).press('Enter');
  await expect(frame.locator('#name'), rule('a problem leads to its question')).toBeFocused();
  await expect(frame.getByText('Error: Enter full name'), rule('the words stand beside it')).toBeVisible();
}

/** Answers every question. */
export async function answer(frame) {
  // By their ids: Playwright 1.65 finds no labels in XML.
  await frame.locator('#name').fill(ANSWERS.name);
  await frame.locator('#phone').fill(ANSWERS.phone);
  await frame.locator('#by-text').check();
  // In one piece, as from a phone or a password manager: the part puts it into the three boxes.
  await frame.locator('#born-day').fill('27 March 1980');
}

/** One question at a time, up to the answers that were given. */
export async function usePages(frame, host) {
  const rule = (words) => `${host}: one question at a time: ${words}`;
  const [drink, sugar] = [frame.locator('#drink'), frame.locator('#sugar')];
  await expect(drink, rule('it starts with the first question')).toBeVisible();
  await expect(sugar, rule('one question is shown at a time')).toBeHidden();
  await drink.fill('Tea');
  const goOn = frame.getByRole('button', { name: 'Continue' });
  await goOn.press('Enter');
  await expect(frame.getByRole('heading', { name: 'Question 2 of 2' }), rule('Continue moves focus on')).toBeFocused();
  await expect(drink, rule('one question is shown at a time')).toBeHidden();
  await goOn.press('Enter');
  await expect(
    frame.getByRole('heading', { name: 'Check your order' }),
    rule('it ends with the answers'),
  ).toBeFocused();
  await expect(frame.getByRole('definition').filter({ hasText: 'Tea' }), rule('they stand there')).toBeVisible();
}

/** What a server gets to see, in the page's own encoding. */
export const posted = ({ name, phone } = ANSWERS) =>
  new URLSearchParams({
    name,
    phone,
    contact: 'text',
    'born-day': '27',
    'born-month': 'March',
    'born-year': '1980',
    note: '',
  }).toString();

/** Sends the form that has its answers, and looks at what arrives. */
export async function send(page, frame, host, expected = posted()) {
  const request = page.waitForRequest(`**${FORM}`);
  await frame.getByRole('button', { name: 'Ask us to call you' }).press('Enter');
  expect((await request).postData(), `${host}: form: the answers are sent as they were typed`).toBe(expected);
  await expect(
    frame.getByRole('heading', { name: 'We received this' }),
    `${host}: form: it is sent the native way`,
  ).toBeVisible();
}

/** All parts, from the first step to the form that is sent. */
export async function useParts(page, host, { frame = page, expected, count } = {}) {
  await standing(frame, host, count);
  await useUrgent(frame, host);
  await useExit(frame, host);
  await useGuide(frame, host);
  await useTalk(frame, host);
  await useCard(frame, host);
  await usePlaces(frame, host);
  await useLanguages(frame, host);
  await useAloud(frame, host);
  await meetErrors(frame, host);
  await usePages(frame, host);
  await answer(frame);
  await send(page, frame, host, expected);
}

const OWN_ATTRIBUTES = /^(?:data-handrail-ready|view|helper|open)$/;

/**
 * HTML as its author wrote it, for comparing: one way of writing tags, attributes in one order, no white space around blocks, no attributes that
 * an element of ours reflects on itself, and no element that stands inside the wrapper of another spelling.
 */
export function asWritten(html) {
  const tree = parseFragment(html.replace(/ xmlns="[^"]*"/g, ''));
  const walk = (node) => {
    // What is taken away and given back stands last.
    node.attrs = node.attrs?.filter(({ name, value }) => name !== 'class' || value);
    node.attrs?.sort((a, b) => (a.name < b.name ? -1 : 1));
    if (node.tagName && (node.tagName.startsWith('handrail-') || isWrapper(node))) {
      node.attrs = node.attrs.filter(({ name }) => !OWN_ATTRIBUTES.test(name));
    }
    node.childNodes = node.childNodes?.flatMap((child) =>
      isWrapper(node) && child.tagName?.startsWith('handrail-') ? child.childNodes : [child],
    );
    for (const child of node.childNodes ?? []) walk(child);
  };
  walk(tree);
  return serialize(tree)
    .split(/\s*\n\s*|(?<=>)(?=<)/)
    .filter(Boolean);
}
const isWrapper = (node) =>
  !node.tagName?.startsWith('handrail-') &&
  !!node.attrs?.some(
    ({ name, value }) =>
      name === 'data-handrail' ||
      (name === 'class' &&
        /\bhandrail-(?:step-guide|talk-to-a-person|form|field|choices|date|check-answers|find-a-place|urgent-help|exit-page|explain-a-word|languages|read-aloud)\b/.test(
          value,
        )),
  );

/** Takes everything out of the page and looks whether it is the author's HTML again. */
export async function leaves(frame, host, author) {
  const left = await frame.evaluate(() => {
    const main = document.querySelector('main');
    main.remove();
    return main.innerHTML;
  });
  expect(asWritten(left), `${host}: all parts: the page's own HTML is back when they leave`).toEqual(asWritten(author));
}

/** Nothing of ours has happened to the page. */
export async function isUntouched(frame, host, author) {
  const now = await frame.evaluate(() => document.querySelector('main').innerHTML);
  expect(asWritten(now), `${host}: all parts: the page's HTML stays exactly as it was`).toEqual(asWritten(author));
  expect(now, `${host}: all parts: nothing of ours is in the page`).not.toMatch(/data-handrail-(?:added|was|ready)/);
}
