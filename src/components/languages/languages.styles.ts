import { css } from 'lit';

/** The row of buttons. */
export const languagesStyles = css`
  .screen {
    margin-block: 0 24px;
  }
  .label {
    margin: 0 0 8px;
    font-weight: bold;
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
