// What other people's scripts do to a page before ours comes. Each function runs in the page, as a script of its own.
/* global DOMException, Document, Navigator, HTMLFormElement, HTMLInputElement, NodeList */

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

/** Prototype.js 1.7: it replaces and adds, and its `toJSON` makes a text of every list. */
function prototypeJs() {
  const own = (target, source) => {
    for (const name of Object.keys(source)) target[name] = source[name];
    return target;
  };
  const list = (value) => {
    if (!value) return [];
    const result = new Array(value.length || 0);
    for (let at = 0; at < result.length; at++) result[at] = value[at];
    return result;
  };
  window.$A = list;
  Array.from = list;
  own(Array.prototype, {
    toJSON: () => '[]',
    each() {},
    select: Array.prototype.filter,
    reject() {},
    include: Array.prototype.includes,
    first() {
      return this[0];
    },
    last() {
      return this[this.length - 1];
    },
    compact() {},
    flatten() {},
    without() {},
    uniq() {},
    intersect() {},
    clone() {
      return this.slice();
    },
    size() {
      return this.length;
    },
    inspect() {},
    toArray: Array.prototype.slice,
    find: Array.prototype.find,
    invoke() {},
    pluck() {},
    zip() {},
  });
  own(String.prototype, {
    toJSON() {
      return String(this);
    },
    strip: String.prototype.trim,
    gsub() {},
    sub() {},
    scan() {},
    truncate() {},
    toArray() {
      return this.split('');
    },
    include: String.prototype.includes,
    blank() {
      return !this.trim();
    },
    stripTags() {},
    escapeHTML() {},
    interpolate() {},
    times() {},
    startsWith(start) {
      return this.lastIndexOf(start, 0) === 0;
    },
    endsWith(end) {
      return this.slice(-end.length) === end;
    },
  });
  own(Number.prototype, {
    toJSON() {
      return +this;
    },
    times() {},
    abs() {},
    ceil() {},
    succ() {},
  });
  const bind = Function.prototype.bind;
  own(Function.prototype, {
    argumentNames: () => [],
    curry() {},
    delay() {},
    defer() {},
    wrap() {},
    methodize() {},
    bind(context, ...args) {
      return bind.call(this, context, ...args);
    },
  });
  const OldElement = window.Element;
  window.Element = function (tag, attributes) {
    return own(document.createElement(tag), attributes || {});
  };
  own(window.Element, OldElement);
  window.Element.prototype = OldElement.prototype;
  own(HTMLElement.prototype, {
    visible: () => true,
    toggle() {},
    hide() {},
    show() {},
    remove() {
      this.parentNode.removeChild(this);
      return this;
    },
    update(html) {
      this.innerHTML = html;
      return this;
    },
    replace() {},
    insert() {},
    wrap() {},
    inspect() {},
    ancestors: () => [],
    descendants: () => [],
    firstDescendant() {},
    up() {},
    down() {},
    previous() {},
    next() {},
    select: () => [],
    adjacent: () => [],
    identify: () => 'anonymous_element_1',
    readAttribute() {},
    writeAttribute() {},
    getHeight() {},
    classNames() {},
    hasClassName() {},
    addClassName() {},
    removeClassName() {},
    cleanWhitespace() {},
    empty() {},
    descendantOf() {},
    scrollTo() {},
    getStyle() {},
    setStyle() {},
    observe() {},
    stopObserving() {},
    fire() {},
    on() {},
    store() {},
    retrieve() {},
    purge() {},
    absolutize() {},
    relativize() {},
    clonePosition() {},
    measure() {},
    getLayout() {},
    undoPositioned() {},
  });
  own(HTMLFormElement.prototype, {
    serialize() {},
    getElements: () => [],
    getInputs: () => [],
    disable() {},
    enable() {},
  });
  own(HTMLInputElement.prototype, {
    getValue() {},
    clear() {},
    present() {},
    activate() {},
    disable() {},
    enable() {},
  });
  document.viewport = {};
  window.$$ = (css) => list(document.querySelectorAll(css));
}

/** MooTools 1.2: `Array.from` keeps what is no list, `remove`, `getElements` and `set` mean something else. */
function mooTools() {
  const implement = (type, methods) => {
    for (const name of Object.keys(methods)) type.prototype[name] = methods[name];
  };
  Array.from = (item) => (item === null || item === undefined ? [] : Array.isArray(item) ? item : [item]);
  implement(Array, {
    each: Array.prototype.forEach,
    clone() {
      return this.slice();
    },
    clean() {},
    associate() {},
    link() {},
    contains: Array.prototype.includes,
    append(items) {
      this.push(...items);
      return this;
    },
    getLast() {},
    getRandom() {},
    include() {},
    combine() {},
    erase() {},
    empty() {
      this.length = 0;
      return this;
    },
    flatten() {},
    pick() {},
    rgbToHex() {},
  });
  implement(String, {
    test() {},
    contains: String.prototype.includes,
    clean: String.prototype.trim,
    camelCase() {},
    substitute() {},
  });
  implement(Function, { extend() {}, attempt() {}, pass() {}, periodical() {}, run() {}, create() {} });
  implement(Element, {
    getElements(css) {
      return [...this.querySelectorAll(css)];
    },
    getElement(css) {
      return this.querySelector(css);
    },
    remove() {
      this.parentNode?.removeChild(this);
      return this;
    },
    set() {
      return this;
    },
    get() {},
    erase() {},
    match() {},
    inject() {},
    grab() {},
    adopt() {},
    dispose() {},
    empty() {},
    destroy() {},
    clone() {},
    hasClass() {},
    addClass() {},
    toggleClass() {},
    appendText() {},
    getParent() {},
    getChildren: () => [],
    getProperty() {},
    setProperty() {},
    addEvent() {},
    removeEvent() {},
    fireEvent() {},
    getStyle() {},
    setStyle() {},
    morph() {},
    tween() {},
    fade() {},
    slide() {},
    highlight() {},
  });
  Number.from = parseFloat;
  Function.from = (value) => () => value;
}

/** Scripts from before 2015 that bring what browsers lacked, and write over what they have. */
function oldShims() {
  const { slice } = Array.prototype;
  Array.from = (from) => slice.call(from);
  Array.of = (...items) => slice.call(items);
  Array.prototype.find = function (test) {
    for (let at = 0; at < this.length; at++) if (test(this[at], at, this)) return this[at];
  };
  Array.prototype.includes = function (item) {
    return this.indexOf(item) !== -1;
  };
  Function.prototype.bind = function (context) {
    const bound = this;
    const first = slice.call(arguments, 1);
    return function () {
      return bound.apply(context, first.concat(slice.call(arguments)));
    };
  };
  String.prototype.trim = function () {
    return this.replace(/^[\s\uFEFF\xA0]+|[\s\uFEFF\xA0]+$/g, '');
  };
  String.prototype.startsWith = function (start) {
    return this.substr(0, start.length) === start;
  };
  Object.assign = function (target) {
    for (let at = 1; at < arguments.length; at++) for (const name in arguments[at]) target[name] = arguments[at][name];
    return target;
  };
  Object.entries = (object) => Object.keys(object).map((name) => [name, object[name]]);
  Element.prototype.matches = Element.prototype.webkitMatchesSelector;
  Element.prototype.closest = function (css) {
    for (let up = this; up && up.nodeType === 1; up = up.parentNode) if (up.matches(css)) return up;
    return null;
  };
  Element.prototype.remove = function () {
    if (this.parentNode) this.parentNode.removeChild(this);
  };
  NodeList.prototype.forEach = Array.prototype.forEach;
  Node.prototype.contains = function (other) {
    for (let up = other; up; up = up.parentNode) if (up === this) return true;
    return false;
  };
  window.requestAnimationFrame = (run) => setTimeout(run, 16);
}

/** Prototype.js, MooTools and old shims put something else in the place of `Event`; nothing made from it can be sent. */
function oldEvents() {
  window.Event = function (event) {
    this.event = event;
  };
  window.Event.prototype.stop = function () {
    return this;
  };
  window.CustomEvent = function (type, { bubbles = false, cancelable = false, detail = null } = {}) {
    const event = document.createEvent('CustomEvent');
    event.initCustomEvent(type, bubbles, cancelable, detail);
    return event;
  };
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
      window.lockdown({ overrideTaming: 'min', consoleTaming: 'unsafe', errorTaming: 'safe', domainTaming: 'safe' }),
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
