/**
 * "Change" was selected beside an answer. A form that shows one question at a time shows the question, leads straight back
 * afterwards, and calls `preventDefault()`; when nobody does, the list of answers goes there itself.
 *
 * From `UIEvent`, because MooTools 1.2 and shims from before 2015 replace `Event`, and what is made from theirs cannot be sent.
 */
export class ChangeAnswerEvent extends UIEvent {
  static readonly type = 'handrail-change-answer';

  /**
   * @param control the page's own control that holds the answer, the first where there are several
   * @param goesBack whether the person goes straight back afterwards; not when they only take up where they were
   */
  constructor(
    readonly control: Element,
    readonly goesBack = true,
  ) {
    super(ChangeAnswerEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}
