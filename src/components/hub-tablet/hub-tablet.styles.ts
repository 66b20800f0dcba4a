import { css } from 'lit';

/** The row with a tick is as those of come-back.ts. */
export const hubTabletStyles = css`
  .screen {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
  }
  p,
  dl {
    max-inline-size: 35em;
    margin: 0 0 12px;
  }
  .button,
  dd,
  .row {
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }
  .staff,
  .box {
    inline-size: 100%;
  }
  .staff {
    padding-block-start: 16px;
  }
  .box .controls,
  .staff > :last-child {
    margin-block-end: 0;
  }
  dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 4px 16px;
    margin-block-end: 16px;
  }
  dd {
    margin: 0;
    font-weight: bold;
  }
  .row {
    position: relative;
    display: block;
    min-block-size: var(--_size);
    margin-block: 12px;
    padding-block: calc(var(--_size) / 2 - 17px);
    padding-inline: 60px 12px;
    background: var(--_paper);
    border: 2px solid var(--_line);
    border-radius: 4px;
    cursor: pointer;
  }
  .row input {
    position: absolute;
    inset-block-start: calc(var(--_size) / 2 - 16px);
    inset-inline-start: 12px;
    inline-size: 28px;
    block-size: 28px;
    margin: 0;
    accent-color: var(--_accent);
  }
  #day {
    display: block;
    inline-size: 14em;
    max-inline-size: 100%;
    min-block-size: var(--_size);
    margin-block: 8px;
    padding: 8px 12px;
    color: var(--_ink);
    background: var(--_paper);
    border: 3px solid var(--_line);
    border-radius: 4px;
    font: inherit;
  }
  .wrong {
    padding-inline-start: 12px;
    border-inline-start: 6px solid var(--_ink);
  }
  b,
  .wrong,
  [role='status'] {
    font-weight: bold;
  }
  [role='status']:empty {
    display: none;
  }
`;
