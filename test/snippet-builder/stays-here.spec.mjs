// Whatever is typed: it is words, it stays in the page, and nothing in the preview leads away.
import { readFileSync } from 'node:fs';
import { expect, test } from './builder-page.mjs';

const ALERT = '<script>alert(1)</script><img src=x onerror=alert(2)>"\' [gallery] $& javascript:alert(3)';

test('nonsense in every box breaks nothing, stays in its box, and stands nowhere as code', async ({ builder }) => {
  const { page, choose, tick, guide, code } = builder;
  for (const what of ['Ways to reach a person', 'A guide, step by step', 'A form, or a few questions']) {
    await choose(what);
    if (what.startsWith('Ways'))
      for (const way of ['Phone', 'Text message', 'WhatsApp', 'Email', 'In person']) await tick(way);
    if (what.startsWith('A guide')) await guide('Contact your GP surgery');
    if (what.startsWith('A form')) await choose('Feedback: did it help?');
    await page
      .getByRole('radio', { name: 'On another website of ours' })
      .or(page.getByRole('radio', { name: /HTML of our own/ }))
      .first()
      .check();
    for (const box of await page.locator('.snippet-questions').getByRole('textbox').all()) await box.fill(ALERT);
    await page.getByRole('heading', { name: 'Build a snippet' }).click();
    const shown = await code.textContent();
    expect(shown).not.toMatch(/<script|<img|\[gallery\]|="javascript/);
    for (const box of await page.locator('.snippet-questions').getByRole('textbox').all())
      await expect(box).toHaveValue(ALERT);
    await expect(builder.preview.locator('h2').first()).toBeVisible();
  }
});

test('nothing is asked for, sent or kept, and nothing in the preview leads away', async ({ builder, context }) => {
  const { page, heard, choose, tick, fill, preview } = builder;
  const kept = () =>
    page.evaluate(() => JSON.stringify([localStorage, sessionStorage, document.cookie, history.length]));
  const before = await kept();
  await choose('Ways to reach a person');
  await tick('WhatsApp');
  await fill('WhatsApp number', '07700 900 123');
  await tick('Email');
  await fill('Email address', 'help@hub.example');
  await page.getByRole('heading', { name: 'Build a snippet' }).click();
  await preview.getByRole('link', { name: /on WhatsApp/ }).click();
  await choose('A form, or a few questions');
  await choose('Ask us to call you');
  await fill('Address that receives the form', 'https://elsewhere.example/take');
  await page.getByRole('heading', { name: 'Build a snippet' }).click();
  await page.getByRole('checkbox', { name: 'With script' }).uncheck();
  await preview.getByRole('textbox', { name: 'Full name' }).fill('Ann');
  await preview.getByRole('button', { name: 'Ask for a call' }).click({ noWaitAfter: true });
  await expect(preview.getByRole('textbox', { name: 'Full name' })).toHaveValue('Ann');
  expect(await kept()).toBe(before);
  expect(heard.splice(0).join()).toMatch(
    /Blocked opening 'https:\/\/wa\.me[^]*Blocked form submission to 'https:\/\/elsewhere/,
  );
  expect(context.pages()).toHaveLength(1);
});

test('the page to try works without the internet', async ({ builder, context }) => {
  const { page, choose, tick, fill } = builder;
  await choose('Ways to reach a person');
  await tick('Phone');
  await fill('Phone number', '01632 960 123');
  const arrived = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as a page to try' }).click();
  const file = await (await arrived).path();
  const tried = await context.newPage();
  const asked = [];
  tried.on('request', (request) => asked.push(request.url()));
  await tried.route('https://own.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: readFileSync(file, 'utf8') }),
  );
  await tried.goto('https://own.example/');
  await tried.getByRole('button', { name: 'Ways to talk to us' }).click();
  await expect(tried.getByRole('link', { name: 'Call 01632 960 123' })).toBeVisible();
  expect(asked).toEqual(['https://own.example/']);
});
