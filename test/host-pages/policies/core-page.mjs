// A small page with the parts that any host page can carry: it is HTML and XML at once.
import { FORM } from '../../e2e/site.mjs';

/**
 * How many parts stand when all is well: a way out, urgent help, guide with a word that is explained, ways to a person, places, words in
 * two languages, words that can be read aloud, a form of three fields, a question with choices, a date and the answers to check; a form
 * that asks one question at a time, with two fields and the answers to check.
 */
export const PARTS_HERE = 19;
/** What the way out leads to: a server that answers that there is nothing to show, so the page stays, empty. */
export const AWAY = '/host/nothing.html';
export const STEPS = ['Fill the kettle', 'Boil the water', 'Pour the tea'];
export const TITLE = 'Tea at the hub';

const spellings = {
  element: (name, attributes) => [`<handrail-${name}${attributes}>`, `</handrail-${name}>`],
  data: (name, attributes) => [`<section data-handrail="${name}"${attributes}>`, '</section>'],
  class: (name, attributes) => [`<div class="handrail-${name}"${attributes}>`, '</div>'],
};
/** One page has all three spellings, unless a place can hold one only. */
const MIXED = {
  'exit-page': 'class',
  'urgent-help': 'data',
  'find-a-place': 'element',
  languages: 'data',
  'read-aloud': 'class',
  'step-guide': 'element',
  'talk-to-a-person': 'data',
  form: 'class',
  field: 'element',
  choices: 'data',
  date: 'class',
  'check-answers': 'data',
};

/**
 * The parts, as their author wrote them.
 * @param options.spelling one spelling for all: `element`, `data` or `class`
 * @param options.server the server's address, where the page has another base
 * @param options.action where the form is sent
 */
export function parts({ spelling, server = '', action = server + FORM } = {}) {
  const part = (name, inside, attributes = '') =>
    spellings[spelling ?? MIXED[name]](name, attributes).join(`\n${inside}\n`);
  const leave = `<p><a href="${server}${AWAY}" rel="noreferrer">Leave this page</a></p>`;
  const urgent = `<h2>Get help now</h2>
<p><a href="tel:+441632960199">Call our crisis team</a></p>
<ul><li data-handrail-fact="999"><h3>In danger</h3><p><a href="tel:999">Call 999</a></p></li></ul>`;
  // In a sentence only what may stand in one.
  const [start, end] = spellings[spelling ?? 'data']('explain-a-word', '');
  const inLine = (tag) => tag.replace(/section|div/, 'span');
  const word = `${inLine(start)}pot <span data-handrail-part="meaning">(it fills 4 cups)</span>${inLine(end)}`;
  const guide = `<h2>Make a cup of tea</h2>
<p>At our café a cup costs £1.</p>
<p>A ${word} costs more.</p>
<p>In an emergency, <a href="tel:999">call 999</a>.</p>
<ol>
  <li><h3>${STEPS[0]}</h3><p>Use fresh water.</p><p data-handrail-part="helper">Let them pour.</p></li>
  <li><h3>${STEPS[1]}</h3><p data-handrail-part="see">You should see steam.</p></li>
  <li><h3>${STEPS[2]}</h3><p class="handrail-warn">It is hot.</p></li>
</ol>
<div data-handrail-part="ending"><h3>What happens next</h3><p>Drink it.</p></div>`;
  // The hours stand in words alone, so the reader of hours is fetched too.
  const talk = `<h2>Talk to a person</h2>
<ul>
  <li><h3>Phone us</h3><p><a href="tel:+441632960123">Call 01632 960 123</a></p>
    <p class="handrail-hours">Monday to Friday, 9am to 5pm</p></li>
  <li><h3>Visit us</h3><address>12 Hawthorn Road</address></li>
</ul>`;
  const places = `<h2>Places that serve tea</h2>
<ul>
  <li id="erith"><h3>Erith Hub</h3><address>3 High Street,<br />Erith DA8 1RT</address>
    <p data-handrail-part="hours" data-handrail-hours="Mo-Su 00:00-24:00">All day, every day</p>
    <ul class="handrail-features"><li>Step-free</li><li>Quiet room</li></ul></li>
  <li><h3>Welling Hall</h3><address>9 Chapel Road, Welling DA16 3PW</address>
    <p class="handrail-features">There: Step-free</p></li>
</ul>`;
  const languages = `<p><a href="#cup-en">English</a> <a href="#cup-cy" lang="cy">Cymraeg</a></p>
<div lang="en" dir="ltr" id="cup-en"><h2>Ask for a cup</h2><p>You can bring your own.</p></div>
<div lang="cy" dir="ltr" id="cup-cy"><h2>Gofyn am gwpan</h2><p>Mae am ddim.</p></div>`;
  const aloud = `<h2>When the tea is ready</h2>
<p>Pour it slowly. Call 116 123 from 9am.</p>`;
  const name = `<label for="name">Full name</label>
<input id="name" name="name" type="text" autocomplete="name" required="required" />`;
  const phone = `<label for="phone">Phone number</label>
<p class="handrail-hint">It can be the number of someone you trust.</p>
<input id="phone" name="phone" type="tel" required="required" />`;
  const choices = `<fieldset>
  <legend>How should we contact you?</legend>
  <div><input type="radio" id="by-call" name="contact" value="call" required="required" />
    <label for="by-call">Phone call</label></div>
  <div><input type="radio" id="by-text" name="contact" value="text" required="required" />
    <label for="by-text">Text message</label></div>
</fieldset>`;
  const born = `<fieldset>
  <legend>When were you born?</legend>
  <div><label for="born-day">Day</label> <input id="born-day" name="born-day" /></div>
  <div><label for="born-month">Month</label> <input id="born-month" name="born-month" /></div>
  <div><label for="born-year">Year</label> <input id="born-year" name="born-year" /></div>
</fieldset>`;
  const note = `<label for="note">Anything else</label>
<textarea id="note" name="note" rows="3"></textarea>`;
  const form = `<h2>Ask us to call you</h2>
<form method="post" action="${action}">
${part('field', name)}
${part('field', phone)}
${part('choices', choices)}
${part('date', born)}
${part('field', note)}
${part('check-answers', '<h3>Check your answers</h3>')}
<button type="submit">Ask us to call you</button>
</form>`;
  const drink = `<label for="drink">What do you drink?</label>
<input id="drink" name="drink" />`;
  const sugar = `<label for="sugar">How much sugar?</label>
<input id="sugar" name="sugar" />`;
  const pages = `<h2>Order a drink</h2>
<form method="post" action="${action}">
${part('field', drink)}
${part('field', sugar)}
${part('check-answers', '<h3>Check your order</h3>')}
<button type="submit">Order it</button>
</form>`;
  const one = { element: ' view="one"', data: ' data-handrail-view="one"', class: ' data-handrail-view="one"' };
  return [
    part('exit-page', leave, ' id="leave"'),
    part('urgent-help', urgent, ' id="urgent"'),
    part('step-guide', guide, ' id="tea"'),
    part('talk-to-a-person', talk, ' id="talk"'),
    part('find-a-place', places, ' id="places"'),
    part('languages', languages, ' id="languages"'),
    part('read-aloud', aloud, ' id="aloud"'),
    part('form', form),
    part('form', pages, one[spelling ?? MIXED.form]),
  ].join('\n');
}

/** A whole page. `</main>` is where a test may put more. */
export const document = ({
  doctype = '<!doctype html>',
  html = 'lang="en-GB"',
  head = '<meta charset="utf-8" />',
  css = '<link rel="stylesheet" href="/dist/handrail.css" />',
  tags = '<script type="module" src="/dist/handrail.js"></script>',
  main = parts(),
  end = '',
} = {}) => `${doctype}
<html ${html}>
<head>${head}<title>${TITLE}</title>${css}${tags}</head>
<body><main>
${main}
</main>${end}</body>
</html>`;
