import { expect } from '@open-wc/testing';
import { checksFile, kindsFile } from '../../../test/harness/form-parts.js';
import { press, type } from '../../../test/harness/accessibility.js';
import { place, settled } from '../../../test/harness/fixture.js';
import { type Checks, checksFrom, checksNow, fetchChecks } from '../../parts/forms/checks.js';

let asked = 0;
let arrive!: (file: { checks: Checks }) => void;
const arrived = new Promise<{ checks: Checks }>((resolve) => (arrive = resolve));
let bringKinds!: (file: { kinds: object }) => void;
const kindsArrived = new Promise<{ kinds: object }>((resolve) => (bringKinds = resolve));
checksFrom(
  () => {
    asked++;
    return arrived;
  },
  () => kindsArrived,
);

describe('Checks that come late', () => {
  it('are asked for when somebody starts to answer, and a form that is sent before them waits for them', async () => {
    const page = await place(`<handrail-form><form action="#sent">
      <handrail-field><label for="name">Full name</label><input id="name" name="name" required></handrail-field>
      <button name="how" value="post">Send</button>
    </form></handrail-form>`);
    const form = page.querySelector('form') as HTMLFormElement;
    const sent: (string | undefined)[] = [];
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent.push((event.submitter as HTMLButtonElement | null)?.value);
    });
    expect(asked).to.equal(0);

    page.querySelector('input')?.focus();
    expect(asked).to.equal(1);
    await press('Enter');
    await press('Enter');
    expect(checksNow()).to.equal(undefined);
    expect(sent).to.deep.equal([]);

    const taken = await place('<handrail-form><form><input required><button>Send</button></form></handrail-form>');
    const button = taken.querySelector('button');
    let presses = 0;
    button?.addEventListener('click', () => presses++);
    button?.click();
    taken.firstElementChild?.replaceWith('The page has taken this form away');

    arrive(await checksFile());
    await fetchChecks(document.body);
    await settled();
    await settled();
    expect(page.querySelector('.handrail-error')?.textContent).to.equal('Error: Enter full name');
    expect(sent).to.deep.equal([]);
    expect(presses, 'nobody presses a button that is gone').to.equal(1);

    page.querySelector('input')?.focus();
    await type('Ann');
    await press('Enter');
    expect(sent).to.deep.equal(['post']);
    expect(asked).to.equal(1);
  });

  it('may lack the rules of a kind that few forms have, and then the form waits for those', async () => {
    const page = await place(`<handrail-form><form action="#sent">
      <handrail-field kind="nhs-number"><label for="nhs">NHS number</label><input id="nhs" name="nhs"></handrail-field>
      <button>Send</button>
    </form></handrail-form>`);
    let sent = 0;
    page.addEventListener('submit', (event) => {
      event.preventDefault();
      sent++;
    });
    page.querySelector('input')?.focus();
    await type('943 476 591');
    await press('Enter');
    await settled();
    expect(sent).to.equal(0);
    expect(page.querySelector('.handrail-error')).to.equal(null);

    bringKinds(await kindsFile());
    await fetchChecks(page);
    await settled();
    await settled();
    expect(page.querySelector('.handrail-error')?.textContent).to.equal('Error: NHS number must have 10 numbers in it');
    page.querySelector('input')?.focus();
    await press('End');
    await type('9');
    await press('Enter');
    expect(sent).to.equal(1);
  });
});
