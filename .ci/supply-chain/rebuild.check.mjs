// Whoever builds a release again gets the same bytes, wherever and whenever: two builds at once, in two folders, in other time
// zones, languages and rights for new files.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { cacheDir } from '../browsers.mjs';
import manifestSettings from '../custom-elements-manifest.config.mjs';
import { root, run } from '../npm.mjs';

mkdirSync(cacheDir, { recursive: true });
const place = mkdtempSync(join(cacheDir, 'rebuild-'));
after(() => rmSync(place, { recursive: true, force: true }));

/** Turkish has its own small letter for I; Kiribati is a day ahead of Newfoundland, which is half an hour off. */
const BUILDS = [
  { folder: 'a', umask: '022', env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } },
  { folder: 'a place/further down/b', umask: '077', env: { TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C', CI: '1' } },
];
const NEEDED = [
  '.ci',
  'src',
  'stories/snippet-builder/spellings.ts', // the patterns of the WordPress plugin are spelled by it
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'rollup.config.mjs',
  'LICENSE',
];

/** The sources as they are, and the packages without a copy of their 430 MB. */
function lay(folder) {
  mkdirSync(folder, { recursive: true });
  for (const name of NEEDED) cpSync(join(root, name), join(folder, name), { recursive: true });
  const [from, to] = [join(root, 'node_modules'), join(folder, 'node_modules')];
  if (!run('cp', ['-al', from, to])) cpSync(from, to, { recursive: true, verbatimSymlinks: true });
}

function build({ folder, umask, env }) {
  const cwd = join(place, folder);
  lay(cwd);
  const child = spawn('sh', ['-c', `umask ${umask} && npm run build --silent`], {
    cwd,
    env: { ...process.env, npm_config_update_notifier: 'false', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve(cwd) : reject(new Error(`the build in ${folder}: ${said}`))));
  });
}

/** Every file of a folder with the hash of its bytes. */
function hashes(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort();
  return new Map(
    paths.map((path) => [
      path.slice(folder.length + 1).replaceAll('\\', '/'),
      createHash('sha384').update(readFileSync(path)).digest('hex'),
    ]),
  );
}
function differences(one, other) {
  const [a, b] = [hashes(one), hashes(other)];
  const names = [...new Set([...a.keys(), ...b.keys()])].sort();
  return names.filter((name) => a.get(name) !== b.get(name)).map((name) => `${name} differs`);
}

test('the list of elements does not depend on the order in which a disk names files', () => {
  const ts = { createSourceFile: (file) => file, ScriptTarget: {} };
  const files = ['src/components/form/form.ts', 'src/components/choices/choices.ts'];
  const inOrder = (globs) => manifestSettings.overrideModuleCreation({ ts, globs });
  assert.deepEqual(inOrder(files), inOrder([...files].reverse()));
});

let built;
test('two builds in other folders, time zones, languages and rights are the same to the byte', async () => {
  built = (await Promise.all(BUILDS.map(build))).map((folder) => join(folder, 'dist'));
  assert.ok(existsSync(join(built[0], 'handrail.js')));
  assert.deepEqual(differences(...built), []);
});

test('they are the same as dist/', () => {
  assert.deepEqual(differences(join(root, 'dist'), built[0]), [], 'run npm run build, or look at what it depends on');
});

test('one byte and one file that differ are named', () => {
  writeFileSync(join(built[1], 'warnings.js'), `${readFileSync(join(built[1], 'warnings.js'), 'utf8')}\n`);
  mkdirSync(dirname(join(built[1], 'x/y.js')), { recursive: true });
  writeFileSync(join(built[1], 'x/y.js'), '');
  assert.deepEqual(differences(...built), ['warnings.js differs', 'x/y.js differs']);
});
