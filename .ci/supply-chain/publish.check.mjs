// Nothing is published by accident: every fault in a release stops it, and says what to do.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../npm.mjs';
import { releaseFaults } from '../publish.mjs';
import { readJson } from '../shipped.mjs';

const repository = { url: 'git+https://example.org/handrail.git' };
const good = {
  manifest: { name: 'handrail', version: '1.2.3', repository },
  lock: { version: '1.2.3' },
  status: '',
  head: 'abc',
  tagged: 'abc',
  changelog: '# What changed\n\n## 1.2.3, 3 March 2027\n\nSomething.\n',
  unchecked: [],
  inCi: true,
  publish: true,
};
const planted = {
  'the package is private': [{ manifest: { ...good.manifest, private: true } }, /take the line out/],
  'the version is not a version': [{ manifest: { ...good.manifest, version: 'latest' } }, /not like 1\.2\.3/],
  'the lock file is older': [{ lock: { version: '1.2.2' } }, /Run npm install/],
  'something is not committed': [{ status: ' M src/handrail.ts' }, /src\/handrail\.ts/],
  'there is no tag': [{ tagged: '' }, /tag v1\.2\.3 is not there/],
  'the tag is on another commit': [{ tagged: 'def' }, /tag v1\.2\.3 is on def/],
  'the changelog says nothing of it': [{ changelog: '# What changed\n' }, /no heading "## 1\.2\.3"/],
  'the changelog has no day': [{ changelog: '## 1.2.3, not released yet\n' }, /Write the day/],
  'there is no repository': [{ manifest: { ...good.manifest, repository: undefined } }, /names no repository/],
  'nobody has called a number': [{ unchecked: ['"999" was checked by nobody.'] }, /checked by nobody/],
  'it is not CI': [{ inCi: false }, /only be made in CI/],
};

test('a good release has no fault', () => assert.deepEqual(releaseFaults(good), []));
test('a rehearsal needs no CI', () => assert.deepEqual(releaseFaults({ ...good, inCi: false, publish: false }), []));
for (const [what, [fault, sentence]] of Object.entries(planted)) {
  test(`it is refused when ${what}, and says what to do`, () => {
    const faults = releaseFaults({ ...good, ...fault });
    assert.ok(
      faults.some((words) => sentence.test(words)),
      faults.join('\n'),
    );
  });
}

test('today it is refused, because package.json is private, and nothing is run', () => {
  assert.equal(readJson('package.json').private, true, 'then this test has to go, and the first release can come');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['.ci/publish.mjs', '--publish'], {
    cwd: root,
    encoding: 'utf8',
  });
  assert.equal(status, 1);
  assert.match(stdout, /"private": true/);
  assert.match(stdout, /The fact "999" was checked by nobody/);
  assert.match(stderr, /Nothing was published/);
  assert.doesNotMatch(stdout, /^> npm/m);
});

const page = (file) => readFileSync(join(root, file), 'utf8');
const promises = {
  'SECURITY.md': ['latest two major versions', 'private', '3 working days', '30', 'sha384', 'sbom.cdx.json'],
  'CHANGELOG.md': ['major', 'minor', 'patch', '12 months', 'handrail-', 'deprecated'],
};
for (const [file, words] of Object.entries(promises)) {
  test(`${file} makes its promises, and gives no address that nobody reads`, () => {
    for (const word of words) assert.ok(page(file).includes(word), `${file} does not say “${word}”`);
    assert.doesNotMatch(page(file), /[\w.+-]+@([\w-]+\.)+[a-z]{2,}|mailto:/);
  });
}
