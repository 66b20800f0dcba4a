import { css } from './css-text.js';

/*
 * The look of the page's own HTML inside our parts. One constructed sheet for each document; the same rules stand in
 * dist/handrail.css, so that nothing moves when the script arrives.
 *
 * How it holds its own among other people's rules:
 * - every selector starts at one of our parts and carries `:not(#_)`, the weight of an id, so that a theme's
 *   `.entry-content input[type=text]` loses without `!important`;
 * - `!important` stands only where pages are known to break a part (display, floors of size, visibility), never on
 *   line-height, letter- or word-spacing, which people change for themselves;
 * - sizes come from `font-size: medium`, the size that the person chose in their browser. `rem` belongs to the page, and
 *   pages set `html { font-size: 62.5% }`.
 * In `:is(handrail-NAME)` the build writes all three spellings of a part. `every-part` and `boxed-part` stand for the lists below.
 */

/** Parts that stand on their own, in a box. */
const BOXED =
  'handrail-step-guide,handrail-talk-to-a-person,handrail-form,handrail-come-back,handrail-find-a-place,handrail-urgent-help,handrail-comfort-settings,handrail-hub-tablet';
/** And those that stand inside a form, or are one link. */
export const EVERY = `${BOXED},handrail-field,handrail-choices,handrail-date,handrail-exit-page`;

export const pageStyles = css`
  /*
   * What a theme does to bare tags stays outside: floats, grids, clamped lines, colours for a dark page, boxes drawn before
   * words. A class, an id or a style on a tag is somebody's choice, and is left alone, but for ids of ours, the item that a
   * link leads to, and the control of a field. These rules stand before the others, so that the others win.
   */
  :is(every-part):not(#_)
    :where(
      a,
      h1,
      h2,
      h3,
      h4,
      h5,
      h6,
      p,
      ul,
      ol,
      li,
      div,
      span,
      b,
      em,
      strong,
      address,
      form,
      fieldset,
      legend,
      label,
      :is(form, label) :is(button, input)
    ):where(:not([class], [style], [hidden], [id]:not([data-handrail-was], li)), [class*='handrail-']:not([hidden])),
  :is(handrail-field, handrail-choices, handrail-date):not(#_) :where(input, select, textarea) {
    all: revert;
    color: inherit !important;
  }
  :is(every-part):not(#_) :where(li, label, span):not([class])::before {
    content: none;
  }
  :is(every-part):not(#_) {
    --_ink: var(--handrail-ink, #1d2227);
    --_soft: var(--handrail-soft-ink, #474f57);
    --_paper: var(--handrail-paper, #fff);
    --_line: var(--handrail-line, #68717a);
    --_accent: var(--handrail-accent, #0b4f6c);
    --_on-accent: var(--handrail-on-accent, #fff);
    --_tint: var(--handrail-tint, #f1f5f7);
    --_size: var(--handrail-target-size, 56px);
    /* Not important: a page may put a question away by a style of its own. */
    display: block;
    box-sizing: border-box;
    color: var(--_ink) !important;
    font-size: medium;
    font-style: normal;
    font-weight: normal;
    line-height: 1.5;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal !important;
    visibility: visible;
    overflow-wrap: break-word;
    writing-mode: horizontal-tb !important;
  }
  :is(every-part):not(#_):is([hidden=''], [hidden='hidden']) {
    display: none !important;
  }
  @supports (color: light-dark(#000, #fff)) {
    :is(every-part):not(#_) {
      --_ink: var(--handrail-ink, light-dark(#1d2227, #f3f5f6));
      --_soft: var(--handrail-soft-ink, light-dark(#474f57, #c9d0d6));
      --_paper: var(--handrail-paper, light-dark(#fff, #171b1f));
      --_line: var(--handrail-line, light-dark(#68717a, #98a2ab));
      --_accent: var(--handrail-accent, light-dark(#0b4f6c, #9bd3ee));
      --_on-accent: var(--handrail-on-accent, light-dark(#fff, #0c1b23));
      --_tint: var(--handrail-tint, light-dark(#f1f5f7, #232a30));
    }
  }
  :is(boxed-part):not(#_) {
    /* By the room that the page gives: a phone, and a column beside the page's own words, are narrow. */
    padding: min(32px, 6%);
    background: var(--_paper);
    border: 1px solid var(--_line);
    border-block-start: 6px solid var(--_accent);
    border-radius: 4px;
  }

  /* Text: 19 px where the browser's own size is 16, lines of about 70 characters. */
  :is(every-part):not(#_) > * {
    /* What a slot holds inherits from the slot, and many pages write * { box-sizing: inherit }. */
    box-sizing: border-box;
    font-size: 1.1875em;
  }
  :is(boxed-part):not(#_) :is(h1, h2, h3, h4, h5, h6) {
    margin: 24px 0 8px;
    color: inherit;
    font-family: inherit;
    font-size: 1.2em;
    font-weight: bold;
    line-height: 1.3;
  }
  :is(boxed-part):not(#_) > :is(h1, h2, h3, h4, h5, h6) {
    margin-block: 0 12px;
    font-size: 1.625em;
  }
  :is(boxed-part):not(#_) :is(p, ul, ol, dl, address, figure) {
    max-inline-size: 35em;
    margin: 0 0 16px;
    color: inherit;
    font-size: inherit;
    font-style: normal;
  }
  :is(boxed-part):not(#_) > :is(p, ul, ol, dl, address) {
    font-size: 1.1875em;
  }
  :is(boxed-part):not(#_) li {
    margin-block: 0 8px;
    color: inherit;
    font-size: inherit;
  }

  :is(every-part):not(#_) :where(a:any-link) {
    color: var(--_accent) !important;
    text-decoration: underline !important;
  }

  /* Focus: two colours, so that one of them shows on any background. */
  :is(every-part):not(#_) :is(a, button, input, select, textarea, [tabindex]):focus-visible {
    outline: 3px solid var(--_ink) !important;
    outline-offset: 3px;
    box-shadow: 0 0 0 3px #ffd84d !important;
  }

  /* Urgent help */
  :is(handrail-urgent-help):not(#_) {
    border: 4px solid var(--_ink);
  }

  /* Step guide */
  :is(handrail-step-guide):not(#_) ol {
    padding: 0;
    list-style: none;
  }
  :is(handrail-step-guide):not(#_) ol > li {
    margin: 0;
    padding: 20px 0 0;
    border-block-start: 2px solid var(--_line);
  }
  :is(handrail-step-guide):not(#_) li li {
    padding: 0;
    border: 0;
  }
  :is(handrail-step-guide):not(#_) ol ol {
    padding-inline-start: 1.5em;
    list-style: decimal;
  }
  :is(handrail-step-guide):not(#_) ol > li > :is(h2, h3, h4, h5, h6) {
    margin-block: 0 12px;
  }
  :is(handrail-step-guide):not(#_) img {
    max-inline-size: 100%;
    block-size: auto;
  }
  :is(handrail-step-guide):not(#_) .handrail-progress {
    margin-block: 0 4px;
    color: var(--_soft) !important;
    font-size: 1em;
    font-weight: bold;
    line-height: 1.5;
  }
  :is(handrail-step-guide):not(#_)
    :is([data-handrail-part='see'], .handrail-see, [data-handrail-part='if-not'], .handrail-if-not) {
    padding-inline-start: 16px;
    border-inline-start: 4px solid var(--_line);
  }
  :is(handrail-step-guide):not(#_) :is([data-handrail-part='warn'], .handrail-warn) {
    padding: 12px 16px;
    border: 3px solid var(--_ink);
    border-inline-start-width: 10px;
  }
  :is(handrail-step-guide):not(#_) :is([data-handrail-part='helper'], .handrail-helper) {
    padding: 12px 16px;
    background: var(--_tint);
    border: 2px dashed var(--_line);
  }
  :is(handrail-step-guide):not(#_)[view='all'] ol > li + li {
    margin-block-start: 32px;
  }
  :is(handrail-step-guide):not(#_) .handrail-stuck {
    box-sizing: border-box;
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_size);
    padding: 8px 20px;
    color: var(--_ink) !important;
    border: 3px solid var(--_line);
    border-radius: 6px;
    font-weight: bold;
    text-decoration: none !important;
  }
  :is(handrail-step-guide):not(#_) > :is([data-handrail-part='checked'], .handrail-checked) {
    margin-block: 24px 0;
    color: var(--_soft) !important;
  }
  :is(handrail-step-guide):not(#_) div:is([data-handrail-part], [class*='handrail-']) {
    margin-block-end: 16px;
  }
  :is(handrail-step-guide):not(#_) div:is([data-handrail-part], [class*='handrail-']) > p:last-child,
  :is(handrail-step-guide):not(#_) > ol {
    margin-block-end: 0;
  }
  /* Chromium takes the attribute for a rule of the page, and all: revert would bring back what a part has put away. */
  [data-handrail-was][hidden='']:not(#_) {
    display: none !important;
  }
  :is(handrail-step-guide, handrail-find-a-place, handrail-languages):not(#_)
    [data-handrail-was][hidden='until-found'] {
    display: block !important;
    margin: 0 !important;
    padding: 0 !important;
    border: 0 !important;
    content-visibility: hidden !important;
  }

  /* Talk to a person, find a place */
  :is(handrail-talk-to-a-person, handrail-find-a-place, handrail-urgent-help):not(#_) :is(ul, ol):not(li *) {
    padding: 0;
    list-style: none;
  }
  :is(handrail-talk-to-a-person, handrail-find-a-place, handrail-urgent-help):not(#_) :is(ul, ol):not(li *) > li {
    margin: 0;
    padding-block: 20px 12px;
    border-block-start: 2px solid var(--_line);
  }
  :is(handrail-talk-to-a-person, handrail-find-a-place, handrail-urgent-help):not(#_)
    li
    :is(h2, h3, h4, h5, h6, p, address) {
    margin-block: 0 8px;
  }
  /* What a way is for: its number, its address, the way to its form. A link inside a sentence stays a link. */
  :is(handrail-talk-to-a-person, handrail-find-a-place, handrail-urgent-help):not(#_)
    li
    :is(
      a[href^='tel:' i],
      a[href^='sms:' i],
      a[href^='mailto:' i],
      p:not([data-handrail-part], [class*='handrail-']) > a:only-child,
      li > a
    ),
  :is(handrail-come-back, handrail-comfort-settings, handrail-exit-page):not(#_) p > a:only-child,
  :is(handrail-exit-page):not(#_) > a {
    box-sizing: border-box;
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_size);
    max-inline-size: 100%;
    margin-block: 4px;
    padding: 8px 20px;
    background: var(--_paper);
    border: 3px solid var(--_accent);
    border-radius: 6px;
    font-weight: bold;
    overflow-wrap: anywhere;
  }
  /* No box, but a ground of its own: on a dark page its words would be dark on dark. */
  :is(handrail-exit-page):not(#_) {
    padding: 8px 20px;
    background: var(--_paper);
  }
  :is(handrail-talk-to-a-person):not(#_)
    li
    form
    :is(input:not([type='radio'], [type='checkbox']), select, textarea):not(:is(handrail-field) *) {
    box-sizing: border-box;
    max-inline-size: 100%;
    min-block-size: var(--_size);
    padding: 8px 16px;
    color: var(--_ink);
    background: var(--_paper);
    border: 2px solid var(--_ink);
    border-radius: 4px;
    font: inherit;
  }
  :is(handrail-talk-to-a-person, handrail-find-a-place):not(#_)
    :is([data-handrail-part='say'], .handrail-say, .handrail-status) {
    padding-inline-start: 16px;
    border-inline-start: 4px solid var(--_line);
  }
  :is(handrail-talk-to-a-person, handrail-find-a-place):not(#_) .handrail-status {
    border-color: var(--_accent);
    font-weight: bold;
  }

  @media print {
    /* True now, and not when the paper is read. */
    :is(handrail-talk-to-a-person, handrail-find-a-place):not(#_) :is(.handrail-status, .handrail-ask),
    /* For staff, and not for who fills in the form on paper. */
    :is(handrail-hub-tablet):not(#_) {
      display: none;
    }
  }

  /* Find a place: what is there, and which languages. */
  :is(handrail-find-a-place):not(#_) li :is(ul, ol) {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    margin-block: 0 8px;
    padding: 0;
    list-style: none;
  }
  :is(handrail-find-a-place):not(#_) .handrail-ask a {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_size);
  }
  :is(handrail-find-a-place):not(#_) li li {
    margin: 0;
    padding: 2px 12px;
    background: var(--_tint);
    border: 1px solid var(--_line);
    border-radius: 4px;
  }

  /* Field */
  :is(handrail-field, handrail-choices, handrail-date):not(#_) {
    padding-block-end: 24px;
  }
  :is(every-part):not(#_) :is(label, legend):where(:not([hidden])) {
    /* No wider than its list, however long a word is and however large. */
    overflow-wrap: anywhere;
    display: block !important;
    float: none !important;
    inline-size: auto !important;
    margin: 0 0 4px;
    padding: 0;
    color: inherit;
    font-size: inherit;
    font-weight: bold;
    line-height: 1.5;
    scroll-margin-block-start: 24px;
  }
  :is(handrail-field, handrail-choices, handrail-date):not(#_)
    :is([data-handrail-part='hint'], .handrail-hint, [data-handrail-part='count'], .handrail-count, .handrail-note) {
    margin: 0 0 8px;
    color: var(--_soft) !important;
    font-weight: normal;
  }
  :is(handrail-field):not(#_) :is([data-handrail-part='count'], .handrail-count, .handrail-note) {
    margin-block: 4px 0;
  }
  :is(handrail-field, handrail-date):not(#_) :is(input, select, textarea) {
    box-sizing: border-box !important;
    display: block !important;
    inline-size: 100%;
    max-inline-size: 30em;
    min-block-size: var(--_size) !important;
    margin: 0;
    padding: 8px 12px;
    color: var(--_ink) !important;
    background: var(--_paper) !important;
    border: 2px solid var(--_ink) !important;
    border-radius: 4px;
    font: inherit;
  }
  :is(handrail-field, handrail-date):not(#_) :is(input, select, textarea):disabled {
    background: var(--_tint) !important;
    border-style: dashed !important;
  }
  :is(handrail-field, handrail-choices, handrail-date):not(#_) > :is(label, p, div, input, select, textarea, fieldset) {
    font-size: 1.1875em;
  }

  /* Choices: the whole row is the target. */
  :is(handrail-choices, handrail-date):not(#_) fieldset {
    display: block !important;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  :is(handrail-choices):not(#_) label:not(:is(handrail-field, handrail-date) label),
  :is(handrail-step-guide, handrail-form):not(#_)
    label:is(.handrail-done, .handrail-helping, [data-handrail-part='helping']) {
    position: relative;
    box-sizing: border-box;
    max-inline-size: 35em;
    min-block-size: var(--_size) !important;
    margin: 0 0 8px;
    padding: 11px 12px;
    padding-inline-start: 60px !important;
    border: 2px solid var(--_line);
    border-radius: 4px;
    font-weight: normal;
    cursor: pointer;
  }
  /* Beside its label, an input stays at the place where the row begins, whatever stands around it. */
  :is(handrail-choices):not(#_) :is(input[type='radio'], input[type='checkbox']),
  :is(handrail-step-guide, handrail-form):not(#_)
    label:is(.handrail-done, .handrail-helping, [data-handrail-part='helping'])
    input {
    display: block !important;
    position: absolute !important;
    inset: auto !important;
    z-index: 1;
    inline-size: 28px !important;
    block-size: 28px !important;
    align-self: flex-start !important;
    margin: 14px 0 0;
    margin-inline-start: 14px;
    appearance: auto !important;
    accent-color: var(--_accent);
    opacity: 1 !important;
  }
  :is(handrail-choices):not(#_) label :is(input[type='radio'], input[type='checkbox']),
  :is(handrail-step-guide, handrail-form):not(#_)
    label:is(.handrail-done, .handrail-helping, [data-handrail-part='helping'])
    input {
    inset-block-start: 12px !important;
    inset-inline-start: 12px !important;
    margin: 0;
  }
  /* A hint to one choice stands under it. That of a field which opens under an answer begins where its label does. */
  :is(handrail-choices):not(#_)
    label:not(:is(handrail-field) label)
    + :is([data-handrail-part='hint'], .handrail-hint) {
    margin: 0 0 16px;
    padding-inline-start: 62px;
  }
  /* A question that opens under an answer. */
  :is(handrail-choices):not(#_) :is([data-handrail-part='more'], .handrail-more) {
    margin: 0 0 16px;
    margin-inline-start: 26px;
    padding-inline-start: 32px;
    border-inline-start: 4px solid var(--_line);
  }
  :is(handrail-choices, handrail-step-guide):not(#_) :is([data-handrail-part='or'], .handrail-or) {
    margin: 0 0 8px;
    padding-inline-start: 16px;
    font-weight: bold;
  }

  /*
   * Date: boxes in a row, as wide as what belongs in them: the last one a year, the third from the end a day, another
   * "September". The row is the fieldset, or the one <div> in it.
   */
  :is(handrail-date):not(#_) :is(fieldset, fieldset > div:only-of-type) {
    display: flex !important;
    flex-wrap: wrap;
    gap: 8px 12px;
  }
  :is(handrail-date):not(#_) :is([data-handrail-part='hint'], .handrail-hint, .handrail-error) {
    inline-size: 100%;
    max-inline-size: none;
    margin: 0;
  }
  :is(handrail-date):not(#_) label {
    font-weight: normal;
  }
  :is(handrail-date):not(#_) :is(input, select) {
    inline-size: 7em;
  }
  :is(handrail-date):not(#_) :nth-last-of-type(3) > input {
    inline-size: 3.25em;
  }
  :is(handrail-date):not(#_) :last-of-type > input {
    inline-size: 4.5em;
  }

  /* Errors: words, a bar and a border. No alarm red: most slips are ordinary. */
  :is(handrail-field, handrail-choices, handrail-date):not(#_)[invalid] {
    margin-block-end: 24px;
    padding-block-end: 0;
    padding-inline-start: 16px;
    border-inline-start: 6px solid var(--_ink);
  }
  :is(handrail-field, handrail-choices, handrail-date):not(#_) :is([data-handrail-part='error'], .handrail-error) {
    margin: 0 0 8px;
    font-weight: bold;
  }
  :is(handrail-field, handrail-date):not(#_) [aria-invalid='true'] {
    border-width: 4px !important;
    padding: 6px 10px;
  }
  :is(handrail-field, handrail-choices, handrail-date):not(#_) .handrail-unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  /* Buttons of the page's own form */
  :is(handrail-talk-to-a-person, handrail-form):not(#_)
    form
    :is(button, [type='submit'], [type='button'], [type='reset']) {
    max-inline-size: 100%;
    min-block-size: var(--_size) !important;
    margin: 0 0 8px;
    margin-inline-end: 8px;
    padding: 12px 24px;
    color: var(--_on-accent) !important;
    background: var(--_accent) !important;
    border: 3px solid var(--_accent) !important;
    border-radius: 6px;
    font: inherit;
    font-weight: bold;
    white-space: normal;
    cursor: pointer;
  }
  :is(handrail-talk-to-a-person, handrail-form):not(#_) form :is([type='button'], [type='reset']) {
    color: var(--_ink) !important;
    background: var(--_paper) !important;
    border-color: var(--_line) !important;
  }
  @media (forced-colors: active) {
    :is(every-part):not(#_) {
      --_ink: CanvasText;
      --_soft: CanvasText;
      --_paper: Canvas;
      --_line: CanvasText;
      --_accent: ButtonText;
      --_on-accent: ButtonFace;
      --_tint: Canvas;
    }
    :is(every-part):not(#_) :is(a, button, input, select, textarea, [tabindex]):focus-visible {
      outline-color: Highlight !important;
    }
    /* Browsers put a plate in the page's colour behind words: black on black, were the button filled. */
    :is(handrail-talk-to-a-person, handrail-form):not(#_)
      form
      :is(button, [type='submit'], [type='button'], [type='reset']) {
      color: ButtonText !important;
      background: ButtonFace !important;
    }
  }
  @media print {
    :is(boxed-part):not(#_) {
      padding: 0;
      border: 0;
      font-size: 12pt;
    }
    /* Large print starts at 16 points (UK Association for Accessible Formats); the text in a part is larger than the part. */
    :is(handrail-find-a-place):not(#_) {
      font-size: 14pt;
    }
    :is(handrail-find-a-place):not(#_) li {
      break-inside: avoid;
    }
    :is(handrail-step-guide):not(#_) img {
      inline-size: auto;
      max-block-size: 12cm;
    }
    :is(handrail-step-guide):not(#_) ol > li {
      break-inside: avoid;
      margin-block-end: 18pt !important;
    }
    :is(handrail-step-guide, handrail-talk-to-a-person):not(#_)
      [data-handrail-was][hidden]:not([data-handrail-part='helper'], .handrail-helper) {
      display: revert !important;
      content-visibility: visible !important;
    }
  }
`
  .replace(/every-part/g, EVERY)
  .replace(/boxed-part/g, BOXED);
