import { css } from 'lit';

/**
 * A row of our own controls above content that is the page's and keeps the page's look. The page sheet has no rule for such a part, so
 * the tokens of `page-styles.ts` stand here, on the row alone.
 */
export const barStyles = css`
  .bar {
    --_ink: var(--handrail-ink, #1d2227);
    --_paper: var(--handrail-paper, #fff);
    --_line: var(--handrail-line, #68717a);
    --_accent: var(--handrail-accent, #0b4f6c);
    --_on-accent: var(--handrail-on-accent, #fff);
    --_size: max(var(--handrail-comfort-target-size, 0px), var(--handrail-target-size, 56px));
    color: var(--_ink);
    font-size: var(--_medium, medium);
    font-style: normal;
    font-weight: normal;
    line-height: var(--handrail-comfort-line-height, 1.5);
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
  /* A ground of its own: on a dark page its words would be dark on dark. And room for the focus ring, where the page cuts things off. */
  .open {
    padding: 12px;
    background: var(--_paper);
    border: 2px solid var(--_line);
    border-radius: 6px;
  }
  /* What comfort settings have chosen for the parts whose HTML has our look. */
  .bar * {
    letter-spacing: var(--handrail-comfort-letter-spacing, inherit);
    word-spacing: var(--handrail-comfort-word-spacing, inherit);
  }
  /* Joined letters fall apart with space between them. */
  [lang]:is(:lang(ar), :lang(fa), :lang(ur), :lang(bn), :lang(hi), :lang(pa)) {
    letter-spacing: normal;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: stretch;
    gap: 8px;
  }
`;
