// Which packages stand behind what ships, out of package-lock.json: our dependencies, and theirs; and what is built into our files.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundled } from './bundled.mjs';
import { root } from './npm.mjs';

export const readJson = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));

/** @returns name, version, licence, integrity, `needs` (the names of its own), sorted by name */
export function shippedPackages({ packages } = readJson('package-lock.json')) {
  const found = new Map();
  /** In the package that needs it, where npm keeps another version there; or else at the top. */
  const take = (name, isNeeded, needing = '') => {
    const locked = packages[`node_modules/${needing}/node_modules/${name}`] ?? packages[`node_modules/${name}`];
    if (!locked) throw new Error(`package-lock.json has no node_modules/${name}, which ships. Run npm install.`);
    const needs = Object.keys({ ...locked.dependencies, ...locked.optionalDependencies })
      .filter(isNeeded)
      .sort();
    found.set(name, { name, version: locked.version, licence: locked.license, integrity: locked.integrity, needs });
    return needs;
  };
  const follow = (name, needing) => {
    if (!found.has(name)) take(name, () => true, needing).forEach((needed) => follow(needed, name));
  };
  Object.keys(packages[''].dependencies ?? {}).forEach((name) => follow(name));
  // Of these only what is built in stands behind a release, and not all that they need on a disk.
  for (const name of bundled) take(name, (needed) => bundled.includes(needed));
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
