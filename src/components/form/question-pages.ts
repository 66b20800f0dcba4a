import { AWAY } from '../../parts/forms/question.js';
import { controlsOf } from '../../parts/page-html.js';

/** One page of a form that shows one question at a time. */
export interface QuestionPage {
  /** The child of the form that the page is known by: it holds the question, or the list of answers to check. */
  readonly key: HTMLElement;
  /** It, and the children of the form that go with it. */
  readonly parts: HTMLElement[];
  /** Where answers are checked before they are sent. Not a question, and always the last. */
  readonly isCheck: boolean;
  /** The page's author shows it now; some questions are only for some people. */
  readonly isShown: boolean;
}

const CHECK = 'handrail-check-answers,[data-handrail=check-answers],.handrail-check-answers';

/**
 * The pages of a form, in the order of the page: each child that holds a control, with what stands before it. What remains at
 * the end goes with the last, unless answers are checked there. Nothing is put away while they are read.
 */
export function pagesOf(part: Element, form: HTMLFormElement): QuestionPage[] {
  const asked = new Set<Element>();
  for (const control of controlsOf(form)) {
    let child: Element = control;
    for (let up = child.parentElement; up && up !== form; up = up.parentElement) child = up;
    asked.add(child);
  }
  const pages: QuestionPage[] = [];
  let parts: HTMLElement[] = [];
  let check: HTMLElement | undefined;
  // Not form.children: a control of that name would answer.
  for (const child of part.querySelectorAll<HTMLElement>('form > :not([data-handrail-added])')) {
    if (child.parentElement !== form) continue;
    if (child.getAttribute('hidden') === AWAY) child.removeAttribute('hidden');
    parts.push(child);
    if (!check && (child.matches(CHECK) || child.querySelector(CHECK))) check = child;
    if (check || !asked.has(child)) continue;
    pages.push({ key: child, parts, isCheck: false, isShown: isShown(child) });
    parts = [];
  }
  if (check) pages.push({ key: check, parts, isCheck: true, isShown: isShown(check) });
  else
    pages
      .filter((page) => page.isShown)
      .pop()
      ?.parts.push(...parts);
  return pages;
}

const isShown = (element: Element): boolean => getComputedStyle(element).display !== 'none';

/** The first of something on a page. */
export function firstOn({ parts }: QuestionPage, selector: string): HTMLElement | null {
  for (const element of parts) {
    const found = element.matches(selector) ? element : element.querySelector<HTMLElement>(selector);
    if (found) return found;
  }
  return null;
}
