// React, Vue and Alpine own the nodes that our parts stand among: they mount, change, reorder and take away, and meet no surprise.
import { PARTS, expect, listen } from '../../e2e/site.mjs';
import { asWritten, standing } from '../policies/core-journey.mjs';
import { TITLE, document } from '../policies/core-page.mjs';
import { test } from '../policies/host-server.mjs';
import { frameworks } from './frameworks.mjs';

const [kettle, boil, pour, drink] = ['Fill the kettle', 'Boil the water', 'Pour the tea', 'Drink it'];
const FIRST = {
  mounted: true,
  look: 'plain',
  title: 'Make a cup of tea',
  phone: '01632 960 123',
  label: 'Full name',
  hint: '',
  required: true,
  steps: [kettle, boil, pour].map((words) => ({ key: words, words })),
};
/** What the framework changes, one after the other, while somebody is at step 2 and has met an error. */
const CHANGES = [
  { title: 'Make green tea', phone: '01632 960 456', look: 'loud' },
  { label: 'Your name', hint: 'As on your card.' },
  { steps: [kettle, boil, pour].map((words) => ({ key: words, words: `${words} now`, see: `You see: ${words}` })) },
  { steps: [pour, drink, boil, kettle].map((words) => ({ key: words, words })) },
  { hint: '', required: false },
  { required: true },
  { look: 'plain' },
];
const PARTS_IN_APP = 5;
const MODULE = '<script type="module" src="/dist/handrail.js"></script>';

const pageWith = (tags) =>
  document({
    tags,
    main: '<div id="app"></div>',
    end: '<script src="/host/state.js"></script><script src="/host/app.js"></script>',
  });
const set = (page, change) => page.evaluate((wanted) => window.app.set(wanted), change);

/** Has the framework take everything out; answers with what it took. */
async function takenOut(page) {
  await page.evaluate(() => (window.taken = document.querySelector('#app div:has(> #tea)')));
  await set(page, { mounted: false });
  return page.evaluate(() => window.taken.innerHTML);
}

for (const [name, scriptOf] of Object.entries(frameworks)) {
  test.describe(name, () => {
    test.beforeEach(async ({ host: server }) => {
      server.pages = {
        '/host/page.html': { body: pageWith(MODULE) },
        '/host/without.html': { body: pageWith('') },
        '/host/state.js': { body: `window.firstState = ${JSON.stringify(FIRST)};` },
        '/host/app.js': { body: await scriptOf() },
      };
    });

    test(`${name}: what it changes is seen at once, nothing is lost and nothing stands twice`, async ({
      page,
      host: server,
    }) => {
      const { complaints } = await listen(page, server);
      await page.goto('/host/page.html');
      await standing(page, name, PARTS_IN_APP);
      await page.getByRole('button', { name: 'Next step' }).click();
      await page.getByRole('button', { name: 'Ways to talk to us' }).click();
      await page.getByRole('button', { name: 'Send' }).click();
      await expect(page.getByRole('heading', { name: 'There is a problem' }), `${name}: form: it checks`).toBeFocused();

      await set(page, CHANGES[0]);
      await expect(
        page.getByRole('heading', { name: 'Make green tea' }),
        `${name}: step guide: a new heading`,
      ).toBeVisible();
      await expect(page.getByText('Step 2 of 3'), `${name}: step guide: it stays at its step`).toBeVisible();
      await expect(
        page.getByRole('link', { name: 'Call 01632 960 456' }),
        `${name}: talk: a new number`,
      ).toHaveAttribute('href', 'tel:01632 960 456');

      await set(page, CHANGES[1]);
      await expect(
        page.getByLabel('Your name'),
        `${name}: field: a new label and hint, and the error`,
      ).toHaveAccessibleDescription('As on your card. Error: Enter your name');

      await set(page, CHANGES[2]);
      await expect(
        page.getByRole('heading', { name: `${boil} now` }),
        `${name}: step guide: new words in the step`,
      ).toBeVisible();
      await expect(page.getByText(`You see: ${boil}`), `${name}: step guide: a new part of a step`).toBeVisible();

      await set(page, CHANGES[3]);
      await expect(page.getByText('Step 2 of 4'), `${name}: step guide: a new step among them`).toBeVisible();
      await page.getByRole('button', { name: 'Show all steps' }).click();
      await expect(
        page.locator('li:has(> h3) > p.handrail-progress'),
        `${name}: step guide: each step counts, once`,
      ).toHaveText([1, 2, 3, 4].map((step) => `Step ${step} of 4`));
      await expect(page.locator('li > h3'), `${name}: step guide: the order is the framework's`).toHaveText([
        pour,
        drink,
        boil,
        kettle,
      ]);
      await expect(page.getByLabel(/^I have done step/), `${name}: step guide: a tick for each step`).toHaveCount(4);
      await page.getByRole('button', { name: 'Show one step' }).click();

      for (const change of CHANGES.slice(4)) await set(page, change);
      await page.getByLabel('Your name').pressSequentially('Ann');
      await expect(page.locator('.echo'), `${name}: field: the framework hears each letter`).toHaveText('Typed: Ann');
      await expect(page.getByLabel('Your name'), `${name}: field: the answer stays`).toHaveValue('Ann');
      const request = page.waitForRequest('**/ask-us-to-call-you');
      await page.getByRole('button', { name: 'Send' }).click();
      expect((await request).postData(), `${name}: form: it is sent`).toBe('name=Ann&note=');
      expect(complaints.filter(isNews), `${name}: all parts: nobody complains`).toEqual([]);
    });

    test(`${name}: what it takes away is as it made it, and what it brings back works`, async ({
      page,
      context,
      host: server,
    }) => {
      const { complaints } = await listen(page, server);
      const without = await context.newPage();
      await without.goto('/host/without.html');
      for (const change of CHANGES) await set(without, change);
      const author = await takenOut(without);

      await page.goto('/host/page.html');
      for (const round of ['first', 'second']) {
        const host = `${name}, mounted a ${round} time`;
        await standing(page, host, PARTS_IN_APP);
        expect(await page.locator(`:is(${PARTS})`).count(), `${host}: all parts: none stands twice`).toBe(PARTS_IN_APP);
        await expect(page.getByText(/^Step 1 of/), `${host}: step guide: it begins at the beginning`).toBeVisible();
        await page.getByRole('button', { name: 'Next step' }).click();
        await page.getByRole('link', { name: 'I am stuck' }).click();
        await page.getByRole('button', { name: 'Send' }).click();
        await expect(
          page.getByRole('heading', { name: 'There is a problem' }),
          `${host}: form: it checks`,
        ).toBeFocused();
        for (const change of CHANGES) await set(page, change);
        const left = await takenOut(page);
        await expect(page.getByText('Nothing here'), `${host}: all parts: they are gone`).toBeVisible();
        await expect(page.locator(`:is(${PARTS})`), `${host}: all parts: every one is gone`).toHaveCount(0);
        await expect(page, `${host}: form: the title is the page's own`).toHaveTitle(TITLE);
        expect(asWritten(left), `${host}: all parts: what is taken away is the framework's own HTML`).toEqual(
          asWritten(author),
        );
        await set(page, { mounted: true });
      }
      expect(complaints.filter(isNews), `${name}: all parts: nobody complains`).toEqual([]);
    });
  });
}

/** What development builds say to everybody. */
const isNews = (complaint) => !/React DevTools|development build of Vue|devtools/i.test(complaint);
