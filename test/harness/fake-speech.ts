// A device that speaks, for tests: speechSynthesis as the Web Speech API describes it (https://webaudio.github.io/web-speech-api/,
// "SpeechSynthesis Methods"), with the voices that a test gives it. It says nothing by itself: a test lets it come to a word and to
// the end of what it says.

export interface FakeVoice {
  readonly name: string;
  readonly lang: string;
  readonly localService: boolean;
  readonly default: boolean;
  readonly voiceURI: string;
}

/** A voice on the device, unless `more` says otherwise. */
export const voice = (lang: string, more: Partial<FakeVoice> = {}): FakeVoice => ({
  name: `Voice ${lang}`,
  lang,
  localService: true,
  default: false,
  voiceURI: lang,
  ...more,
});

type Handler = ((event: Event) => void) | null;

class FakeUtterance extends EventTarget {
  lang = '';
  voice: FakeVoice | null = null;
  rate = 1;
  pitch = 1;
  volume = 1;
  onstart: Handler = null;
  onend: Handler = null;
  onerror: Handler = null;
  onpause: Handler = null;
  onresume: Handler = null;
  onboundary: Handler = null;

  constructor(readonly text = '') {
    super();
  }

  /** As an event handler attribute and a listener hear it. */
  tell(type: 'start' | 'end' | 'error' | 'pause' | 'resume' | 'boundary', values: object = {}): void {
    const event = Object.assign(new Event(type), values);
    this[`on${type}`]?.(event);
    this.dispatchEvent(event);
  }
}

/** `speechSynthesis`, and what a test sees and does of it. */
export class FakeSpeech extends EventTarget {
  /** What was begun, in order. */
  readonly said: { text: string; voice: string | undefined; lang: string; rate: number }[] = [];
  paused = false;
  private voices: readonly FakeVoice[] = [];
  private queue: FakeUtterance[] = [];
  private current: FakeUtterance | undefined;

  get speaking(): boolean {
    return !!this.current;
  }

  get pending(): boolean {
    return this.queue.length > 0;
  }

  getVoices(): readonly FakeVoice[] {
    return this.voices;
  }

  speak(utterance: FakeUtterance): void {
    this.queue.push(utterance);
    this.begin();
  }

  /** What is said is interrupted, what waits is canceled. Does not change `paused`. Told in a later task, as browsers do. */
  cancel(): void {
    const { current, queue } = this;
    this.current = undefined;
    this.queue = [];
    queueMicrotask(() => {
      current?.tell('error', { error: 'interrupted' });
      for (const one of queue) one.tell('error', { error: 'canceled' });
    });
  }

  pause(): void {
    if (this.paused) return;
    this.paused = true;
    this.current?.tell('pause');
  }

  resume(): void {
    if (!this.paused) return;
    this.paused = false;
    this.current?.tell('resume');
    this.begin();
  }

  private begin(): void {
    if (this.paused || this.current) return;
    const next = this.queue.shift();
    this.current = next;
    if (!next) return;
    this.said.push({ text: next.text, voice: next.voice?.name, lang: next.lang, rate: next.rate });
    queueMicrotask(() => {
      if (this.current === next) next.tell('start', { charIndex: 0, charLength: 0, elapsedTime: 0, name: '' });
    });
  }

  /** What is being said. */
  get now(): string | undefined {
    return this.current?.text;
  }

  /** The device comes to a word. `tellsLength`: Chromium does, Safari before 2024 does not. */
  comeTo(word: string, tellsLength = true): void {
    const charIndex = this.needed().text.indexOf(word);
    if (charIndex < 0) throw new Error(`“${word}” is not in what is said: “${this.now}”`);
    const charLength = tellsLength ? word.length : undefined;
    this.needed().tell('boundary', { name: 'word', charIndex, charLength, elapsedTime: 1 });
  }

  /** The device comes to the end of what it says, and goes on to what waits. */
  finish(): void {
    const done = this.needed();
    this.current = undefined;
    done.tell('end', { charIndex: done.text.length, charLength: 0, elapsedTime: 1, name: '' });
    this.begin();
  }

  /** It cannot say it: `language-unavailable`, `voice-unavailable`, `synthesis-failed` … */
  fail(error: string): void {
    const failed = this.needed();
    this.current = undefined;
    failed.tell('error', { error });
    this.begin();
  }

  /** Other voices, told as Chromium tells it. */
  setVoices(...voices: readonly FakeVoice[]): void {
    this.voices = voices;
    this.dispatchEvent(new Event('voiceschanged'));
  }

  private needed(): FakeUtterance {
    if (!this.current) throw new Error('Nothing is being said.');
    return this.current;
  }
}

const names = ['speechSynthesis', 'SpeechSynthesisUtterance'] as const;
let giveBack: (() => void) | undefined;

function put(values: readonly unknown[]): void {
  giveBack?.();
  const found = names.map((name) => Object.getOwnPropertyDescriptor(window, name));
  names.forEach((name, at) =>
    Object.defineProperty(window, name, { value: values[at], configurable: true, writable: true }),
  );
  giveBack = () => {
    giveBack = undefined;
    names.forEach((name, at) => {
      Reflect.deleteProperty(window, name);
      if (found[at]) Object.defineProperty(window, name, found[at]);
    });
  };
}

/** A device with these voices, until the test ends. */
export function speechWith(...voices: readonly FakeVoice[]): FakeSpeech {
  const speech = new FakeSpeech();
  speech.setVoices(...voices);
  put([speech, FakeUtterance]);
  return speech;
}

/** A browser that cannot speak, as in an app for Android, until the test ends. */
export const noSpeech = (): void => put([undefined, undefined]);

afterEach(() => giveBack?.());
