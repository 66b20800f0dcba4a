import { css, html, nothing, type TemplateResult } from 'lit';
import { inWordsOf, msg } from '../../locales/msg.js';
import { HandrailElement } from '../../parts/handrail-element.js';
import { findParts } from '../../parts/page-html.js';
import { tellAuthor } from '../../platform/tell-author.js';
import { chromeStyles } from '../../styles/chrome-styles.js';
import { leaveBlank } from './blank-page.js';

const ownStyles = css`
  p {
    max-inline-size: 35em;
    margin: 8px 0 0;
  }
  /* For who listens or tabs: out of sight until it has the focus. */
  a:not(:focus) {
    position: absolute;
    inline-size: 1px;
    min-block-size: 0;
    block-size: 1px;
    padding: 0;
    border: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* A phone has no Shift key that can be pressed alone. */
  @media (hover: none) and (pointer: coarse) {
    .keys {
      display: none;
    }
  }
`;

/** How long three presses of Shift may take. GOV.UK raised it from 2 s after tests with people who use a switch (#3081, 2022). */
const PRESSES_MS = 5000;

const pageOf = ({ href }: { href: string }): string => href.split('#')[0] as string;

/** The press that a part has counted: a page may have several. */
let counted: Event | undefined;

/**
 * "Leave this page quickly": the page's own link to another site, for somebody who must not be seen reading this page.
 *
 * Pressing it, or Shift three times, empties the screen at once and puts the other site in this page's place in the history, so that
 * Back does not lead here. The part says in words that the browser's list of visited pages stays. It stands where the page puts it
 * and covers nothing. Without script it is the link.
 *
 * @element handrail-exit-page
 * @slot - the page's own link, and words such as where to read about hiding what one has visited
 */
export class HandrailExitPage extends HandrailElement {
  static override styles = [chromeStyles, ownStyles];

  private presses = 0;
  /** Shift is down, and nothing else has been pressed since. */
  private isAlone = false;
  private timer = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    const { signal } = this;
    // Before the page's own listeners, which may keep events to themselves.
    for (const type of ['keydown', 'keyup', 'click'])
      addEventListener(type, this.onPress as EventListener, { signal, capture: true });
    this.addEventListener('click', this.onClick, { signal });
    signal.addEventListener('abort', () => this.count(0));
  }

  protected override arrange(): void {
    const link = this.querySelector('a');
    if (!this.link) tellAuthor(this, 'no-way-out', link ? (link.getAttribute('href') ?? 'no address') : 'no link');
    else if (!/\bnoreferrer\b/i.test(link?.rel ?? '')) tellAuthor(this, 'referrer');
  }

  protected override render(): TemplateResult {
    const { link, presses } = this;
    const more =
      presses === 1
        ? msg('Press Shift 2 more times to leave this page.', { id: 'exit-page-two-more' })
        : presses
          ? msg('Press Shift once more to leave this page.', { id: 'exit-page-one-more' })
          : '';
    const words = { lang: this.wordsLang ?? nothing, dir: this.wordsDir ?? nothing };
    if (!link) return html`<slot></slot>`;
    return html`<a class="button quiet" href=${link.href} rel="nofollow noreferrer" lang=${words.lang} dir=${words.dir}
        >${msg('Leave this page quickly: press Shift 3 times, or follow this link', { id: 'exit-page-hidden' })}</a
      ><slot></slot>
      <div lang=${words.lang} dir=${words.dir}>
        <p class="text screen keys">
          ${more || msg('You can also press the Shift key 3 times.', { id: 'exit-page-keys' })}
        </p>
        ${
          findParts(this, 'history').length
            ? nothing
            : html`<p class="text">
                ${msg('The browser’s history still lists the pages that you visited.', { id: 'exit-page-history' })}
              </p>`
        }
        <div class="unseen" role="status">${more}</div>
      </div>`;
  }

  /** Only a link to another page: nothing else is followed by us. */
  private get link(): HTMLAnchorElement | undefined {
    const link = this.querySelector<HTMLAnchorElement>('a[href]');
    const isAway = link && /^https?:$/.test(link.protocol) && pageOf(link) !== pageOf(location);
    return isAway ? link : undefined;
  }

  private leave(link: HTMLAnchorElement): void {
    this.count(0);
    leaveBlank(
      link,
      inWordsOf(this, () => msg('Loading', { id: 'exit-page-loading' })),
    );
  }

  /** The page's link, or ours. Links in the page's words, and whatever opens another tab, stay the browser's. */
  private readonly onClick = (event: MouseEvent): void => {
    const { link } = this;
    const pressed = event.composedPath().find((node) => (node as Element).localName === 'a') as HTMLAnchorElement;
    if (!link || pressed?.href !== link.href || (pressed.target && pressed.target !== '_self')) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.defaultPrevented) return;
    event.preventDefault();
    this.leave(link);
  };

  /** Three times Shift, each alone: not as a part of typing, of another shortcut, or of selecting with the mouse. */
  private readonly onPress = (event: KeyboardEvent): void => {
    const { link } = this;
    if (!link || counted === event) return;
    counted = event;
    const isShift = event.key === 'Shift';
    if (event.type === 'keyup') {
      if (isShift && this.isAlone) this.count(this.presses + 1);
      if (isShift) this.isAlone = false;
      if (this.presses === 3) this.leave(link);
    } else if (!isShift) {
      this.isAlone = false;
      this.count(0);
    } else if (!event.repeat) this.isAlone = !(event.ctrlKey || event.altKey || event.metaKey);
  };

  private count(presses: number): void {
    if (presses === this.presses) return;
    this.presses = presses;
    if (presses === 1) this.timer = window.setTimeout(() => this.count(0), PRESSES_MS);
    if (!presses) clearTimeout(this.timer);
    this.requestUpdate();
  }
}
