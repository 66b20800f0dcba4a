// A long form, one question at a time: 8 questions of mixed kinds, an error on each, the answers checked, one changed, and sent.
// What is sent is byte for byte what the same form sends with scripts off.
import { readFileSync } from 'node:fs';
import { expectFocus, select, tabTo } from './person.mjs';
import { FORM, changePages, expect, listen, ready, test } from './site.mjs';
import { wordsIn } from './words.mjs';

const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const SEND = 'Ask for a place';
const CHECK = 'Check your answers before you send them';
/** The form, 8 questions and the list of answers; and the ways to reach a person. */
const PARTS_ON_THIS_PAGE = 11;

const open = async (page, hash = '') => {
  await page.goto(`/long-form.html${hash}`);
  await ready(page, PARTS_ON_THIS_PAGE);
  await expect(page.getByRole('button', { name: SEND })).toBeHidden();
};
/** In the page: the names of the questions on the screen. */
const asked = (page) =>
  page.evaluate(() => [
    ...new Set(
      [...document.querySelectorAll('form :is(input, select, textarea)')]
        .filter((control) => control.checkVisibility())
        .map(({ name }) => name),
    ),
  ]);
const expectAsked = (page, ...names) => expect.poll(() => asked(page)).toEqual(names);
const type = (answer) => async (page) => {
  for (const [index, line] of answer.split('\n').entries()) {
    if (index) await page.keyboard.press('Enter');
    await page.keyboard.type(line);
  }
};
const press = (key) => (page) => page.keyboard.press(key);

/** Each question: its control, how it is answered wrongly, what is said, and how it is answered rightly. */
const QUESTIONS = [
  ['name', 'Full name', null, 'Enter full name', type('Zoë "Ann" O’Neill <b> & محمد')],
  ['phone', 'Phone number', type('none'), 'Phone number must be numbers, not letters', type('+44 (0)7700 900-123')],
  ['email', 'Email address', type('zoe at'), 'Email address must have an @ in it', type('zoe+help@example.org')],
  ['how', 'With one person beside me', null, 'Select an answer to “How would you like to learn?”', press('Space')],
  ['time', 'Best time', null, 'Select best time', press('M')],
  ['learn', 'Make a video call', null, 'Select one or more answers to “What do you want to learn?”', press('Space')],
  ['member', 'Membership number', type('12'), 'Membership number must be 6 numbers', type('123 456')],
  [
    'more',
    'What would make it easy for you to come?',
    null,
    'Answer this question: What would make it easy for you to come?',
    type('A lift.\n100% = "step-free", please & thank you'),
  ],
];

/** Answers one question by keyboard, from wherever the focus is. */
async function answerOne(page, label, act) {
  await tabTo(page, label);
  if ((await page.evaluate(() => document.activeElement.type)).match(/^(text|tel|email|textarea)/))
    await page.keyboard.press('Control+A');
  await act(page);
}

/** Answers all questions with the keyboard, each with a mistake first. */
async function answerWithMistakes(page) {
  for (const [index, [name, label, wrong, problem, right]] of QUESTIONS.entries()) {
    await expectAsked(page, name);
    await expect(page.getByText(`Question ${index + 1} of 8`, { exact: true })).toBeVisible();
    if (wrong) await answerOne(page, label, wrong);
    await select(page, 'Continue', 'button');
    await expectFocus(page, 'There is a problem');
    await expect(page.getByText(`Error: ${problem}`)).toBeVisible();
    await expect(page).toHaveTitle(/^Error: /);
    await select(page, problem, 'a');
    await expectAsked(page, name);
    await answerOne(page, label, right);
    await select(page, 'Continue', 'button');
    await expect(page).not.toHaveTitle(/^Error: /);
  }
  await expectFocus(page, CHECK);
}

/** Everything that a server gets, byte for byte. */
async function posted(page, send) {
  const request = page.waitForRequest(`**${FORM}`);
  await send();
  const body = (await request).postData();
  await expect(page.getByRole('heading', { name: 'We received this' })).toBeVisible();
  return body;
}

/** What the same form sends with scripts off. */
async function postedWithoutScript(browser, site) {
  const page = await browser.newPage({ baseURL: site.url, javaScriptEnabled: false });
  await page.goto('/long-form.html');
  for (const [, label, , , right] of QUESTIONS) {
    await page.getByLabel(label).focus();
    await right(page);
  }
  const body = await posted(page, () => page.getByRole('button', { name: SEND }).click());
  await page.close();
  return body;
}

async function expectNothingForAxe(page) {
  // By the protocol: the page's policy lets no other script in.
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const rules = Object.fromEntries(window.axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]));
    const found = await window.axe.run(document, { rules });
    if (found.passes.length < 20) return [`axe looked at next to nothing: ${found.passes.length} rules`];
    return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.flat().join(' ')}`));
  });
  expect(violations).toEqual([]);
}

test('8 questions with a mistake on each, checked, one changed: sent as it would be without script', async ({
  page,
  browser,
  site,
}) => {
  const { complaints } = await listen(page, site);
  await open(page);
  await answerWithMistakes(page);
  await expectAsked(page);

  const list = page.locator('handrail-check-answers');
  await expect(list.getByRole('term')).toHaveText([
    'Full name',
    'Phone number',
    'Email address',
    'How would you like to learn?',
    'Best time',
    'What do you want to learn?',
    'Membership number',
    'What would make it easy for you to come?',
  ]);
  await expect(list).toContainText('Zoë "Ann" O’Neill <b> & محمد');
  await expect(list).toContainText('Morning');
  await select(page, 'Change Membership number', 'a');
  await expectFocus(page, 'So that we can find you again');
  await expectAsked(page, 'member');
  await answerOne(page, 'Membership number', type('654 321'));
  await select(page, 'Continue', 'button');
  await expectFocus(page, CHECK);
  await expect(list).toContainText('654 321');
  await select(page, 'Change Membership number', 'a');
  await answerOne(page, 'Membership number', type('123 456'));
  await page.keyboard.press('Enter');
  await expectFocus(page, CHECK);

  const body = await posted(page, () => select(page, SEND, 'button'));
  expect(body).toBe(await postedWithoutScript(browser, site));
  expect(new URLSearchParams(body).get('more')).toBe('A lift.\r\n100% = "step-free", please & thank you');
  expect(complaints).toEqual([]);

  // Back from the next page: where they were, with every answer.
  await page.goBack();
  await ready(page, PARTS_ON_THIS_PAGE);
  await expect(list).toContainText('123 456');
  await expectAsked(page);
  await page.goBack();
  await expectAsked(page, 'member');
  await page.goForward();
  await expectAsked(page);
  expect(await posted(page, () => select(page, SEND, 'button'))).toBe(body);
});

test('sending checks every question, and leads through those with a problem', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    for (const [name, value] of Object.entries({ name: 'Ann', phone: '07700 900123', time: 'am', more: 'A lift' }))
      document.querySelector(`#${name}`).value = value;
    for (const box of document.querySelectorAll('[value=group], [value=gp]')) box.checked = true;
  });
  for (const [name] of QUESTIONS) {
    await expectAsked(page, name);
    await page.getByRole('button', { name: 'Continue' }).click();
  }
  await expectFocus(page, CHECK);
  // As autofill or another script might, on pages that are put away.
  await page.evaluate(() => {
    document.querySelector('#phone').value = '';
    document.querySelector('#more').value = '';
  });
  await page.getByRole('button', { name: SEND }).click();
  await expectFocus(page, 'There is a problem');
  await expectAsked(page, 'phone');
  const problems = page.locator('handrail-form').getByRole('link', { name: /^(Enter|Answer)/ });
  await expect(problems).toHaveText([
    'Enter phone number',
    'Answer this question: What would make it easy for you to come?',
  ]);
  await problems.last().click();
  await expectAsked(page, 'more');
  await expect(page.locator('#more')).toBeFocused();
  await page.keyboard.type('A lift');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expectAsked(page, 'phone');
  await page.locator('#phone').fill('01632 960 999');
  await page.keyboard.press('Enter');
  await expectFocus(page, CHECK);
  await page.getByRole('button', { name: SEND }).click();
  await expect(page.getByRole('heading', { name: 'We received this' })).toBeVisible();
});

test('Back and Forward of the browser, a reload, and an address that names a question', async ({ page }) => {
  await open(page);
  await page.locator('#name').fill('Ann');
  await page.keyboard.press('Enter');
  await expectAsked(page, 'phone');
  await page.locator('#phone').fill('01632 960 999');
  await page.keyboard.press('Enter');
  await expectAsked(page, 'email');
  await page.goBack();
  await expectAsked(page, 'phone');
  await expectFocus(page, 'Question 2 of 8');
  await page.goForward();
  await expectAsked(page, 'email');
  await page.reload();
  await ready(page, PARTS_ON_THIS_PAGE);
  await expectAsked(page, 'email');
  await page.getByRole('button', { name: 'Back' }).click();
  await expectAsked(page, 'phone');
  await page.goBack();
  await expectAsked(page, 'name');
  await page.goto('about:blank');
  await open(page, '#time');
  await expectAsked(page, 'time');
});

test('where the file does not come, all questions stand on one page and can be sent', async ({ page }) => {
  await page.route('**/dist/journey.js', (route) => route.abort());
  await page.goto('/long-form.html');
  await ready(page, PARTS_ON_THIS_PAGE);
  await expectAsked(page, 'name', 'phone', 'email', 'how', 'time', 'learn', 'member', 'more');
  await select(page, SEND, 'button');
  await expectFocus(page, 'There is a problem');
  await select(page, 'Change Full name', 'a');
  await expect(page.locator('#name')).toBeFocused();
  await page.keyboard.type('Ann');
  await select(page, 'Go back to check your answers', 'a');
  await expectFocus(page, CHECK);
});

test('where nothing can be checked, all questions stand on one page, and the browser asks', async ({ page }) => {
  await page.route('**/dist/checks.js', (route) => route.abort());
  await open(page);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expectAsked(page, 'name', 'phone', 'email', 'how', 'time', 'learn', 'member', 'more');
  await page.getByRole('button', { name: SEND }).click();
  await expect(page.locator('#name')).toBeFocused();
});

for (const [tag, language, dir] of [
  ['en', 'en', ''],
  ['cy', 'cy', ''],
  ['ur', 'ur', ' dir="rtl"'],
]) {
  test(`in ${tag}, 320 px wide: our words, nothing too wide, nothing for axe, at each kind of page`, async ({
    page,
  }) => {
    const word = wordsIn(language);
    await page.setViewportSize({ width: 320, height: 640 });
    await changePages(page, { html: (text) => text.replace('lang="en-GB"', `lang="${tag}"${dir}`) });
    await open(page);
    const fits = async (name) => {
      await expectNothingForAxe(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      if (process.env.HANDRAIL_SHOTS)
        await page.screenshot({ path: `${process.env.HANDRAIL_SHOTS}/${tag}-${name}.png`, fullPage: true });
    };
    const goOn = page.getByRole('button', { name: word('Continue'), exact: true });
    const progress = (number) =>
      word('Question {number} of {total}').replace('{number}', number).replace('{total}', '8');
    await expect(page.getByText(progress(1), { exact: true })).toBeVisible();
    await fits('question');
    await goOn.click();
    await expectFocus(page, word('There is a problem'));
    await fits('problem');
    await page.locator('#name').fill('Zoë "Ann" O’Neill');
    await goOn.click();
    await page.locator('#phone').fill('+44 7700 900 123');
    await goOn.click();
    await expectAsked(page, 'email');
    await goOn.click();
    await page.getByText('In a small group').click();
    await fits('choices');
    await goOn.click();
    await page.locator('#time').selectOption('am');
    await goOn.click();
    for (const box of ['Use a phone', 'See my GP online']) await page.getByText(box, { exact: true }).click();
    await goOn.click();
    await goOn.click();
    await page.locator('#more').fill('A lift.\nA chair');
    await goOn.click();
    await expectFocus(page, CHECK);
    await expect(page.locator('handrail-check-answers').getByText(word('Not provided')).first()).toBeVisible();
    await fits('check');
    await page.getByRole('link', { name: `${word('Change')} What do you want to learn?` }).click();
    await expectAsked(page, 'learn');
    await page.getByRole('button', { name: word('Back'), exact: true }).click();
    await expectFocus(page, CHECK);
  });
}
