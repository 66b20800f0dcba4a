// Every host that is not this machine, behind a proxy that lets nobody through and writes down who was asked for.
import { once } from 'node:events';
import { createServer } from 'node:http';

/** Chromium's own errands: its updates, its accounts, its guesses at what a form asks for. No page has a say in them. */
const BROWSERS_OWN = `accounts.google.com android.clients.google.com clients2.google.com content-autofill.googleapis.com
  edgedl.me.gvt1.com optimizationguide-pa.googleapis.com redirector.gvt1.com safebrowsing.googleapis.com update.googleapis.com
  www.google.com`.split(/\s+/);

/**
 * @returns `args` for Chromium, which then goes to every host but 127.0.0.1 through this proxy, and `asked`, the hosts that it
 * asked for, by whatever means: also by a WebSocket or a beacon, which no list of requests need show
 */
export async function playForeignHosts() {
  const asked = [];
  const write = (host) => {
    if (!BROWSERS_OWN.includes(host)) asked.push(host);
  };
  const server = createServer((request, response) => {
    write(new URL(request.url, 'http://nowhere').hostname);
    response.writeHead(502).end();
  });
  server.on('connect', ({ url }, socket) => {
    write(url.replace(/:\d+$/, ''));
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    args: [`--proxy-server=127.0.0.1:${server.address().port}`],
    asked: () => [...asked],
    close: () => new Promise((done) => (server.close(done), server.closeAllConnections())),
  };
}
