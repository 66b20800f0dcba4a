// htmx and Turbo put HTML from the server into the page, keep pages in a cache, and bring them back.
import { PARTS, expect, listen } from '../../e2e/site.mjs';
import { answer, leaves, meetErrors, standing, useGuide, useTalk } from '../policies/core-journey.mjs';
import { PARTS_HERE, TITLE, document, parts } from '../policies/core-page.mjs';
import { test } from '../policies/host-server.mjs';
import { htmx, turbo } from './frameworks.mjs';

const OURS = '<script type="module" src="/dist/handrail.js"></script>';
const THEIRS = '<script src="/host/theirs.js"></script>';
const SENT = '<h2 id="sent">Thank you</h2>';
const tags = `${THEIRS}${OURS}`;
const nav = (attributes = '') =>
  `<nav${attributes}><a href="/host/page.html">Home</a> <a href="/host/second.html">Second</a></nav>`;

const whole = async (page, host) => {
  await standing(page, host);
  expect(await page.locator(`:is(${PARTS})`).count(), `${host}: all parts: none stands twice`).toBe(PARTS_HERE);
  for (const words of [/^Step \d of 3/, /^I have done step/]) {
    await expect(page.getByText(words), `${host}: step guide: ${words} as often as there are steps`).toHaveCount(3);
  }
  for (const heading of ['Make a cup of tea', 'Talk to a person', 'Ask us to call you']) {
    await expect(
      page.getByRole('heading', { name: heading, exact: true }),
      `${host}: “${heading}” is there, once`,
    ).toHaveCount(1);
  }
};
const work = async (page, host) => {
  await useGuide(page, host);
  await useTalk(page, host);
  await meetErrors(page, host);
};

test.describe('htmx 2', () => {
  const sends = (html) =>
    html.replace('<form method="post"', '<form hx-post="/host/sent.html" hx-swap="outerHTML" method="post"');
  test.beforeEach(({ host: server }) => {
    server.pages = {
      '/host/theirs.js': { body: htmx() },
      '/host/fragment.html': { body: parts() },
      '/host/sent.html': { body: SENT },
      '/host/page.html': {
        body: document({
          tags,
          main: `<div id="here"></div>`,
          end: `<button hx-get="/host/fragment.html" hx-target="#here">Inside</button>
            <button hx-get="/host/fragment.html" hx-target="#here" hx-swap="beforeend">At the end</button>
            <button hx-delete="/host/empty.html" hx-target="#here">Empty</button>`,
        }),
      },
      '/host/empty.html': { body: '' },
      '/host/boosted.html': { body: document({ tags, main: sends(parts()), end: nav(' hx-boost="true"') }) },
      '/host/second.html': { body: document({ tags, main: `<h1>Second</h1>`, end: nav(' hx-boost="true"') }) },
    };
  });

  test('htmx: what it swaps in works, again and again, and goes without a trace', async ({ page, host: server }) => {
    const { complaints } = await listen(page, server);
    await page.goto('/host/page.html');
    for (const button of ['Inside', 'Inside']) {
      await page.getByRole('button', { name: button }).click();
      await whole(page, 'htmx, swapped in');
      await work(page, 'htmx, swapped in');
    }
    await page.getByRole('button', { name: 'Empty' }).click();
    await expect(page.locator(`:is(${PARTS})`), 'htmx, swapped out: all parts: they are gone').toHaveCount(0);
    await expect(page, 'htmx, swapped out: form: the title is the page’s own').toHaveTitle(TITLE);
    await page.getByRole('button', { name: 'At the end' }).click();
    await whole(page, 'htmx, put at the end');
    const author = `<div id="here">${parts()}</div>`;
    await leaves(page, 'htmx, put at the end', author);
    expect(complaints, 'htmx: all parts: nobody complains').toEqual([]);
  });

  test('htmx: a form that it sends is checked first', async ({ page, host: server }) => {
    const { complaints } = await listen(page, server);
    await page.goto('/host/boosted.html');
    await whole(page, 'htmx, its own form');
    let sent = 0;
    page.on('request', (request) => (sent += request.url().endsWith('sent.html')));
    await meetErrors(page, 'htmx, its own form');
    expect(sent, 'htmx, its own form: form: nothing is sent with mistakes in it').toBe(0);
    await answer(page);
    await page.getByRole('button', { name: 'Ask us to call you' }).click();
    await expect(page.locator('#sent'), 'htmx, its own form: form: it is sent by htmx').toBeVisible();
    expect(sent).toBe(1);
    await expect(page, 'htmx, its own form: form: the title is the page’s own').toHaveTitle(TITLE);
    // The author is told that the form is gone.
    expect(complaints.filter((words) => !words.startsWith('warning: <handrail-form>'))).toEqual([]);
  });

  test('htmx: to a boosted page and back to the one it kept', async ({ page, host: server }) => {
    const { complaints } = await listen(page, server);
    await page.goto('/host/boosted.html');
    await whole(page, 'htmx, boosted');
    await page.getByRole('button', { name: 'Next step' }).click();
    await page.getByRole('button', { name: 'Ask us to call you' }).click();
    await page.getByRole('link', { name: 'Second' }).click();
    await expect(page.getByRole('heading', { name: 'Second' })).toBeVisible();
    await expect(page, 'htmx, boosted: form: the title is the page’s own').toHaveTitle(TITLE);
    await page.goBack();
    await whole(page, 'htmx, from its history');
    await work(page, 'htmx, from its history');
    expect(complaints, 'htmx: all parts: nobody complains').toEqual([]);
  });
});

test.describe('Turbo 8', () => {
  const MORPH = '<meta charset="utf-8" /><meta name="turbo-refresh-method" content="morph" />';
  test.beforeEach(({ host: server }) => {
    server.pages = {
      '/host/theirs.js': { body: turbo() },
      '/host/page.html': {
        body: document({ tags, head: MORPH, main: parts({ action: '/host/send.html' }), end: nav() }),
      },
      '/host/second.html': { body: document({ tags, head: MORPH, main: '<h1>Second</h1>', end: nav() }) },
      '/host/send.html': { status: 303, headers: { location: '/host/second.html' }, body: '' },
      '/host/frames.html': {
        body: document({
          tags,
          main: '<turbo-frame id="here"><a href="/host/framed.html">Show the parts</a></turbo-frame>',
        }),
      },
      '/host/framed.html': {
        body: document({
          main: `<turbo-frame id="here">${parts()}<p><a href="/host/frames.html">Away</a></p></turbo-frame>`,
        }),
      },
    };
  });

  test('Turbo: away, back to the page in its cache, and away again', async ({ page, host: server }) => {
    const { complaints } = await listen(page, server);
    await page.goto('/host/page.html');
    await whole(page, 'Turbo, first visit');
    for (const visit of ['from the cache', 'from the cache again']) {
      await page.getByRole('button', { name: 'Next step' }).click();
      await page.getByRole('button', { name: 'Ask us to call you' }).click();
      await page.getByRole('link', { name: 'Second' }).click();
      await expect(page.getByRole('heading', { name: 'Second' })).toBeVisible();
      await expect(page, `Turbo, ${visit}: form: the title is the page’s own`).toHaveTitle(TITLE);
      await page.goBack();
      await whole(page, `Turbo, ${visit}`);
      await expect(page.getByText(/^Step 1 of 3/), `Turbo, ${visit}: step guide: it begins anew`).toBeVisible();
    }
    await work(page, 'Turbo, from the cache');
    await answer(page);
    await page.getByRole('button', { name: 'Ask us to call you' }).click();
    await expect(page.getByRole('heading', { name: 'Second' }), 'Turbo: form: it is sent by Turbo').toBeVisible();
    // A preview from the cache, and then the page from the server in its place.
    await page.getByRole('link', { name: 'Home' }).click();
    await whole(page, 'Turbo, a preview and the page');
    await work(page, 'Turbo, a preview and the page');
    expect(complaints, 'Turbo: all parts: nobody complains').toEqual([]);
  });

  test('Turbo: a page that it refreshes by changing only what differs (morph)', async ({ page, host: server }) => {
    const host = 'Turbo, refreshed';
    const { complaints } = await listen(page, server);
    await page.goto('/host/page.html');
    await whole(page, host);
    await page.getByRole('button', { name: 'Next step' }).click();
    await page.getByRole('button', { name: 'Ask us to call you' }).click();
    const refreshed = page.evaluate(() =>
      new Promise((done) => document.addEventListener('turbo:render', done, { once: true })).then(() => true),
    );
    await page.evaluate(() => window.Turbo.session.refresh(location.href));
    await refreshed;
    await whole(page, host);
    await expect(
      page.getByRole('heading', { name: 'Pour the tea' }),
      `${host}: step guide: one step is shown`,
    ).toBeHidden();
    await expect(page.locator('form').first(), `${host}: form: our check is there, not the browser's`).toHaveAttribute(
      'novalidate',
    );
    await expect(page.locator('#name'), `${host}: field: no browser calls it wrong from the start`).not.toHaveAttribute(
      'required',
    );
    await page.getByRole('button', { name: 'Back' }).click();
    await expect(page.getByText(/^Step 1 of 3/), `${host}: step guide: it goes back`).toBeVisible();
    await work(page, host);
    await leaves(page, host, parts({ action: '/host/send.html' }));
    expect(complaints, `${host}: all parts: nobody complains`).toEqual([]);
  });

  test('Turbo: parts in a frame that it fills, empties and fills', async ({ page, host: server }) => {
    const { complaints } = await listen(page, server);
    await page.goto('/host/frames.html');
    for (const round of ['filled', 'filled again']) {
      await page.getByRole('link', { name: 'Show the parts' }).click();
      await whole(page, `Turbo, a frame, ${round}`);
      await work(page, `Turbo, a frame, ${round}`);
      await page.getByRole('link', { name: 'Away' }).click();
      await expect(page.locator(`:is(${PARTS})`), `Turbo, a frame: all parts: they are gone`).toHaveCount(0);
      await expect(page, 'Turbo, a frame: form: the title is the page’s own').toHaveTitle(TITLE);
    }
    expect(complaints, 'Turbo: all parts: nobody complains').toEqual([]);
  });
});
