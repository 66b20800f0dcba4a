/** What was wrong with one question when somebody wanted to send the form. What they typed is not in it. */
export interface FormProblem {
  /** The `name` of the control. */
  readonly name: string;
  /** The question, in the words of its label or legend. */
  readonly label: string;
  /** What the person is told to do. */
  readonly message: string;
}

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
