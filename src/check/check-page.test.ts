import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { syllable } from 'syllable';
import { checkHtml } from './check-html.js';
import { plainWords } from './plain-words.js';

const FACTS = JSON.parse(readFileSync(new URL('../content/word-list/facts.json', import.meta.url), 'utf8'));
const options = { today: '2026-11-23', words: plainWords(FACTS.words), syllables: syllable };
const found = (html: string): string[] => checkHtml(html, options).findings.map(({ rule }) => rule);
const GUIDE = (steps: string, rest = ''): string =>
  `<section data-handrail="step-guide"><h2>Order medicine in England</h2><ol>${steps}</ol>
   <p>Go to your surgery, call <a href="tel:01632960123">01632 960 123</a>, or send a text.</p>
   <p>Last checked: 20 November 2026</p>${rest}</section>`;
const step = (heading: string, words = ''): string => `<li><h3>${heading}</h3>${words}</li>`;

/** A piece of a page that is not plain, and the rules that say so. */
const BAD: readonly (readonly [html: string, ...rules: string[]])[] = [
  [
    '<p>If you have not had an answer from your surgery by the end of the next working day you can call them again and ask to speak to the manager.</p>',
    'long-sentence',
  ],
  ['<p>Open the app. Select Messages. Read the message. Close the app.</p>', 'long-paragraph'],
  [
    '<ul><li>a pen</li><li>a phone</li><li>a bag</li><li>a coat</li><li>a book</li><li>a cup</li><li>a hat</li></ul>',
    'long-list',
  ],
  ["<p>You can't see your test results yet.</p>", 'contraction'],
  ['<p>Simply enter your postcode.</p>', 'shame-word'],
  ['<p>You just need your phone.</p>', 'shame-word'],
  ['<p>Ordering online is easy.</p>', 'shame-word'],
  ['<p>You should ask your pharmacist.</p>', 'should'],
  ['<p>Click Continue.</p>', 'click-or-tap'],
  ['<p>Tap the button at the top.</p>', 'click-or-tap'],
  ['<h2>How do I order medicine?</h2>', 'question-heading'],
  ['<p>For opening times, <a href="/times">click here</a>.</p>', 'vague-link', 'click-or-tap'],
  ['<p>Opening times: <a href="/times">read more</a></p>', 'vague-link'],
  ['<p>We will call you soon.</p>', 'vague-date'],
  ['<p>A clinician will call you.</p>', 'jargon'],
  ['<p>We triage each request.</p>', 'jargon'],
  ['<p>This may be phishing.</p>', 'jargon'],
  [GUIDE(step('Log in', '<p>Enter your code and then select Continue.</p>')), 'two-actions'],
  [GUIDE(step('The menu')), 'verb-first'],
  [GUIDE(step('Do not close the page')), 'negative-step'],
  ['<p>Ask PALS about it.</p>', 'acronym', 'jargon'],
  ['<p>DO NOT share this code.</p>', 'capitals'],
  ['<p>Choose one of three ways.</p>', 'number-word'],
  ['<p>Open Mon-Fri, 9am-5pm.</p>', 'range', 'range'],
  ['<p>The clinic starts at 17:30 on 6/8/2026.</p>', 'time-format', 'date-format'],
  ['<p>About 40% of people get help.</p>', 'percentage'],
  ['<input placeholder="Your name">', 'placeholder-as-label'],
  ['<p><a href="/form" target="_blank">Ask for help</a></p>', 'new-tab'],
  ['<p>Read <em>all</em> of it. Call 01632960123 or send a text.</p>', 'italics', 'phone-format'],
  ['<p>Call <mark data-handrail-part="gap">your surgery\'s number</mark>.</p>', 'gap-left'],
  [
    '<section data-handrail="step-guide"><h2>Order medicine</h2><ol><li><h3>Open the app</h3></li></ol></section>',
    'no-person',
    'no-in-person',
    'nation-missing',
    'review-date',
  ],
  [GUIDE(step('Open the app'), '<p>Next check due: 1 June 2026.</p>'), 'review-date'],
  ['<p>Call <a href="tel:01632960123">01632 960 123</a>.</p>', 'only-phone'],
  ['<p>Your form will be looked at by the team.</p>', 'passive'],
  ['<p>The letter must be brought to the desk.</p>', 'passive'],
  ['<p data-handrail-hours="Mo-Fr 09:00-17:00; 2025 Dec 24 off">Monday to Friday, 9am to 5pm</p>', 'hours-passed'],
];

const GOOD: readonly string[] = [
  '<p>If you do not hear from your surgery in 2 working days, call them.</p>',
  '<p>Open the app. Select Messages. Read the message.</p>',
  '<ul><li>a pen</li><li>a phone</li><li>a bag</li></ul>',
  '<p>You cannot see your test results yet.</p>',
  '<p>Enter your postcode.</p>',
  '<p>Just over half of people ask for help.</p>',
  '<p>Somebody has just sent you a message.</p>',
  '<p>You should see a list of your medicines.</p>',
  '<p>Select <strong>Continue</strong>.</p>',
  '<p>Turn on the cold tap.</p>',
  '<h2>Order your medicine</h2>',
  '<p>Look at our <a href="/times">opening times</a>.</p>',
  '<p>We will call you in 2 working days.</p>',
  '<p>A doctor or nurse will call you.</p>',
  '<p>You may hear the word triage (we decide who can help and when).</p>',
  '<p><span data-handrail="explain-a-word">phishing</span> is a kind of fraud. Phishing comes by email.</p>',
  GUIDE(step('Log in to your account', '<p>Enter your code. Select <strong>Continue</strong>.</p>')),
  GUIDE(step('If you have a phone, open the app')),
  GUIDE(step('Stop before you pay')),
  '<p>Ask the hospital team for complaints (PALS). PALS can help.</p>',
  '<p>The NHS App is free. Ask your GP surgery.</p>',
  '<p>Choose 1 of 3 ways.</p>',
  '<p>Open Monday to Friday, 9am to 5pm.</p>',
  '<p>The clinic starts at 5:30pm on 6 August 2026.</p>',
  '<p>4 in 10 people get help.</p>',
  '<p><label>Your name <input placeholder="Jo Smith"></label></p>',
  '<p><a href="/form" target="_blank">Ask for help (opens in new tab)</a></p>',
  '<p>Call 01632 960 123 or send a text to 07700 900 123.</p>',
  '<p>Call <a href="tel:01632960123">01632 960 123</a>, or email us.</p>',
  '<p lang="cy">DO NOT click, simply ring.</p>',
  '<p>Write to report@phishing.gov.uk, or select <strong>Report phishing</strong>.</p>',
  '<p>The fraud is called phishing. The hospital team for complaints (PALS) can help.</p>',
  '<p>Ring the bell. You should have a letter by Monday 2 March.</p>',
  '<p>We will look at your form. Bring the letter to the desk.</p>',
  '<p>A code is sent to your phone by text.</p>',
  '<fieldset><legend>How would you like us to contact you?</legend></fieldset>',
  '<p>In an emergency call <a href="tel:999">999</a>.</p>',
  '<p data-handrail-hours="Mo-Fr 09:00-17:00; 2026 Dec 24 off; 2027 Jan 1 off">Monday to Friday, 9am to 5pm</p>',
  '<script>var words = "Click here, simply, etc.";</script><style>p::before { content: "click" }</style><template><p>Simply click</p></template>',
];

const content = new URL('../content/', import.meta.url);
const guides = readdirSync(content).filter(
  (name) => existsSync(new URL(`${name}/facts.json`, content)) && name !== 'word-list',
);
const english = guides.filter((name) => existsSync(new URL(`${name}/en.html`, content)));

describe('our own guides', () => {
  for (const name of english)
    it(`${name}: nothing is found that has no reason beside it, but gaps to fill in`, () => {
      const { findings, ignored } = checkHtml(readFileSync(new URL(`${name}/en.html`, content), 'utf8'), options);
      assert.deepEqual(
        findings.filter(({ rule }) => rule !== 'gap-left').map(({ line, rule, words }) => `${line} ${rule}: ${words}`),
        [],
      );
      assert.ok(ignored.every(({ reason }) => reason.length > 10));
    });

  it('are all looked at', () => assert.equal(english.length, 11));
});

describe('what is found on a page', () => {
  it('finds what is not plain, and has nothing to say about what is', (test) => {
    let [hits, missed, extra] = [0, 0, 0];
    const wrong: string[] = [];
    for (const [html, ...expected] of [...BAD, ...GOOD.map((good) => [good] as const)]) {
      const left = [...expected];
      const more = found(html).filter((rule) => {
        const at = left.indexOf(rule);
        if (at >= 0) left.splice(at, 1);
        return at < 0;
      });
      hits += expected.length - left.length;
      missed += left.length;
      extra += more.length;
      if (left.length || more.length) wrong.push(`${html}\n  missed: ${left.join()}; extra: ${more.join()}`);
    }
    const rates = `precision ${(hits / (hits + extra)).toFixed(2)}, recall ${(hits / (hits + missed)).toFixed(2)}`;
    test.diagnostic(`${BAD.length} bad and ${GOOD.length} good pieces: ${rates}`);
    assert.deepEqual(wrong, [], rates);
  });

  it('names the line and the column', () => {
    const { findings } = checkHtml('<main>\n  <p>Open it.\n  Simply   <b>click</b> it.</p>\n</main>', options);
    assert.deepEqual(
      findings.map(({ line, column, words }) => [line, column, words]),
      [
        [3, 3, 'Simply'],
        [3, 15, 'click'],
      ],
    );
  });

  it('leaves out what a comment before the element gives a reason for', () => {
    const page = (comment: string): ReturnType<typeof checkHtml> =>
      checkHtml(`<!-- ${comment} -->\n<p>It is\n easy.</p>\n<p>It is easy.</p>`, options);
    const { findings, ignored } = page('handrail-ignore shame-word: the letter says so');
    assert.deepEqual(
      findings.map(({ rule, line }) => [rule, line]),
      [['shame-word', 4]],
    );
    assert.deepEqual(
      ignored.map(({ rule, line, reason }) => [rule, line, reason]),
      [['shame-word', 3, 'the letter says so']],
    );
    assert.match(
      page('handrail-ignore shame-word').findings[0]?.suggestion ?? '',
      /^Say why: <!-- handrail-ignore shame-word: the reason -->$/,
    );
    assert.match(
      page('handrail-ignore sham-word: x').findings[0]?.suggestion ?? '',
      /^There is no rule of that name\. They are: long-sentence, /,
    );
    assert.match(page('handrail-ignore capitals: x').findings[0]?.suggestion ?? '', /^Nothing is left out by it/);
  });

  it('names a word once, and not where the page explains it', () => {
    assert.deepEqual(found('<p>Is it phishing?</p><p>Phishing is a crime.</p>'), ['jargon']);
  });

  it('has nothing to say about a word that the page says the meaning of', () => {
    assert.deepEqual(found('<h2>Phishing by post</h2><p>Phishing means a message that is not true.</p>'), []);
  });

  it('scores come last, and never for nothing', () => {
    assert.equal(checkHtml('', options).scores, undefined);
    assert.equal(checkHtml('<p>Call us.</p>', options).scores?.words, 2);
  });

  it('takes any piece of HTML', () => {
    for (const html of [
      '',
      '<',
      '<p',
      '<ol><li>',
      '</section>',
      '<!-- handrail-ignore',
      '<a>',
      '<table><p>x',
      '<svg><p>click',
    ])
      assert.ok(Array.isArray(checkHtml(html, options).findings));
  });
});
