import { tellAuthor } from '../platform/tell-author.js';

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
 *
 * From `UIEvent`, because MooTools 1.2 and shims from before 2015 replace `Event`, and what is made from theirs cannot be sent.
 */
export class AskForAPersonEvent extends UIEvent {
  static readonly type = 'handrail-ask-for-a-person';

  constructor(readonly where: WhereTheyWere) {
    super(AskForAPersonEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

const TALK = 'handrail-talk-to-a-person,[data-handrail="talk-to-a-person"],.handrail-talk-to-a-person';
/** The id that talk-to-a-person takes where the page gave it none. */
export const TALK_ID = 'talk-to-a-person';

/**
 * The address of the page's way to reach a person, for a link; undefined where the page has none. Then its author is told,
 * because a person should be one press away at every step and every error.
 */
export function talkToAPersonHref(from: Element): string | undefined {
  // Somebody else's element may hold the whole page in its shadow root, or only what asks.
  const talk = (from.getRootNode() as ParentNode).querySelector(TALK) ?? from.ownerDocument.querySelector(TALK);
  if (talk) return `#${talk.id || TALK_ID}`;
  tellAuthor(from, 'no-person');
  return undefined;
}

/** Handles the press of such a link: asks for a person, and leaves the link to the browser where nobody answers. */
export function askForAPerson(from: Element, where: WhereTheyWere, press: Event): void {
  if (!from.dispatchEvent(new AskForAPersonEvent(where))) press.preventDefault();
}
