// Promise 3: nothing leaves the page and nothing stays on it. Every page, every story, every control in every state.
import { byTag } from '../../../.ci/html-tree.mjs';
import { page as source } from '../../host-pages/read-html.mjs';
import { POSTED, SEND, answerForm } from '../person.mjs';
import { FORM, PARTS, changePages, expect, open, ready } from '../site.mjs';
import { useEverything } from '../use-everything.mjs';
import { wordsIn } from '../words.mjs';
import {
  LEFT_ON_A_TABLET,
  LEFT_WHEN_ASKED,
  LEFT_WHEN_COMFORTABLE,
  MAY_ASK,
  MAY_LISTEN,
  MAY_MAKE,
  WHEN_ASKED,
  WHEN_COMFORTABLE,
  WHEN_LEAVING,
  WHEN_ON_A_TABLET,
  WHEN_READING,
  WHEN_TAKEN_AWAY,
} from './allowed.mjs';
import { checkPromisePage, keepRecord } from './promise-page.mjs';
import { spy } from './spy.mjs';
import { serveStorybook, stories } from './storybook-site.mjs';
import { test as watched, watch } from './watched-visit.mjs';

const test = watched.extend({
  storybook: [
    async ({}, use) => {
      const site = await serveStorybook();
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
});
/** Each visit has a browser context of its own, and its record a file of its own. The last test waits for all. */
test.describe.configure({ mode: 'parallel' });
test.setTimeout(180_000); // Some eighty controls are used on a page, on a machine that may have much else to do.

const TAG = '<script type="module" src="/dist/handrail.js"></script>';
/** Changes the HTML of a page, and fails where there was nothing to change. */
const swap = (from, to) => (html) => {
  const changed = html.replace(from, to);
  if (changed === html) throw new Error(`${from} is not in the page.`);
  return changed;
};
const inLanguage = (tag) => swap('<html lang="en-GB">', `<html lang="${tag}">`);

const PAGES = [
  { name: 'charity', how: 'as it is', posts: true },
  { name: 'wordpress', how: 'as it is', posts: true },
  { name: 'plain', how: 'as it is', posts: true },
  {
    name: 'charity',
    how: 'with the one classic file',
    html: swap(TAG, '<script defer src="/dist/handrail-all.js"></script>'),
    script: '/dist/handrail-all.js',
  },
  {
    name: 'wordpress',
    how: 'without handrail.css',
    html: swap(/<link [^>]*handrail\.css[^>]*>/, ''),
    more: ['/dist/page-sheet.js'],
    less: ['/dist/handrail.css'],
  },
  { name: 'charity', how: 'in Welsh', html: inLanguage('cy'), language: 'cy', more: ['/dist/locales/cy.js'] },
  { name: 'plain', how: 'in Urdu', html: inLanguage('ur" dir="rtl'), language: 'ur', more: ['/dist/locales/ur.js'] },
];

/** The stories of the part that keeps answers when somebody asks it to. A guide keeps a place, in whichever story it stands. */
const KEEPS = 'Forms/Come back';
/** The stories of the part by which people leave a page quickly. */
const LEAVES = 'Help/Exit page';
/** The stories of the part that reads aloud. */
const READS = 'Comfort/Read aloud';
/** The stories of the part that keeps how somebody wants things to look. */
const LOOKS = 'Comfort/Comfort settings';
/** The stories of the part that keeps answers on a hub's tablet when staff ask it to. */
const TABLET = 'Evaluation/Hub tablet';

const whereOfPage = ({ name, how }) => `${name}, ${how}`;
const whereOfStory = ({ title, name }) => `story ${title}: ${name}`;

/** What pressing controls does not lead to: paper, links to a place, a phone turned round, parts taken away and put back. */
async function otherStates(page) {
  await page.emulateMedia({ media: 'print' });
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width: 320, height: 640 });
  const ids = await page.evaluate(
    (parts) => [...document.querySelectorAll(`:is(${parts})[id],:is(${parts}) li[id]`)].map(({ id }) => id),
    PARTS,
  );
  for (const id of ids) await page.evaluate((name) => (location.hash = name), id);
  if (ids.length) await page.goBack();
  await page.evaluate((parts) => {
    for (const part of document.querySelectorAll(parts)) part.replaceWith(part);
    document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new Event('pageshow'));
  }, PARTS);
}

/** Fails with the page and the rule for everything that the promises do not allow. */
function expectNothing(where, { asked, listens, makes, outside, left, console }, more = {}) {
  const notIn = (list, allowed) => list.filter((name) => !allowed.includes(name));
  expect.soft(outside, `${where}: nothing goes to another host, and no cookie, window or worker is made`).toEqual([]);
  expect.soft(left, `${where}: nothing stays in the browser`).toEqual([]);
  expect
    .soft(
      notIn(asked, Object.keys({ ...MAY_ASK, ...WHEN_TAKEN_AWAY, ...more })),
      `${where}: nothing is asked about the device`,
    )
    .toEqual([]);
  expect.soft(notIn(listens, Object.keys({ ...MAY_LISTEN, ...more })), `${where}: nobody is listened to`).toEqual([]);
  expect.soft(notIn(makes, MAY_MAKE), `${where}: no element that asks for a file is made`).toEqual([]);
  expect.soft(console, `${where}: the console is silent`).toEqual([]);
}

for (const { name, how, html, posts, language = 'en', script = '/dist/handrail.js', more = [], less = [] } of PAGES) {
  test(`${name}, ${how}: nothing leaves the page and nothing stays on it`, async ({ page, context, site, foreign }) => {
    const seen = await watch(context, { origin: site.url, foreign });
    if (html) await changePages(page, { html });
    await open(page, name);
    const before = await seen.left(page);
    expect.soft(before, `${name}: nothing is kept before somebody asks`).toEqual([]);
    const used = await useEverything(page, wordsIn(language));
    await otherStates(page);
    if (posts) {
      expect(seen.sent(), `${name}: nothing is posted before somebody sends the form`).toEqual([]);
      await page.reload();
      await ready(page);
      await answerForm(page);
      await page.getByRole('button', { name: SEND }).click();
      await expect(page.getByRole('heading', { name: 'We received this' })).toBeVisible();
    }

    const where = whereOfPage({ name, how });
    const record = await seen.all(page);
    const own = byTag(source(name), 'link').map(({ attrs }) => attrs.find((attr) => attr.name === 'href').value);
    // Fetched where there are hours, and when somebody comes to the form, opens the ways, or keeps and prints a guide; the one classic file has all in it.
    const fetched =
      script === '/dist/handrail.js'
        ? ['opening-times', 'checks', 'take-away', 'guide-tools', 'qr-code'].map((file) => `/dist/${file}.js`)
        : [];
    const wanted = [`/${name}.html`, script, ...fetched, ...own, ...more, ...(posts ? [FORM] : [])];
    const requests = wanted.filter((path) => !less.includes(path)).sort();
    expect.soft(record.requests, `${where}: the page and its own files, and nothing else`).toEqual(requests);
    // The page's own form, the native way, with what was typed and nothing more.
    const sent = posts ? [{ to: FORM, how: 'POST', body: POSTED }] : [];
    expect.soft(record.sent, `${where}: only the page's form is sent, and only what was typed`).toEqual(sent);
    record.left = record.left.filter((entry) => !LEFT_WHEN_ASKED.test(entry));
    expectNothing(where, record, WHEN_ASKED);
    keepRecord(test.info(), { kind: 'page', where, controls: used.length, ...record });
  });
}

for (const { id, title, name } of stories()) {
  test(`story ${id}: nothing leaves the page and nothing stays on it`, async ({
    page,
    context,
    storybook,
    foreign,
  }) => {
    const seen = await watch(context, { origin: storybook.url, foreign });
    await page.goto(`${storybook.url}/iframe.html?id=${id}&viewMode=story&globals=a11y.manual:!true`);
    const parts = page.locator(`#storybook-root :is(${PARTS})`);
    await expect(parts.first()).toBeVisible();
    await expect(page.locator(`#storybook-root :is(${PARTS}):not([data-handrail-ready])`)).toHaveCount(0);
    const before = await seen.left(page);
    const untouched = before.filter((entry) => /sessionStorage handrail|come-back/.test(entry));
    const used = await useEverything(page);
    await otherStates(page);

    const where = whereOfStory({ title, name });
    const record = await seen.all(page);
    const elsewhere = record.requests.filter((path) => !path.startsWith('/'));
    expect.soft(elsewhere, `${where}: Storybook's own files, and nothing else`).toEqual([]);
    expect.soft(record.sent, `${where}: nothing is sent`).toEqual([]);
    // What is Storybook's own: what was there before anybody touched the story, and its copy of our parts, which stands back.
    record.left = record.left.filter((entry) => !before.includes(entry));
    record.console = record.console.filter((line) => !/^info: Handrail is on this page twice/.test(line));
    // An example of fields alone has no way to reach a person beside it, and its author is told so.
    const isAlone = !(await page.locator('handrail-talk-to-a-person').count());
    const told = /^warning: <handrail-form>: there is no way to reach a person on this page/;
    record.console = record.console.filter((line) => !(isAlone && told.test(line)));
    const keeps = title === KEEPS || (await page.locator('handrail-step-guide').count()) > 0;
    if (keeps) {
      expect.soft(untouched, `${where}: nothing is kept before somebody asks`).toEqual([]);
      record.left = record.left.filter((entry) => !LEFT_WHEN_ASKED.test(entry));
    }
    for (const [one, mayLeave] of [
      [LOOKS, LEFT_WHEN_COMFORTABLE],
      [TABLET, LEFT_ON_A_TABLET],
    ]) {
      if (title !== one) continue;
      const early = before.filter((entry) => mayLeave.test(entry));
      expect.soft(early, `${where}: nothing is kept before somebody asks`).toEqual([]);
      record.left = record.left.filter((entry) => !mayLeave.test(entry));
    }
    expectNothing(where, record, {
      ...(keeps && WHEN_ASKED),
      ...(title === LOOKS && WHEN_COMFORTABLE),
      ...(title === TABLET && WHEN_ON_A_TABLET),
      ...(title === LEAVES && WHEN_LEAVING),
      ...(title === READS && WHEN_READING),
    });
    keepRecord(test.info(), { kind: 'story', where, controls: used.length, ...record, requests: elsewhere });
  });
}

test('a file that spies on people is caught at each thing that it does', async ({ page, context, site, foreign }) => {
  const seen = await watch(context, { origin: site.url, foreign });
  // The strictest page would stop most of it, and then nothing could be seen.
  const policy = () => "default-src * 'unsafe-inline'";
  await changePages(page, { policy });
  await page.route('**/dist/handrail.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: spy.script }),
  );
  await page.goto('/plain.html');
  await expect(page.locator('#spied')).toHaveCount(1);
  const record = await seen.all(page);
  await expect.poll(async () => (await seen.all(page)).outside).toEqual(expect.arrayContaining(spy.outside));
  for (const what of ['asked', 'listens', 'makes', 'left', 'requests'])
    expect.soft(record[what], `caught at ${what}`).toEqual(expect.arrayContaining(spy[what]));
  expect.soft(record.console.join(), 'caught on the console').toContain(spy.console);
  const allowed = { asked: Object.keys(MAY_ASK), listens: Object.keys(MAY_LISTEN), makes: MAY_MAKE };
  for (const what of ['asked', 'listens', 'makes'])
    expect(
      spy[what].filter((name) => allowed[what].includes(name)),
      `none of it is allowed: ${what}`,
    ).toEqual([]);
});

test('the promise page says what was found, and names tests that there are', () =>
  checkPromisePage(test.info(), [...PAGES.map(whereOfPage), ...stories().map(whereOfStory)]));
