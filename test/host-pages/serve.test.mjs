// The server behind the partner site: it takes the form, keeps its files in, and says what went wrong.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { POLICY, serve } from './serve.mjs';

let folder, site;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'partner-site-'));
  await mkdir(join(folder, 'dist'));
  await writeFile(join(folder, 'dist/handrail.js'), `/* ${'words '.repeat(500)} */`);
  await writeFile(join(folder, 'secret.css'), 'not for you');
  site = await serve({ dist: join(folder, 'dist'), wordpress: join(folder, 'wordpress') });
});
after(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

const post = (body, headers = {}) =>
  fetch(`${site.url}/ask-us-to-call-you`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  });

/** fetch tidies an address before it sends it; this sends it as it is. */
async function raw(path) {
  const asked = request(site.url, { path }).end();
  const [response] = await once(asked, 'response');
  response.resume();
  return response.statusCode;
}

test('the form answers with what it received, several answers to one question included', async () => {
  const response = await post('name=Ada+Lovelace&help=steps&help=paper&email=', {
    referer: `${site.url}/plain.html`,
  });
  const html = await response.text();
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  assert.match(html, /<h1>We received this<\/h1>/);
  assert.match(html, /<dt>name<\/dt><dd>Ada Lovelace<\/dd>/);
  assert.match(html, /<dt>help<\/dt><dd>steps<\/dd>\n<dt>help<\/dt><dd>paper<\/dd>/);
  assert.match(html, /<dt>email<\/dt><dd>Not provided<\/dd>/);
  assert.match(html, /<a href="\/plain\.html">Go back/);
});

test('what was typed cannot become HTML', async () => {
  const nasty = `<script>alert("1")</script>&'`;
  const html = await (await post(new URLSearchParams({ [nasty]: nasty }))).text();
  assert.ok(!html.includes('<script'));
  assert.equal(html.split('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;').length, 3);
});

test('the way back never leads to another site', async () => {
  const html = await (await post('name=x', { referer: 'https://elsewhere.example/page' })).text();
  assert.match(html, /<a href="\/">Go back/);
});

test('a form that is too long, or sent in another way, is refused in words', async () => {
  const long = await post(`name=${'x'.repeat(5_000_000)}`);
  assert.equal(long.status, 413);
  assert.match(await long.text(), /too long/);
  assert.equal((await post('{}', { 'content-type': 'application/json' })).status, 415);
});

test('each address takes only what it is for', async () => {
  const wrong = await fetch(`${site.url}/ask-us-to-call-you`);
  assert.equal(wrong.status, 405);
  assert.equal(wrong.headers.get('allow'), 'POST');
  assert.equal((await fetch(`${site.url}/plain.html`, { method: 'POST' })).status, 405);
  assert.equal((await fetch(`${site.url}/nothing.html`)).status, 404);
  assert.equal(await raw('/%E0%A4%A'), 400);
});

test('no address leads out of the folders that are served', async () => {
  assert.equal((await fetch(`${site.url}/dist/handrail.js`)).status, 200);
  for (const path of [
    '/dist/../secret.css',
    '/dist/..%2Fsecret.css',
    '/dist/%2e%2e/secret.css',
    '/dist//etc/passwd',
    '/vendor/wordpress/../secret.css',
    '/../serve.test.mjs',
    '/..%2Fwordpress-kses.json',
    '/..%5Cwordpress-kses.json',
    '/dist/handrail.js%00.css',
    `/dist/${folder}/secret.css`,
  ]) {
    assert.equal(await raw(path), 404, path);
  }
});

test('every page comes with the strict policy, unless it is left out on purpose', async () => {
  for (const path of ['/', '/charity.html', '/wordpress.html', '/plain.html', '/missing']) {
    const response = await fetch(site.url + path);
    assert.equal(response.headers.get('content-security-policy'), POLICY, path);
  }
  assert.match(POLICY, /default-src 'none'.*require-trusted-types-for 'script'; trusted-types 'none'/);
  const open = await serve({ csp: false });
  const response = await fetch(`${open.url}/plain.html`);
  await open.close();
  assert.equal(response.headers.get('content-security-policy'), null);
});

test('files come small, with their type, and a second visit costs no bytes of them', async () => {
  const first = await fetch(`${site.url}/dist/handrail.js`, { headers: { 'accept-encoding': 'gzip, br' } });
  assert.equal(first.headers.get('content-encoding'), 'br');
  assert.equal(first.headers.get('content-type'), 'text/javascript; charset=utf-8');
  assert.equal(first.headers.get('cache-control'), 'no-cache');
  assert.ok(Number(first.headers.get('content-length')) < 100);
  const again = await fetch(`${site.url}/dist/handrail.js`, {
    headers: { 'accept-encoding': 'gzip, br', 'if-none-match': first.headers.get('etag') },
  });
  assert.equal(again.status, 304);
  assert.equal(await again.text(), '');
});

test('a changed file is served anew', async () => {
  const file = join(folder, 'dist/changed.css');
  await writeFile(file, 'a{}');
  const first = await fetch(`${site.url}/dist/changed.css`);
  assert.equal(await first.text(), 'a{}');
  await writeFile(file, 'b{color:red}');
  const second = await fetch(`${site.url}/dist/changed.css`, {
    headers: { 'if-none-match': first.headers.get('etag') },
  });
  assert.equal(await second.text(), 'b{color:red}');
});

test("NHS.UK frontend's styles come without its fonts, so nothing is asked from another site", async () => {
  const css = await (await fetch(`${site.url}/vendor/nhsuk-frontend.css`)).text();
  assert.match(css, /\.nhsuk-button/);
  assert.doesNotMatch(css, /@font-face|https?:\/\/assets/);
});

/** The program in a place of its own, where the library is built or not. */
async function program(t, { built }) {
  const place = await mkdtemp(join(tmpdir(), 'partner-program-'));
  await mkdir(join(place, 'test'));
  await cp(fileURLToPath(new URL('.', import.meta.url)), join(place, 'test/host-pages'), { recursive: true });
  if (built) {
    await mkdir(join(place, 'dist'));
    await writeFile(join(place, 'dist/handrail.js'), '');
  }
  const { port } = new URL(site.url); // already taken, by the site of this test
  const child = spawn(process.execPath, ['test/host-pages/serve.mjs'], {
    cwd: place,
    env: { ...process.env, PORT: port },
  });
  t.after(async () => {
    if (child.exitCode === null) {
      child.kill();
      await once(child, 'exit');
    }
    await rm(place, { recursive: true });
  });
  return { child, port: Number(port) };
}

test('the program says what to run when the library is not built', async (t) => {
  const { child } = await program(t, { built: false });
  let said = '';
  child.stderr.on('data', (data) => (said += data));
  const [code] = await once(child, 'close');
  assert.equal(code, 1);
  assert.match(said, /npm run build/);
});

test('the program prints its address and takes the next port when one is taken', async (t) => {
  const { child, port } = await program(t, { built: true });
  const stopped = once(child, 'exit').then(([code]) => [`it stopped with code ${code}`]);
  const [printed] = await Promise.race([once(child.stdout, 'data'), stopped]);
  const address = String(printed).match(
    /^Handrail partner site: (http:\/\/127\.0\.0\.1:(\d+)\/)\nEvaluation report, for staff: \1dist\/evaluation-report\.html\n$/,
  );
  assert.ok(address, String(printed));
  assert.ok(Number(address[2]) > port);
  assert.match(await (await fetch(address[1])).text(), /<h1>Handrail on a partner's pages<\/h1>/);
});
