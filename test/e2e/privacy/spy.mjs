// A script that does all that ours never may. With it the suite sees its own traps shut.

/** Each thing, by the name under which the traps tell it. */
const asking = {
  'window.fetch': `fetch('https://fetch.example/').catch(() => 0)`,
  'XMLHttpRequest.open': `const x = new XMLHttpRequest(); x.open('GET', 'https://xhr.example/'); x.send()`,
  'Navigator.sendBeacon': `navigator.sendBeacon('https://beacon.example/')`,
  'new WebSocket': `new WebSocket('wss://socket.example/')`,
  'new EventSource': `new EventSource('https://events.example/')`,
  'new WebTransport': `new WebTransport('https://transport.example/')`,
  'new RTCPeerConnection': `new RTCPeerConnection()`,
  'new Image': `new Image().src = 'https://image.example/'`,
  'new Worker': `new Worker('/worker.js')`,
  'new BroadcastChannel': `new BroadcastChannel('a')`,
  'window.postMessage': `postMessage('a', '*')`,
  'document.cookie =': `document.cookie = 'spy=1'`,
  'document.cookie': `void document.cookie`,
  'document.referrer': `void document.referrer`,
  'Storage.setItem': `localStorage.setItem('spy-local', '1'); sessionStorage.setItem('spy-session', '1')`,
  'window.localStorage': `void localStorage`,
  'IDBFactory.open': `await new Promise((done) => (indexedDB.open('spy-database').onsuccess = done))`,
  'CacheStorage.open': `await caches.open('spy-cache')`,
  'StorageManager.getDirectory': `await (await navigator.storage.getDirectory()).getFileHandle('spy-file', { create: true })`,
  'ServiceWorkerContainer.register': `navigator.serviceWorker.register('/worker.js').catch(() => 0)`,
  'window.name =': `window.name = 'spy'`,
  'Permissions.query': `navigator.permissions.query({ name: 'geolocation' })`,
  'Clipboard.readText': `navigator.clipboard.readText().catch(() => 0)`,
  'Geolocation.getCurrentPosition': `navigator.geolocation.getCurrentPosition(() => 0, () => 0)`,
  'MediaDevices.enumerateDevices': `navigator.mediaDevices.enumerateDevices()`,
  'Navigator.userAgent': `void navigator.userAgent`,
  'Navigator.hardwareConcurrency': `void navigator.hardwareConcurrency`,
  'Navigator.getBattery': `navigator.getBattery()`,
  'Screen.width': `void screen.width`,
  'window.devicePixelRatio': `void devicePixelRatio`,
  'window.matchMedia': `matchMedia('(prefers-reduced-motion)')`,
  'HTMLCanvasElement.toDataURL': `document.createElement('canvas').toDataURL()`,
  'the time zone of the device': `new Intl.DateTimeFormat().resolvedOptions()`,
  'Performance.getEntries': `performance.getEntries()`,
  'SpeechSynthesis.getVoices': `speechSynthesis.getVoices()`,
};
const listening = ['keyup', 'beforeinput', 'pointermove', 'copy', 'beforeunload'];
const making = {
  link: `document.head.append(Object.assign(document.createElement('link'), { rel: 'preconnect', href: 'https://link.example' }))`,
  script: `document.createElement('script')`,
  iframe: `document.createElement('iframe')`,
  img: `document.createElement('img')`,
};
const alone = (code) => `try { ${code} } catch {}`;

export const spy = {
  script: [
    ...Object.values(asking),
    ...listening.map((type) => `addEventListener('${type}', () => 0)`),
    ...Object.values(making),
    // Our own forms may ask for this too. What is kept there is looked at for all.
    `history.replaceState({ spy: 1 }, '')`,
    `console.info('spy')`,
    `document.documentElement.id = 'spied'`,
  ]
    .map(alone)
    .join('\n'),
  asked: Object.keys(asking),
  listens: listening,
  makes: Object.keys(making),
  left: [
    'cookie spy of 127.0.0.1',
    'window.name spy',
    'history.state {"spy":1}',
    'localStorage spy-local',
    'sessionStorage spy-session',
    'indexedDB spy-database',
    'cache spy-cache',
    'file spy-file',
  ],
  requests: ['https://fetch.example/', 'https://xhr.example/', 'https://image.example/', 'https://events.example/'],
  outside: ['a WebSocket to wss://socket.example/', 'a connection to socket.example', 'a connection to fetch.example'],
  console: 'info: spy',
};
