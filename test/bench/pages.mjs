// The pages that are compared. Each is written once with Handrail's tags; the bare-Lit and the plain page are that HTML with
// other tags, so that nothing but the library differs.
import { readFileSync } from 'node:fs';

const charity = readFileSync(new URL('../host-pages/partner-site/charity.html', import.meta.url), 'utf8');

/** A part of the charity page as it stands there: real words, of a real length. */
function partOfCharityPage(name) {
  const part = new RegExp(`<handrail-${name}[\\s>][^]*?</handrail-${name}>`).exec(charity)?.[0];
  if (!part) throw new Error(`The charity page has no <handrail-${name}> to measure`);
  return part;
}

const field = (id, label, control, hint = '') => `<handrail-field>
  <label for="${id}">${label}</label>${hint && `\n  <p data-handrail-part="hint">${hint}</p>`}
  ${control}
</handrail-field>`;

const formOfSix = () => `<handrail-form><form method="post" action="/answer">
${field('name', 'Full name', '<input id="name" name="name" type="text" autocomplete="name" required>')}
${field('phone', 'Phone number', '<input id="phone" name="phone" type="tel" required>', 'It can be a mobile or a landline.')}
${field('email', 'Email address', '<input id="email" name="email" type="email">', 'We only use this if we cannot reach you by phone.')}
${field('postcode', 'Postcode', '<input id="postcode" name="postcode" type="text" required>')}
${field('time', 'Best time', '<select id="time" name="time"><option>Any time<option>Morning<option>Afternoon</select>')}
${field('other', 'Anything we should know', '<textarea id="other" name="other" rows="4"></textarea>', 'Nobody reads this straight away.')}
<button type="submit">Ask us to call you</button>
</form></handrail-form>`;

/** The page of the size goals: a guide of six steps, ways to a person, a form of six fields. */
export const wholePage = () =>
  [partOfCharityPage('step-guide'), partOfCharityPage('talk-to-a-person'), formOfSix()].join('\n');

const times = (count, item) => Array.from({ length: count }, (_, index) => item(index + 1)).join('\n');

/** Every second question must be answered; the others get "(optional)". */
export const fieldsPage = (count) => `<handrail-form><form method="post" action="/answer">
${times(count, (n) => field(`q${n}`, `Question ${n}`, `<input id="q${n}" name="q${n}" type="text"${n % 2 ? ' required' : ''}>`))}
<button type="submit">Send</button>
</form></handrail-form>`;

// A guide on a page without a way to a person fetches the warnings; no real page should.
const talk = `<handrail-talk-to-a-person id="talk"><h2>Talk to a person</h2>
<ul><li><h3>Phone us</h3><p><a href="tel:+441632960123">Call 01632 960 123</a></p></li></ul></handrail-talk-to-a-person>`;

export const stepsPage = (
  count,
  view,
) => `<handrail-step-guide id="guide"${view ? ` view="${view}"` : ''}><h2>A guide</h2>
<ol>
${times(
  count,
  (n) => `<li><h3>Open screen ${n}</h3>
<p>Select the button at the bottom of the screen. The words on your screen may differ a little.</p>
<p data-handrail-part="see">You should see a list of the things you can do next.</p></li>`,
)}
</ol></handrail-step-guide>
${talk}`;

const page = (head, body) => `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>A page to measure</title>
<meta name="viewport" content="width=device-width, initial-scale=1">${head}</head>
<body><main><h1>A page to measure</h1>
${body}
</main></body></html>
`;

/** One page in each of the ways that are compared, and what in it must stand before it counts as shown. */
export const waysToWrite = {
  handrail: (body) => ({
    html: page(
      '<link rel="stylesheet" href="/dist/handrail.css"><script type="module" src="/dist/handrail.js"></script>',
      body,
    ),
    parts: body.match(/<handrail-/g).length,
    standing: '[data-handrail-ready]',
  }),
  bareLit: (body) => ({
    html: page('<script type="module" src="/bare-lit.js"></script>', body.replace(/(<\/?)handrail-/g, '$1bare-')),
    parts: body.match(/<handrail-/g).length,
    standing: '[data-bare-ready]',
  }),
  plain: (body) => ({
    html: page('', body.replace(/(<\/?)handrail-[a-z-]+/g, '$1div')),
    parts: 1,
    standing: 'h1',
  }),
};
