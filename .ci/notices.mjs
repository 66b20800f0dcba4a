// Writes dist/LICENSE.txt and dist/THIRD-PARTY-NOTICES.txt. Lit's licence (BSD-3-Clause) wants its copyright and its whole text
// in what is given away built, and people copy dist/ alone to their site.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './npm.mjs';
import { readJson } from './shipped.mjs';

const read = (file) => readFileSync(join(root, file), 'utf8');

/** The packages whose code is in the built files: their maps say so. */
export function packagesInside(folder = join(root, 'dist')) {
  const maps = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.js.map'));
  const sources = maps.flatMap((map) => JSON.parse(readFileSync(join(folder, map), 'utf8')).sources);
  const names = sources.flatMap((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? []);
  return [...new Set(names)].sort();
}

/** One text for all packages that share it. */
export function notices(names) {
  const byText = new Map();
  for (const name of names) {
    const text = read(`node_modules/${name}/LICENSE`).trim();
    const who = `${name} ${readJson(`node_modules/${name}/package.json`).version}`;
    byText.set(text, [...(byText.get(text) ?? []), who]);
  }
  const parts = [...byText].map(([text, who]) => `${who.join('\n')}\n\n${text}\n`);
  return ['Handrail contains code of others. These are their licences.\n', ...parts].join(`\n${'-'.repeat(72)}\n\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const names = packagesInside();
  writeFileSync(join(root, 'dist/LICENSE.txt'), read('LICENSE'));
  writeFileSync(join(root, 'dist/THIRD-PARTY-NOTICES.txt'), notices(names));
  console.log(`dist/THIRD-PARTY-NOTICES.txt: ${names.join(', ')}`);
}
