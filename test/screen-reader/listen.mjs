// What record.mjs runs inside a session of its own: starts Orca and, for each part, each browser; presses the keys and writes down what is said.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { chromiumArgs, findChromium, findFirefox } from '../../.ci/browsers.mjs';
import { JOURNEYS } from './journeys.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const SAID = join(root, 'test/screen-reader/said.json');
/** Milliseconds: in which nothing more is said, then it is done; and until the first word, on a machine with much to do. */
const QUIET = 1_500;
const SILENT = 4_000;
const LONGEST = 60_000;

const { HOME } = process.env;
const log = join(HOME, 'orca.log');

/** As Orca is when it comes, but for the names of keys that are pressed, and the reading of the whole page as soon as it is there. */
function settle() {
  const folder = join(HOME, '.local/share/orca');
  mkdirSync(folder, { recursive: true });
  const own = { enableKeyEcho: false, sayAllOnLoad: false, pageSummaryOnLoad: false };
  const settings = {
    general: { ...own, startingProfile: ['Default', 'default'] },
    profiles: { default: { profile: ['Default', 'default'], ...own } },
    pronunciations: {},
    keybindings: {},
  };
  writeFileSync(join(folder, 'user-settings.conf'), JSON.stringify(settings));
}

const page = (name, html) => `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>${name}</title><link rel="stylesheet" href="/dist/handrail.css">
<script>
  // It is always the same Tuesday morning.
  const Real = Date;
  Date = class extends Real { constructor(...given) { super(...(given.length ? given : ['2026-11-24T10:00:00Z'])); } };
  Date.now = () => Real.parse('2026-11-24T10:00:00Z');
  const look = () => {
    const parts = document.querySelectorAll('[data-handrail-ready]').length;
    if (parts && !document.querySelector(':not(:defined)')) document.title = '${name} is ready';
    else setTimeout(look, 50);
  };
  addEventListener('load', look);
</script>
<script type="module" src="/dist/${name === 'evaluation-report' ? name : 'handrail'}.js"></script></head><body><main><h1>Example of a page</h1>
${html}
</main></body></html>`;

const TYPES = { '.js': 'text/javascript', '.css': 'text/css' };
async function serve() {
  const server = createServer(({ url }, response) => {
    const path = url.split('?')[0];
    const journey = JOURNEYS[path.slice(1)];
    const file = join(root, path);
    if (journey) {
      const example = join(root, `src/components${path}/examples/${journey.example}.html`);
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(page(path.slice(1), readFileSync(example, 'utf8')));
    } else if (path.startsWith('/dist/') && existsSync(file)) {
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
      response.end(readFileSync(file));
    } else response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return server;
}

/** All that was said since the last time. */
let read = 0;
function utterances() {
  const text = existsSync(log) ? readFileSync(log, 'utf8') : '';
  const fresh = text.slice(read);
  read = text.length;
  return [...fresh.matchAll(/SPEECH OUTPUT: '(.*?)'(?:\{[^}]*\})?\r?$/gm)]
    .map(([, words]) => words.trim().replace(/127\.0\.0\.1:\d+/g, 'this site'))
    .filter(Boolean);
}
async function untilQuiet() {
  const said = [];
  const start = Date.now();
  for (let last = start; Date.now() - last < (said.length ? QUIET : SILENT) && Date.now() - start < LONGEST;) {
    await pause(100);
    const more = utterances();
    if (more.length) last = Date.now();
    said.push(...more);
  }
  return said;
}

const xdotool = (...words) => execFileSync('xdotool', words, { stdio: ['ignore', 'pipe', 'ignore'], encoding: 'utf8' });
async function untilTitle(title) {
  for (const end = Date.now() + LONGEST; Date.now() < end; await pause(200)) {
    try {
      xdotool('search', '--onlyvisible', '--name', title);
      return;
    } catch {
      // Not there yet.
    }
  }
  throw new Error(`No window says "${title}".`);
}

const BROWSERS = {
  Firefox: (profile, url) => {
    const prefs = { 'accessibility.force_disabled': -1, 'browser.aboutwelcome.enabled': false };
    const off = ['browser.shell.checkDefaultBrowser', 'datareporting.policy.dataSubmissionEnabled'];
    for (const name of off) prefs[name] = false;
    const lines = Object.entries(prefs).map(([name, value]) => `user_pref("${name}", ${value});`);
    writeFileSync(join(profile, 'user.js'), lines.join('\n'));
    return [findFirefox(), ['--profile', profile, '--new-instance', '--no-remote', '--kiosk', url]];
  },
  Chromium: (profile, url) => [
    findChromium(),
    [...chromiumArgs, '--force-renderer-accessibility', `--user-data-dir=${profile}`, '--kiosk', url],
  ],
};
const versionOf = (browser) => {
  const [file] = BROWSERS[browser](mkdtempSync(join(HOME, 'version-')), '');
  return /[\d.]+(?:esr)?/.exec(execFileSync(file, ['--version'], { encoding: 'utf8', stdio: 'pipe' }))[0];
};

/** @returns what was said after each key */
async function hear(browser, name, address) {
  const profile = mkdtempSync(join(HOME, 'profile-'));
  const [file, args] = BROWSERS[browser](profile, `${address}/${name}`);
  const child = spawn(file, args, { stdio: 'ignore', detached: true });
  try {
    await untilTitle(`${name} is ready`);
    await untilQuiet();
    const heard = [];
    for (const key of JOURNEYS[name].keys) {
      if (key.startsWith('type ')) xdotool('type', '--delay', '80', key.slice('type '.length));
      else xdotool('key', key);
      const said = await untilQuiet();
      // It only goes back to the top, so that the next key starts there.
      if (key !== 'ctrl+Home') heard.push({ key, said });
    }
    return heard;
  } finally {
    process.kill(-child.pid);
    await pause(500);
  }
}

/** Records the parts one after the other; each is kept as soon as it is whole. */
async function record(names, address) {
  const settings = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).prettier;
  const book = existsSync(SAID) ? JSON.parse(readFileSync(SAID, 'utf8')) : { parts: {} };
  const reader = `Orca ${execFileSync('orca', ['--version'], { encoding: 'utf8', stdio: 'pipe' }).trim()}`;
  const on = new Date().toISOString().slice(0, 10);
  for (const name of names) {
    const heard = {};
    for (const browser of Object.keys(BROWSERS)) {
      const steps = await hear(browser, name, address);
      heard[`${browser} ${versionOf(browser)}`] = steps;
      console.log(`${name}, ${browser}: ${steps.map(({ key, said }) => `\n  ${key}: ${said.join(' / ')}`).join('')}`);
    }
    book.parts[name] = { example: JOURNEYS[name].example, reader, on, heard };
    writeFileSync(SAID, await format(JSON.stringify(book), { ...settings, parser: 'json' }));
  }
}

settle();
const helpers = [];
const start = (...command) => helpers.push(spawn(command[0], command.slice(1), { stdio: 'ignore' }));
start('openbox');
start('/usr/libexec/at-spi-bus-launcher', '--launch-immediately');
await pause(1_000);
// Into a file of its own Orca writes in blocks, long after it has spoken; to a terminal, line by line.
start('script', '-qfc', 'orca --replace --debug --debug-file=/dev/tty', log);
const server = await serve();
try {
  await untilQuiet();
  const names = process.argv.slice(2);
  await record(names.length ? names : Object.keys(JOURNEYS), `http://127.0.0.1:${server.address().port}`);
} finally {
  server.close();
  for (const child of helpers) child.kill();
}
