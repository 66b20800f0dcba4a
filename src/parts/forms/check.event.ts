/** One question whose answer cannot be sent as it is. */
export interface Problem {
  /** The page's own control that takes focus when somebody selects the problem. */
  readonly control: HTMLElement & { readonly name?: string; readonly type?: string };
  /** The label or legend, which is brought into view with it. */
  readonly show: Element;
  /** The question, in the words of its label or legend. */
  readonly question: string;
  /** What to do about it, in the words that stand beside the control too. */
  readonly message: () => string;
}

/**
 * Asked of every control of a form, in the order of the page, when somebody wants to send it. The part around the control
 * listens while the event is on its way in (it does not bubble), calls `preventDefault()` to say that it answers for the
 * control, and adds what is wrong. What no part answers for is left to the browser's own rules.
 */
export class CheckEvent extends Event {
  static readonly type = 'handrail-check';

  /** @param problems those found so far, to add to; undefined when the form was reset and errors are to be forgotten */
  constructor(readonly problems?: Problem[]) {
    super(CheckEvent.type, { cancelable: true });
  }
}
