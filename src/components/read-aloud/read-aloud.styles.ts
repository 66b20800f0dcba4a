import { css } from 'lit';

export const readAloudStyles = css`
  .bar {
    margin-block: 0 16px;
  }
  .row + .row,
  p {
    margin: 12px 0 0;
  }
  .bar:not(.open) p {
    display: none;
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
    align-self: center;
    margin-block-end: -4px;
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
