import { parse } from 'parse5';
import { type CheckedPage, type CheckOptions, checkTree } from './check-page.js';

/** Everything that is to be looked at in the HTML of a page, or of a piece of one. Throws nothing. */
export const checkHtml = (html: string, options: CheckOptions): CheckedPage =>
  checkTree(parse(html, { sourceCodeLocationInfo: true }), options);
