// The same with a page that the browser has kept whole in memory (back-forward cache). Playwright cannot look at such a page, so the
// page tells the server what is in it, and nothing is intercepted.
import { readFileSync } from 'node:fs';
import { keepsPages, setOutBack } from '../harness/kept-pages.mjs';
import { test } from '../host-pages/policies/host-server.mjs';
import { expect } from './site.mjs';

test.use({ launchOptions: keepsPages });

const example = (name) =>
  readFileSync(new URL(`../../src/components/come-back/examples/${name}.html`, import.meta.url), 'utf8');
const html = (title, body) => ({
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
    <link rel="stylesheet" href="/dist/handrail.css"><script type="module" src="/dist/handrail.js"></script>
    <script src="/host/watch.js"></script></head><body><main>${body}</main></body></html>`,
});

/** In the page: once the browser has brought it back, says what is in it. */
const watch = async ({ persisted }) => {
  if (!persisted) return;
  for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
  const typed = [...document.querySelectorAll('input,textarea')].map(({ value }) => value);
  const stored = Object.keys(sessionStorage).filter((key) => key !== 'handrail cleared');
  await fetch(`/host/report.html?${encodeURIComponent(JSON.stringify({ typed, stored }))}`);
};

const open = (page) => page.getByRole('button', { name: 'Stop here, or come back later' }).click();
const JOURNEYS = {
  'nothing was asked for, and Back finds the answers, as browsers do': [() => {}, () => {}, ['Ann', 'A rest']],
  '“This is a shared computer”, and Back after sending finds an empty form': [
    async (page) => {
      await open(page);
      await page.getByRole('checkbox', { name: 'This is a shared computer' }).check();
    },
    () => {},
    ['', ''],
  ],
  '“Finish and clear this computer” after sending, and Back finds an empty form': [
    async (page) => {
      await open(page);
      await page.getByRole('checkbox', { name: 'Keep my answers on this device' }).check();
    },
    async (page) => {
      await page.getByRole('button', { name: 'Finish and clear this computer' }).click();
      await page.getByRole('button', { name: 'Yes, clear it' }).click();
      await expect(page.getByRole('heading', { name: 'Everything that you typed is cleared' })).toBeFocused();
    },
    ['', ''],
  ],
};

for (const [what, [before, after, typed]] of Object.entries(JOURNEYS)) {
  test(`a page that the browser keeps: ${what}`, async ({ page, host: server }) => {
    let tell;
    const told = new Promise((resolve) => (tell = resolve));
    server.pages = {
      '/host/form.html': html('The form', example('after-a-form').replace('/help', '/host/thanks.html')),
      '/host/thanks.html': html('Thank you', example('after-sending')),
      '/host/watch.js': { body: `addEventListener('pageshow', ${watch});` },
      '/host/report.html': {
        body: (response, { url }) => {
          response.end();
          tell(JSON.parse(decodeURIComponent(url.split('?')[1])));
        },
      },
    };
    await page.goto('/host/form.html');
    await page.getByLabel('Full name').fill('Ann');
    await page.getByLabel('What would you like help with?').fill('A rest');
    await expect(page.locator('handrail-come-back[data-handrail-ready]')).toHaveCount(1);
    await before(page);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(page).toHaveTitle('Thank you');
    await after(page);
    await setOutBack(page);
    expect(await told).toEqual({ typed, stored: [] });
  });
}
