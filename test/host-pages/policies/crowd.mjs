// What other people's scripts do to a page before ours comes. Each function runs in the page, as a script of its own.
import { mooTools, oldEvents, oldShims, prototypeJs } from './old-libraries.mjs';

/* global DOMException, Document, Navigator */

/** Storage and cookies as in a browser that forbids them: even to look at them throws. */
function storageThrows() {
  const refuse = () => {
    throw new DOMException('Access is denied for this document.', 'SecurityError');
  };
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'])
    Object.defineProperty(window, name, { get: refuse, configurable: true });
  Object.defineProperty(Document.prototype, 'cookie', { get: refuse, set: refuse });
  Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: refuse });
}

/** Enumerable: every `for…in` meets them; and every options object, descriptor and dictionary inherits them. */
function objectHasMore() {
  Object.assign(Object.prototype, {
    label: 'x',
    key: 'x',
    size: 'x',
    state: 'x',
    type: 'x',
    attribute: 'x',
    converter: undefined,
    useDefault: 'x',
    extend: () => undefined,
    forEach: () => undefined,
    toJSONString: () => '',
    each: () => undefined,
  });
}

/** Reading gives nonsense and writing throws, unless somebody defines a property of their own. */
function objectHasAccessors() {
  for (const name of ['name', 'state', 'problems', 'where', 'ways', 'steps', 'step', 'data', 'options', 'h', 'm']) {
    Object.defineProperty(Object.prototype, name, {
      get: () => 'from the page',
      set(value) {
        Object.defineProperty(this, name, { value, writable: true, enumerable: true, configurable: true });
      },
      configurable: true,
    });
  }
}

/** A promise of the page's own making, as old applications have: it keeps the order, and is not the browser's. */
function ownPromise() {
  const Native = window.Promise;
  window.Promise = class extends Native {
    done() {}
  };
  Native.prototype.then = new Proxy(Native.prototype.then, {});
}

/** What a freezing library does to the language and to the page. */
function everythingFrozen() {
  for (const name of Object.getOwnPropertyNames(window)) {
    const value = Object.getOwnPropertyDescriptor(window, name).value;
    if (typeof value !== 'function' || !value.prototype || name === 'webkitURL') continue;
    Object.freeze(value.prototype);
    Object.freeze(value);
  }
  for (const each of [Math, JSON, Reflect, Intl, customElements, console]) Object.freeze(each);
}

/** Names that the page's own HTML and scripts take. */
function globalsTaken() {
  for (const name of [
    'name',
    'status',
    'event',
    'html',
    'css',
    'lit',
    'Handrail',
    'handrail',
    'msg',
    'define',
    'say',
    'module',
    'exports',
    'require',
    'process',
    'global',
    't',
    'e',
    '$',
    '_',
  ])
    try {
      window[name] = name;
    } catch {
      /* The browser keeps this one. */
    }
  window.define = Object.assign(
    () => {
      throw new Error('AMD');
    },
    { amd: {} },
  );
  window.module = { exports: {} };
}

const node = (path) => `../../../node_modules/${path}`;

/**
 * Each host: `run` in the page, after the `files`. `then: 'plain'` where the page's HTML stays as it was, and `says` is what the
 * console says.
 */
export const crowds = {
  'storage, cookies and workers that throw': { run: storageThrows },
  'more on every object': { run: objectHasMore },
  'accessors on every object': { run: objectHasAccessors },
  // Then no script can define an accessor: the descriptor inherits what it must not have. Ours stops before its first element.
  'a value on every object': {
    run: () => (Object.prototype.value = 'x'),
    then: 'plain',
    says: [/^thrown: Invalid property descriptor/],
  },
  'Prototype.js': { run: prototypeJs },
  MooTools: { run: mooTools },
  'Prototype.js and MooTools': { both: true, run: [prototypeJs, mooTools] },
  'shims from before 2015': { run: oldShims },
  'Event and CustomEvent replaced': { both: true, run: oldEvents },
  'a promise of its own': { run: ownPromise },
  'an empty console': { run: () => (window.console = {}) },
  'no console': { run: () => delete window.console },
  'names that it took': { run: globalsTaken },
  'every built-in frozen': { run: everythingFrozen },
  'SES lockdown': { files: [node('ses/dist/lockdown.umd.js')], run: () => window.lockdown({ reporting: 'none' }) },
  'SES lockdown, as strict as it can be': {
    both: true,
    files: [node('ses/dist/lockdown.umd.js')],
    run: () =>
      window.lockdown({ overrideTaming: 'min', consoleTaming: 'unsafe', errorTaming: 'safe', reporting: 'none' }),
  },
  'the custom-elements polyfill, not needed': {
    files: [node('@webcomponents/custom-elements/custom-elements.min.js')],
  },
  'the custom-elements polyfill, forced': {
    both: true,
    before: () => (customElements.forcePolyfill = true),
    files: [node('@webcomponents/custom-elements/custom-elements.min.js')],
  },
  'the custom-elements shim for old classes': { files: [node('@webcomponents/custom-elements/src/native-shim.js')] },
};
