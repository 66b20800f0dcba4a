// The guides in other languages as a partner pastes them, alone and side by side: in their own words, on a small phone, and on paper.
import { readFileSync } from 'node:fs';
import { expect, test } from './site.mjs';
import { wordsIn } from './words.mjs';

const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const GUIDES = ['contact-your-gp-surgery', 'order-a-repeat-prescription'];
const LANGUAGES = ['cy', 'ur'];

async function paste(page, put, ...files) {
  const pasted = await Promise.all(
    files.map(async (file) => (await page.request.get(`/dist/content/${file}.html`)).text()),
  );
  await page.setViewportSize({ width: 320, height: 640 });
  await page.route('**/pasted.html', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>A guide</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <link rel="stylesheet" href="/dist/handrail.css"><script type="module" src="/dist/handrail.js"></script>
        </head><body><main><h1>Guides</h1>${put(pasted.join(''))}
        <section data-handrail="talk-to-a-person" id="talk"><h2>Talk</h2><ul><li><a href="tel:+441632960123">Call 01632 960 123</a></li></ul></section>
        </main></body></html>`,
    }),
  );
  await page.goto('/pasted.html');
  await expect(page.locator('handrail-step-guide[data-handrail-ready]')).toHaveCount(files.length);
}
const faultsOfAxe = async (page) => {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { rules: { 'color-contrast-enhanced': { enabled: true } } });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
};
const width = (page) => page.evaluate(() => document.documentElement.scrollWidth);

for (const name of GUIDES)
  for (const language of LANGUAGES) {
    test(`${name} in ${language}: its own words, from its own side, and clean for axe`, async ({ page }) => {
      const word = wordsIn(language);
      await paste(page, (html) => html, `${name}.${language}`);
      const guide = page.locator('handrail-step-guide');
      await guide.getByRole('button', { name: word('Next step') }).click();
      await expect(guide.getByLabel(word('I have done step {step}').replace('{step}', '2'))).toBeVisible();
      await expect(guide.getByText('Step 2')).toHaveCount(0);
      expect(await guide.evaluate((one) => getComputedStyle(one).direction)).toBe(language === 'ur' ? 'rtl' : 'ltr');
      expect(await width(page)).toBe(320);
      await guide.getByRole('button', { name: word('Show all steps') }).click();
      expect(await width(page)).toBe(320);
      expect(await faultsOfAxe(page)).toEqual([]);
    });

    test(`${name} in ${language}: the page for paper is in that language and clean for axe`, async ({ page }) => {
      await page.goto(`/dist/content/${name}.${language}.print.html`);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page.locator('.done')).toHaveCount(await page.locator('ol > li').count());
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await width(page)).toBe(320);
      expect(await faultsOfAxe(page)).toEqual([]);
    });
  }

test('a guide in three languages: one is chosen, and a link to its step opens it', async ({ page }) => {
  const [name] = GUIDES;
  const put = (html) =>
    `<section data-handrail="languages">${html.replace('<section data-handrail="step-guide" id="contact-your-gp-surgery">', '<section data-handrail="step-guide" id="contact-your-gp-surgery" lang="en">')}</section>`;
  await paste(page, put, name, ...LANGUAGES.map((language) => `${name}.${language}`));
  await expect(page.getByRole('button', { name: 'Next step' })).toBeVisible();
  await page.getByRole('button', { name: 'اردو' }).click();
  const next = page.getByRole('button', { name: wordsIn('ur')('Next step') });
  await expect(next).toBeVisible();
  await expect(page.getByRole('button', { name: 'Next step' })).toBeHidden();
  await next.click();
  await page.getByRole('button', { name: 'Cymraeg' }).click();
  await expect(page.getByRole('heading', { name: 'Gwiriwch a oes angen help cyflymach arnoch' })).toBeVisible();
  expect(await width(page)).toBe(320);
  const step = await page.locator('section[lang=en] ol > li').nth(2).getAttribute('id');
  await page.evaluate((id) => (location.hash = id), step);
  await expect(page.getByRole('heading', { name: 'Choose your way' })).toBeFocused();
  expect(await faultsOfAxe(page)).toEqual([]);
});
