// The package as npm would send it, in projects outside this repository. Nothing is fetched: what a project's package.json
// names is linked to the same version here, so a project that forgets to name something does not build.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { delimiter, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm, root, run } from '../../.ci/npm.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** A folder with the packed and unpacked package in it, and a way to take it all away. */
export function pack() {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-package-'));
  if (!npm(['pack', '--silent', '--pack-destination', folder], { stdio: 'ignore' })) throw new Error('npm pack failed');
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (!run('tar', ['-xzf', join(folder, tarball), '-C', folder])) throw new Error('tar could not open what npm packed');
  return {
    folder,
    tarball: join(folder, tarball),
    unpacked: join(folder, 'package'),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

function link(modules, name, version) {
  const from = join(root, 'node_modules', name);
  const have = readJson(join(from, 'package.json')).version;
  if (have !== version)
    throw new Error(`package.json says ${name} ${version}, and ${have} is what CI has. Write that.`);
  mkdirSync(dirname(join(modules, name)), { recursive: true });
  symlinkSync(from, join(modules, name), 'junction');
}

/** A copy of a folder of test/package as a project of its own, with the package installed. */
export function project(packed, path) {
  const folder = join(packed.folder, path);
  const modules = join(folder, 'node_modules');
  cpSync(join(here, path), folder, { recursive: true });
  cpSync(packed.unpacked, join(modules, 'handrail'), { recursive: true });
  const own = readJson(join(modules, 'handrail/package.json'));
  const { dependencies, devDependencies } = readJson(join(folder, 'package.json'));
  const { handrail, ...others } = { ...dependencies, ...devDependencies };
  if (handrail !== own.version) throw new Error(`${path} asks for Handrail ${handrail}, and this is ${own.version}.`);
  for (const [name, version] of Object.entries({ ...others, ...own.dependencies })) link(modules, name, version);
  return folder;
}

/** Runs a command as an npm script would. Answers with its exit code and all that it said. */
export function say(command, cwd) {
  const PATH = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  const child = spawn(command, { cwd, shell: true, env: { ...process.env, PATH, NO_COLOR: '1' } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  return new Promise((done) => child.on('close', (code) => done({ code, said })));
}

export const build = (folder) => say(readJson(join(folder, 'package.json')).scripts.build, folder);

/** One page of plain HTML beside the folder `dist`, as somebody has it who copies that. */
export function copiedByHand(packed) {
  const folder = join(packed.folder, 'by-hand');
  const { version } = readJson(join(packed.unpacked, 'package.json'));
  const dist = join(packed.unpacked, 'dist');
  cpSync(join(here, 'examples/plain'), folder, { recursive: true });
  cpSync(dist, join(folder, `handrail-${version}`), { recursive: true });
  const page = join(folder, 'one-file.html');
  const hash = readJson(join(dist, 'integrity.json'))['handrail-all.js'];
  writeFileSync(page, readFileSync(page, 'utf8').replace('sha384-…', hash));
  return folder;
}

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

/** A server that knows nothing but files. */
export async function serveFolder(folder) {
  const server = createServer(({ url }, response) => {
    const path = new URL(url, 'http://localhost').pathname;
    try {
      const body = readFileSync(join(folder, path.endsWith('/') ? `${path}index.html` : path));
      response.writeHead(200, { 'content-type': TYPES[extname(path) || '.html'] ?? 'application/octet-stream' });
      response.end(body);
    } catch {
      // A browser asks for an icon by itself, and says on the console when there is none.
      response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
