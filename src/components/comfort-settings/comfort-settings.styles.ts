import { css } from 'lit';

/** The rows are as those of come-back.ts, and hold their words in the middle at any size. */
export const comfortSettingsStyles = css`
  .screen {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
  }
  p {
    max-inline-size: 35em;
    margin: 0 0 16px;
  }
  .controls,
  .button {
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }
  .controls {
    align-items: flex-start;
    margin-block: 12px 0;
  }
  .controls p {
    margin: 0;
    font-weight: bold;
  }
  .choices {
    padding-block-start: 24px;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0 0 24px;
    padding: 0;
    border: 0;
  }
  legend {
    margin-block-end: 8px;
    padding: 0;
    font-weight: bold;
  }
  .rows {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(14em, 100%), 1fr));
    gap: 8px;
  }
  .row {
    --_l: var(--handrail-comfort-line-height, 1.5);
    --_above: max(11px, (var(--_size) - 4px - 1em * var(--_l)) / 2);
    position: relative;
    display: block;
    max-inline-size: 35em;
    min-block-size: var(--_size);
    padding-block: var(--_above);
    padding-inline: 60px 12px;
    background: var(--_paper);
    border: 2px solid var(--_line);
    border-radius: 4px;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .row input {
    position: absolute;
    inset-block-start: max(0px, var(--_above) + (1em * var(--_l) - 28px) / 2);
    inset-inline-start: 12px;
    inline-size: 28px;
    block-size: 28px;
    margin: 0;
    font-size: inherit;
    accent-color: var(--_accent);
  }
  .hint {
    display: block;
    color: var(--_soft);
  }
  .note {
    margin-block: 16px;
  }

  /* The words as they will be: from the size of the browser, and not from what is in use. Colours as in looks.ts. */
  .sample {
    max-inline-size: 42em;
    margin-block-end: 24px;
    padding: 16px 20px;
    color: var(--_ink);
    background: var(--_paper);
    border: 3px dashed var(--_line);
    border-radius: 4px;
    font-size: medium;
    line-height: 1.5;
    letter-spacing: normal;
    word-spacing: normal;
  }
  .sample p {
    margin: 0;
    font-size: 1.1875em;
    overflow-wrap: anywhere;
  }
  .large p {
    font-size: 1.484em;
  }
  .larger p {
    font-size: 1.781em;
  }
  .largest p {
    font-size: 2.375em;
  }
  .more {
    line-height: 1.8;
  }
  .most {
    line-height: 2;
  }
  .more p {
    letter-spacing: 0.12em;
    word-spacing: 0.16em;
  }
  .most p {
    letter-spacing: 0.18em;
    word-spacing: 0.4em;
  }
  /* Letters that are joined fall apart with space between them. */
  .sample p:is(:lang(ar), :lang(ur), :lang(bn), :lang(pa)) {
    letter-spacing: normal;
  }
  .in-device.not-device {
    color: CanvasText;
    background: Canvas;
    color-scheme: normal;
  }
  .in-paper {
    color: #1d2227;
    background: #fff;
  }
  .in-off-white {
    color: #22201b;
    background: #faf4e3;
  }
  .in-dark {
    color: #f3f5f6;
    background: #171b1f;
  }
  .in-contrast {
    color: #fff;
    background: #000;
  }
  .forced {
    display: none;
  }
  @media (forced-colors: active) {
    .forced {
      display: block;
    }
  }
`;
