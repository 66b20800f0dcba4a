/** The sheet for the page's own HTML inside our parts: fetched only where a page has not linked handrail.css. */
import { pageStyles } from './styles/page-styles.js';

export const pageSheet: string = pageStyles;
