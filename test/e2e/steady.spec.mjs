// The script takes its place without moving anything: what a person was reading or about to press stays where it was.
import { createServer, request } from 'node:http';
import { once } from 'node:events';
import { serve } from '../host-pages/serve.mjs';
import { PAGES, expect, ready, test } from './site.mjs';

/** The partner site behind a door that holds handrail.js back. Not Playwright's routes: they switch the browser's cache off. */
const steadyTest = test.extend({
  held: [
    async ({}, use) => {
      const site = await serve({ dist: process.env.HANDRAIL_DIST, immutable: true });
      const door = { asked: 0, open: Promise.resolve() };
      const server = createServer(async (incoming, outgoing) => {
        if (incoming.url === '/dist/handrail.js') {
          door.asked += 1;
          await door.open;
        }
        const onwards = request(`${site.url}${incoming.url}`, { headers: incoming.headers }, (answer) => {
          outgoing.writeHead(answer.statusCode, answer.headers);
          answer.pipe(outgoing);
        });
        incoming.pipe(onwards);
      });
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      door.url = `http://127.0.0.1:${server.address().port}`;
      await use(door);
      server.close();
      server.closeAllConnections();
      await site.close();
    },
    { scope: 'worker' },
  ],
});

/** In the page: where every heading, text, label and control stands, by its own words; and how tall the page is. */
const places = (page) =>
  page.evaluate(() => {
    const ownWords = (node) => {
      if (node.nodeType === 3) return node.data;
      return node.hasAttribute?.('data-handrail-added') ? '' : [...node.childNodes].map(ownWords).join(' ');
    };
    const found = { 'the end of the page': document.documentElement.scrollHeight };
    const own = [
      ...document.body.querySelectorAll('h1,h2,h3,p,li,address,legend,label,input,select,textarea,button,footer'),
    ];
    for (const element of own) {
      if (element.closest('[data-handrail-added]') || !element.checkVisibility({ visibilityProperty: true })) continue;
      const { top, left, width, height } = element.getBoundingClientRect();
      // Out of sight is out of sight, by whichever means.
      if (height < 2 || width < 2) continue;
      const words = ownWords(element.labels?.[0] ?? element).replace(/\s+/g, ' ');
      const name = `${element.localName} “${words.trim().slice(0, 40)}”`;
      const place = `${Math.round(left)}, ${Math.round(top + window.scrollY)}, ${Math.round(width)} x ${Math.round(height)}`;
      found[found[name] ? `${name} (again)` : name] = place;
    }
    return found;
  });

/** What stands elsewhere than before, or is no longer there, or is new. */
function moved(before, after) {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names]
    .filter((name) => before[name] !== after[name])
    .map((name) => `${name}: ${before[name] ?? 'not to be seen'} -> ${after[name] ?? 'not to be seen'}`);
}

/** In the page: every layout shift since it was opened, with what moved. */
const shifts = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const observer = new PerformanceObserver((list) =>
          resolve(
            list.getEntries().flatMap(({ value, hadRecentInput, sources }) =>
              hadRecentInput
                ? []
                : sources.map(({ node, previousRect, currentRect }) => {
                    const words = node?.textContent?.replace(/\s+/g, ' ').trim().slice(0, 40);
                    return `${value.toFixed(4)}: ${node?.nodeName} “${words}” from ${previousRect.y} to ${currentRect.y}`;
                  }),
            ),
          ),
        );
        observer.observe({ type: 'layout-shift', buffered: true });
        // The observer says nothing when nothing moved. What happens now is in the second frame from here.
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve([]))));
      }),
  );

const firstPaint = (page) =>
  expect.poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length)).toBe(1);

for (const width of [320, 768, 1280]) {
  for (const name of PAGES) {
    steadyTest(
      `${name}, ${width} px wide: nothing moves, at the first visit and when people come back`,
      async ({ browser, held }) => {
        const page = await browser.newPage({ baseURL: held.url, viewport: { width, height: 800 } });
        let letIn;
        held.asked = 0;
        held.open = new Promise((resolve) => (letIn = resolve));
        await page.goto(`/${name}.html`, { waitUntil: 'commit' });
        await firstPaint(page);
        const before = await places(page);
        expect(await page.evaluate(() => customElements.get('handrail-form'))).toBeUndefined();
        letIn();
        await ready(page);
        expect.soft(moved(before, await places(page))).toEqual([]);
        expect.soft(await shifts(page)).toEqual([]);

        await page.goto('about:blank');
        await page.goto(`/${name}.html`);
        await ready(page);
        expect(held.asked).toBe(1);
        expect.soft(moved(before, await places(page))).toEqual([]);
        expect.soft(await shifts(page)).toEqual([]);
        await page.close();
      },
    );
  }
}
