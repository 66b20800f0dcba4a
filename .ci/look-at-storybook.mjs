// Opens the panel "Plain language" of the built Storybook on a wide and a narrow screen, and holds it to what the command says of the same file.
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './npm.mjs';

const STORY = 'guides-step-guide--three-steps';
const EXAMPLE = 'src/components/step-guide/examples/three-steps.html';

/** @returns what is wrong, a sentence each */
export async function lookAtPanel(context, address, width) {
  const file = join(root, EXAMPLE);
  const [summary, ...findings] = execFileSync(process.execPath, [join(root, 'dist/cli.js'), 'check', file], {
    encoding: 'utf8',
  })
    .trim()
    .replaceAll(file, 'example')
    .split('\n')
    .reverse();
  const page = await context.newPage();
  try {
    await page.setViewportSize({ width, height: 700 });
    await page.goto(`${address}/index.html?path=/story/${STORY}`);
    if (width < 600) await page.getByRole('button', { name: 'Open addon panel' }).click();
    await page.getByRole('tab', { name: 'Plain language' }).click();
    const panel = page.getByRole('tabpanel', { name: 'Plain language' });
    await panel.getByText(summary, { exact: true }).waitFor();
    const lines = await panel.getByRole('listitem').allTextContents();
    await page.evaluate(await readFile(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8'));
    const violations = await panel.evaluate(async (element) =>
      (await window.axe.run(element)).violations.map(({ id }) => id),
    );
    const isWide = await panel.evaluate((element) => element.scrollWidth > element.clientWidth + 1);
    const expected = findings.reverse();
    return [
      ...(!expected.length || lines.join('\n') !== expected.join('\n')
        ? [`it says "${lines.join('\n')}", and the command "${expected.join('\n')}"`]
        : []),
      ...violations.map((id) => `axe: ${id}`),
      ...(isWide ? ['it is cut off at the side'] : []),
    ];
  } catch (error) {
    return [error.message.split('\n')[0]];
  } finally {
    await page.close();
  }
}
