// The same words in several languages with the built files: whole without script, and the parts in a block speak its language.
import { readFileSync } from 'node:fs';
import { test } from '../host-pages/policies/host-server.mjs';
import { expect, listen } from './site.mjs';

const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types";
const example = (name) =>
  readFileSync(new URL(`../../src/components/languages/examples/${name}.html`, import.meta.url), 'utf8');
const put = (host, body, lang = 'en') => {
  host.pages['/host/page.html'] = {
    headers: { 'content-security-policy': STRICT },
    body: `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Words</title>
      <meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/dist/handrail.css">
      <script type="module" src="/dist/handrail.js"></script></head><body><main>${body}</main></body></html>`,
  };
};
const ready = (page) => expect(page.locator('handrail-languages[data-handrail-ready]')).toHaveCount(1);

test('without script all languages stand there, and the links lead to them', async ({ host, browser }) => {
  put(host, example('in-three-languages'));
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL: host.url });
  await page.goto('/host/page.html');
  for (const words of ['Ask for an interpreter', 'Gofyn am gyfieithydd', 'مترجم مانگیں'])
    await expect(page.getByRole('heading', { name: words })).toBeVisible();
  await page.getByRole('link', { name: 'Cymraeg' }).click();
  await expect(page.locator(':target')).toHaveAttribute('lang', 'cy');
  await page.close();
});

test('the parts in a block speak its language, and a link in the address opens it', async ({ page, host }) => {
  put(host, example('with-parts-in-it'));
  const { complaints } = await listen(page, host);
  await page.goto('/host/page.html');
  await ready(page);
  await expect(page.getByRole('button', { name: 'Ways to talk to us' })).toBeVisible();
  await page.getByRole('button', { name: 'Polski' }).click();
  await expect(page.getByRole('button', { name: 'Jak z nami porozmawiać' })).toBeVisible();
  await expect(page.getByText('Ways to talk to us')).toBeHidden();
  await page.evaluate(() => (location.hash = 'talk'));
  await expect(page.getByRole('heading', { name: 'Talk to a person' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'English' })).toHaveAttribute('aria-pressed', 'true');
  expect(complaints).toEqual([]);
});

for (const width of [320, 1280])
  test(`nothing moves by more than a line when the script arrives, at ${width} px`, async ({ page, host }) => {
    await page.setViewportSize({ width, height: 700 });
    put(host, `${example('in-three-languages')}<p id="after">After</p>`);
    let release;
    const held = new Promise((go) => (release = go));
    await page.route('**/dist/handrail.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('/host/page.html', { waitUntil: 'commit' });
    const top = () => page.locator('#after').evaluate((one) => one.getBoundingClientRect().top);
    const before = await top();
    release();
    await ready(page);
    await page.evaluate(() => document.fonts.ready);
    expect(Math.abs((await top()) - before)).toBeLessThan(width === 320 ? 160 : 30);
  });
