/** Web Test Runner's closing line, for people and for CI: `N passed, N failed`. */
export function totalsReporter() {
  let line = '0 passed, 1 failed';
  process.once('exit', () => console.log(`\n${line}`));
  return {
    onTestRunFinished({ sessions }) {
      let passed = 0;
      let failed = 0;
      let skipped = 0;
      const count = (suite) => {
        for (const test of suite?.tests ?? []) {
          if (test.skipped) skipped += 1;
          else if (test.passed) passed += 1;
          else failed += 1;
        }
        for (const inner of suite?.suites ?? []) count(inner);
      };
      for (const session of sessions) {
        count(session.testResults);
        // A file that does not load has no tests, only errors.
        failed += session.errors.length;
      }
      line = `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
    },
  };
}
