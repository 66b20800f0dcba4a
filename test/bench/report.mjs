// What a large file costs the evaluation report: seconds, long tasks of the page, memory of its tab. It reports, and fails only where the
// numbers of the report are not those of the rules in Node.
//   npm run build && node test/bench/report.mjs [--rows 1000000]
import { createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { Evaluation } from '../../.cache/tsc/domain/evaluation.js';
import { tablesCsv } from '../../.cache/tsc/components/evaluation-report/report-tables.js';
import { fileOf, makeAnswers } from '../evaluation/make-answers.mjs';
import { serve } from '../host-pages/serve.mjs';
import { launch } from './measure.mjs';

const { values } = parseArgs({ options: { rows: { type: 'string', default: '1000000' } } });
const folder = mkdtempSync(join(tmpdir(), 'handrail-report-'));
const file = join(folder, 'answers.csv');

const evaluation = new Evaluation();
function* counted() {
  for (const row of makeAnswers({ rows: Number(values.rows), seed: 7 })) {
    evaluation.add(row);
    yield row;
  }
}
await pipeline(Readable.from(fileOf(counted())), createWriteStream(file));

/** The most that any tab of this browser has held, in MB: Linux keeps it for each process. */
function peakOfTabs() {
  const tabs = readdirSync('/proc').filter((name) => {
    try {
      return /^\d+$/.test(name) && readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('--type=renderer');
    } catch {
      return false;
    }
  });
  const peaks = tabs.map((name) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1]));
  return Math.round(Math.max(...peaks) / 1024);
}

const withoutDay = (text) => text.replace(/"Made on",.*/, '');
const site = await serve({ port: 0 });
const browser = await launch();
try {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    window.tasks = [];
    new window.PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.tasks.push(Math.round(duration));
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(`${site.url}/dist/evaluation-report.html`);
  const start = performance.now();
  await page.getByLabel('Files that hubs saved').setInputFiles(file);
  await page.getByText('The report is ready').waitFor({ timeout: 600_000 });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const tasks = await page.evaluate(() => window.tasks);
  const peak = peakOfTabs();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the tables' }).click();
  const saved = withoutDay(readFileSync(await (await download).path(), 'utf8'));
  const isSame = saved === withoutDay(tablesCsv(evaluation.report({ threshold: 10 }), '2026-11-23'));
  console.log(
    `${values.rows} rows, ${Math.round(statSync(file).size / 1e6)} MB: ${seconds} s, at most ${peak} MB in a tab.`,
  );
  console.log(`Tasks of the page over 50 ms: ${tasks.length ? `${tasks.join(', ')} ms` : 'none'}.`);
  console.log(isSame ? 'Every number is that of the rules in Node.' : 'NOT THE SAME numbers as the rules in Node.');
  if (!isSame) process.exitCode = 1;
} finally {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true });
}
