// The windows in which check-stories.mjs goes from story to story.
import { listen, show } from './look-at-story.mjs';

/** Milliseconds that anything may take. */
export const LONGEST = 60_000;

/** How pages look: each is a browser window that goes from story to story, as designers do, and loads Storybook once. */
export const LOOKS = {
  // Half as large, or a hundred pictures would be most of the repository. Ways to a person say who is open: it is always Tuesday morning.
  // Left to itself, Chromium takes now one font for a word of Urdu and now another.
  picture: {
    globals: '',
    width: 320,
    scale: 0.5,
    at: new Date('2026-11-24T10:00:00Z'),
    css: `:lang(ur) { font-family: 'Noto Kufi Arabic' !important; }`,
  },
  urdu: { globals: 'language:ur;colours:dark', width: 320 },
  withoutScript: { globals: 'script:off', width: 320 },
  docs: { globals: '', width: 1280 },
  ...Object.fromEntries(
    ['nhsuk', 'govuk', 'wordpress'].map((host) => [
      host,
      { globals: `host:${host};size:largest;buttons:bigger`, width: 320 },
    ]),
  ),
};

/** One window, and what went wrong in it. */
export async function openWindow(browser, address, { globals, width, scale = 1, at, css }) {
  const context = await browser.newContext({ viewport: { width, height: 800 }, deviceScaleFactor: scale });
  const page = await context.newPage();
  if (at) await page.clock.setFixedTime(at);
  const faults = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${address}/`) && !/^(data:|blob:|about:srcdoc)/.test(url)) faults.push(`asked for ${url}`);
  });
  page.on('console', (said) => {
    if (['error', 'warning'].includes(said.type()))
      faults.push(`console ${said.type()}: ${said.text()} ${said.location().url}`);
  });
  page.on('pageerror', (error) => faults.push(`threw ${error.message}`));
  await page.addInitScript(listen);
  const open = async ({ id, type }, look) => {
    if (page.url() === 'about:blank') {
      await page.goto(`${address}/iframe.html?id=${id}&viewMode=${type}&globals=${globals}`, { timeout: LONGEST });
      if (css) await page.addStyleTag({ content: css });
    } else await page.evaluate(show, { storyId: id, viewMode: type });
    const finished = await page.waitForFunction((id) => window.finished?.[id], id, { timeout: LONGEST });
    const { status, reporters } = await finished.jsonValue();
    if (status !== 'success') faults.push(`the story ended with ${status}`);
    faults.push(...judgeAxe(type, reporters), ...(await look(page)));
  };
  return async (entry, look) => {
    await open(entry, look).catch((error) => faults.push(error.message.split('\n')[0]));
    return faults.splice(0);
  };
}

function judgeAxe(type, reporters) {
  if (type === 'docs') return [];
  const said = reporters.find((reporter) => reporter.type === 'a11y');
  const { violations, passes, error } = said?.result ?? {};
  if (!violations || !passes.length) return [`axe said nothing ${error?.message ?? ''}`];
  const nodes = (found) => found.nodes.map((node) => `\n       ${node.html} ${node.failureSummary}`).join('');
  return violations.map((found) => `axe: ${found.id}: ${found.help}${nodes(found)}`);
}
