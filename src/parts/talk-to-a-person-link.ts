import { tellAuthor } from '../platform/tell-author.js';
import { AskForAPersonEvent, type WhereTheyWere } from './ask-for-a-person.event.js';

const TALK = 'handrail-talk-to-a-person,[data-handrail="talk-to-a-person"],.handrail-talk-to-a-person';
/** The id that talk-to-a-person takes where the page gave it none. */
export const TALK_ID = 'talk-to-a-person';

/**
 * The address of the page's way to reach a person, for a link; undefined where the page has none. Then its author is told,
 * because a person should be one press away at every step and every error.
 */
export function talkToAPersonHref(from: Element): string | undefined {
  const talk = from.ownerDocument.querySelector(TALK);
  if (talk) return `#${talk.id || TALK_ID}`;
  tellAuthor(from, 'no-person');
  return undefined;
}

/** Handles the press of such a link: asks for a person, and leaves the link to the browser where nobody answers. */
export function askForAPerson(from: Element, where: WhereTheyWere, press: Event): void {
  if (!from.dispatchEvent(new AskForAPersonEvent(where))) press.preventDefault();
}
