import { expect } from '@open-wc/testing';
import { collectWarnings, place } from '../../../test/harness/fixture.js';
import { checksFile } from '../../../test/harness/form-parts.js';
import { isShown } from '../../../test/harness/person.js';
import { checksFrom } from '../../parts/forms/checks.js';
import { filterFrom } from '../../parts/forms/filter.js';

checksFrom(checksFile);
let asked = 0;
filterFrom(() => {
  asked++;
  return Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
});

describe('A filter that never comes', () => {
  it('leaves the whole list, and is asked for once', async () => {
    const said = collectWarnings();
    const rows = Array.from(
      { length: 9 },
      (_, at) => `<label><input type="radio" name="a" value="${at}"> ${at}</label>`,
    );
    const list = `<handrail-choices filter><fieldset><legend>Which?</legend>${rows.join('')}</fieldset></handrail-choices>`;
    const page = await place(`<form>${list}${list}</form>`);
    const radios = [...page.querySelectorAll('input')];
    expect(radios.filter(isShown)).to.have.length(18);
    radios[4]?.click();
    expect(page.querySelectorAll('handrail-choices[data-handrail-ready]')).to.have.length(2);
    expect(page.querySelector('legend')?.textContent).to.equal('Which? (optional)');
    expect([...new FormData(page.querySelector('form') as HTMLFormElement)]).to.deep.equal([['a', '4']]);
    expect(asked).to.equal(1);
    expect(said).to.deep.equal({ warnings: [], errors: [] });
  });
});
