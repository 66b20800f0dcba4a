// The whole way with a keyboard alone: a guide, being stuck, a person, the end, and a form with mistakes in it.
import { ANSWERS, POSTED, SEND, answerForm, expectFocus, select, shownBack, tabTo } from './person.mjs';
import { FORM, PAGES, expect, open, ready, test } from './site.mjs';

const STEPS = [
  'Log in to your NHS account',
  'Open your repeat prescriptions',
  'Choose the medicines you need',
  'Add a note if you need to',
  'Check your pharmacy',
  'Check your request and send it',
];
const step = (page, number) => page.getByRole('heading', { name: STEPS[number - 1] });
const inView = (locator) => expect(locator).toBeInViewport({ ratio: 0.99 });

for (const name of PAGES) {
  test(`${name}: being stuck on step 3 leads to a person, and back to step 3`, async ({ page }) => {
    await open(page, name);
    await select(page, 'Next step', 'button');
    await expectFocus(page, STEPS[1]);
    await select(page, 'Next step', 'button');
    await expectFocus(page, STEPS[2]);
    await expect(page.getByText('Step 3 of 6')).toBeVisible();
    await expect(step(page, 2)).toBeHidden();

    await expect(page.getByRole('link', { name: 'Call 01632 960 123' })).toBeHidden();
    await select(page, 'I am stuck', 'a');
    await expectFocus(page, 'Talk to a person');
    await inView(page.getByRole('heading', { name: 'Talk to a person' }));
    await expect(page.getByRole('link', { name: 'Call 01632 960 123' })).toBeVisible();
    await expect(
      page.getByText(
        'You can say: “I am using the guide ‘Order a repeat prescription’. I am stuck on step 3 of 6: Choose the medicines you need”',
      ),
    ).toBeVisible();

    await select(page, 'Go back to step 3', 'button');
    await expectFocus(page, STEPS[2]);
    await inView(step(page, 3));
    await expect(step(page, 4)).toBeHidden();
  });

  test(`${name}: a guide from its first step to the end`, async ({ page }) => {
    await open(page, name);
    for (const number of [1, 2, 3, 4, 5, 6]) {
      await expect(step(page, number)).toBeVisible();
      if (number === 1) {
        await tabTo(page, 'I have done step 1', 'input');
        await page.keyboard.press('Space');
      }
      await select(page, number < 6 ? 'Next step' : 'Finish', 'button');
    }
    await expectFocus(page, 'You did this');
    const recap = page.getByRole('listitem').filter({ hasText: /^(Done|Not ticked):/ });
    await expect(recap).toHaveText(STEPS.map((words, index) => `${index ? 'Not ticked' : 'Done'}: ${words}`));
    await expect(page.getByRole('heading', { name: 'What happens next' })).toBeVisible();
    await select(page, 'Back', 'button');
    await expectFocus(page, STEPS[5]);
  });

  test(`${name}: a form that cannot be sent yet says what to do, and offers a person at the second try`, async ({
    page,
  }) => {
    await open(page, name);
    const title = await page.title();
    const rather = page.getByRole('link', { name: 'Would you rather talk to a person?' });
    await select(page, SEND, 'button');
    await expectFocus(page, 'There is a problem');
    await expect(page).toHaveTitle(`Error: ${title}`);
    await inView(page.getByRole('heading', { name: 'There is a problem' }));
    await expect(rather).toBeHidden();

    for (const [problem, label, control] of [
      ['Enter full name', page.getByText('Full name', { exact: true }), page.getByLabel('Full name')],
      ['Enter phone number', page.getByText('Phone number', { exact: true }), page.getByLabel('Phone number')],
      [
        'Select an answer to “How would you like us to contact you?”',
        page.locator('legend').first(),
        page.getByRole('radio', { name: 'Phone call' }),
      ],
    ]) {
      await select(page, problem, 'a');
      await expect(control).toBeFocused();
      await inView(label);
      await expect(page.getByText(`Error: ${problem}`)).toBeVisible();
    }

    await tabTo(page, 'Email address', 'input');
    await page.keyboard.type('zoe at example');
    await select(page, SEND, 'button');
    await expectFocus(page, 'There is a problem');
    await expect(page.getByRole('link', { name: 'Email address must have an @ in it' })).toBeVisible();
    await expect(page.getByLabel('Email address')).toHaveValue('zoe at example');
    await select(page, 'Would you rather talk to a person?', 'a');
    await expectFocus(page, 'Talk to a person');
    await expect(page.getByText(/You can say: “I am filling in .*Full name; Phone number; /)).toBeVisible();
    await expect(page.getByText('zoe at example')).toHaveCount(0);
    await select(page, 'Go back to the form', 'button');
    await expectFocus(page, 'There is a problem');
  });

  test(`${name}: a form with mistakes is put right and sent, as it would be without script`, async ({ page }) => {
    await open(page, name);
    await select(page, SEND, 'button');
    await expectFocus(page, 'There is a problem');
    await answerForm(page);
    const request = page.waitForRequest(`**${FORM}`);
    await select(page, SEND, 'button');
    expect((await request).postData()).toBe(POSTED);
    await expect(page.getByRole('heading', { name: 'We received this' })).toBeVisible();
    expect(await shownBack(page)).toContain(ANSWERS['before-we-call']);

    await page.goBack();
    await ready(page);
    await expect(page).not.toHaveTitle(/Error/);
    await expect(page.getByLabel('Full name')).toHaveValue(ANSWERS.name);
    await expect(page.getByLabel('Anything we should know')).toHaveValue(ANSWERS['before-we-call']);
    await expect(page.getByLabel('Text message')).toBeChecked();
    await expect(page.getByLabel('An interpreter', { exact: true })).toBeChecked();
    await expect(page.getByLabel('Best time')).toHaveValue('morning');
    const again = page.waitForRequest(`**${FORM}`);
    await select(page, SEND, 'button');
    expect((await again).postData()).toBe(POSTED);
    await expect(page.getByRole('heading', { name: 'We received this' })).toBeVisible();
  });

  test(`${name}: an address can lead to a step`, async ({ page }) => {
    await open(page, name);
    const id = await page.locator('h3', { hasText: STEPS[4] }).evaluate((heading) => heading.closest('li').id);
    expect(id).not.toBe('');
    await page.goto('about:blank');
    await page.goto(`/${name}.html#${id}`);
    await ready(page);
    await expect(step(page, 5)).toBeVisible();
    await expect(step(page, 1)).toBeHidden();
    await inView(step(page, 5));
    // Chromium takes focus away on load when it goes to a place that cannot have it; from there, Tab goes on in the step.
    await page.keyboard.press('Tab');
    await expectFocus(page, 'I have done step 5');

    await page.evaluate((there) => (location.hash = there), id.replace('5', '2'));
    await expectFocus(page, STEPS[1]);
    await expect(step(page, 5)).toBeHidden();
  });

  test(`${name}: words that are found on the page open the step they stand in`, async ({ page }) => {
    await open(page, name);
    await expect(step(page, 5)).toBeHidden();
    // A link to words (a text fragment) finds them as the browser's own search does, which no test can open.
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = '#:~:text=Ask%20both%20pharmacies';
      link.textContent = 'Find';
      document.querySelector('main').prepend(link);
    });
    await page.getByRole('link', { name: 'Find', exact: true }).click();
    await expect(step(page, 5)).toBeVisible();
    await expect(step(page, 1)).toBeHidden();
  });

  test(`${name}: the page's own link to a person opens the ways`, async ({ page }) => {
    await open(page, name);
    await page.goto(`/${name}.html#talk`);
    await expect(page.getByRole('link', { name: 'Call 01632 960 123' })).toBeVisible();
    await expectFocus(page, 'Talk to a person');
  });
}
