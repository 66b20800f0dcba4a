// Explain a word with the built files: each spelling, in the middle of a line, and what is fetched for it.
import { test } from '../host-pages/policies/host-server.mjs';
import { expect, listen } from './site.mjs';

const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types";
const MEANING = '(they look at what you told them)';
/** As each content system leaves it. */
const SPELLINGS = {
  'its tag': `<handrail-explain-a-word>triage <span data-handrail-part="meaning">${MEANING}</span></handrail-explain-a-word>`,
  'its mark': `<span data-handrail="explain-a-word">triage <span data-handrail-part="meaning">${MEANING}</span></span>`,
  'its class': `<span class="handrail-explain-a-word">triage <span class="handrail-meaning">${MEANING}</span></span>`,
};

const put = (host, body) => {
  host.pages['/host/page.html'] = {
    headers: { 'content-security-policy': STRICT },
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Words</title>
      <meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/dist/handrail.css">
      <script type="module" src="/dist/handrail.js"></script></head>
      <body><main>${body}<h1>Next</h1></main></body></html>`,
  };
};
const open = (page) => page.goto('/host/page.html');
/** The files that are fetched, by name. */
const files = (page) => {
  const names = [];
  page.on('request', (request) => names.push(new URL(request.url()).pathname.split('/').at(-1)));
  return names;
};

for (const [spelling, html] of Object.entries(SPELLINGS)) {
  test(`by ${spelling}: whole without script, and a button with it`, async ({ page, host, browser }) => {
    put(host, `<p>The surgery does ${html}.</p>`);
    const plain = await browser.newPage({ javaScriptEnabled: false, baseURL: host.url });
    await open(plain);
    expect(await plain.locator('p').innerText()).toBe(`The surgery does triage ${MEANING}.`);
    await plain.close();
    const names = files(page);
    const { complaints } = await listen(page, host);
    await open(page);
    const button = page.getByRole('button', { name: 'triage' });
    await expect(button).toBeVisible();
    await expect(page.getByText(MEANING)).toBeHidden();
    await button.press('Enter');
    await expect(page.getByText(MEANING)).toBeVisible();
    await expect(button).toBeFocused();
    await button.press('Enter');
    await expect(page.getByText(MEANING)).toBeHidden();
    expect(complaints).toEqual([]);
    expect(names).toContain('explain-a-word.js');
    expect(names).not.toContain('word-list.js');
  });
}

test('a word alone is explained by the built-in list, fetched once', async ({ page, host }) => {
  put(
    host,
    '<p>A <handrail-explain-a-word>referral</handrail-explain-a-word>, then PALS: <b class="handrail-explain-a-word">PALS</b>.</p>',
  );
  const names = files(page);
  const { complaints } = await listen(page, host);
  await open(page);
  for (const name of ['referral', 'PALS']) await page.getByRole('button', { name }).click();
  await expect(page.getByText('(asking another service to see you)')).toBeVisible();
  await expect(page.getByText('(the hospital team for questions and complaints)')).toBeVisible();
  expect(names.filter((name) => name === 'word-list.js')).toHaveLength(1);
  expect(complaints).toEqual([]);
});

test('what follows stays where it was when the script comes late', async ({ page, host }) => {
  put(host, `<p>The surgery does ${SPELLINGS['its tag']}, and more.</p>`);
  let go;
  const late = new Promise((resolve) => (go = resolve));
  await page.route('**/explain-a-word.js', async (route) => {
    await late;
    await route.continue();
  });
  const below = () => page.getByRole('heading').evaluate((one) => one.getBoundingClientRect().top);
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page);
  const before = await below();
  go();
  await expect(page.getByRole('button', { name: 'triage' })).toBeVisible();
  expect(await below()).toBe(before);
});
