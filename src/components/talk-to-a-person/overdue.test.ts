import { expect } from '@open-wc/testing';
import { collectWarnings, place } from '../../../test/harness/fixture.js';
import { linesOnScreen } from '../../../test/harness/person.js';
import { define } from '../../platform/define.js';
import { HandrailTalkToAPerson } from './talk-to-a-person.js';

define(
  'handrail-talk-to-a-person',
  class extends HandrailTalkToAPerson {
    protected override now(): Date {
      return new Date('2026-11-23T11:00:00Z');
    }
  },
);

const talk = (checked: string, attributes = '', day = ''): string => `<handrail-talk-to-a-person open ${attributes}>
  <h2>Talk to a person</h2><ul><li><a href="tel:+441632960123">Call 01632 960 123</a>
  <p data-handrail-part="hours" data-handrail-hours="Mo-Fr 09:00-17:00; PH off">Weekdays</p></li></ul>
  <p data-handrail-part="checked"${day}>${checked}</p></handrail-talk-to-a-person>`;
const OLD = 'That is more than a year ago. Some of this may have changed.';

describe('talk to a person: details that nobody has checked for long', () => {
  for (const [date, words, isOld, isNoDate] of [
    ['2026-11-22', '22 November 2026', false],
    ['2025-11-23', '23 November 2025', false],
    ['2025-11-21', '21 November 2025', true],
    ['2019-01-01', '1 January 2019', true],
    ['soon', 'soon', false, true],
    ['in 2019', 'a day in 2019', false, true],
    ['1999-99-99', 'a day that is none', false, true],
    ['', '1 January 2019', false],
  ] as const)
    it(`says ${isOld ? '' : 'nothing '}of a check on ${date || 'a day that is not marked'}`, async () => {
      const said = collectWarnings();
      const html = talk(`Checked on ${words}.`, '', date && ` data-handrail-checked="${date}"`);
      const page = await place(html);
      const line = linesOnScreen(page).find((one) => one.startsWith('Checked'));
      expect(line).to.equal(`Checked on ${words}.${isOld ? ` ${OLD}` : ''}`);
      const isTold = isOld || isNoDate;
      expect(said.warnings).to.have.length(isTold ? 1 : 0);
      if (isTold) expect(said.warnings[0]).to.include(date).and.to.include('data-handrail-checked=');
      page.firstElementChild!.remove();
      page.innerHTML = talk('Checked some day');
      expect(linesOnScreen(page).join()).not.to.include(OLD);
    });

  it('tells the author of a nation that there is not, and says nothing of one that there is', async () => {
    const said = collectWarnings();
    await place(talk('', 'nation="Northern Ireland"') + talk('', 'nation="scotland"'));
    expect(said.warnings).to.deep.equal([]);
    await place(talk('', 'nation="Essex"'));
    expect(said.warnings).to.have.length(1);
    expect(said.warnings[0]).to.include('Essex').and.to.include('nation="wales"');
  });
});
