// Writes down what a real screen reader says: Orca, in Firefox and in Chromium, over an example of each part, key by key (journeys.mjs).
// Not a test: nobody can say that an utterance is right but somebody who listens. What was said stands in said.json, and in Storybook.
//   node test/screen-reader/record.mjs                     every part
//   node test/screen-reader/record.mjs form step-guide     these
// On Debian: apt-get install orca xdotool openbox dbus xvfb firefox-esr chromium
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startDisplay } from '../harness/webkit-session.mjs';
import { JOURNEYS } from './journeys.mjs';

const NEEDED = ['orca', 'xdotool', 'openbox', 'dbus-run-session', 'script', 'Xvfb'];

/** What cannot be done, in words; nothing when all is there. */
function obstacle(names) {
  const unknown = names.find((name) => !JOURNEYS[name]);
  if (unknown) return `No journey is written for "${unknown}". There are: ${Object.keys(JOURNEYS).join(', ')}.`;
  const missing = NEEDED.filter((tool) => spawnSync('which', [tool]).status !== 0);
  if (missing.length) return `${missing.join(', ')} cannot be found. The top of this file says what to install.`;
  return undefined;
}

/** Orca needs a screen, a session bus and a home of its own. */
async function inOwnSession(names) {
  const { xvfb, display } = await startDisplay();
  const home = mkdtempSync(join(tmpdir(), 'handrail-orca-'));
  const inside = fileURLToPath(new URL('listen.mjs', import.meta.url));
  const child = spawn('dbus-run-session', ['--', process.execPath, inside, ...names], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DISPLAY: display, HOME: home, GNOME_ACCESSIBILITY: '1', GTK_MODULES: 'gail:atk-bridge' },
  });
  const code = await new Promise((done) => child.on('close', done));
  xvfb.removeAllListeners('exit');
  xvfb.kill();
  rmSync(home, { recursive: true, force: true });
  return code ?? 1;
}

const names = process.argv.slice(2);
const why = obstacle(names);
if (why) console.error(why);
process.exitCode = why ? 1 : await inOwnSession(names);
