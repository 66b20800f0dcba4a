import { fill, msg } from '../../locales/msg.js';
import { textOf, uniqueId } from '../../parts/page-html.js';
import { type PageChanges, setText } from '../../parts/page-changes.js';

/** What one step is right now. */
export interface StepState {
  /** What ids begin with: the guide's id or heading. */
  guide: string;
  number: number;
  total: number;
  /** The level of a heading that we add where a step has none. */
  headingLevel: number;
  done: boolean;
  /** Put away because another step is shown. */
  away: boolean;
  /** Where "I am stuck" leads when it stands in the step itself. */
  stuckHref: string | undefined;
}

const OWN_HEADING = ':is(h2,h3,h4,h5,h6):not([data-handrail-added])';

/** Says how a step should be in the page; answers with our own nodes in it. */
export function arrangeStep(page: PageChanges, item: HTMLLIElement, state: StepState): HTMLElement[] {
  const values = { step: state.number, total: state.total };
  page.id(item, () => `${state.guide} step ${state.number}`);
  const own = item.querySelector<HTMLElement>(OWN_HEADING);
  // "Step 2 of 5" describes the heading that takes focus: the one way that four pairs of Orca and browser all spoke.
  const progress = page.node(item, 'progress', own ? 'p' : `h${state.headingLevel}`, item, item.firstChild);
  progress.className = 'handrail-progress';
  progress.id = uniqueId(progress, `${item.id} progress`);
  const words = state.done
    ? msg('Step {step} of {total}: done', { id: 'step-guide-progress-done' })
    : msg('Step {step} of {total}', { id: 'step-guide-progress' });
  setText(progress, fill(words, values));
  if (own) page.describe(own, [progress.id]);
  const added = [progress, arrangeTick(page, item, state)];
  if (state.stuckHref) {
    const link = page.node(item, 'stuck', 'a', item);
    link.className = 'handrail-stuck';
    link.setAttribute('href', state.stuckHref);
    setText(link, fill(msg('I am stuck on step {step}', { id: 'step-guide-stuck-on' }), values));
    added.push(link);
  }
  if (state.away) page.attribute(item, 'hidden', 'onbeforematch' in item ? 'until-found' : '');
  return added;
}

function arrangeTick(page: PageChanges, item: HTMLLIElement, { number, done }: StepState): HTMLElement {
  const label = page.node(item, 'done', 'label', item);
  label.className = 'handrail-done';
  if (!label.firstChild) {
    const box = item.ownerDocument.createElement('input');
    box.type = 'checkbox';
    // On Back to a page made anew, Chromium ticks the box again, and nothing else knows of it.
    box.autocomplete = 'off';
    label.append(box, item.ownerDocument.createElement('span'));
  }
  (label.firstChild as HTMLInputElement).checked = done;
  setText(label.lastChild as Node, fill(msg('I have done step {step}', { id: 'step-guide-done' }), { step: number }));
  return label;
}

/** What takes focus when a step is shown: its own heading, or the one that we added. */
export function headingOf(item: HTMLLIElement): HTMLElement | null {
  return item.querySelector<HTMLElement>(OWN_HEADING) ?? item.querySelector<HTMLElement>('.handrail-progress');
}

/** A step's own heading, or its first words. */
export function titleOf(item: HTMLLIElement, number: number): string {
  const heading = item.querySelector(OWN_HEADING);
  if (heading) return textOf(heading);
  const own = [...item.childNodes].filter((node) => !(node as Partial<Element>).hasAttribute?.('data-handrail-added'));
  const text = own.map((node) => textOf(node)).find(Boolean) ?? '';
  return (
    text.match(/^.{0,80}?(?:[.!?۔](?=\s|$)|$)/)?.[0] ||
    fill(msg('Step {step}', { id: 'step-guide-title' }), { step: number })
  );
}
