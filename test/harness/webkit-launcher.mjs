// A Web Test Runner launcher for WebKitGTK: starts Xvfb and WebKitWebDriver, and speaks W3C WebDriver with fetch.
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
const buttons = { left: 0, middle: 1, right: 2 };
/** The name that WebDriver gives to "this value is an element". */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const startDisplay = () =>
  new Promise((resolve, reject) => {
    const screen = ['-displayfd', '3', '-screen', '0', '1400x1100x24', '-nolisten', 'tcp'];
    const xvfb = spawn('Xvfb', screen, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    xvfb.on('error', reject);
    xvfb.on('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    xvfb.stdio[3].once('data', (data) => resolve({ xvfb, display: `:${String(data).trim()}` }));
  });

export function webkitLauncher({ size = { width: 800, height: 600 } } = {}) {
  let xvfb;
  let driver;
  let base;
  let session;
  let active;
  let starting;

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
  const command = (method, path, body) => call(method, `/session/${session}${path}`, body);
  const script = (text, args = []) => command('POST', '/execute/sync', { script: text, args });
  const pointer = (actions) =>
    command('POST', '/actions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    });

  async function start() {
    const env = { ...process.env, WEBKIT_DISABLE_COMPOSITING_MODE: '1', LIBGL_ALWAYS_SOFTWARE: '1' };
    // WebKit's own sandbox needs rights that a container run as root does not have.
    if (process.getuid?.() === 0) env.WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS = '1';
    if (!process.env.DISPLAY) {
      const started = await startDisplay();
      xvfb = started.xvfb;
      env.DISPLAY = started.display;
    }
    const port = await freePort();
    base = `http://127.0.0.1:${port}`;
    const found = findWebKit();
    driver = spawn(found.driver, [`--port=${port}`], { env, stdio: 'ignore' });
    driver.on('error', () => {});
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
    const created = await call('POST', '/session', {
      capabilities: { alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options } },
    });
    session = created.sessionId;
    await command('POST', '/window/rect', size).catch(() => {});
  }

  return {
    name: 'WebKit',
    type: 'webdriver',
    concurrency: 1,
    async initialize() {},
    async startSession(id, url) {
      starting ??= start();
      await starting;
      active = id;
      await command('POST', '/url', { url });
    },
    isActive: (id) => active === id,
    getBrowserUrl: () => command('GET', '/url'),
    async stopSession() {
      await command('POST', '/url', { url: 'about:blank' });
      active = undefined;
      return {};
    },
    async stop() {
      if (session) await command('DELETE', '').catch(() => {});
      driver?.kill();
      xvfb?.removeAllListeners('exit');
      xvfb?.kill();
    },

    // What @web/test-runner-commands calls on a launcher of the type 'webdriver':
    async sendKeys(id, keys) {
      const list = Array.isArray(keys) ? keys : [keys];
      const named = list.some((key) => key in keyCodes);
      const codes = named ? list.map((key) => keyCodes[key] ?? key) : [...list.join('')];
      const down = (value) => ({ type: 'keyDown', value });
      const up = (value) => ({ type: 'keyUp', value });
      const actions = named
        ? [...codes.map(down), ...[...codes].reverse().map(up)]
        : codes.flatMap((code) => [down(code), up(code)]);
      await command('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    async sendMouseMove(id, x, y) {
      await pointer([{ type: 'pointerMove', duration: 0, x, y }]);
    },
    async sendMouseClick(id, x, y, button = 'left') {
      await pointer([
        { type: 'pointerMove', duration: 0, x, y },
        { type: 'pointerDown', button: buttons[button] },
        { type: 'pointerUp', button: buttons[button] },
      ]);
    },
    async sendMouseDown(id, button = 'left') {
      await pointer([{ type: 'pointerDown', button: buttons[button] }]);
    },
    async sendMouseUp(id, button = 'left') {
      await pointer([{ type: 'pointerUp', button: buttons[button] }]);
    },
    async resetMouse() {
      await command('DELETE', '/actions');
    },
    setWindowSize: (width, height) => command('POST', '/window/rect', { width, height }),

    /** Role and name, as WebKit computes them, of `window.__handrailElement`. */
    async accessible() {
      const element = await script('return window.__handrailElement');
      const path = `/element/${element[elementKey]}`;
      const role = await command('GET', `${path}/computedrole`);
      const name = await command('GET', `${path}/computedlabel`);
      return { role, name };
    },
  };
}
