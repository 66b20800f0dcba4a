import { fetchChecks } from '../../src/parts/forms/checks.js';
import { CheckEvent } from '../../src/parts/forms/question.js';
import { gapName, gapProblem } from './guide.js';
import { hoursProblem } from './hours.js';
import { said } from './markup.js';
import { folderProblem, formAddressProblem, lastDayProblem, messageProblem, siteProblem } from './problems.js';

type Rule = (text: string, answers: FormData) => string | undefined;

/** What this form asks for besides what its parts know: a number, an email address, a day. */
const rulesFor = (gaps: readonly string[], today: string): Record<string, Rule> => ({
  'phone-hours': hoursProblem,
  'visit-hours': hoursProblem,
  text: messageProblem,
  folder: (text) => folderProblem(text, false),
  'files-address': (text) => folderProblem(text, true),
  'form-address': formAddressProblem,
  site: siteProblem,
  'closed-to-day': (_, answers) => lastDayProblem(answers, today),
  ...Object.fromEntries(gaps.map((words) => [gapName(words), (text: string) => gapProblem(words, text)])),
});

/**
 * Work that moves what stands below waits until nothing is pressed: leaving a box is often the beginning of a press on a button, and
 * an error that came in between would push that button away from under the finger.
 */
function afterPress(signal: AbortSignal): (work: () => void) => void {
  let isDown = false;
  let waiting: (() => void)[] = [];
  const up = (): void => {
    isDown = false;
    // The click comes right after this.
    setTimeout(() => waiting.splice(0).forEach((work) => work()));
  };
  addEventListener('pointerdown', () => (isDown = true), { capture: true, signal });
  for (const type of ['pointerup', 'pointercancel']) addEventListener(type, up, { capture: true, signal });
  return (work) => {
    if (isDown) waiting = [...waiting, work];
    else work();
  };
}

/**
 * Says what is wrong with an answer as soon as somebody leaves it. A form for participants waits until it is sent; here somebody at a
 * desk fills in facts, and sees at once why they do not stand in the preview.
 */
export function checkAnswers(form: HTMLFormElement, gaps: readonly string[], today: string, signal: AbortSignal): void {
  const rules = rulesFor(gaps, today);
  const later = afterPress(signal);
  const setRules = (): void => {
    const answers = new FormData(form);
    for (const [name, rule] of Object.entries(rules)) {
      const control = form.elements.namedItem(name) as HTMLInputElement | null;
      control?.setCustomValidity(rule(said(answers, name), answers) ?? '');
    }
  };
  const ask = async (control: EventTarget | null): Promise<void> => {
    await fetchChecks(form);
    later(() => control?.dispatchEvent(new CheckEvent([])));
  };

  form.addEventListener('input', setRules);
  form.addEventListener('change', ({ target }) => {
    setRules();
    if (!(target as Element).closest('handrail-date')) void ask(target);
  });
  // A date is answered when somebody has left all three boxes.
  form.addEventListener('focusout', ({ target, relatedTarget }) => {
    const date = (target as Element).closest('handrail-date');
    const boxes = [...(date?.querySelectorAll('input') ?? [])];
    if (date && !date.contains(relatedTarget as Node | null) && boxes.some(({ value }) => value))
      void ask(boxes[0] ?? null);
  });
  setRules();
}
