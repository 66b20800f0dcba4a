import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { it } from 'node:test';
import { partMeantBy, PARTS } from './part-names.js';

it('knows every part that a page may have', () => {
  const folders = readdirSync(new URL('../components/', import.meta.url));
  assert.deepEqual([...PARTS].sort(), folders.filter((name) => name !== 'evaluation-report').sort());
});

for (const [written, meant] of [
  ['stepguide', 'step-guide'],
  ['step-guides', 'step-guide'],
  ['talk-to-person', 'talk-to-a-person'],
  ['guide', 'step-guide'],
  ['feild', 'field'],
  ['x', undefined],
  ['', undefined],
] as const)
  it(`takes “${written}” for ${meant ?? 'nothing'}`, () => assert.equal(partMeantBy(written), meant));
