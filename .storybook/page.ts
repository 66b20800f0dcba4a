import { RIGHT_TO_LEFT } from '../src/locales/msg.js';

/** What the toolbar says about the page around the parts. */
export interface Look {
  language: string;
  direction: string;
  colours: string;
  /** Whose page it is: `plain` is nobody's. */
  host: string;
  /** What comfort settings call them. */
  size: string;
  buttons: string;
}

/** The column of a page, with an example in it. In a document without a window, the parts in it stay plain HTML. */
export function pageOf(html: string, page = document): HTMLElement {
  const column = page.createElement('div');
  column.dataset['page'] = 'plain';
  column.innerHTML = html;
  return column;
}

/** On a documentation page all examples stand in one page, and the ids of one must not answer to another. */
export function keepIdsApart(column: HTMLElement, story: string): void {
  const ids = new Set([...column.querySelectorAll('[id]')].map(({ id }) => id));
  const renamed = (id: string) => (ids.has(id.replace(/^#/, '')) ? `${id}-${story}` : id);
  for (const name of ['id', 'for', 'href', 'list', 'form', 'headers', 'aria-describedby', 'aria-labelledby']) {
    for (const element of column.querySelectorAll(`[${name}]`)) {
      const value = element.getAttribute(name) ?? '';
      if (name !== 'href' || value.startsWith('#')) {
        element.setAttribute(name, value.split(' ').map(renamed).join(' '));
      }
    }
  }
}

/** Gives the page around the parts the chosen language, direction and colours. The parts follow by themselves. */
export function dress(place: HTMLElement, { language, direction, colours }: Look): void {
  place.lang = language;
  place.dir = direction !== 'auto' ? direction : RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr';
  place.dataset['colours'] = colours;
}
