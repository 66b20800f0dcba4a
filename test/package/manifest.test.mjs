// What editors and documentation tools read about the elements: valid, whole, and true of the files that are sent.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv';
import { root } from '../../.ci/npm.mjs';
import { readJson } from '../../.ci/shipped.mjs';

const manifest = readJson('dist/custom-elements.json');
const elements = manifest.modules.flatMap(({ declarations }) => declarations);
const tags = elements.map(({ tagName }) => tagName).sort();
const isManifest = new Ajv().compile(readJson('node_modules/custom-elements-manifest/schema.json'));

test('custom-elements.json is what its schema says', () => {
  assert.ok(isManifest(manifest), JSON.stringify(isManifest.errors, null, 2));
});

test('a manifest without a version, and a file without a path, are refused', () => {
  assert.equal(isManifest({ modules: [] }), false);
  assert.equal(isManifest({ ...manifest, modules: [{ ...manifest.modules[0], path: undefined }] }), false);
});

test('each attribute, event and slot says what it is for, and each attribute and event its type', () => {
  // The schema lets this pass: what is no whole element may still be a class.
  for (const { tagName, attributes = [], events = [], slots = [] } of elements) {
    for (const said of [...attributes, ...events]) assert.ok(said.name && said.type?.text, `${tagName} ${said.name}`);
    for (const said of [...attributes, ...events, ...slots]) assert.ok(said.description, `${tagName} ${said.name}`);
  }
});

test('it names each element once, in a file that is sent', () => {
  assert.deepEqual(tags, [...new Set(tags)]);
  const sent = Object.keys(readJson('dist/integrity.json')).map((file) => `dist/${file}`);
  for (const { path } of manifest.modules) assert.ok(sent.includes(path), `${path} is not there`);
});

test('JetBrains editors and Visual Studio Code are told of the same elements', () => {
  const webTypes = readJson('dist/web-types.json').contributions.html.elements;
  assert.deepEqual(webTypes.map(({ name }) => name).sort(), tags);
  const { attributes } = webTypes.find(({ name }) => name === 'handrail-step-guide');
  assert.match(JSON.stringify(attributes.find(({ name }) => name === 'view').value), /'one' \| 'all'/);
  assert.deepEqual(
    readJson('dist/vscode.html-custom-data.json')
      .tags.map(({ name }) => name)
      .sort(),
    tags,
  );
});

test('each element has the custom properties of the style sheet, with their values on a light page, and editors know them', () => {
  const sheet = readFileSync(join(root, 'src/styles/page-styles.ts'), 'utf8');
  const inSheet = [...sheet.matchAll(/--_[\w-]+: var\((--handrail-[\w-]+), (#\w+|\d+px)\)/g)];
  const tokens = Object.fromEntries(inSheet.map(([, name, value]) => [name, value]));
  assert.ok(Object.keys(tokens).length >= 8);
  for (const { tagName, cssProperties = [] } of elements) {
    assert.deepEqual(Object.fromEntries(cssProperties.map((said) => [said.name, said.default])), tokens, tagName);
    for (const { name, description } of cssProperties) assert.ok(description, name);
  }
  const { properties } = readJson('dist/vscode.css-custom-data.json');
  assert.deepEqual(properties.map(({ name }) => name).sort(), Object.keys(tokens).sort());
});
