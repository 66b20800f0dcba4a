import { html, type LitElement, type TemplateResult } from 'lit';
import { fill, inWordsOf, msg } from '../../locales/msg.js';
import { askForAPerson, talkToAPersonHref } from '../../parts/ask-for-a-person.js';
import type { FormErrors, FormHost } from '../../parts/forms/checks.js';
import { CheckEvent, type Problem, QUESTION_PART, questionOf, serverError } from '../../parts/forms/question.js';
import { firstHeading, headingLevel, textOf } from '../../parts/page-html.js';
import { adoptSheets } from '../../platform/sheets.js';
import { focusOn } from '../../platform/places.js';
import { tellAuthor } from '../../platform/tell-author.js';

/** The build makes it small by this name. */
const css = String.raw;
const summaryStyles = css`
  .summary {
    margin-block: 0 28px;
    background: none;
    border-color: var(--_ink);
  }
  ul {
    display: grid;
    gap: 8px;
  }
  li a {
    display: flex;
    align-items: center;
    min-block-size: var(--_size);
    color: var(--_accent);
    font-weight: bold;
    text-underline-offset: 0.2em;
  }
  .talk {
    margin-block-start: 16px;
  }
`;

/** The form that somebody answered last, where a page has several. */
let lastUsed: LitElement | undefined;

/** Where somebody in danger turns to. */
const URGENT = 'handrail-urgent-help,a[href="tel:999"],a[href="tel:111"],a[href="tel:116123"]';

/** Some people write in a form that they are in danger, and nobody may read it for days. */
function warnOfWords(part: Element): void {
  const words = part.querySelector('textarea:not([autocomplete])');
  const help = (part.getRootNode() as ParentNode).querySelector(URGENT);
  if (words && !(help && help.compareDocumentPosition(words) & Node.DOCUMENT_POSITION_FOLLOWING))
    tellAuthor(part, 'no-urgent-help');
}

/** What was wrong with a form when somebody wanted to send it, how often in a row, and what is said about it. */
export function errorsOf(host: FormHost): FormErrors {
  const { form: part } = host;
  const page = part.ownerDocument;
  let problems: Problem[] = [];
  let tries = 0;
  /** What we put before the page's title. */
  let titlePrefix = '';
  /** The control that was used last. */
  let at: Element | undefined;
  let signal: AbortSignal | undefined;
  adoptSheets(part.renderRoot as ShadowRoot, [summaryStyles]);
  warnOfWords(part);

  const told = (found: Problem[], times: number): void => {
    problems = found;
    tries = times;
    part.requestUpdate();
  };

  const showSummary = async (): Promise<void> => {
    await part.updateComplete;
    const summary = part.renderRoot.querySelector('.summary');
    // Focus on the heading is spoken by every screen reader that was tried; focus on the box is not (Orca 43 and 48, 2026-11).
    focusOn(summary?.querySelector<HTMLElement>('.heading') ?? part, summary ?? part);
  };

  /** Says the error where people with many tabs or a screen reader meet the page first, and takes it away again. */
  const markTitle = (prefix: string): void => {
    let { title } = page;
    if (titlePrefix && title.startsWith(titlePrefix)) title = title.slice(titlePrefix.length).trim();
    titlePrefix = prefix;
    if (prefix && !title.startsWith(prefix)) title = `${prefix} ${title}`;
    if (title !== page.title) page.title = title;
  };

  const askFrom = (press: Event, words: () => string, goBack: () => void, question = ''): void => {
    const form = textOf(headingFor(part)) || page.title.replace(titlePrefix, '').trim();
    const where = inWordsOf(part, () => ({
      words: fill(words(), {
        form,
        question,
        questions: problems.map((problem) => problem.question).join('; '),
      }),
      backLabel: msg('Go back to the form', { id: 'form-go-back' }),
    }));
    askForAPerson(part, { ...where, goBack }, press);
  };

  /** Where somebody is who asks for a person: the questions, never the answers. */
  const onTalk = (press: Event): void =>
    askFrom(
      press,
      () => msg('I am filling in the form ‘{form}’ and these questions stopped me: {questions}', { id: 'form-where' }),
      () => void showSummary(),
    );

  /** Any link of the page that leads to its way to a person, once somebody has begun: it takes the question along. */
  const onLink = (press: MouseEvent): void => {
    const link = (press.target as Element | null)?.closest?.('a[href^="#"]');
    // These say themselves where somebody is.
    if (!link || link.closest('handrail-find-a-place,.handrail-stuck')) return;
    if (lastUsed !== part || press.ctrlKey || press.metaKey || press.shiftKey) return;
    if (link.getAttribute('href') !== talkToAPersonHref(part)) return;
    if (problems.length) return onTalk(press);
    const isSeen = (one?: Element): boolean => !!one?.getClientRects().length;
    const control = isSeen(at) ? at : [...part.querySelectorAll('form :is(input,select,textarea)')].find(isSeen);
    const label = control?.closest('fieldset')?.querySelector('legend') ?? (control as HTMLInputElement)?.labels?.[0];
    if (!control || !label) return;
    askFrom(
      press,
      () =>
        msg('I am filling in the form ‘{form}’ and I have come to the question: {question}', { id: 'form-where-at' }),
      () => {
        label.scrollIntoView({ block: 'start', behavior: 'instant' as ScrollBehavior });
        (control as HTMLElement).focus({ preventScroll: true });
      },
      questionOf(label),
    );
  };

  const listen = (): void => {
    if (signal === host.signal()) return;
    signal = host.signal();
    const use = (target: Element, isMeant = true): void => {
      lastUsed = part;
      // Whoever goes up to a link with Shift and Tab only passes the questions on the way.
      const isAhead = !at?.isConnected || at.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING;
      if ((isMeant || isAhead) && target.matches('input,select,textarea')) at = target;
    };
    // On the part itself, `click` would make a screen reader call each of its headings clickable.
    for (const type of ['focusin', 'input', 'click'])
      part.renderRoot.addEventListener(type, ({ target }) => use(target as Element, type !== 'focusin'), { signal });
    // Somebody has come to the form already: that is why this file is here.
    const { activeElement } = part.getRootNode() as Document;
    if (part.contains(activeElement)) use(activeElement as Element);
    // Before the link's own listeners, and those of the way to a person.
    page.addEventListener('click', onLink, { capture: true, signal });
  };

  const render = (): TemplateResult | undefined => {
    if (!problems.length) return undefined;
    const { lang, dir } = host.language();
    const talkHref = tries > 1 && talkToAPersonHref(part);
    return html`<div class="box summary" lang=${lang} dir=${dir}>
      <div class="heading" role="heading" aria-level=${Math.max(2, headingLevel(part))}>
        <span>${msg('There is a problem', { id: 'form-problem' })}</span>
      </div>
      <ul class="text" role="list">
        ${problems.map(
          (problem) =>
            html`<li>
              <a href="#${problem.control.id}" @click=${(press: Event) => goTo(problem, press, host)}
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
  };

  return {
    check(form, within) {
      const find = (): Problem[] => problemsIn(form, (name) => tellAuthor(part, 'no-field', name), within);
      const found = within ? find() : host.whole(find);
      told(found, found.length ? tries + 1 : 0);
      if (!found.length) return true;
      host.failed(
        found.map(({ control, question, message }) => ({
          name: control.name ?? '',
          label: question,
          message: message(),
        })),
        tries,
      );
      if (found[0]) void host.show(found[0].control);
      void showSummary();
      return false;
    },
    async fromServer() {
      const parts = [...part.querySelectorAll<LitElement>(QUESTION_PART)];
      await Promise.all(parts.map((one) => one.updateComplete));
      const found = parts.flatMap(refusedIn);
      if (!found.length) return;
      told(found, 1);
      void showSummary();
    },
    forget: () => told([], 0),
    arrange() {
      listen();
      // The page may have taken questions away.
      problems = problems.filter(({ control }) => control.isConnected);
      markTitle(problems.length ? msg('Error:', { id: 'field-error' }) : '');
    },
    leave: () => markTitle(''),
    render,
  };
}

/** Shows the question and puts focus in its control. Without the label in view, people and NVDA hear only "edit". */
async function goTo({ control, show }: Problem, press: Event, host: FormHost): Promise<void> {
  press.preventDefault();
  // Only where it must be waited for: a phone opens its keyboard for what takes the focus at once.
  const shown = host.show(control);
  if (shown) await shown;
  show.scrollIntoView({ block: 'start', behavior: 'instant' as ScrollBehavior });
  control.focus({ preventScroll: true });
}

/** What a server has refused in a question, in the words that it wrote beside it. */
function refusedIn(part: Element): Problem[] {
  const error = serverError(part);
  const control = part.querySelector<HTMLInputElement>('input:not([type=hidden],[form=""]),select,textarea');
  const show = part.querySelector('legend,label');
  if (!error || !control || !show) return [];
  // Servers put a prefix for screen readers before it, as GOV.UK and the NHS do.
  const words = textOf(error).replace(/^(Error|Gwall): */, '');
  return [{ control, show, question: questionOf(show), message: () => words }];
}

/** The heading in the form; or else the last that the page has above it, which many pages keep outside. */
function headingFor(part: HTMLElement): Element | undefined {
  const above = [...(part.getRootNode() as ParentNode).querySelectorAll('h1,h2,h3,h4,h5,h6')].filter(
    (one) =>
      one.compareDocumentPosition(part) & Node.DOCUMENT_POSITION_FOLLOWING &&
      !one.closest('handrail-step-guide,handrail-talk-to-a-person'),
  );
  return firstHeading(part) ?? above.pop();
}

/** What the parts in the form say is wrong and, where a control stands in none of them, what the browser says. */
function problemsIn(
  form: HTMLFormElement,
  foundByBrowser: (name: string) => void,
  within?: readonly Element[],
): Problem[] {
  const problems: Problem[] = [];
  // Not form.elements: a control of that name would answer.
  for (let at = 0; form[at]; at++) {
    const control = form[at] as HTMLInputElement;
    if (within && !within.some((element) => element.contains(control))) continue;
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
