// Publishes a release, or says what stands in the way. Without --publish it only shows what it would do.
//   npm run release                  checks, tests, lays out the folder for self-hosting, and packs
//   npm run release -- --publish     and sends it to npm, with provenance: from CI only, which signs where it was built
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cacheDir } from './browsers.mjs';
import { helpFaults } from './facts.mjs';
import { root, run } from './npm.mjs';
import { readJson } from './shipped.mjs';

/** What stands in the way of a release: each sentence says what to do. Pure, so that each can be tested. */
export function releaseFaults({ manifest, lock, status, head, tagged, changelog, unchecked, inCi, publish }) {
  const { version, repository } = manifest;
  const tag = `v${version}`;
  const heading = changelog.split('\n').find((line) => line.startsWith(`## ${version}`));
  const [, date] = /^## \S+, (\d{1,2} [A-Z][a-z]+ \d{4})$/.exec(heading ?? '') ?? [];
  return [
    manifest.private &&
      'package.json says "private": true, which keeps npm from publishing. It is there because nobody owns the name on npm ' +
        'for this project yet. Maintainers: claim the name, set up trusted publishing for this repository, then take the line out.',
    !/^\d+\.\d+\.\d+(-[a-z]+\.\d+)?$/.test(version) && `The version ${version} is not like 1.2.3 or 1.2.3-beta.1.`,
    lock.version !== version &&
      `package-lock.json is of version ${lock.version}, package.json of ${version}. Run npm install.`,
    status && `There are changes that are not committed:\n${status}\nCommit them, or put them away.`,
    tagged !== head &&
      `The tag ${tag} ${tagged ? `is on ${tagged}, and this is ${head}` : 'is not there'}. Sign one on this commit: git tag -s ${tag}`,
    !heading && `CHANGELOG.md has no heading "## ${version}". Write what a web team will notice, and what to change.`,
    heading && !date && `CHANGELOG.md says "${heading.slice(3)}". Write the day: "## ${version}, 3 March 2027".`,
    !repository?.url && 'package.json names no repository. Provenance is a statement about one: add "repository".',
    ...unchecked,
    publish && !inCi && 'Provenance can only be made in CI, with the right to write an id-token. Push the tag instead.',
  ].filter(Boolean);
}

const git = (...args) => {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : '';
};
function factsHere(publish) {
  const manifest = readJson('package.json');
  return {
    manifest,
    lock: readJson('package-lock.json'),
    status: git('status', '--porcelain'),
    head: git('rev-parse', 'HEAD'),
    tagged: git('rev-list', '-n1', `refs/tags/v${manifest.version}`),
    changelog: readFileSync(join(root, 'CHANGELOG.md'), 'utf8'),
    unchecked: helpFaults(readJson('src/content/urgent-help/facts.json'), new Date().toISOString().slice(0, 10), {
      release: true,
    }),
    inCi: Boolean(process.env.ACTIONS_ID_TOKEN_REQUEST_URL || process.env.SIGSTORE_ID_TOKEN),
    publish,
  };
}

/** A folder that never changes once it is there: handrail-1.2.3/, as partners copy it. */
function layOut(version, place) {
  const folder = join(place, `handrail-${version}`);
  const hash = (at) => existsSync(join(at, 'integrity.json')) && readFileSync(join(at, 'integrity.json'), 'utf8');
  if (existsSync(folder) && hash(folder) !== hash(join(root, 'dist')))
    throw new Error(`${folder} is there and is another build. A version never changes: raise the version.`);
  cpSync(join(root, 'dist'), folder, { recursive: true });
  const integrity = readJson('dist/integrity.json');
  console.log(`\n${folder}\n\n<link rel="stylesheet" href="/handrail-${version}/handrail.css" />`);
  console.log(`<script\n  defer\n  src="/handrail-${version}/handrail-all.js"`);
  console.log(`  integrity="${integrity['handrail-all.js']}"\n  crossorigin="anonymous"\n></script>\n`);
}

function release() {
  const { values } = parseArgs({ options: { publish: { type: 'boolean' }, 'dry-run': { type: 'boolean' } } });
  if (values.publish && values['dry-run']) throw new Error('--publish and --dry-run: which of the two?');
  const facts = factsHere(values.publish);
  const faults = releaseFaults(facts);
  for (const fault of faults) console.log(`- ${fault}`);
  if (faults.length) throw new Error('\nNothing was published.');
  if (!run('npm', ['ci', '--ignore-scripts'])) throw new Error('npm ci failed. Nothing was published.');
  if (!run('npm', ['test', '--silent'], { env: { ...process.env, CI: '1' } }))
    throw new Error('A test failed. Nothing was published.');
  layOut(facts.manifest.version, join(cacheDir, 'release'));
  const how = values.publish ? ['--provenance'] : ['--dry-run'];
  if (!run('npm', ['publish', '--access', 'public', '--ignore-scripts', ...how]))
    throw new Error('npm publish failed.');
  if (!values.publish) console.log('\nThis was a rehearsal. Nothing was published: npm run release -- --publish');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    release();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
