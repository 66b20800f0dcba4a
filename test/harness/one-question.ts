// One question at a time, there as soon as a form asks for it, and what a person sees of it.
import { journeyFrom } from '../../src/parts/forms/journey.js';
import { focused } from './accessibility.js';
import { settled } from './fixture.js';
import './forms.js';
import { isShown } from './person.js';

const file = import('../../src/journey.js');
journeyFrom(() => file);
before(() => file);

/** The names of the controls that are on the screen, each once. */
export function asked(page: Element): string[] {
  const controls = [...page.querySelectorAll<HTMLInputElement>('input,select,textarea')];
  return [...new Set(controls.filter(isShown).map(({ name }) => name))];
}

/** Waits until these are the names of the controls on the screen. Back and Forward of a browser take their time. */
export async function untilAsked(page: Element, ...names: string[]): Promise<void> {
  const end = performance.now() + 5000;
  while (String(asked(page)) !== String(names)) {
    if (performance.now() > end) throw new Error(`It asks for ${String(asked(page))}, not for ${String(names)}`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  await settled();
}

/** The words of what has the focus. */
export const focusedWords = (): string => focused()?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
