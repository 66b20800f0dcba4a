// A page of a hub with a confidence check and the part that keeps its answers, under the strictest policy.
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; form-action 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

const question = (name, words) => `<handrail-choices><fieldset><legend>${words}</legend>
  <label><input type="radio" name="${name}" value="1"> Not at all sure</label>
  <label><input type="radio" name="${name}" value="2"> Sure</label>
  <label><input type="radio" name="${name}" value="does-not-apply"> Does not apply to me</label>
  <label><input type="radio" name="${name}" value="rather-not-say"> I would rather not say</label></fieldset></handrail-choices>`;

/** The part with its form. `view` where it asks one question at a time. */
export const check = (view = '') => `<handrail-confidence-check><handrail-form ${view}><h2>How sure do you feel?</h2>
  <form action="/answers" method="post" autocomplete="off"><input type="hidden" name="site" value="bexley-library">
  <input type="hidden" name="form" value="confidence-check"><input type="hidden" name="time" value="before">
  ${question('passwords-and-codes', 'How sure do you feel about using passwords and codes?')}
  ${question('spotting-scams', 'How sure do you feel about spotting scams?')}
  <button>Send my answers</button></form></handrail-form></handrail-confidence-check>`;
export const TABLET =
  '<handrail-hub-tablet><h2>For staff: answers on this tablet</h2><p>Save the answers at the end of each day.</p></handrail-hub-tablet>';

export const page = (body, { lang = 'en', script = 'type="module" src="/dist/handrail.js"' } = {}) => ({
  headers: { 'content-security-policy': POLICY },
  body: `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Answers</title>
    <meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/dist/handrail.css">
    <script ${script}></script></head><body><main>${body}</main></body></html>`,
});

export const answersPage = { '/host/answers.html': page(check() + TABLET) };
