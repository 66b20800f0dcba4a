// A real server for the pages that a test makes up, in front of the partner site: headers, encodings and origins are what a
// browser meets outside. (To a page that a test hands to the browser by itself, Chromium denies the way to this computer.)
import { createServer, request as ask } from 'node:http';
import { test as base } from '../../e2e/site.mjs';
import { AWAY } from './core-page.mjs';

const TYPES = {
  js: 'text/javascript; charset=utf-8',
  html: 'text/html; charset=utf-8',
  xhtml: 'application/xhtml+xml',
  svg: 'image/svg+xml',
};

/**
 * Starts the server. What it has no page for is asked of the partner site: the built files, and the address of the form.
 * @returns its address, `pages` to fill (`{ '/host/page.html': { body, headers } }`; `body` may be a function that is given
 *   the response, to write it in its own time, and the request), `extra` headers for the built files, and close()
 */
async function hostServer(site) {
  const host = { pages: {}, extra: {} };
  const server = createServer((request, response) => {
    const path = request.url.split('?')[0];
    const page = path === AWAY ? { status: 204 } : host.pages[path];
    if (page) {
      response.writeHead(page.status ?? 200, {
        'content-type': TYPES[path.split('.').pop()],
        'cache-control': 'no-cache',
        ...page.headers,
      });
      if (typeof page.body === 'function') page.body(response, request);
      else response.end(page.body);
      return;
    }
    const { method, headers } = request;
    const onward = ask(site.url + request.url, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode, { ...answer.headers, ...(path.startsWith('/dist/') && host.extra) });
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  host.url = `http://127.0.0.1:${server.address().port}`;
  host.close = () => new Promise((done) => server.close(done) && server.closeAllConnections());
  return host;
}

/** As in test/e2e, with `host`, on which a test puts its pages. */
export const test = base.extend({
  server: [
    async ({ site }, use) => {
      const server = await hostServer(site);
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  host: async ({ server }, use) => use(Object.assign(server, { pages: {}, extra: {} })),
  baseURL: async ({ server }, use) => use(server.url),
});
