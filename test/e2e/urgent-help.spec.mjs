// Urgent help with the built files: whole before the script in each spelling, and the same words after it.
import { readFileSync } from 'node:fs';
import { test } from '../host-pages/policies/host-server.mjs';
import { expect, listen } from './site.mjs';

const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types";
const pasted = (nation) =>
  readFileSync(new URL(`../../src/content/urgent-help/${nation}.html`, import.meta.url), 'utf8');
const NATIONS = ['england', 'wales', 'scotland', 'northern-ireland', 'all-nations'];
/** As each content system leaves it. */
const SPELLINGS = {
  'its tag': (html) =>
    html
      .replace('<section data-handrail="urgent-help" data-handrail-nation', '<handrail-urgent-help nation')
      .replace('<section data-handrail="urgent-help"', '<handrail-urgent-help')
      .replace('</section>', '</handrail-urgent-help>'),
  'its mark': (html) => html,
  'its class alone, without any data-*': (html) =>
    html.replace('<section', '<section class="handrail-urgent-help"').replace(/ data-handrail[\w-]*="[^"]*"/g, ''),
};

const put = (host, body, lang = 'en') => {
  host.pages['/host/page.html'] = {
    headers: { 'content-security-policy': STRICT },
    body: `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Feedback</title>
      <meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/dist/handrail.css">
      <script type="module" src="/dist/handrail.js"></script></head>
      <body><main>${body}<h1>What do you think?</h1></main></body></html>`,
  };
};
const open = (page) => page.goto('/host/page.html');
const ready = (page) => expect(page.locator('handrail-urgent-help[data-handrail-ready]')).toHaveCount(1);
const words = (page) => page.locator('main').innerText();
const below = (page) => page.getByRole('heading', { level: 1 }).evaluate((one) => one.getBoundingClientRect().top);

for (const nation of NATIONS)
  for (const [spelling, spell] of Object.entries(SPELLINGS)) {
    // These have no 111 of their own. Without its nation, a part adds those of the others.
    if (spelling.includes('class') && /scotland|ireland/.test(nation)) continue;
    test(`${nation}, by ${spelling}: the script adds no word and moves nothing`, async ({ page, host, browser }) => {
      put(host, spell(pasted(nation)));
      const plain = await browser.newPage({ javaScriptEnabled: false, baseURL: host.url });
      await open(plain);
      const before = { words: await words(plain), below: await below(plain) };
      for (const link of await plain.getByRole('link').all())
        expect((await link.boundingBox()).height).toBeGreaterThanOrEqual(56);
      await plain.close();
      const { complaints } = await listen(page, host);
      await open(page);
      await ready(page);
      expect({ words: await words(page), below: await below(page) }).toEqual(before);
      expect(complaints).toEqual([]);
    });
  }

test('in Urdu, by its tag, English stands beside each line, and nothing is wider than a small phone', async ({
  page,
  host,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  put(host, '<handrail-urgent-help nation="wales" dir="rtl"></handrail-urgent-help>', 'ur');
  await open(page);
  await ready(page);
  for (const line of ['Urgent: get help now', 'Press 2. 24 hours', 'فوری: ابھی مدد لیں'])
    await expect(page.getByText(line)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Call 116 123' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('its mark alone is filled for its nation', async ({ page, host }) => {
  put(host, '<section data-handrail="urgent-help" data-handrail-nation="wales"></section>');
  await open(page);
  await ready(page);
  await expect(page.getByText('Press 2.')).toBeVisible();
  await expect(page.getByText('In Wales')).toHaveCount(0);
});
