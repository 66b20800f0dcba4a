import type { ReactiveControllerHost } from 'lit';
import { type PageChanges, setText } from '../../parts/page-changes.js';
import type { Notes } from '../../parts/forms/checks.js';
import type { Question } from '../../parts/forms/question.js';
import type { Control } from '../../parts/page-html.js';
import { tellAuthor } from '../../platform/tell-author.js';
import { arrangePassword } from './field.password.js';
import { characterLimit, countIn, countInWords, isUnknown, kindOf } from './field.kinds.js';

/** How long somebody has to be quiet before a screen reader is told, in milliseconds: sooner, it talks over what they type. */
const QUIET = 1000;

/** What has been read aloud of a field, and what will be. */
interface Speech {
  words: string;
  timer?: ReturnType<typeof setTimeout>;
}
const speeches = new WeakMap<HTMLElement, Speech>();

/**
 * What stands below a control while it is answered, and is no error: how many characters are left, how we read a long number, a
 * slip in an address that may be none. It is written at once, read aloud after a moment of quiet, and stops nobody.
 */
export function notesOf(host: HTMLElement & ReactiveControllerHost, page: PageChanges, question: Question): Notes {
  const {
    described,
    controls: [control],
  } = question;
  arrangePassword(host, page, control);
  const kind = kindOf(control);
  const written = host.getAttribute('kind');
  if (isUnknown(written)) tellAuthor(host, 'unknown-kind', written);
  const count = countIn(control);
  const limit = characterLimit(control, count);
  if (limit === undefined && !kind?.note) return { nodes: [], ids: [] };
  const speech = speeches.get(host) ?? listen(host);
  const words = limit === undefined ? noteOf(control) : countInWords(control.value, limit);
  // What is read aloud has a place of its own a moment before it is said; nobody meets an empty one.
  if (!words && !speech.words) return { nodes: [], ids: [] };
  // Out of a <label> or <p>: there it would become part of the name, or break the paragraph.
  let place: Element = count ?? control;
  while (place.parentElement?.matches('label,p,span')) place = place.parentElement;
  const parent = place.parentElement as Element;
  const spoken = page.node(described, 'spoken', 'span', parent, place.nextSibling);
  spoken.className = 'handrail-unseen';
  spoken.setAttribute('role', 'status');
  const nodes = [spoken];
  if (words) {
    const note = page.node(described, 'note', 'p', parent, spoken);
    note.className = 'handrail-note';
    setText(note, words);
    nodes.push(note);
    // The number that changes would be read at each visit; the page's own words stay, and say how much there is in all.
    if (count) note.setAttribute('aria-hidden', 'true');
    else page.id(note, () => `${control.id} note`);
  }
  if (count) {
    page.id(count, () => `${control.id} count`);
    page.attribute(count, 'hidden', '');
    page.attribute(control, 'maxlength', null);
  }
  if (words !== speech.words) {
    speech.words = words;
    clearTimeout(speech.timer);
    if (host.contains(host.ownerDocument.activeElement)) speech.timer = setTimeout(() => setText(spoken, words), QUIET);
  }
  return { nodes, ids: [count?.id, nodes[1]?.id].filter((id): id is string => !!id) };
}

function noteOf(control: Control): string {
  const kind = kindOf(control);
  const { value } = control;
  return !value.trim() || kind?.problem(value, control) ? '' : (kind?.note?.(value) ?? '');
}

function listen(host: HTMLElement & ReactiveControllerHost): Speech {
  const speech: Speech = { words: '' };
  speeches.set(host, speech);
  let watch: ReturnType<typeof setInterval> | undefined;
  const look = (): void => host.requestUpdate();
  const rest = (): void => clearInterval(watch);
  const start = (): void => {
    rest();
    // Dragon sets a value and sends no event (GOV.UK Frontend, character count, read 2026-11-22).
    watch = setInterval(look, QUIET);
  };
  host.addEventListener('input', look);
  host.addEventListener('focusin', start);
  host.addEventListener('focusout', rest);
  // Somebody may have come before the checks did.
  if (host.matches(':focus-within')) start();
  host.addController({
    // Browsers that come back to a page put the answers in without an event, some after everything else.
    hostConnected: () => addEventListener('pageshow', look),
    hostDisconnected() {
      rest();
      removeEventListener('pageshow', look);
    },
  });
  return speech;
}
