/** The sheet for the page's own HTML inside our parts: fetched only where a page has not linked handrail.css. */
import { adoptSheets } from './platform/adopt-sheets.js';
import { pageStyles } from './styles/page-styles.js';

export const pageSheet: string = pageStyles;

/** Puts the sheet around an element. */
export const wear = (element: Element): void =>
  adoptSheets(element.getRootNode() as Document | ShadowRoot, [pageSheet]);
