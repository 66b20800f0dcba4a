// The page check as it ships, put into pages as a web team has them: what it says, and that it leaves nothing behind.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, listen, open, test } from './site.mjs';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const axe = readFileSync(fileURLToPath(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url)), 'utf8');
const CHECK = '<script type="module" src="/dist/handrail-check.js"></script>';
const SCRIPT = '<script type="module" src="/dist/handrail.js"></script>';
const LINK = '<link rel="stylesheet" href="/dist/handrail.css">';
const TALK = `<section data-handrail="talk-to-a-person"><h2>Talk to a person</h2><ul>
  <li><p><a href="tel:+441632960123">Call 01632 960 123</a></p></li></ul></section>`;

const panel = (page) => page.getByRole('region', { name: 'Page check' });
const press = (page, name) => panel(page).getByRole('button', { name, exact: true }).click();

/** Opens a page of this HTML. A folder `handrail-1.2.3` has the same files, and one called `missing` has none. */
async function show(page, body, { head = LINK + SCRIPT + CHECK, policy, path = 'a-page' } = {}) {
  await page.route(/\/(?:handrail-[\d.]+|missing)\/[^/]+$/, (route) => {
    const { pathname } = new URL(route.request().url());
    return pathname.startsWith('/missing')
      ? route.fulfill({ status: 404, body: '' })
      : route.fulfill({ path: DIST + pathname.split('/').pop() });
  });
  await page.route(`**/${path}`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: policy ? { 'content-security-policy': policy } : {},
      body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>${head}</head><body><main>${body}</main></body></html>`,
    }),
  );
  await page.goto(`/${path}`);
}

for (const name of ['charity', 'wordpress', 'plain'])
  test(`${name}: every block works, nothing is asked for, nothing stays, and closed it leaves the page as it was`, async ({
    page,
    site,
  }) => {
    const { requests, complaints } = await listen(page, site);
    await open(page, name);
    await page.evaluate(() => (window.before = document.documentElement.outerHTML));
    const asked = requests.length;
    // As somebody does in the console: the strictest policy of our promises stands on this page.
    await page.evaluate(() => void import('/dist/handrail-check.js'));
    await expect(panel(page)).toContainText('step guide “Order a repeat prescription”');
    await expect(panel(page).getByText(/: it has started\.$/)).toHaveCount(10);
    await press(page, 'Close page check');
    await expect(panel(page)).toHaveCount(0);
    expect(requests.slice(asked)).toEqual(['/dist/handrail-check.js']);
    expect(complaints).toEqual([]);
    const left = await page.evaluate(() => ({
      isSame: document.documentElement.outerHTML === window.before,
      stored: localStorage.length + sessionStorage.length + document.cookie.length,
    }));
    expect(left).toEqual({ isSame: true, stored: 0 });
  });

test('where a policy allows no script at all, the file itself can be pasted into the console', async ({ page }) => {
  await show(page, TALK, {
    head: LINK,
    policy: "default-src 'none'; style-src 'self'; require-trusted-types-for 'script'",
  });
  const refused = await page.evaluate(() => import('/dist/handrail-check.js').catch(() => 'refused'));
  expect(refused).toBe('refused');
  await page.evaluate(readFileSync(`${DIST}handrail-check.js`, 'utf8'));
  await expect(panel(page)).toContainText('the script is not on this page, so it is plain HTML.');
});

for (const [what, head, body, says, policy] of [
  ['no script', LINK + CHECK, TALK, 'the script is not on this page, so it is plain HTML.'],
  [
    'a script that the server does not have',
    `${LINK}<script type="module" src="/missing/handrail.js"></script>${CHECK}`,
    TALK,
    '/missing/handrail.js answers 404',
  ],
  [
    'a script that the policy refuses',
    `${LINK}<script type="module" src="https://cdn.example.org/handrail.js"></script>${CHECK}`,
    TALK,
    'the page’s security policy refused https://cdn.example.org/handrail.js (script-src-elem)',
    "script-src 'self'; style-src 'self'",
  ],
  [
    'the script twice',
    `${LINK}${SCRIPT}<script type="module" src="/dist/handrail.js?ver=3"></script>${CHECK}`,
    TALK,
    'The script is on this page 2 times',
  ],
  [
    'an old version',
    `<link rel="stylesheet" href="/handrail-0.0.9/handrail.css"><script type="module" src="/handrail-0.0.9/handrail.js"></script>${CHECK}`,
    TALK,
    'This page has version 0.0.9, and this check is of',
  ],
  [
    'two versions',
    `<link rel="stylesheet" href="/handrail-0.0.9/handrail.css"><script type="module" src="/handrail-0.1.0/handrail.js"></script>${CHECK}`,
    TALK,
    'The script is of version 0.1.0, and handrail.css of 0.0.9.',
  ],
  ['no style sheet', SCRIPT + CHECK, TALK, 'handrail.css is not linked'],
  ['no block', LINK + SCRIPT + CHECK, '<p>Words.</p>', '<section data-handrail="talk-to-a-person"> … </section>'],
  [
    'a part of which the file is missing',
    `${LINK}<script type="module" src="/half/handrail.js"></script>${CHECK}`,
    `${TALK}<section data-handrail="exit-page"><a href="https://www.bbc.co.uk/weather">Leave this page</a></section>`,
    'the file exit-page.js did not come.',
  ],
])
  test(`a page with ${what}: it says so, and what to do`, async ({ page }) => {
    await page.route('**/half/handrail.js', (route) => route.fulfill({ path: `${DIST}handrail.js` }));
    await show(page, body, { head, policy });
    await expect(panel(page)).toContainText(says);
  });

test('shows where a finding is, by a frame that changes nothing there', async ({ page }) => {
  await show(page, `${'<p>Words.</p>'.repeat(80)}${TALK}<p id="here">DO NOT PAY them.</p>`);
  const item = panel(page).getByRole('listitem').filter({ hasText: 'DO NOT PAY' });
  await item.getByRole('button', { name: /^Show \d+$/ }).click();
  await expect(page.locator('#here')).toBeInViewport();
  const [there, frame] = [await page.locator('#here').boundingBox(), await page.locator('.frame').boundingBox()];
  expect(Math.abs(there.y - frame.y)).toBeLessThan(16);
  expect(await page.locator('#here').evaluate((element) => element.outerHTML)).toBe(
    '<p id="here">DO NOT PAY them.</p>',
  );
});

test('compares the order of help of two pages, when somebody asks for it', async ({ page }) => {
  const [phone, email] = ['<a href="tel:01632960123">Call us</a> ', '<a href="mailto:a@example.org">Email us</a> '];
  await show(page, phone + email, { path: 'first' });
  await press(page, 'Remember this page’s order');
  await expect(panel(page).getByRole('status')).toContainText('Remembered until you close this tab');
  await show(page, email + phone, { path: 'second' });
  await expect(panel(page)).toContainText(
    'On /first, “Call us” comes before “Email us”. Here it is the other way round.',
  );
  await press(page, 'Forget the order of help');
  await expect(panel(page)).not.toContainText('the other way round');
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

test('gives what it found as text', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await show(page, TALK);
  await press(page, 'Copy as text');
  await expect(panel(page).getByRole('status')).toHaveText('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('talk to a person “Talk to a person”');
  await context.clearPermissions();
  await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error('no'))));
  await press(page, 'Copy as text');
  await expect(panel(page).getByRole('textbox', { name: 'What was found, as text' })).toBeFocused();
});

test('says what is new when somebody has put a block right', async ({ page }) => {
  await show(
    page,
    '<section data-handrail="step-guid"><h2>Order medicine</h2><ol><li><h3>Open it</h3></li></ol></section>',
  );
  await expect(panel(page)).toContainText('Write “step-guide”.');
  await page.evaluate(() => document.querySelector('section').setAttribute('data-handrail', 'step-guide'));
  await expect(page.locator('handrail-step-guide[data-handrail-ready]')).toHaveCount(1);
  await press(page, 'Look again');
  await expect(panel(page).getByRole('status')).toContainText('Looked again.');
  await expect(panel(page)).not.toContainText('step-guid”');
});

test('can be closed on a page that hides, covers and restyles everything', async ({ page }) => {
  const hostile = `<style>* { font-size: 1px !important } div { display: none !important; opacity: 0 !important }
    .cover { display: block !important; position: fixed; inset: 0; z-index: 2147483647; background: red }</style>`;
  await show(page, `<p class="cover">Cover</p>${TALK}`, { head: hostile + LINK + SCRIPT + CHECK });
  await page.getByRole('button', { name: 'Close page check' }).click();
  await expect(page.getByRole('button', { name: 'Close page check' })).toHaveCount(0);
});

for (const [look, how] of [
  ['on a narrow page', {}],
  ['in the dark', { colorScheme: 'dark' }],
  ['in forced colours', { forcedColors: 'active' }],
])
  test(`can be read ${look}: axe finds nothing, and nothing is cut off`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia(how);
    await show(page, `${TALK}<handrail-stepguide>${'x'.repeat(90)}</handrail-stepguide>`);
    await expect(panel(page)).toBeVisible();
    await page.evaluate(axe);
    const faults = await page.evaluate(async () => {
      const host = document.getElementById('handrail-page-check');
      const rules = { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } };
      // By its shadow root: the host alone would be a tree without anything to judge.
      const { violations, passes } = await window.axe.run(
        { fromShadowDom: ['#handrail-page-check', 'section'] },
        { rules },
      );
      const { left, right } = host.getBoundingClientRect();
      const isCut = left < 0 || right > document.documentElement.clientWidth || host.scrollWidth > host.clientWidth;
      return [
        ...violations.map(({ id, nodes }) => `${id} ${nodes[0].html}`),
        ...(passes.some(({ id }) => id === 'button-name') ? [] : ['axe saw no button']),
        ...(isCut ? ['cut off'] : []),
      ];
    });
    expect(faults).toEqual([]);
  });
