// The parts in every state on other people's style sheets: whole, large enough, readable, in order, with a focus to see.
import { mkdirSync, readFileSync } from 'node:fs';
import { expect, test } from '../../e2e/site.mjs';
import { arrive } from './arrive.mjs';
import { hosts } from './hosts.mjs';
import { spellings } from './page.mjs';
import { RULES } from './promises.mjs';

// Each test has a page of its own, and waits more than it works.
test.describe.configure({ mode: 'parallel' });

const axe = readFileSync(new URL('../../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** Every rule that axe has, contrast of 7:1 among them. */
async function axeFaults(page) {
  await page.evaluate(axe);
  return page.evaluate(async (ids) => {
    const rules = Object.fromEntries(window.axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]));
    const include = ids.map((id) => [`#${id}`]);
    const { violations, passes } = await window.axe.run({ include }, { rules, resultTypes: ['violations'] });
    if (passes.length < 20) return [`axe looked at next to nothing: ${passes.length} rules`];
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `axe: ${id}: ${node.target.flat().join(' ')}`));
  }, Object.keys(RULES.met));
}

for (const [name, host] of Object.entries(hosts)) {
  for (const [how, spelling] of Object.entries(spellings)) {
    test(`${name} (${how}): the parts keep every rule at 1280 and 320 px`, async ({ page }, info) => {
      mkdirSync(info.outputPath(), { recursive: true });
      await page.setViewportSize({ width: 1280, height: 900 });
      await arrive(page, host, spelling);
      // From here on, focus is shown as to somebody who uses the keyboard.
      await page.keyboard.press('Tab');
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 640 });
        // For people to look at. Hiding the caret would write a style into each field.
        if (process.env.HANDRAIL_PICTURES)
          await page.screenshot({ path: info.outputPath(`${width}.png`), fullPage: true, caret: 'initial' });
        const faults = await page.evaluate(
          async (rules) => (await import('/themes/rules/rules.mjs')).look(rules),
          RULES,
        );
        expect.soft(faults, `${name}, ${how}, ${width} px`).toEqual([]);
      }
      expect.soft(await axeFaults(page), `${name}, ${how}, axe`).toEqual([]);
    });
  }
}
