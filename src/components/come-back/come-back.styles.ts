import { css } from 'lit';

export const comeBackStyles = css`
  p {
    max-inline-size: 35em;
    margin: 0 0 12px;
  }
  .controls,
  .box > :last-child {
    margin-block-end: 0;
  }
  .choices {
    padding-block-start: 16px;
  }
  .box {
    margin-block-end: 0;
    background: none;
  }
  .row {
    position: relative;
    display: block;
    max-inline-size: 35em;
    min-block-size: var(--_size);
    margin-block-end: 8px;
    padding-block: 11px;
    padding-inline: 60px 12px;
    background: var(--_paper);
    border: 2px solid var(--_line);
    border-radius: 4px;
    cursor: pointer;
  }
  .row input {
    position: absolute;
    inset-block-start: 12px;
    inset-inline-start: 12px;
    inline-size: 28px;
    block-size: 28px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .hint {
    display: block;
    color: var(--_soft);
  }
  [role='status']:empty {
    display: none;
  }
  [role='status'],
  dt {
    font-weight: bold;
  }
  dd {
    margin: 0 0 12pt;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  @media print {
    .pair {
      break-inside: avoid;
    }
  }
`;

/** While the sheet of answers is printed: nothing else of the page is, and what stands around it does not hem it in. */
export const printStyles = `@media print {
  [data-handrail-printing=no]:not(#_):not(#_) {
    display: none !important;
  }
  [data-handrail-printing=yes]:not(#_):not(#_) {
    display: block !important;
    position: static !important;
    float: none !important;
    inline-size: auto !important;
    block-size: auto !important;
    max-block-size: none !important;
    margin: 0 !important;
    padding: 0 !important;
    border: 0 !important;
    overflow: visible !important;
    transform: none !important;
  }
}
`;
