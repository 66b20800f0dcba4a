// One of our guides that a page asks for by its name, with the built files, on the strictest page there is.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { POLICY } from '../host-pages/serve.mjs';
import { test } from '../host-pages/policies/host-server.mjs';
import { expect, listen } from './site.mjs';

const NAME = 'contact-your-gp-surgery';
const WORDS = `<dl><dt>your surgery's phone number</dt><dd><a href="tel:01632960123">01632 960 123</a></dd></dl>
  <p><a href="/dist/content/${NAME}.print.html">All steps on one page</a></p>`;
const first = `<handrail-step-guide pack="${NAME}">${WORDS}</handrail-step-guide>`;
const second = `<section data-handrail="step-guide" data-handrail-pack="${NAME}">${WORDS}</section>`;

const page = (html, { lang = 'en-GB', script = '<script type="module" src="/dist/handrail.js"></script>' } = {}) => ({
  headers: { 'content-security-policy': POLICY },
  body: `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Guide</title>
    <link rel="stylesheet" href="/dist/handrail.css">${script}</head><body><main>${html}
    <section data-handrail="talk-to-a-person"><h2>Talk to a person</h2><ul><li><a href="tel:01632960001">Call 01632 960 001</a></li></ul></section>
    </main></body></html>`,
});
const guide = (page) => page.locator('handrail-step-guide[data-handrail-ready]');

for (const [spelling, html] of [
  ['its tag', first],
  ['a section', second],
])
  test(`stands in ${spelling}, from its own module and nowhere else`, async ({ page: tab, host }) => {
    host.pages['/host/page.html'] = page(html);
    const { complaints, requests } = await listen(tab, host);
    await tab.goto('/host/page.html');
    await expect(guide(tab).getByRole('heading', { level: 2 })).toHaveText('Contact your GP surgery');
    await guide(tab).getByRole('button', { name: 'Next step' }).click();
    await expect(guide(tab).locator('.handrail-progress:visible')).toHaveText('Step 2 of 8');
    // Said twice: where the guide needs it, and in the page's own list.
    expect(await guide(tab).locator('a[href="tel:01632960123"]').count()).toBeGreaterThan(1);
    const files = requests.filter((path) => path.startsWith('/dist/'));
    expect(files.filter((path) => !/(handrail\.(js|css)|opening-times\.js|warnings\.js)$/.test(path)).sort()).toEqual([
      `/dist/content/${NAME}.js`,
      '/dist/guide-tools.js',
    ]);
    expect(complaints.filter((one) => !one.includes('waits for your own words'))).toEqual([]);
  });

test('speaks the language of the page', async ({ page: tab, host }) => {
  host.pages['/host/page.html'] = page(first, { lang: 'cy' });
  await tab.goto('/host/page.html');
  await expect(guide(tab).getByRole('heading', { level: 2 })).toHaveText('Cysylltu â’ch meddygfa');
  await expect(guide(tab).getByRole('button', { name: 'Cam nesaf' })).toBeVisible();
});

test('is what the command asks about before a page is published', () => {
  const file = test.info().outputPath('page.html');
  writeFileSync(file, `${first}<handrail-step-guide pack="odrer"></handrail-step-guide>`);
  const command = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [command, 'check-gaps', file], { encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toContain(`asks for the guide "${NAME}" without your words. Write <dt>your hub's phone number</dt>`);
  expect(stderr).not.toContain("<dt>your surgery's phone number</dt>");
  expect(stderr).toContain('"odrer", and there is none of that name');
});

test('comes out of the one file with everything too', async ({ page: tab, host }) => {
  host.pages['/host/page.html'] = page(second, { script: '<script defer src="/dist/handrail-all.js"></script>' });
  await tab.goto('/host/page.html');
  await expect(guide(tab).getByRole('heading', { level: 2 })).toHaveText('Contact your GP surgery');
});

test('remembers the place like any other guide', async ({ page: tab, host }) => {
  host.pages['/host/page.html'] = page(first);
  await tab.goto('/host/page.html');
  for (const name of ['Next step', 'Print or keep', 'Remember where I am'])
    await guide(tab).getByRole('button', { name }).click();
  await expect(tab.getByText('Your place and your ticks are kept.')).toBeVisible();
  await tab.reload();
  await expect(guide(tab).locator('.handrail-progress:visible')).toHaveText('Step 2 of 8');
});

for (const [how, settings] of [
  ['with scripts off', { javaScriptEnabled: false }],
  ['where the module cannot be had', {}],
])
  test(`${how}, what the page says there stands`, async ({ browser, host }) => {
    host.pages['/host/page.html'] = page(second);
    const context = await browser.newContext({ baseURL: host.url, ...settings });
    const tab = await context.newPage();
    await tab.route(`**/content/${NAME}.js`, (route) => route.abort());
    await tab.goto('/host/page.html');
    if (!('javaScriptEnabled' in settings)) await expect(guide(tab)).toBeAttached();
    await expect(tab.getByRole('link', { name: '01632 960 123' })).toBeVisible();
    await expect(tab.getByRole('link', { name: 'All steps on one page' })).toBeVisible();
    await context.close();
  });
