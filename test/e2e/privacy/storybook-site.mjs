// The static Storybook that the suite `stories` builds, served with the built files of the library in every story.
//   node test/e2e/privacy/storybook-site.mjs    builds it where it is missing or older than what it shows
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = join(root, 'storybook-static');
const index = join(folder, 'index.json');
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

/** The first copy on a page wins: in every story the file that partners serve, and not the one that Storybook bundles. */
const OURS = '<script src="/dist/handrail-all.js"></script>';
const withOurs = (html) => {
  if (!html.includes('<head>')) throw new Error('The story frame of Storybook has no <head> to put our file into.');
  return html.replace('<head>', `<head>${OURS}`);
};

/** For staff, with a script of its own that no participant gets: test/e2e/evaluation-report.spec.mjs looks that nothing leaves it. */
const FOR_STAFF = 'Evaluation/Evaluation report';

/** The stories of what participants meet, by id. Storybook's documentation pages show the same ones again. */
export const stories = () =>
  Object.values(JSON.parse(readFileSync(index, 'utf8')).entries).filter(
    ({ type, title }) => type === 'story' && title !== FOR_STAFF,
  );

/** @param withBuilt false leaves the stories with the file that Storybook bundles */
export async function serveStorybook({ withBuilt = true } = {}) {
  const server = createServer(async ({ url }, response) => {
    const path = normalize(decodeURIComponent(url.split('?')[0]));
    const file = path.startsWith('/dist/') ? join(root, path) : join(folder, path);
    let body = await readFile(file).catch(() => undefined);
    if (body && withBuilt && path === '/iframe.html') body = withOurs(body.toString());
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    // Browsers ask for an icon by themselves, and a 404 would stand in the console.
    response.writeHead(body ? 200 : path === '/favicon.ico' ? 204 : 404, { 'content-type': type }).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((done) => (server.close(done), server.closeAllConnections())),
  };
}

function newest(path) {
  const info = statSync(path);
  if (!info.isDirectory()) return info.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const shown = ['src', 'stories', '.storybook'].map((name) => newest(join(root, name)));
  if (!existsSync(index) || statSync(index).mtimeMs < Math.max(...shown)) {
    const built = spawnSync('storybook', ['build', '--quiet', '--disable-telemetry'], {
      cwd: root,
      shell: true,
      stdio: 'inherit',
    });
    process.exitCode = built.status ?? 1;
  }
}
