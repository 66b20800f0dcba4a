// Makes a fresh clone ready. Nothing but Node's own modules: it has to run while node_modules is empty. Repeating it costs 0.2 s.
//   node .ci/setup.mjs                  the npm packages
//                      --browser        and a Chromium
//                      --all-browsers   and Firefox, WebKit and a font for Urdu
//                      --old-chromium   and Chromium 92 and 109, for the old-browser tests
//                      --php            and PHP, to try the plugin for WordPress
//                      --wordpress-css  and the style sheets that a WordPress page has, for the demo
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDir, engines, findHeadlessChromium, findPhp } from './browsers.mjs';
import { bringChromium, canRunHere } from './chromium-from-npm.mjs';
import { bringTarball, npm, root, run } from './npm.mjs';

class SetupError extends Error {}

/** True when what npm last put into node_modules (its hidden lock file, written last) is what package-lock.json asks for. */
function installed() {
  const hidden = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const packages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const have = packages(hidden);
  return Object.entries(packages(join(root, 'package-lock.json'))).every(
    ([path, want]) => !path || want.optional || want.extraneous || have[path]?.version === want.version,
  );
}

function dependencies() {
  if (installed()) return;
  console.log('Bringing the npm packages (the first time takes about a minute) …');
  if (!npm(['ci'])) throw new SetupError('`npm ci` failed: see above.');
}

let listsAreFresh = false;
/** Debian's packages, only where that needs no question: as root on a machine with apt. HANDRAIL_NO_APT=1 forbids it. */
function apt(packages) {
  const allowed = process.env.HANDRAIL_NO_APT !== '1' && process.getuid?.() === 0;
  if (!allowed || !existsSync('/usr/bin/apt-get')) return;
  console.log(`Bringing ${packages.join(', ')} with apt …`);
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  };
  const quiet = ['-qq', '-o=Dpkg::Use-Pty=0'];
  listsAreFresh ||= run('apt-get', [...quiet, 'update'], options);
  run('apt-get', [...quiet, 'install', '-y', '--no-install-recommends', ...packages], options);
}

async function chromium() {
  const { find, name, install } = engines.chromium;
  if (!find()) apt(['chromium']);
  // Only quicker: without it, or where it cannot be had, the whole Chromium does its work. A desk is left as it is.
  if (process.env.CI && !process.env.CHROME_PATH && findHeadlessChromium() === find()) apt(['chromium-headless-shell']);
  if (!find() && canRunHere) await bringChromium('current');
  if (!find()) throw new SetupError(`These tests need ${name}, and none was found. ${install}`);
}

/** An engine that cannot be had is named. In CI that is a failure; elsewhere `npm test` says at its end what was not run. */
function otherEngines() {
  if (!engines.firefox.find()) apt(['firefox-esr']);
  if (!engines.webkit.find()) apt(['webkit2gtk-driver', 'xvfb']);
  const missing = [engines.firefox, engines.webkit].filter(({ find }) => !find());
  for (const { name, install } of missing) console.warn(`${name} will not be tested here. ${install}`);
  if (missing.length && process.env.CI) {
    throw new SetupError(`CI has to test in ${missing.map(({ name }) => name).join(' and ')}: see above.`);
  }
}

function urduFont() {
  const found = () => spawnSync('fc-list', [':lang=ur'], { encoding: 'utf8' }).stdout?.trim();
  if (process.platform !== 'linux' || found()) return;
  apt(['fontconfig', 'fonts-noto-core']);
  if (!found())
    console.warn('No font for Urdu here: pictures of Urdu pages show boxes. apt-get install fonts-noto-core');
}

/** The demo shows a page in the style of a WordPress block theme. Its package cannot be installed (its dependencies need others). */
function wordpressCss() {
  bringTarball({
    spec: '@wordpress/block-library@11.1.0',
    integrity: 'sha512-QSg0uK/aWwaaZJiC625cVdh5R2GKkwwIL23VQaAMV+EHfOA4LzdwpZH4wo0o5NgS/pQN7KMJq6wz50F+dav98Q==',
    folder: join(cacheDir, 'wordpress'),
    files: ['build-style/common.css', 'build-style/style.css', 'build-style/theme.css', 'LICENSE.md'],
  });
}

async function oldChromium() {
  if (!canRunHere) {
    console.warn('Chromium 92 and 109 run on Linux (x64) only: they will not be tested here.');
    return;
  }
  await bringChromium(92);
  await bringChromium(109);
}

/** Where it cannot be had, the suite that needs it says so. */
function php() {
  if (!findPhp()) apt(['php-cli']);
}

const parts = {
  '--browser': [chromium],
  '--all-browsers': [chromium, otherEngines, urduFont],
  '--old-chromium': [oldChromium],
  '--php': [php],
  '--wordpress-css': [wordpressCss],
};

try {
  const wishes = process.argv.slice(2);
  const unknown = wishes.filter((wish) => !(wish in parts));
  if (unknown.length) throw new SetupError(`setup does not know ${unknown.join(' ')}: ${Object.keys(parts).join(' ')}`);
  dependencies();
  for (const part of new Set(wishes.flatMap((wish) => parts[wish]))) await part();
} catch (error) {
  console.error(`\n${error instanceof SetupError ? error.message : error.stack}\n`);
  process.exitCode = 1;
}
