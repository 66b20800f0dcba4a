// A Web Test Runner launcher for WebKitGTK.
import { startWebKit } from './webkit-session.mjs';

const buttons = { left: 0, middle: 1, right: 2 };
/** The name that WebDriver gives to "this value is an element". */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

export function webkitLauncher({ size = { width: 800, height: 600 } } = {}) {
  let webkit;
  let starting;
  let active;

  return {
    name: 'WebKit',
    type: 'webdriver',
    concurrency: 1,
    async initialize() {},
    async startSession(id, url) {
      starting ??= startWebKit(size);
      webkit = await starting;
      active = id;
      await webkit.command('POST', '/url', { url });
    },
    isActive: (id) => active === id,
    getBrowserUrl: () => webkit.command('GET', '/url'),
    async stopSession() {
      await webkit.command('POST', '/url', { url: 'about:blank' });
      active = undefined;
      return {};
    },
    stop: () => webkit?.stop(),

    // What @web/test-runner-commands calls on a launcher of the type 'webdriver':
    async sendKeys(id, keys) {
      const list = Array.isArray(keys) ? keys : [keys];
      if (list.some(webkit.isKey)) await webkit.press(...list);
      else await webkit.type(list.join(''));
    },
    async sendMouseMove(id, x, y) {
      await webkit.pointer([{ type: 'pointerMove', duration: 0, x, y }]);
    },
    async sendMouseClick(id, x, y, button = 'left') {
      await webkit.pointer([
        { type: 'pointerMove', duration: 0, x, y },
        { type: 'pointerDown', button: buttons[button] },
        { type: 'pointerUp', button: buttons[button] },
      ]);
    },
    async sendMouseDown(id, button = 'left') {
      await webkit.pointer([{ type: 'pointerDown', button: buttons[button] }]);
    },
    async sendMouseUp(id, button = 'left') {
      await webkit.pointer([{ type: 'pointerUp', button: buttons[button] }]);
    },
    async resetMouse() {
      await webkit.command('DELETE', '/actions');
    },
    setWindowSize: (width, height) => webkit.command('POST', '/window/rect', { width, height }),

    /** Role and name, as WebKit computes them, of `window.__handrailElement`. */
    async accessible() {
      const element = await webkit.script('return window.__handrailElement');
      const path = `/element/${element[elementKey]}`;
      const role = await webkit.command('GET', `${path}/computedrole`);
      const name = await webkit.command('GET', `${path}/computedlabel`);
      return { role, name };
    },
  };
}
