import { type AnswerRow, type Time, TIMES } from '../domain/answers-file.js';
import { readCode } from '../domain/code-card.js';
import { inWordsOf, msg } from '../locales/msg.js';
import { isPutAway } from './forms/answers.js';
import { QUESTION_PART, questionOf } from './forms/question.js';
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
  ) {
    super(AnswersEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

/** The controls that say which form it is, and who the answers belong to. They are no questions. */
const ABOUT = /^(site|form|time|code)$/;

/**
 * Tells the page when somebody sends the form of questions in a part. The form itself stops those with problems, and those that go on
 * to the next question, on their way in; and a page that has stopped one has its reasons.
 */
export function sendAnswers(part: HTMLElement, signal: AbortSignal): void {
  part.addEventListener(
    'submit',
    (event) => {
      const form = event.target as HTMLFormElement;
      if (event.defaultPrevented || form.localName !== 'form') return;
      const [answers, about] = inWordsOf(
        part,
        () => [questionsIn(form).flatMap(answersTo), aboutIn(form, part)] as const,
      );
      if (!part.dispatchEvent(new AnswersEvent(form, answers, about))) event.preventDefault();
    },
    { signal },
  );
}

/** One question of a form. */
export interface AskedQuestion {
  readonly name: string;
  /** In the words of its legend or label. */
  readonly words: string;
  readonly controls: readonly [Control, ...Control[]];
  /** How many steps its answers have; 0 for one without steps. */
  readonly steps: number;
  /** The page shows it, though perhaps not now. */
  readonly isAsked: boolean;
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
    const owner = first.closest(QUESTION_PART) ?? (isBox(first) && first.closest('fieldset')) ?? null;
    const label = (owner || null)?.querySelector('legend') ?? first.labels?.[0];
    return {
      name: nameIn(name) || 'question',
      words: label ? questionOf(label) : (first.getAttribute('aria-label') ?? name),
      controls,
      steps: stepsOf(controls),
      isAsked: !isPutAway(owner || first, form) && controls.some((control) => !control.matches(':disabled')),
    };
  });
}

/** Letters, digits and hyphens, as a file has them: `helped[]`, which some servers need, is `helped`. */
const nameIn = (text: string): string =>
  text
    .toLowerCase()
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

function answersTo({ name, words, controls, steps, isAsked }: AskedQuestion): Answered[] {
  const row = (answer: string, text = ''): Answered => ({
    question: name,
    question_text: words || name,
    steps: steps ? `${steps}` : '',
    answer,
    answer_text: text,
  });
  if (!isAsked) return [row('not-asked')];
  const given = controls.flatMap((control): Answered[] => {
    if (control.matches(':disabled')) return [];
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
  const said = (name: string): string => {
    // Not form.elements: a control of that name would answer.
    for (let at = 0; form[at]; at++) {
      const control = form[at] as HTMLInputElement;
      if (control.name === name && (!isBox(control) || control.checked)) return control.value;
    }
    return '';
  };
  const time = nameIn(said('time')) as Time;
  const card = readCode(said('code'));
  return {
    site: nameIn(said('site')) || 'unnamed',
    form: nameIn(said('form')) || part.localName.replace('handrail-', ''),
    time: TIMES.includes(time) ? time : 'once',
    person: 'code' in card ? card.code : '',
  };
}
