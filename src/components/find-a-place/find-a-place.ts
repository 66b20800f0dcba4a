import { css, html, nothing, type TemplateResult } from 'lit';
import { findPlaces, placeWords, type PlaceWords } from '../../domain/place-search.js';
import { fill, inWordsOf, msg, wordsLanguage } from '../../locales/msg.js';
import { plural } from '../../domain/plural.js';
import { askForAPerson, talkToAPersonHref } from '../../parts/ask-for-a-person.js';
import { HandrailElement } from '../../parts/handrail-element.js';
import { TimesController, type Way } from '../../parts/opening-times.js';
import { setText } from '../../parts/page-changes.js';
import { findParts, firstHeading, textOf } from '../../parts/page-html.js';
import { printOnly } from '../../platform/print-only.js';
import { now } from '../../platform/now.js';
import { focusOn, namedByAddress, watchAddress } from '../../platform/places.js';
import { tellAuthor } from '../../platform/tell-author.js';
import { chromeStyles } from '../../styles/chrome-styles.js';

const ownStyles = css`
  .controls {
    align-items: stretch;
    max-inline-size: 42em;
  }
  p {
    margin: 0;
  }
  .label {
    font-weight: bold;
  }
  .hint {
    color: var(--_soft);
  }
  .typed {
    inline-size: 100%;
    max-inline-size: 30em;
    min-block-size: var(--_size);
    padding: 8px 12px;
    color: var(--_ink);
    background: var(--_paper);
    border: 2px solid var(--_ink);
    border-radius: 4px;
    font-family: inherit;
  }
  /* As in come-back: in the styles of every part, it would cost pages 90 bytes that have neither. */
  .row {
    position: relative;
    display: block;
    min-block-size: var(--_size);
    padding-block: 11px;
    padding-inline: 60px 12px;
    background: var(--_paper);
    border: 2px solid var(--_line);
    border-radius: 4px;
    cursor: pointer;
  }
  .row input {
    position: absolute;
    inset-block-start: 12px;
    inset-inline-start: 12px;
    inline-size: 28px;
    block-size: 28px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .row span {
    display: block;
  }
  .needs {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(15em, 100%), 1fr));
    gap: 8px;
  }
  .needs p {
    grid-column: 1 / -1;
    margin-block-start: 8px;
  }
  [hidden] {
    display: none;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
  }
  .count {
    font-weight: bold;
  }
  .box p {
    margin-block-end: 12px;
  }
`;

/** How long somebody has to be quiet before a screen reader is told, in milliseconds: sooner, it talks over what they type. */
const QUIET = 1000;
/** What can be needed in a place, in the order in which people are asked. */
const KINDS = ['features', 'spoken'];
const TODAY = 'today';

/** One place, as it stands in the page. */
interface Place {
  readonly item: HTMLElement;
  readonly name: string;
  readonly words: PlaceWords;
  /** What is there, which languages, and whether it may be open today: by kind and words. */
  readonly has: Map<string, string>;
  readonly way: Way | undefined;
}

/**
 * Places where people can get help, found by postcode start or town, by what is there, and by whether they are open today.
 *
 * The page holds a heading, an optional introduction and a list of places. Without script it is exactly that list. With script,
 * items that do not fit are put away; their order never changes. Nothing is asked of the network or of the device, and what somebody
 * types stays in the box.
 *
 * A place is an `<li>` with its name (a heading), an `<address>` with the postcode, and a `tel:` link. Mark with `data-handrail-part`
 * (or the class `handrail-…`): `hours`, as in `handrail-talk-to-a-person`; `features` and `spoken` (the languages), each a list of words.
 *
 * @element handrail-find-a-place
 * @slot - the page's own heading and introduction
 * @slot places - set by the part itself on the list and what follows it
 * @fires {AskForAPersonEvent} handrail-ask-for-a-person - a link to the page's way to a person was selected: `where`
 */
export class HandrailFindAPlace extends HandrailElement {
  static override styles = [chromeStyles, ownStyles];

  private readonly times = new TimesController(this, this.page, () => this.now());
  private places: Place[] = [];
  private shown: Place[] = [];
  private fit = '';
  private typed = '';
  /** What somebody needs: keys of `Place.has`. */
  private readonly needs = new Set<string>();
  private isOpen = false;
  /** Somebody has looked for a place, so that what is found is said. */
  private isUsed = false;
  private speaks = false;
  /** Only what somebody looks for has changed, not the page: a long list is not read again at each letter. */
  private isRead = false;
  private quiet: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const { signal } = this;
    // On the part itself it would make a screen reader call each place clickable.
    this.renderRoot.addEventListener('click', this.onLink as EventListener, { signal });
    // Find-in-page found words in a place that is put away.
    this.addEventListener('beforematch', this.showAll, { signal });
    watchAddress(this, this.show, signal);
    this.times.watch(signal);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.quiet);
    this.isRead = false;
  }

  protected override fetchFirst(): Promise<unknown> | undefined {
    return this.times.fetchFirst();
  }

  /** The moment by which places are open or closed. */
  protected now(): Date {
    return now();
  }

  protected override arrange(): void {
    const list = listOfPlaces(this);
    if (!list) {
      this.places = [];
      tellAuthor(this, 'no-list');
      return;
    }
    if (!this.isRead) this.read(list);
    this.isRead = false;
    this.page.attribute(list, 'role', 'list'); // Safari drops the list when its markers are styled away.
    const children = [...this.children];
    const first = children.findIndex((child) => child.contains(list));
    for (const child of children.slice(first)) this.page.attribute(child, 'slot', 'places');
    for (const node of this.times.arrange()) this.markLanguage(node);
    this.choose();
    const href = talkToAPersonHref(this);
    for (const place of this.places) {
      const { item } = place;
      if (href) this.arrangePerson(place, href);
      if (this.shown.includes(place)) continue;
      this.page.attribute(item, 'hidden', 'onbeforematch' in item ? 'until-found' : '');
      // Find-in-page looks into it, and so a screen reader would meet an empty item.
      this.page.attribute(item, 'aria-hidden', 'true');
    }
  }

  private read(list: Element): void {
    this.times.read(list);
    const ids = new Set<string>();
    if (!firstHeading(this) || list.contains(firstHeading(this))) tellAuthor(this, 'no-heading');
    this.places = itemsOf(list).map((item) => {
      const name = textOf(firstHeading(item) ?? item.querySelector('b,strong,a[href]'));
      const address = item.querySelector('address');
      const words = placeWords(`${name} ${wordsIn(address ?? item)}`);
      if (!name) tellAuthor(this, 'no-name', textOf(item).slice(0, 40));
      if (!address || !words.districts.length) tellAuthor(this, 'no-address', name);
      if (item.id && ids.has(item.id)) tellAuthor(this, 'same-id', item.id);
      ids.add(item.id);
      const way = this.times.ways.find((one) => one.item === item);
      const has = new Map(KINDS.flatMap((kind) => keysOf(item, kind)));
      if (mayBeOpen(way)) has.set(TODAY, '');
      return { item, name, words, has, way };
    });
    // The page has taken away the last place that has it, and so the row to untick.
    for (const need of this.needs)
      if (need !== TODAY && !this.places.some(({ has }) => has.has(need))) this.needs.delete(need);
  }

  /** Who fits what somebody looks for. */
  private choose(): void {
    const { fit, rows } = findPlaces(
      this.places.map(({ words }) => words),
      this.typed,
    );
    this.fit = fit;
    this.shown = this.places.filter(({ has }, at) => rows[at] && [...this.needs].every((need) => has.has(need)));
  }

  private arrangePerson({ item, name }: Place, href: string): void {
    const node = this.page.node(item, 'person', 'p', item);
    node.className = 'handrail-ask';
    const link = (node.firstChild ?? node.appendChild(document.createElement('a'))) as HTMLAnchorElement;
    link.setAttribute('href', href);
    setText(link, fill(msg('Ask a person about {place}', { id: 'places-ask' }), { place: name }));
    this.markLanguage(node);
  }

  protected override render(): TemplateResult {
    if (!this.places.length) return html`<slot></slot><slot name="places"></slot>`;
    const lang = this.wordsLang ?? nothing;
    const dir = this.wordsDir ?? nothing;
    const count = this.countInWords();
    return html`<slot></slot>
      <div
        class="controls screen"
        lang=${lang}
        dir=${dir}
        @input=${this.onUse}
        @change=${this.onUse}
        @focusout=${this.onUse}
      >
        ${this.renderSearch()}
        ${
          this.places.some(({ way }) => way?.hours)
            ? this.row(
                msg('Open today', { id: 'places-today' }),
                TODAY,
                msg('Now or later today. Places whose times we are not sure of stay in the list.', {
                  id: 'places-today-hint',
                }),
              )
            : nothing
        }
        ${this.renderNeeds()}
        <p class="text count" aria-hidden=${this.speaks ? 'true' : nothing} hidden=${this.isUsed ? nothing : ''}>
          <span>${count}</span>
        </p>
        <p class="unseen" role="status"><span>${this.speaks ? count : ''}</span></p>
        ${this.shown.length ? nothing : this.renderNone()}
        <div class="buttons">
          ${
            this.shown.length < this.places.length
              ? this.button(msg('Show all places', { id: 'places-all' }), this.backToAll)
              : nothing
          }
          ${
            this.shown.length && typeof globalThis.print === 'function'
              ? this.button(msg('Print these places', { id: 'places-print' }), () => printOnly(this))
              : nothing
          }
        </div>
      </div>
      <p class="paper text" lang=${lang} dir=${dir}><b>${count}</b></p>
      <slot name="places"></slot>
      ${
        this.times.ways.some(({ mayDiffer }) => mayDiffer)
          ? html`<p class="text" lang=${lang} dir=${dir}>
              <span>${msg('Times may be different on bank holidays.', { id: 'talk-bank-holidays' })}</span>
            </p>`
          : nothing
      }
      <p class="paper text">${this.ownerDocument.URL.split('#')[0]}</p>`;
  }

  private renderSearch(): TemplateResult {
    const example = this.places.flatMap(({ words }) => words.districts)[0];
    const how = msg('We look by postcode, not by distance. The nearest place can have another postcode.', {
      id: 'places-how',
    });
    const words = example
      ? `${fill(msg('For example, {example}.', { id: 'places-example' }), { example })} ${how}`
      : how;
    return html`<label class="text label" for="typed">
        <span>${msg('Town, or the start of a postcode', { id: 'places-typed' })}</span>
      </label>
      <p class="text hint" id="how"><span>${words}</span></p>
      <input
        class="text typed"
        id="typed"
        type="text"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        enterkeyhint="done"
        aria-describedby="how"
      />`;
  }

  private renderNeeds(): TemplateResult | typeof nothing {
    const rows = new Map<string, string>();
    for (const { has } of this.places) for (const [key, words] of has) if (!rows.has(key)) rows.set(key, words);
    const groups = KINDS.map((kind) => [...rows].filter(([key]) => key.startsWith(kind)));
    if (!groups.some(({ length }) => length)) return nothing;
    return html`<button
        class="button quiet"
        type="button"
        id="needs"
        aria-expanded=${this.isOpen}
        @click=${() => {
          this.isOpen = !this.isOpen;
          this.requestUpdate();
        }}
      >
        <span>${msg('What do you need there?', { id: 'places-needs' })}</span>
      </button>
      <div class="needs" role="group" aria-labelledby="needs" hidden=${this.isOpen ? nothing : ''}>
        ${groups.map((group, at) => [
          at && group.length
            ? html`<p class="text label"><span>${msg('Languages', { id: 'places-languages' })}</span></p>`
            : nothing,
          group.map(([key, words]) => this.row(words, key)),
        ])}
      </div>`;
  }

  private renderNone(): TemplateResult {
    const href = talkToAPersonHref(this);
    return html`<div class="box">
      <p class="text">
        <span>
          ${msg('Check the spelling, type only the first part of the postcode, or untick something.', {
            id: 'places-none-hint',
          })}
        </span>
      </p>
      ${
        href
          ? html`<a class="button quiet" href=${href} @click=${(press: Event) => this.askForAPerson(press)}>
              <span>${msg('Would you rather talk to a person?', { id: 'form-talk' })}</span>
            </a>`
          : nothing
      }
    </div>`;
  }

  private row(words: string, key: string, hint = ''): TemplateResult {
    return html`<label class="text row">
      <input type="checkbox" name=${key} />
      <bdi>${words}</bdi> ${hint ? html`<span class="hint">${hint}</span>` : nothing}
    </label>`;
  }

  private button(words: string, act: () => void): TemplateResult {
    return html`<button class="button quiet" type="button" @click=${act}><span>${words}</span></button>`;
  }

  private countInWords(): string {
    const [shown, total] = [this.shown.length, this.places.length];
    const words = !shown
      ? msg('No place in this list fits', { id: 'places-none' })
      : this.fit === 'close'
        ? msg('Not found as you typed it. Close to it: {shown} of {total} {total|one:place|other:places}', {
            id: 'places-close',
          })
        : shown < total
          ? msg('{shown} of {total} {total|one:place|other:places}', { id: 'places-count' })
          : msg('All {total} {total|one:place|other:places}', { id: 'places-count-all' });
    return fill(plural(words, { total }, wordsLanguage(this)), { shown, total });
  }

  /** Looks anew, and says what is found: at once, or when somebody has stopped typing. */
  private look(wait = 0): void {
    this.isUsed = this.isRead = true;
    this.speaks = !wait;
    clearTimeout(this.quiet);
    if (wait)
      this.quiet = setTimeout(() => {
        this.speaks = this.isRead = true;
        this.requestUpdate();
      }, wait);
    this.requestUpdate();
  }

  private readonly onUse = (event: Event): void => {
    const { type, name, value, checked } = event.target as HTMLInputElement;
    // What somebody types is nobody else's: this event would be heard by the page.
    if (event.type === 'input') event.stopPropagation();
    // A row that goes while it has the focus is left too, and nobody has ticked it.
    if (type === 'checkbox' && event.type === 'change') {
      if (checked) this.needs.add(name);
      else this.needs.delete(name);
      this.look();
    }
    // Dragon sets a value and sends no event, so it is looked at again when somebody goes on.
    if (type === 'text' && value !== this.typed) {
      this.typed = value;
      this.look(QUIET);
    }
  };

  private readonly showAll = (): void => {
    this.typed = '';
    this.needs.clear();
    this.look();
  };

  /** The button goes, so the focus goes to how many there are, which says it. */
  private readonly backToAll = async (): Promise<void> => {
    this.showAll();
    this.speaks = false;
    await this.updateComplete;
    const count = this.renderRoot.querySelector<HTMLElement>('.count');
    if (count) focusOn(count);
  };

  /** The page's address names a place, or something in it. */
  private readonly show = async (target: HTMLElement): Promise<void> => {
    const place = this.places.find(({ item }) => item.contains(target));
    if (place && !this.shown.includes(place)) this.showAll();
    await this.updateComplete;
    focusOn(firstHeading(place ? target : this) ?? target, target);
  };

  protected override firstUpdated(): void {
    const named = namedByAddress(this);
    if (named && named !== this) void this.updateComplete.then(() => this.show(named));
  }

  /** A link of the page to its way to a person: it takes along which place it stands in. */
  private readonly onLink = (press: MouseEvent): void => {
    const link = (press.target as Element).closest('a[href^="#"]');
    if (!link || press.defaultPrevented || press.ctrlKey || press.metaKey || press.shiftKey) return;
    if (link.getAttribute('href') !== talkToAPersonHref(this)) return;
    this.askForAPerson(
      press,
      this.places.find(({ item }) => item.contains(link)),
    );
  };

  private askForAPerson(press: Event, place?: Place): void {
    const where = inWordsOf(this, () => {
      const values = {
        page: this.ownerDocument.title.trim(),
        list: textOf(firstHeading(this)),
        place: place?.name ?? '',
      };
      const words = place
        ? msg('I am on the page ‘{page}’, at the list ‘{list}’. I am asking about this place: {place}', {
            id: 'places-where',
          })
        : msg('I am on the page ‘{page}’, at the list ‘{list}’. I have not found a place that I can use.', {
            id: 'places-where-none',
          });
      const back = place
        ? msg('Go back to {place}', { id: 'places-go-back' })
        : msg('Go back to the places', { id: 'places-go-back-list' });
      return { words: fill(words, values), backLabel: fill(back, values) };
    });
    const goBack = (): void => {
      const box = this.renderRoot.querySelector<HTMLElement>('.typed');
      if (place) void this.show(place.item);
      else if (box) focusOn(box, this);
    };
    askForAPerson(this, { ...where, goBack }, press);
  }

  protected override updated(): void {
    for (const box of this.renderRoot.querySelectorAll('input')) {
      box.checked = this.needs.has(box.name);
      if (box.type === 'text' && box.value !== this.typed) box.value = this.typed;
    }
  }
}

/** The list of places: the first whose items have an address. An introduction may have a list too. */
function listOfPlaces(part: Element): Element | undefined {
  const lists = [...part.querySelectorAll('ul,ol')].filter((list) => itemsOf(list).length);
  return lists.find((list) => list.querySelector('address')) ?? lists[0];
}

const itemsOf = (list: Element): HTMLElement[] =>
  [...list.children].filter((child): child is HTMLElement => child.localName === 'li');

/** Words that only a tag parts (`<br>`) are parted by a space. */
const wordsIn = (node: Node): string =>
  node.nodeType === 3 ? textOf(node) : [...node.childNodes].map(wordsIn).join(' ');

/** What is marked as one kind: the items of a list, or words between commas after a colon. */
function keysOf(item: Element, kind: string): [key: string, words: string][] {
  return findParts(item, kind)
    .flatMap((part) => {
      const items = [...part.querySelectorAll('li')].map(textOf);
      return items.length
        ? items
        : textOf(part)
            .replace(/^[^:]*:/, '')
            .split(/[,;،]/);
    })
    .map((words) => words.trim())
    .filter(Boolean)
    .map((words) => [`${kind} ${words.toLowerCase()}`, words]);
}

/** Open now, later today, or not known. Somebody who needs a place should not miss one because of how its hours are written. */
function mayBeOpen(way: Way | undefined): boolean {
  const { status } = way ?? {};
  if (status?.state !== 'closed') return status?.state !== 'closed-always';
  // Where nobody knows what comes next today, somebody may be there.
  const next = status.opens ?? status.doubt?.when;
  return !next || next.inDays < 1;
}
