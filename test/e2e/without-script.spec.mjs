// Promise 1: whole before script. With JavaScript off, blocked, broken or late, everything reads, and the form sends.
import { byTag, words } from '../../.ci/html-tree.mjs';
import { page as source } from '../host-pages/read-html.mjs';
import { ANSWERS, POSTED, SEND, answerForm, select, shownBack } from './person.mjs';
import { FORM, PAGES, expect, ready, test, visibleWords } from './site.mjs';

const everyWord = (name) => words(byTag(source(name), 'body')[0]).replace(/\s+/g, '');

/** What a person who cannot see all of it would miss. */
async function expectWhole(page, name) {
  // In a poll, because handrail.css holds the page still for four seconds in the hope of a script.
  await expect.poll(() => visibleWords(page), { timeout: 20_000 }).toBe(everyWord(name));
  const controls = await page.locator('main :is(input, select, textarea, button)').evaluateAll((all) =>
    all.map((control) => {
      const { width, height } = control.getBoundingClientRect();
      const canBeUsed =
        control.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !control.disabled;
      return canBeUsed && width > 8 && height > 8;
    }),
  );
  expect(controls).toEqual(Array(14).fill(true));
  const links = page.getByRole('link', { name: /^(Call 01632|call 111|Text 07700|Email help)/ });
  expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
    'tel:111',
    'tel:111',
    'tel:+441632960123',
    'sms:+447700900123',
    'mailto:help@hawthorn.example',
  ]);
}

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  for (const name of PAGES) {
    test(`${name}: every word, number, link and field can be seen at once`, async ({ page }) => {
      await page.goto(`/${name}.html`);
      expect(await page.evaluate(() => matchMedia('(scripting: enabled)').matches)).toBe(false);
      expect(await visibleWords(page)).toBe(everyWord(name));
      await expectWhole(page, name);
    });

    test(`${name}: the form sends what was typed, and the next page shows it`, async ({ page }) => {
      await page.goto(`/${name}.html`);
      await answerForm(page);
      const request = page.waitForRequest(`**${FORM}`);
      await select(page, SEND, 'button');
      expect((await request).postData()).toBe(POSTED);
      await expect(page.getByRole('heading', { name: 'We received this' })).toBeVisible();
      expect(await shownBack(page)).toEqual([
        ...['name', ANSWERS.name, 'phone', ANSWERS.phone, 'email', ANSWERS.email, 'contact', 'text'],
        ...['best-time', 'morning', 'help', 'interpreter', 'help', 'paper'],
        ...['before-we-call', ANSWERS['before-we-call']],
      ]);
    });
  }
});

const SCRIPT = '**/dist/handrail.js';
const accidents = {
  'the script is blocked': (page) => page.route(SCRIPT, (route) => route.abort()),
  'the server fails': (page) => page.route(SCRIPT, (route) => route.fulfill({ status: 500, body: 'Sorry' })),
  'the script is cut off half-way': (page) =>
    page.route(SCRIPT, async (route) => {
      const response = await route.fetch();
      const text = await response.text();
      await route.fulfill({ contentType: 'text/javascript', body: text.slice(0, text.length / 2) });
    }),
  'script and stylesheet are blocked': (page) => page.route('**/dist/**', (route) => route.abort()),
};

for (const name of PAGES) {
  // At the same time, because each takes the four seconds for which handrail.css waits.
  test(`${name}: everything can be seen when ${Object.keys(accidents).join(', or ')}`, async ({ browser, site }) => {
    await Promise.all(
      Object.entries(accidents).map(async ([accident, happens]) => {
        await test.step(accident, async () => {
          const page = await browser.newPage({ baseURL: site.url });
          await happens(page);
          await page.goto(`/${name}.html`);
          await expectWhole(page, name);
          expect(await page.evaluate(() => customElements.get('handrail-step-guide'))).toBeUndefined();
          await page.close();
        });
      }),
    );
  });

  test(`${name}: a script that comes after everything was shown still takes its place`, async ({ page }) => {
    let arrive;
    const late = new Promise((resolve) => (arrive = resolve));
    await page.route(SCRIPT, async (route) => {
      await late;
      await route.continue();
    });
    await page.goto(`/${name}.html`, { waitUntil: 'commit' });
    // Before its styles are there, a page shows everything; handrail.css then holds some of it back for four seconds.
    await page.waitForFunction(() =>
      [...document.querySelectorAll('link[rel=stylesheet]')].every(({ sheet }) => sheet),
    );
    await page.waitForSelector('form button');
    await expectWhole(page, name);
    await page.getByLabel('Full name').fill('Ann');
    arrive();
    await ready(page);
    await expect(page.getByText('Step 1 of 6')).toBeVisible();
    await expect(page.getByLabel('Full name')).toHaveValue('Ann');
    await expect(page.getByLabel('Full name')).toBeFocused();
  });
}
