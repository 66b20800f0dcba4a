/* global Document, EventTarget, HTMLFormElement */
// What the privacy suite puts around the browser's own services before a page begins: who asks them, and for what.

/**
 * Runs in the page, before anything else does. Everything by which a page can send, keep, or find out something about a person
 * goes through here; what our files asked for is told by `window[report]`, once for each name.
 * @param ours the beginning of a path in a stack: whose asking is told
 */
export function setTraps({ ours, report }) {
  const tell = window[report];
  Error.stackTraceLimit = 200;
  const told = new Set();
  // Who asks is the nearest in the stack that came from a file: whoever hears an event of ours asks for itself.
  const asker = () => new Error().stack.split('\n').find((line) => /https?:\/\//.test(line));
  const note = (name) => {
    if (told.has(name) || !asker()?.includes(ours)) return;
    told.add(name);
    tell(name);
  };

  const wrap = (holder, key, name, detail = () => '') => {
    const found = Object.getOwnPropertyDescriptor(holder, key);
    if (!found?.configurable) return;
    const { value, get, set } = found;
    const asked = (all) => note(name + detail(...all));
    if (get || set) {
      if (get) found.get = new Proxy(get, { apply: (real, self, all) => (note(name), Reflect.apply(real, self, all)) });
      if (set)
        found.set = new Proxy(set, { apply: (real, self, all) => (note(`${name} =`), Reflect.apply(real, self, all)) });
    } else if (typeof value === 'function') {
      found.value = new Proxy(value, {
        apply: (real, self, all) => (asked(all), Reflect.apply(real, self, all)),
        construct: (real, all, target) => (note(`new ${name}`), Reflect.construct(real, all, target)),
      });
    } else return;
    Object.defineProperty(holder, key, found);
  };

  // Whole interfaces: every method and attribute of them, also those that a later browser adds.
  const interfaces =
    `Navigator Screen ScreenOrientation History Storage StorageManager IDBFactory CacheStorage CookieStore
    ServiceWorkerContainer Permissions Clipboard Geolocation MediaDevices CredentialsContainer Bluetooth USB HID Serial WakeLock
    LockManager Keyboard MediaSession NetworkInformation NavigatorUAData Crypto SubtleCrypto Performance VisualViewport
    SpeechSynthesis XMLHttpRequest MessagePort FileSystemDirectoryHandle SharedStorage TrustedTypePolicyFactory
    HTMLCanvasElement CanvasRenderingContext2D WebGLRenderingContext FontFaceSet Presentation Sensor`.split(/\s+/);
  for (const type of interfaces) {
    const holder = window[type]?.prototype ?? {};
    for (const key of Object.getOwnPropertyNames(holder)) {
      if (key !== 'constructor') wrap(holder, key, `${type}.${key}`);
    }
  }
  const makers =
    `WebSocket EventSource WebTransport RTCPeerConnection Worker SharedWorker BroadcastChannel MessageChannel Image
    Audio Notification FontFace OffscreenCanvas AudioContext OfflineAudioContext PaymentRequest ResizeObserver Option
    IntersectionObserver PerformanceObserver ReportingObserver IdleDetector EyeDropper XMLHttpRequest`.split(/\s+/);
  for (const type of makers) wrap(window, type, type);
  const others = [
    ...`fetch fetchLater postMessage open print alert confirm prompt matchMedia name localStorage sessionStorage
      indexedDB caches cookieStore crypto speechSynthesis getSelection find close stop status opener external clientInformation
      navigator screen visualViewport devicePixelRatio innerWidth innerHeight outerWidth outerHeight screenX screenY screenLeft
      screenTop requestIdleCallback showOpenFilePicker showSaveFilePicker queryLocalFonts`
      .split(/\s+/)
      .map((key) => [window, key, `window.${key}`]),
    ...'cookie referrer domain hasFocus hasStorageAccess requestStorageAccess write writeln execCommand browsingTopics fonts'
      .split(' ')
      .map((key) => [Document.prototype, key, `document.${key}`]),
    ...'submit requestSubmit'.split(' ').map((key) => [HTMLFormElement.prototype, key, `form.${key}`]),
    [HTMLElement.prototype, 'click', 'element.click'],
    [Math, 'random', 'Math.random'],
    [Intl.DateTimeFormat.prototype, 'resolvedOptions', 'the time zone of the device'],
    [Element.prototype, 'requestFullscreen', 'element.requestFullscreen'],
  ];
  for (const [holder, key, name] of others) wrap(holder, key, name);

  // What is listened to says what could be written down: keys, the pointer, the page being left.
  wrap(EventTarget.prototype, 'addEventListener', 'listens: ', (type) => type);
  // What can ask for a file, and what can hint at one (preconnect, dns-prefetch), has to be made first.
  wrap(Document.prototype, 'createElement', 'makes: ', (tag) => `${tag}`.toLowerCase());
  wrap(Document.prototype, 'createElementNS', 'makes: ', (_space, tag) => `${tag}`.toLowerCase());
}

/** In the page: what a visit left there. Empty when it is as clean as before. */
export async function whatIsLeft() {
  const left = [];
  if (document.cookie) left.push(`cookie ${document.cookie}`);
  if (window.name) left.push(`window.name ${window.name}`);
  if (window.history.state !== null) left.push(`history.state ${JSON.stringify(window.history.state)}`);
  for (const kind of ['localStorage', 'sessionStorage'])
    left.push(...Object.keys(window[kind]).map((key) => `${kind} ${key}`));
  left.push(...(await window.indexedDB.databases()).map(({ name }) => `indexedDB ${name}`));
  left.push(...(await window.caches.keys()).map((key) => `cache ${key}`));
  left.push(...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `service worker ${scope}`));
  // Only a secure context has files of its own; 127.0.0.1 is one.
  const files = await navigator.storage.getDirectory();
  for await (const name of files.keys()) left.push(`file ${name}`);
  return left;
}
