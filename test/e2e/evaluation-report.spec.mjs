// The evaluation report as staff open it: the built page with its worker, many answers, bad files, paper, a strict policy, no request.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { extractText } from 'unpdf';
import { Evaluation } from '../../.cache/tsc/domain/evaluation.js';
import { tablesCsv } from '../../.cache/tsc/components/evaluation-report/report-tables.js';
import { fileOf, makeAnswers } from '../evaluation/make-answers.mjs';
import { POLICY } from '../host-pages/serve.mjs';
import { test } from '../host-pages/policies/host-server.mjs';
import { expect, listen } from './site.mjs';

const dist = new URL('../../dist/', import.meta.url);
const PAGE = '/dist/evaluation-report.html';
const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

const csv = (rows, name = 'hub.csv') => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from([...fileOf(rows)].join('')),
});
const answers = (rows, seed = 1, sites = 3) => [...makeAnswers({ rows, seed, sites })];
const SOME = answers(3000);
const written = { ...SOME[0], question: 'more', question_text: 'Is there more?', steps: '', answer: 'text' };

const open = async (page, files, path = PAGE) => {
  await page.goto(path);
  await page.getByLabel('Files that hubs saved').setInputFiles(files);
  await expect(page.getByRole('status')).toHaveText(/The report is ready|No answers/, { timeout: 60_000 });
};
/** The tables that staff save, without the day on which they were made. */
const withoutDay = (text) => text.replace(/"Made on",.*/, '');
const savedTables = async (page) => {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the tables' }).click();
  return withoutDay(readFileSync(await (await download).path(), 'utf8'));
};
const domainTables = (rows, threshold = 10) => {
  const evaluation = new Evaluation();
  for (const row of rows) evaluation.add(row);
  return withoutDay(tablesCsv(evaluation.report({ threshold }), '2026-11-23'));
};

test('200,000 answers, read in a worker, give the numbers of the domain, and the page stays usable meanwhile', async ({
  page,
  site,
}, info) => {
  test.setTimeout(120_000);
  const rows = answers(200_000, 7);
  const half = Math.floor(rows.length / 2);
  const { complaints } = await listen(page, site);
  await page.goto(PAGE);
  const worker = page.waitForEvent('worker');
  const files = [rows.slice(0, half), rows.slice(half)].map((part, at) => {
    const path = info.outputPath(`hub-${at}.csv`);
    writeFileSync(path, csv(part).buffer);
    return path;
  });
  await page.getByLabel('Files that hubs saved').setInputFiles(files);
  expect((await worker).url()).toContain('/dist/evaluation-worker.js');
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: 'Stop reading' }).click();
  await expect(page.getByRole('status')).toHaveText('Reading was stopped. No file is open now.');
  await page.getByLabel('Files that hubs saved').setInputFiles(files);
  await expect(page.getByRole('status')).toHaveText(/The report is ready/, { timeout: 90_000 });
  expect(await savedTables(page)).toBe(domainTables(rows));
  expect(complaints).toEqual([]);
});

test('nothing is asked for but its own files, whatever staff do, and nothing is kept', async ({
  page,
  context,
  site,
}) => {
  const requests = [];
  context.on('request', (request) => requests.push(new URL(request.url()).pathname));
  const { complaints } = await listen(page, site);
  await open(page, [csv([...SOME, { ...written, answer_text: '<img src=x onerror=alert(1)>' }])]);
  await page.getByText('Only the people who run this service').click();
  await expect(page.getByRole('status')).toHaveText(/The report is ready/);
  await page.getByRole('button', { name: 'Show what people wrote' }).click();
  await expect(page.getByText('<img src=x onerror=alert(1)>')).toBeVisible();
  await savedTables(page);
  await page.getByRole('button', { name: 'Close all files' }).click();
  const own = ['html', 'css', 'js'].map((ending) => `/dist/evaluation-report.${ending}`);
  expect(requests.filter((path) => ![...own, '/dist/evaluation-worker.js'].includes(path))).toEqual([]);
  expect(complaints).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(
    await page.evaluate(async () => [
      Object.keys({ ...localStorage, ...sessionStorage }),
      await window.indexedDB.databases(),
    ]),
  ).toEqual([[], []]);
  // The page forbids it too, for whatever runs there.
  const asked = await page.evaluate(() => fetch('/dist/handrail.js').then(String, () => 'refused'));
  expect(asked).toBe('refused');
});

test('on the strictest page, which allows no worker, the page reads by itself', async ({ page, host, site }) => {
  const html = readFileSync(new URL('evaluation-report.html', dist), 'utf8').replace(/(href|src)="/g, '$1="/dist/');
  host.pages['/staff/report.html'] = { headers: { 'content-security-policy': POLICY }, body: html };
  const { complaints } = await listen(page, site);
  await open(page, [csv(SOME)], '/staff/report.html');
  expect(await savedTables(page)).toBe(domainTables(SOME));
  // To ask whether a worker may be had is refused, aloud. Nothing else is.
  expect(
    complaints.filter((said) => !said.includes('handrail-evaluation-report') && !said.includes('trusted-types')),
  ).toEqual([]);
});

test('opened from a folder on the computer, it reads too', async ({ page }) => {
  await open(page, [csv(SOME)], pathToFileURL(new URL('evaluation-report.html', dist).pathname).href);
  await expect(page.getByRole('heading', { name: 'All questions at a glance' })).toBeVisible();
});

test('files that are dropped are read', async ({ page }) => {
  await page.goto(PAGE);
  const { buffer } = csv(SOME);
  const dropped = await page.evaluateHandle((text) => {
    const data = new window.DataTransfer();
    data.items.add(new window.File([text], 'hub.csv'));
    return data;
  }, buffer.toString());
  await page.dispatchEvent('body', 'dragover', { dataTransfer: dropped });
  await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
  await expect(page.getByRole('status')).toHaveText(/The report is ready/);
});

test('bad files are named with row and column, and good ones are used', async ({ page, site }) => {
  const { complaints } = await listen(page, site);
  const text = csv(SOME).buffer.toString();
  const bad = (name, content) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
  await open(page, [
    csv(SOME, 'good.csv'),
    bad('no-time.csv', text.replace('"time"', '"when"')),
    bad('half.csv', text.slice(0, 40_003)),
    bad('dates.csv', text.replaceAll(/"2026-(\d\d)-(\d\d)"/g, '"$2/$1/2026"')),
    bad('photo.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1])),
    bad('excel.csv', Buffer.from(`\uFEFF${text.slice(1)}`, 'utf16le')),
  ]);
  for (const words of [
    'no-time.csv',
    'The column time is missing in row 1.',
    /half\.csv, row \d+/,
    'The file breaks off here',
    'dates.csv, row 2, column date',
    'Excel changes dates',
    'photo.png',
  ])
    await expect(page.getByText(words).first()).toBeVisible();
  expect(await savedTables(page)).toBe(domainTables(SOME));
  expect(complaints).toEqual([]);
});

test('300 MB of nothing are refused at once', async ({ page }) => {
  await page.goto(PAGE);
  await page.getByLabel('Files that hubs saved').evaluate((input) => {
    const data = new window.DataTransfer();
    data.items.add(new window.File([new Uint8Array(300_000_000)], 'huge.csv'));
    input.files = data.files;
    input.dispatchEvent(new Event('change'));
  });
  await expect(page.getByText('there is no text in it')).toBeVisible();
});

test('on paper there is the report, and nothing to press; each chart and each table of a question is whole', async ({
  page,
}) => {
  await open(page, [csv([...SOME, { ...written, answer_text: 'Thank you' }])]);
  await page.getByRole('button', { name: 'Show what people wrote' }).click();
  await expect(page.getByText('Thank you')).toBeVisible();
  const { text, totalPages } = await extractText(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  const all = text.join('\n').replace(/\s+/g, ' ');
  expect(all).toContain('What they cannot show');
  expect(all).toMatch(/\d+ of \d+ people felt surer about using the NHS App after than before/);
  for (const words of [
    'Thank you',
    'Nothing leaves this computer',
    'Who will see the report',
    'Save the tables',
    'Choose',
  ])
    expect(all).not.toContain(words);
  expect(totalPages).toBeLessThan(25);
  expect(text.filter((words) => !words.trim())).toEqual([]);
  // A question on a page: its sentence and both its tables.
  const about = text.filter((words) => /The question was: “How sure/.test(words));
  expect(about).toHaveLength(7);
  for (const words of about) {
    expect(words).toMatch(/people\s+said\s+before\s+and\s+after/);
    expect(words).toMatch(/Answered\s+only\s+this\s+time/);
  }
});

for (const [what, use] of [
  ['320 px wide', { viewport: { width: 320, height: 800 } }],
  ['in the dark', { colorScheme: 'dark' }],
  ['in forced colours', { forcedColors: 'active' }],
])
  test(`${what} it scrolls only downward, its charts can be told apart, and axe finds nothing`, async ({
    browser,
    site,
  }) => {
    const context = await browser.newContext({ ...use, baseURL: site.url, bypassCSP: true });
    const page = await context.newPage();
    await open(page, [csv(SOME), { name: 'empty.csv', mimeType: 'text/csv', buffer: Buffer.from('') }]);
    await expect(page.getByText('empty.csv')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    const fills = await page
      .locator('figure')
      .first()
      .evaluate((figure) =>
        ['better', 'same', 'worse'].map((name) => getComputedStyle(figure.querySelector(`svg .${name}`)).fill),
      );
    expect(new Set(fills).size).toBe(3);
    await page.evaluate(axe);
    const found = await page.evaluate(async () => {
      const rules = { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } };
      const { violations, passes } = await window.axe.run(document, { rules });
      return { passes: passes.length, faults: violations.map(({ id, nodes }) => `${id} ${nodes[0].html}`) };
    });
    expect(found.faults).toEqual([]);
    expect(found.passes).toBeGreaterThan(15);
    await context.close();
  });

test('without script the page says what is needed', async ({ browser, site }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL: site.url });
  await page.goto(PAGE);
  await expect(page.getByText('this page needs JavaScript')).toBeVisible();
  await expect(page.getByText('Nothing leaves this computer.')).toBeVisible();
  await page.close();
});
