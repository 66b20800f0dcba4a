import { escaped, gap, markup, said } from './markup.js';
import { formAddressProblem, siteProblem } from './problems.js';

/** A form that asks for a call. What happens next is for the team to say. */
export const CALL_ME = `<handrail-form>
  <h2>Ask us to call you</h2>
  <p>In an emergency, <a href="tel:999">call 999</a>.</p>
  <form action="" method="post">
    <handrail-field>
      <label for="call-name">Full name</label>
      <input id="call-name" name="full-name" autocomplete="name" spellcheck="false" required />
    </handrail-field>
    <handrail-field>
      <label for="call-phone">Phone number</label>
      <input id="call-phone" name="phone" type="tel" autocomplete="tel" required />
    </handrail-field>
    <handrail-choices>
      <fieldset>
        <legend>When can we call you?</legend>
        <label><input type="radio" name="when" value="morning" required /> Morning, 9am to midday</label>
        <label><input type="radio" name="when" value="afternoon" required /> Afternoon, midday to 5pm</label>
      </fieldset>
    </handrail-choices>
    <button>Ask for a call</button>
  </form>
</handrail-form>
`;

/** One of our forms, with where it goes and who asks. Without the first, nobody would get the answers: that is a gap to be seen. */
export function filledForm(html: string, answers: FormData): string {
  const [action, site] = [said(answers, 'form-address'), said(answers, 'site')];
  const goes = action && !formAddressProblem(action) ? escaped(action) : '';
  const asks = siteProblem(site) ? '' : escaped(site);
  const missing = [
    ...(goes ? [] : ['your address that receives this form']),
    ...(asks || !/name="site"/.test(html) ? [] : ['your name for this page in reports']),
  ];
  const gaps = missing.map((words) => markup`<p>${gap(words)}</p>`.text);
  return html
    .replace(/(<form\b[^>]*?) action="[^"]*"/, (_, start: string) => `${start} action="${goes}"`)
    .replace(
      /(\n\s*)(<form\b)/,
      (_, space: string, form: string) => `${[...gaps, form].map((one) => space + one).join('')}`,
    )
    .replace(/(name="site" value=")[^"]*/, (_, start: string) => start + asks);
}
