// Each example as a newcomer would have it: the package from its tarball, built, on a static server, in a browser.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromium, expect as playwrightExpect } from '@playwright/test';
import { chromiumArgs, findHeadlessChromium } from '../../.ci/browsers.mjs';
import { build, copiedByHand, pack, project, serveFolder } from './projects.mjs';

// Two builds may run beside it.
const expect = playwrightExpect.configure({ timeout: 20_000 });
let packed;
let browser;
before(async () => {
  packed = pack();
  browser = await chromium.launch({ executablePath: findHeadlessChromium(), args: chromiumArgs });
});
after(async () => {
  await browser.close();
  packed.remove();
});

/** Somebody follows the guide, looks for a person, and sends the form without an answer. Then nothing may be on the console. */
async function use(folder, path) {
  const site = await serveFolder(folder);
  const page = await browser.newPage();
  const heard = [];
  page.on('console', (message) => heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(String(error)));
  page.on('response', (response) => response.ok() || heard.push(`${response.status()} ${response.url()}`));
  try {
    await page.goto(site.url + path);
    await expect(page.getByText('Step 1 of 2')).toBeVisible();
    await page.getByRole('button', { name: 'Next step' }).click();
    await expect(page.getByRole('heading', { name: 'Choose your medicines' })).toBeFocused();
    await page.getByRole('button', { name: 'Ways to talk to us' }).click();
    await expect(page.getByRole('link', { name: 'Call 01632 960 123' })).toBeVisible();
    await page.getByRole('button', { name: 'Ask for a call' }).click();
    await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeFocused();
    await expect(page.getByRole('link', { name: 'Enter your full name' })).toBeVisible();
    // One of the parts that are fetched when the first one is met, and its list of words.
    await page.getByRole('button', { name: 'repeat prescription' }).click();
    await expect(page.getByText('medicine that you can get again')).toBeVisible();
    const knows = page.getByText('The app knows that this is step');
    if (await knows.count()) await expect(knows).toHaveText('The app knows that this is step 2.');
    assert.deepEqual(heard, []);
  } finally {
    await page.close();
    site.close();
  }
}

/** A language is a file of its own, which a bundler has to find. */
async function useInWelsh(folder) {
  const site = await serveFolder(folder);
  const page = await browser.newPage();
  await page.route(`${site.url}/`, async (route) => {
    const body = readFileSync(join(folder, 'index.html'), 'utf8').replace('lang="en-GB"', 'lang="cy"');
    await route.fulfill({ contentType: 'text/html', body });
  });
  try {
    await page.goto(site.url);
    await expect(page.getByRole('button', { name: 'Cam nesaf' })).toBeVisible();
  } finally {
    await page.close();
    site.close();
  }
}

async function builds(name, output) {
  const folder = project(packed, `examples/${name}`);
  const { code, said } = await build(folder);
  assert.equal(code, 0, said);
  await use(join(folder, output), '/');
  await useInWelsh(join(folder, output));
}

describe('from the package as it is sent', { concurrency: 2 }, () => {
  // The longest first: two of them run at a time.
  test('what is wrong in a tag does not compile in React, Vue and Svelte, and what is right does', async () => {
    const { code, said } = await build(project(packed, 'types'));
    assert.equal(code, 0, said);
  });
  test('React 19 with Vite', () => builds('react', 'dist'));
  test('Vue 3 with Vite', () => builds('vue', 'dist'));
  test('Eleventy', () => builds('eleventy', '_site'));
  test('plain HTML, with the folder copied by hand', async () => {
    const folder = copiedByHand(packed);
    await use(folder, '/');
    await use(folder, '/one-file.html');
  });
});
