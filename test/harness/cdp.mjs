const clients = new WeakMap();

/** One Chrome DevTools Protocol connection per page, for what puppeteer has no word for. */
export async function devtools(page) {
  if (!clients.has(page)) clients.set(page, await page.createCDPSession());
  return clients.get(page);
}

/** The engine behind a test page: the commands differ. */
export function engineOf(session) {
  if (session.browser.type === 'webdriver') return 'webkit';
  return session.browser.name === 'Firefox' ? 'firefox' : 'chromium';
}
