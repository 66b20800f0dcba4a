// What one key costs in a form of 100 questions, and what a question costs in memory.
import { COSTS, servePages, visit } from './measure.mjs';
import { median, spread, table } from './table.mjs';

const KEYS = '9434765919 94347659';
/** The slowest kind to type into: a number that is read back below the control. */
const kinds = (html) => html.replace(/<handrail-field>(?=\s*<label for="q50")/, '<handrail-field kind="nhs-number">');

async function read(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const found = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  return { ms: found[COSTS.all] * 1000, bytes: found.JSHeapUsedSize };
}

/** @param pages name -> {html, standing, parts}; each with a control `#q50`, or `#q1` on a page of one */
export async function typing(browser, pages, rounds, tell) {
  const site = await servePages(
    Object.fromEntries(Object.entries(pages).map(([name, page]) => [name, { ...page, html: kinds(page.html) }])),
  );
  const keys = Object.fromEntries(Object.keys(pages).map((name) => [name, []]));
  const heap = Object.fromEntries(Object.keys(pages).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, page] of Object.entries(pages)) {
      await visit(browser, site.url, name, page, async (go, cdp) => {
        await go();
        await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
        const evaluate = (expression) => cdp.send('Runtime.evaluate', { expression, awaitPromise: true });
        const rest = 'new Promise((done) => requestIdleCallback(done))';
        // What is fetched when somebody comes to the form is there before the first key counts.
        await evaluate(
          `(document.querySelector('#q50') ?? document.querySelector('#q1')).focus(); fetch('/blank').then(() => ${rest})`,
        );
        await cdp.send('Input.insertText', { text: '1' });
        await evaluate(rest);
        const before = await read(cdp);
        for (const text of KEYS) await cdp.send('Input.dispatchKeyEvent', { type: 'char', text });
        await evaluate(rest);
        const after = await read(cdp);
        await cdp.send('HeapProfiler.collectGarbage');
        const { bytes } = await read(cdp);
        if (!round) return;
        keys[name].push((after.ms - before.ms) / KEYS.length);
        heap[name].push(bytes / 1024);
      });
    }
    tell?.(round, rounds);
  }
  site.close();
  const ofHtml = (name) => median(keys[name].map((ms, round) => ms / keys['plain HTML, 100'][round])).toFixed(2);
  table(
    `One key in a form of 100 questions: ms of main thread, median of ${rounds} visits (a frame is 16.7)`,
    ['', 'a key', 'middle half', ': plain HTML'],
    Object.keys(pages)
      .filter((name) => name.endsWith('100'))
      .map((name) => [name, median(keys[name]).toFixed(2), spread(keys[name]), ofHtml(name)]),
  );
  table(
    'Memory of scripts, kB: of a page of 100 questions, and of each question beyond the first',
    ['', 'page', 'each'],
    Object.keys(pages)
      .filter((name) => name.endsWith('100'))
      .map((name) => {
        const one = median(heap[name.replace(/100$/, '1')]);
        return [name, median(heap[name]).toFixed(0), ((median(heap[name]) - one) / 99).toFixed(2)];
      }),
  );
}
