// dist/integrity.json is what a strict page trusts: every file is in it with its hash, and a browser holds a script to it.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { chromium } from '@playwright/test';
import { chromiumArgs, findChromium } from '../browsers.mjs';
import { root } from '../npm.mjs';
import { readJson } from '../shipped.mjs';

const dist = join(root, 'dist');
const { version } = readJson('package.json');
const recipe = `/handrail-${version}/handrail-all.js`;

/** What is wrong between a folder and its integrity.json. */
function integrityFaults(folder) {
  const listed = JSON.parse(readFileSync(join(folder, 'integrity.json'), 'utf8'));
  const there = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath ?? entry.path, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((name) => name !== 'integrity.json');
  const hash = (name) =>
    `sha384-${createHash('sha384')
      .update(readFileSync(join(folder, name)))
      .digest('base64')}`;
  return [
    ...there.filter((name) => !(name in listed)).map((name) => `${name} has no hash`),
    ...Object.keys(listed)
      .filter((name) => !there.includes(name))
      .map((name) => `${name} is listed and not there`),
    ...there.filter((name) => listed[name] && listed[name] !== hash(name)).map((name) => `${name} has another hash`),
  ];
}

const copy = mkdtempSync(join(tmpdir(), 'handrail-integrity-'));
let browser;
let server;
before(async () => {
  browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
});
after(async () => {
  await browser.close();
  server?.close();
  rmSync(copy, { recursive: true });
});

/** A page with the script tag of the README and its hash; answers what became of the part, and what the console said. */
async function load({ change = (bytes) => bytes }) {
  const integrity = readJson('dist/integrity.json')['handrail-all.js'];
  const html = `<!doctype html><html lang="en"><title>Page</title>
    <script defer src="${recipe}" integrity="${integrity}" crossorigin="anonymous"></script>
    <handrail-talk-to-a-person><h2>Talk to a person</h2>
    <ul><li><a href="tel:+441632960123">Call 01632 960 123</a></li></ul></handrail-talk-to-a-person>`;
  server?.close();
  server = createServer(({ url }, response) => {
    const known = { '/': html, [recipe]: change(readFileSync(join(dist, 'handrail-all.js'))) };
    response.writeHead(known[url] ? 200 : 404, {
      'content-type': url === recipe ? 'text/javascript' : 'text/html',
      'content-security-policy': `default-src 'none'; script-src '${integrity}'; style-src 'self'`,
    });
    response.end(known[url]);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const page = await browser.newPage();
  const said = [];
  page.on('console', (message) => said.push(message.text()));
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const stands = await page.evaluate(() => Boolean(globalThis.customElements.get('handrail-talk-to-a-person')));
  const words = await page.locator('body').innerText();
  await page.close();
  return { stands, words, said: said.join('\n') };
}

test('every file of dist/ is in integrity.json with its hash, and nothing else is', () => {
  assert.deepEqual(integrityFaults(dist), []);
});

test('a changed byte, a file too many and a file too few are each named', () => {
  cpSync(dist, copy, { recursive: true });
  writeFileSync(join(copy, 'handrail.js'), `${readFileSync(join(copy, 'handrail.js'), 'utf8')} `);
  writeFileSync(join(copy, 'extra.js'), '');
  rmSync(join(copy, 'locales/cy.js'));
  assert.deepEqual(integrityFaults(copy), [
    'extra.js has no hash',
    'locales/cy.js is listed and not there',
    'handrail.js has another hash',
  ]);
});

test('the addresses in README.md and SECURITY.md are those of this version, and name files that are there', () => {
  const readme = ['README.md', 'SECURITY.md'].map((file) => readFileSync(join(root, file), 'utf8')).join('');
  const addresses = [...readme.matchAll(/(?:src|href)="\/handrail[/-]([^/"]+)\/([^"]+)"/g)];
  assert.ok(addresses.length >= 2, 'there is no address /handrail-VERSION/FILE');
  for (const [address, named, file] of addresses) {
    assert.equal(named, version, `${address} is not of version ${version}`);
    assert.ok(readJson('dist/integrity.json')[file], `${address} names no file of dist/`);
  }
});

test('a page that allows nothing but the hash gets the script', async () => {
  const { stands, said } = await load({});
  assert.equal(said, '');
  assert.equal(stands, true);
});

test('with one byte changed the browser refuses the script, and the page’s words stay', async () => {
  const { stands, words, said } = await load({
    change: (bytes) => Buffer.concat([bytes, Buffer.from(' ')]),
  });
  assert.equal(stands, false);
  assert.match(said, /integrity/);
  assert.match(words, /Talk to a person\s+Call 01632 960 123/);
});
