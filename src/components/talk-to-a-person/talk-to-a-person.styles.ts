import { css } from 'lit';

export const talkToAPersonStyles = css`
  p {
    max-inline-size: 35em;
    margin: 0;
  }
  /* The room that handrail.css keeps for it, however short the words are today. */
  .soonest {
    align-content: end;
    min-block-size: 3em;
  }
  .where .button {
    margin-block-start: 12px;
  }
  .note {
    padding-block-start: 16px;
    border-block-start: 2px solid var(--_line);
  }
  @media (max-width: 23.99em) {
    .soonest {
      min-block-size: 4.5em;
    }
  }
  @media (min-width: 40em) {
    .soonest {
      min-block-size: 1.5em;
    }
  }
  @media print {
    .ways {
      display: block !important;
      content-visibility: visible !important;
    }
  }
`;
