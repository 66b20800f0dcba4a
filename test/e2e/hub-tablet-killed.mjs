// A hub's tablet whose battery dies: the tab, or the whole browser, is killed at each point of keeping answers. What somebody was
// thanked for is there afterwards, once and whole; what was not sent counts as left.
//   node test/e2e/hub-tablet-killed.mjs Chromium Firefox WebKitGTK
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, findChromium, findFirefox, findWebKit } from '../../.ci/browsers.mjs';
import { startDisplay, webkitEnv } from '../harness/webkit-session.mjs';
import { answersPage } from './hub-tablet-page.mjs';
import { inTime } from './in-time.mjs';

const DIST = process.env.HANDRAIL_DIST ?? new URL('../../dist/', import.meta.url).pathname;

/** The page and the built files, under the strictest policy, always at the same address: what is kept belongs to it. */
async function serveAnswers(remote) {
  const posts = [];
  const pages = {
    ...answersPage,
    '/host/obey.js': { body: `(${obey})()` },
    // A page that is told what to do by scripts cannot be as strict.
    '/host/obeys.html': {
      body: answersPage['/host/answers.html'].body.replace(
        '<head>',
        '<head><script defer src="/host/obey.js"></script>',
      ),
    },
  };
  const server = createServer((request, response) => {
    const path = request.url.split('?')[0];
    if (remote.answer[path]) return remote.answer[path](request, response);
    if (request.method === 'POST') posts.push(path);
    const page = pages[path];
    try {
      const body = page?.body ?? readFileSync(join(DIST, path.replace('/dist/', '')));
      const type = { js: 'text/javascript', css: 'text/css', html: 'text/html; charset=utf-8' }[path.split('.').pop()];
      response.writeHead(200, { 'content-type': type ?? 'text/plain', 'cache-control': 'no-store', ...page?.headers });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
    return undefined;
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${server.address().port}/host/answers.html`,
    posts,
    close: () => new Promise((done) => server.close(done) && server.closeAllConnections()),
  };
}

// ---- A browser that can be killed, and started again with what it has kept ------------------------------------------

const patient = (page) => ({ goto: (url) => page.goto(url), run: (work, ...given) => page.evaluate(work, ...given) });

/** Kills it and waits until it is gone, which it may be already. */
async function killed(child, kill) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  kill();
  await gone;
}

/** The whole process is killed, and another one started on the same profile. */
function withProfile(launch) {
  const profile = mkdtempSync(join(tmpdir(), 'handrail-tablet-'));
  let browser;
  return {
    async open(url) {
      browser ??= await launch(profile);
      const page = patient(await browser.newPage());
      await page.goto(url);
      return page;
    },
    async kill() {
      const child = browser.process();
      await killed(child, () => child.kill('SIGKILL'));
      browser = undefined;
    },
    async close() {
      await browser?.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}

/**
 * Its driver keeps nothing when the browser ends, and gives up when a page does. So it is started as people start it, and the page
 * itself asks this file what to do: `remote` below.
 */
function withoutDriver(remote) {
  const profile = mkdtempSync(join(tmpdir(), 'handrail-tablet-'));
  const { browser: program } = findWebKit();
  let screen;
  let browser;
  const end = async () => {
    if (!browser) return;
    // All of its processes are in a group of their own.
    await killed(browser, () => process.kill(-browser.pid, 'SIGKILL'));
    browser = undefined;
  };
  return {
    async open(url) {
      screen ??= process.env.DISPLAY ? { display: process.env.DISPLAY } : await startDisplay();
      const own = { HOME: profile, XDG_DATA_HOME: profile, XDG_CACHE_HOME: profile, XDG_CONFIG_HOME: profile };
      const env = { ...webkitEnv(), ...own, DISPLAY: screen.display };
      browser = spawn(program, [remote.begin(url)], { env, stdio: 'ignore', detached: true });
      return { run: remote.run };
    },
    kill: end,
    async close() {
      await end();
      screen?.xvfb?.removeAllListeners('exit');
      screen?.xvfb?.kill();
      rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}

/** In a page that nobody drives: asks what to do, does it, tells what came of it, and asks again. */
async function obey() {
  for (;;) {
    const id = await (await fetch(`/host/next.json${location.search}`)).json();
    const told = await new Promise((done) => {
      window.__did = done;
      document.head.append(Object.assign(document.createElement('script'), { src: `/host/command.js?${id}` }));
    });
    await fetch('/host/told.json', { method: 'POST', body: JSON.stringify({ id, told }) });
  }
}

/** Hands work to that page. */
function remoteControl() {
  let starts = 0;
  let last = 0;
  let asking;
  const waiting = new Map();
  const hand = () => {
    const next = [...waiting.values()].find(({ isHanded }) => !isHanded);
    if (!next || !asking) return;
    next.isHanded = true;
    asking(String(next.id));
    asking = undefined;
  };
  return {
    answer: {
      '/host/next.json': (request, response) => {
        // What a page asked for just before it was killed may be read after that. Work handed to it would never be done.
        if (request.url.split('?')[1] !== String(starts)) {
          response.end();
          return;
        }
        asking = (text) => response.end(text);
        hand();
      },
      '/host/command.js': (request, response) => response.end(waiting.get(Number(request.url.split('?')[1]))?.code),
      '/host/told.json': async (request, response) => {
        const chunks = [];
        for await (const chunk of request) chunks.push(chunk);
        const { id, told } = JSON.parse(Buffer.concat(chunks));
        waiting.get(id)?.done(told);
        waiting.delete(id);
        response.end('{}');
      },
    },
    run: (work, ...given) =>
      new Promise((done) => {
        const id = ++last;
        const code = `Promise.resolve((${work})(...${JSON.stringify(given)})).catch(String).then((told) => window.__did(told))`;
        waiting.set(id, { id, code, done });
        hand();
      }),
    /** Another page, to be opened at this address: nothing is said any more to the one before. */
    begin(url) {
      asking = undefined;
      waiting.clear();
      return `${url}?${++starts}`;
    },
  };
}

const engines = {
  Chromium: async () =>
    withProfile((userDataDir) =>
      puppeteer.launch({ executablePath: findChromium(), args: chromiumArgs, headless: true, userDataDir }),
    ),
  Firefox: async () =>
    withProfile(async (userDataDir) => {
      for (let tries = 0; ; tries++) {
        // puppeteer puts these aside while Firefox runs, looks for them when it starts one that was killed, and may be tidying up still.
        for (const name of ['user.js', 'prefs.js']) {
          rmSync(join(userDataDir, `${name}.puppeteer`), { force: true });
          appendFileSync(join(userDataDir, name), '');
        }
        try {
          return await puppeteer.launch({
            browser: 'firefox',
            executablePath: findFirefox(),
            headless: true,
            userDataDir,
          });
        } catch (error) {
          if (error.code !== 'ENOENT' || tries > 20) throw error;
          await pause(100);
        }
      }
    }),
  WebKitGTK: async (remote) => withoutDriver(remote),
};

// ---- What runs in the page ------------------------------------------------------------------------------------------

/** Everything that staff and participants do here, by the words that they see. Given to the page as text. */
function inPage() {
  const tablet = () => document.querySelector('handrail-hub-tablet');
  const words = (one) => one?.textContent.replace(/\s+/g, ' ').trim();
  const buttons = () => [
    ...(tablet().shadowRoot?.querySelectorAll('button') ?? []),
    ...document.querySelectorAll('form button'),
  ];
  const hub = {
    files: [],
    button: (name) => buttons().find((one) => words(one) === name),
    press: (name) => hub.button(name).click(),
    says: (text) => words(tablet().shadowRoot).includes(text),
    answer: () => document.querySelector('input[type=radio][value="2"]').click(),
    counts() {
      const list = [...tablet().shadowRoot.querySelectorAll('dt')].map((one) => [
        words(one),
        words(one.nextElementSibling),
      ]);
      const {
        'Forms kept': sent,
        'Left before the end': left = '0',
        'Not in a file yet': unsaved = '0',
      } = Object.fromEntries(list);
      return sent === undefined ? undefined : { sent: Number(sent), left: Number(left), unsaved: Number(unsaved) };
    },
    /** From now on nothing that is written comes to an end. */
    hold() {
      const own = window.IDBDatabase.prototype.transaction;
      window.IDBDatabase.prototype.transaction = function (...given) {
        const transaction = own.apply(this, given);
        if (given[1] === 'readwrite') {
          hub.isHeld = true;
          const again = () => (transaction.objectStore('forms').count().onsuccess = again);
          again();
        }
        return transaction;
      };
    },
  };
  const make = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    void blob.text().then((text) => hub.files.push(text));
    return make.call(URL, blob);
  };
  window.HTMLAnchorElement.prototype.click = () => undefined;
  window.__hub = hub;
}

const until = async (page, what, look, ...given) => {
  for (const end = Date.now() + 20_000; Date.now() < end; await pause(15)) {
    const found = await page.run(look, ...given);
    if (found) return found;
  }
  throw new Error(`it never came to this: ${what}`);
};
const press = (page, name) =>
  until(page, `a button ${name}`, (words) => window.__hub.button(words) && (window.__hub.press(words), true), name);
const says = (page, text) => until(page, text, (words) => window.__hub.says(words), text);
const counts = (page) => until(page, 'how many are kept', () => window.__hub.counts());
const openStaff = async (page) => {
  await until(page, 'it is on', () => !!window.__hub.button('For staff'));
  if (!(await page.run(() => !!window.__hub.counts()))) await press(page, 'For staff');
  return counts(page);
};

/** A visit: the page is open, with what this file does in it. */
async function visit(browser, url) {
  const page = await browser.open(url);
  await until(page, 'the part', () => !!document.querySelector('handrail-hub-tablet[data-handrail-ready]'));
  await page.run(inPage);
  return page;
}
const START = 'Keep answers on this tablet';
const THANKS = 'Thank you. Your answers are kept';
const begun = (page) =>
  until(page, 'somebody has begun', () => {
    // Asked of the database itself: nothing on the page shows it.
    window.__begun ??= 0;
    const asked = window.indexedDB.open('handrail-answers');
    asked.onsuccess = () => {
      const all = asked.result.transaction('forms').objectStore('forms').getAll();
      all.onsuccess = () => {
        window.__begun = all.result.filter(({ isBegun }) => isBegun).length;
        asked.result.close();
      };
    };
    return window.__begun > 0;
  });
const sendAnswers = (page) => page.run(() => window.__hub.press('Send my answers'));
const startSend = async (page) => {
  await page.run(() => window.__hub.answer());
  await begun(page);
  await sendAnswers(page);
};

/** What is on the tablet now, from the counts and from a file with all of it. Every form is whole. */
async function whatIsKept(page) {
  const found = await openStaff(page);
  const forms = new Map();
  if (found.sent + found.left) {
    await press(page, 'Save as JSON');
    const text = await until(page, 'a file', () => window.__hub.files.pop());
    for (const row of JSON.parse(text).rows) forms.set(row.response, [...(forms.get(row.response) ?? []), row]);
  }
  for (const rows of forms.values()) {
    if (rows.length !== 2) throw new Error(`a form has ${rows.length} rows and not 2`);
    const isLeft = rows.every(({ answer }) => answer === 'left');
    if (!isLeft && rows.some(({ answer }) => answer === 'left')) throw new Error('a form is half');
    if (isLeft && rows.some(({ answer_text: text, person }) => text || person))
      throw new Error('a form that was left has answers');
  }
  if (forms.size !== found.sent + found.left)
    throw new Error(`${forms.size} forms in the file, ${JSON.stringify(found)} said`);
  return found;
}

// ---- The points ------------------------------------------------------------------------------------------------------

/** Each begins with a tablet that is on; it acts, and the browser is killed when it returns. Then `is` must be found. */
const points = {
  'before somebody begins': { act: async () => {}, is: { sent: 0, left: 0 } },
  'after the first answer': {
    async act(page) {
      await page.run(() => window.__hub.answer());
      await begun(page);
    },
    is: { sent: 0, left: 1 },
  },
  'after Send was pressed, before it is on the disk': {
    async act(page) {
      await page.run(() => window.__hub.answer());
      await begun(page);
      await page.run(() => window.__hub.hold());
      await sendAnswers(page);
      await until(page, 'it is being written', () => window.__hub.isHeld);
      if (await page.run((words) => window.__hub.says(words), THANKS)) throw new Error('it has thanked too early');
    },
    is: { sent: 0, left: 1 },
  },
  'right after the thanks': {
    async act(page) {
      await startSend(page);
      await says(page, THANKS);
    },
    is: { sent: 1, left: 0 },
  },
  'while a file is saved': {
    async act(page) {
      await startSend(page);
      await says(page, THANKS);
      await openStaff(page);
      await page.run(() => window.__hub.hold());
      await press(page, 'Save the answers');
      await until(page, 'the file', () => window.__hub.files.length > 0 && window.__hub.isHeld);
    },
    is: { sent: 1, left: 0, unsaved: 1 },
  },
  'while the tablet is cleared': {
    async act(page) {
      await startSend(page);
      await says(page, THANKS);
      await openStaff(page);
      await press(page, 'Clear this tablet');
      await page.run(() => window.__hub.hold());
      await press(page, 'Yes, clear it');
      await until(page, 'it is being cleared', () => window.__hub.isHeld);
    },
    is: { sent: 1, left: 0 },
  },
  'right after it was cleared': {
    async act(page) {
      await startSend(page);
      await says(page, THANKS);
      await openStaff(page);
      await press(page, 'Clear this tablet');
      await press(page, 'Yes, clear it');
      await says(page, 'Forms kept: 0');
    },
    is: { sent: 0, left: 0 },
  },
};

/** At some moment after Send, a different one each time: it is thanked for and there, or not thanked for and there or left. */
const MOMENTS = [0, 3, 8, 15, 30, 60, 120, 250];

let passed = 0;
let failed = 0;
const report = (name, error) => {
  if (error) failed++;
  else passed++;
  console.log(error ? `FAIL ${name}: ${error.message}` : `ok   ${name}`);
};

async function clearAll(page) {
  const { sent, left } = await openStaff(page);
  if (!(sent + left)) return;
  await press(page, 'Clear this tablet');
  await press(page, 'Yes, clear it');
  await says(page, 'Forms kept: 0');
}

async function runIn(name) {
  const remote = remoteControl();
  const site = await serveAnswers(remote);
  const browser = await engines[name](remote);
  const url = name === 'WebKitGTK' ? site.url.replace('answers', 'obeys') : site.url;
  try {
    let page = await inTime(visit(browser, url));
    await press(page, START);
    await counts(page);
    for (const [point, { act, is }] of Object.entries(points)) {
      const test = async () => {
        await act(page);
        await browser.kill();
        page = await visit(browser, url);
        const found = await whatIsKept(page);
        for (const [key, value] of Object.entries(is))
          if (found[key] !== value) throw new Error(`${key} is ${found[key]} and not ${value}`);
      };
      report(`${name}, ${point}`, await inTime(test()).catch((error) => error));
      await inTime(clearAll(page));
    }
    const thanked = [];
    const test = async () => {
      for (const moment of MOMENTS) {
        await page.run(() => window.__hub.answer());
        await begun(page);
        // Asked and told in one act of the page: what it says was so before it was killed.
        await page.run((after) => {
          window.__hub.press('Send my answers');
          window.__late = new Promise((done) => setTimeout(done, after));
          void window.__late.then(
            () => (window.__said = window.__hub.says('Thank you. Your answers are kept') ? 'yes' : 'no'),
          );
        }, moment);
        thanked.push((await until(page, 'a moment', () => window.__said)) === 'yes');
        await browser.kill();
        page = await visit(browser, url);
        const { sent, left } = await whatIsKept(page);
        if (sent + left !== thanked.length)
          throw new Error(`after ${moment} ms: ${sent} sent, ${left} left of ${thanked.length}`);
        if (sent < thanked.filter(Boolean).length)
          throw new Error(`after ${moment} ms a form that was thanked for is lost`);
      }
    };
    report(`${name}, at ${MOMENTS.length} moments after Send`, await inTime(test()).catch((error) => error));
    console.log(`     thanked: ${thanked.filter(Boolean).length} of ${thanked.length}`);
    report(`${name}, nothing was posted`, site.posts.length ? new Error(site.posts.join()) : undefined);
  } finally {
    await inTime(browser.close());
    await site.close();
  }
}

const wanted = process.argv.slice(2);
for (const name of wanted) {
  const began = Date.now();
  if (!engines[name]) throw new Error(`Name engines: ${Object.keys(engines).join(', ')}`);
  await runIn(name).catch((error) => report(name, error));
  console.log(`     ${name}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed || !passed ? 1 : 0);
