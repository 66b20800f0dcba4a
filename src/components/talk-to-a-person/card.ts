import { html, nothing, type TemplateResult } from 'lit';
import { fill, msg } from '../../locales/msg.js';
import { headingLevel, textOf } from '../../parts/page-html.js';
import { printOnly } from '../../platform/print-only.js';
import { adoptSheets } from '../../platform/sheets.js';
import { type WayInText, waysInText } from './card-text.js';
import type { TakeAway, TalkPart } from '../../parts/opening-times.js';
import { RatherNotOnlineEvent } from './talk-to-a-person.events.js';

const cardStyles = `
.card { margin-block: 16px; padding: 16px 20px; background: var(--_paper); border: 3px dashed var(--_line); border-radius: 4px; }
.card p { overflow-wrap: anywhere; }
.card > * { margin-block-end: 12px; break-inside: avoid; }
.card > :last-child { margin-block-end: 0; }
[role=status] { font-weight: bold; }
[role=status]:empty { display: none; }
/* On a computer, a link to write a text leads nowhere. */
@media not all and (pointer: coarse) { .phone { display: none; } }
@media print { .card { border: 0; font-size: 1.25em; } }
`;

/** The card to take away, and the answer "I would rather not do this online". */
export function takeAwayOf(part: TalkPart, list: () => Element | undefined): TakeAway {
  let isOpen = false;
  let status: (() => string) | undefined;
  let isCounted = false;
  let where: string | undefined;
  adoptSheets(part.shadowRoot as ShadowRoot, [cardStyles]);

  const ways = (): WayInText[] => {
    const there = list();
    return there ? waysInText(there) : [];
  };
  const whereInWords = (): string | undefined =>
    where && fill(msg('You can say: “{words}”', { id: 'talk-say' }), { words: where });
  const text = (): string =>
    [heading(), whereInWords(), ...ways().map(({ lines }) => lines.join('\n')), pageAddress()]
      .filter(Boolean)
      .join('\n\n');
  const heading = (): string => textOf(part.querySelector('h1,h2,h3,h4,h5,h6'));
  // Half of a character, as a cut text ends with, has no place in an address.
  const inAddress = (words: string): string => encodeURIComponent(words.replace(/\p{Cs}/gu, ''));
  const card = () => part.shadowRoot?.querySelector<HTMLElement>('.card');
  const say = (words: typeof status): void => {
    status = words;
    part.requestUpdate();
  };

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text());
      say(() => msg('Copied. You can put it into a message or a note.', { id: 'card-copied' }));
    } catch {
      const words = card();
      // Put away again before the browser has said no.
      if (!words) return;
      getSelection()?.selectAllChildren(words);
      say(() => msg('The words are selected. Copy them from here.', { id: 'card-selected' }));
    }
  };
  // Whoever changes their mind has said no, and that is all right.
  const share = (): void => void navigator.share({ text: text() }).catch(() => undefined);
  const ratherNot = (): void => {
    if (!isCounted) part.dispatchEvent(new RatherNotOnlineEvent(where));
    isCounted = true;
    say(() =>
      fill(msg('That is fine. You do not need the internet for these: {ways}.', { id: 'card-offline' }), {
        ways: offline().join(', '),
      }),
    );
  };
  const offline = (): string[] =>
    ways()
      .filter(({ isOffline }) => isOffline)
      .map(({ lines }) => lines[0] as string);

  return {
    render(stuck, { lang, dir }) {
      where = stuck;
      const button = (words: string, act: () => unknown, expanded?: boolean): TemplateResult =>
        html`<button class="button quiet" type="button" aria-expanded=${expanded ?? nothing} @click=${act}>
          <span>${words}</span>
        </button>`;
      const link = (words: string, href: string, where = ''): TemplateResult =>
        html`<a class="button quiet ${where}" href=${href}><span>${words}</span></a>`;
      const body = inAddress(text());
      return html`<div class="controls screen" lang=${lang} dir=${dir}>
          ${offline().length ? button(msg('I would rather not do this online', { id: 'card-rather-not' }), ratherNot) : nothing}
          ${button(
            msg('Take this with you', { id: 'card-open' }),
            () => {
              isOpen = !isOpen;
              say(undefined);
            },
            isOpen,
          )}
        </div>
        <p class="text screen" role="status" lang=${lang} dir=${dir}>${status?.()}</p>
        ${
          isOpen
            ? html`<div class="controls screen" lang=${lang} dir=${dir}>
                  ${typeof print === 'function' ? button(msg('Print this', { id: 'card-print' }), () => printOnly(card() as Element)) : nothing}
                  ${button(msg('Copy this', { id: 'card-copy' }), copy)}
                  ${link(msg('Text it to yourself', { id: 'card-text' }), `sms:?&body=${body}`, 'phone')}
                  ${link(
                    msg('Email it to yourself', { id: 'card-email' }),
                    `mailto:?subject=${inAddress(heading())}&body=${body.replace(/%0A/g, '%0D%0A')}`,
                  )}
                  ${'share' in navigator ? button(msg('Share it', { id: 'card-share' }), share) : nothing}
                </div>
                <div class="card screen">
                  <div class="heading" role="heading" aria-level=${Math.min(6, headingLevel(part) + 1)}>
                    <span>${heading()}</span>
                  </div>
                  ${where ? html`<p class="text" lang=${lang} dir=${dir}>${whereInWords()}</p>` : nothing}
                  ${ways().map(({ lines }) => wayInCard(lines))}
                  <p class="text" dir="ltr">${pageAddress()}</p>
                </div>`
            : nothing
        }`;
    },
  };
}

const wayInCard = ([name, ...lines]: readonly string[]): TemplateResult =>
  html`<div>
    <p class="text">
      <b><bdi>${name}</bdi></b>
    </p>
    ${lines.map((line) => html`<p class="text"><bdi>${line}</bdi></p>`)}
  </div>`;

/** Without what follows ? and #, where something that was typed may stand. */
function pageAddress(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel~=canonical]')?.href;
  return canonical ?? location.origin + location.pathname;
}
