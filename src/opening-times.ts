/** Whether somebody is there now: fetched by a way to reach a person that has hours in it. */
import type { OpeningTimes } from './parts/opening-times.js';
import { arrangeChecked } from './components/talk-to-a-person/overdue.js';
import { statusInWords } from './components/talk-to-a-person/status-in-words.js';
import { readWays } from './components/talk-to-a-person/ways.js';

export const times: OpeningTimes = { readWays, statusInWords, arrangeChecked };
