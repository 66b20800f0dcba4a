// Each guide as a partner pastes it and as a hub prints it: whole without script, whole on paper, and clean for axe.
import { readFileSync } from 'node:fs';
import { extractText } from 'unpdf';
import { attribute, byPart, byTag, words } from '../../.ci/html-tree.mjs';
import { GUIDES, guide } from '../host-pages/read-html.mjs';
import { expect, test, visibleWords } from './site.mjs';

const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const section = (name) => byTag(guide(name), 'section')[0];
const stepsOf = (name) =>
  byTag(section(name), 'ol')[0]
    .childNodes.filter(({ tagName }) => tagName === 'li')
    .map((step) => words(byTag(step, 'h3')[0]));
const letters = (text) => text.replace(/\s+/g, '');

/** A partner's page with what `npm run build` wrote to paste, and our two files. */
async function paste(page, name) {
  const pasted = await (await page.request.get(`/dist/content/${name}.html`)).text();
  await page.route('**/pasted.html', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>A guide</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <link rel="stylesheet" href="/dist/handrail.css"><script type="module" src="/dist/handrail.js"></script>
        </head><body><main><h1>Guides</h1>${pasted}</main></body></html>`,
    }),
  );
  await page.goto('/pasted.html');
}

/** What stands on the sheets, and how many sheets there are. */
async function printed(page) {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  const { text, totalPages } = await extractText(new Uint8Array(pdf), { mergePages: true });
  return { text: text.replace(/\s+/g, ' '), totalPages };
}

const faultsOfAxe = async (page) => {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const found = await window.axe.run(document, { rules: { 'color-contrast-enhanced': { enabled: true } } });
    if (found.passes.length < 10) return [`axe looked at next to nothing: ${found.passes.length} rules`];
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
};

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });
  for (const name of GUIDES) {
    test(`${name}: every word of the pasted guide can be read`, async ({ page }) => {
      await paste(page, name);
      expect(letters(await visibleWords(page))).toBe(`Guides${letters(words(section(name)))}`);
    });
  }
});

for (const name of GUIDES) {
  const steps = stepsOf(name);

  test(`${name}: the pasted guide prints whole, with every step open`, async ({ page }) => {
    await paste(page, name);
    await expect(page.locator('handrail-step-guide[data-handrail-ready]')).toHaveCount(1);
    const { text } = await printed(page);
    expect(text.match(/Step \d+ of \d+/g)).toEqual(steps.map((_, at) => `Step ${at + 1} of ${steps.length}`));
    // The box below a step may stand in the midst of a sentence that goes on over the page.
    const sheets = letters(text).replace(/Ihavedonestep\d+/g, '');
    for (const block of byTag(section(name), 'h2', 'h3', 'p', 'li')) {
      // Notes for a helper print where somebody asked for them. The page for paper always has them.
      const isHelper = attribute(block, 'data-handrail-part') === 'helper';
      if (!isHelper && !byTag(block, 'p', 'h3').length) expect(sheets).toContain(letters(words(block)));
    }
  });

  test(`${name}: the page for paper prints every step with its box, lines to fill in, and the day`, async ({
    page,
  }) => {
    const asked = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`/dist/content/${name}.print.html`);
    expect(await faultsOfAxe(page)).toEqual([]);
    const boxes = await page.locator('ol > li .box').evaluateAll((all) => all.map((box) => box.clientWidth));
    expect(boxes).toHaveLength(steps.length);
    expect(Math.min(...boxes)).toBeGreaterThan(16);
    const { text } = await printed(page);
    expect(text.match(/Step \d+ of \d+/g)).toEqual(steps.map((_, at) => `Step ${at + 1} of ${steps.length}`));
    expect(text.match(/I have done step \d+/g)).toEqual(steps.map((_, at) => `I have done step ${at + 1}`));
    for (const step of [...steps, ...byPart(section(name), 'helper').map(words)])
      expect(letters(text)).toContain(letters(step));
    for (const said of ['My helper is:', 'Next visit: day and time:', 'Compared with its sources: 22 November 2026.'])
      expect(letters(text)).toContain(letters(said));
    for (const gap of byPart(section(name), 'gap')) expect(letters(text)).toContain(letters(`(${words(gap)})`));
    for (const link of byTag(section(name), 'a')) {
      const [, address] = attribute(link, 'href').match(/^(?:https:\/\/|mailto:|tel:|sms:)(.*?)\/?$/);
      expect(text.replace(/[\s-]+/g, '')).toContain(address.replace(/-/g, ''));
    }
    expect(asked).toEqual([`/dist/content/${name}.print.html`, '/dist/content/print.css']);
  });
}

test('the page for paper is large, and is not wider than a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/dist/content/set-up-the-nhs-app.print.html');
  const { size, over } = await page.evaluate(() => ({
    size: parseFloat(getComputedStyle(document.querySelector('p')).fontSize),
    over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }));
  expect(size).toBeGreaterThanOrEqual(21);
  expect(over).toBe(0);
});
