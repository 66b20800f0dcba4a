// Somebody is at step 4 of a guide, and goes. What is there when they come back: nothing, unless they have asked.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, open, test } from './site.mjs';

const GUIDE = 'handrail-step-guide';
const at = (page) => page.locator(`${GUIDE} .handrail-progress:visible`);
const press = (page, name) => page.locator(GUIDE).getByRole('button', { name }).click();

async function toStep4(page) {
  await open(page, 'charity');
  for (const step of [2, 3, 4]) {
    await press(page, 'Next step');
    await expect(at(page)).toHaveText(`Step ${step} of 6`);
  }
  await page.getByLabel('I have done step 4').check();
}
/** Where the guide is after the page was opened again. */
async function expectStep(page, step) {
  await expect(at(page)).toHaveText(step === 4 ? 'Step 4 of 6: done' : 'Step 1 of 6');
}
const ask = async (page) => {
  await press(page, 'Print or keep');
  await press(page, 'Remember where I am');
  await expect(page.getByText('Your place and your ticks are kept.')).toBeVisible();
};

test('nothing is remembered: not in the same tab, and not in another one', async ({ page, context }) => {
  await toStep4(page);
  await open(page, 'charity');
  await expectStep(page, 1);
  await page.close();
  const later = await context.newPage();
  await open(later, 'charity');
  await expectStep(later, 1);
});

test('on request the place is remembered for the visit, on another page and back, and gone with the tab', async ({
  page,
  context,
}) => {
  await toStep4(page);
  await ask(page);
  await page.goto('/plain.html');
  await open(page, 'charity');
  await expectStep(page, 4);
  await expect(page.getByText('You are back at step 4, where you were.')).toBeVisible();
  await page.close();
  const later = await context.newPage();
  await open(later, 'charity');
  await expectStep(later, 1);
});

test('after "Forget this" nothing is remembered', async ({ page }) => {
  await toStep4(page);
  await ask(page);
  await press(page, 'Forget this');
  await open(page, 'charity');
  await expectStep(page, 1);
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
});

test('coming back to a place moves nothing on the page', async ({ page }) => {
  await toStep4(page);
  await ask(page);
  await page.addInitScript(() => {
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries()) window.shift += value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await open(page, 'charity');
  await expectStep(page, 4);
  expect(await page.evaluate(() => window.shift)).toBeLessThan(0.001);
});

test('a reminder is a file of the browser, on the strictest page too', async ({ page }) => {
  await open(page, 'charity');
  await press(page, 'Print or keep');
  const [file] = await Promise.all([page.waitForEvent('download'), press(page, 'Remind me tomorrow')]);
  expect(file.suggestedFilename()).toBe('reminder.ics');
  const lines = (await (await file.createReadStream()).toArray()).join('').split('\r\n');
  expect(lines).toContain('SUMMARY:Order a repeat prescription');
  await expect(page.getByText('Open it to put it into your calendar.')).toBeVisible();
});

test('on paper the address stands as a picture, and what reads such pictures reads the address', async ({ page }) => {
  await open(page, 'charity');
  await page.evaluate(() => (window.print = () => window.dispatchEvent(new Event('afterprint'))));
  await press(page, 'Print or keep');
  await expect(page.locator(`${GUIDE} svg`)).toHaveCount(0);
  await press(page, 'Print this guide');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator(`${GUIDE} svg`)).toBeVisible();
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('jsqr/dist/jsQR.js'), 'utf8'));
  const read = await page.locator(`${GUIDE} svg`).evaluate((picture) => {
    const { x, y, width } = picture.viewBox.baseVal;
    const [scale, size] = [8, width * 8];
    const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size });
    const pen = canvas.getContext('2d');
    pen.fillStyle = 'white';
    pen.fillRect(0, 0, size, size);
    pen.scale(scale, scale);
    pen.translate(-x, -y);
    pen.fillStyle = 'black';
    pen.fill(new window.Path2D(picture.firstChild.getAttribute('d')));
    return window.jsQR(pen.getImageData(0, 0, size, size).data, size, size)?.data;
  });
  expect(read).toBe(page.url());
});
