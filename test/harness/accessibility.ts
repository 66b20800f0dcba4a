// For component tests: act as the person, and read what a screen reader is given.
import { executeServerCommand } from '@web/test-runner-commands';
import { settled } from './fixture.js';

export interface Spoken {
  role: string;
  name: string;
  description: string;
  /** In words, in alphabetical order: required, invalid, expanded, collapsed, checked, not checked, disabled … */
  states: string[];
  value?: string;
  /** Of a heading. */
  level?: number;
  /** Named ancestors, outermost first: `group "How should we call you?"`. */
  within: string[];
}

export interface Look {
  supported: true;
  /** What has the focus; null when it is on the page itself (`body`). */
  focus: Spoken | null;
  /** Everything that can take the focus, in reading order; a heading with tabindex="-1" too. */
  focusable: Spoken[];
  /** Every live region with the text that it holds now. */
  live: { role: string; politeness: 'polite' | 'assertive'; text: string }[];
  headings: { level: number; name: string }[];
  /** The whole page as a screen reader walks it, one line a node. */
  outline: string;
}

/** What a screen reader is given of the page. Chromium only: `{ supported: false }` elsewhere. */
export async function look(): Promise<Look | { supported: false }> {
  await settled();
  return executeServerCommand<Look | { supported: false }, undefined>('ax-look');
}

/** Role, name and (not in WebKit, which has no way to ask) description of one element, in all three engines. */
export async function roleAndName(element: Element): Promise<{ role: string; name: string; description?: string }> {
  // A test that looked for what is not there gets a plain answer, not a protocol error.
  if (!(element as Element | null | undefined)?.isConnected)
    throw new Error('roleAndName: no such element on the page');
  await settled();
  // An engine's tree follows the page by a frame.
  await frame();
  const page = window as unknown as { __handrailElement?: Element };
  page.__handrailElement = element;
  try {
    let answer: { role: string; name: string; description?: string } | undefined;
    // Firefox gives an empty name while its tree is still being made. Chromium waits for its tree by itself; asked many times about
    // a list, which has no name, it has been seen not to answer at all.
    const tries = navigator.userAgent.includes('Firefox') ? 20 : 1;
    for (let count = 0; !answer?.name && count < tries; count++) {
      if (answer) await frame();
      answer = await executeServerCommand<{ role: string; name: string; description?: string }, void>('role-and-name');
    }
    return answer as { role: string; name: string; description?: string };
  } finally {
    delete page.__handrailElement;
  }
}

/** Real keys, pressed together: `press('Enter')`, `press('Shift', 'Tab')`. Comes back when the elements have rendered. */
export async function press(...keys: string[]): Promise<void> {
  await executeServerCommand('keys', keys);
  await settled();
}

/** Real typing into what has the focus. */
export async function type(text: string): Promise<void> {
  await executeServerCommand('send-keys', { type: text });
  await settled();
}

/** The element that really has the focus, also inside shadow roots; null when none has. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element === document.body || element === document.documentElement ? null : element;
}

export interface Wish {
  media?: 'print' | 'screen';
  /** Such as `{ 'prefers-reduced-motion': 'reduce', 'forced-colors': 'active', 'prefers-color-scheme': 'dark' }`. */
  features?: Record<string, string>;
}

let wishes = false;
/** What the person chose in their system. Undone after each test. False where the engine cannot be told. */
export async function emulate(wish: Wish): Promise<{ supported: boolean }> {
  wishes = true;
  const answer = await executeServerCommand<{ supported: boolean }, Wish>('emulate', wish);
  const wished = queriesOf(wish);
  const isDone = (): boolean =>
    wished.every((query) => matchMedia(query).matches) &&
    before.every((query) => wished.includes(query) || !matchMedia(query).matches);
  // Firefox tells its pages a little later.
  for (let frames = 0; answer.supported && !isDone() && frames < 60; frames++) await frame();
  before = wished;
  return answer;
}

let before: string[] = [];
const queriesOf = ({ media, features = {} }: Wish): string[] => [
  ...(media === 'print' ? ['print'] : []),
  ...Object.entries(features).map(([name, value]) => `(${name}: ${value})`),
];
const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

const usual = { width: 800, height: 600 };
let resized = false;
/** Undone after each test. `supported` is false when the window refused: WebKit's is never narrower than about 450 px. */
export async function resize(width: number, height: number): Promise<{ supported: boolean }> {
  resized = true;
  await executeServerCommand('resize', { width, height });
  await new Promise((resolve) => requestAnimationFrame(resolve));
  return { supported: window.innerWidth === width };
}

afterEach(async () => {
  if (wishes) await executeServerCommand('emulate', {});
  if (resized) await executeServerCommand('resize', usual);
  wishes = false;
  resized = false;
});
