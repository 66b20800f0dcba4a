import { css } from 'lit';

export const checkAnswersStyles = css`
  /* A page that colours everything colours this element too. */
  :host {
    color: var(--_ink) !important;
  }
  dl {
    margin: 0 0 24px;
    line-height: var(--handrail-comfort-line-height, 1.5);
  }
  .row {
    padding-block: 12px 4px;
    border-block-end: 1px solid var(--_line);
  }
  dt {
    font-weight: bold;
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .answer > div {
    white-space: pre-line;
  }
  .none {
    color: var(--_soft);
  }
  a {
    position: relative;
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_size);
    min-inline-size: var(--_size);
    padding-inline-end: 16px;
    color: var(--_accent);
    font-weight: bold;
    text-underline-offset: 0.2em;
  }
  @media (min-width: 40em) {
    .row {
      display: grid;
      grid-template-columns: 2fr 3fr auto;
      column-gap: 24px;
      align-items: baseline;
      padding-block: 4px;
    }
    dt,
    .answer {
      padding-block-end: 12px;
    }
    a {
      padding-inline-end: 0;
    }
  }
  @media print {
    .row {
      break-inside: avoid;
    }
    a {
      display: none;
    }
  }
`;

/** For the way back, which stands in the page. It comes with the list, so that no other page pays for it. */
export const wayBackStyles = `handrail-form:not(#_):not(#_) .handrail-back {
  box-sizing: border-box;
  display: inline-flex;
  align-items: center;
  min-block-size: var(--_size);
  margin-block: 0 24px;
  padding: 8px 20px;
  border: 3px solid var(--_line);
  border-radius: 6px;
  font-weight: bold;
}
@media print {
  .handrail-back.handrail-back {
    display: none;
  }
}
`;
