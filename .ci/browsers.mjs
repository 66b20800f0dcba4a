// Finds the browsers that tests run in. Node's own modules only, so that it works before the packages are there.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where `.ci/setup.mjs` puts what it brings. */
export const cacheDir = fileURLToPath(new URL('../.cache/', import.meta.url));
const ownChromium = join(cacheDir, 'chromium', 'chromium');

function runs(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
const firstThatRuns = (files) => files.find((file) => runs(file));
const onPath = (names) =>
  names.flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)));
/** Windows keeps programs in three places, named by these variables. */
const windows = (...files) =>
  ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((place) =>
    process.env[place] ? files.map((file) => join(process.env[place], file)) : [],
  );

const chromiumPlaces = {
  darwin: () => [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: () => windows('Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'),
  linux: () => onPath(['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge']),
};
const firefoxPlaces = {
  darwin: () => ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: () => windows('Mozilla Firefox/firefox.exe'),
  linux: () => onPath(['firefox-esr', 'firefox']),
};
const look = (places) => firstThatRuns((places[process.platform] ?? places.linux)());

/** A wrong path named by the user should fail, not be replaced by another browser. */
function named(variable) {
  const file = process.env[variable];
  if (file && !runs(file)) throw new Error(`${variable} names ${file}, which is not there or cannot be run`);
  return file;
}
export const findChromium = () => named('CHROME_PATH') ?? look(chromiumPlaces) ?? firstThatRuns([ownChromium]);
/**
 * Chromium without its windows, menus and tabs, where Debian has brought it: the same engine of the same version. A page in a
 * window of its own costs the whole one 0.4 s of a processor, and this one 0.1 s (measured 2026-11-23), a thousand times in a run.
 * For tests of pages. What a browser does by itself, and what it keeps of a page that was left, is tested in the whole one.
 */
export const findHeadlessChromium = () =>
  named('CHROME_PATH') ?? firstThatRuns(onPath(['chromium-headless-shell'])) ?? findChromium();
/** No browser, but found in the same way. */
export const findPhp = () => firstThatRuns(onPath(['php']));
export const findFirefox = () => named('FIREFOX_PATH') ?? look(firefoxPlaces);

/** WebKitGTK: the driver, its small browser, and the display that both need. All three or nothing. */
export function findWebKit() {
  const driver = firstThatRuns(onPath(['WebKitWebDriver']));
  const browser = firstThatRuns([
    '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
    '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
    '/usr/libexec/webkit2gtk-4.1/MiniBrowser',
  ]);
  const display = process.env.DISPLAY ? 'already there' : firstThatRuns(onPath(['Xvfb']));
  return driver && browser && display ? { driver, browser } : undefined;
}

export const engines = {
  chromium: {
    find: findChromium,
    name: 'Chromium',
    install: 'Install Chrome, Chromium or Edge, or name one: CHROME_PATH=/path/to/chrome npm test',
  },
  firefox: {
    find: findFirefox,
    name: 'Firefox',
    install:
      'Install Firefox (Debian: apt-get install firefox-esr), or name one: FIREFOX_PATH=/path/to/firefox npm test',
  },
  webkit: {
    find: findWebKit,
    name: 'WebKit',
    install: 'WebKitGTK runs on Linux only: apt-get install webkit2gtk-driver xvfb (Debian 12, Ubuntu 24.04 or newer)',
  },
};

/** Nothing is asked of the network; no sandbox only where Chromium refuses to start with one (as root). */
export const chromiumArgs = [
  ...(process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];
