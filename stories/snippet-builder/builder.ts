import './builder.css';
import { londonDate } from '../../src/domain/london-time.js';
import { now } from '../../src/platform/now.js';
import questions from './builder.html?raw';
import { checkAnswers } from './checks.js';
import { gapName, gapQuestion, gapsOf } from './guide.js';
import { contents } from './loaded-contents.js';
import { said } from './markup.js';
import { Result } from './result.js';
import { makeSnippet } from './snippet.js';

const guides = Object.entries(contents.guides);
const allGaps = [...new Set(guides.flatMap(([, { html }]) => gapsOf(html['en'] ?? '')))];
const titleOf = (html = ''): string => /<h2>([^<]*)/.exec(html)?.[1] ?? '';

/** One question for each thing that any guide leaves open. They stay when another guide is chosen, and so does what was typed. */
function gapField(words: string): HTMLElement {
  const id = `snippet-${gapName(words)}`;
  const field = document.createElement('handrail-field');
  field.dataset['gap'] = words;
  const label = Object.assign(document.createElement('label'), { htmlFor: id, textContent: gapQuestion(words) });
  const input = Object.assign(document.createElement('input'), { id, name: gapName(words), required: true });
  field.append(label, input);
  return field;
}

/** "what=guide+with-person=yes what=person": one of them, with all that a plus joins. */
const isWanted = (when: string, answers: FormData): boolean =>
  when.split(' ').some((all) =>
    all.split('+').every((one) => {
      const [name = '', value = ''] = one.split('=');
      return answers.getAll(name).includes(value);
    }),
  );

/** Shows only what the answers so far ask for. What is put away keeps what was typed. */
function arrange(form: HTMLFormElement, answers: FormData): void {
  for (const group of form.querySelectorAll<HTMLElement>('[data-when]'))
    group.hidden = !isWanted(group.dataset['when'] ?? '', answers);
  const what = said(answers, 'what');
  const guide = what === 'guide' ? contents.guides[said(answers, 'guide')] : undefined;
  const open = guide ? gapsOf(guide.html['en'] ?? '') : [];
  for (const field of form.querySelectorAll<HTMLElement>('[data-gap]'))
    field.hidden = !open.includes(field.dataset['gap'] ?? '');
  const has = (language: string): boolean =>
    guide ? !!guide.html[language] : what === 'form' && !!contents.questions[`${said(answers, 'form')}.${language}`];
  const rows = [...form.querySelectorAll<HTMLInputElement>('[name=language]')];
  for (const { value, parentElement } of rows) if (parentElement) parentElement.hidden = value !== 'en' && !has(value);
  const group = form.querySelector<HTMLElement>('[data-languages]');
  if (group) group.hidden = !rows.some(({ value }) => has(value) && value !== 'en');
}

let leave = new AbortController();

/** Puts the builder into an element, once. With null, its page is left. */
export function buildSnippets(place: HTMLElement | null): void {
  if (place?.firstChild) return;
  leave.abort();
  if (!place) return;
  leave = new AbortController();
  place.innerHTML = questions;
  const form = place.querySelector('form') as HTMLFormElement;
  form.querySelector('[name=guide]')?.append(...guides.map(([id, { html }]) => new Option(titleOf(html['en']), id)));
  form.querySelector('[data-gaps]')?.append(...allGaps.map(gapField));
  (form.elements.namedItem('folder') as HTMLInputElement).value = `/handrail-${contents.version}/`;

  const today = londonDate(now());
  const result = new Result(place, contents.version);
  const update = (): void => {
    const answers = new FormData(form);
    arrange(form, answers);
    result.show(makeSnippet(answers, contents, today));
  };
  form.addEventListener('input', update);
  form.addEventListener('change', () => {
    update();
    result.preview();
  });
  // Our own form part lets this through only when every answer is right.
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    result.focus();
  });
  checkAnswers(form, allGaps, today, leave.signal);
  update();
}
