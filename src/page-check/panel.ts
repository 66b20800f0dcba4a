import { adoptSheets } from '../platform/sheets.js';
import { Frame } from './frame.js';
import { panelStyles } from './panel.styles.js';
import { asText, faultsFirst, LEVELS, type Section, type Seen, summary } from './report.js';

const HOST = 'handrail-page-check';

export interface Given {
  /** Looks at the page anew. */
  look(): readonly Section[];
  isOrderRemembered(): boolean;
  rememberOrder(): boolean;
  forgetOrder(): void;
  /** Nothing of it is left on the page. */
  closed(): void;
}

/** An element with some text in it. */
function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  text = '',
  className = '',
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.textContent = text;
  if (className) element.className = className;
  return element;
}

/** What was found, beside the page. All text is set as text: what stands on the page becomes no HTML here. */
export class Panel {
  private readonly host = make('div');
  private readonly root = this.host.attachShadow({ mode: 'open' });
  private readonly heading = make('h2', 'Page check');
  private readonly status = make('p');
  private readonly list = make('div');
  private readonly copied = make('textarea');
  private readonly order: HTMLButtonElement;
  private readonly frame = new Frame();
  private sections: readonly Section[] = [];

  constructor(private readonly given: Given) {
    document.getElementById(HOST)?.remove();
    this.host.id = HOST;
    const region = make('section');
    region.setAttribute('aria-labelledby', 'heading');
    this.heading.id = 'heading';
    this.heading.tabIndex = -1;
    this.status.setAttribute('role', 'status');
    this.copied.hidden = true;
    this.copied.readOnly = true;
    this.copied.setAttribute('aria-label', 'What was found, as text');
    this.order = this.button('', () => this.turnOrder());
    const buttons = make('div', '', 'buttons');
    buttons.append(
      this.button('Close page check', () => this.close()),
      this.button('Look again', () => this.lookAgain()),
      this.button('Copy as text', () => void this.copy()),
      this.order,
    );
    region.append(
      make('p', 'For the people who make this page.'),
      this.heading,
      make('p', 'It changes nothing on the page and sends nothing. If you only came to use this page, close it.'),
      buttons,
      this.status,
      this.copied,
      this.list,
      this.frame.element,
    );
    this.root.append(region);
    region.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
    });
    adoptSheets(this.root, [panelStyles]);
  }

  open(): void {
    document.body.append(this.host);
    // Above whatever the page has laid over itself. Where that is not to be had, the rules of the panel have to do.
    if ('popover' in this.host) {
      this.host.popover = 'manual';
      this.host.showPopover();
    }
    this.show();
    // Once, so that nobody has to look for it. Not from somebody who is typing.
    if (!document.activeElement || document.activeElement === document.body)
      this.heading.focus({ preventScroll: true });
  }

  private show(): void {
    this.sections = this.given.look();
    this.order.textContent = this.given.isOrderRemembered() ? 'Forget the order of help' : 'Remember this page’s order';
    this.status.textContent = summary(this.sections);
    this.frame.leave();
    let number = 0;
    this.list.replaceChildren(
      ...faultsFirst(this.sections).flatMap(({ title, seen }) => {
        const list = make('ol');
        list.append(...seen.map((one) => this.item(one, ++number)));
        return [make('h3', title), list];
      }),
    );
    // The console of a page may be anything.
    globalThis.console?.log?.(`Handrail page check\n${asText(this.sections)}`);
  }

  private item({ level, what, write, element }: Seen, number: number): HTMLLIElement {
    const item = make('li', '', level);
    const line = make('p', '', 'what');
    line.append(make('span', `${number}. ${LEVELS[level]}: `, 'level'), what);
    item.append(line);
    if (write) item.append(make('p', write, 'write'));
    if (element) item.append(this.button(`Show ${number}`, () => this.frame.putRound(element)));
    return item;
  }

  private button(words: string, press: () => void): HTMLButtonElement {
    const button = make('button', words);
    button.type = 'button';
    button.addEventListener('click', press);
    return button;
  }

  private lookAgain(): void {
    this.show();
    this.status.textContent = `Looked again. ${summary(this.sections)}`;
  }

  private turnOrder(): void {
    const isForgotten = this.given.isOrderRemembered();
    const isDone = isForgotten ? (this.given.forgetOrder(), true) : this.given.rememberOrder();
    this.show();
    this.status.textContent = !isDone
      ? 'This browser keeps nothing for this page, so the order cannot be remembered.'
      : isForgotten
        ? 'The order is forgotten.'
        : 'Remembered until you close this tab. Open another page of this site, and check that.';
  }

  private async copy(): Promise<void> {
    const text = asText(this.sections);
    try {
      await navigator.clipboard.writeText(text);
      this.status.textContent = 'Copied.';
    } catch {
      // No clipboard without HTTPS, and where the browser says no.
      this.copied.hidden = false;
      this.copied.value = text;
      this.copied.focus();
      this.copied.select();
      this.status.textContent = 'Copy the words in the box below.';
    }
  }

  private close(): void {
    this.frame.leave();
    this.host.remove();
    this.given.closed();
  }
}
