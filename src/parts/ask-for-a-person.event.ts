/** Where somebody was when they asked for a person, and the way back there. */
export interface WhereTheyWere {
  /** In words to read out on the phone: which page or guide, which step, what happened. Never anything they typed. */
  readonly words: string;
  /** The words on the way back, such as "Go back to step 3". */
  readonly backLabel: string;
  /** Takes them back and puts focus there. */
  readonly goBack: () => void;
}

/**
 * Somebody asked for a person: "I am stuck" in a guide, or "Would you rather talk to a person?" in a form.
 * `handrail-talk-to-a-person` answers and calls `preventDefault()`; when nobody answers, the link that was pressed does what
 * links do.
 */
export class AskForAPersonEvent extends Event {
  static readonly type = 'handrail-ask-for-a-person';

  constructor(readonly where: WhereTheyWere) {
    super(AskForAPersonEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}
