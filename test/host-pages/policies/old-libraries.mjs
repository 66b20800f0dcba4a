// What Prototype.js, MooTools and shims from before 2015 add to a page and write over, as functions that run in it.
/* global HTMLFormElement, HTMLInputElement, NodeList */

/** Prototype.js 1.7: it replaces and adds, and its `toJSON` makes a text of every list. */
export function prototypeJs() {
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
export function mooTools() {
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
export function oldShims() {
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
export function oldEvents() {
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
