import { css } from 'lit';

/** The look of the report: words, pictures, tables, paper. */
export const reportStyles = css`
  h4 {
    font-size: 1em;
  }
  .lead {
    font-size: 1.15em;
    font-weight: bold;
  }
  .written {
    white-space: pre-line;
  }
  /* Pictures. Their rules stand here and not in them: strict pages refuse a style element. */
  figure {
    margin: 0 0 12px;
    padding: 0;
  }
  figcaption {
    max-inline-size: 38em;
    color: var(--_soft);
  }
  .plot {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    overflow: visible;
    color: var(--_ink);
    font-family: inherit;
  }
  .plot text {
    white-space: pre;
  }
  .plot .ink {
    fill: var(--_ink);
  }
  .plot .on-same {
    fill: var(--_ink);
    stroke: var(--_middle);
    stroke-width: 4px;
    paint-order: stroke;
  }
  .plot .better,
  .plot .after {
    fill: var(--_accent);
    stroke: var(--_accent);
    stroke-width: 2px;
  }
  .plot .same {
    fill: var(--_middle);
    stroke: var(--_line);
    stroke-width: 2px;
  }
  .plot .worse,
  .plot .before {
    fill: var(--_paper);
    stroke: var(--_accent);
    stroke-width: 2px;
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 24px;
    margin-block: 4px 8px;
  }
  .key li {
    display: flex;
    gap: 8px;
    align-items: center;
  }
  .swatch {
    flex: none;
    inline-size: 24px;
    block-size: 16px;
    border: 2px solid var(--_accent);
    background: var(--_accent);
    print-color-adjust: exact;
  }
  .swatch.same {
    border-color: var(--_line);
    background: var(--_middle);
  }
  .swatch:is(.worse, .before) {
    background: var(--_paper);
  }

  /* Tables. */
  .table {
    margin-block: 12px 24px;
    overflow-x: auto;
  }
  .beside .table {
    min-inline-size: 0;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  caption {
    padding-block-end: 8px;
    font-weight: bold;
    text-align: start;
  }
  th,
  td {
    padding: 8px 12px 8px 0;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
  }
  thead th,
  tbody td {
    text-align: end;
    padding-inline: 12px 0;
  }
  tbody th {
    font-weight: normal;
  }
  td.hidden {
    color: var(--_soft);
    font-style: italic;
  }

  @media print, (min-width: 45em) {
    .beside {
      display: grid;
      grid-template-columns: 2fr 3fr;
      gap: 32px;
      align-items: start;
    }
  }
  @media (max-width: 30em) {
    th,
    td {
      padding-inline-end: 4px;
      font-size: 0.84em;
      overflow-wrap: break-word;
    }
    thead th,
    tbody td {
      padding-inline: 4px 0;
    }
  }
  @media (forced-colors: active) {
    .plot .ink,
    .plot .on-same {
      fill: CanvasText;
      stroke: none;
    }
    .plot .better,
    .plot .after {
      fill: CanvasText;
      stroke: CanvasText;
    }
    .plot .same {
      fill: GrayText;
      stroke: CanvasText;
    }
    .plot .on-same {
      stroke: Canvas;
    }
    .plot .worse,
    .plot .before {
      fill: Canvas;
      stroke: CanvasText;
    }
    .swatch {
      forced-color-adjust: none;
      border-color: CanvasText !important;
      background: CanvasText;
    }
    .swatch.same {
      background: GrayText;
    }
    .swatch:is(.worse, .before) {
      background: Canvas;
    }
  }
  @media print {
    .text {
      font-size: 11pt;
    }
    h2 {
      margin-block-start: 24pt;
    }
    h2,
    h3,
    h4,
    caption,
    .lead {
      break-after: avoid;
    }
    figure,
    tr,
    .box,
    li,
    p {
      break-inside: avoid;
    }
    thead {
      display: table-header-group;
    }
    .table {
      overflow: visible;
    }
    .plot {
      inline-size: 76%;
    }
    /* A question on a page of its own, with its tables whole. */
    .question {
      break-before: page;
    }
    .short {
      break-inside: avoid;
    }
    th,
    td {
      padding-block: 3px;
    }
    .table {
      margin-block: 8px 0;
    }
    .swatch,
    .box {
      print-color-adjust: exact;
    }
  }
`;
