// The journey in every engine: the built files, in the partner's pages, under the strict policy. Playwright's own tests run in
// one Chromium only; it speaks neither to a stock Firefox nor to WebKitGTK, and not to the Chromium of old phones.
//   node test/e2e/engines.mjs Firefox WebKitGTK
//   node test/e2e/engines.mjs Firefox -g 'being stuck'
import { parseArgs } from 'node:util';
import { differences, enginePages } from '../harness/engine-pages.mjs';
import { listeningSite } from '../harness/listening-site.mjs';
import { chapters, complaints } from './engine-journey.mjs';
import { PATIENCE, inTime } from './in-time.mjs';
import { withKeyboard, withPointer } from './two-people.mjs';

/** Who comes to which page. */
const visits = { charity: withPointer, wordpress: withPointer, plain: withKeyboard };

let passed = 0;
let failed = 0;
function report(name, error) {
  if (!error) passed++;
  else failed++;
  console.log(error ? `FAIL ${name}: ${error.message}` : `ok   ${name}`);
}

/** Chromium 92 once gave no answer to the first page that it was asked for. One that does so twice is a fault. */
async function start(engine) {
  const browser = await inTime(enginePages[engine]());
  const opens = inTime(
    browser.newPage().then((page) => page.close()),
    PATIENCE / 4,
  );
  try {
    await opens;
    return browser;
  } catch {
    console.log(`     ${engine} gave no answer to its first page, and is started again`);
    await inTime(browser.close(), PATIENCE / 4).catch(() => {});
    return inTime(enginePages[engine]());
  }
}

async function visit(browser, site, file, chapter) {
  const page = await browser.newPage();
  try {
    await chapters[chapter]({ page, file, site, person: visits[file](page) });
    const heard = await complaints(page);
    if (heard.length) throw new Error(`all parts: nothing is thrown or complained of; ${heard.join('; ')}`);
  } finally {
    await page.close();
  }
}

const { values, positionals: wanted } = parseArgs({
  options: { chapter: { type: 'string', short: 'g', default: '' } },
  allowPositionals: true,
});
const unknown = wanted.filter((name) => !(name in enginePages));
if (unknown.length || !wanted.length) {
  throw new Error(`Name engines: ${Object.keys(enginePages).join(', ')}. Unknown: ${unknown.join(', ') || 'none'}`);
}
engines: for (const engine of wanted) {
  const began = Date.now();
  const site = await listeningSite();
  const browser = await start(engine);
  for (const file of Object.keys(visits)) {
    for (const chapter of Object.keys(chapters).filter((name) => name.includes(values.chapter))) {
      const error = await inTime(visit(browser, site, file, chapter)).catch((reason) => reason);
      report(`${engine}, ${file}.html, ${chapter}`, error);
      // The rest would wait as long, one by one; the run has failed already.
      if (error?.isLate) continue engines;
    }
  }
  await inTime(browser.close()).catch((reason) => report(`${engine} ends`, reason));
  await site.close();
  console.log(`     ${engine}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
}
for (const engine of wanted) for (const line of differences[engine] ?? []) console.log(`     ${engine}: ${line}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
