import { css } from 'lit';

/*
 * Only in dist/handrail.css, never in the script: keeps the page steady from the first paint until a part has arranged
 * itself. What the part will put away is kept out of sight, and room is kept for the controls it will add.
 *
 * Every rule is an animation that runs for four seconds and then lets go. So when the script is blocked, late or broken,
 * everything shows and no empty room stays. Browsers that cannot say whether scripts run (before 2023) show everything from
 * the start. `waiting-NAME` stands for all three spellings of a part that is not ready; the build writes them out.
 */
export const steadySheet = css`
  @keyframes handrail-away {
    from,
    to {
      position: absolute;
      visibility: hidden;
      max-block-size: 0;
      margin-block: 0;
      padding-block: 0;
      overflow: hidden;
    }
  }
  @keyframes handrail-room {
    from,
    to {
      block-size: var(--_room);
      margin-block: var(--_gap, 0);
    }
  }
  @media (scripting: enabled) {
    waiting-step-guide > ol > li:first-child::before {
      --_room: 1.5em;
      --_gap: 0 4px;
      content: '';
      display: block;
      animation: handrail-room 4s;
    }
  }
`;
