// The partner site: three pages as a charity would have them, under a strict policy, with a form that really posts.
// `node test/host-pages/serve.mjs` serves it; tests import serve(). Node's own modules only, so that it runs on a fresh clone.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const top = resolve(here, '../..');
const FORM = '/ask-us-to-call-you';
const BODY_LIMIT = 64 * 1024;

/** Promise 4 of design.md, in its hardest form: `'none'` forbids every Trusted Types policy, Lit's own too. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** The page for staff starts a worker, whose address a page under Trusted Types has to allow by name. */
const STAFF_PAGE = '/dist/evaluation-report.html';
const STAFF_POLICY = POLICY.replace("trusted-types 'none'", 'trusted-types handrail-evaluation-report');

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
};
const ENCODERS = { br: promisify(brotliCompress), gzip: promisify(gzip) };

/**
 * NHS.UK frontend asks assets.nhs.uk for the Frutiger font. That is a request to another site, which the policy forbids, and
 * Frutiger is licensed for NHS services only. So the font rules are taken out; Arial, next in its list, is used.
 */
const withoutFonts = (css) => css.toString().replace(/@font-face\s*\{[^}]*\}/g, '');

const escape = (text) =>
  text.replace(/[&<>"']/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[c]);

const page = (title, body) => `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>${title}</title><meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body><main><h1>${title}</h1>
${body}
</main></body>
</html>
`;

/** The page that shows what came in. Nothing is kept: it exists so that a form without script can be seen to work. */
function receivedPage(body, back) {
  const answers = [...new URLSearchParams(body)]
    .map(([name, value]) => `<dt>${escape(name)}</dt><dd>${escape(value) || 'Not provided'}</dd>`)
    .join('\n');
  return page(
    'We received this',
    `<dl>\n${answers}\n</dl>\n<p>Nothing was kept or sent on. This is a demonstration.</p>\n` +
      `<p><a href="${escape(back)}">Go back to the page you came from</a></p>`,
  );
}

/** Reads the body, or answers undefined when it is over the limit. It reads to the end: a browser shows no answer that comes before. */
async function readBody(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= BODY_LIMIT) chunks.push(chunk);
  }
  return size <= BODY_LIMIT ? Buffer.concat(chunks).toString() : undefined;
}

/** The file that an address means, or undefined. An address can never leave the folder that it names. */
function fileFor(path, { dist, wordpress }) {
  if (path === '/vendor/nhsuk-frontend.css') {
    return join(top, 'node_modules/nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css');
  }
  const [folder, rest] = path.startsWith('/dist/')
    ? [dist, path.slice(6)]
    : path.startsWith('/vendor/wordpress/')
      ? [wordpress, path.slice(18)]
      : [join(here, 'partner-site'), path === '/' ? 'index.html' : path.slice(1)];
  if (rest.includes('\0')) return undefined;
  const file = resolve(folder, rest.replace(/^[/\\]+/, ''));
  return file.startsWith(resolve(folder) + sep) ? file : undefined;
}

/**
 * Serves the partner site on 127.0.0.1.
 * @param port 0 takes any free port
 * @param csp false leaves the policy out, to see what a page without one does
 * @param immutable true lets a browser keep /dist for a year, as a release path may; otherwise it asks again and gets 304
 * @param dist the folder with the built files
 * @param wordpress the folder with the stylesheets of @wordpress/block-library
 * @returns the site's address, without a slash at its end, and close()
 */
export async function serve({
  port = 0,
  csp = true,
  immutable = false,
  dist = join(top, 'dist'),
  wordpress = join(top, '.cache/wordpress/build-style'),
} = {}) {
  const encoded = new Map(); // file, date and encoding -> bytes and ETag: brotli at its best is slow, so once a file

  async function contentOf(file, encoding) {
    const info = await stat(file);
    if (!info.isFile()) throw new Error('not a file');
    const key = `${file} ${info.mtimeMs} ${info.size} ${encoding}`;
    if (!encoded.has(key)) {
      const raw = await readFile(file);
      const bytes = file.endsWith('nhsuk-frontend.min.css') ? Buffer.from(withoutFonts(raw)) : raw;
      const body = encoding ? await ENCODERS[encoding](bytes) : bytes;
      encoded.set(key, {
        body,
        etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
      });
    }
    return encoded.get(key);
  }

  async function answer(request, response) {
    const send = (status, body, headers = {}) => {
      response.writeHead(status, {
        'content-type': TYPES['.html'],
        'x-content-type-options': 'nosniff',
        ...(csp && { 'content-security-policy': POLICY }),
        ...headers,
      });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    const say = (status, title, headers) =>
      send(status, page(title, '<p><a href="/">Go to the first page</a></p>'), headers);

    let path;
    try {
      path = decodeURIComponent(request.url.split(/[?#]/, 1)[0]);
    } catch {
      return say(400, 'This address cannot be read');
    }
    if (path === FORM) {
      if (request.method !== 'POST') return say(405, 'This address only takes the form', { allow: 'POST' });
      if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? '')) {
        return say(415, 'The form was sent in a way that this page does not read');
      }
      const body = await readBody(request);
      if (body === undefined) return say(413, 'The form was too long');
      const referer = URL.canParse(request.headers.referer ?? '') ? new URL(request.headers.referer) : undefined;
      const back = referer?.host === request.headers.host ? referer.pathname : '/';
      return send(200, receivedPage(body, back), { 'cache-control': 'no-store' });
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return say(405, 'This address cannot be sent anything', { allow: 'GET, HEAD' });
    }
    if (path === '/favicon.ico') return send(204); // browsers ask by themselves; a 404 would stand in their console

    const file = fileFor(path, { dist, wordpress });
    const type = TYPES[extname(file ?? '')];
    if (!type) return say(404, 'Page not found');
    const accepted = (request.headers['accept-encoding'] ?? '').split(',').map((part) => part.trim());
    const encoding = Object.keys(ENCODERS).find((name) => accepted.includes(name));
    let content;
    try {
      content = await contentOf(file, encoding);
    } catch {
      return say(404, 'Page not found');
    }
    const keep = immutable && path.startsWith('/dist/') ? 'public, max-age=31536000, immutable' : 'no-cache';
    const headers = { 'cache-control': keep, etag: content.etag, vary: 'accept-encoding' };
    if (request.headers['if-none-match'] === content.etag) return send(304, undefined, headers);
    return send(200, content.body, {
      ...headers,
      ...(csp && path === STAFF_PAGE && { 'content-security-policy': STAFF_POLICY }),
      'content-type': type,
      'content-length': content.body.length,
      ...(encoding && { 'content-encoding': encoding }),
    });
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy()); // the browser went away in the middle of a form
  });
  await new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

/** Serves at the wanted port, or at the next one that is free. */
async function serveNear(port) {
  for (let wanted = port; ; wanted++) {
    try {
      return await serve({ port: wanted });
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || wanted >= port + 50) throw error;
    }
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  if (!existsSync(join(top, 'dist/handrail.js'))) {
    console.error('The library is not built: dist/handrail.js is missing. Run `npm run build`, then try again.');
    process.exit(1);
  }
  if (!existsSync(join(top, '.cache/wordpress/build-style/style.css'))) {
    console.error(
      'The WordPress page has no block styles yet. Run `node .ci/setup.mjs --wordpress-css` to fetch them.',
    );
  }
  const site = await serveNear(Number(process.env.PORT) || 4173);
  console.log(`Handrail partner site: ${site.url}/\nEvaluation report, for staff: ${site.url}${STAFF_PAGE}`);
}
