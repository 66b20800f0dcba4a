import { expect } from '@open-wc/testing';
import { speechWith, voice } from './fake-speech.js';

/** What each utterance hears, with the state of the device at that moment. */
const listenTo = (...texts: string[]): { told: string[]; utterances: SpeechSynthesisUtterance[] } => {
  const told: string[] = [];
  const utterances = texts.map((text) => {
    const one = new SpeechSynthesisUtterance(text);
    for (const type of ['start', 'boundary', 'pause', 'resume', 'end', 'error'])
      one.addEventListener(type, (event) =>
        told.push(`${text}: ${(event as SpeechSynthesisErrorEvent).error ?? event.type}`),
      );
    return one;
  });
  return { told, utterances };
};
const flags = (): boolean[] => [speechSynthesis.speaking, speechSynthesis.pending, speechSynthesis.paused];

describe('the device that speaks in tests', () => {
  it('says one after the other', async () => {
    const fake = speechWith(voice('en-GB'));
    const { told, utterances } = listenTo('a', 'b');
    for (const one of utterances) speechSynthesis.speak(one);
    expect(flags()).to.deep.equal([true, true, false]);
    await null;
    fake.comeTo('a');
    fake.finish();
    expect(flags()).to.deep.equal([true, false, false]);
    await null;
    fake.finish();
    expect(flags()).to.deep.equal([false, false, false]);
    expect(told).to.deep.equal(['a: start', 'a: boundary', 'a: end', 'b: start', 'b: end']);
  });

  it('interrupts what is said and cancels what waits', async () => {
    speechWith();
    const { told, utterances } = listenTo('a', 'b');
    for (const one of utterances) speechSynthesis.speak(one);
    await null;
    speechSynthesis.cancel();
    expect(flags()).to.deep.equal([false, false, false]);
    await null;
    expect(told).to.deep.equal(['a: start', 'a: interrupted', 'b: canceled']);
  });

  it('waits while it is paused, also for what is said next, and stays paused when it is cancelled', async () => {
    const fake = speechWith();
    speechSynthesis.pause();
    const { told, utterances } = listenTo('a', 'b');
    speechSynthesis.speak(utterances[0]!);
    await null;
    expect([told, flags()]).to.deep.equal([[], [false, true, true]]);
    speechSynthesis.cancel();
    expect(flags()).to.deep.equal([false, false, true]);
    speechSynthesis.resume();
    speechSynthesis.speak(utterances[1]!);
    await null;
    speechSynthesis.pause();
    expect(flags()).to.deep.equal([true, false, true]);
    speechSynthesis.resume();
    fake.fail('synthesis-failed');
    expect(told).to.deep.equal(['a: canceled', 'b: start', 'b: pause', 'b: resume', 'b: synthesis-failed']);
  });

  it('has the voices of the device, and tells when they change', () => {
    const fake = speechWith();
    let changes = 0;
    speechSynthesis.addEventListener('voiceschanged', () => changes++);
    fake.setVoices(voice('cy-GB'));
    expect(speechSynthesis.getVoices().map(({ lang }) => lang)).to.deep.equal(['cy-GB']);
    expect(changes).to.equal(1);
  });
});
