import { html, nothing, type TemplateResult } from 'lit';
import { fill, msg, wordsLanguage } from '../../locales/msg.js';
import { HandrailElement } from '../../parts/handrail-element.js';
import { firstHeading, textOf } from '../../parts/page-html.js';
import { follow, markWords } from '../../platform/mark-words.js';
import { languageOf } from '../../platform/page-language.js';
import { hush, say, voiceFor, voicesKnown, watchVoices } from '../../platform/speech.js';
import { tellAuthor } from '../../platform/tell-author.js';
import { barStyles } from '../../styles/bar-styles.js';
import { chromeStyles } from '../../styles/chrome-styles.js';
import { readAloudStyles } from './read-aloud.styles.js';
import { languageOfMost, type Sentence, sentencesOf, wordsShown } from './words-shown.js';

/** What somebody hears most people talk at is 1. For as long as the page is open. */
let rate = 1;
/** The part that reads or waits: the device has one mouth. */
let reader: HandrailReadAloud | undefined;

const namesOf = (languages: readonly string[], inLanguage: string): string => {
  const names = new Intl.DisplayNames([inLanguage, 'en'], { type: 'language' });
  return languages.map((language) => names.of(language) ?? language).join(', ');
};

/**
 * Reads its content aloud with the device's own voice, in the language of the content, when somebody presses Listen; and marks the
 * words that are being said. Without a voice on the device it is only its content.
 *
 * Never by itself. It reads what can be seen when Listen is pressed, and stops when that changes, when the page is left, and when
 * another part begins to read.
 *
 * @element handrail-read-aloud
 * @slot - what is read: any HTML of the page
 */
export class HandrailReadAloud extends HandrailElement {
  static override styles = [chromeStyles, barStyles, readAloudStyles];

  /** What most of its words are in; undefined where it has none. */
  private language: string | undefined;
  private state: 'still' | 'reads' | 'waits' = 'still';
  private sentences: readonly Sentence[] = [];
  /** The sentence that is read, from 0. */
  private at = 0;
  private place: Range | undefined;
  /** The browser tells which word is said. On Android it does not: then the whole sentence is marked. */
  private tellsWords = false;
  /** The languages that this device has no voice for. */
  private leftOut: readonly string[] = [];
  /** What has become of it, in words, once it is no longer read. */
  private outcome: (() => string) | undefined;
  private readonly changes = new MutationObserver(() => this.onChange());

  override connectedCallback(): void {
    super.connectedCallback();
    const { signal } = this;
    const stop = (): void => this.stop();
    watchVoices(() => this.requestUpdate(), signal);
    addEventListener('pagehide', stop, { signal });
    signal.addEventListener('abort', stop);
  }

  protected override fetchFirst(): Promise<unknown> | undefined {
    return voicesKnown();
  }

  protected override arrange(): void {
    this.language = languageOfMost(this);
    if (!this.language) tellAuthor(this, 'empty');
    // Not of `lang="auto"`, which Chrome's translation writes over what the author wrote.
    else if (!languageOf(this) && !this.closest('[lang]')) tellAuthor(this, 'language');
  }

  protected override render(): TemplateResult {
    if (!this.language || !voiceFor(this.language)) return html`<slot></slot>`;
    const isOpen = this.state !== 'still';
    return html`<div
        class="bar screen ${isOpen || this.outcome ? 'open' : ''}"
        lang=${this.wordsLang ?? nothing}
        dir=${this.wordsDir ?? nothing}
      >
        <div class="row">
          ${this.renderFirst()}
          ${isOpen ? this.button(msg('Stop', { id: 'read-aloud-stop' }), () => this.stop()) : nothing}
        </div>
        ${isOpen ? this.renderSpeed() : nothing}
        <p class="text">
          ${this.state === 'reads' ? msg('Reading aloud.', { id: 'read-aloud-reads' }) : nothing}<span role="status"
            >${this.state === 'waits' ? msg('Paused.', { id: 'read-aloud-waits' }) : this.outcome?.()}</span
          >${this.leftOut.length && isOpen ? ` ${this.leftOutInWords()}` : nothing}
        </p>
      </div>
      <slot></slot>`;
  }

  /** Listen, Pause and Go on are one button, so that the focus stays on it. */
  private renderFirst(): TemplateResult {
    const title = textOf(firstHeading(this));
    const listen = msg('Listen', { id: 'read-aloud-listen' });
    const words = {
      still: title ? listen : msg('Listen to this part', { id: 'read-aloud-part' }),
      reads: msg('Pause', { id: 'read-aloud-pause' }),
      waits: msg('Go on', { id: 'read-aloud-go-on' }),
    };
    return html`<button
      class="button quiet first ${this.state}"
      type="button"
      aria-label=${this.state === 'still' && title ? `${listen}: ${title}` : nothing}
      @click=${this.onFirst}
    >
      <span>${words[this.state]}</span>
    </button>`;
  }

  private renderSpeed(): TemplateResult {
    const speeds: [number, string][] = [
      [0.7, msg('Slower', { id: 'read-aloud-slower' })],
      [1, msg('Normal', { id: 'read-aloud-normal' })],
      [1.3, msg('Faster', { id: 'read-aloud-faster' })],
    ];
    return html`<div class="row speeds" role="group" aria-labelledby="speed">
      <span class="text" id="speed">${msg('Speed', { id: 'read-aloud-speed' })}</span>
      ${speeds.map(([speed, words]) => this.button(words, () => this.setSpeed(speed), speed === rate))}
    </div>`;
  }

  private button(words: string, act: () => void, isPressed?: boolean): TemplateResult {
    return html`<button class="button quiet" type="button" aria-pressed=${isPressed ?? nothing} @click=${act}>
      <span>${words}</span>
    </button>`;
  }

  private leftOutInWords(): string {
    return fill(msg('Not read, because this device has no voice for it: {languages}.', { id: 'read-aloud-left-out' }), {
      languages: namesOf(this.leftOut, wordsLanguage(this)),
    });
  }

  private readonly onFirst = (): void => {
    if (this.state === 'still') this.begin();
    else if (this.state === 'waits') this.goOn();
    else {
      hush();
      this.become('waits');
    }
  };

  private begin(): void {
    reader?.stop();
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- the one that reads
    reader = this;
    // Before the page's own listeners. Wherever the focus is: reading brings words into view, and the buttons may be far up.
    addEventListener('keydown', this.onKey, { capture: true });
    this.read();
    this.changes.observe(this, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['hidden', 'open', 'class', 'aria-hidden', 'lang'],
    });
    this.goOn();
  }

  /** Looks at what can be seen now. */
  private read(): void {
    const blocks = wordsShown(this);
    const hasVoice = ({ language }: { language: string }): boolean => !!voiceFor(language);
    this.sentences = sentencesOf(blocks.filter(hasVoice));
    this.leftOut = [...new Set(blocks.filter((block) => !hasVoice(block)).map(({ language }) => language))];
  }

  /** From the beginning of the sentence: who paused to press a number hears all of it again. */
  private goOn(): void {
    hush();
    this.outcome = undefined;
    this.become('reads');
    this.say();
  }

  private say(): void {
    const sentence = this.sentences[this.at];
    const voice = sentence && voiceFor(sentence.language);
    if (!voice) return this.stop(() => (sentence ? cannot() : msg('That is the end.', { id: 'read-aloud-end' })));
    if (!this.tellsWords) this.mark(sentence.whole());
    say(sentence.say, voice, rate, {
      word: (at, length) => {
        this.tellsWords = true;
        this.mark(sentence.word(at, length));
      },
      end: (error) => {
        // Somebody else has silenced the device.
        if (/^(canceled|interrupted)$/.test(error)) this.stop();
        else if (error) this.stop(cannot);
        else {
          this.at++;
          this.say();
        }
      },
    });
  }

  private mark(place: Range | undefined): void {
    markWords(place);
    if (place) follow(place, this.place);
    this.place = place;
  }

  private setSpeed(speed: number): void {
    rate = speed;
    if (this.state === 'reads') this.goOn();
    else this.requestUpdate();
  }

  private stop(outcome?: () => string): void {
    this.outcome = outcome;
    if (this.state === 'still') return;
    if (reader === this) reader = undefined;
    removeEventListener('keydown', this.onKey, { capture: true });
    hush();
    this.changes.disconnect();
    markWords();
    this.place = undefined;
    this.at = 0;
    this.become('still');
    // What had the focus goes away.
    if (this.shadowRoot?.activeElement) this.renderRoot.querySelector('button')?.focus({ preventScroll: true });
  }

  private become(state: typeof this.state): void {
    this.state = state;
    this.requestUpdate();
  }

  private readonly onKey = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') this.stop();
  };

  private readonly onChange = (): void => {
    const words = (): string => this.sentences.map((one) => one.say).join();
    const before = words();
    this.read();
    if (words() !== before) this.stop();
  };
}

const cannot = (): string => msg('This device could not read it aloud.', { id: 'read-aloud-cannot' });
