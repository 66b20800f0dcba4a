// npm as a child process, for what has to run before the packages are there. Node's own modules only.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

export function run(command, args, options = {}) {
  console.log(`> ${[command, ...args].join(' ')}`);
  return spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], ...options }).status === 0;
}

export function npm(args, options) {
  const quiet = [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm_execpath is npm's own file when npm started us: right on every system, also where `npm` is a .cmd file.
  const own = process.env.npm_execpath;
  if (own?.endsWith('.js')) return run(process.execPath, [own, ...quiet], options);
  return run('npm', quiet, { shell: process.platform === 'win32', ...options });
}

export const integrityOf = (bytes) => `sha512-${createHash('sha512').update(bytes).digest('base64')}`;

/**
 * Files of one package from its tarball, without its dependencies, checked against `integrity`, into `folder`.
 * Does nothing when they are there. Throws when the tarball is not the pinned one.
 */
export function bringTarball({ spec, integrity, folder, files = [] }) {
  const stamp = join(folder, '.brought');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === integrity) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const parcel = mkdtempSync(join(folder, 'parcel-'));
  const name = `${spec
    .replace(/^@/, '')
    .replace('/', '-')
    .replace(/@([^@]*)$/, '-$1')}.tgz`;
  if (!npm(['pack', spec, '--pack-destination', parcel])) throw new Error(`npm could not bring ${spec}`);
  const tarball = join(parcel, name);
  const is = integrityOf(readFileSync(tarball));
  if (is !== integrity) throw new Error(`${spec} is not the pinned file: ${is}, not ${integrity}`);
  const wanted = files.map((file) => `package/${file}`);
  if (!run('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1', ...wanted])) {
    throw new Error(`tar could not open ${spec}`);
  }
  rmSync(parcel, { recursive: true });
  writeFileSync(stamp, integrity);
}
