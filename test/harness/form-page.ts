// A form on a partner's page, and what a person finds in it. Nothing that is sent really leaves the test page.
import { place } from './fixture.js';
import './forms.js';

/** What the page's own form was sent with, since the last `putForm`. */
export let sent: FormData | undefined;

/** A form with these questions and a button "Send". */
export async function putForm(questions: string, attributes = '', form = ''): Promise<HTMLElement> {
  sent = undefined;
  const page = await place(`
    <div ${attributes}><handrail-form><form action="/sent" method="post" ${form}>${questions}<button>Send</button></form></handrail-form></div>`);
  page.addEventListener('submit', (event) => {
    event.preventDefault();
    sent = new FormData(event.target as HTMLFormElement);
  });
  return page;
}

/** A field with one text box. */
export const fieldHtml = (label: string, attributes = '', part = ''): string =>
  `<handrail-field ${part}><label for="it">${label}</label><input id="it" name="it" ${attributes}></handrail-field>`;

export const controlIn = (page: Element, selector = 'input,select,textarea'): HTMLInputElement =>
  page.querySelector(selector) as HTMLInputElement;

const words = (element: Element | null): string | undefined => element?.textContent?.replace(/\s+/g, ' ').trim();

/** The error as everybody reads it: with the word that is there for screen readers. */
export const errorIn = (page: Element): string | undefined => words(page.querySelector('.handrail-error'));

/** What stands below the control. */
export const noteIn = (page: Element): string | undefined => words(page.querySelector('.handrail-note'));

/** What a screen reader has been told of itself. */
export const spokenIn = (page: Element): string | undefined => words(page.querySelector('[role=status]'));

/** What `aria-describedby` names, in its order: in every engine, where not every engine tells the description. */
export const describedBy = (element: Element): (string | undefined)[] =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter(Boolean)
    .map((id) => words(document.getElementById(id)));
