/** The sheet for the page's own HTML inside our parts: fetched only where a page has not linked handrail.css. */
import { adoptSheets } from './platform/sheets.js';
import { pageStyles } from './styles/page-styles.js';

export const pageSheet: string = pageStyles;

/** Puts the sheet into a document or a shadow root. */
export const wear = (root: Document | ShadowRoot): void => adoptSheets(root, [pageSheet]);
