import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '../../locales/msg.js';
import { HandrailElement } from '../../parts/handrail-element.js';
import { firstHeading } from '../../parts/page-html.js';
import { tellAuthor } from '../../platform/tell-author.js';
import { chromeStyles } from '../../styles/chrome-styles.js';
import { chosen, useLook, watchLook, wearChosen } from './chosen.js';
import { comfortSettingsStyles } from './comfort-settings.styles.js';
import { CHOICES, type Group, GROUPS, type Look, lookFrom } from './looks.js';

/**
 * How to make the device itself easier to read and press, and below it the same for Handrail's own parts: larger words, more space,
 * other colours, bigger buttons.
 *
 * The page holds a heading and, for each kind of device, a list: without script it is exactly that. The part adds one button below,
 * which opens the choices. Nothing changes before “Use these settings” is pressed. What somebody chose is kept for the visit, on the
 * device only if they ask, and “Put everything back” forgets it.
 *
 * On other pages the part may hold a link to that page and nothing else; there it adds no control, and the page looks as chosen.
 *
 * @element handrail-comfort-settings
 * @slot - the page's own heading, and the device's own settings in words; or a link to the page with them
 */
export class HandrailComfortSettings extends HandrailElement {
  static override styles = [chromeStyles, comfortSettingsStyles];

  private isOpen = false;
  /** What is ticked, which is not yet used. */
  private ticked: Look = chosen().look;
  private keeps = false;
  /** The way back is shown without opening the choices, because somebody came with a look that they, or the person before, chose. */
  private cameWithLook = false;
  private status: (() => string) | undefined;
  private kind: 'settings' | 'link' | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    watchLook(this.onLook, this.signal);
    this.onLook();
    this.cameWithLook = !!chosen().where;
  }

  protected override arrange(): void {
    const isLink = !firstHeading(this) && this.querySelector('a[href]');
    this.kind = isLink ? 'link' : firstHeading(this) && this.querySelector('ul,ol,a[href]') ? 'settings' : undefined;
    if (!this.kind) tellAuthor(this, 'no-device-settings');
  }

  protected override render(): TemplateResult {
    if (this.kind !== 'settings') return html`<slot></slot>`;
    return html`<slot></slot>
      <div class="screen" lang=${this.wordsLang ?? nothing} dir=${this.wordsDir ?? nothing}>
        <button class="button quiet" type="button" aria-expanded=${this.isOpen} @click=${this.onOpen}>
          <span>${msg('Change how it looks here', { id: 'comfort-open' })}</span>
        </button>
        ${this.isOpen ? this.renderChoices() : nothing}
        ${
          this.isOpen || this.cameWithLook
            ? html`<div class="controls">
                ${
                  this.cameWithLook && !this.status && chosen().where
                    ? html`<p class="text">
                        ${msg('The settings that you chose before are in use.', { id: 'comfort-before' })}
                      </p>`
                    : nothing
                }
                <button class="button quiet" id="back" type="button" @click=${this.onBack}>
                  <span>${msg('Put everything back', { id: 'comfort-back' })}</span>
                </button>
                <p class="text" role="status">${this.status?.()}</p>
              </div>`
            : nothing
        }
      </div>`;
  }

  private renderChoices(): TemplateResult {
    const legends: Record<Group, string> = {
      size: msg('Size of words', { id: 'comfort-size' }),
      space: msg('Space between words and lines', { id: 'comfort-space' }),
      colours: msg('Colours', { id: 'comfort-colours' }),
      buttons: msg('Size of buttons', { id: 'comfort-buttons' }),
    };
    const names: Record<string, string> = {
      'usual-size': msg('Usual words', { id: 'comfort-usual-size' }),
      large: msg('Large words', { id: 'comfort-large' }),
      larger: msg('Larger words', { id: 'comfort-larger' }),
      largest: msg('Largest words', { id: 'comfort-largest' }),
      'usual-space': msg('Usual space', { id: 'comfort-usual-space' }),
      more: msg('More space', { id: 'comfort-more' }),
      most: msg('Most space', { id: 'comfort-most' }),
      device: msg('As on my device', { id: 'comfort-device' }),
      paper: msg('Dark words on white', { id: 'comfort-paper' }),
      'off-white': msg('Dark words on cream', { id: 'comfort-off-white' }),
      dark: msg('Light words on dark grey', { id: 'comfort-dark' }),
      contrast: msg('White words on black', { id: 'comfort-contrast' }),
      'usual-buttons': msg('Usual buttons', { id: 'comfort-usual-buttons' }),
      bigger: msg('Bigger buttons', { id: 'comfort-bigger' }),
    };
    const { size, space, colours } = this.ticked;
    return html`<div class="choices">
      <p class="text">
        ${msg('This changes the steps, the forms and the ways to get help. The rest of a page may stay as it is.', {
          id: 'comfort-what',
        })}
      </p>
      ${GROUPS.map(
        (group) =>
          html`<fieldset>
            <legend class="text">${legends[group]}</legend>
            ${
              group === 'colours'
                ? html`<p class="text forced">
                    ${msg('Your device chooses the colours now.', { id: 'comfort-forced' })}
                  </p>`
                : nothing
            }
            <div class="rows">
              ${CHOICES[group].map(
                (value) =>
                  html`<label class="text row">
                    <input type="radio" name=${group} value=${value} @change=${this.onTick} @input=${stop} />
                    ${names[value]}
                  </label>`,
              )}
            </div>
          </fieldset>`,
      )}
      <div class=${`sample ${size} ${space} in-${colours}${chosen().look.colours === 'device' ? '' : ' not-device'}`}>
        <p>${msg('This is how words will look.', { id: 'comfort-sample' })}</p>
      </div>
      <label class="text row">
        <input type="checkbox" @change=${this.onTick} @input=${stop} />
        <b>${msg('Keep this on my device', { id: 'comfort-keep' })}</b>
        <span class="hint">
          ${msg('Also after you close this tab. Do not tick this on a shared computer.', { id: 'comfort-keep-hint' })}
        </span>
      </label>
      <p class="text note">${msg('What you choose is kept until you close this tab.', { id: 'comfort-kept' })}</p>
      <button class="button" id="use" type="button" @click=${this.onUse}>
        <span>${msg('Use these settings', { id: 'comfort-use' })}</span>
      </button>
    </div>`;
  }

  /** A tick is the person's, and Lit's template must not have a say in it. */
  protected override updated(): void {
    for (const input of this.renderRoot.querySelectorAll('input'))
      input.checked = input.type === 'checkbox' ? this.keeps : this.ticked[input.name as Group] === input.value;
  }

  /** Somebody has chosen, here, in another part or in another tab. */
  private readonly onLook = (): void => {
    const { look, where } = chosen();
    this.ticked = look;
    this.keeps = where === 'device';
    this.status = undefined;
    wearChosen(this);
    this.requestUpdate();
  };

  private readonly onOpen = (): void => {
    this.isOpen = !this.isOpen;
    this.requestUpdate();
  };

  private readonly onTick = ({ target }: Event): void => {
    const { type, name, value, checked } = target as HTMLInputElement;
    if (type === 'checkbox') this.keeps = checked;
    else this.ticked[name as Group] = value;
    this.requestUpdate();
  };

  private readonly onUse = (): void => this.change('use', this.ticked, this.keeps);

  private readonly onBack = (): void => this.change('back', lookFrom(null), false);

  /** The button that was pressed stays under the finger, however much the words above it grow. */
  private change(id: string, look: Look, onDevice: boolean): void {
    const button = this.renderRoot.querySelector(`#${id}`) as HTMLElement;
    const before = button.getBoundingClientRect().top;
    const where = useLook(look, onDevice);
    this.status = {
      device: () => msg('These settings are in use, and kept on this device.', { id: 'comfort-on-device' }),
      visit: () => msg('These settings are in use, until you close this tab.', { id: 'comfort-in-use' }),
      page: () => msg('These settings are in use on this page. This browser cannot keep them.', { id: 'comfort-page' }),
      usual: () => msg('Everything is as it was. Nothing is kept.', { id: 'comfort-is-back' }),
    }[where ?? 'usual'];
    const stay = (): void => {
      const moved = button.getBoundingClientRect().top - before;
      if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: 'instant' as ScrollBehavior });
    };
    stay();
    void this.updateComplete.then(stay);
  }
}

/** A tick here is no answer to the page, and `input` would leave the shadow root. */
const stop = (event: Event): void => event.stopPropagation();
