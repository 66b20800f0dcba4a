// How each engine is started for Web Test Runner.
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, engines, findChromium, findFirefox } from '../../.ci/browsers.mjs';
import { webkitLauncher } from './webkit-launcher.mjs';

const launchers = {
  chromium: () =>
    chromeLauncher({
      launchOptions: { executablePath: findChromium(), args: chromiumArgs },
      async createPage({ context }) {
        const page = await context.newPage();
        // Two pages are open at once; without this only one of them believes that it has the focus.
        await page.emulateFocusedPage(true);
        return page;
      },
    }),
  // puppeteer-core speaks WebDriver BiDi to a stock Firefox. One page at a time: a page in a background tab is slowed.
  // System access lets firefox-inside.mjs read the accessibility tree and set what the person chose in the system.
  firefox: () =>
    chromeLauncher({
      puppeteer,
      concurrency: 1,
      launchOptions: {
        browser: 'firefox',
        executablePath: findFirefox(),
        args: ['--remote-allow-system-access'],
      },
    }),
  webkit: () => webkitLauncher(),
};

export function chosenEngines(list) {
  return list.split(',').map((word) => {
    const name = word.trim();
    const engine = engines[name];
    if (!engine) throw new Error(`BROWSERS names "${name}": it can be ${Object.keys(engines).join(', ')}`);
    if (!engine.find()) throw new Error(`${engine.name} was not found. ${engine.install}`);
    return launchers[name]();
  });
}
