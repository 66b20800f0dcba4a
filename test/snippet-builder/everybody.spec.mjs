// With a keyboard, on a phone, with large text and in colours of their own.
import { readFileSync } from 'node:fs';
import { forcedColourFaults } from '../e2e/layout.mjs';
import { expect, test } from './builder-page.mjs';

const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

test('with the keyboard alone somebody finds what is missing, and comes to the code', async ({ builder }) => {
  const { page, code } = builder;
  const tabTo = async (target) => {
    for (let presses = 0; presses < 60; presses++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error('60 presses of Tab do not lead there');
  };
  await page.getByRole('radio', { name: 'Numbers for urgent help' }).focus();
  await page.keyboard.press('Space');
  await expect(code).toContainText('tel:999');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const england = page.getByRole('radio', { name: 'England', exact: true });
  await expect(england).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await tabTo(
    page
      .getByRole('radio', { name: 'WordPress' })
      .or(page.getByRole('radio', { name: /HTML of our own/ }))
      .first(),
  );
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'The code' })).toBeFocused();
  await tabTo(code);
  await expect(code).toContainText('<!-- wp:html -->');
  await expect(code).toContainText('data-handrail-nation="wales"');
});

test('everything can be read and pressed at a desk, at 320 pixels or 400% zoom, and in forced colours', async ({
  builder,
}) => {
  const { page, choose, tick, fill, guide } = builder;
  await choose('A guide, step by step');
  await guide('Order a repeat prescription');
  await choose('اردو: Urdu, a draft');
  await tick('Put ways to reach a person below it');
  for (const way of ['Phone', 'Email', 'In person']) await tick(way);
  await tick('Our website has a Content Security Policy');
  await fill('Hours for visits', '25:00');
  await page.getByRole('button', { name: 'Check my answers' }).click();
  await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeFocused();
  await page.evaluate(axe);
  for (const [width, forcedColors] of [
    [1280, 'none'],
    [320, 'none'],
    [320, 'active'],
  ]) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ forcedColors });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    if (forcedColors === 'active')
      expect(await page.evaluate(forcedColourFaults, { parts: '.snippet-builder' })).toEqual([]);
    const found = await page.evaluate(async () => {
      const rules = { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } };
      const { passes, violations } = await window.axe.run('.snippet-builder', { rules });
      const faults = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      return passes.length < 20 ? [...faults, `axe looked at next to nothing: ${passes.length} rules`] : faults;
    });
    expect(found, `${width} pixels, forced colours ${forcedColors}`).toEqual([]);
  }
});
