import { css } from 'lit';

/** A sign in a box of its own, so that it is read and written one by one. On paper the boxes are empty, to write in. */
export const codeCardStyles = css`
  :host {
    break-inside: avoid;
  }
  /* It stands in a form, whose words have their size already. */
  .button,
  .text {
    font-size: 1em;
  }
  .button {
    margin-block-end: 24px;
  }
  .box {
    border-style: dashed;
    border-inline-start-width: 3px;
    margin-block: 0 12px;
  }
  .heading {
    margin-block-end: 8px;
    font-size: 1.2em;
  }
  p {
    max-inline-size: 35em;
    margin: 0;
  }
  .signs {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
    inline-size: fit-content;
    margin-block: 8px;
  }
  .signs span {
    display: flex;
    gap: 6px;
  }
  b {
    min-inline-size: 1.5em;
    padding-inline: 2px;
    background: var(--_paper);
    border: 2px solid var(--_ink);
    border-radius: 4px;
    font-size: 1.3em;
    text-align: center;
  }
  .paper b {
    inline-size: 10mm;
    block-size: 12mm;
    font-size: 20pt;
    line-height: 11mm;
  }
  @media print {
    .box {
      border-color: currentColor;
    }
  }
`;

/** For the page's own field, on paper: the boxes stand in its place. */
export const codeSheet = css`
  @media print {
    handrail-code-card:not(#_):not(#_):not(#_) input {
      display: none !important;
    }
  }
`;
