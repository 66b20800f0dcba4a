import type { FormProblem } from '../../parts/forms/checks.js';

/** Somebody wanted to send the form, and there were problems. */
export class FormErrorEvent extends UIEvent {
  static readonly type = 'handrail-form-error';

  /**
   * @param problems what was wrong, in the order of the page
   * @param tries how many times in a row there were problems, from 1
   */
  constructor(
    readonly problems: readonly FormProblem[],
    readonly tries: number,
  ) {
    super(FormErrorEvent.type, { bubbles: true, composed: true });
  }
}
