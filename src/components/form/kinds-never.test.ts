import { expect } from '@open-wc/testing';
import { press, type } from '../../../test/harness/accessibility.js';
import { collectWarnings, place, settled } from '../../../test/harness/fixture.js';
import { checksFile } from '../../../test/harness/form-parts.js';
import { checksFrom, fetchChecks } from '../../parts/forms/checks.js';

checksFrom(checksFile, () => Promise.reject(new TypeError('Failed to fetch dynamically imported module')));

describe('Kinds of field that never come', () => {
  it('leave that answer to the server, and the rest to the checks', async () => {
    const said = collectWarnings();
    const page = await place(`<handrail-form><form action="#sent">
      <handrail-field kind="nhs-number"><label for="nhs">NHS number</label><input id="nhs" name="nhs"></handrail-field>
      <handrail-field><label for="who">Full name</label><input id="who" name="who" required></handrail-field>
      <button>Send</button>
    </form></handrail-form><section data-handrail="talk-to-a-person"></section>`);
    let sent = 0;
    page.addEventListener('submit', (event) => {
      event.preventDefault();
      sent++;
    });
    page.querySelector('input')?.focus();
    await type('12');
    await press('Enter');
    await fetchChecks(page);
    await settled();
    await settled();
    const errors = [...page.querySelectorAll('.handrail-error')].map((error) => error.textContent);
    expect(errors).to.deep.equal(['Error: Enter full name']);
    page.querySelector<HTMLInputElement>('#who')?.focus();
    await type('Ann');
    await press('Enter');
    expect(sent).to.equal(1);
    expect(said).to.deep.equal({ warnings: [], errors: [] });
  });
});
