import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { chromiumArgs, findHeadlessChromium } from '../.ci/browsers.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  testDir: here('.'),
  testMatch: '**/*.spec.mjs',
  outputDir: here('../test-results'),
  // A page waits more than it works: two cores are half idle with one.
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  // Only for a browser that does not close: harness/playwright-totals.mjs says which.
  retries: 1,
  reporter: [['list'], [here('harness/playwright-totals.mjs')]],
  // What cannot be pressed within ten seconds will not be pressed at all.
  use: { actionTimeout: 10_000, launchOptions: { executablePath: findHeadlessChromium(), args: chromiumArgs } },
});
