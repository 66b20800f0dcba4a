// The Chromium of old phones and computers, for end-to-end scripts: brought by `node .ci/setup.mjs --old-chromium`.
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromiumArgs } from '../../.ci/browsers.mjs';
import { chromiumPlace } from '../../.ci/chromium-from-npm.mjs';

/**
 * Starts Chromium 92 (July 2021) or 109 (January 2023) with the puppeteer-core of its own year: 10.4 and 19.6, whose pages have
 * `waitForSelector`, `evaluate`, `keyboard`, `$`, but none of the newer locators.
 */
export async function launchOldChromium(version) {
  const { folder, executablePath, puppeteer, complete } = chromiumPlace(version);
  if (!complete) throw new Error(`Chromium ${version} is not here: node .ci/setup.mjs --old-chromium`);
  const old = createRequire(join(puppeteer, 'package.json'))('puppeteer-core');
  const profile = mkdtempSync(join(folder, 'profile-'));
  const browser = await old.launch({
    executablePath,
    headless: true,
    userDataDir: profile,
    // They carry no sandbox helper.
    args: [...chromiumArgs, '--no-sandbox'],
    env: { ...process.env, TMPDIR: folder },
  });
  const started = await browser.version();
  if (!started.includes(`/${version}.`)) throw new Error(`Chromium ${version} was wanted, ${started} started`);
  return {
    browser,
    executablePath,
    async close() {
      await browser.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
