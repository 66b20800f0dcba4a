// A browser in which whatever leaves a page, stays on it, or is asked about a person is seen.
import { chromium } from '@playwright/test';
import { chromiumArgs, findChromium } from '../../../.ci/browsers.mjs';
import { playForeignHosts } from '../../harness/foreign-hosts.mjs';
import { setTraps, whatIsLeft } from '../../harness/privacy-traps.mjs';
import { test as site } from '../site.mjs';

const REPORT = 'handrailPrivacyReport';

export const test = site.extend({
  foreign: [
    async ({}, use) => {
      const hosts = await playForeignHosts();
      await use(hosts);
      await hosts.close();
    },
    { scope: 'worker' },
  ],
  browser: [
    async ({ foreign }, use) => {
      const browser = await chromium.launch({
        executablePath: findChromium(),
        args: [...chromiumArgs, ...foreign.args],
      });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
});

/**
 * Watches all that happens in a browser context from now on.
 * @param origin where the page and our files come from; a request elsewhere is told with its whole address
 * @param ours what the addresses of our files have in them
 * @returns `all()`, what there was to see: `requests` (paths, once each), `sent` (what was posted), `outside` (other hosts, cookies,
 * windows, workers), what is `left`, what our files `asked` of the browser, `listens` to and `makes`, and `console`
 */
export async function watch(context, { origin, foreign, ours = '/dist/' }) {
  const seen = { requests: new Set(), asked: new Set(), console: [], sent: [], outside: [] };
  const before = foreign.asked().length;
  await context.exposeBinding(REPORT, (_source, name) => void seen.asked.add(name));
  await context.addInitScript(setTraps, { ours, report: REPORT });
  context.on('request', (request) => {
    const url = request.url();
    seen.requests.add(url.startsWith(`${origin}/`) ? url.slice(origin.length).replace(/[?#].*/, '') : url);
    if (request.method() !== 'GET')
      seen.sent.push({ to: new URL(url).pathname, how: request.method(), body: request.postData() });
  });
  context.on('response', async (response) => {
    if ('set-cookie' in response.headers()) seen.outside.push(`a cookie from ${response.url()}`);
  });
  context.on('console', (message) => seen.console.push(`${message.type()}: ${message.text()}`));
  context.on('weberror', (error) => seen.console.push(`thrown: ${error.error().message}`));
  context.on('serviceworker', (worker) => seen.outside.push(`a service worker ${worker.url()}`));
  const attend = (page) => {
    page.on('websocket', (socket) => seen.outside.push(`a WebSocket to ${socket.url()}`));
    // A reminder is made on the page itself, and goes no further than the device.
    page.on('download', (file) => file.url().startsWith('blob:') || seen.outside.push(`a download ${file.url()}`));
    page.on('dialog', (dialog) => seen.outside.push(`a dialog ${dialog.message()}`));
    page.on('popup', (other) => seen.outside.push(`a window ${other.url()}`));
  };
  context.pages().forEach(attend);
  context.on('page', attend);
  const starting = (prefix, strip) =>
    [...seen.asked]
      .filter((name) => (strip ? name.startsWith(prefix) : !/^(?:listens|makes): /.test(name)))
      .map((name) => name.replace(prefix, ''))
      .sort();
  return {
    sent: () => seen.sent,
    async left(page) {
      const cookies = (await context.cookies()).map(({ name, domain }) => `cookie ${name} of ${domain}`);
      return [...cookies, ...(await page.evaluate(whatIsLeft))];
    },
    /** All that there was to see, and what is left in the browser now. */
    async all(page) {
      return {
        requests: [...seen.requests].sort(),
        sent: seen.sent,
        outside: [
          ...seen.outside,
          ...foreign
            .asked()
            .slice(before)
            .map((host) => `a connection to ${host}`),
        ],
        left: await this.left(page),
        asked: starting('', false),
        listens: starting('listens: ', true),
        makes: starting('makes: ', true),
        console: seen.console,
      };
    },
  };
}
