// Pages that the browser keeps whole in memory when somebody leaves them (back-forward cache).
import { chromiumArgs, findChromium } from '../../.ci/browsers.mjs';

/** Playwright turns the cache off, because it cannot intercept what comes out of it. So nothing may be intercepted with these. */
export const keepsPages = {
  executablePath: findChromium(),
  args: chromiumArgs,
  ignoreDefaultArgs: ['--disable-back-forward-cache'],
};

/**
 * Sets out for the page before this one, and does not wait for it: `page.goBack()` would wait for ever for a page that was kept. The
 * page that is left may be gone before it has answered, which is no fault. Whether the other page came, the caller has to see.
 */
export const setOutBack = async (page) => {
  try {
    await page.evaluate(() => void history.back());
  } catch (error) {
    if (!error.message.includes('Execution context was destroyed')) throw error;
  }
};
