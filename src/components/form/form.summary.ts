import type { TemplateResult } from 'lit';
import { fill, msg } from '../../locales/msg.js';
import { CheckEvent, type Problem } from '../../parts/forms/question.js';
import type { SummaryState } from '../../parts/forms/checks.js';
import { textOf } from '../../parts/page-html.js';

/** "There is a problem", a link to each question, and from the second time a person to talk to. */
export function summary(lit: typeof import('lit').html, state: SummaryState): TemplateResult {
  // The name by which tools know a template.
  const html = lit;
  const { problems, headingLevel, lang, dir, talkHref, onTalk } = state;
  return html`<div class="box summary" lang=${lang} dir=${dir}>
    <div class="heading" role="heading" aria-level=${headingLevel}>
      <span>${msg('There is a problem', { id: 'form-problem' })}</span>
    </div>
    <ul class="text" role="list">
      ${problems.map(
        (problem) =>
          html`<li>
            <a href="#${problem.control.id}" @click=${(press: Event) => goTo(problem, press)}
              ><span>${problem.message()}</span></a
            >
          </li>`,
      )}
    </ul>
    ${
      talkHref
        ? html`<div class="talk">
            <a class="button quiet" href=${talkHref} @click=${onTalk}>
              <span>${msg('Would you rather talk to a person?', { id: 'form-talk' })}</span>
            </a>
          </div>`
        : ''
    }
  </div>`;
}

/** Shows the question and puts focus in its control. Without the label in view, people and NVDA hear only "edit". */
function goTo({ control, show }: Problem, press: Event): void {
  press.preventDefault();
  show.scrollIntoView({ block: 'start', behavior: 'instant' as ScrollBehavior });
  control.focus({ preventScroll: true });
}

/** What the parts in the form say is wrong and, where a control stands in none of them, what the browser says. */
export function problemsIn(form: HTMLFormElement, foundByBrowser: (name: string) => void): Problem[] {
  const problems: Problem[] = [];
  // Not form.elements: a control of that name would answer.
  for (let at = 0; form[at]; at++) {
    const control = form[at] as HTMLInputElement;
    if (!control.dispatchEvent(new CheckEvent(problems))) continue;
    if (!control.willValidate || control.validity.valid || !control.getClientRects().length) continue;
    const { name, type, validationMessage } = control;
    // Every radio of a group says that the group has no answer.
    if (type === 'radio' && problems.some((known) => known.control.type === type && known.control.name === name))
      continue;
    const label = control.labels?.[0];
    problems.push({
      control,
      show: label ?? control,
      question: textOf(label) || name,
      message: () => validationMessage,
    });
    foundByBrowser(name);
  }
  return problems;
}

/** Where somebody is who asks for a person: the questions, never the answers. */
export function whereTheyAre(form: string, problems: readonly Problem[]): { words: string; backLabel: string } {
  const words = msg('I am filling in the form ‘{form}’ and these questions stopped me: {questions}', {
    id: 'form-where',
  });
  const questions = problems.map(({ question }) => question).join('; ');
  return {
    words: fill(words, { form, questions }),
    backLabel: msg('Go back to the form', { id: 'form-go-back' }),
  };
}
