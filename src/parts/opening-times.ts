import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { OpeningStatus } from '../domain/opening-hours-status.js';
import { tellAuthor } from '../platform/tell-author.js';
import { later } from './later.js';
import { type PageChanges, setText } from './page-changes.js';
import { textOf } from './page-html.js';

/*
 * Whether somebody is there now takes a calendar and its words, and only a page with hours needs them. So they are fetched by the
 * part that has hours in it; until they come, and where they never do, the page's own words say when to call.
 */

/** What is marked as the hours of a way. */
export const HOURS = '[data-handrail-part="hours"],[data-handrail-hours],.handrail-hours';

/** What the file is fetched for: hours, and the date on which somebody has checked the details. */
const DATED = `${HOURS},[data-handrail-part="checked"],.handrail-checked`;

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

/** More milliseconds than this and a browser's timer ends at once. */
const LONGEST_TIMER = 2 ** 31 - 1;
const ONLY_A_NUMBER = /^[+(\d][\d\s()-]+$/;

/** Says in a list of the page who is there now, and says it anew when that changes, with one timer. */
export class TimesController implements ReactiveController {
  instant!: Date;
  ways: readonly Way[] = [];
  /** Null where they cannot be had. */
  private times: OpeningTimes | null | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: HTMLElement & ReactiveControllerHost,
    private readonly page: PageChanges,
    /** The moment by which ways are open or closed. */
    private readonly now: () => Date,
  ) {
    host.addController(this);
  }

  /** Follows the clock until the part leaves the page. */
  watch(signal: AbortSignal): void {
    // Timers stand still while a phone sleeps.
    this.host.ownerDocument.addEventListener('visibilitychange', this.lookAtTheClock, { signal });
    addEventListener('pageshow', this.lookAtTheClock, { signal });
    signal.addEventListener('abort', () => clearTimeout(this.timer));
  }

  hostUpdated(): void {
    clearTimeout(this.timer);
    const next = Math.min(...this.ways.map(({ status }) => +(status.nextChange ?? Infinity)));
    if (!this.host.isConnected || next === Infinity) return;
    this.timer = setTimeout(this.lookAtTheClock, Math.max(1000, Math.min(next - +this.now(), LONGEST_TIMER)));
  }

  /** A promise while the file is fetched, where the page has hours. */
  fetchFirst(): Promise<unknown> | undefined {
    if (this.times === undefined && this.host.querySelector(DATED))
      return fetchTimes().then(({ times = null }) => void (this.times = times));
    return undefined;
  }

  /** Reads the ways in a list, and whether each is open at this moment. */
  read(list: Element | undefined): void {
    this.instant = this.now();
    this.ways = (list && this.times?.readWays(list, this.instant)) ?? [];
    for (const { hours, isUnderstood, written } of this.ways)
      if (hours && !isUnderstood) tellAuthor(this.host, 'hours', written);
  }

  /** Whether somebody is there now, in words. */
  status(way: Way): string {
    return this.times?.statusInWords(way, this.instant) ?? '';
  }

  /** Says how hours, numbers and dates should be in the page; answers with our own nodes in it. */
  arrange(): HTMLElement[] {
    // Between words that run from right to left, "01632 960 001" would be shown as "001 960 01632".
    for (const link of this.host.querySelectorAll('a[href^="tel:" i],a[href^="sms:" i]'))
      if (ONLY_A_NUMBER.test(textOf(link))) this.page.attribute(link, 'dir', 'ltr');
    const added = this.times?.arrangeChecked(this.host, this.page, this.instant) ?? [];
    for (const way of this.ways) {
      if (!way.hours) continue;
      const { parentElement, nextSibling } = way.hours;
      const node = this.page.node(way.item, 'status', 'p', parentElement as Element, nextSibling);
      node.className = 'handrail-status';
      setText(node, this.status(way));
      added.push(node);
    }
    return added;
  }

  private readonly lookAtTheClock = (): void => this.host.requestUpdate();
}

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
