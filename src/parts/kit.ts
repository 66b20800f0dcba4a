import { css, html, nothing } from 'lit';
import { fill, inWordsOf, msg, wordsLanguage } from '../locales/msg.js';
import { define } from '../platform/define.js';
import { adoptSheets } from '../platform/sheets.js';
import { tellAuthor } from '../platform/tell-author.js';
import { chromeStyles } from '../styles/chrome-styles.js';
import { FieldController } from './forms/field-controller.js';
import { HandrailElement } from './handrail-element.js';
import { HOURS, TimesController } from './opening-times.js';

/**
 * What handrail.js hands to a part that comes in a file of its own: Lit, and what must be there only once because it has a state.
 * The build (.ci/from-kit.mjs) reads the imports above, and puts these in the place of the part's own.
 */
export const kit = {
  css,
  html,
  nothing,
  fill,
  inWordsOf,
  msg,
  wordsLanguage,
  define,
  adoptSheets,
  tellAuthor,
  chromeStyles,
  FieldController,
  HandrailElement,
  HOURS,
  TimesController,
};
