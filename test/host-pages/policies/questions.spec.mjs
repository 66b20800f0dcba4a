// The parts for questions, the tablet that keeps answers, and comfort settings: under the strictest policies, from the first press to thanks.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, listen } from '../../e2e/site.mjs';
import { standing } from './core-journey.mjs';
import { document } from './core-page.mjs';
import { test } from './host-server.mjs';

const dist = process.env.HANDRAIL_DIST ?? fileURLToPath(new URL('../../../dist', import.meta.url));
const { 'handrail-all.js': hash } = JSON.parse(readFileSync(`${dist}/integrity.json`, 'utf8'));
const strict = "default-src 'none'; script-src 'self'; style-src 'self'; form-action 'self'; base-uri 'none'";

const rungs = {
  'Trusted Types, no policy allowed, no handrail.css': {
    policy: `${strict}; require-trusted-types-for 'script'; trusted-types 'none'`,
    css: '',
  },
  "style-src 'none'": { policy: "default-src 'none'; script-src 'self'; form-action 'self'", css: '' },
  'the hash of the single file': {
    policy: `default-src 'none'; script-src '${hash}'; style-src 'self'; form-action 'self'`,
    tags: `<script defer="defer" integrity="${hash}" src="/dist/handrail-all.js"></script>`,
  },
};

const question = (name, words, answers) => `<handrail-choices><fieldset><legend>${words}</legend>
${Object.entries(answers)
  .map(([value, answer]) => `<label><input type="radio" name="${name}" value="${value}" /> ${answer}</label>`)
  .join('\n')}
</fieldset></handrail-choices>`;
const SURE = {
  1: 'Not at all sure',
  2: 'A little sure',
  3: 'Fairly sure',
  4: 'Sure',
  5: 'Very sure',
  'does-not-apply': 'Does not apply to me',
  'rather-not-say': 'I would rather not say',
};
const CAME = { yes: 'Yes', no: 'No', 'rather-not-say': 'I would rather not say' };
const hidden = (name, value) => `<input type="hidden" name="${name}" value="${value}" />`;
const MAIN = `<section data-handrail="comfort-settings"><h2>Make this easier to read</h2>
  <p>Change it on your device first.</p><ul><li>Select Settings.</li></ul></section>
<div class="handrail-confidence-check"><handrail-form><h2>How sure do you feel?</h2>
  <form action="/answers" method="post">
    <p>These are our own questions. They are not a validated scale.</p>
    ${hidden('site', 'hub')}${hidden('form', 'confidence-check')}${hidden('time', 'before')}
    ${question('spotting-scams', 'How sure do you feel about spotting scams?', SURE)}
    <section data-handrail="code-card"><handrail-field><label for="code">The code on your card</label>
      <input id="code" name="code" /></handrail-field></section>
    <button type="submit">Send my answers</button>
  </form></handrail-form></div>
<handrail-feedback><handrail-form><h2>Before you go</h2>
  <form action="/answers" method="post">
    ${hidden('site', 'hub')}${hidden('form', 'feedback')}
    ${question('came-for', 'Did you do what you came for?', CAME)}
    <button type="submit">Send my feedback</button>
  </form></handrail-form></handrail-feedback>
<handrail-hub-tablet><h2>For staff</h2><p>Answers can be kept on this tablet.</p></handrail-hub-tablet>`;
const PARTS_HERE = 10;

for (const [host, { policy, ...how }] of Object.entries(rungs)) {
  test(`${host}: settings, questions and the tablet work, and no rule is broken`, async ({ page, host: server }) => {
    const { complaints, requests } = await listen(page, server);
    const body = document({ ...how, main: MAIN });
    server.pages = { '/host/page.html': { body, headers: { 'content-security-policy': policy } } };
    await page.goto('/host/page.html');
    await standing(page, host, PARTS_HERE);
    const press = (name) => page.getByRole('button', { name, exact: true }).press('Enter');

    await press('Change how it looks here');
    await page.getByRole('radio', { name: 'Light words on dark grey' }).check();
    await press('Use these settings');
    const form = page.locator('handrail-form').first();
    await expect(form, `${host}: comfort settings: the colours change`).toHaveCSS('color-scheme', 'dark');

    await press('Keep answers on this tablet');
    await expect(page.getByText('Answers are kept on this tablet.'), `${host}: hub tablet: it keeps`).toBeVisible();
    await press('Make a code for me');
    await expect(page.getByLabel('The code on your card'), `${host}: code card: a code`).toHaveValue(/^\w{3} \w{3}$/);
    await page.getByRole('radio', { name: 'Very sure' }).first().check();
    await press('Send my answers');
    await expect(page.getByRole('heading', { name: /^Thank you/ }), `${host}: confidence check: thanks`).toBeVisible();

    expect(complaints, `${host}: all parts: nobody complains`).toEqual([]);
    const others = requests.filter((path) => !/^\/(?:host|dist)\//.test(path));
    expect(others, `${host}: all parts: nothing is sent, and nothing else is asked for`).toEqual([]);
  });
}
