// The journey in the Chromium of old phones (92, 2021) and of Windows 7 (109, 2023), on the built files and under the strict policy.
// Playwright does not speak to them, so this drives them with the puppeteer of their own year.
import { launchOldChromium } from '../harness/old-chromium.mjs';
import { serve } from '../host-pages/serve.mjs';

let passed = 0;
let failed = 0;
const check = (good, what) => {
  if (good) passed++;
  else {
    failed++;
    console.log(`FAIL ${what}`);
  }
};

/** Focuses a control of ours or of the page by its words, and presses it with the keyboard. */
async function choose(page, words, key = 'Enter') {
  const control = await page.waitForFunction(
    (wanted) => {
      const all = (root) =>
        [...root.querySelectorAll('*')].flatMap((element) => [
          element,
          ...(element.shadowRoot ? all(element.shadowRoot) : []),
        ]);
      return all(document).find(
        (element) =>
          element.matches('button,a') && element.textContent.trim() === wanted && element.getClientRects().length,
      );
    },
    { timeout: 15_000 },
    words,
  );
  await control.focus();
  await page.keyboard.press(key);
}
const focusText = (page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.textContent.trim().replace(/\s+/g, ' ') ?? '';
  });
const until = (page, what, ...values) =>
  page.waitForFunction(what, { timeout: 15_000 }, ...values).then(
    () => true,
    () => false,
  );

async function journey(browser, url, name) {
  const page = await browser.newPage();
  const wrong = [];
  page.on('pageerror', ({ message }) => wrong.push(message));
  page.on('console', (message) => /error|warning/.test(message.type()) && wrong.push(message.text()));
  await page.setViewport({ width: 360, height: 640 });
  await page.goto(url);
  check(await until(page, () => document.body.textContent.includes('Step 1 of 6')), `${name}: the guide starts`);

  await choose(page, 'Next step');
  check(
    await until(page, () => /^Open your repeat/.test(document.activeElement.textContent.trim())),
    `${name}: Next step goes to the heading of step 2, not to "${await focusText(page)}"`,
  );
  // What is put away takes no room: by display, or by content-visibility where find-in-page can open it (Chromium 102).
  const shown = await page.evaluate(
    () =>
      [...document.querySelectorAll('ol > li')].filter((step) => step.id.includes('-step-') && step.offsetHeight > 40)
        .length,
  );
  check(shown === 1, `${name}: one step is shown, not ${shown}`);

  await choose(page, 'I am stuck');
  check(
    await until(page, () => document.activeElement.textContent.trim() === 'Talk to a person'),
    `${name}: I am stuck leads to a person`,
  );
  check(
    await page.evaluate(() => document.body.textContent.includes('I am stuck on step 2 of 6')),
    `${name}: the words to read out are there`,
  );
  await choose(page, 'Go back to step 2');
  check(
    await until(page, () => /^Open your repeat/.test(document.activeElement.textContent.trim())),
    `${name}: the way back leads to step 2`,
  );

  await choose(page, 'Ask us to call you');
  check(await until(page, () => document.title.startsWith('Error: ')), `${name}: an empty form says so in the title`);
  check(
    (await focusText(page)) === 'There is a problem',
    `${name}: the summary has the focus, not "${await focusText(page)}"`,
  );
  await page.type('input[name="name"]', 'Zoë Ahmed');
  await page.type('input[type="tel"]', '01632 960 001');
  const radio = await page.$('input[type="radio"]');
  await radio.focus();
  await page.keyboard.press('Space');
  await Promise.all([page.waitForNavigation(), choose(page, 'Ask us to call you')]);
  const answer = await page.evaluate(() => document.body.textContent);
  check(
    answer.includes('Zoë Ahmed') && answer.includes('01632 960 001'),
    `${name}: the form is posted as it was typed`,
  );
  check(!wrong.length, `${name}: ${wrong.join('; ')}`);
  await page.close();
}

for (const version of [92, 109]) {
  const site = await serve();
  const old = await launchOldChromium(version);
  for (const file of ['charity.html', 'wordpress.html', 'plain.html']) {
    const name = `Chromium ${version}, ${file}`;
    try {
      await journey(old.browser, `${site.url}/${file}`, name);
    } catch (error) {
      check(false, `${name}: ${error.message}`);
    }
    console.log(`done ${name}`);
  }
  await old.close();
  await site.close();
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
