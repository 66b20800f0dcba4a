// What a browser's translation does: it wraps every text in two <font>, writes other words into them, marks <html>, and goes
// on doing so for every text that comes later. It must not lose words, break parts, or be fought by them.
import { expect, listen } from '../../e2e/site.mjs';
import { leaves, standing } from '../policies/core-journey.mjs';
import { document, parts } from '../policies/core-page.mjs';
import { test } from '../policies/host-server.mjs';

/** In the page: "translates" into words with a sign before each text, as Chrome's does, until the page goes. */
const translator = (lang) => {
  window.rounds = 0;
  const wrap = (text) => {
    if (!text.data.trim() || text.parentElement.closest('font,script,style,title,textarea,option')) return;
    const outer = document.createElement('font');
    const inner = document.createElement('font');
    outer.style.verticalAlign = inner.style.verticalAlign = 'inherit';
    inner.append(`»${text.data}`);
    outer.append(inner);
    text.replaceWith(outer);
    window.rounds++;
  };
  const translate = (root) => {
    const all = [];
    const texts = document.createTreeWalker(root, 4);
    if (root.nodeType === 3) all.push(root);
    while (texts.nextNode()) all.push(texts.currentNode);
    for (const text of all) if (text.isConnected) wrap(text);
  };
  const start = () => {
    document.documentElement.lang = lang;
    document.documentElement.className = 'translated-ltr';
    translate(document.body);
    new MutationObserver((records) => {
      for (const { addedNodes, target, type } of records) {
        if (type === 'characterData') translate(target);
        for (const node of addedNodes) if (node.isConnected) translate(node);
      }
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
    document.documentElement.setAttribute('data-translated', '');
  };
  return start;
};

for (const when of ['before', 'after']) {
  for (const lang of ['fr', 'auto', 'cy']) {
    const host = `translated into ${lang} ${when} our script runs`;
    test(`${host}: every control works, and nobody fights over words`, async ({ page, host: server }) => {
      const { complaints } = await listen(page, server);
      const tag = '<script type="module" src="/dist/handrail.js"></script>';
      const start = `(${translator})(${JSON.stringify(lang)})();`;
      server.pages = {
        '/host/page.html': {
          body: document({
            tags: '',
            end: when === 'before' ? `<script src="/host/translate.js"></script>${tag}` : tag,
          }),
        },
        '/host/translate.js': { body: start },
      };
      await page.goto('/host/page.html');
      await standing(page, host);
      if (when === 'after') await page.evaluate(start);
      await expect(page.locator('[data-translated]')).toHaveCount(1);
      const next = page.locator('handrail-step-guide .move button').last();
      const current = page.locator('#tea > ol > li:not([hidden])');
      await next.click();
      await expect(current.locator('h3'), `${host}: step guide: the next step, translated`).toHaveText(
        '»Boil the water',
      );
      await expect(current.locator('h3'), `${host}: step guide: focus is on it`).toBeFocused();
      await expect(
        current.locator('.handrail-progress'),
        `${host}: step guide: what we say is translated too, once`,
      ).toHaveText(/^»[^»]+$/);
      // Whoever writes a text anew because it was translated is translated again, and so on for ever.
      await page.evaluate(() => (window.rounds = 0));
      for (let frames = 0; frames < 10; frames++) await page.evaluate(() => new Promise(requestAnimationFrame));
      expect(await page.evaluate(() => window.rounds), `${host}: all parts: nothing is written again`).toBe(0);
      await page.evaluate(() => document.querySelector('#tea').append(document.createElement('hr')));
      for (let frames = 0; frames < 10; frames++) await page.evaluate(() => new Promise(requestAnimationFrame));
      expect(
        await page.evaluate(() => window.rounds),
        `${host}: all parts: nothing is written again after a change`,
      ).toBe(0);
      await page.evaluate(() => document.querySelector('#tea > hr').remove());

      const send = page.locator('form button').first();
      await send.click();
      await expect(
        page.locator('.handrail-error').first(),
        `${host}: form: the error stands beside the question`,
      ).toHaveText(/»?.*full name/i);
      await page.locator('#name').fill('Ann');
      await page.locator('#phone').fill('12');
      await send.click();
      await expect(page.locator('.handrail-error').first(), `${host}: form: another mistake, other words`).toHaveText(
        /7.*15/,
      );
      await page.locator('#phone').fill('01632 960 999');
      await page.locator('#by-text').check();
      const request = page.waitForRequest('**/ask-us-to-call-you');
      await send.click();
      expect((await request).postData(), `${host}: form: it is sent`).toBe(
        'name=Ann&phone=01632+960+999&contact=text&born-day=&born-month=&born-year=&note=',
      );
      // Hours in words are read in English alone, so then they say "Call to check", and the author is told how to write them.
      expect(complaints, `${host}: all parts: nobody else complains`).toEqual([
        expect.stringMatching(/^warning: <handrail-talk-to-a-person>: the hours "»Monday/),
      ]);
    });
  }
}

test('translated, and then taken away: the page has its translated HTML, and none of ours', async ({
  page,
  host: server,
}) => {
  const host = 'a translated page';
  server.pages = { '/host/page.html': { body: document() }, '/host/plain.html': { body: document({ tags: '' }) } };
  const start = `(${translator})('fr')();`;
  await page.goto('/host/plain.html');
  await page.evaluate(start);
  const author = await page.locator('main').innerHTML();
  await page.goto('/host/page.html');
  await standing(page, host);
  await page.evaluate(start);
  await page.locator('handrail-step-guide .move button').click();
  await page.locator('form button').first().click();
  await leaves(page, host, author);
  expect(author, `${host}: it is translated`).toContain('»Boil the water');
  expect(parts()).not.toContain('»');
});
