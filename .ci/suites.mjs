// What `npm test` runs, in this order. Kept apart from .ci/test.mjs, which runs them: this is the part that changes.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { engines, findPhp } from './browsers.mjs';
import { canRunHere } from './chromium-from-npm.mjs';
import { root } from './npm.mjs';

/** Node 20 has no globs of its own, and `sh` has no `**`. */
function testsIn(ending, ...folders) {
  const walk = (folder) =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return walk(path);
      return path.endsWith(ending) ? [path] : [];
    });
  const files = folders.filter((folder) => existsSync(join(root, folder))).flatMap(walk);
  return files.map((file) => JSON.stringify(file)).join(' ') || 'there-are-no-tests';
}
const nodeTests = 'node --import tsx --import ./.ci/same-random-values.mjs --test --test-reporter=spec';
const inBrowser = 'wtr --config test/web-test-runner.config.mjs';

/**
 * `oneCore`: keeps one core busy, writes nothing that another reads, and runs beside its neighbours of that kind.
 * `counts`: the command must end with its number of tests; the others may, or else count as one.
 * `needs`: what setup brings first. `essential`: without it the later ones say nothing.
 */
export const suites = [
  // The longest first: two of them run at a time.
  {
    name: 'domain',
    oneCore: true,
    command: () => `${nodeTests} ${testsIn('.test.ts', 'src/domain', 'src/check', 'src/cli', 'test/snippet-builder')}`,
    counts: true,
    proves: 'the rules: hours, numbers, dates, plain language',
  },
  {
    name: 'evaluation',
    oneCore: true,
    command: () => `${nodeTests} ${testsIn('.test.ts', 'test/evaluation')}`,
    counts: true,
    proves: 'the numbers of the report are those of a database, and nobody can work out a hidden one',
  },
  {
    name: 'types',
    oneCore: true,
    command: 'tsc -p . --noEmit && tsc -p src/domain --noEmit && tsc -p src/cli --noEmit && tsc -p test',
    proves: 'types fit; the rules do without a page',
  },
  {
    name: 'house-faults',
    oneCore: true,
    command: () => `${nodeTests} ${testsIn('.test.mjs', '.ci')}`,
    counts: true,
    proves: 'each planted fault against the house is caught',
  },
  {
    name: 'format',
    oneCore: true,
    command: 'prettier --check . !src/locales/generated/**',
    proves: 'every file is written alike',
  },
  {
    name: 'lint',
    oneCore: true,
    command: 'eslint -c .ci/eslint.config.mjs --max-warnings 0 .',
    proves: 'no known mistakes in code, templates and their ARIA',
  },
  { name: 'words', oneCore: true, command: 'node .ci/words.mjs --check', proves: 'no message lacks its translation' },
  { name: 'house', oneCore: true, command: 'node .ci/house-check.mjs', proves: 'imports go down the table' },
  {
    name: 'facts',
    oneCore: true,
    command: 'node .ci/facts.mjs --check && node .ci/word-list.mjs --check',
    proves: 'each number was read in a source, and lately; each word has a plain meaning',
  },
  { name: 'licences', oneCore: true, command: 'node .ci/licences.mjs', proves: 'what ships may be given away' },
  {
    name: 'build',
    command: 'npm run build',
    essential: true,
    proves: 'dist/ can be made',
  },
  { name: 'size', command: 'node .ci/size.mjs', proves: 'every file keeps its budget' },
  {
    name: 'package',
    // Left out: what has no types, because nobody imports anything from it.
    command:
      "publint --strict && attw --pack . --profile esm-only --quiet --exclude-entrypoints ./handrail.css ./handrail-all.js ./handrail-check.js './content/*'",
    proves: 'the package can be used as it says, and its types are those of its files',
  },
  {
    name: 'examples',
    command: () => `${nodeTests} ${testsIn('.test.mjs', 'test/package')}`,
    counts: true,
    needs: ['--browser'],
    proves:
      'plain HTML, React, Vue, Svelte and Eleventy work with the package, and every code block of the documentation too',
  },
  {
    name: 'wordpress',
    command: () => `${nodeTests} ${testsIn('.check.mjs', 'test/package')}`,
    counts: true,
    needs: ['--browser', '--php'],
    missing: () => (findPhp() ? '' : 'The plugin needs PHP to be tried: apt-get install php-cli'),
    proves: 'the plugin brings the script only where a part is, with its hash, and its patterns stay whole',
  },
  // Browsers wait for each other more than they work: two of these at once keep two cores busy.
  {
    name: 'supply-chain',
    oneCore: true,
    command: () => `${nodeTests} ${testsIn('.check.mjs', '.ci/supply-chain')}`,
    counts: true,
    needs: ['--browser'],
    proves: 'what is in a release, that it can be built again, and that nothing is published by accident',
  },
  ...Object.entries(engines).map(([engine, { name, find, install }]) => ({
    name: `components-${engine}`,
    oneCore: true,
    command: inBrowser,
    env: { BROWSERS: engine },
    counts: true,
    needs: [engine === 'chromium' ? '--browser' : '--all-browsers'],
    missing: () => (find() ? '' : install),
    proves: `keys, names, roles and axe in ${name}`,
  })),
  {
    name: 'tablet',
    oneCore: true,
    command: 'node test/e2e/hub-tablet-killed.mjs Chromium Firefox WebKitGTK',
    counts: true,
    needs: ['--all-browsers'],
    missing: () => Object.values(engines).find(({ find }) => !find())?.install ?? '',
    proves: 'no answer is lost when a browser is killed',
  },
  {
    name: 'old-browsers',
    oneCore: true,
    command: 'node test/e2e/engines.mjs "Chromium 92" "Chromium 109"',
    counts: true,
    needs: ['--old-chromium', '--wordpress-css'],
    missing: () => (canRunHere ? '' : 'Chromium 92 and 109 run on Linux (x64) only.'),
    proves: 'the same journey in Chromium 92 and 109',
  },
  {
    name: 'engines',
    oneCore: true,
    command: 'node test/e2e/engines.mjs Chromium Firefox WebKitGTK',
    counts: true,
    needs: ['--all-browsers', '--wordpress-css'],
    missing: () => Object.values(engines).find(({ find }) => !find())?.install ?? '',
    proves: 'the journey in Chromium, Firefox and WebKitGTK',
  },
  {
    name: 'host-pages',
    command: () => `${nodeTests} ${testsIn('.test.mjs', 'test/host-pages')}`,
    counts: true,
    needs: ['--wordpress-css'],
    proves: 'the partner site is true, and posts with scripts off',
  },
  {
    name: 'policies',
    command: 'playwright test --config test/playwright.config.mjs test/host-pages/policies',
    counts: true,
    needs: ['--browser'],
    proves: 'strict, sandboxed, crowded and odd pages are welcome',
  },
  {
    name: 'life',
    command: 'playwright test --config test/playwright.config.mjs test/host-pages/life',
    counts: true,
    needs: ['--browser'],
    proves: 'loaded, moved, translated, edited and driven by frameworks',
  },
  {
    name: 'stories',
    command: 'storybook build --quiet --disable-telemetry && node .ci/check-stories.mjs',
    counts: true,
    // With the font for Urdu, which the pictures have.
    needs: ['--all-browsers'],
    proves: 'every story renders and looks as it did, and axe finds nothing',
  },
  {
    name: 'e2e',
    // Not its folders: they are suites of their own.
    command: 'playwright test --config test/playwright.config.mjs "test/e2e/[^/]+$"',
    counts: true,
    needs: ['--browser', '--wordpress-css'],
    proves: 'the built files in a partner’s page',
  },
  {
    name: 'themes',
    command: 'playwright test --config test/playwright.config.mjs test/host-pages/themes',
    counts: true,
    needs: ['--browser', '--wordpress-css'],
    proves: 'whole, large and readable on other people’s style sheets',
  },
  {
    name: 'privacy',
    command:
      'node test/e2e/privacy/storybook-site.mjs && playwright test --config test/playwright.config.mjs test/e2e/privacy',
    counts: true,
    needs: ['--browser', '--wordpress-css'],
    proves: 'nothing leaves a page and nothing stays on it',
  },
  {
    name: 'monkey',
    // It waits more than other suites do, so a third window has room.
    command: 'playwright test --config test/playwright.config.mjs --workers 3 test/e2e/monkey',
    counts: true,
    needs: ['--browser', '--wordpress-css'],
    proves: 'the parts stand whatever people and pages do',
  },
  {
    name: 'content-systems',
    command: 'playwright test --config test/playwright.config.mjs test/host-pages/content-systems',
    counts: true,
    needs: ['--browser'],
    proves: 'every recipe for a content system works there',
  },
  {
    name: 'snippet-builder',
    command:
      'node test/e2e/privacy/storybook-site.mjs && playwright test --config test/playwright.config.mjs test/snippet-builder',
    counts: true,
    needs: ['--browser'],
    proves: 'what a team fills in becomes a snippet that works where it is pasted, and stays in the page',
  },
  {
    name: 'injection',
    command: 'playwright test --config test/playwright.config.mjs test/host-pages/injection',
    counts: true,
    needs: ['--browser'],
    proves: 'no text becomes code, HTML or another link',
  },
];
