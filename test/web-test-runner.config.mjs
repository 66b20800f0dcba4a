// Tests that need a real browser: `BROWSERS=chromium,firefox,webkit` chooses the engines, Chromium alone is the default.
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { asModule } from '../.ci/umd-packages.mjs';
import { accessibilityPlugin } from './harness/accessibility-plugin.mjs';
import { emulatePlugin } from './harness/emulate-plugin.mjs';
import { chosenEngines } from './harness/engines.mjs';
import { keysPlugin } from './harness/keys-plugin.mjs';
import { totalsReporter } from './harness/totals-reporter.mjs';
import { freePort } from './harness/webkit-session.mjs';

const rootDir = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const inRoot = (glob) => `${rootDir.replaceAll('\\', '/')}/${glob}`;

export default {
  rootDir,
  // The rules in src/domain and src/check and the command line in src/cli have no page: their tests run in Node.
  files: [
    inRoot('src/**/*.test.ts'),
    inRoot('test/harness/**/*.test.ts'),
    `!${inRoot('src/domain/**')}`,
    `!${inRoot('src/check/**')}`,
    `!${inRoot('src/cli/**')}`,
  ],
  nodeResolve: { exportConditions: ['browser', 'development'] },
  plugins: [
    { name: 'umd-packages', transform: ({ body, path }) => asModule(String(body), path) },
    esbuildPlugin({ ts: true, target: 'es2021', tsconfig: `${rootDir}/tsconfig.json` }),
    accessibilityPlugin(),
    emulatePlugin(),
    keysPlugin(),
  ],
  // By itself each run takes 8000, and of two that start at the same moment one then fails.
  port: await freePort(),
  browsers: chosenEngines(process.env.BROWSERS ?? 'chromium'),
  // Three engines at once starve each other on a small machine, and a page in a background tab is slowed.
  concurrentBrowsers: 1,
  concurrency: 2,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  // For a file that loops for ever: no test of 15 seconds can end that. 40 tests take about 20 seconds on a loaded machine.
  testsFinishTimeout: 120_000,
  testFramework: { config: { timeout: 15_000 } },
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), totalsReporter()],
  // Reported with --coverage, not chased: no threshold.
  coverageConfig: {
    include: ['src/**/*.ts'],
    exclude: ['src/**/*.test.ts', 'src/locales/generated/**'],
    report: true,
    reportDir: 'coverage',
  },
};
