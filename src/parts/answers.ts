import { type AnswerRow, type Time, TIMES } from '../domain/answers-file.js';
import { readCode } from '../domain/code-card.js';
import { inWordsOf, msg } from '../locales/msg.js';
import { isPutAway, QUESTION_PART, questionOf, saidIn } from './forms/question.js';
import { type Control, controlsOf, isBox, isSelect } from './page-html.js';

/** One answer, as the file of answers keeps it. Of several choices each has its own. */
export type Answered = Pick<AnswerRow, 'question' | 'question_text' | 'steps' | 'answer' | 'answer_text'>;

/** Which form it was, as the page's own controls of these names say. */
export interface AboutAnswers {
  readonly site: string;
  readonly form: string;
  readonly time: Time;
  /** The code on somebody's card, as "BTK 7XM"; empty where there is none, or none that can be read. */
  readonly person: string;
}

/**
 * Somebody has sent a form of questions, and all is well with it. Call `preventDefault()` to take the answers: then the form does not
 * post. When nobody does, it posts the native way.
 *
 * From `UIEvent`, because MooTools 1.2 and shims from before 2015 replace `Event`, and what is made from theirs cannot be sent.
 */
export class AnswersEvent extends UIEvent {
  static readonly type = 'handrail-answers';

  constructor(
    readonly form: HTMLFormElement,
    /** In the order of the page, every question that it has. */
    readonly answers: readonly Answered[],
    readonly about: AboutAnswers,
    type = AnswersEvent.type,
  ) {
    super(type, { bubbles: true, composed: true, cancelable: true });
  }
}

/** Somebody has answered the first question of a form: of the same kind, and nobody has to take it. */
export const BEGUN = 'handrail-answers-begun';

/** The controls that say which form it is, and who the answers belong to. They are no questions. */
const ABOUT = /^(site|form|time|code)$/;

/**
 * Tells the page when somebody sends the form of questions in a part. The form itself stops those with problems, and those that go on
 * to the next question, on their way in; and a page that has stopped one has its reasons.
 */
export function sendAnswers(part: HTMLElement, signal: AbortSignal): void {
  const tell = (form: HTMLFormElement, type?: string): boolean => {
    const answers = inWordsOf(part, () => questionsIn(form).flatMap(answersTo));
    return part.dispatchEvent(new AnswersEvent(form, answers, aboutIn(form, part), type));
  };
  part.addEventListener(
    'submit',
    (event) => {
      const form = event.target as HTMLFormElement;
      if (event.defaultPrevented || form.localName !== 'form') return;
      if (!tell(form)) event.preventDefault();
    },
    { signal },
  );
  const begun = new WeakSet<EventTarget>();
  const onChange = ({ target }: Event): void => {
    const { form } = target as Control;
    if (!form || begun.has(form)) return;
    if (!questionsIn(form).some(({ controls }) => controls.some((one) => one === target))) return;
    begun.add(form);
    tell(form, BEGUN);
  };
  for (const type of ['input', 'change']) part.addEventListener(type, onChange, { signal });
  part.addEventListener('reset', ({ target }) => target && begun.delete(target), { signal });
}

/** One question of a form. */
export interface AskedQuestion {
  readonly name: string;
  /** In the words of its legend or label. */
  readonly words: string;
  readonly controls: readonly Control[];
  /** Those that can be answered, though perhaps not now; none where the page has put the question away. */
  readonly shown: readonly Control[];
  /** How many steps its answers have; 0 for one without steps. */
  readonly steps: number;
}

/** The questions of a form, in the order of the page. */
export function questionsIn(form: HTMLFormElement): AskedQuestion[] {
  const groups = new Map<string, [Control, ...Control[]]>();
  for (const control of controlsOf(form)) {
    const { name, type } = control;
    if (!name || ABOUT.test(name) || /^(password|file)$/.test(type)) continue;
    const group = groups.get(name);
    if (group) group.push(control);
    else groups.set(name, [control]);
  }
  return [...groups].map(([name, controls]) => {
    const [first] = controls;
    // The same question may stand in several lists, each shown under another answer.
    const shown = controls.filter(
      (control) => !control.matches(':disabled') && !isPutAway(ownerOf(control) ?? control, form),
    );
    const one = shown.find((control) => isBox(control) && control.checked) ?? shown[0] ?? first;
    const label = ownerOf(one)?.querySelector('legend') ?? one.labels?.[0];
    return {
      name: nameIn(name) || 'question',
      words: label ? questionOf(label) : (one.getAttribute('aria-label') ?? name),
      controls,
      shown,
      steps: stepsOf(controls),
    };
  });
}

/** The list around a box, or the part around any other control. */
const ownerOf = (control: Control): Element | null =>
  control.closest(QUESTION_PART) ?? (isBox(control) ? control.closest('fieldset') : null);

/**
 * Letters, digits and hyphens, as a file has them: `helped[]`, which some servers need, is `helped`. What is not of ASCII becomes a number,
 * so that two names in another script stay two.
 */
const nameIn = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^ -~]/gu, (letter) => `-${letter.codePointAt(0)}-`)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Radios whose values are 1 to some number, and reasons. */
function stepsOf(controls: readonly Control[]): number {
  const values = controls
    .map(({ type, value }) => (type === 'radio' ? value : ''))
    .filter((value) => /^\d+$/.test(value));
  const isEach = values.every((_, at) => values.includes(`${at + 1}`));
  return isEach && values.length > 1 && values.length < 12 ? values.length : 0;
}

function answersTo({ name, words, shown, steps }: AskedQuestion): Answered[] {
  const row = (answer: string, text = ''): Answered => ({
    question: name,
    question_text: words || name,
    steps: steps ? `${steps}` : '',
    answer,
    answer_text: text,
  });
  if (!shown.length) return [row('not-asked')];
  const given = shown.flatMap((control): Answered[] => {
    if (isBox(control)) return control.checked ? [row(valueOf(control), textOfBox(control, words))] : [];
    if (isSelect(control))
      return [...control.selectedOptions].filter(({ value }) => value).map((one) => row(valueOf(one), one.label));
    const typed = control.value.trim();
    return typed ? [row('text', typed)] : [];
  });
  return given.length ? given : [row('skipped')];
}

const valueOf = (choice: HTMLInputElement | HTMLOptionElement): string =>
  (choice.hasAttribute('value') && nameIn(choice.value)) || 'yes';

/** What stands beside a box; where it is the question itself, that it is so. */
function textOfBox(box: HTMLInputElement, question: string): string {
  const label = box.labels?.[0];
  const words = label ? questionOf(label) : box.value;
  return words === question ? msg('Yes', { id: 'answers-yes' }) : words;
}

function aboutIn(form: HTMLFormElement, part: HTMLElement): AboutAnswers {
  const time = nameIn(saidIn(form, 'time')) as Time;
  const card = readCode(saidIn(form, 'code'));
  return {
    site: nameIn(saidIn(form, 'site')) || 'unnamed',
    form: nameIn(saidIn(form, 'form')) || part.localName.replace('handrail-', ''),
    time: TIMES.includes(time) ? time : 'once',
    person: 'code' in card ? card.code : '',
  };
}
