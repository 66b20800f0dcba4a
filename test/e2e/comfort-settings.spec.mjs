// Comfort settings with the built files: every part follows, on the next page too, on the strictest page, and nothing is cut off.
import { readFileSync, readdirSync } from 'node:fs';
import { test } from '../host-pages/policies/host-server.mjs';
import { layoutFaults } from './layout.mjs';
import { PARTS, expect, listen } from './site.mjs';

const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
const COMPONENTS = new URL('../../src/components/', import.meta.url);
const example = (part, name) => readFileSync(new URL(`${part}/examples/${name}.html`, COMPONENTS), 'utf8');
const SETTINGS = example('comfort-settings', 'your-device-and-here');
const LINK = example('comfort-settings', 'on-other-pages');
const FORM = example('form', 'ask-us-to-call-you');

const put = (
  host,
  path,
  body,
  { lang = 'lang="en"', head = '', script = 'type="module" src="/dist/handrail.js"' } = {},
) => {
  host.pages[path] = {
    headers: { 'content-security-policy': STRICT },
    body: `<!doctype html><html ${lang}><head><meta charset="utf-8"><title>Words</title>
      <meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/dist/handrail.css">${head}
      <script ${script}></script></head><body><main>${body}</main></body></html>`,
  };
};
const ready = (page) =>
  expect(page.locator(`:is(${PARTS}):not([data-handrail-ready])`))
    .toHaveCount(0)
    .then(() => expect(page.locator('handrail-comfort-settings[data-handrail-ready]').first()).toBeAttached());
const open = async (page, path = '/host/page.html') => {
  await page.goto(path);
  await ready(page);
};
const press = (page, name) => page.getByRole('button', { name, exact: true }).first().click();
const choose = async (page, ...names) => {
  await press(page, 'Change how it looks here');
  for (const name of names) await page.getByRole('radio', { name, exact: true }).check();
  await press(page, 'Use these settings');
};
const ALL = ['Largest words', 'Most space', 'Light words on dark grey', 'Bigger buttons'];
const style = (page, selector, name) =>
  page
    .locator(selector)
    .first()
    .evaluate((one, key) => window.getComputedStyle(one)[key], name);
const left = (page) => page.evaluate(() => ({ ...window.sessionStorage, ...window.localStorage }));

test('without script the settings of each device stand there, and nothing else', async ({ host, browser }) => {
  put(host, '/host/page.html', SETTINGS);
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL: host.url });
  await page.goto('/host/page.html');
  for (const device of ['iPhone or iPad', 'Android', 'Windows', 'Mac', 'Chromebook'])
    await expect(page.getByRole('heading', { name: device })).toBeVisible();
  await expect(page.getByText('Display & Text Size')).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  await page.close();
});

const SPELLINGS = {
  'its tag': (html) => html,
  'its mark': (html) => html.replace('<handrail-comfort-settings', '<section data-handrail="comfort-settings"'),
  'its class': (html) => html.replace('<handrail-comfort-settings', '<section class="handrail-comfort-settings"'),
};
for (const [spelling, write] of Object.entries(SPELLINGS))
  test(`by ${spelling}, on the strictest page: the parts change, the page does not, and nothing is broken`, async ({
    page,
    host,
  }) => {
    const html = write(SETTINGS);
    put(
      host,
      '/host/page.html',
      `<h1>Page</h1>${html.replace('</handrail-comfort-settings>', html === SETTINGS ? '$&' : '</section>')}${FORM}`,
    );
    const { requests, complaints } = await listen(page, host);
    await open(page);
    const before = await style(page, 'h1', 'font');
    expect(await left(page)).toEqual({});
    await choose(page, ...ALL);
    await expect(page.getByRole('status').filter({ hasText: 'until you close this tab' })).toBeVisible();
    expect(await style(page, 'handrail-form input', 'fontSize')).toBe('38px');
    expect(await style(page, 'handrail-form', 'backgroundColor')).toBe('rgb(23, 27, 31)');
    expect(await style(page, 'h1', 'font')).toBe(before);
    expect(await style(page, 'body', 'backgroundColor')).toBe('rgba(0, 0, 0, 0)');
    expect(await page.locator('html').evaluate((one) => one.attributes.length)).toBe(1);
    expect(await left(page)).toEqual({ 'handrail look': 'largest most dark bigger' });
    await press(page, 'Put everything back');
    expect(await style(page, 'handrail-form input', 'fontSize')).toBe('19px');
    expect(await left(page)).toEqual({});
    expect(complaints.filter((words) => !words.includes('no way to reach a person'))).toEqual([]);
    expect(requests).toContain('/dist/comfort-settings.js');
    expect(requests.filter((path) => !/^\/(host|dist)\//.test(path))).toEqual([]);
  });

test('the next page of the visit looks so too, with a link in the part; another tab does not', async ({
  page,
  host,
  context,
}) => {
  put(host, '/host/page.html', SETTINGS);
  put(host, '/host/next.html', `${LINK}${FORM}`);
  await open(page);
  await choose(page, 'Larger words');
  await open(page, '/host/next.html');
  expect(await style(page, 'handrail-form input', 'fontSize')).toBe('28.5px');
  expect(
    await page.getByRole('link', { name: 'Make this easier' }).evaluate((one) => one.offsetHeight),
  ).toBeGreaterThan(55);
  const other = await context.newPage();
  await open(other, '/host/next.html');
  expect(await style(other, 'handrail-form input', 'fontSize')).toBe('19px');
  // Back to the page, as the browser kept it or anew.
  await page.goBack();
  await ready(page);
  await press(page, 'Put everything back');
  await page.goForward();
  await ready(page);
  await expect.poll(() => style(page, 'handrail-form input', 'fontSize')).toBe('19px');
});

test('kept on the device, another tab has it, and follows when it is put back', async ({ page, host, context }) => {
  put(host, '/host/page.html', `${SETTINGS}${FORM}`);
  await open(page);
  await press(page, 'Change how it looks here');
  await page.getByRole('radio', { name: 'Larger words' }).check();
  await page.getByRole('checkbox', { name: 'Keep this on my device' }).check();
  await press(page, 'Use these settings');
  expect(await page.evaluate(() => [window.sessionStorage.length, window.localStorage.length])).toEqual([0, 1]);
  const other = await context.newPage();
  await open(other);
  expect(await style(other, 'handrail-form input', 'fontSize')).toBe('28.5px');
  await expect(other.getByText('The settings that you chose before are in use.')).toBeVisible();
  await press(other, 'Put everything back');
  await expect.poll(() => style(page, 'handrail-form input', 'fontSize')).toBe('19px');
  expect(await left(page)).toEqual({});
});

test('with the one classic file it works too', async ({ page, host }) => {
  put(host, '/host/page.html', `${SETTINGS}${FORM}`, { script: 'defer src="/dist/handrail-all.js"' });
  const { complaints } = await listen(page, host);
  await open(page);
  await choose(page, ...ALL);
  expect(await style(page, 'handrail-form input', 'fontSize')).toBe('38px');
  expect(complaints.filter((words) => !words.includes('no way to reach a person'))).toEqual([]);
});

test('a page that writes the custom properties of the README follows, and goes back', async ({ page, host }) => {
  const css = /```css\n([^]*?)```/.exec(readFileSync(new URL('comfort-settings/README.md', COMPONENTS), 'utf8'))[1];
  host.pages['/host/own.js'] = { body: '' };
  put(
    host,
    '/host/page.html',
    `<p id="own">Words of the page, <a href="#own">a link</a>.</p><button id="b">Press</button>${SETTINGS}`,
  );
  // The page's own sheet; the strictest policy allows none that is written into the page.
  host.pages['/host/page.html'].headers = {};
  host.pages['/host/page.html'].body = host.pages['/host/page.html'].body.replace(
    '</head>',
    `<style>${css}</style></head>`,
  );
  const look = async () =>
    Promise.all([
      ...['fontSize', 'lineHeight', 'letterSpacing', 'wordSpacing', 'marginBlockEnd', 'color'].map((name) =>
        style(page, '#own', name),
      ),
      style(page, 'main', 'backgroundColor'),
      style(page, '#own a', 'color'),
      page.locator('#b').evaluate((one) => one.offsetHeight),
    ]);
  await open(page);
  const usual = [
    '19px',
    '28.5px',
    'normal',
    '0px',
    '24px',
    'rgb(33, 43, 50)',
    'rgb(255, 255, 255)',
    'rgb(0, 94, 184)',
    56,
  ];
  expect(await look()).toEqual(usual);
  await choose(page, 'Large words', 'More space', 'White words on black', 'Bigger buttons');
  expect(await look()).toEqual([
    '23.75px',
    '42.75px',
    '2.85px',
    '3.8px',
    '47.5px',
    'rgb(255, 255, 255)',
    'rgb(0, 0, 0)',
    'rgb(255, 230, 0)',
    72,
  ]);
  await page.emulateMedia({ media: 'print' });
  expect((await look()).slice(5, 8)).toEqual(usual.slice(5, 8));
  await page.emulateMedia({ media: 'screen' });
  await press(page, 'Put everything back');
  expect(await look()).toEqual(usual);
});

test('forced colours win, and the part says so', async ({ page, host }) => {
  put(host, '/host/page.html', `${SETTINGS}${FORM}`);
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page);
  const before = await style(page, 'handrail-form', 'backgroundColor');
  await choose(page, 'Light words on dark grey');
  expect(await style(page, 'handrail-form', 'backgroundColor')).toBe(before);
  await expect(page.getByText('Your device chooses the colours now.')).toBeVisible();
});

/** A form with a password, a count or a server's error fetches its checks at once, and stands before they come: waits for what they bring. */
const withChecks = async (page) => {
  await expect(page.locator('handrail-form :is([data-handrail-part=count],.handrail-count):visible')).toHaveCount(0);
  const secrets = page.locator('handrail-form handrail-field:has([type=password])');
  await expect(secrets.getByRole('button')).toHaveCount(await secrets.count());
  const refused = page.locator('handrail-form:has(:is([data-handrail-part=error],.handrail-error))');
  await expect(refused.locator('.summary')).toHaveCount(await refused.count());
};

/** Everything in a part that shows words or can be pressed: how large its words are, and how high it is. */
const measure = (parts) => {
  const deep = (root) =>
    [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? deep(one.shadowRoot) : [])]);
  const found = [];
  for (const one of deep(document.querySelector('#part'))) {
    if (
      !one.matches('p,button,label,legend,input:not([type=radio],[type=checkbox],[type=hidden]),a,li,dd') ||
      !one.checkVisibility() ||
      !(one.closest(parts) ?? one.getRootNode().host)
    )
      continue;
    const { fontSize, letterSpacing, wordSpacing } = window.getComputedStyle(one);
    found.push({
      name: one.localName,
      size: parseFloat(fontSize),
      letter: parseFloat(letterSpacing) || 0,
      word: parseFloat(wordSpacing) || 0,
      height: one.offsetHeight,
    });
  }
  return found;
};

const examplesOf = (part) => {
  const files = readdirSync(new URL(part, COMPONENTS), { recursive: true });
  return files.filter((file) => /^examples.*\.html$/.test(file)).map((file) => file.replace(/^examples.|\.html$/g, ''));
};
/** Their words are the page's own, which keep the page's look; so their buttons are looked at. */
const AROUND = ['read-aloud', 'languages'];
const USUAL_DEVICE = () => {
  const speech = Object.assign(new window.EventTarget(), {
    getVoices: () => [{ name: 'Voice', lang: 'en-GB', localService: true, default: true }],
    speak: () => undefined,
    cancel: () => undefined,
    resume: () => undefined,
  });
  Object.defineProperty(window, 'speechSynthesis', { value: speech });
};

for (const part of readdirSync(COMPONENTS)) {
  test(`${part}: follows the largest of all, and nothing is cut off at 320 px`, async ({ page, host }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.addInitScript(USUAL_DEVICE);
    for (const name of examplesOf(part)) {
      const html = example(part, name);
      put(host, '/host/page.html', `<div id="part">${html}</div>${LINK}`);
      await open(page);
      await withChecks(page);
      const before = await page.evaluate(measure, PARTS);
      await page.evaluate(() => window.sessionStorage.setItem('handrail look', 'largest most dark bigger'));
      await open(page);
      await withChecks(page);
      const after = await page.evaluate(measure, PARTS);
      await page.evaluate(() => window.sessionStorage.clear());
      const isOurs = (one) => !AROUND.includes(part) || one.name === 'button';
      const grown = (key, times) =>
        before.filter((one, at) => isOurs(one) && after[at] && after[at][key] < one[key] * times - 0.5);
      // What came with the look, the way back, stands after all else.
      if (part !== 'comfort-settings') expect.soft(after.length, `${name}: as many things`).toBe(before.length);
      const inText = part === 'explain-a-word' && !html.includes('handrail-form');
      if (!inText) {
        expect.soft(grown('size', 2), `${name}: words twice as large`).toEqual([]);
        const close = after.filter(
          (one) => isOurs(one) && /button|input|^p$|label/.test(one.name) && one.word < one.size * 0.39,
        );
        expect.soft(close, `${name}: words further apart`).toEqual([]);
      }
      const small = after.filter((one) => /button|input/.test(one.name) && one.height < 72);
      expect.soft(small, `${name}: 72 px high`).toEqual([]);
      const faults = await page.evaluate(layoutFaults, { parts: PARTS, size: 72, gap: 8 });
      // An example is less than a page; and the words of a textarea stand in a box that cannot be asked about.
      expect
        .soft(
          faults.filter((fault) => !/^only \d+ controls|takes no room$/.test(fault)),
          name,
        )
        .toEqual([]);
    }
  });
}
