// What scripts do with nodes: make, move, copy, empty, fill, adopt, and put them into other roots.
import { PARTS, expect, listen } from '../../e2e/site.mjs';
import {
  leaves,
  standing,
  useAloud,
  useExit,
  useGuide,
  useLanguages,
  useParts,
  usePlaces,
} from '../policies/core-journey.mjs';
import { PARTS_HERE, document, parts } from '../policies/core-page.mjs';
import { test } from '../policies/host-server.mjs';

const ELEMENTS = parts({ spelling: 'element' });
const HEADINGS = [
  'Urgent: Get help now',
  'Make a cup of tea',
  'Talk to a person',
  'Places that serve tea',
  'Ask for a cup',
  'When the tea is ready',
  'Ask us to call you',
];

/** In the page: `main` is filled or treated by `act`, which is given the HTML; afterwards the parts stand in `main`. */
const ways = {
  innerHTML: (html) => void (document.querySelector('main').innerHTML = html),
  insertAdjacentHTML: (html) => document.querySelector('main').insertAdjacentHTML('beforeend', html),
  setHTMLUnsafe: (html) => document.querySelector('main').setHTMLUnsafe(html),
  'a fragment of a range': (html) =>
    document.querySelector('main').append(document.createRange().createContextualFragment(html)),
  'a template': (html) => {
    const template = document.createElement('template');
    template.innerHTML = html;
    document.querySelector('main').append(template.content.cloneNode(true));
  },
  'another document, imported': (html) => {
    const other = new DOMParser().parseFromString(html, 'text/html');
    document.querySelector('main').append(...[...other.body.childNodes].map((node) => document.importNode(node, true)));
  },
  'another document, adopted': (html) => {
    const other = document.implementation.createHTMLDocument();
    other.body.innerHTML = html;
    document.querySelector('main').append(...other.body.childNodes);
  },
  'a page that is not attached, filled first': (html) => {
    const holder = document.createElement('main');
    holder.innerHTML = html;
    document.querySelector('main').replaceWith(holder);
  },
  'one node after the other, the parts first': (html) => {
    const source = document.createElement('template');
    source.innerHTML = html;
    const build = (from, to) => {
      for (const node of from.childNodes) {
        const made = node.nodeType === 1 ? document.createElement(node.localName) : document.createTextNode(node.data);
        for (const { name, value } of node.attributes ?? []) made.setAttribute(name, value);
        to.append(made);
        build(node, made);
      }
    };
    build(source.content, document.querySelector('main'));
  },
  'removed and put back': (html) => {
    const main = document.querySelector('main');
    main.innerHTML = html;
    const nodes = [...main.childNodes];
    main.replaceChildren();
    main.append(...nodes);
  },
};

async function openEmpty(page, server, options) {
  server.pages = {
    '/host/page.html': { body: document({ main: '', ...options }) },
    '/host/other.html': { body: '<!doctype html><html lang="en"><title>Other</title><body></body></html>' },
  };
  await page.goto('/host/page.html');
  await page.waitForFunction(() => customElements.get('handrail-choices'));
}

for (const spelling of ['mixed', 'element']) {
  const html = spelling === 'mixed' ? parts() : ELEMENTS;
  for (const [way, act] of Object.entries(ways)) {
    const host = `made by ${way}, spelling ${spelling}`;
    test(`${host}: the three core parts work, and leave no trace`, async ({ page, host: server }) => {
      const { complaints } = await listen(page, server);
      await openEmpty(page, server);
      await page.evaluate(`(${act})(${JSON.stringify(html)})`);
      await useParts(page, host);
      await page.goto('/host/page.html');
      await page.waitForFunction(() => customElements.get('handrail-choices'));
      await page.evaluate(`(${act})(${JSON.stringify(html)})`);
      await standing(page, host);
      await useGuide(page, host);
      await leaves(page, host, html);
      expect(complaints, `${host}: all parts: nobody complains`).toEqual([]);
    });
  }
}

/** In the page, when the parts stand and the guide is at step 2. Afterwards they stand again. */
const fates = {
  'moved to another place': () => {
    const aside = document.createElement('div');
    document.querySelector('main').prepend(aside);
    for (const part of document.querySelectorAll('main > :is([id],.handrail-form)')) aside.append(part);
    aside.replaceWith(...aside.childNodes);
  },
  'moved without leaving the page (moveBefore)': () => {
    const main = document.querySelector('main');
    for (const part of [...main.children]) main.moveBefore(part, null);
  },
  'turned upside down and back': () => {
    const main = document.querySelector('main');
    for (let times = 0; times < 2; times++) main.append(...[...main.children].reverse());
  },
  'copied in their place': () => {
    const main = document.querySelector('main');
    main.replaceWith(main.cloneNode(true));
  },
  'written as text and read again': () => {
    const main = document.querySelector('main');
    const text = main.innerHTML;
    main.innerHTML = '';
    main.innerHTML = text;
  },
  'emptied and filled with what was in them': () => {
    for (const part of document.querySelectorAll('main > :is([id],.handrail-form)')) {
      const nodes = [...part.childNodes];
      part.replaceChildren();
      part.append(...nodes);
    }
  },
  'taken to another document and back': () => {
    const main = document.querySelector('main');
    const other = document.implementation.createHTMLDocument();
    const nodes = [...main.childNodes];
    other.body.append(...nodes);
    main.append(...nodes);
  },
  'taken through a frame and back': async () => {
    const frame = document.createElement('iframe');
    frame.src = '/host/other.html';
    document.body.append(frame);
    await new Promise((loaded) => (frame.onload = loaded));
    const main = document.querySelector('main');
    frame.contentDocument.body.append(main);
    await frame.contentWindow.Promise.resolve();
    document.body.prepend(main);
    frame.remove();
  },
  'emptied, and filled bit by bit later': async () => {
    for (const part of document.querySelectorAll('main > :is([id],.handrail-form)')) {
      const all = [...(part.querySelector(':scope > [data-handrail-ready]') ?? part).childNodes];
      // A script has only what it put there itself.
      const nodes = all.filter((node) => !node.matches?.('[data-handrail-added]'));
      part.replaceChildren();
      for (const node of nodes) {
        await new Promise((later) => setTimeout(later));
        part.append(node);
      }
    }
  },
  'cut into two texts (normalize, splitText)': () => {
    const texts = document.createTreeWalker(document.querySelector('main'), 4);
    const all = [];
    while (texts.nextNode()) all.push(texts.currentNode);
    for (const text of all) if (text.length > 4) text.splitText(2);
    document.querySelector('main').normalize();
  },
};

for (const [fate, act] of Object.entries(fates)) {
  test(`${fate}: every word, once, and the parts work`, async ({ page, host: server }) => {
    const { complaints } = await listen(page, server);
    await openEmpty(page, server, { main: parts() });
    await standing(page, fate);
    await page.getByRole('button', { name: 'Next step' }).click();
    await page.getByRole('link', { name: 'I am stuck' }).click();
    await expect(page.getByText('I am stuck on step 2 of 3')).toBeVisible();
    await page.getByRole('button', { name: 'Ask us to call you' }).click();
    await expect(page.getByRole('heading', { name: 'There is a problem' }), `${fate}: form: it checks`).toBeFocused();
    await page.getByLabel('Anything else').fill('A word');
    await page.locator('#places').getByRole('textbox').fill('da16');
    await expect(page.getByRole('heading', { name: 'Erith Hub' }), `${fate}: find a place: it looks`).toBeHidden();
    await page
      .locator('#languages')
      .getByRole('button', { name: /^Cymraeg/ })
      .click();
    await page.evaluate(act);
    await standing(page, fate);
    // What somebody chose is kept where the nodes are. A copy, new nodes, and a wrapper that lost the part in it begin anew.
    const shown = /copied|text and|bit by bit/.test(fate) ? 'Ask for a cup' : 'Gofyn am gwpan';
    await expect(page.getByRole('heading', { name: shown }), `${fate}: languages: one is shown`).toBeVisible();
    await page
      .locator('#languages')
      .getByRole('button', { name: /^English/ })
      .click();
    expect(await page.locator(`:is(${PARTS})`).count(), `${fate}: all parts: none stands twice`).toBe(PARTS_HERE);
    for (const heading of HEADINGS) {
      await expect(
        page.getByRole('heading', { name: heading, exact: true }),
        `${fate}: “${heading}” is there, once`,
      ).toHaveCount(1);
    }
    for (const words of [/^I have done step/, /^Step 1 of 3/, /^Step 2 of 3/, /^Step 3 of 3/]) {
      const count = words.source.endsWith('step') ? 3 : 1;
      await expect(page.getByText(words), `${fate}: step guide: “${words}” as often as it should be`).toHaveCount(
        count,
      );
    }
    // A script that works with text has no answers; one that keeps the nodes keeps them.
    if (!/copied|text and/.test(fate))
      await expect(page.getByLabel('Anything else'), `${fate}: form: answers stay`).toHaveValue('A word');
    const next = page.getByRole('button', { name: 'Next step' });
    // Without its sheet it would be as small as a browser's own.
    expect((await next.boundingBox()).height, `${fate}: step guide: its buttons are large`).toBeGreaterThanOrEqual(56);
    await next.click();
    await page.getByRole('button', { name: 'Back' }).last().click();
    await usePlaces(page, fate);
    await useLanguages(page, fate);
    await useAloud(page, fate);
    await useExit(page, fate);
    await page.getByRole('button', { name: 'Ask us to call you' }).click();
    await expect(page.getByRole('heading', { name: 'There is a problem' }), `${fate}: form: it checks`).toBeFocused();
    await leaves(page, fate, parts());
    // A part that is empty for a while says what it lacks.
    const toAuthors = fate.includes('bit by bit') ? /^warning: <handrail-/ : /^$/;
    const others = complaints.filter((line) => !toAuthors.test(line));
    expect(others, `${fate}: all parts: nobody complains`).toEqual([]);
  });
}

test('copied before they are upgraded: original and copy work apart', async ({ page, host: server }) => {
  const host = 'a page with a copy made before the script';
  const { complaints } = await listen(page, server);
  const body = document({
    tags: '<script src="/host/copy.js"></script><script type="module" src="/dist/handrail.js"></script>',
  });
  const copy = () =>
    document.addEventListener('DOMContentLoaded', () => {
      const clone = document.querySelector('main').cloneNode(true);
      for (const one of clone.querySelectorAll('[id]')) one.id += '-2';
      for (const label of clone.querySelectorAll('[for]')) label.htmlFor += '-2';
      document.body.append(clone);
    });
  server.pages = { '/host/page.html': { body }, '/host/copy.js': { body: `(${copy})();` } };
  await page.goto('/host/page.html');
  await standing(page, host, 2 * PARTS_HERE);
  await page.getByRole('button', { name: 'Next step' }).first().click();
  await expect(
    page.locator('main').first().getByText('Step 2 of 3'),
    `${host}: step guide: this one goes on`,
  ).toBeVisible();
  await expect(
    page.locator('main').last().getByText('Step 1 of 3'),
    `${host}: step guide: that one stays`,
  ).toBeVisible();
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
  expect(ids, `${host}: all parts: no id stands twice`).toEqual([...new Set(ids)]);
  await leaves(page, host, parts());
  expect(complaints, `${host}: all parts: nobody complains`).toEqual([]);
});
