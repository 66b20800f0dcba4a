import { css } from 'lit';

/**
 * What the part wraps is the page's and keeps the page's look, so the page sheet has no rule for it, and the tokens stand here: those
 * of `page-styles.ts`.
 */
export const readAloudStyles = css`
  .bar {
    --_ink: var(--handrail-ink, #1d2227);
    --_paper: var(--handrail-paper, #fff);
    --_line: var(--handrail-line, #68717a);
    --_accent: var(--handrail-accent, #0b4f6c);
    --_on-accent: var(--handrail-on-accent, #fff);
    --_size: var(--handrail-target-size, 56px);
    margin-block: 0 16px;
    color: var(--_ink);
    font-size: medium;
    font-style: normal;
    font-weight: normal;
    line-height: 1.5;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    overflow-wrap: break-word;
  }
  @supports (color: light-dark(#000, #fff)) {
    .bar {
      --_ink: var(--handrail-ink, light-dark(#1d2227, #f3f5f6));
      --_paper: var(--handrail-paper, light-dark(#fff, #171b1f));
      --_line: var(--handrail-line, light-dark(#68717a, #98a2ab));
      --_accent: var(--handrail-accent, light-dark(#0b4f6c, #9bd3ee));
      --_on-accent: var(--handrail-on-accent, light-dark(#fff, #0c1b23));
    }
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px;
  }
  .row + .row,
  p {
    margin: 12px 0 0;
  }
  .bar:not(.open) p {
    display: none;
  }
  /* What is said about it stands on a ground of its own: on a dark page its words would be dark on dark. */
  .open {
    padding: 12px;
    background: var(--_paper);
    border: 2px solid var(--_line);
    border-radius: 6px;
  }
  /* The sign to play, and the two bars of a pause. The same from right to left. */
  .first::before {
    content: '';
    flex: none;
    inline-size: 18px;
    block-size: 20px;
    margin-inline-end: 10px;
    background: currentColor;
    clip-path: polygon(0 0, 100% 50%, 0 100%);
  }
  .reads.first::before {
    clip-path: polygon(0 0, 35% 0, 35% 100%, 65% 100%, 65% 0, 100% 0, 100% 100%, 0 100%);
  }
  #speed {
    flex: 1 0 100%;
    margin-block-end: -4px;
  }
  .speeds {
    gap: 8px;
  }
  /* Three in a row on a phone of 360 px. */
  .speeds .button {
    padding-inline: 10px;
  }
  [aria-pressed='true'] {
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: var(--_accent);
  }
  @media (min-width: 40em) {
    #speed {
      flex: none;
      margin: 0;
    }
  }
  @media (forced-colors: active) {
    .first::before {
      background: ButtonText;
    }
    [aria-pressed='true'] {
      /* By its thickness too. Not Highlight as its ground: Chromium 156 puts a box of its own behind the words. */
      padding: 5px 7px;
      border: 6px solid Highlight;
    }
  }
`;
