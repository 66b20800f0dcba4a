// Starts WebKitGTK's small browser and speaks W3C WebDriver to it with fetch, for whatever wants to drive it.
// Killing `xvfb-run` would leave Xvfb and the driver alive, so Xvfb is started here, on a display number of its own choice.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { findWebKit } from '../../.ci/browsers.mjs';

const keyCodes = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Space: ' ',
  Backspace: '\uE003',
  Delete: '\uE017',
  ArrowUp: '\uE013',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  Home: '\uE011',
  End: '\uE010',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Meta: '\uE03D',
};

export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** A screen that nobody sees. */
export const startDisplay = () =>
  new Promise((resolve, reject) => {
    const screen = ['-displayfd', '3', '-screen', '0', '1400x1100x24', '-nolisten', 'tcp'];
    const xvfb = spawn('Xvfb', screen, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    xvfb.on('error', reject);
    xvfb.on('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    xvfb.stdio[3].once('data', (data) => resolve({ xvfb, display: `:${String(data).trim()}` }));
  });

/** How it is started where there is no graphics card, and perhaps no user but root. */
export const webkitEnv = () => ({
  ...process.env,
  WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  LIBGL_ALWAYS_SOFTWARE: '1',
  // WebKit's own sandbox needs rights that a container run as root does not have.
  ...(process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {}),
});

/** A started browser: its WebDriver commands, its keys and its pointer. */
export async function startWebKit(size) {
  const env = webkitEnv();
  let xvfb;
  if (!process.env.DISPLAY) {
    const started = await startDisplay();
    xvfb = started.xvfb;
    env.DISPLAY = started.display;
  }
  const base = `http://127.0.0.1:${await freePort()}`;
  const found = findWebKit();
  const driver = spawn(found.driver, [`--port=${new URL(base).port}`], { env, stdio: 'ignore' });
  driver.on('error', () => {});
  const endBoth = () => {
    driver.kill();
    xvfb?.removeAllListeners('exit');
    xvfb?.kill();
  };
  // A run that gives up must leave nothing behind.
  process.once('exit', endBoth);

  async function call(method, path, body = {}) {
    const response = await fetch(base + path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: method === 'POST' ? JSON.stringify(body) : undefined,
    });
    const { value } = await response.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }
  for (let turn = 0; ; turn += 1) {
    try {
      await call('GET', '/status');
      break;
    } catch (error) {
      if (turn > 200) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  const options = { binary: found.browser, args: ['--automation'] };
  const { sessionId } = await call('POST', '/session', {
    capabilities: { alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options } },
  });
  const command = (method, path, body) => call(method, `/session/${sessionId}${path}`, body);
  await command('POST', '/window/rect', size).catch(() => {});

  const keys = (actions) => command('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  const down = (key) => ({ type: 'keyDown', value: keyCodes[key] ?? key });
  const up = (key) => ({ type: 'keyUp', value: keyCodes[key] ?? key });
  return {
    command,
    script: (text, args = []) => command('POST', '/execute/sync', { script: text, args }),
    isKey: (word) => word in keyCodes,
    /** Keys that are held together. */
    press: (...held) => keys([...held.map(down), ...held.reverse().map(up)]),
    type: (text) => keys([...text].flatMap((letter) => [down(letter), up(letter)])),
    pointer: (actions) =>
      command('POST', '/actions', {
        actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
      }),
    async stop() {
      await command('DELETE', '').catch(() => {});
      endBoth();
    },
  };
}
