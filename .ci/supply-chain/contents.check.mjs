// What `npm publish` would send: exactly the files that partners need, and nothing that tells about the machine they were made on.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { lazyFiles, lazyParts } from '../lazy-files.mjs';
import { root } from '../npm.mjs';
import { readJson } from '../shipped.mjs';

const name = '[a-z][a-z0-9-]*';
/** Each is met by one file or more, and each file meets one. */
const WANTED = [
  'package\\.json',
  'README\\.md',
  'CHANGELOG\\.md',
  'LICENSE',
  'dist/LICENSE\\.txt',
  'dist/THIRD-PARTY-NOTICES\\.txt',
  'dist/sbom\\.cdx\\.json',
  'dist/integrity\\.json',
  'dist/custom-elements\\.json',
  'dist/vscode\\.(html|css)-custom-data\\.json',
  'dist/web-types\\.json',
  'dist/handrail\\.css',
  'dist/handrail\\.js(\\.map)?',
  'dist/handrail-all\\.js(\\.map)?',
  'dist/cli\\.js(\\.map)?',
  'dist/handrail-check\\.js(\\.map)?',
  'dist/evaluation-(report|worker)\\.js(\\.map)?',
  'dist/evaluation-report\\.(html|css)',
  // What is fetched on need has a list of its own.
  ...Object.values({ ...lazyFiles, ...lazyParts }).map((file) => `dist/${file.replace('.', '\\.')}(\\.map)?`),
  'dist/wordpress/handrail/(handrail\\.php|patterns\\.json|readme\\.txt|(LICENSE|THIRD-PARTY-NOTICES)\\.txt)',
  'dist/wordpress/handrail/handrail-\\d+\\.\\d+\\.\\d+/(handrail\\.(css|js)|(locales/)?[a-zA-Z-]+\\.js)',
  'dist/modules/(classes|evaluation|forms|guides|handrail|person)\\.js(\\.map)?',
  `dist/modules/shared/[A-Za-z-]+-[\\w-]{8}\\.js(\\.map)?`,
  `dist/types/(${name}/)*(${name}|[a-z]{2}-XA)(\\.(?!test)[a-z-]+)*\\.d\\.ts`,
  `dist/content/${name}(\\.[a-z]{2})?(\\.print)?\\.html`,
  `dist/content/${name}(\\.[a-z]{2})?\\.js`,
  `dist/content/questions/${name}(\\.[a-z]{2})?\\.html`,
  'dist/content/questions/(equality|item-bank)\\.json',
  'src/content/questions/(equality|item-bank)\\.json',
  'dist/content/index\\.json',
  'dist/content/print\\.css',
  'src/content/(device-settings\\.json|on-paper\\.json|README\\.md|guide\\.schema\\.json|print\\.css)',
  `src/content/${name}/[a-z]{2}\\.html`,
  'src/content/urgent-help/(all-nations|england|wales|scotland|northern-ireland)\\.html',
  `src/content/${name}/facts\\.json`,
  `src/content/${name}/README\\.md`,
  'src/content/evaluation/report\\.sql',
].map((pattern) => new RegExp(`^${pattern}$`));

const contentFaults = (files) => [
  ...files
    .filter((file) => !WANTED.some((pattern) => pattern.test(file)))
    .map((file) => `${file} would be published and is not in the list`),
  ...WANTED.filter((pattern) => !files.some((file) => pattern.test(file))).map((pattern) => `${pattern} is missing`),
];

/** Places on a machine: of this one, and what those of any other look like. */
const PLACES = [root, homedir(), tmpdir(), 'file://', '/home/', '/Users/', '/tmp/', 'C:\\\\'];
function leaks(file, text) {
  const said = PLACES.filter((place) => place.length > 1 && text.includes(place));
  const faults = said.map((place) => `${file} says ${place}`);
  if (!file.endsWith('.map')) return faults;
  const odd = JSON.parse(text).sources.filter((source) => !/^(\.\.\/)+(src|node_modules)\/[\w@./-]+$/.test(source));
  return [...faults, ...odd.map((source) => `${file} names the source ${source}`)];
}

/** Participants get Lit and lean-qr, inside our files. The command `handrail` brings the last two for itself. */
const NEEDED = ['lit', '@lit/localize', 'lean-qr', 'parse5', 'syllable'];

const dependencyFaults = ({
  dependencies = {},
  peerDependencies,
  optionalDependencies,
  bundleDependencies,
  scripts,
}) => [
  ...Object.entries(dependencies)
    .filter(([dependency]) => !NEEDED.includes(dependency))
    .map(([dependency]) => `${dependency} is a dependency: only ${NEEDED.join(', ')} may be`),
  ...Object.entries(dependencies)
    .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
    .map(([dependency, version]) => `${dependency} ${version} is not one exact version`),
  ...Object.entries({ peerDependencies, optionalDependencies, bundleDependencies })
    .filter(([, list]) => list && Object.keys(list).length)
    .map(([kind]) => `there are ${kind}`),
  ...Object.keys(scripts ?? {})
    .filter((script) => /^(pre|post)?install$|^prepare$/.test(script))
    .map((script) => `the script "${script}" would run on the machines of those who install it`),
];

function packed() {
  const own = process.env.npm_execpath;
  const [command, first] = own?.endsWith('.js') ? [process.execPath, [own]] : ['npm', []];
  const { stdout, status } = spawnSync(command, [...first, 'pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    shell: command === 'npm' && process.platform === 'win32',
  });
  assert.equal(status, 0, 'npm pack failed');
  return JSON.parse(stdout)[0].files.map(({ path }) => path);
}
const files = packed();

test('the package holds exactly the files of the list', () => assert.deepEqual(contentFaults(files), []));

test('a test, a setting and a lost licence are each named', () => {
  const planted = [...files.filter((file) => file !== 'LICENSE'), 'src/parts/x.test.ts', '.ci/run', 'dist/stats.html'];
  const found = contentFaults(planted).filter((fault) => !contentFaults(files).includes(fault));
  assert.deepEqual(found, [
    'src/parts/x.test.ts would be published and is not in the list',
    '.ci/run would be published and is not in the list',
    'dist/stats.html would be published and is not in the list',
    '/^LICENSE$/ is missing',
  ]);
});

test('no file says where it was made, and each map leads into src/ or node_modules/', () => {
  assert.deepEqual(
    files.flatMap((file) => leaks(file, readFileSync(join(root, file), 'utf8'))),
    [],
  );
});

test('a path of a machine is found in a script and in a map', () => {
  assert.deepEqual(leaks('dist/a.js', `"${root}/src/a.ts"`).slice(0, 1), [`dist/a.js says ${root}`]);
  const map = JSON.stringify({ sources: ['../src/a.ts', '/build/src/b.ts', '../../secret/c.ts'] });
  assert.deepEqual(leaks('dist/a.js.map', map), [
    'dist/a.js.map names the source /build/src/b.ts',
    'dist/a.js.map names the source ../../secret/c.ts',
  ]);
});

test('what participants and the command need, each in one version, is all that is needed at run time', () => {
  assert.deepEqual(dependencyFaults(readJson('package.json')), []);
});

test('another dependency, a range and an install script are each named', () => {
  const faults = dependencyFaults({
    dependencies: { lit: '^3.3.3', 'left-pad': '1.0.0' },
    peerDependencies: { react: '*' },
    scripts: { postinstall: 'node x.js' },
  });
  assert.equal(faults.length, 4, faults.join('\n'));
});
