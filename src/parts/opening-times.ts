import type { TemplateResult } from 'lit';
import type { OpeningStatus } from '../domain/opening-hours-status.js';
import { later } from './later.js';
import type { PageChanges } from './page-changes.js';

/*
 * Whether somebody is there now takes a calendar and its words, and only a page with hours needs them. So they are fetched by the
 * part that has hours in it; until they come, and where they never do, the page's own words say when to call.
 */

/** What is marked as the hours of a way. */
export const HOURS = '[data-handrail-part="hours"],[data-handrail-hours],.handrail-hours';

/** What the file is fetched for: hours, and the date on which somebody has checked the details. */
export const DATED = `${HOURS},[data-handrail-part="checked"],.handrail-checked`;

/** One way to reach a person, as it stands in the page. */
export interface Way {
  readonly item: Element;
  /** Its heading, or the words of its link. */
  readonly name: string;
  readonly isPhone: boolean;
  /** The block of the page that its hours end with; null where it gives none, such as an email address. */
  readonly hours: Element | null;
  /** The hours as they are written. */
  readonly written: string;
  readonly isUnderstood: boolean;
  /** The hours say nothing of bank holidays. */
  readonly mayDiffer: boolean;
  readonly status: OpeningStatus;
  /** When it opens, as a time value: 0 while it is open, Infinity where nobody knows. */
  readonly opens: number;
}

/** The contents of the file that is fetched. */
export interface OpeningTimes {
  /** The ways in a list, and whether each is open at this moment. */
  readonly readWays: (list: Element, instant: Date) => Way[];
  /** Whether somebody is there now, in words; how to find out where that is not known. */
  readonly statusInWords: (way: Way, instant: Date) => string;
  /** Says which details nobody has checked for long; our words in the page, whose language the part marks. */
  readonly arrangeChecked: (part: Element, page: PageChanges, instant: Date) => HTMLElement[];
}

export const [timesFrom, fetchTimes] = later<{ times: OpeningTimes }>();

/*
 * A card to take away, and "I would rather not do this online". Both stand below the ways, and are fetched when somebody opens those.
 */

/** What stands below the ways. */
export interface TakeAway {
  /**
   * @param where what somebody can say who was stuck, in words to read out
   * @param language `lang` and `dir` of our own words, where they have to be said
   */
  render(where: string | undefined, language: { lang: unknown; dir: unknown }): TemplateResult;
}

/** The contents of the file that is fetched. */
export interface TakeAwayFile {
  /**
   * @param part the part whose shadow root it is drawn in
   * @param list the list of ways, as it stands in the page now
   */
  readonly takeAwayOf: (part: TalkPart, list: () => Element | undefined) => TakeAway;
}

/** What it needs of the part. */
export interface TalkPart extends HTMLElement {
  requestUpdate(): void;
}

export const [takeAwayFrom, fetchTakeAway] = later<{ takeAway: TakeAwayFile }>();
