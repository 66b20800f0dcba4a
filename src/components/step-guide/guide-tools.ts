import { html, nothing, type TemplateResult } from 'lit';
import { calendarFile } from '../../domain/calendar-file.js';
import { londonDate } from '../../domain/london-time.js';
import { fill, msg } from '../../locales/msg.js';
import { firstHeading, textOf } from '../../parts/page-html.js';
import { later } from '../../parts/later.js';
import { now } from '../../platform/now.js';
import { printOnly } from '../../platform/print-only.js';
import { saveFile } from '../../platform/save-file.js';
import { adoptSheets } from '../../platform/sheets.js';
import { forget, keep, kept } from '../../platform/visit-storage.js';
import { putPack } from './pack.js';
import { type GuidePart, type GuideTools, keptName } from './tools.js';

/** The picture of an address that a phone can read: a library, which comes only when somebody prints. */
export const [qrCodeFrom, fetchQrCode] = later<{ qrCode: (text: string) => Element | null }>();

const toolsStyles = `
.keep { margin-block: 16px 0; padding: 16px 20px; background: var(--_paper); border: 2px solid var(--_line); border-radius: 4px; }
.keep > p { margin: 0; }
[role=status] { font-weight: bold; }
[role=status]:empty { display: none; }
.lines > p { margin-block: 0 8mm; }
.lines i { display: inline-block; inline-size: 9cm; max-inline-size: 50%; border-block-end: 1px solid; }
svg { display: block; inline-size: 32mm; block-size: 32mm; margin-block: 4mm; forced-color-adjust: none; background: #fff; }
`;

/** Days from now on which a reminder is offered. */
const REMIND = [1, 7] as const;
const DAY_MS = 86_400_000;
/** In the morning, when most lines are open. */
const HOUR = 10;

/** Paper, the place that is kept, and a reminder: behind one button, which the guide has. */
export async function guideTools(part: GuidePart): Promise<GuideTools> {
  await putPack(part);
  const name = keptName(part);
  let isOpen = false;
  let isRead = false;
  let isKept = false;
  let isBack = false;
  let status: (() => string) | undefined;
  const address = part.ownerDocument.URL.split('#')[0] as string;
  adoptSheets(part.shadowRoot as ShadowRoot, [toolsStyles]);

  const say = (words: typeof status): void => {
    status = words;
    part.requestUpdate();
  };
  const place = (): string => {
    const ticked = part.steps.flatMap((item, index) => (part.ticked.has(item) ? index + 1 : []));
    return [part.steps.length, part.step, ...ticked].join(' ');
  };
  const keepPlace = (): boolean => (isKept = keep(name, place()));
  const bringBack = (text: string): void => {
    const [total, step = 1, ...ticked] = text.split(' ').map(Number);
    // Another number of steps is another guide.
    isOpen = isBack = isKept = total === part.steps.length;
    if (!isKept) return;
    part.step = step || 1;
    part.steps.forEach((item, index) => ticked.includes(index + 1) && part.ticked.add(item));
  };
  const remember = (): void =>
    keepPlace()
      ? say(() => msg('Your place and your ticks are kept.', { id: 'guide-tools-kept' }))
      : say(() =>
          msg('This browser does not let us keep your place. You can print the guide.', { id: 'guide-tools-not-kept' }),
        );
  const forgetPlace = (): void => {
    forget(name);
    isKept = isBack = false;
    say(() => msg('Forgotten. Nothing of this guide is kept.', { id: 'guide-tools-forgotten' }));
  };
  const printGuide = async (): Promise<void> => {
    const { qrCode } = await fetchQrCode();
    part.shadowRoot?.querySelector('.qr')?.replaceChildren(qrCode?.(address) ?? '');
    printOnly(part);
  };
  const remind = (days: number): void => {
    const today = now();
    const day = new Date(Date.parse(londonDate(today)) + days * DAY_MS);
    const title = textOf(firstHeading(part));
    const file = calendarFile({
      title,
      text: `${title}\n${address}`,
      url: address,
      day: day.toISOString().slice(0, 10),
      hour: HOUR,
      now: today,
    });
    saveFile('reminder.ics', 'text/calendar', file);
    say(() =>
      msg('Your browser has a file with the reminder. Open it to put it into your calendar.', {
        id: 'guide-tools-reminder',
      }),
    );
  };

  const button = (words: string, act: () => unknown): TemplateResult =>
    html`<button class="button quiet" type="button" @click=${act}><span>${words}</span></button>`;
  const line = (words: string): TemplateResult => html`<p class="text">${words} <i></i></p>`;

  /** One button in two states, so that whoever pressed it still has it. */
  const renderPlace = (): TemplateResult =>
    html`${button(
        isKept
          ? msg('Forget this', { id: 'guide-tools-forget' })
          : msg('Remember where I am', { id: 'guide-tools-remember' }),
        isKept ? forgetPlace : remember,
      )}
      <p class="text">
        ${isBack ? fill(msg('You are back at step {step}, where you were.', { id: 'guide-tools-back' }), { step: Math.min(part.step, part.steps.length) }) : nothing}
        ${
          isKept
            ? msg('Your place and your ticks are kept until you close this tab.', { id: 'guide-tools-how-long' })
            : msg('Until you close this tab. On a shared computer, others can see it until then.', {
                id: 'guide-tools-shared',
              })
        }
      </p>`;

  return {
    get isOpen() {
      return isOpen;
    },
    toggle() {
      isOpen = !isOpen;
      say(undefined);
    },
    arrange() {
      if (isRead && !isKept) return;
      const text = kept(name);
      if (!isRead && text) bringBack(text);
      isRead = true;
      // Somebody may have cleared this computer meanwhile.
      if (!text) isKept = isBack = false;
      else if (isKept && place() !== text) keepPlace();
    },
    render: ({ lang, dir }) =>
      html`${
          isOpen
            ? html`<div class="keep controls screen" lang=${lang} dir=${dir}>
                ${renderPlace()}
                ${typeof print === 'function' ? button(msg('Print this guide', { id: 'guide-tools-print' }), printGuide) : nothing}
                ${REMIND.map((days) =>
                  button(
                    days === 1
                      ? msg('Remind me tomorrow', { id: 'guide-tools-tomorrow' })
                      : msg('Remind me in a week', { id: 'guide-tools-in-a-week' }),
                    () => remind(days),
                  ),
                )}
                <p class="text">
                  ${msg('A reminder has the name of this guide in it. Others who see your calendar can read it.', { id: 'guide-tools-calendar' })}
                </p>
              </div>`
            : nothing
        }
        <p class="text screen" role="status" lang=${lang} dir=${dir}>${status?.()}</p>
        <div class="paper lines" lang=${lang} dir=${dir}>
          <div class="qr"></div>
          ${line(msg('My helper is', { id: 'guide-tools-helper' }))}
          ${line(msg('Next visit', { id: 'guide-tools-next-visit' }))}
        </div>`,
  };
}
