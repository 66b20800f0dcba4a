// What extensions put into pages: icons beside fields, attributes on them, hosts with shadow roots of their own.
import { expect, listen } from '../../e2e/site.mjs';
import { answer, leaves, meetErrors, send, standing, useGuide, usePages, useTalk } from '../policies/core-journey.mjs';
import { document, parts } from '../policies/core-page.mjs';
import { test } from '../policies/host-server.mjs';

/** In the page: what the extension does to every field and, where it is in its nature, to the whole page. */
const extensions = {
  'a password manager with an icon after each field': () => {
    for (const field of document.querySelectorAll('input,textarea')) {
      const icon = document.createElement('div');
      icon.className = 'pm-icon';
      icon.style.cssText = 'position:relative;width:0;height:0';
      icon.attachShadow({ mode: 'closed' }).append('key');
      field.after(icon);
      field.setAttribute('data-pm-id', '1');
    }
  },
  'a password manager with an icon before each field, and its attributes': () => {
    for (const field of document.querySelectorAll('input,textarea')) {
      field.before(document.createElement('com-1password-button'));
      for (const name of ['data-lpignore', 'data-1p-ignore', 'data-bwignore', 'fdprocessedid', 'data-dashlane-rid'])
        field.setAttribute(name, 'true');
      field.style.backgroundImage = 'none';
    }
  },
  'one that wraps each field': () => {
    for (const field of document.querySelectorAll('input:not([type=radio]),textarea')) {
      const wrapper = document.createElement('span');
      wrapper.style.display = 'contents';
      field.replaceWith(wrapper);
      wrapper.append(field);
    }
  },
  'a writing helper': () => {
    for (const field of document.querySelectorAll('textarea,input[type=text]')) {
      field.setAttribute('data-gramm', 'true');
      field.setAttribute('data-gramm_editor', 'true');
      field.setAttribute('spellcheck', 'false');
      const host = document.createElement('grammarly-extension');
      host.style.cssText = 'position:absolute;top:0;left:0;pointer-events:none';
      host.attachShadow({ mode: 'open' });
      field.before(host);
    }
    document.body.setAttribute('data-new-gr-c-s-check-loaded', '14.1');
    document.body.setAttribute('data-gr-ext-installed', '');
    document.documentElement.append(document.createElement('grammarly-desktop-integration'));
  },
  'one that adds hidden fields and a label': () => {
    for (const label of document.querySelectorAll('label'))
      label.append(Object.assign(document.createElement('i'), { className: 'x' }));
    for (const field of document.querySelectorAll('handrail-field input')) {
      field.after(Object.assign(document.createElement('input'), { type: 'hidden', disabled: true }));
    }
  },
  'one that marks numbers and words': () => {
    const texts = document.createTreeWalker(document.querySelector('main'), 4);
    const all = [];
    while (texts.nextNode()) all.push(texts.currentNode);
    for (const text of all) {
      if (!text.data.trim() || text.parentElement.closest('textarea,option')) continue;
      const mark = document.createElement('mark');
      text.replaceWith(mark);
      mark.append(text);
    }
  },
  'one that puts its bar first in the page and last in every part': () => {
    document.body.prepend(document.createElement('reader-bar'));
    for (const part of document.querySelectorAll(
      'handrail-step-guide,handrail-talk-to-a-person,handrail-form,ol,ul,li,fieldset',
    ))
      part.append(document.createElement('reader-note'));
  },
};

const tag = '<script type="module" src="/dist/handrail.js"></script>';

for (const when of ['before', 'after']) {
  for (const [extension, act] of Object.entries(extensions)) {
    const host = `${extension}, ${when} our script`;
    test(`${host}: the three core parts work, and only ours goes when they leave`, async ({ page, host: server }) => {
      const { complaints } = await listen(page, server);
      server.pages = {
        '/host/page.html': {
          body: document({
            tags: '',
            end: when === 'before' ? `<script src="/host/extension.js"></script>${tag}` : tag,
          }),
        },
        '/host/plain.html': { body: document({ tags: '', end: '<script src="/host/extension.js"></script>' }) },
        '/host/extension.js': { body: `(${act})();` },
      };
      await page.goto('/host/plain.html');
      const author = await page.locator('main').innerHTML();
      for (const visit of ['first', 'second']) {
        await page.goto('/host/page.html');
        await standing(page, host);
        if (when === 'after') await page.evaluate(act);
        await useGuide(page, host);
        await useTalk(page, host);
        await meetErrors(page, host);
        await usePages(page, host);
        await answer(page);
        if (visit === 'first') await send(page, page, host);
      }
      if (when === 'before') await leaves(page, host, author);
      else {
        // An extension that came later has been at what we added too, and that went with it.
        const left = await page.evaluate(() => {
          const main = document.querySelector('main');
          main.remove();
          return main.innerHTML;
        });
        expect(left, `${host}: all parts: nothing of ours stays`).not.toMatch(
          /data-handrail-(?:added|was)|I have done|\(optional\)/,
        );
        for (const word of parts().match(/(?<=>)[^<>\n]+(?=<)/g))
          expect(left, `${host}: all parts: the page's words stay`).toContain(word);
      }
      expect(complaints, `${host}: all parts: nobody complains`).toEqual([]);
    });
  }
}
