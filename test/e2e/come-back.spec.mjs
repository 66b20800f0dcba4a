// Leave and come back, and clear this computer: what the next person finds who presses Back, with the built files.
import { readFileSync } from 'node:fs';
import { expect, test } from './site.mjs';

const example = (name) =>
  readFileSync(new URL(`../../src/components/come-back/examples/${name}.html`, import.meta.url), 'utf8');
const HEAD = `<meta charset="utf-8"><meta name="viewport" content="width=device-width">
  <link rel="stylesheet" href="/dist/handrail.css"><script type="module" src="/dist/handrail.js"></script>`;
const ANSWER = 'My daughter is ill, and I cannot sleep.';

/** A site with the form, a page that says thank you, and another. What came with each POST is noted. */
async function visit(page, { form = example('after-a-form'), respond } = {}) {
  const posts = [];
  const html = (title, body) => ({
    contentType: 'text/html; charset=utf-8',
    body: `<!doctype html><html lang="en"><head><title>${title}</title>${HEAD}</head><body><main>${body}</main></body></html>`,
  });
  await page.route('**/form.html', (route) => route.fulfill(html('The form', form)));
  await page.route('**/other.html', (route) => route.fulfill(html('Another page', '<h1>Another page</h1>')));
  await page.route(/\/(help|lift)$/, (route) => {
    posts.push(route.request().postData());
    return respond ? respond(route, html) : route.fulfill(html('Thank you', example('after-sending')));
  });
  await page.goto('/form.html');
  await expect(page.locator('handrail-come-back[data-handrail-ready]')).toHaveCount(1);
  return posts;
}
const button = (page, name) => page.getByRole('button', { name });
const tick = (page, name) => page.getByRole('checkbox', { name }).check();
const ready = (page) => expect(page.locator('handrail-come-back[data-handrail-ready]')).toHaveCount(1);
const answer = async (page) => {
  await page.getByLabel('Full name').fill('Ann');
  await page.getByLabel('What would you like help with?').fill(ANSWER);
};
/** Nothing that was typed is anywhere a script of the site could find it. */
const expectNothingOf = async (page) => {
  const found = await page.evaluate(() => {
    const controls = [...document.querySelectorAll('input,textarea')];
    return [
      ...controls.map(({ value, defaultValue }) => value + defaultValue),
      ...Object.values(sessionStorage),
      ...Object.values(localStorage),
      document.cookie,
      JSON.stringify(history.state),
    ].join(' ');
  });
  expect(found).not.toMatch(/Ann|daughter/);
};

test('without a word, Back finds the answers, as browsers do', async ({ page }) => {
  await visit(page);
  await answer(page);
  await button(page, 'Send').click();
  await expect(page).toHaveTitle('Thank you');
  await page.goBack();
  await expect(page.getByLabel('Full name')).toHaveValue('Ann');
});

test('“This is a shared computer”, and Back after sending finds an empty form', async ({ page }) => {
  const posts = await visit(page);
  await answer(page);
  await button(page, 'Stop here, or come back later').click();
  await tick(page, 'This is a shared computer');
  await button(page, 'Send').click();
  await expect(page).toHaveTitle('Thank you');
  expect(posts).toEqual([`name=Ann&what=${ANSWER.replace(/ /g, '+').replace(',', '%2C')}`]);
  await page.goBack();
  await ready(page);
  await expect(page.getByLabel('Full name')).toHaveValue('');
  await expectNothingOf(page);
});

test('“Finish and clear this computer” after sending, and Back finds an empty form', async ({ page }) => {
  await visit(page);
  await answer(page);
  await button(page, 'Stop here, or come back later').click();
  await tick(page, 'Keep my answers on this device');
  await button(page, 'Send').click();
  await expect(page).toHaveTitle('Thank you');
  await button(page, 'Finish and clear this computer').click();
  await button(page, 'Yes, clear it').click();
  await expect(page.getByRole('heading', { name: 'Everything that you typed is cleared' })).toBeVisible();
  await expectNothingOf(page);
  await page.goBack();
  await ready(page);
  await expect(page.getByLabel('Full name')).toHaveValue('');
  await expectNothingOf(page);
});

test('what the next person types after that is theirs', async ({ page }) => {
  await visit(page);
  await answer(page);
  await button(page, 'Stop here, or come back later').click();
  await button(page, 'Finish and clear this computer').click();
  await button(page, 'Yes, clear it').click();
  await expectNothingOf(page);
  await page.getByLabel('Full name').fill('Bea');
  await page.goto('/other.html');
  await page.goBack();
  await ready(page);
  await expect(page.getByLabel('Full name')).toHaveValue('Bea');
});

test('one question at a time: cleared at the third, and no step back finds an answer', async ({ page }) => {
  await visit(page, { form: example('one-question-at-a-time') });
  await page.getByLabel('Full name').fill('Ann');
  await button(page, 'Continue').click();
  await page.getByLabel('Day of your appointment').fill('Ann’s day');
  await button(page, 'Continue').click();
  await expect(page.getByRole('group', { name: 'Do you use a wheelchair?' })).toBeVisible();
  await button(page, 'Stop here, or come back later').click();
  await button(page, 'Finish and clear this computer').click();
  await button(page, 'Yes, clear it').click();
  await expectNothingOf(page);
  await page.goto('/other.html');
  for (let back = 0; back < 3; back++) {
    await page.goBack();
    await ready(page);
    await expectNothingOf(page);
  }
});

test('“Keep my answers”: another page, and a link back, and they are here', async ({ page }) => {
  await visit(page);
  await answer(page);
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  await button(page, 'Stop here, or come back later').click();
  await tick(page, 'Keep my answers on this device');
  await page.goto('/other.html');
  await page.goto('/form.html');
  await expect(page.getByText('Your answers from before are here.')).toBeVisible();
  await expect(page.getByLabel('Full name')).toHaveValue('Ann');
  await expect(page.getByLabel('What would you like help with?')).toHaveValue(ANSWER);
  await page.getByRole('checkbox', { name: 'Keep my answers on this device' }).uncheck();
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

test('one question at a time: who comes back is where they were', async ({ page }) => {
  await visit(page, { form: example('one-question-at-a-time') });
  await page.getByLabel('Full name').fill('Ann');
  await button(page, 'Continue').click();
  await button(page, 'Stop here, or come back later').click();
  await tick(page, 'Keep my answers on this device');
  await page.getByLabel('Day of your appointment').fill('Monday');
  await page.goto('/other.html');
  await page.goto('/form.html');
  await expect(page.getByText('Question 2 of 3')).toBeVisible();
  await expect(page.getByLabel('Day of your appointment')).toHaveValue('Monday');
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(page.getByLabel('Full name')).toHaveValue('Ann');
});

test('what was sent is not filled in again; what a server has refused is still kept', async ({ page }) => {
  const refused = example('after-a-form').replace(
    '<input id="help-name"',
    '<p data-handrail-part="error">Enter your full name</p><input id="help-name"',
  );
  let refuse = true;
  await visit(page, {
    respond: (route, html) =>
      route.fulfill(refuse ? html('Refused', refused) : html('Thank you', '<h1>Thank you</h1>')),
  });
  await answer(page);
  await button(page, 'Stop here, or come back later').click();
  await tick(page, 'Keep my answers on this device');
  await button(page, 'Send').click();
  // "Error: " comes before it as soon as the part has read what the server said.
  await expect(page).toHaveTitle(/Refused$/);
  // Nobody reads a page before its answers stand there; until then it is not known that they were refused.
  await expect(page.getByLabel('What would you like help with?')).toHaveValue(ANSWER);
  await page.goto('/form.html');
  await expect(page.getByLabel('What would you like help with?')).toHaveValue(ANSWER);
  refuse = false;
  await button(page, 'Send').click();
  await expect(page).toHaveTitle('Thank you');
  await page.goto('/form.html');
  await ready(page);
  await expect(page.getByLabel('Full name')).toHaveValue('');
  await expectNothingOf(page);
});

test('a line that breaks off while it is sent: Back, and the answers are here', async ({ page }) => {
  await visit(page, { respond: (route) => route.abort('connectionreset') });
  await answer(page);
  await button(page, 'Stop here, or come back later').click();
  await tick(page, 'Keep my answers on this device');
  await button(page, 'Send').click();
  await page.waitForURL(/chrome-error|help/);
  await page.goBack();
  await expect(page.getByLabel('Full name')).toHaveValue('Ann');
  await expect(page.getByRole('checkbox', { name: 'Keep my answers on this device' })).toBeChecked();
});
