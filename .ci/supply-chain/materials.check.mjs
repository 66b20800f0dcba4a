// What stands behind a release is said truthfully: the SBOM, the licences of others, and the check on licences itself.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { bundled, holdToList } from '../bundled.mjs';
import { packagesInside } from '../notices.mjs';
import { root } from '../npm.mjs';
import { sbom } from '../sbom.mjs';
import { readJson, shippedPackages } from '../shipped.mjs';

const OURS =
  /^(lit|lit-html|lit-element|@lit\/(localize|reactive-element)|@lit-labs\/ssr-dom-shim|@types\/trusted-types|lean-qr|parse5|entities|syllable|pluralize|@types\/pluralize|normalize-strings)$/;
const LICENCES = {
  '@types/trusted-types': 'MIT',
  'lean-qr': 'MIT',
  parse5: 'MIT',
  entities: 'BSD-2-Clause',
  syllable: 'MIT',
  pluralize: 'MIT',
  '@types/pluralize': 'MIT',
  'normalize-strings': 'MIT',
  papaparse: 'MIT',
  ...Object.fromEntries(bundled.filter((name) => name !== 'papaparse').map((name) => [name, 'ISC'])),
};
const isOurs = (name) => OURS.test(name) || bundled.includes(name);

/** What a buyer's tool, or the buyer, would stumble over. */
function sbomFaults(bom, manifest) {
  const refs = [bom.metadata.component, ...bom.components].map((component) => component['bom-ref']);
  const named = bom.components.map(({ name }) => name);
  return [
    ...(bom.bomFormat === 'CycloneDX' && bom.specVersion === '1.5' ? [] : ['it is not CycloneDX 1.5']),
    ...['serialNumber'].filter((key) => key in bom).map((key) => `${key} is another one in each build`),
    ...(bom.metadata.timestamp ? ['the time is another one in each build'] : []),
    ...(bom.metadata.component['bom-ref'] === `${manifest.name}@${manifest.version}`
      ? []
      : ['it is of another release']),
    ...Object.keys(manifest.dependencies)
      .filter((name) => !named.includes(name))
      .map((name) => `${name} is not in it`),
    ...named.filter((name) => !isOurs(name)).map((name) => `${name} is not a package we know`),
    ...bom.components.flatMap(({ name, version, licenses, hashes, purl }) => [
      ...(licenses?.[0]?.license.id === (LICENCES[name] ?? 'BSD-3-Clause') ? [] : [`${name} has another licence`]),
      ...(/^[0-9a-f]{128}$/.test(hashes?.[0]?.content) ? [] : [`${name} has no hash`]),
      ...(purl === `pkg:npm/${name.replace('@', '%40')}@${version}` ? [] : [`${name} has no purl`]),
    ]),
    ...bom.dependencies
      .flatMap(({ ref, dependsOn }) => [ref, ...dependsOn])
      .filter((ref) => !refs.includes(ref))
      .map((ref) => `${ref} is needed and not in it`),
    ...refs
      .filter((ref) => !bom.dependencies.some((one) => one.ref === ref))
      .map((ref) => `${ref} has no dependencies`),
  ];
}
const manifest = readJson('package.json');

test('the SBOM in dist/ names what is needed, what that needs and what is built in, with version, licence and hash, and no others', () => {
  assert.deepEqual(sbomFaults(readJson('dist/sbom.cdx.json'), manifest), []);
});

test('the SBOM in dist/ is the one of this lock file', () => {
  assert.deepEqual(readJson('dist/sbom.cdx.json'), sbom(manifest, shippedPackages()));
});

test('a stranger, a lost package, a changed licence and a time are each named', () => {
  const bom = sbom(manifest, shippedPackages());
  bom.metadata.timestamp = '2026-11-22T08:00:00Z';
  bom.components = bom.components.filter(({ name }) => name !== 'lit-html');
  bom.components[0].licenses[0].license.id = 'GPL-3.0-only';
  bom.components.push({ ...bom.components[0], name: 'left-pad', 'bom-ref': 'left-pad@1.0.0' });
  const faults = sbomFaults(bom, manifest).join('\n');
  for (const words of ['the time', 'left-pad is not a package we know', 'another licence', /lit-html@\S+ is needed/]) {
    assert.match(faults, new RegExp(words));
  }
});

test('the licence of each package whose code is in dist/ stands there in full', () => {
  const text = readFileSync(join(root, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
  const inside = packagesInside();
  assert.ok(inside.includes('lit-html'), 'the maps name no lit-html: is it still built in?');
  for (const name of inside) {
    assert.ok(isOurs(name), `${name} is in dist/ and is not a package we know`);
    assert.ok(
      text.includes(`${name} ${readJson(`node_modules/${name}/package.json`).version}`),
      `${name} is not named`,
    );
    const licence = readFileSync(join(root, `node_modules/${name}/LICENSE`), 'utf8').trim();
    assert.ok(text.includes(licence), `the licence of ${name} is not there in full`);
  }
  assert.match(text, /Copyright \(c\) \d{4} Google LLC/);
  assert.equal(readFileSync(join(root, 'dist/LICENSE.txt'), 'utf8'), readFileSync(join(root, 'LICENSE'), 'utf8'));
});

test('what is built in is what the list says, and robust-predicates is not', () => {
  assert.ok(!packagesInside().includes('robust-predicates'));
  const said = [];
  const judge = (names, list) => {
    const modules = Object.fromEntries(names.map((name) => [`/x/node_modules/${name}/a.js`, { renderedLength: 9 }]));
    const plugin = holdToList({ dependencies: { lit: '3.3.3' } }, 1, list);
    plugin.generateBundle.call({ error: (fault) => said.push(fault) }, {}, { 'a.js': { modules } });
  };
  judge(['lit', 'lit-html', '@lit/reactive-element', 'papaparse'], ['papaparse']);
  assert.deepEqual(said, []);
  judge(['papaparse', 'robust-predicates'], ['papaparse', 'd3-color']);
  assert.match(said[0], /code of robust-predicates would ship/);
  assert.match(said[1], /nothing of d3-color ships/);
});

/** Runs the licence check over a lock file with a change planted in it. */
function licencesWith(change) {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-licences-'));
  const lock = readJson('package-lock.json');
  change(lock.packages);
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
  const check = fileURLToPath(new URL('../licences.mjs', import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, [check, '--root', folder], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return { status, faults: stdout.split('\n').filter((line) => line.startsWith('FAIL')) };
}
const planted = {
  'a package that ships changes its licence': [
    (packages) => (packages['node_modules/lit-html'].license = 'GPL-3.0-only'),
    /lit-html@\S+ .* is under "GPL-3.0-only" and would ship/,
  ],
  'a package that ships names no licence': [
    (packages) => delete packages['node_modules/lit'].license,
    /lit@\S+ .* is under "none named" and would ship/,
  ],
  'a package of a package that ships has a licence that may not': [
    (packages) => {
      packages['node_modules/lit'].dependencies.stranger = '1.0.0';
      packages['node_modules/stranger'] = { version: '1.0.0', license: 'AGPL-3.0-only' };
    },
    /stranger@1\.0\.0 .* would ship/,
  ],
  'what tests may use would ship': [
    (packages) => {
      packages[''].dependencies.opening_hours = packages[''].devDependencies.opening_hours;
      delete packages[''].devDependencies.opening_hours;
    },
    /opening_hours@\S+ .* is under "LGPL-3\.0-only" and would ship/,
  ],
  'what is built in changes its licence': [
    (packages) => (packages['node_modules/papaparse'].license = 'Unlicense'),
    /papaparse@\S+ .* is under "Unlicense" and would ship/,
  ],
  'a tool has a licence that nobody has read': [
    (packages) => (packages['node_modules/stranger'] = { version: '1.0.0', license: 'BUSL-1.1', dev: true }),
    /stranger@1\.0\.0 .* is under "BUSL-1\.1"/,
  ],
};
for (const [what, [change, sentence]] of Object.entries(planted)) {
  test(`the licence check says it when ${what}`, () => {
    const { status, faults } = licencesWith(change);
    assert.equal(status, 1);
    assert.ok(
      faults.some((fault) => sentence.test(fault)),
      faults.join('\n'),
    );
  });
}
