// What Handrail costs a phone's data: the weight of the files, and what a browser really asks for on the charity page.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { serve } from '../host-pages/serve.mjs';
import { dist } from './measure.mjs';
import { judge, table } from './table.mjs';

const kB = (bytes) => (bytes / 1000).toFixed(2);

const brotli = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }).length;

export function weigh() {
  const inDist = (folder) =>
    readdirSync(join(dist, folder))
      .filter((file) => /\.(js|css)$/.test(file))
      .map((file) => join(folder, file));
  const files = [...inDist('.'), ...inDist('locales')];
  const first = ['handrail.js', 'handrail.css', 'handrail-all.js'];
  const goals = { 'handrail.js': 12, 'handrail-all.js': 40 };
  const rows = [...first, ...files.filter((file) => !first.includes(file))].map((file) => {
    const bytes = readFileSync(join(dist, file));
    const small = brotli(bytes);
    const goal = goals[file] ?? (file.startsWith('locales') ? 4 : undefined);
    return [
      file,
      kB(bytes.length),
      kB(gzipSync(bytes, { level: 9 }).length),
      kB(small),
      goal ? judge(small / 1000, goal) : '',
    ];
  });
  table('Weight of the files, in kB (1,000 bytes)', ['file', 'raw', 'gzip -9', 'brotli 11', ''], rows);
}

/** Counts what a tab asks for from now on: kind -> {requests, bytes}. What the browser has kept is no request. */
async function listen(page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.enable');
  const under = new Map();
  let counts = {};
  cdp.on('Network.requestWillBeSent', ({ requestId, type }) => under.set(requestId, { type, kept: false }));
  cdp.on('Network.requestServedFromCache', ({ requestId }) => {
    if (under.has(requestId)) under.get(requestId).kept = true;
  });
  cdp.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.fromDiskCache && under.has(requestId)) under.get(requestId).kept = true;
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const { type, kept } = under.get(requestId) ?? {};
    if (!type || kept) return;
    counts[type] ??= { requests: 0, bytes: 0 };
    counts[type].requests++;
    counts[type].bytes += encodedDataLength;
  });
  return () => {
    const before = counts;
    counts = {};
    return before;
  };
}

async function open(page, url) {
  await page.goto(`${url}/charity.html`);
  await page.waitForFunction(() => {
    const parts = [...document.querySelectorAll('main *')].filter(({ localName }) => localName.startsWith('handrail-'));
    return parts.length && parts.every((part) => part.hasAttribute('data-handrail-ready'));
  });
  await page.waitForLoadState('networkidle');
}

/** Sends the form with nothing in it, puts everything right, and sends it. Answers with what the page asked for meanwhile. */
async function useForm(page, take) {
  const send = page.getByRole('button', { name: 'Ask us to call you', exact: true });
  await send.click();
  await page.getByRole('link', { name: 'Enter full name' }).waitFor();
  await page.fill('#name', 'Ann O’Neill');
  await page.fill('#phone', '01632 960 001');
  await page.check('#contact-text');
  await page.waitForLoadState('networkidle');
  const asked = take();
  await send.click();
  await page.waitForURL('**/ask-us-to-call-you');
  take();
  return asked;
}

export async function visits(browser) {
  const rows = [];
  const say = (when, { Script = { requests: 0, bytes: 0 }, Stylesheet = { requests: 0, bytes: 0 } }, goal) =>
    rows.push([
      when,
      Script.requests,
      kB(Script.bytes),
      Stylesheet.requests,
      kB(Stylesheet.bytes),
      goal === undefined ? '' : judge(Script.requests, goal),
    ]);
  for (const immutable of [true, false]) {
    const site = await serve({ dist, immutable });
    const context = await browser.newContext();
    const page = await context.newPage();
    const take = await listen(page);
    await open(page, site.url);
    if (immutable) say('first visit', take(), 1);
    else take();
    const form = await useForm(page, take);
    if (immutable) say('while using the form: the checks', form, 1);
    const again = await context.newPage();
    const takeAgain = await listen(again);
    await open(again, site.url);
    if (immutable) say('return visit, files kept for a year', takeAgain(), 0);
    else say('return visit, the server is asked again (304)', takeAgain());
    await context.close();
    await site.close();
  }
  table(
    'On the charity page, as the browser counts it (kB with headers; style sheets are Handrail’s, NHS.UK’s and the page’s own)',
    ['', 'script requests', 'kB', 'style requests', 'kB', ''],
    rows,
  );
}
