// Pages that other people's scripts have changed: old libraries, shims, polyfills, freezing. The parts work there too, or the
// page's HTML stays as it was.
import { readFileSync } from 'node:fs';
import { expect, listen } from '../../e2e/site.mjs';
import { isUntouched, leaves, standing, useGuide, useParts } from './core-journey.mjs';
import { document, parts } from './core-page.mjs';
import { crowds } from './crowd.mjs';
import { test } from './host-server.mjs';

const tags = {
  'the module': '<script type="module" src="/dist/handrail.js"></script>',
  'the single file': '<script defer="defer" src="/dist/handrail-all.js"></script>',
};
const DONE = "document.documentElement.setAttribute('data-prepared', '');";

/** The crowd's scripts in their order, as the text of one classic script. */
const scriptOf = ({ before = [], files = [], run = [] }) =>
  [
    ...[before].flat().map((step) => `(${step})();`),
    ...files.map((file) => readFileSync(new URL(file, import.meta.url), 'utf8')),
    ...[run].flat().map((step) => `(${step})();`),
    DONE,
  ].join(';\n');

for (const [crowd, how] of Object.entries(crowds)) {
  for (const [kind, tag] of Object.entries(tags).slice(0, how.both ? 2 : 1)) {
    const host = `a page with ${crowd}, ${kind}`;
    test(`${host}: ${how.then === 'plain' ? 'the HTML stays as it was' : 'the three core parts work'}`, async ({
      page,
      host: server,
    }) => {
      const { complaints } = await listen(page, server);
      server.pages = {
        '/host/page.html': { body: document({ tags: `<script src="/host/first.js"></script>${tag}`, css: '' }) },
        '/host/first.js': { body: scriptOf(how) },
      };
      await page.goto('/host/page.html');
      await expect(page.locator('[data-prepared]'), `${host}: the page is what it should be`).toHaveCount(1);
      if (how.then === 'plain') {
        await expect.poll(() => complaints.length, { message: `${host}: all parts: it is said` }).toBeGreaterThan(0);
        await isUntouched(page, host, parts());
      } else {
        await useParts(page, host);
        await page.goto('/host/page.html');
        await standing(page, host);
        await useGuide(page, host);
        await leaves(page, host, parts());
      }
      const said = [...new Set(complaints)];
      expect(said, `${host}: all parts: nobody else complains`).toEqual(
        (how.says ?? []).map((words) => expect.stringMatching(words)),
      );
    });
  }
}
