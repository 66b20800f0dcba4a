/** A card to take away: fetched when somebody opens the ways to reach a person. */
import { takeAwayOf } from './components/talk-to-a-person/card.js';
import type { TakeAwayFile } from './parts/opening-times.js';

export const takeAway: TakeAwayFile = { takeAwayOf };
