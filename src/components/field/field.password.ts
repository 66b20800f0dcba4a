import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { msg } from '../../locales/msg.js';
import { CheckEvent } from '../../parts/forms/question.js';
import type { Control } from '../../parts/page-html.js';
import type { PageChanges } from '../../parts/page-changes.js';
import { adoptSheets } from '../../platform/sheets.js';
import { chromeStyles } from '../../styles/chrome-styles.js';

/** Fields for a password, and whether somebody looks at it now. */
const shown = new WeakMap<HTMLElement, boolean>();

/** While a password is shown it must not be corrected, and everybody who may see the page later must not see it. */
export function arrangePassword(host: HTMLElement & ReactiveControllerHost, page: PageChanges, control: Control): void {
  if (control.type === 'password' && !shown.has(host)) {
    shown.set(host, false);
    adoptSheets(host.shadowRoot as ShadowRoot, [String(chromeStyles)]);
    const hide = (): void => show(host, false);
    host.addEventListener(CheckEvent.type, hide, { capture: true });
    // A form that is sent, also without a check, a page that is left, and one that comes back from the browser's cache.
    const events = ['submit', 'pagehide', 'pageshow'];
    host.addController({
      hostConnected: () => events.forEach((event) => addEventListener(event, hide, true)),
      hostDisconnected() {
        events.forEach((event) => removeEventListener(event, hide, true));
        hide();
      },
    });
  }
  if (!shown.get(host)) return;
  page.attribute(control, 'type', 'text');
  page.attribute(control, 'spellcheck', 'false');
  page.attribute(control, 'autocapitalize', 'none');
}

function show(host: HTMLElement & ReactiveControllerHost, isShown: boolean): void {
  if (shown.get(host) === isShown) return;
  shown.set(host, isShown);
  host.requestUpdate();
}

/** "Show password", for a field that asks for one. */
export function passwordButton(
  host: HTMLElement & ReactiveControllerHost,
  lang: string | undefined,
): TemplateResult | undefined {
  const isShown = shown.get(host);
  return isShown === undefined
    ? undefined
    : html`<div class="controls screen" lang=${lang ?? nothing}>
        <button class="button quiet" type="button" @click=${() => show(host, !isShown)}>
          <span
            >${isShown ? msg('Hide password', { id: 'field-hide-password' }) : msg('Show password', { id: 'field-show-password' })}</span
          >
        </button>
      </div>`;
}
