// A hub's tablet with the built files, on the strictest page: keys alone, a full disk, a private window, Back, two tabs, and paper.
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { test } from '../host-pages/policies/host-server.mjs';
import { check, page as pageOf, TABLET } from './hub-tablet-page.mjs';
import { layoutFaults } from './layout.mjs';
import { PARTS, expect, listen } from './site.mjs';

const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const KEEP = 'Keep answers on this tablet';
const THANKS = 'Thank you. Your answers are kept';
const FAILED = 'Your answers are not kept yet';

const put = (host, body = check() + TABLET, options = {}) => {
  host.pages['/host/answers.html'] = pageOf(body, options);
  host.posted = [];
  host.pages['/answers'] = {
    headers: { 'content-type': 'text/html' },
    body: (response, request) => {
      host.posted.push(request.method);
      response.end('<title>Posted</title>');
    },
  };
};
const open = async (page) => {
  await page.goto('/host/answers.html');
  await expect(page.locator(`:is(${PARTS}):not([data-handrail-ready])`)).toHaveCount(0);
};
const press = (page, name) => page.getByRole('button', { name, exact: true }).click();
const turnOn = async (page) => {
  await press(page, KEEP);
  await expect(page.getByText('Forms kept')).toBeVisible();
};
const answer = async (page) => {
  await page.getByRole('radio', { name: 'Sure', exact: true }).first().check();
  await press(page, 'Send my answers');
};
/** It closes when a form was sent, and when the tablet goes to the next person. */
const openStaff = async (page) => {
  const staff = page.getByRole('button', { name: 'For staff' });
  await expect(staff).toHaveAttribute('aria-expanded', 'false');
  await staff.click();
};
const countOf = (page, words) => page.locator('handrail-hub-tablet dt', { hasText: words }).locator('+ dd');
const databases = (page) =>
  page.evaluate(async () =>
    (await window.indexedDB.databases()).map(({ name }) => name).concat(Object.keys(window.localStorage)),
  );

/** In the page: how many forms were begun. Nothing on it shows that while they are open. */
const begunInDatabase = () =>
  new Promise((done) => {
    const asked = window.indexedDB.open('handrail-answers');
    asked.onsuccess = () => {
      const all = asked.result.transaction('forms').objectStore('forms').getAll();
      all.onsuccess = () => {
        asked.result.close();
        done(all.result.filter(({ isBegun }) => isBegun).length);
      };
    };
  });

test('without script there are words for staff, and the form posts', async ({ browser, host }) => {
  put(host);
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: host.url });
  const page = await context.newPage();
  await page.goto('/host/answers.html');
  await expect(page.getByRole('heading', { name: 'For staff: answers on this tablet' })).toBeVisible();
  await answer(page);
  await expect(page).toHaveTitle('Posted');
  await context.close();
});

for (const script of ['type="module" src="/dist/handrail.js"', 'defer src="/dist/handrail-all.js"'])
  test(`nothing stays before staff ask; then answers stay, and nothing is posted: ${script}`, async ({
    page,
    host,
  }) => {
    put(host, undefined, { script });
    const { complaints, requests } = await listen(page, host);
    await open(page);
    expect(await databases(page)).toEqual([]);
    await turnOn(page);
    expect(await databases(page)).toEqual(['handrail-answers', 'handrail-answers']);
    await answer(page);
    await expect(page.getByRole('heading', { name: THANKS })).toBeFocused();
    await expect(page.getByRole('button', { name: 'Send my answers' })).toBeHidden();
    await press(page, 'Next person');
    await expect(page.getByRole('heading', { name: 'How sure do you feel?' })).toBeFocused();
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    await openStaff(page);
    await expect(countOf(page, 'Forms kept')).toHaveText('1');
    const download = page.waitForEvent('download');
    await press(page, 'Save the answers');
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^handrail-answers-bexley-library-\d{4}-\d\d-\d\d-\d{4}\.csv$/);
    const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
    expect(lines.length).toBe(3);
    expect(lines[1]).toContain('"passwords-and-codes"');
    await expect(countOf(page, 'Not in a file yet')).toHaveText('0');
    await press(page, 'Clear this tablet');
    await press(page, 'Yes, clear it');
    await press(page, 'Stop keeping answers here');
    await expect(page.getByRole('button', { name: KEEP })).toBeFocused();
    expect(await databases(page)).toEqual([]);
    expect(host.posted).toEqual([]);
    await answer(page);
    await expect(page).toHaveTitle('Posted');
    expect(complaints.filter((words) => !words.includes('no way to reach a person'))).toEqual([]);
    expect(requests.filter((path) => !/^\/(host|dist)\/|^blob:|^\/answers/.test(path))).toEqual([]);
  });

test('by keys alone, one question at a time', async ({ page, host }) => {
  put(host, check('view="one"') + TABLET);
  await open(page);
  await turnOn(page);
  const key = (name) => page.keyboard.press(name);
  for (let person = 0; person < 2; person++) {
    await page.getByRole('radio', { name: 'Sure', exact: true }).first().focus();
    await key('Space');
    await page.getByRole('button', { name: 'Continue' }).focus();
    await key('Enter');
    await expect(page.getByText('Question 2 of 2')).toBeVisible();
    await page.getByRole('button', { name: 'Send my answers' }).focus();
    await key('Enter');
    await expect(page.getByRole('heading', { name: THANKS })).toBeFocused();
    await key('Tab');
    await expect(page.getByRole('button', { name: 'Next person' }).first()).toBeFocused();
    await key('Enter');
    await expect(page.getByText('Question 1 of 2')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'How sure do you feel?' })).toBeFocused();
  }
  await openStaff(page);
  await expect(countOf(page, 'Forms kept')).toHaveText('2');
  // Back of the browser shows questions, and nobody's answers.
  await page.goBack();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
});

test('a disk without room: the answers stay in the form, and are kept when there is room', async ({ page, host }) => {
  put(host);
  await open(page);
  await turnOn(page);
  const devtools = await page.context().newCDPSession(page);
  const origin = new URL(page.url()).origin;
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await answer(page);
  await expect(page.getByRole('heading', { name: FAILED })).toBeFocused();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(1);
  await press(page, 'Try again');
  await expect(page.getByRole('heading', { name: FAILED })).toBeVisible();
  // Started again with a full disk it does not post either.
  await open(page);
  await answer(page);
  await expect(page.getByRole('heading', { name: FAILED })).toBeVisible();
  expect(host.posted).toEqual([]);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await press(page, 'Try again');
  await expect(page.getByRole('heading', { name: THANKS })).toBeFocused();
  expect(host.posted).toEqual([]);
});

test('storage that the browser denies: it says so, and the form posts', async ({ page, host }) => {
  put(host, undefined, { script: 'defer src="/dist/handrail-all.js"' });
  host.pages['/host/answers.html'].headers['content-security-policy'] += '; sandbox allow-scripts allow-forms';
  await open(page);
  await press(page, KEEP);
  await expect(page.getByText('This browser cannot keep answers now. Use paper.')).toBeVisible();
  await answer(page);
  await expect(page).toHaveTitle('Posted');
});

test('another tab: the form there is not counted as left, and its answers are in the same count', async ({
  page,
  host,
  context,
}) => {
  put(host);
  await open(page);
  await turnOn(page);
  const other = await context.newPage();
  await open(other);
  await other.getByRole('radio', { name: 'Sure', exact: true }).first().check();
  await page.bringToFront();
  await press(page, 'For staff');
  await press(page, 'For staff');
  await expect(countOf(page, 'Forms kept')).toHaveText('0');
  await expect(countOf(page, 'Left before the end')).toHaveCount(0);
  await press(other, 'Send my answers');
  await expect(other.getByRole('heading', { name: THANKS })).toBeFocused();
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(countOf(page, 'Forms kept')).toHaveText('1');
  // A tab that is closed half-way has left.
  await press(other, 'Next person');
  await other.getByRole('radio', { name: 'Sure', exact: true }).first().check();
  await expect.poll(() => other.evaluate(begunInDatabase)).toBe(1);
  await other.close();
  await expect
    .poll(async () => {
      await page.evaluate(() => window.dispatchEvent(new Event('focus')));
      return countOf(page, 'Left before the end').allTextContents();
    })
    .toEqual(['1']);
});

test('reload and Back show an empty form', async ({ page, host }) => {
  put(host);
  await open(page);
  await turnOn(page);
  const sure = page.getByRole('radio', { name: 'Sure', exact: true }).first();
  await sure.check();
  // What is on its way to the disk when the page goes may not come there: nobody was told that it is kept.
  await expect.poll(() => page.evaluate(begunInDatabase)).toBe(1);
  await page.reload();
  await expect(page.getByRole('button', { name: 'For staff' })).toBeVisible();
  await expect(sure).not.toBeChecked();
  await sure.check();
  await expect.poll(() => page.evaluate(begunInDatabase)).toBe(2);
  await page.goto('about:blank');
  await page.goBack();
  await expect(page.getByRole('button', { name: 'For staff' })).toBeVisible();
  await expect(sure).not.toBeChecked();
  await press(page, 'For staff');
  await expect(countOf(page, 'Left before the end')).toHaveText('2');
});

const STATES = {
  off: async () => {},
  on: turnOn,
  thanks: async (page) => {
    await turnOn(page);
    await answer(page);
    await expect(page.getByRole('heading', { name: THANKS })).toBeVisible();
  },
  'about to clear': async (page) => {
    await STATES.thanks(page);
    await openStaff(page);
    await press(page, 'Clear this tablet');
  },
  paper: async (page) => {
    await turnOn(page);
    await page.getByRole('checkbox', { name: 'I am typing in paper forms' }).check();
    await answer(page);
    await expect(page.getByRole('textbox', { name: 'Date on the paper' })).toBeFocused();
  },
};
for (const [state, come] of Object.entries(STATES))
  test(`at 320 px nothing is cut off, controls are large and apart, and axe finds nothing: ${state}`, async ({
    page,
    host,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    put(host);
    await open(page);
    await come(page);
    const faults = await page.evaluate(layoutFaults, { parts: PARTS, size: 56, gap: 8 });
    expect(faults.filter((fault) => !/^only \d+ controls/.test(fault))).toEqual([]);
    await page.evaluate(axe);
    for (const colours of [{ colorScheme: 'dark' }, { colorScheme: 'light' }]) {
      await page.emulateMedia(colours);
      const found = await page.evaluate(async () => {
        const { violations, passes } = await window.axe.run('handrail-hub-tablet');
        return passes.length > 5
          ? violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)
          : passes;
      });
      expect(found).toEqual([]);
    }
  });

test('in Urdu it is in Urdu, and from right to left', async ({ page, host }) => {
  put(host, undefined, { lang: 'ur' });
  await open(page);
  await press(page, 'جوابات اس ٹیبلٹ پر رکھیں');
  await expect(page.getByText('محفوظ فارم')).toBeVisible();
  expect(await countOf(page, 'محفوظ فارم').evaluate((one) => window.getComputedStyle(one).direction)).toBe('rtl');
});

test('on paper there is nothing of the part for staff', async ({ page, host }) => {
  put(host);
  await open(page);
  await turnOn(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('handrail-hub-tablet')).toBeHidden();
  await expect(page.getByText('How sure do you feel about spotting scams?')).toBeVisible();
});
