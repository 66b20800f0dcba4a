import { css } from 'lit';

export const ownStyles = css`
  /* The page has no sheet of ours: it is for staff, and has this part only. */
  :host {
    --_ink: var(--handrail-ink, #1d2227);
    --_soft: var(--handrail-soft-ink, #474f57);
    --_paper: var(--handrail-paper, #fff);
    --_line: var(--handrail-line, #68717a);
    --_accent: var(--handrail-accent, #0b4f6c);
    --_on-accent: var(--handrail-on-accent, #fff);
    --_tint: var(--handrail-tint, #f1f5f7);
    --_middle: #c3ccd3;
    --_size: var(--handrail-target-size, 56px);
    box-sizing: border-box;
    max-inline-size: 46em;
    color: var(--_ink);
    background: var(--_paper);
    font-size: medium;
    line-height: 1.5;
    overflow-wrap: break-word;
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_ink: var(--handrail-ink, light-dark(#1d2227, #f3f5f6));
      --_soft: var(--handrail-soft-ink, light-dark(#474f57, #c9d0d6));
      --_paper: var(--handrail-paper, light-dark(#fff, #171b1f));
      --_line: var(--handrail-line, light-dark(#68717a, #98a2ab));
      --_accent: var(--handrail-accent, light-dark(#0b4f6c, #9bd3ee));
      --_on-accent: var(--handrail-on-accent, light-dark(#fff, #0c1b23));
      --_tint: var(--handrail-tint, light-dark(#f1f5f7, #232a30));
      --_middle: light-dark(#c3ccd3, #59636c);
    }
  }
  h2,
  h3,
  h4 {
    margin: 32px 0 8px;
    line-height: 1.25;
    text-wrap: balance;
  }
  h2 {
    margin-block-start: 48px;
    padding-block-start: 12px;
    border-block-start: 6px solid var(--_accent);
    font-size: 1.4em;
  }
  h3 {
    font-size: 1.15em;
  }
  .box h3 {
    margin-block-start: 0;
  }
  p,
  .points {
    max-inline-size: 38em;
    margin: 0 0 12px;
  }
  .points {
    padding-inline-start: 1.2em;
    list-style: disc;
  }
  .points li {
    margin-block-end: 8px;
  }
  .soft,
  .hint {
    color: var(--_soft);
  }

  /* What staff do. */
  .place {
    padding-block-end: 8px;
  }
  .over {
    outline: 4px dashed var(--_accent);
    outline-offset: 8px;
  }
  fieldset {
    margin: 0 0 24px;
    padding: 0;
    border: 0;
  }
  legend,
  label {
    padding: 0;
    font-weight: bold;
  }
  .choice {
    display: flex;
    gap: 16px;
    align-items: center;
    min-block-size: var(--_size);
    margin-block-start: 8px;
    padding: 8px 16px;
    border: 2px solid var(--_line);
    border-radius: 6px;
    font-weight: normal;
    cursor: pointer;
  }
  [type='radio'] {
    flex: none;
    inline-size: 28px;
    block-size: 28px;
    margin: 0;
    accent-color: var(--_accent);
  }
  [type='number'] {
    inline-size: 6em;
    min-block-size: var(--_size);
    margin: 0 0 24px;
    padding: 8px 12px;
    color: inherit;
    background: var(--_paper);
    border: 2px solid var(--_line);
    border-radius: 4px;
    font: inherit;
  }
  label[for] {
    display: block;
  }
  .hint {
    margin: 0 0 8px;
  }
  [type='file'] {
    display: block;
    inline-size: 100%;
    min-block-size: var(--_size);
    margin: 0 0 16px;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  ::file-selector-button {
    min-block-size: var(--_size);
    margin-inline-end: 16px;
    padding: 8px 20px;
    color: var(--_on-accent);
    background: var(--_accent);
    border: 3px solid var(--_accent);
    border-radius: 6px;
    font: inherit;
    font-weight: bold;
    cursor: pointer;
  }
  [type='file']:disabled,
  [type='file']:disabled::file-selector-button {
    cursor: default;
    opacity: 0.6;
  }
  progress {
    display: block;
    inline-size: 100%;
    block-size: 24px;
    margin: 8px 0 16px;
    accent-color: var(--_accent);
  }
  .controls {
    margin-block: 24px 0;
  }
  .controls .button,
  section > .button,
  .progress .button {
    font-size: 1em;
  }
  @media (min-width: 45em) {
    .controls {
      flex-flow: row wrap;
    }
  }
  @media (forced-colors: active) {
    ::file-selector-button {
      color: ButtonText;
      background: ButtonFace;
      border-color: ButtonText;
    }
  }
  @media print {
    :host {
      /* On white paper, whatever the screen is. */
      color-scheme: light;
      max-inline-size: none;
    }
  }
`;
