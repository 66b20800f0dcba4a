// Inside the shadow root of somebody else's element. There, only elements are found: the other spellings stay plain.
import { expect, listen } from '../../e2e/site.mjs';
import { asWritten, standing, useParts } from '../policies/core-journey.mjs';
import { PARTS_HERE, document, parts } from '../policies/core-page.mjs';
import { test } from '../policies/host-server.mjs';

const html = parts({ spelling: 'element' });
/** The way out, urgent help, places, words, languages and what reads aloud: handrail.js fetches them when it meets them in the page. In a root they stay plain HTML. */
const ONLY_IN_PAGES = 6;
const other = (mode) => `customElements.define('other-card', class extends HTMLElement {
  constructor() {
    super();
    window.card = this.attachShadow({ mode: '${mode}' });
    card.innerHTML = '<main>' + ${JSON.stringify(html)} + '</main>';
  }
});`;

/** `find` is how a test gets into the root: Playwright goes through open ones by itself. */
const roots = {
  'an open root': { main: '<other-card></other-card>', script: other('open') },
  'a declarative root': { main: `<div><template shadowrootmode="open"><main>${html}</main></template></div>` },
  'a root within a root': {
    main: '<div><template shadowrootmode="open"><p>Around</p><other-card></other-card></template></div>',
    script: other('open'),
  },
};

for (const when of ['before', 'after']) {
  for (const [root, { main, script = '' }] of Object.entries(roots)) {
    const host = `${root}, made ${when} our script runs`;
    test(`${host}: the three core parts work, styled`, async ({ page, host: server }) => {
      const { complaints } = await listen(page, server);
      const ours = '<script src="/dist/handrail-all.js"></script>';
      const theirs = '<script src="/host/other.js"></script>';
      server.pages = {
        '/host/page.html': {
          body: document({
            main,
            tags: when === 'before' ? '' : ours,
            end: `${theirs}${when === 'before' ? ours : ''}`,
          }),
        },
        '/host/other.js': { body: script },
      };
      await page.goto('/host/page.html');
      await standing(page, host);
      await expect
        .poll(
          async () => (await page.getByLabel('Full name').boundingBox()).height,
          `${host}: field: it is as large as anywhere`,
        )
        .toBeGreaterThanOrEqual(56);
      await useParts(page, host);
      expect(complaints, `${host}: all parts: nobody complains`).toEqual([]);
    });
  }
}

test('a closed root: the three core parts work', async ({ page, host: server }) => {
  const host = 'a closed root';
  const { complaints } = await listen(page, server);
  server.pages = {
    '/host/page.html': {
      body: document({ main: '<other-card></other-card>', end: '<script src="/host/other.js"></script>' }),
    },
    '/host/other.js': { body: other('closed') },
  };
  await page.goto('/host/page.html');
  const inside = (look) => page.evaluate(look);
  await expect
    .poll(
      () => inside(() => window.card.querySelectorAll('[data-handrail-ready]').length),
      `${host}: all parts: they become ready`,
    )
    .toBe(PARTS_HERE - ONLY_IN_PAGES);
  await inside(() => window.card.querySelector('handrail-step-guide').shadowRoot.querySelector('.move button').click());
  await expect
    .poll(() => inside(() => window.card.activeElement?.textContent), `${host}: step guide: Next step moves focus`)
    .toBe('Boil the water');
  await page.keyboard.press('Tab');
  await inside(() => window.card.querySelector('handrail-step-guide').shadowRoot.querySelector('a').click());
  await expect
    .poll(
      () => inside(() => window.card.activeElement?.textContent),
      `${host}: talk to a person: “I am stuck” leads there`,
    )
    .toBe('Talk to a person');
  await inside(() => window.card.querySelector('form button').click());
  await expect.poll(() => inside(() => document.title), `${host}: form: it says what is wrong`).toMatch(/^Error: /);
  const left = await inside(() => {
    const main = window.card.querySelector('main');
    main.remove();
    return main.innerHTML;
  });
  expect(asWritten(left), `${host}: all parts: the page's own HTML is back when they leave`).toEqual(asWritten(html));
  expect(complaints, `${host}: all parts: nobody complains`).toEqual([]);
});

test('the other spellings in a root: their HTML stays as it was, and can be used', async ({ page, host: server }) => {
  const host = 'an open root with the other spellings';
  const plain = parts({ spelling: 'data' });
  const { complaints } = await listen(page, server);
  server.pages = {
    '/host/page.html': {
      body: document({
        main: `<div id="holder"><template shadowrootmode="open"><main>${plain}</main></template></div>`,
      }),
    },
  };
  await page.goto('/host/page.html');
  await page.waitForFunction(() => customElements.get('handrail-choices'));
  await expect(
    page.getByRole('heading', { name: 'Pour the tea' }),
    `${host}: step guide: every step shows`,
  ).toBeVisible();
  await expect(page.getByRole('link', { name: 'Call 01632 960 123' }), `${host}: talk: the ways show`).toBeVisible();
  const now = await page.evaluate(() => document.querySelector('#holder').shadowRoot.querySelector('main').innerHTML);
  expect(asWritten(now), `${host}: all parts: the HTML stays as it was`).toEqual(asWritten(plain));
  expect(complaints, `${host}: all parts: nobody complains`).toEqual([]);
});
