import { css } from 'lit';

export const formStyles = css`
  .summary {
    margin-block-end: 28px;
    padding: 16px 20px;
    border: 3px solid var(--_ink);
    border-inline-start-width: 10px;
    border-radius: 4px;
  }
  ul {
    display: grid;
    gap: 8px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li a {
    display: flex;
    align-items: center;
    min-block-size: var(--_size);
    color: var(--_accent);
    font-weight: bold;
    text-underline-offset: 0.2em;
  }
  .talk {
    margin-block-start: 16px;
  }
`;
