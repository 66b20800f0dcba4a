import { css } from 'lit';

export const stepGuideStyles = css`
  .controls {
    display: flex;
    flex-direction: column;
    align-items: stretch;
    gap: 12px;
    margin-block-start: 24px;
  }
  .move {
    display: flex;
    gap: 12px;
  }
  .move > * {
    flex: 1;
  }
  .recap {
    margin-block: 16px;
    padding: 16px 20px;
    background: var(--_tint);
    border: 2px solid var(--_line);
    border-radius: 4px;
  }
  .recap ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .recap li {
    padding-block: 8px;
    border-block-start: 1px solid var(--_line);
  }
  .address {
    overflow-wrap: anywhere;
  }
  @media (min-width: 40em) {
    .controls {
      align-items: flex-start;
    }
    .move > * {
      flex: none;
      min-inline-size: 9em;
    }
    .tools {
      display: flex;
      gap: 12px;
    }
  }
  @media (max-width: 39.99em) {
    .tools {
      display: contents;
    }
  }
`;
