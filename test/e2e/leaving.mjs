// The pages for the tests of "Leave this page quickly": a page that fights for its place on the screen, and the other site.
import { readFileSync } from 'node:fs';
import { expect } from './site.mjs';

export const WEATHER = '/host/weather.html';
export const WEATHER_HTML = '<!doctype html><title>Weather</title>Sunny';
export const SECRET = 'Where to go when home is not safe';
const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";
export const examples = Object.fromEntries(
  ['at-the-top', 'for-content-systems'].map((name) => [
    name,
    readFileSync(new URL(`../../src/components/exit-page/examples/${name}.html`, import.meta.url), 'utf8').replace(
      'https://www.bbc.co.uk/weather',
      WEATHER,
    ),
  ]),
);
examples['by its class alone'] = examples['for-content-systems'].replace(
  'data-handrail="exit-page"',
  'class="handrail-exit-page"',
);

/** What a page does to its own tags. */
const HOST_CSS = `body, main, dialog { display: block !important; visibility: visible !important; opacity: 1 !important }
  html { background: #123456 } a { color: #fff !important } main { position: fixed; inset: 0; z-index: 2147483647 }`;
const html = (title, body, script = '') => ({
  headers: { 'content-security-policy': STRICT, 'referrer-policy': 'unsafe-url' },
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
    <link rel="stylesheet" href="/dist/handrail.css"><link rel="stylesheet" href="/host/page.css">
    <script type="module" src="/dist/handrail.js"></script>${script}</head><body>${body}</body></html>`,
});
export const page = (example = 'at-the-top') =>
  html(
    SECRET,
    `<main>${examples[example]}<h1>${SECRET}</h1><label>Name <input></label></main><dialog>Help</dialog>`,
    '<script src="/host/watch.js"></script>',
  );

/** The pages, and what the other site was told. `held`: it does not answer. */
export function pages(host, { first = page(), held = false } = {}) {
  const asked = [];
  host.pages = {
    '/host/before.html': html('Before', '<a href="/host/page.html">Read more</a>'),
    '/host/page.html': first,
    '/host/page.css': { body: HOST_CSS, headers: { 'content-type': 'text/css' } },
    [WEATHER]: {
      body: (response, { headers }) => {
        asked.push(headers.referer ?? 'nothing');
        if (!held) response.end(WEATHER_HTML);
      },
    },
  };
  return asked;
}
export const open = async (page) => {
  await page.goto('/host/before.html');
  await page.getByRole('link', { name: 'Read more' }).click();
  await expect(page.locator('handrail-exit-page[data-handrail-ready]')).toHaveCount(1);
};
export const link = (page) => page.getByRole('link', { name: 'Leave this page', exact: true });
export const shiftThreeTimes = async (page) => {
  for (let count = 0; count < 3; count++) await page.keyboard.press('Shift');
};

/**
 * The page tells the server what is on its screen, once it has been emptied and each time the browser brings it back. Nobody else can
 * look: while the next page does not come, Chromium keeps its answers to Playwright and to DevTools back.
 * @param stops whether the page then does what Esc does
 * @returns waits for what is told next
 */
export function watched(host, { stops = false } = {}) {
  const waiting = [];
  const told = [];
  const watch = (isStopped) => {
    const tell = async () => {
      for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
      const { documentElement: root, body, title } = document;
      const seen = {
        title,
        words: root.innerText.trim(),
        isShown: body.checkVisibility(),
        background: getComputedStyle(root).backgroundColor,
      };
      await fetch(`/host/report.html?${encodeURIComponent(JSON.stringify(seen))}`);
    };
    const emptied = new MutationObserver(async () => {
      emptied.disconnect();
      await tell();
      if (isStopped) window.stop();
    });
    window.addEventListener('DOMContentLoaded', () =>
      emptied.observe(document.querySelector('title'), { childList: true }),
    );
    window.addEventListener('pageshow', ({ persisted }) => persisted && tell());
  };
  host.pages['/host/watch.js'] = { body: `(${watch})(${stops})` };
  host.pages['/host/report.html'] = {
    body: (response, { url }) => {
      response.end();
      const seen = JSON.parse(decodeURIComponent(url.split('?')[1]));
      const next = waiting.shift();
      if (next) next(seen);
      else told.push(seen);
    },
  };
  return () => (told.length ? Promise.resolve(told.shift()) : new Promise((resolve) => waiting.push(resolve)));
}

/** What the page tells when it is empty. */
export const EMPTY = { title: '127.0.0.1', words: 'Loading', isShown: false, background: 'rgba(0, 0, 0, 0)' };
