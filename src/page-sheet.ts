/** The sheet for the page's own HTML inside our parts: fetched only where a page has not linked handrail.css. */
import { adoptSheet } from './platform/adopt-sheet.js';
import { pageStyles } from './styles/page-styles.js';

export const pageSheet: string = pageStyles;

/** Puts the sheet around an element. */
export const wear = (element: Element): void => adoptSheet(element, pageSheet);
