import { css } from 'lit';

/** In the line, in the colours and the type of the words around it: it stands in any text of any page. */
export const explainAWordStyles = css`
  :host {
    display: inline;
  }
  :host([hidden]) {
    display: none;
  }
  /* Somebody who has asked for bigger buttons gets a taller line. */
  /* Lower than a line of 1.5, so that two below each other do not touch; and the margin keeps it from moving any line. */
  button {
    position: relative;
    box-sizing: border-box;
    max-inline-size: 100%;
    margin: min(4px, var(--handrail-comfort-target-size, 0px) - 5px) 0;
    padding-block: max(0px, var(--handrail-comfort-target-size, 0px) / 2 - 0.625em - 2px);
    padding-inline: 0.3em 1.2em;
    color: inherit;
    background: none;
    border: 2px solid;
    border-radius: 4px;
    font: inherit;
    line-height: 1.25;
    letter-spacing: inherit;
    word-spacing: inherit;
    text-align: start;
    text-transform: inherit;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  /* What can be pressed is larger than what is seen, and moves no line: 44 px, however a browser rounds. */
  button::before {
    content: '';
    position: absolute;
    inset: 50% -6px auto;
    block-size: max(45px, 100% + 4px);
    transform: translateY(-50%);
  }
  button::after {
    content: '';
    position: absolute;
    inset-block-start: calc(50% - 0.275em);
    inset-inline-end: 0.4em;
    inline-size: 0.35em;
    block-size: 0.35em;
    border: solid;
    border-width: 0 2px 2px 0;
    transform: rotate(45deg);
  }
  button[aria-expanded='true']::after {
    transform: translateY(0.2em) rotate(-135deg);
  }
  :focus-visible {
    outline: 3px solid;
    outline-offset: 3px;
    box-shadow: 0 0 0 3px #ffd84d;
  }
  .meaning {
    margin-inline-start: 0.3em;
  }
  .meaning[hidden] {
    display: none;
  }
  @media (forced-colors: active) {
    button {
      color: ButtonText;
      background: ButtonFace;
      border-color: ButtonText;
    }
    :focus-visible {
      outline-color: Highlight;
    }
  }
  @media print {
    button {
      margin: -5px -2px;
      padding: 0;
      border-color: transparent;
    }
    button::after {
      content: none;
    }
    .meaning[hidden] {
      display: inline;
    }
  }
`;
