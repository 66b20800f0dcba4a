import { expect } from '@open-wc/testing';
import '../../../test/harness/form-parts.js';
import { press, type } from '../../../test/harness/accessibility.js';
import { collectWarnings, place, settled } from '../../../test/harness/fixture.js';
import { checksFrom, fetchChecks } from '../../parts/forms/checks.js';

checksFrom(() => Promise.reject(new TypeError('Failed to fetch dynamically imported module')));

describe('Checks that never come', () => {
  it('leave the form to the browser, which asks for what is required and sends the rest', async () => {
    const said = collectWarnings();
    const page = await place(`<handrail-form><form action="#sent">
      <handrail-field><label for="name">Full name</label><input id="name" name="name" required></handrail-field>
      <button>Send</button>
    </form></handrail-form>`);
    const form = page.querySelector('form') as HTMLFormElement;
    const input = page.querySelector('input') as HTMLInputElement;
    let sent = 0;
    let refused = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent++;
    });
    input.addEventListener('invalid', () => refused++);

    input.focus();
    await press('Enter');
    await fetchChecks(document.body);
    await settled();
    expect(refused).to.be.greaterThan(0);
    expect(sent).to.equal(0);
    expect(form.noValidate).to.equal(false);
    expect(input.required).to.equal(true);

    input.focus();
    await type('Ann');
    await press('Enter');
    expect(sent).to.equal(1);
    expect(said).to.deep.equal({ warnings: [], errors: [] });
  });
});
