// One page in each engine, behind the same few words: go, keys, pointer, evaluate, print, history. What drives them differs:
// puppeteer speaks to every Chromium and to Firefox (WebDriver BiDi), W3C WebDriver to WebKitGTK.
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, findChromium, findFirefox } from '../../.ci/browsers.mjs';
import { firefoxEmulate } from './firefox-inside.mjs';
import { launchOldChromium } from './old-chromium.mjs';
import { startWebKit } from './webkit-session.mjs';

/** A phone. What cannot be had is in `differences`. */
const SIZE = { width: 360, height: 640 };
/** Until the history of a page has its entry, on a machine with much to do. */
const PATIENCE = 10_000;

/** Where an engine cannot do what the others do, and what is done instead. */
export const differences = {
  WebKitGTK: [
    `Its window gets no narrower than about 447 px; the others are ${SIZE.width} px wide.`,
    'Its driver cannot show a page as it prints: the rules of @media print are switched on in the style sheets instead.',
    'Its driver does not tell what stands on the console: errors and warnings are heard from within the page only.',
  ],
};

/** A page of puppeteer, of whichever year. `own`: what this browser does in its own way. */
async function puppeteerPage(browser, own) {
  const page = await browser.newPage();
  await page.setViewport(SIZE);
  const heard = [];
  const { keyboard } = page;
  page.on('pageerror', ({ message }) => heard.push(message));
  page.on('console', (message) => /^(error|warn)/.test(message.type()) && heard.push(message.text()));
  return {
    heard,
    goto: (url) => page.goto(url),
    back: () => page.goBack(),
    forward: () => page.goForward(),
    keyboard: {
      async press(keys) {
        const held = keys.split('+').map((key) => key.replace('Space', ' '));
        const last = held.pop();
        for (const key of held) await keyboard.down(key);
        await keyboard.press(last);
        for (const key of held) await keyboard.up(key);
      },
      type: (text) => keyboard.type(text),
    },
    evaluate: (run, ...values) => page.evaluate(run, ...values),
    clickAt: (x, y) => page.mouse.click(x, y),
    close: () => page.close(),
    ...own(page),
  };
}

/** In the page: what a printer would be given, where nothing can ask for it. */
function printRulesForScreens() {
  const roots = (root) => [
    root,
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : [])),
  ];
  const swap = (rules) => {
    for (const rule of rules) {
      const words = rule.media?.mediaText ?? '';
      if (words === 'print') rule.media.mediaText = 'all';
      else if (words === 'screen') rule.media.mediaText = 'not all';
      if (rule.cssRules) swap(rule.cssRules);
    }
  };
  for (const root of roots(document)) {
    for (const sheet of new Set([...root.styleSheets, ...(root.adoptedStyleSheets ?? [])])) swap(sheet.cssRules);
  }
}

function webkitPage(webkit) {
  const evaluate = (run, ...values) => webkit.script(`return (${run}).apply(null, arguments)`, values);
  return {
    heard: [],
    goto: (url) => webkit.command('POST', '/url', { url }),
    back: () => webkit.command('POST', '/back'),
    forward: () => webkit.command('POST', '/forward'),
    keyboard: { press: (keys) => webkit.press(...keys.split('+')), type: webkit.type },
    evaluate,
    clickAt: (x, y) =>
      webkit.pointer([
        { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]),
    print: () => evaluate(printRulesForScreens),
    close: () => webkit.command('POST', '/url', { url: 'about:blank' }),
  };
}

const chromiumOwn = (page) => ({ print: () => page.emulateMediaType('print') });
const chromium = async (launched) => {
  const { browser, close = () => browser.close() } = await launched;
  return { newPage: () => puppeteerPage(browser, chromiumOwn), close };
};

/** puppeteer's goBack() waits for a page to load; Firefox brings back the one that it kept. */
const firefoxOwn = (page) => {
  const go = async (delta, until = Date.now() + PATIENCE) => {
    const context = page.mainFrame()._id;
    try {
      return await page.browser().connection.send('browsingContext.traverseHistory', { context, delta });
    } catch (error) {
      // The page is there before Firefox has written down that it was visited.
      if (!/no such history entry/.test(error.message) || Date.now() > until) throw error;
      await pause(50);
      return go(delta, until);
    }
  };
  return { print: () => firefoxEmulate(page, { media: 'print' }), back: () => go(-1), forward: () => go(1) };
};

/** name: how it is started. Each answers `newPage()` and `close()`. */
export const enginePages = {
  'Chromium 92': () => chromium(launchOldChromium(92)),
  'Chromium 109': () => chromium(launchOldChromium(109)),
  Chromium: () =>
    chromium(
      puppeteer
        .launch({ executablePath: findChromium(), args: chromiumArgs, headless: true })
        .then((browser) => ({ browser })),
    ),
  async Firefox() {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: findFirefox(),
      headless: true,
      args: ['--remote-allow-system-access'],
      // Firefox asks for a site's icon by itself, and complains when the page's policy forbids it.
      // A page that still glides is not where it was measured when the pointer comes.
      // Its own silent voices, with which it tests itself.
      extraPrefsFirefox: {
        'browser.chrome.site_icons': false,
        'general.smoothScroll': false,
        'media.webspeech.synth.test': true,
      },
    });
    return { newPage: () => puppeteerPage(browser, firefoxOwn), close: () => browser.close() };
  },
  async WebKitGTK() {
    const webkit = await startWebKit(SIZE);
    return { newPage: async () => webkitPage(webkit), close: () => webkit.stop() };
  },
};
