import { css } from 'lit';

export const stepGuideStyles = css`
  .controls {
    margin-block: 24px 0;
  }
  .move,
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
  }
  .move > * {
    flex: 1;
  }
  li {
    padding-block: 8px;
    border-block-start: 1px solid var(--_line);
  }
  .address {
    overflow-wrap: anywhere;
  }
  @media (min-width: 40em) {
    .move > * {
      flex: none;
      min-inline-size: 9em;
    }
  }
  @media (max-width: 39.99em) {
    .tools {
      display: contents;
    }
  }
`;
