import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { fill, msg } from '../../locales/msg.js';
import { AskForAPersonEvent, TALK_ID, type WhereTheyWere } from '../../parts/ask-for-a-person.js';
import { firstHeading, uniqueId } from '../../parts/page-html.js';
import { HandrailElement } from '../../parts/handrail-element.js';
import { focusOn, namedByAddress, watchAddress } from '../../platform/places.js';
import { setText } from '../../parts/page-changes.js';
import { now } from '../../platform/now.js';
import { tellAuthor } from '../../platform/tell-author.js';
import { chromeStyles } from '../../styles/chrome-styles.js';
import { fetchTakeAway, type TakeAway, TimesController, type Way } from '../../parts/opening-times.js';
import { talkToAPersonStyles } from './talk-to-a-person.styles.js';

const WAY = 'a[href^="tel:" i],a[href^="sms:" i],a[href^="mailto:" i],a[href^="https://wa.me/" i],address,form';

/**
 * The ways to reach a person: phone, text, email, WhatsApp, a form to be called back, a visit.
 *
 * The page holds a heading, an optional introduction and a list of ways. Without script it is exactly that list. With script
 * one large button opens the list in place, each way says whether it is open now by the clocks in London, and somebody who
 * comes from "I am stuck" is told what to say and finds the way back. Below the open ways there is a card to take away.
 *
 * Inside a way, mark with `data-handrail-part` (or the class `handrail-…`): `hours` its hours, with
 * `data-handrail-hours="Mo-Fr 09:00-17:00"` where the words alone may not be understood; `cost`, `wait`, `relay`, `bsl`,
 * `interpreter`, `say` what to say, `next` what happens next; and anywhere `checked`, with `data-handrail-checked="2026-11-22"`.
 *
 * @element handrail-talk-to-a-person
 * @slot - the page's own heading and introduction
 * @slot ways - set by the part itself on the list and what follows it
 * @slot where - set by the part itself on the words to read out
 * @attr {'england'|'wales'|'scotland'|'northern-ireland'} nation - whose bank holidays count; England's where nothing is said
 * @attr {boolean} open - shows the ways. People can change it.
 * @fires {RatherNotOnlineEvent} handrail-rather-not-online - "I would rather not do this online" was selected: `where`
 */
export class HandrailTalkToAPerson extends HandrailElement {
  static override styles = [chromeStyles, talkToAPersonStyles];
  static override properties = {
    open: { type: Boolean, reflect: true },
    where: { state: true },
  };

  declare open: boolean;
  /** Where the person was when they asked for a person; undefined when they came by themselves. */
  declare protected where: WhereTheyWere | undefined;

  private readonly times = new TimesController(this, this.page, () => this.now());
  private heading: HTMLElement | null = null;
  /** The list stands apart from the heading, so it can be put away. */
  private collapses = false;
  private list: Element | undefined;
  private takeAway: TakeAway | undefined;

  constructor() {
    super();
    this.open = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { signal } = this;
    this.ownerDocument.addEventListener(AskForAPersonEvent.type, this.onAsk, { signal });
    watchAddress(this, this.show, signal);
    this.times.watch(signal);
  }

  protected override fetchFirst(): Promise<unknown> | undefined {
    return this.times.fetchFirst();
  }

  /** The moment by which ways are open or closed. */
  protected now(): Date {
    return now();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const written = this.getAttribute('open');
    if (changed.has('open') && written && written !== 'open' && written !== 'true') tellAuthor(this, 'open', written);
    // Whoever has reached a link or a field before a late script does not lose it.
    const { activeElement } = this.getRootNode() as Document | ShadowRoot;
    if (!this.hasUpdated && (namedByAddress(this) || this.contains(activeElement))) this.open = true;
  }

  protected override arrange(): void {
    // In the second and third spelling the wrapper may have the id that links name.
    if (!this.closest('[data-handrail="talk-to-a-person"],.handrail-talk-to-a-person')?.id)
      this.page.id(this, () => TALK_ID);
    const list = listOfWays(this);
    this.times.read(list);
    this.heading = firstHeading(this);
    if (list?.contains(this.heading)) this.heading = null;
    if (!list) tellAuthor(this, 'no-list');
    else {
      if (!this.heading) tellAuthor(this, 'no-heading');
      this.page.attribute(list, 'role', 'list'); // Safari drops the list when its markers are styled away.
    }
    for (const node of this.times.arrange()) this.markLanguage(node);
    this.arrangeWays(list);
    this.arrangeWhere();
    this.list = list;
    if (list && (this.open || !this.collapses)) void this.fetchTakeAway();
  }

  private async fetchTakeAway(): Promise<void> {
    const { takeAway } = await fetchTakeAway();
    if (this.takeAway || !takeAway) return;
    this.takeAway = takeAway.takeAwayOf(this, () => this.list);
    this.requestUpdate();
  }

  /** What is put away: the list and what follows it. */
  private arrangeWays(list: Element | undefined): void {
    const children = [...this.children].filter((child) => !child.hasAttribute('data-handrail-added'));
    const first = children.findIndex((child) => child.contains(list ?? null));
    this.collapses = first >= 0 && !children[first]?.contains(this.heading);
    if (this.collapses) for (const child of children.slice(first)) this.page.attribute(child, 'slot', 'ways');
  }

  /** The words to read out stand in the page, because they describe the heading that takes focus. */
  private arrangeWhere(): void {
    if (!this.where) return;
    const node = this.page.node(this, 'where', 'p', this);
    node.slot = 'where';
    node.className = 'handrail-where';
    node.id = uniqueId(node, `${TALK_ID} where`);
    setText(node, fill(msg('You can say: “{words}”', { id: 'talk-say' }), { words: this.where.words }));
    this.markLanguage(node);
    if (this.heading) this.page.describe(this.heading, [node.id]);
  }

  protected override render(): TemplateResult {
    const lang = this.wordsLang ?? nothing;
    const dir = this.wordsDir ?? nothing;
    const away = this.collapses && !this.open;
    return html`<slot></slot>
      ${this.collapses ? html`<div class="controls screen" lang=${lang} dir=${dir}>${this.renderControls()}</div>` : nothing}
      ${this.where ? html`<div class="box where" lang=${lang} dir=${dir}>${this.renderWhere(this.where)}</div>` : nothing}
      <div class="ways" hidden=${away ? 'until-found' : nothing} @beforematch=${() => (this.open = true)}>
        <slot name="ways"></slot>
        ${
          this.times.ways.some(({ mayDiffer }) => mayDiffer)
            ? html`<p class="text note" lang=${lang} dir=${dir}>
                <span>${msg('Times may be different on bank holidays.', { id: 'talk-bank-holidays' })}</span>
              </p>`
            : nothing
        }
        ${this.takeAway?.render(this.where?.words, { lang, dir })}
      </div>`;
  }

  private renderControls(): TemplateResult {
    const soonest = soonestOf(this.times.ways);
    return html`${
        soonest
          ? html`<p class="text soonest" id="soonest">
              ${this.times.ways.length > 1 ? html`<bdi>${soonest.name}</bdi>:` : nothing}
              <b>${this.times.status(soonest)}</b>
            </p>`
          : nothing
      }
      <button
        class="button ways-button"
        type="button"
        aria-expanded=${this.open}
        aria-describedby=${soonest ? 'soonest' : nothing}
        @click=${() => (this.open = !this.open)}
      >
        <span>${msg('Ways to talk to us', { id: 'talk-ways' })}</span>
      </button>`;
  }

  private renderWhere({ backLabel }: WhereTheyWere): TemplateResult {
    const level = Math.min(6, Number(this.heading?.localName[1] ?? 2) + 1);
    return html`<div class="heading" role="heading" aria-level=${level}>
        <span>${msg('Where you were', { id: 'talk-where' })}</span>
      </div>
      <slot name="where"></slot>
      <button class="button quiet screen" type="button" @click=${this.goBack}>
        <span>${backLabel}</span>
      </button>`;
  }

  /** Opens the ways and goes to the heading: ours, or that of one way. */
  private readonly show = async (place: HTMLElement = this): Promise<void> => {
    this.open = true;
    await this.updateComplete;
    if (place !== this && this.contains(place)) focusOn(firstHeading(place) ?? place, place);
    else focusOn(this.heading ?? this.renderRoot.querySelector('button') ?? this);
  };

  private readonly onAsk = (event: Event): void => {
    if (event.defaultPrevented) return; // Another one on this page has answered.
    event.preventDefault();
    this.where = (event as AskForAPersonEvent).where;
    void this.show();
  };

  private readonly goBack = ({ currentTarget }: Event): void => {
    const button = currentTarget as HTMLElement;
    const leave = (): void => void (this.where = undefined);
    this.where?.goBack();
    // A button that removes itself leaves a screen reader silent (Orca 43), so it waits until focus is elsewhere.
    if (button.matches(':focus')) button.addEventListener('blur', leave, { once: true });
    else leave();
  };
}

/** The list of ways: the first list with a number, an address or a form in it. An introduction may have a list too. */
function listOfWays(part: Element): Element | undefined {
  const lists = [...part.querySelectorAll('ul,ol')].filter((list) => list.querySelector('li'));
  return lists.find((list) => list.querySelector(WAY)) ?? lists[0];
}

/** What is open, in the order of the page; or else what opens first. */
const soonestOf = (ways: readonly Way[]): Way | undefined =>
  ways.filter(({ hours }) => hours).sort((a, b) => a.opens - b.opens)[0];
