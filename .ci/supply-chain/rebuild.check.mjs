// Whoever builds a release again gets the same bytes, wherever and whenever: dist/ against a build in another folder, time zone,
// language and with other rights for new files.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
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

/** Kiribati is almost a day ahead of Greenwich; Turkish has its own small letter for I; nobody else may read the files. */
const FOLDER = 'a place/further down';
const UMASK = '077';
const ENV = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
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

function buildElsewhere() {
  const cwd = join(place, FOLDER);
  lay(cwd);
  const child = spawnSync('sh', ['-c', `umask ${UMASK} && npm run build --silent`], {
    cwd,
    env: { ...process.env, npm_config_update_notifier: 'false', ...ENV },
    encoding: 'utf8',
  });
  assert.equal(child.status, 0, `the build in ${FOLDER}: ${child.error ?? child.stdout + child.stderr}`);
  return join(cwd, 'dist');
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

let again;
test('a build in another folder, time zone, language and with other rights is the same as dist/ to the byte', () => {
  again = buildElsewhere();
  assert.ok(existsSync(join(again, 'handrail.js')));
  const found = differences(join(root, 'dist'), again);
  assert.deepEqual(found, [], 'run npm run build, or look at what it depends on');
});

test('one byte and one file that differ are named', () => {
  writeFileSync(join(again, 'warnings.js'), `${readFileSync(join(again, 'warnings.js'), 'utf8')}\n`);
  mkdirSync(dirname(join(again, 'x/y.js')), { recursive: true });
  writeFileSync(join(again, 'x/y.js'), '');
  assert.deepEqual(differences(join(root, 'dist'), again), ['warnings.js differs', 'x/y.js differs']);
});
