// Read aloud in every engine. Firefox has voices of its own for tests (engine-pages.mjs switches them on): silent ones, and behind
// them the real queue, the real events and a list of voices that comes late. WebKitGTK has those of Flite, for English. Where a
// browser has none, it is given one.
import { until } from './until.mjs';

/** In the page: a device that speaks, where there is none; what it is asked to say; and the part, at the top of the page. */
async function putPart(lang) {
  const speech = window.speechSynthesis;
  // The first question makes a browser look for voices.
  if (speech && !speech.getVoices().length)
    await new Promise((found) => {
      speech.addEventListener('voiceschanged', found, { once: true });
      setTimeout(found, 1000);
    });
  // WebKitGTK 2.50 says that they are not on the device, and they are.
  if (speech?.getVoices().some(({ name }) => name === 'slt'))
    Object.defineProperty(window.SpeechSynthesisVoice.prototype, 'localService', { get: () => true });
  window.__said = [];
  if (speech?.getVoices().some((voice) => voice.lang.slice(0, 2) === lang.slice(0, 2))) {
    const { speak } = speech;
    speech.speak = (one) => {
      window.__said.push(one.text);
      Reflect.apply(speak, speech, [one]);
    };
  } else {
    const given = Object.assign(document.createElement('i'), {
      speaking: false,
      getVoices: () => [{ name: 'Given', lang: lang.slice(0, 5), localService: true, default: true }],
      speak(one) {
        window.__said.push(one.text);
        given.speaking = true;
        if (lang.length === 5) setTimeout(() => ((given.speaking = false), one.onend()));
      },
      cancel: () => void (given.speaking = false),
      resume: () => undefined,
    });
    Object.defineProperty(window, 'speechSynthesis', { value: given, configurable: true });
    window.SpeechSynthesisUtterance = function (text) {
      this.text = text;
    };
  }
  const part = document.createElement('handrail-read-aloud');
  part.lang = lang;
  const add = (tag, words) => (part.appendChild(document.createElement(tag)).textContent = words);
  add('h2', 'Your visit');
  add('p', 'Call 116 123 from 9am. Then come.');
  document.querySelector('main').prepend(part);
}

const stands = (page) =>
  until(page, 'read aloud: it offers to read', (here) => {
    const found = here.all('button').filter((one) => here.words(one) === 'Listen' && here.canBeSeen(one));
    return found.length === 1 || `${found.length} buttons do`;
  });
const isSaid = (page, words, rule) =>
  until(page, rule, (_, wanted) => window.__said.join(' | ') === wanted || window.__said.join(' | '), words);
const state = (page, words, rule) =>
  until(
    page,
    rule,
    (here, wanted) => {
      const found = here.all('handrail-read-aloud').map(({ shadowRoot }) => here.words(shadowRoot.querySelector('p')));
      return found.join() === wanted || found.join();
    },
    words,
  );

/** @param openPage opens a page with all of its parts */
export async function readsAloud({ page, person }, openPage) {
  await openPage();
  await page.evaluate(putPart, 'en-GB');
  await stands(page);
  await isSaid(page, '', 'read aloud: nothing is read by itself');
  await person.select('Listen');
  await state(page, 'That is the end.', 'read aloud: it comes to the end');
  await isSaid(page, 'Your visit | Call 1 1 6, 1 2 3 from 9 a m. | Then come.', 'read aloud: a sentence at a time');

  await openPage();
  // A voice of Firefox that never comes to an end.
  await page.evaluate(putPart, 'it-IT-noend');
  await stands(page);
  await person.select('Listen');
  await state(page, 'Reading aloud.', 'read aloud: it says that it reads');
  await until(page, 'read aloud: the words are marked, where the browser can', () => {
    const marks = window.CSS.highlights?.get('handrail-read-aloud');
    return !window.CSS.highlights || [...(marks ?? [])].join() === 'Your visit' || 'they are not';
  });
  await person.select('Slower');
  await isSaid(page, 'Your visit | Your visit', 'read aloud: another speed begins the sentence again');
  await person.selectAbove('Pause');
  await state(page, 'Paused.', 'read aloud: Pause waits');
  await until(page, 'read aloud: the device is silent', () => !window.speechSynthesis.speaking || 'it speaks');
  await person.select('Faster');
  await person.selectAbove('Go on');
  await isSaid(page, 'Your visit | Your visit | Your visit', 'read aloud: and so does Go on');
  await state(page, 'Reading aloud.', 'read aloud: it reads on');
  await person.select('Stop');
  await until(page, 'read aloud: Stop is silence', () => !window.speechSynthesis.speaking || 'it speaks');
  await stands(page);
}
