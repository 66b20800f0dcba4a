/** What Playwright says when every step of a test has passed and the browser then did not close. */
const NOT_CLOSED = 'Tearing down "context" exceeded the test timeout';

/**
 * Playwright's closing line, for people and for CI: `N passed, N failed`.
 *
 * A test is run once more where it has passed and Chromium did not close its page: about one in 500 does that, in any suite and
 * with any page. A test that has failed in any other way has failed, whatever the second run says.
 */
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

  #hasFailed(test) {
    const isAtFault = ({ status, errors }) =>
      !/^(?:passed|skipped)$/.test(status) && !(errors.length === 1 && errors[0].message?.includes(NOT_CLOSED));
    return test.outcome() === 'unexpected' || test.results.some(isAtFault);
  }

  #count() {
    const tests = this.#suite?.allTests() ?? [];
    const skipped = tests.filter((test) => test.outcome() === 'skipped').length;
    const failed = tests.filter((test) => this.#hasFailed(test)).length;
    return { passed: tests.length - skipped - failed, failed: failed + this.#errors, skipped };
  }

  onEnd() {
    return this.#count().failed ? { status: 'failed' } : undefined;
  }

  onExit() {
    const { passed, failed, skipped } = this.#count();
    console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
  }
}
