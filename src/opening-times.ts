/** Whether somebody is there now: fetched by a way to reach a person that has hours in it. */
import type { OpeningTimes } from './parts/opening-times.js';
import { readWays, statusInWords } from './components/talk-to-a-person/ways.js';

export const times: OpeningTimes = { readWays, statusInWords };
