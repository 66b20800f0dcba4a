// What the parts may ask of a browser, each with its reason. The promise page shows these lists; what is not here fails the suite.

/** What our files may ask a person's device for. */
export const MAY_ASK = {
  'Crypto.getRandomValues':
    'somebody has pressed “Make a code for me”; on a hub’s tablet, the key of a form that is kept',
  'History.back':
    'one question at a time: Back of the form goes back in the history where it shows the question before',
  'History.pushState':
    'one question at a time: the next entry of the history shows the next question, by its number and never an answer',
  'History.replaceState': 'one question at a time: this entry of the history shows this question',
  'History.state': 'one question at a time: the question that Back or Forward comes to',
  'window.crypto': 'the same: where chance comes from',
  'element.click':
    'somebody sent a form before its rules were there; when they are, its button is pressed again for them; or asked for a reminder, which is a file',
  'window.innerHeight': 'how tall the window is, to know whether a heading has to be brought into view',
};

/** What the ways to a person may do besides, where somebody takes them away; and the places, which are printed. */
export const WHEN_TAKEN_AWAY = {
  'Clipboard.writeText': 'somebody has selected “Copy this” below the ways to a person',
  'Navigator.clipboard': 'somebody has selected “Copy this” below the ways to a person',
  'window.navigator': 'somebody has opened the card to take away: whether there is a share sheet, and to copy the card',
  'window.print': 'somebody has selected “Print this”, “Print this guide”, “Print these places” or “Print my answers”',
};

/** What the parts by which people keep their answers, or their place in a guide, may do besides, on the pages that have them. */
export const WHEN_ASKED = {
  'Performance.getEntriesByType': 'whether the page is new or was come back to: what was sent is not filled in again',
  'Storage.getItem':
    'whether somebody has asked to keep answers or their place in a guide, or has cleared the computer',
  'Storage.key': 'everything that we have kept is forgotten',
  'Storage.length': 'everything that we have kept is forgotten',
  'Storage.removeItem': 'what was kept is forgotten',
  'Storage.setItem':
    'somebody has ticked “Keep my answers on this device”, or selected “Remember where I am” in a guide; or has cleared the computer',
  'window.localStorage': 'somebody has cleared the computer: what comfort settings have kept on the device goes too',
  'window.sessionStorage': 'the store for one tab, which the browser empties when the tab is closed',
};
/** What comfort settings may do besides, on the pages that have them. */
export const WHEN_COMFORTABLE = {
  'Storage.getItem': 'whether somebody has chosen how the parts look',
  'Storage.removeItem': 'somebody has pressed “Put everything back”, or chosen anew',
  'Storage.setItem': 'somebody has pressed “Use these settings”',
  'handrail-clear': 'somebody has cleared the computer: the usual look is back',
  storage: 'somebody has chosen in another tab, to keep it on the device',
  'window.localStorage': 'the store of the device, where somebody has ticked “Keep this on my device”',
  'window.sessionStorage': 'the store for one tab, which the browser empties when the tab is closed',
};
/** And what may stay there, once somebody has pressed “Use these settings”. */
export const LEFT_WHEN_COMFORTABLE = /^(?:session|local)Storage handrail look$/;
/** What a hub's tablet may do besides, on the pages that have the part. */
export const WHEN_ON_A_TABLET = {
  'Crypto.getRandomValues': 'the key of a form that is kept, by chance',
  'IDBFactory.databases': 'whether staff have turned it on before',
  'IDBFactory.deleteDatabase': 'staff have pressed “Stop keeping answers here”',
  'IDBFactory.open': 'staff have pressed “Keep answers on this tablet”',
  'LockManager.query': 'which forms are open in another tab: these were not left',
  'LockManager.request': 'somebody has begun a form, which is open in this tab',
  'Navigator.locks': 'which forms are open in another tab: these were not left',
  'Navigator.storage': 'whether the browser has promised to keep what is kept',
  'Storage.getItem': 'whether staff have turned it on',
  'Storage.removeItem': 'staff have pressed “Stop keeping answers here”',
  'Storage.setItem': 'staff have pressed “Keep answers on this tablet”',
  'StorageManager.persist':
    'staff have pressed “Keep answers on this tablet”: the browser is asked not to throw it away',
  'StorageManager.persisted': 'whether the browser has promised to keep what is kept',
  focus: 'somebody has come back to the page: another tab may have kept more',
  'handrail-answers': 'one part tells another what somebody has answered',
  'handrail-answers-begun': 'one part tells another that somebody has begun',
  'window.crypto': 'the key of a form that is kept, by chance',
  'window.indexedDB': 'whether staff have turned it on before, and what they asked to keep',
  'window.localStorage': 'whether staff have turned it on',
  'window.navigator': 'whether the browser has promised to keep what is kept, and which forms are open in another tab',
};
/**
 * And what may stay there, once staff have pressed “Keep answers on this tablet”, until they stop it. The entry of the history says that
 * the form is at its first question again, for the next person.
 */
export const LEFT_ON_A_TABLET =
  /^(?:(?:localStorage|indexedDB) handrail-answers|history\.state \{"handrail":\{"form-\d":\{"at":0,"from":0\}\}\})$/;
/** And what it may leave there, once somebody has asked. */
export const LEFT_WHEN_ASKED =
  /^(?:sessionStorage handrail (?:answers \/[\w-]+|guide .+|cleared)|history\.state \{"handrail":\{(?:"form-\d":\{"at":\d\},?)?(?:"come-back":\{"at":\d\})?\}\})$/;

/** What the part that reads aloud may ask and listen to besides. Only voices on the device are used: see src/platform/speech.ts. */
export const WHEN_READING = {
  'SpeechSynthesis.cancel': 'somebody has pressed Listen, Pause, Stop or another speed',
  'SpeechSynthesis.getVoices':
    'whether the device has a voice of its own for the language of the words: else there is no button',
  'SpeechSynthesis.resume': 'somebody has pressed Listen, and another script may have left the device waiting',
  'SpeechSynthesis.speak': 'somebody has pressed Listen: the device says the words of the page',
  voiceschanged: 'the device has told the browser which voices it has',
  'window.speechSynthesis': 'whether this browser can speak at all',
};

/** What our files may listen to. No pointer, no copying, of the keys only Enter. What is typed stays in the page. */
export const MAY_LISTEN = {
  DOMContentLoaded: 'the page is read',
  abort: 'a part has left the page',
  afterprint: 'a sheet of answers, places or ways is printed, and the page is shown whole again',
  beforematch: 'find-in-page found words that are put away',
  blur: 'a heading that we gave the focus has lost it, or the box that finds in a long list',
  change: 'a step was ticked; for the box that finds in a long list, so that the page does not take it for an answer',
  click: 'a button or link of a part, or a link to the part or to an answer in it, was selected',
  'handrail-ask-for-a-person': 'one part asks another',
  'handrail-check': 'one part asks another',
  keydown:
    'Enter in a form with one question at a time means Continue; Shift on a page to leave quickly; Escape stops reading aloud; no other key is looked at',
  focusout: 'somebody has left an answer with a note below it, or a box of a date',
  input:
    'an answer has changed that has a note below it, or stands in the list of answers: how many characters are left, how a number was read; or the box that finds in a long list',
  paste: 'a whole date was put into one box of a date, and is put into the three',
  popstate: 'Back or Forward in a form with one question at a time',
  pagehide: 'the page is left, so a password that was shown is hidden',
  'handrail-change-answer': 'one part asks another',
  focus: 'somebody has come to the box that finds in a long list, where Dragon types without an event',
  focusin: 'somebody has reached the form, once: then the file with what is said about answers is fetched',
  hashchange: 'a link to a step or to the ways to talk was followed',
  pageshow: 'the page is shown again, so opening times are told anew',
  reset: 'the form was emptied',
  slotchange: 'the page has changed its own HTML',
  submit: 'the form is to be sent',
  visibilitychange: 'the page is shown again, so opening times are told anew',
};

/** What the part by which people leave a page quickly may listen to besides. */
export const WHEN_LEAVING = {
  keyup: 'Shift on a page to leave quickly, pressed alone; no other key is looked at',
};

/** The elements that our files may make: none of them asks for a file. `meta` keeps another site from hearing which page was left. */
export const MAY_MAKE =
  'a b bdi button dd div dl dt fieldset h2 h3 h4 h5 h6 i input label legend li meta p path slot span style svg template ul handrail-check-answers handrail-choices handrail-code-card handrail-come-back handrail-comfort-settings handrail-confidence-check handrail-date handrail-exit-page handrail-explain-a-word handrail-feedback handrail-field handrail-find-a-place handrail-form handrail-hub-tablet handrail-languages handrail-read-aloud handrail-step-guide handrail-talk-to-a-person handrail-urgent-help'.split(
    ' ',
  );
