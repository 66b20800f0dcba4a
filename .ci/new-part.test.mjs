// A new part as the script starts it keeps the rules of the house, and is written as everything else is.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { newPart } from './new-part.mjs';
import { root } from './npm.mjs';

let copy;
before(() => {
  copy = mkdtempSync(join(tmpdir(), 'handrail-part-'));
  const { stdout } = spawnSync('git', ['-C', root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  for (const file of stdout.split('\0')) {
    if (!file || !existsSync(join(root, file))) continue;
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file));
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
after(() => rmSync(copy, { recursive: true }));
const run = (...args) => spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });

test('a new part keeps the rules of the house, fits the types, and is in every list', () => {
  const written = newPart(copy, 'find-a-friend', 'person');
  assert.ok(written.length > 12, written.join('\n'));
  run('node_modules/prettier/bin/prettier.cjs', '--write', ...written);
  const house = run('.ci/house-check.mjs', '--root', copy);
  assert.equal(house.status, 0, house.stdout + house.stderr);
  const types = run('node_modules/typescript/bin/tsc', '-p', '.', '--noEmit');
  assert.equal(types.status, 0, types.stdout);
  const lists = ['src/handrail.ts', 'src/classes.ts', 'src/person.ts', 'src/warnings.ts', 'test/e2e/site.mjs'];
  for (const file of [...lists, '.ci/wordpress-plugin.mjs'])
    assert.match(readFileSync(join(copy, file), 'utf8'), /find-a-friend/, file);
});

test('a name that is none or taken, and a group that is none, are refused before anything is written', () => {
  for (const [name, group, says] of [
    ['Find a friend', 'person', /small letters and hyphens/],
    ['step-guide', 'guides', /There is a part called step-guide/],
    ['find-an-enemy', 'friends', /--group is one of guides, person, forms, evaluation/],
  ])
    assert.throws(() => newPart(copy, name, group), says);
  assert.ok(!existsSync(join(copy, 'src/find-an-enemy.ts')));
});
