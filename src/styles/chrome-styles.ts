import { css } from 'lit';

/** The look of our own controls, inside the shadow roots: buttons, status lines and headings. Tokens come from the page sheet. */
export const chromeStyles = css`
  :host {
    display: block;
  }
  /* Not what a form has put away (question.ts), which is on paper; nor what is printed alone (print-only.ts). */
  :host([hidden]:not([hidden='handrail'], [data-handrail-printing])) {
    display: none !important;
  }
  * {
    box-sizing: border-box;
  }
  .text,
  .button {
    font-size: 1.1875em;
    line-height: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-block-size: var(--_size);
    margin: 0;
    padding: 8px 20px;
    color: var(--_on-accent);
    background: var(--_accent);
    border: 3px solid var(--_accent);
    border-radius: 6px;
    font-family: inherit;
    font-weight: bold;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }
  .quiet {
    color: var(--_ink);
    background: var(--_paper);
    border-color: var(--_line);
  }
  .heading {
    margin: 0 0 12px;
    font-size: 1.425em;
    font-weight: bold;
  }
  :focus-visible {
    outline: 3px solid var(--_ink);
    outline-offset: 3px;
    box-shadow: 0 0 0 3px #ffd84d;
  }
  /* An arrow that points down, and up when there is more to see. Drawn, so that it keeps the colour of the words. */
  .button[aria-expanded]::after {
    content: '';
    flex: none;
    inline-size: 10px;
    block-size: 10px;
    margin-block-end: 6px;
    margin-inline-start: 12px;
    border: solid currentColor;
    border-width: 0 3px 3px 0;
    transform: rotate(45deg);
  }
  .button[aria-expanded='true']::after {
    margin-block: 6px 0;
    transform: rotate(225deg);
  }
  .box {
    margin-block: 16px;
    padding: 16px 20px;
    background: var(--_tint);
    border: 3px solid var(--_line);
    border-inline-start-width: 10px;
    border-radius: 4px;
  }
  .controls {
    display: flex;
    flex-direction: column;
    gap: 12px;
    margin-block: 8px 16px;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .paper {
    display: none;
  }
  @media (min-width: 40em) {
    .controls {
      align-items: flex-start;
    }
  }
  @media (hover: hover) {
    .button:hover {
      text-decoration: underline;
      text-decoration-thickness: 3px;
    }
  }
  @media (forced-colors: active) {
    .button {
      border-color: ButtonText;
      color: ButtonText;
      background: ButtonFace;
    }
    :focus-visible {
      outline-color: Highlight;
    }
  }
  @media print {
    .screen {
      display: none !important;
    }
    .paper {
      display: block;
    }
  }
`;
