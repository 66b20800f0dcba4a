/** Playwright's closing line, for people and for CI: `N passed, N failed`. */
export default class PlaywrightTotals {
  #suite;
  /** What is no test's fault: a file that does not load, a stray `test.only`. */
  #errors = 0;

  onBegin(config, suite) {
    this.#suite = suite;
  }

  onError() {
    this.#errors += 1;
  }

  onExit() {
    const outcomes = (this.#suite?.allTests() ?? []).map((test) => test.outcome());
    const count = (...wanted) => outcomes.filter((outcome) => wanted.includes(outcome)).length;
    const skipped = count('skipped');
    const failed = count('unexpected', 'flaky') + this.#errors;
    console.log(`\n${count('expected')} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
  }
}
