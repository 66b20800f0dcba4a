import { css } from 'lit';

/** The row of buttons. The blocks are the page's own, and keep the page's looks: so the sizes and colours stand here, not on the host. */
export const languagesStyles = css`
  .controls,
  .paper {
    --_ink: var(--handrail-ink, #1d2227);
    --_paper: var(--handrail-paper, #fff);
    --_line: var(--handrail-line, #68717a);
    --_accent: var(--handrail-accent, #0b4f6c);
    --_on-accent: var(--handrail-on-accent, #fff);
    --_size: var(--handrail-target-size, 56px);
    font-size: medium;
    font-weight: normal;
    text-align: start;
  }
  @supports (color: light-dark(#000, #fff)) {
    .controls {
      --_ink: var(--handrail-ink, light-dark(#1d2227, #f3f5f6));
      --_paper: var(--handrail-paper, light-dark(#fff, #171b1f));
      --_line: var(--handrail-line, light-dark(#68717a, #98a2ab));
      --_accent: var(--handrail-accent, light-dark(#0b4f6c, #9bd3ee));
      --_on-accent: var(--handrail-on-accent, light-dark(#fff, #0c1b23));
    }
  }
  .controls {
    gap: 8px;
    align-items: stretch;
    margin-block: 0 24px;
  }
  .label {
    margin: 0;
    font-weight: bold;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .button {
    gap: 0 0.5em;
    flex-wrap: wrap;
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }
  .other {
    font-weight: normal;
  }
  /* A tick, drawn in the colour of the words: not by colour alone. */
  [aria-pressed='true']::before {
    content: '';
    flex: none;
    inline-size: 8px;
    block-size: 16px;
    margin: 0 4px 4px;
    border: solid currentColor;
    border-width: 0 4px 4px 0;
    transform: rotate(45deg);
  }
`;
