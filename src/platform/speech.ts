import { canonicalLanguage } from './page-language.js';

/*
 * The device's own voices. Only those that are on the device: with a remote one (`localService` is false) the browser sends the words
 * of the page to somebody else. Where a browser has none, or no speech at all (WebViews of Android), nobody is offered anything.
 */

/** Undefined where the browser cannot speak. */
const engine = (): SpeechSynthesis | undefined => globalThis.speechSynthesis as SpeechSynthesis | undefined;
const base = (language: string): string => language.split('-')[0] as string;

/**
 * A voice on this device for a language: of its region, or else of the same language. For English without a region a British one:
 * the first English voice of a Mac is a joke.
 */
export function voiceFor(language: string): SpeechSynthesisVoice | undefined {
  // Android writes en_GB.
  const tagOf = ({ lang }: SpeechSynthesisVoice): string => canonicalLanguage(lang) ?? '';
  const local = (engine()?.getVoices() ?? []).filter(
    (voice) => voice.localService && base(tagOf(voice)) === base(language),
  );
  const region = language === 'en' ? 'en-GB' : language;
  const near = local.filter((voice) => tagOf(voice) === region);
  const best = near.length ? near : local;
  return best.find((voice) => voice.default) ?? best[0];
}

/** How long we wait for the list of voices. Chromium asks the device for it when it is first asked; Safari has it at once. */
const VOICES_MS = 1000;
let asked: Promise<unknown> | undefined;
let isAnswered = false;

/** A promise while the browser is still asking the device which voices it has: once for a page. Never fails. */
export function voicesKnown(): Promise<unknown> | undefined {
  const speech = engine();
  // Safari before 16 has no such event, and needs none.
  if (isAnswered || !speech?.addEventListener || speech.getVoices().length) return undefined;
  return (asked ??= new Promise((answer) => {
    speech.addEventListener('voiceschanged', answer, { once: true });
    setTimeout(answer, VOICES_MS);
  }).then(() => void (isAnswered = true)));
}

/** Calls back when the device gets a voice or loses one. */
export function watchVoices(changed: () => void, signal: AbortSignal): void {
  engine()?.addEventListener?.('voiceschanged', changed, { signal });
}

/** What is heard of an utterance. */
export interface Heard {
  /** The voice is at a word of what it says. `length` is 0 where the browser does not tell. Many devices tell of no word. */
  word(at: number, length: number): void;
  /** It is over: by itself, or by `error`, an error code of the Web Speech API. */
  end(error: string): void;
}

/** Held here, because Chromium forgets an utterance that nobody holds, and never says that it has ended. */
let now: SpeechSynthesisUtterance | undefined;

/** Says something. What was being said before is no longer heard of. */
export function say(text: string, voice: SpeechSynthesisVoice, rate: number, heard: Heard): void {
  const one = new SpeechSynthesisUtterance(text);
  one.voice = voice;
  one.lang = voice.lang;
  one.rate = rate;
  one.onboundary = ({ name, charIndex, charLength }) => {
    if (one === now && name !== 'sentence') heard.word(charIndex, charLength);
  };
  // In a task of its own: what is said next from within the event never begins (WebKitGTK 2.50 with Flite).
  const end = (error: string): void =>
    void setTimeout(() => {
      if (one !== now) return;
      now = undefined;
      heard.end(error);
    });
  one.onend = () => end('');
  one.onerror = ({ error }) => end(error);
  now = one;
  engine()?.speak(one);
}

/** Silence, at once. Somebody may have left the engine waiting, and then it would wait for ever. */
export function hush(): void {
  now = undefined;
  const speech = engine();
  speech?.cancel();
  speech?.resume();
}
