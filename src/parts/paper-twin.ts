import { css, html, type TemplateResult } from 'lit';
import { msg } from '../locales/msg.js';
import { adoptSheets } from '../platform/sheets.js';
import { saidIn } from './forms/question.js';

/*
 * A form of questions on paper: every question, a box to tick for each answer, and a line for those who type it in later. Nobody can
 * press a button there.
 */

/** For the page's own HTML. `:not(#_)` three times outweighs the rules for the parts inside, and those for one question at a time. */
const paperSheet = css`
  @media print {
    :is(handrail-confidence-check, handrail-feedback):not(#_):not(#_):not(#_)
      :is(button, [type='submit'], [type='button'], [type='reset'], [data-handrail-part='skip'], .handrail-skip) {
      display: none !important;
    }
    :is(handrail-confidence-check, handrail-feedback):not(#_):not(#_):not(#_) :is(handrail-choices, handrail-field) {
      break-inside: avoid;
      padding-block-end: 10pt;
    }
    /* Steps are read downwards. */
    :is(handrail-confidence-check, handrail-feedback):not(#_):not(#_):not(#_) fieldset {
      columns: 2 15em;
      column-gap: 12pt;
    }
    :is(handrail-confidence-check, handrail-feedback):not(#_):not(#_):not(#_) fieldset > p {
      column-span: all;
      padding: 0;
    }
    :is(handrail-confidence-check, handrail-feedback):not(#_):not(#_):not(#_) fieldset label {
      min-block-size: 0 !important;
      margin: 0;
      padding-block: 3pt;
      padding-inline: 26pt 0 !important;
      border: 0;
      break-inside: avoid;
    }
    /* What opens under an answer: paper does not open. */
    :is(handrail-confidence-check, handrail-feedback):not(#_):not(#_):not(#_)
      fieldset
      :is([data-handrail-part='more'], .handrail-more) {
      display: block !important;
      column-span: all;
      margin-block: 6pt 0;
    }
    /* A box to tick. Printers leave out backgrounds, and draw borders. */
    :is(handrail-confidence-check, handrail-feedback):not(#_):not(#_):not(#_)
      fieldset
      :is([type='radio'], [type='checkbox']) {
      inset-block-start: 4pt !important;
      inset-inline-start: 0 !important;
      box-sizing: border-box !important;
      inline-size: 15pt !important;
      block-size: 15pt !important;
      border: 1.5pt solid #000 !important;
      border-radius: 2pt;
      appearance: none !important;
    }
    :is(handrail-confidence-check, handrail-feedback):not(#_):not(#_):not(#_) fieldset :checked {
      border-width: 7.5pt !important;
    }
    :is(handrail-confidence-check, handrail-feedback):not(#_):not(#_):not(#_) textarea {
      min-block-size: 5cm !important;
    }
  }
  /* The way past all questions, and the numbers before a box for words. */
  :is(handrail-confidence-check, handrail-feedback):not(#_):not(#_)
    :is([data-handrail-part='skip'], .handrail-skip, .handrail-guard)
    a {
    display: inline-flex;
    flex-direction: column;
    justify-content: center;
    min-block-size: var(--_size);
  }
  /* Nothing here has to be answered: the page says so once, and not beside every question. */
  :is(handrail-confidence-check, handrail-feedback):not(#_) :is(legend, label) span[data-handrail-added]:not([class]) {
    display: none;
  }
`;

/** The line for the hub, in the shadow root. */
export const paperStyles = css`
  .paper {
    margin: 24pt 0;
    font-size: 12pt;
  }
  .line {
    display: inline-block;
    inline-size: 12em;
    border-block-end: 1px solid;
  }
`;

const dressed = new WeakSet<Node>();

/** Puts the rules for paper into the page around a part. */
export function dressForPaper(part: Element): void {
  const root = part.getRootNode() as Document;
  if (dressed.has(root)) return;
  dressed.add(root);
  adoptSheets(root, [String(paperSheet)]);
}

/** The page's own form, and below it on paper which form it is and a line for the day. */
export function withPaperLine(form: HTMLFormElement | null): TemplateResult {
  const about = ['site', 'form', 'time'].map((name) => saidIn(form, name)).filter(Boolean);
  return html`<slot></slot>
    <p class="paper">
      ${msg('For the hub:', { id: 'answers-hub' })} <bdi>${about.join(' / ')}</bdi>.
      ${msg('Date:', { id: 'answers-date' })} <span class="line"></span>
    </p>`;
}
