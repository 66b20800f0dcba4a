// Asks of every package in package-lock.json under which licence it is given. What ships to partners may be under the few
// that ask for no more than a notice; tools may be under some more. Anything else is named below, with a reason.
//   node .ci/licences.mjs [--root DIR]
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundled } from './bundled.mjs';

const SHIPS = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0']);
const TOOLS = new Set([
  ...SHIPS,
  ...['BSD', 'BlueOak-1.0.0', 'Unlicense', 'Python-2.0'],
  // Data: word lists and tables of browser features.
  ...['CC0-1.0', 'CC-BY-3.0', 'CC-BY-4.0'],
]);

/** Tools only; nothing here is in dist/. A name may end in `*` for one package cut up by operating system. */
const EXCEPTIONS = [
  {
    name: 'axe-core',
    licence: 'MPL-2.0',
    reason: 'Runs in tests, as its authors publish it. MPL asks only that changed files stay open.',
  },
  {
    name: 'ical.js',
    licence: 'MPL-2.0',
    reason: 'Tests let it read the reminders that we make; none of its code is in ours.',
  },
  {
    name: 'lightningcss',
    licence: 'MPL-2.0',
    reason: 'Vite minifies the CSS of Storybook with it; unchanged.',
  },
  { name: 'lightningcss-*', licence: 'MPL-2.0', reason: 'The same, built for each operating system.' },
  {
    name: 'opening_hours',
    licence: 'LGPL-3.0-only',
    reason: 'Tests ask it about the same hours; none of its code is in ours. LGPL asks much of those who pass it on.',
  },
  {
    name: 'suncalc',
    licence: 'none named',
    reason: 'Its LICENSE is the 2-clause BSD one. opening_hours brings it.',
  },
  {
    name: 'only',
    licence: 'none named',
    reason: 'Its Readme gives the MIT licence. Koa, in the test server, brings it.',
  },
];

const { values } = parseArgs({ options: { root: { type: 'string' } } });
const root = resolve(values.root ?? dirname(dirname(fileURLToPath(import.meta.url))));
const readJson = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const { packages } = readJson('package-lock.json');
const faults = [];

/** The paths of what a partner's page receives: our dependencies, and theirs, and what is built in. */
function shippedPaths() {
  /** As Node looks for it: in the package itself, then further and further out. */
  const find = (from, name) => {
    const chain = (from && `/${from}`).split('/node_modules/');
    const places = chain.map((_, i) => [...chain.slice(0, i + 1), name].join('/node_modules/').slice(1));
    return places.reverse().find((path) => packages[path]);
  };
  const found = new Set();
  const follow = (path) => {
    const { dependencies, optionalDependencies, peerDependencies } = packages[path];
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })) {
      const next = find(path, name);
      if (next && !found.has(next)) follow(next, found.add(next));
    }
  };
  follow('');
  // And what the build puts into our own files. Not what these need: the build says whether any of it gets in.
  for (const name of bundled) {
    const path = find('', name);
    if (path) found.add(path);
    else faults.push(`${name} is in .ci/bundled.mjs, and package-lock.json has no such package. Run npm install.`);
  }
  return found;
}

const declared = ({ license, licenses }) =>
  [license ?? licenses ?? []]
    .flat()
    .map((entry) => entry.type ?? entry)
    .join(' OR ') || 'none named';
/** `(MIT OR CC0-1.0)` is a choice: one that is allowed is enough. A mixture of OR and AND is for a person to read. */
function fits(licence, allowed) {
  const names = licence.replace(/[()]/g, '').split(/ (?:OR|AND) /);
  if (!licence.includes(' AND ')) return names.some((name) => allowed.has(name));
  return !licence.includes(' OR ') && names.every((name) => allowed.has(name));
}
const matches = (exception, name) =>
  exception.name.endsWith('*') ? name.startsWith(exception.name.slice(0, -1)) : name === exception.name;

let passed = 0;
const used = new Map();
const ships = shippedPaths();
if (!ships.size)
  faults.push('package-lock.json names no dependency that ships. Run npm install, and look at what went wrong.');

for (const [path, locked] of Object.entries(packages)) {
  if (!path) continue;
  const name = path.split('node_modules/').at(-1);
  const manifest = join(path, 'package.json');
  // Builds for other systems are in the lock file and not on the disk.
  const licence = declared(existsSync(join(root, manifest)) ? readJson(manifest) : locked);
  const who = `${name}@${locked.version} (${path}) is under "${licence}"`;
  const exception = EXCEPTIONS.find((entry) => matches(entry, name) && entry.licence === licence);
  if (ships.has(path)) {
    if (fits(licence, SHIPS)) passed++;
    else
      faults.push(
        `${who} and would ship to partners. Only ${[...SHIPS].join(', ')} may: use another package, or make it a tool.`,
      );
  } else if (fits(licence, TOOLS)) passed++;
  else if (exception) {
    passed++;
    used.set(exception, (used.get(exception) ?? 0) + 1);
  } else
    faults.push(`${who}. Use another package, or read the licence and name it in .ci/licences.mjs with the reason.`);
}
for (const exception of EXCEPTIONS)
  if (!used.has(exception))
    faults.push(
      `${exception.name} is an exception (${exception.licence}) that no package needs. Take it out of .ci/licences.mjs.`,
    );

console.log(
  `Ships: ${[...ships].map((path) => `${path.split('node_modules/').at(-1)} ${packages[path].version}`).join(', ')}`,
);
console.log('Exceptions, for tools only:');
for (const [{ name, licence, reason }, count] of used)
  console.log(`  ${name.padEnd(16)} ${licence.padEnd(12)} ${String(count).padStart(2)}  ${reason}`);
for (const fault of faults) console.log(`FAIL ${fault}`);
console.log(`${passed} passed, ${faults.length} failed`);
process.exitCode = faults.length ? 1 : 0;
