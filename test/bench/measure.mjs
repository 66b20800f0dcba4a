// Measures what pages cost the main thread of a browser, in turns, so that whatever else the machine does hits all alike.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import { chromiumArgs, findChromium } from '../../.ci/browsers.mjs';

const top = fileURLToPath(new URL('../..', import.meta.url));
/** HANDRAIL_DIST names another folder of built files, for a build that is being changed. */
export const dist = resolve(process.env.HANDRAIL_DIST ?? join(top, 'dist'));

export function launch() {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium: run `node .ci/setup.mjs --browser`, or set CHROME_PATH');
  return chromium.launch({ executablePath, args: chromiumArgs });
}

/** Stock Lit as its production build, minified as ours is. */
async function bareLit() {
  const bundle = await rollup({
    input: fileURLToPath(new URL('bare-lit.js', import.meta.url)),
    plugins: [
      nodeResolve({ exportConditions: ['browser', 'production'] }),
      terser({ ecma: 2020, module: true, compress: { passes: 3 } }),
    ],
  });
  const { output } = await bundle.generate({ format: 'es', generatedCode: 'es2015' });
  return output[0].code;
}

/** Serves pages and scripts from memory, uncompressed: the network is no part of this measurement. */
export async function servePages(pages) {
  const files = new Map([
    ['/blank', '<!doctype html><title>Blank</title><p>Blank'],
    ['/bare-lit.js', await bareLit()],
    ...Object.entries(pages).map(([name, { html }]) => [`/${encodeURIComponent(name)}`, html]),
  ]);
  const server = createServer(async ({ url }, response) => {
    if (url.startsWith('/dist/') && !files.has(url)) {
      const file = resolve(dist, url.slice(6));
      if (file.startsWith(dist)) files.set(url, await readFile(file).catch(() => undefined));
    }
    const body = files.get(url);
    const type = url.endsWith('.js') ? 'text/javascript' : url.endsWith('.css') ? 'text/css' : 'text/html';
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': `${type}; charset=utf-8` });
    response.end(body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

/** In the page: waits until every part stands and the browser has drawn it and has nothing left to do. */
async function settled({ standing, parts }) {
  const frame = () => new Promise(requestAnimationFrame);
  for (let frames = 0; document.querySelectorAll(standing).length !== parts; frames++) {
    if (frames === 600) return `${document.querySelectorAll(standing).length} of ${parts} parts stand`;
    await frame();
  }
  await frame();
  await frame();
  await new Promise((done) => window.requestIdleCallback(done, { timeout: 5000 }));
  return '';
}

export const COSTS = {
  all: 'TaskDuration',
  script: 'ScriptDuration',
  style: 'RecalcStyleDuration',
  layout: 'LayoutDuration',
};

async function read(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const found = Object.fromEntries(metrics.map(({ name, value }) => [name, value * 1000]));
  return Object.fromEntries(Object.entries(COSTS).map(([cost, name]) => [cost, found[name]]));
}

/** Opens an address as somebody new (own process, nothing cached), runs `during` around the visit, and waits till it settles. */
export async function visit(browser, url, name, page, during = (go) => go()) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const tab = await context.newPage();
    const cdp = await context.newCDPSession(tab);
    await tab.goto(`${url}/blank`); // The page that is measured stays in the process that is there by now.
    return await during(async () => {
      await tab.goto(`${url}/${encodeURIComponent(name)}`);
      const wrong = await tab.evaluate(settled, page);
      if (wrong) throw new Error(`${name}: ${wrong}`);
    }, cdp);
  } finally {
    await context.close();
  }
}

/**
 * Visits every page once a round.
 * @param pages name -> {html, standing, parts}
 * @returns name -> cost -> one number of milliseconds for each round; the first round warms up and is left out
 */
export async function inTurns(browser, pages, rounds, tell) {
  const names = Object.keys(pages);
  const costs = Object.fromEntries(
    names.map((name) => [name, Object.fromEntries(Object.keys(COSTS).map((cost) => [cost, []]))]),
  );
  const site = await servePages(pages);
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const spent = await visit(browser, site.url, name, pages[name], async (go, cdp) => {
        // Time on the processor and not on the clock: other programs take turns on the same cores.
        await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
        const before = await read(cdp);
        await go();
        const after = await read(cdp);
        return Object.fromEntries(Object.keys(COSTS).map((cost) => [cost, after[cost] - before[cost]]));
      });
      if (round) for (const [cost, ms] of Object.entries(spent)) costs[name][cost].push(ms);
    }
    tell?.(round, rounds);
  }
  site.close();
  return costs;
}
