import { css } from './css-text.js';

/*
 * Only in dist/handrail.css, never in the script: keeps the page steady from the first paint until a part has arranged
 * itself. What the part will put away is kept out of sight, and room is kept for the controls it will add.
 *
 * Every rule is an animation that runs for four seconds and then lets go. So when the script is blocked, late or broken,
 * everything shows and no empty room stays. Browsers that cannot say whether scripts run (before 2023) show everything from
 * the start. Only two rules use :has(), both on the part itself: on the page as a whole it is asked again at every change
 * (half of the main thread's time on a page of 1,000 fields). `waiting-NAME` stands for all three spellings of a part that is not ready; the build writes them out. The rooms
 * are those of the controls in step-guide.styles.ts and talk-to-a-person.styles.ts; test/e2e/steady.spec holds them together.
 */
export const steadySheet = css`
  @keyframes handrail-away {
    from,
    to {
      visibility: hidden;
      max-block-size: 0;
      margin-block: 0;
      padding-block: 0;
      border-block-width: 0;
      overflow: hidden;
      font-size: 0;
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
    /* Step guide: one step, its progress and its tick; Next step, I am stuck, Show all steps, Print or keep, Notes for a helper. */
    waiting-step-guide:not(#_)
      :is(
        ol > li + li,
        [data-handrail-part='helper'],
        .handrail-helper,
        [data-handrail-part='ending'],
        .handrail-ending
      ) {
      animation: handrail-away 4s;
    }
    /* One question at a time: what follows the first one. */
    waiting-form:is([view='one'], [data-handrail-view='one']):not(#_)
      form
      > :is(handrail-field, handrail-choices, handrail-date)
      ~ *,
    waiting-choices:not(#_) :is([data-handrail-part='more'], .handrail-more),
    waiting-explain-a-word > :is([data-handrail-part='meaning'], .handrail-meaning),
    waiting-languages > :is([lang] ~ [lang], ul:first-child) {
      animation: handrail-away 4s;
    }
    waiting-step-guide:not(#_)[view='all'] ol > li + li {
      animation: none;
    }
    /* Firefox 153 lets the animation run on in an item that is put away, and so hides the step that people go to: it stops
       one only when the name changes while the item can be seen. There is no animation of this name. */
    handrail-step-guide:not(#_):not(#_) li[hidden] {
      animation: handrail-none 0s;
    }
    waiting-step-guide:not(#_) > ol > li:first-child::before,
    waiting-step-guide > ol > li:first-child::after,
    waiting-step-guide > ol::after,
    waiting-talk-to-a-person:not([open])::after,
    waiting-find-a-place > :is(ul, ol):last-of-type::before,
    waiting-find-a-place > :is(ul, ol) > li::after,
    waiting-find-a-place li > :is([data-handrail-part='hours'], .handrail-hours)::after,
    waiting-exit-page::after,
    waiting-read-aloud::before,
    waiting-languages::before,
    waiting-comfort-settings > * + :last-child::after,
    waiting-hub-tablet::after,
    waiting-choices:is([filter], [data-handrail-filter], .handrail-filter, .handrail-filter > *) legend::after {
      content: '';
      display: block;
      animation: handrail-room 4s;
    }
    waiting-step-guide > ol > li:first-child::before {
      --_room: 1.5em;
      --_gap: 0 4px;
    }
    waiting-step-guide > ol > li:first-child::after {
      --_room: var(--_size);
      --_gap: 0 8px;
    }
    waiting-step-guide > ol::after {
      --_room: calc(60px + 4 * var(--_size) + var(--_notes, 0px));
    }
    @media (max-width: 39.99em) {
      waiting-step-guide:has([data-handrail-part='helper'], .handrail-helper) {
        --_notes: calc(12px + var(--_size));
      }
    }

    /* The box above a long list. */
    waiting-choices legend::after {
      --_room: calc(40px + 3em + var(--_size));
    }

    /* Find a place: the search, Open today, one button for what is needed, one to print. In each place, whether it is open and
       the way to a person. How many lines the words take is only near enough. */
    waiting-find-a-place > :is(ul, ol):last-of-type::before {
      --_room: calc(3 * var(--_size) + var(--_lines, 23em));
    }
    waiting-find-a-place > :is(ul, ol) > li::after {
      --_room: var(--_size);
      --_gap: 0 8px;
    }
    waiting-find-a-place li > :is([data-handrail-part='hours'], .handrail-hours)::after {
      --_room: 1.5em;
      --_gap: 8px 0;
    }
    @media (min-width: 24em) {
      waiting-find-a-place {
        --_lines: 17.3em;
      }
    }
    @media (min-width: 36em) {
      waiting-find-a-place {
        --_lines: 14.4em;
      }
    }

    /* Talk to a person: who is there now, and the button. */
    waiting-talk-to-a-person:not(#_):not([open]) > :is(ul, ol),
    waiting-talk-to-a-person:not(#_):not([open]) > :is(ul, ol) ~ :is(p, ul, ol, div, section) {
      animation: handrail-away 4s;
    }
    waiting-talk-to-a-person::after {
      --_room: var(--_size);
      --_gap: 0 16px;
    }
    waiting-talk-to-a-person:has([data-handrail-part='hours'], [data-handrail-hours], .handrail-hours)::after {
      --_room: calc(12px + 1.1875em * 1.5 * var(--_lines, 2) + var(--_size));
    }
    @media (max-width: 23.99em) {
      waiting-talk-to-a-person {
        --_lines: 3;
      }
    }
    @media (min-width: 40em) {
      waiting-talk-to-a-person {
        --_lines: 1;
      }
    }
    /* Read aloud: its button, which most devices have a voice for. */
    waiting-read-aloud::before {
      --_room: var(--handrail-target-size, 56px);
      --_gap: 0 16px;
    }
    /* Comfort settings: the button that opens them. */
    waiting-comfort-settings > ::after {
      --_room: var(--_size);
    }
    /* A hub's tablet: what it does, in some lines, and its button. */
    waiting-hub-tablet::after {
      --_room: calc(7em + var(--_size));
    }
    /* Languages: a line, and one row of buttons in a box; near enough where there are more. */
    waiting-languages {
      --_room: calc(28px + 3.6em + var(--handrail-target-size, 56px));
    }
    /* Leave this page: a line about Shift, where there are keys, and one about the history, if the page has none. */
    waiting-exit-page {
      --_room: calc(8px + 3.5625em);
    }
    waiting-exit-page:has([data-handrail-part='history'], .handrail-history) {
      --_room: 1.78125em;
    }
    @media (hover: none) and (pointer: coarse) {
      waiting-exit-page {
        --_room: 3.5625em;
      }
      waiting-exit-page:has([data-handrail-part='history'], .handrail-history) {
        --_room: 0;
      }
    }
  }
`;
