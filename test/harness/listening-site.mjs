// The partner site for browsers whose drivers can neither listen nor change what a server answers: each page listens to
// itself, the server remembers what forms sent, and an address can ask for a script that breaks off half-way.
import { createServer, request } from 'node:http';
import { serve } from '../host-pages/serve.mjs';

/** Runs first on each page. WebDriver has no way to hear a page's errors, so the page keeps them. */
function listen() {
  const heard = (window.__heard = []);
  window.addEventListener(
    'error',
    (event) => heard.push(event.message || `${event.target.localName} did not load`),
    true,
  );
  window.addEventListener('unhandledrejection', ({ reason }) => heard.push(`rejected: ${reason}`));
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    // WebKit asks for the site's icon by itself, and tells the page that its policy forbids that.
    if (!blockedURI.endsWith('/favicon.ico')) heard.push(`policy broken: ${violatedDirective} ${blockedURI}`);
  });
  for (const level of ['error', 'warn']) {
    const say = console[level];
    console[level] = (...words) => {
      heard.push(words.join(' '));
      say.apply(console, words);
    };
  }
}
const SCRIPT = '/dist/handrail.js';
/** `?script=…` on a page: what becomes of handrail.js. */
const accidents = ['cut', 'torn'];

const all = async (stream) => {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
};

/** @returns `url`, `posted` (the bodies of the forms that were sent), `close()` */
export async function listeningSite() {
  const site = await serve({ dist: process.env.HANDRAIL_DIST });
  const posted = [];

  function ask({ method, headers }, path, body) {
    return new Promise((resolve, reject) => {
      const asked = request(site.url + path, { method, headers: { ...headers, 'accept-encoding': 'identity' } });
      asked.on('response', async (response) => {
        resolve({ status: response.statusCode, headers: response.headers, body: await all(response) });
      });
      asked.on('error', reject);
      asked.end(body);
    });
  }

  async function answer(incoming, response) {
    const url = new URL(incoming.url, site.url);
    const body = await all(incoming);
    if (incoming.method === 'POST') posted.push(String(body));
    if (url.pathname === '/listen.js') {
      response.writeHead(200, { 'content-type': 'text/javascript' });
      return response.end(`(${listen})();`);
    }
    const accident = accidents.find((name) => url.pathname.startsWith(`/${name}/`));
    const given = await ask(incoming, accident ? SCRIPT : incoming.url, body);
    const isPage = given.headers['content-type']?.startsWith('text/html');
    if (isPage && given.body.length) {
      const wanted = url.searchParams.get('script');
      const html = String(given.body).replace('<head>', '<head><script src="/listen.js"></script>');
      given.body = Buffer.from(accidents.includes(wanted) ? html.replace(SCRIPT, `/${wanted}/handrail.js`) : html);
    }
    const half = given.body.subarray(0, given.body.length / 2);
    if (accident === 'cut') given.body = half;
    delete given.headers.etag;
    given.headers['content-length'] = given.body.length;
    response.writeHead(given.status, given.headers);
    if (accident === 'torn') return response.write(half, () => response.destroy());
    return response.end(given.body);
  }

  const server = createServer((incoming, response) => {
    answer(incoming, response).catch(() => response.destroy());
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    posted,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await site.close();
    },
  };
}
