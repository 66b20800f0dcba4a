// What the promise page says in words: each promise, the tests that keep it, and what cannot be promised.

const e2e = (name, test) => ({ file: `test/e2e/${name}.spec.mjs`, test });
const part = (name, test) => ({ file: `src/components/${name}/${name}.test.ts`, test });

/** In the order of the promises. A proof is a test, by its file and its name, or a whole suite of `npm test`. */
export const PROMISES = [
  {
    words:
      'Your page is whole before our script. With JavaScript off, late, blocked or broken, everything on it reads, prints, links and submits.',
    proofs: [
      e2e('without-script', 'every word, number, link and field can be seen at once'),
      e2e('without-script', 'the form sends what was typed, and the next page shows it'),
      e2e('without-script', 'everything can be seen when'),
    ],
  },
  {
    words:
      'Your HTML stays yours. Words, links, fields and ids stay in your page, and when a part leaves, your HTML is as you wrote it.',
    proofs: [
      e2e('spellings', "put into a page later, it works; taken away, the page's own HTML is back"),
      e2e('steady', 'nothing moves, at the first visit and when people come back'),
      part('form', 'sends what the page’s own form sends without us'),
    ],
  },
  {
    words:
      'Nothing leaves the page and nothing stays on it. We ask for our own files and nothing else. We set no cookie, store nothing, measure nobody, and send nothing that people type. Only where somebody ticks “Keep my answers on this device” do their answers stay, for the visit, and one button clears it all. Only where somebody presses “Use these settings” does how it looks stay, for the visit; on the device only if they tick that. Only where staff of a hub press “Keep answers on this tablet” do the answers to a form of questions stay on it, until staff clear it.',
    proofs: [
      e2e('privacy/privacy', 'nothing leaves the page and nothing stays on it'),
      e2e('privacy/privacy', 'a file that spies on people is caught at each thing that it does'),
      e2e('come-back', '“Keep my answers”: another page, and a link back, and they are here'),
      e2e('come-back-kept', '“Finish and clear this computer” after sending, and Back finds an empty form'),
      part('come-back', 'keeps nothing, whatever is typed and wherever people go'),
      part('comfort-settings', 'changes and keeps nothing before somebody presses the button, however they choose'),
      part('comfort-settings', 'keeps it on the device only where that is ticked, and forgets it there too'),
      part('hub-tablet', 'makes no database, keeps nothing, and lets the form post'),
      part('hub-tablet', 'stops only where nothing is kept, and then there is no database'),
      part('form', 'tells the page which questions, what was said and how often, and nothing that was typed'),
    ],
  },
  {
    words: 'Strict pages are welcome. The parts work where a page’s policy allows nothing but its own files.',
    proofs: [
      e2e('strict-pages', 'using every control breaks no rule, asks for nothing else and leaves nothing behind'),
      e2e('strict-pages', 'the built files hold nothing that strict pages refuse'),
      e2e('strict-pages', 'a file that somebody changed is refused, and the page stays whole'),
    ],
  },
  {
    words: 'Big and calm. Large targets, readable text, no motion, no time limit, nothing that covers the page.',
    proofs: [
      e2e('looks', 'on a small phone: nothing is cut off, controls are large and apart'),
      e2e('looks', 'at 400% zoom: nothing is cut off, and what is asked for comes into view'),
      part('field', 'says nothing while somebody types, and nothing when they move on'),
    ],
  },
  {
    words: 'A person is always one press away: at every step and at every error, with today’s opening times.',
    proofs: [
      e2e('journey', 'being stuck on step 3 leads to a person, and back to step 3'),
      e2e('journey', 'a form that cannot be sent yet says what to do, and offers a person at the second try'),
      part('talk-to-a-person', 'says to check hours it does not understand, and tells the author what to write'),
    ],
  },
  {
    words: 'It works on the phone people have, and is small.',
    proofs: [{ suite: 'old-browsers' }, { suite: 'size' }],
  },
  {
    words:
      'It is never an overlay. It does not scan, repair or restyle your page, does not look for assistive technology, and does not speak or translate by itself.',
    proofs: [
      e2e('privacy/privacy', 'nothing leaves the page and nothing stays on it'),
      e2e('strict-pages', 'the first wins, the second says so, and nothing stands twice'),
    ],
  },
  {
    words: 'True facts only. Each guide names its sources and the day it was checked.',
    proofs: [
      {
        file: 'test/host-pages/guide.test.mjs',
        test: 'the facts name the nations, the sources and the other ways, and say that no person has checked it',
      },
      { file: 'test/host-pages/guide.test.mjs', test: 'the dates on the page are the dates in the facts' },
    ],
  },
];

/** What stands outside what a script in a page can promise, or is not proved yet. */
export const GAPS = [
  'The figures are from Chromium. Firefox and WebKitGTK run the component tests, and Safari itself is not run.',
  'Your server, and whoever serves the files for you, sees that they are asked for: an address on the internet, a time, a browser. Serve them from your own site.',
  'A browser does things that no page has a say in: it keeps a history, may offer to fill in what was typed before, and may ask its maker what the fields of a form are for (Chromium asks content-autofill.googleapis.com). On a shared computer, use a private window or a guest session.',
  'What people type goes where your form sends it, as without us. What happens to it there is yours to say.',
  'Other scripts on your page can read what stands on it, our words too.',
  'A link that starts a call, a text or an email leaves a trace in that app and on the bill. The parts do not open such links by themselves.',
  'Whoever looks into the browser’s history sees that a link to a step, or to the ways to talk, was followed: it stands in the address, after the #.',
  'A form that asks one question at a time writes the number of the question, and never an answer, into the entries of the browser’s history. They go when the tab is closed.',
  'Our script is not yet as small as we want it: `.ci/size-budgets.json` holds the goals beside the weights of today.',
  'What is looked for is what browsers offer today. A way to send or keep something that is made later is found only if it belongs to what is watched.',
  'Where a theme says `!important` to every element (`* { … !important }`), or to bare `p` and `label`, the size and spacing of text are its own. Our buttons and boxes stay large.',
  'Your tags inside our parts keep the look that your theme gives to their class, id or `style`. Only bare tags are made steady.',
  'A control with the name of something that every form has, such as `getAttribute` or `title`, can stop the form part. Then the form stays your own, with the browser’s checks.',
  'Drupal’s Basic HTML and CKEditor’s stricter lists keep nothing that marks a part, and the classic editor of WordPress tears tags apart that it does not know. The recipes for content systems say what works there.',
  '`integrity` on the tag of `handrail.js` does not reach the files that it fetches. Where every file must be checked, use `handrail-all.js`: it fetches none.',
  'WebKitGTK was run no narrower than 447 px, and with print styles on the screen, not on paper.',
];
