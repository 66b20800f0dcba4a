// Read aloud with the built files: each spelling, without script, without a voice, and around the parts of a guide.
import { test } from '../host-pages/policies/host-server.mjs';
import { expect, listen } from './site.mjs';

const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types";
const WORDS = '<h2>Your visit</h2><p>Call 116 123 from 9am.</p>';
const SPELLINGS = {
  'its tag': `<handrail-read-aloud>${WORDS}</handrail-read-aloud>`,
  'its mark': `<section data-handrail="read-aloud">${WORDS}</section>`,
  'its class': `<div class="handrail-read-aloud">${WORDS}</div>`,
};
const step = (name, words) => `<h3>${name}</h3><p>${words}</p>`;
const GUIDE = (one, two) =>
  `<handrail-step-guide><h2>Guide</h2><ol><li>${one}</li><li>${two}</li></ol></handrail-step-guide>`;

const put = (host, body) => {
  host.pages['/host/next.html'] = { body: '<!doctype html><html lang="en"><title>Next</title><h1>Next</h1></html>' };
  host.pages['/host/page.html'] = {
    headers: { 'content-security-policy': STRICT },
    body: `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Words</title>
      <meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/dist/handrail.css">
      <script type="module" src="/dist/handrail.js"></script></head>
      <body><main>${body}<p><a href="/host/next.html">Next page</a></p></main></body></html>`,
  };
};
const open = (page) => page.goto('/host/page.html');

/** A device with one voice that says each sentence as soon as it is asked to; with `waits` it never comes to an end. */
const withVoice = (page, { lang = 'en-GB', waits = false } = {}) =>
  page.addInitScript(
    ([tag, isSlow]) => {
      const said = [];
      const speech = Object.assign(new window.EventTarget(), {
        said,
        silenced: 0,
        getVoices: () => [{ name: 'Voice', lang: tag, localService: true, default: true }],
        speak: (one) => {
          said.push(one.text);
          if (!isSlow) queueMicrotask(() => one.onend());
        },
        cancel: () => void speech.silenced++,
        resume: () => undefined,
      });
      Object.defineProperty(window, 'speechSynthesis', { value: speech });
      window.SpeechSynthesisUtterance = function (text) {
        this.text = text;
      };
    },
    [lang, waits],
  );
const said = (page) => page.evaluate(() => window.speechSynthesis.said.splice(0));
const button = (page, name) => page.getByRole('button', { name, exact: true });

for (const [spelling, html] of Object.entries(SPELLINGS)) {
  test(`by ${spelling}: whole without script, and read aloud with it`, async ({ page, host, browser }) => {
    put(host, html);
    const plain = await browser.newPage({ javaScriptEnabled: false, baseURL: host.url });
    await open(plain);
    expect(await plain.locator('main').innerText()).toMatch(/^Your visit\s+Call 116 123 from 9am\.\s+Next page$/);
    await plain.close();
    await withVoice(page);
    const { requests, complaints } = await listen(page, host);
    await open(page);
    await button(page, 'Listen: Your visit').press('Enter');
    await expect(page.getByText('That is the end.')).toBeVisible();
    expect(await said(page)).toEqual(['Your visit', 'Call 1 1 6, 1 2 3 from 9 a m.']);
    expect(complaints).toEqual([]);
    expect(requests.filter((path) => !/^\/(host|dist)\//.test(path))).toEqual([]);
    expect(requests).toContain('/dist/read-aloud.js');
  });
}

test('without a voice on the device there is no button, and nothing is said of it', async ({ page, host }) => {
  put(host, SPELLINGS['its tag']);
  const { complaints } = await listen(page, host);
  await open(page);
  await expect(page.locator('handrail-read-aloud[data-handrail-ready]')).toHaveCount(1);
  // The browser on a machine for tests has none; where it has one, there is a button.
  const voices = await page.evaluate(() => window.speechSynthesis.getVoices().filter((one) => one.localService).length);
  await expect(page.getByRole('button')).toHaveCount(voices ? 1 : 0);
  await expect(page.getByText('Call 116 123 from 9am.')).toBeVisible();
  expect(complaints).toEqual([]);
});

test('around a guide, it reads the step that is shown', async ({ page, host }) => {
  const guide = GUIDE(step('Open the app', 'Press the square.'), step('Choose', 'Press Prescriptions.'));
  put(host, `<handrail-read-aloud>${guide}</handrail-read-aloud>`);
  await withVoice(page);
  const { complaints } = await listen(page, host);
  await open(page);
  await button(page, 'Listen: Guide').click();
  await expect(page.getByText('That is the end.')).toBeVisible();
  expect(await said(page)).toEqual(['Guide', 'Step 1 of 2', 'Open the app', 'Press the square.']);
  await button(page, 'Next step').click();
  await button(page, 'Listen: Guide').click();
  await expect(page.getByText('That is the end.')).toBeVisible();
  expect(await said(page)).toEqual(['Guide', 'Step 2 of 2', 'Choose', 'Press Prescriptions.']);
  await button(page, 'Show all steps').click();
  await button(page, 'Listen: Guide').click();
  await expect(page.getByText('That is the end.')).toBeVisible();
  expect(await said(page)).toHaveLength(7);
  expect(complaints.filter((words) => !words.includes('no way to reach a person'))).toEqual([]);
});

test('in one step of a guide, it reads that step', async ({ page, host }) => {
  const inside = `<handrail-read-aloud>${step('Open the app', 'Press the square.')}</handrail-read-aloud>`;
  put(host, GUIDE(inside, step('Choose', 'Press Prescriptions.')));
  await withVoice(page);
  const { complaints } = await listen(page, host);
  await open(page);
  await button(page, 'Listen: Open the app').click();
  await expect(page.getByText('That is the end.')).toBeVisible();
  expect(await said(page)).toEqual(['Open the app', 'Press the square.']);
  await button(page, 'Next step').click();
  await expect(page.getByRole('heading', { name: 'Choose' })).toBeFocused();
  await expect(button(page, 'Listen: Open the app')).toBeHidden();
  await button(page, 'Back').click();
  await expect(page.getByRole('heading', { name: 'Open the app' })).toBeFocused();
  expect(complaints.filter((words) => !words.includes('no way to reach a person'))).toEqual([]);
});

test('going to the next step stops it', async ({ page, host }) => {
  const guide = GUIDE(step('Open the app', 'Press the square.'), step('Choose', 'Press Prescriptions.'));
  put(host, `<handrail-read-aloud>${guide}</handrail-read-aloud>`);
  await withVoice(page, { waits: true });
  await open(page);
  await button(page, 'Listen: Guide').click();
  await expect(button(page, 'Pause')).toBeFocused();
  await button(page, 'Next step').click();
  await expect(page.getByRole('heading', { name: 'Choose' })).toBeFocused();
  await expect(button(page, 'Listen: Guide')).toBeVisible();
  await expect(button(page, 'Stop')).toHaveCount(0);
});

test('what is read is marked, and the mark goes when the page is left', async ({ page, host }) => {
  put(host, SPELLINGS['its tag']);
  await withVoice(page, { waits: true });
  await open(page);
  await button(page, 'Listen: Your visit').click();
  const marked = () => page.evaluate(() => [...(window.CSS.highlights.get('handrail-read-aloud') ?? [])].join());
  expect(await marked()).toBe('Your visit');
  await page.getByRole('link', { name: 'Next page' }).click();
  await expect(page.getByRole('heading', { name: 'Next' })).toBeVisible();
  await page.goBack();
  await expect(button(page, 'Listen: Your visit')).toBeVisible();
  expect(await marked()).toBe('');
});

test('in one file, as a classic script, it reads too', async ({ page, host }) => {
  put(host, SPELLINGS['its mark']);
  host.pages['/host/page.html'].body = host.pages['/host/page.html'].body.replace(
    'type="module" src="/dist/handrail.js"',
    'defer src="/dist/handrail-all.js"',
  );
  await withVoice(page);
  await open(page);
  await button(page, 'Listen: Your visit').click();
  await expect(page.getByText('That is the end.')).toBeVisible();
  expect(await said(page)).toHaveLength(2);
});

for (const [spelling, html] of Object.entries(SPELLINGS))
  test(`by ${spelling}: what is read stays where it was when the script comes late`, async ({ page, host }) => {
    put(host, html);
    let go;
    const late = new Promise((resolve) => (go = resolve));
    await page.route('**/read-aloud.js', async (route) => {
      await late;
      await route.continue();
    });
    await withVoice(page);
    const places = () =>
      page.evaluate(() => [...document.querySelectorAll('h2,p')].map((one) => one.getBoundingClientRect().top));
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page);
    const before = await places();
    go();
    await expect(button(page, 'Listen: Your visit')).toBeVisible();
    expect(await places()).toEqual(before);
  });
