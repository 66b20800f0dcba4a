// Which packages stand behind what ships, out of package-lock.json: our dependencies, and theirs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './npm.mjs';

export const readJson = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));

/** @returns name, version, licence, integrity, `needs` (the names of its own), sorted by name */
export function shippedPackages({ packages } = readJson('package-lock.json')) {
  const found = new Map();
  const follow = (name) => {
    const locked = packages[`node_modules/${name}`];
    if (!locked) throw new Error(`package-lock.json has no node_modules/${name}, which ships. Run npm install.`);
    if (found.has(name)) return;
    const needs = Object.keys({ ...locked.dependencies, ...locked.optionalDependencies }).sort();
    found.set(name, { name, version: locked.version, licence: locked.license, integrity: locked.integrity, needs });
    needs.forEach(follow);
  };
  Object.keys(packages[''].dependencies ?? {}).forEach(follow);
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
