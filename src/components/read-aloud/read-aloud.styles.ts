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
  /* A loudspeaker; while it reads, the two bars of a pause. */
  .first::before {
    content: '';
    flex: none;
    inline-size: 18px;
    block-size: 22px;
    margin-inline-end: 10px;
    background: currentColor;
    clip-path: polygon(0 30%, 40% 30%, 100% 0, 100% 100%, 40% 70%, 0 70%);
  }
  .reads.first::before {
    clip-path: polygon(0 0, 35% 0, 35% 100%, 65% 100%, 65% 0, 100% 0, 100% 100%, 0 100%, 0 0);
  }
  /* The speed that is chosen: filled, and with a tick. */
  [aria-pressed='true'] {
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: var(--_accent);
  }
  [aria-pressed='true']::before {
    content: '';
    flex: none;
    inline-size: 7px;
    block-size: 14px;
    margin-block-end: 4px;
    margin-inline-end: 10px;
    border: solid;
    border-width: 0 3px 3px 0;
    transform: rotate(45deg);
  }
  @media (forced-colors: active) {
    .first::before {
      background: ButtonText;
    }
    [aria-pressed='true'] {
      border-color: Highlight;
    }
  }
`;
