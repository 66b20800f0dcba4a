// "Leave this page quickly" with the built files: the screen, the history, and what the other site is told.
import { test } from '../host-pages/policies/host-server.mjs';
import {
  EMPTY,
  examples,
  link,
  open,
  page,
  pages,
  SECRET,
  shiftThreeTimes,
  watched,
  WEATHER,
  WEATHER_HTML,
} from './leaving.mjs';
import { expect, listen } from './site.mjs';

const WAYS = {
  'the link is pressed': (page) => link(page).click({ noWaitAfter: true }),
  'Shift is pressed three times': shiftThreeTimes,
  'the first link is followed by keyboard': async (page) => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
  },
};

for (const [what, leave] of Object.entries(WAYS))
  test(`when ${what}, Back leads to the page before, and the other site is not told where somebody was`, async ({
    page,
    host,
  }) => {
    const asked = pages(host);
    await open(page);
    const before = await page.evaluate(() => history.length);
    await leave(page);
    await expect(page).toHaveTitle('Weather');
    expect(await page.evaluate(() => history.length)).toBe(before);
    expect(asked).toEqual(['nothing']);
    await page.goBack();
    await expect(page).toHaveTitle('Before');
  });

for (const example of Object.keys(examples))
  test(`empties the screen at once, on a page that fights for it, under a strict policy: ${example}`, async ({
    page: tab,
    host,
  }) => {
    const asked = pages(host, { first: page(example), held: true });
    const told = watched(host);
    await open(tab);
    const { requests, complaints } = await listen(tab, host);
    await tab.evaluate(() => document.querySelector('dialog').showModal());
    await shiftThreeTimes(tab);
    expect(await told()).toEqual(EMPTY);
    // The server is asked: Chromium may keep back what it tells Playwright.
    await expect.poll(() => asked).toEqual(['nothing']);
    expect(requests.filter((path) => path !== WEATHER && !path.startsWith('/host/report.html'))).toEqual([]);
    expect(complaints).toEqual([]);
  });

test('who stops the browser finds a link on the empty page, and Back does not lead here either', async ({
  page: tab,
  host,
}) => {
  pages(host, { held: true });
  const told = watched(host, { stops: true });
  await open(tab);
  await shiftThreeTimes(tab);
  expect(await told()).toEqual(EMPTY);
  host.pages[WEATHER].body = WEATHER_HTML;
  await tab.getByRole('link', { name: 'Loading' }).click();
  await expect(tab).toHaveTitle('Weather');
  await tab.goBack();
  await expect(tab).toHaveTitle('Before');
});

test('a press that opens another tab leaves this page as it is', async ({ page: tab, host, context }) => {
  pages(host);
  await open(tab);
  const other = context.waitForEvent('page');
  await link(tab).click({ button: 'middle' });
  await expect(await other).toHaveTitle('Weather');
  await expect(tab.getByRole('heading', { name: SECRET })).toBeVisible();
});

for (const [device, options] of Object.entries({
  'a computer': { viewport: { width: 1000, height: 700 } },
  'a phone': { viewport: { width: 360, height: 700 }, isMobile: true, hasTouch: true },
}))
  test.describe(`on ${device}`, () => {
    test.use(options);
    for (const example of Object.keys(examples))
      test(`nothing moves when the script comes: ${example}`, async ({ page: tab, host }) => {
        pages(host, { first: page(example) });
        // Only what the part itself does: the page's own rules put the whole of <main> elsewhere.
        host.pages['/host/page.css'].body = '';
        let come;
        const late = new Promise((resolve) => (come = resolve));
        await tab.route('**/dist/handrail.js', async (route) => {
          await late;
          await route.continue();
        });
        const below = () =>
          tab.getByRole('heading', { name: SECRET }).evaluate((one) => one.getBoundingClientRect().top);
        await tab.goto('/host/page.html', { waitUntil: 'commit' });
        await tab.getByLabel('Name').waitFor();
        const before = await below();
        come();
        await expect(tab.locator('handrail-exit-page[data-handrail-ready]')).toHaveCount(1);
        expect(await below()).toBeCloseTo(before, 0);
      });
  });

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  for (const example of Object.keys(examples))
    test(`the link leads away: ${example}`, async ({ page: tab, host }) => {
      const asked = pages(host, { first: page(example) });
      await tab.goto('/host/page.html');
      expect((await link(tab).boundingBox()).height).toBeGreaterThanOrEqual(56);
      await link(tab).click();
      await expect(tab).toHaveTitle('Weather');
      expect(asked).toEqual(['nothing']);
    });
});
