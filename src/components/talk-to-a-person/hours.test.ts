// What a way says of its hours on bank holidays, by appointment, with an open end, and in other languages.
import { expect } from '@open-wc/testing';
import { collectWarnings, place, settled } from '../../../test/harness/fixture.js';
import { isShown, linesOnScreen } from '../../../test/harness/person.js';
import { define } from '../../platform/define.js';
import { HandrailTalkToAPerson } from './talk-to-a-person.js';

let clock = new Date(0);
define(
  'handrail-talk-to-a-person',
  class extends HandrailTalkToAPerson {
    protected override now(): Date {
      return clock;
    }
  },
);

const way = (hours: string, link = '<a href="tel:+441632960123">Call 01632 960 123</a>'): string => `
  <li><h3>Us</h3><p>${link}</p><p data-handrail-part="hours" data-handrail-hours='${hours}'>Our own words</p></li>`;
const talk = (ways: string, attributes = ''): string =>
  `<handrail-talk-to-a-person open ${attributes}><h2>Talk to a person</h2><ul>${ways}</ul></handrail-talk-to-a-person>`;
const statuses = (root: ParentNode): (string | null)[] =>
  [...root.querySelectorAll('.handrail-status')].map((node) => node.textContent);
const says = async (instant: string, html: string): Promise<string | null | undefined> => {
  clock = new Date(instant);
  return statuses(await place(html))[0];
};
const NOTE = 'Times may be different on bank holidays.';
const hasNote = async (hours: string): Promise<boolean> =>
  linesOnScreen((await place(talk(way(hours)))).firstElementChild!).includes(NOTE);

const OFFICE = 'Mo-Fr 09:00-17:00';
const SHUT = `${OFFICE}; PH off`;

describe('talk to a person: hours with exceptions', () => {
  for (const [words, instant, hours] of [
    ['Closed on Friday 25 December, Christmas Day. Opens Tuesday at 9am', '2026-12-25T10:00Z', SHUT],
    ['Closed now, and on Friday 25 December, Christmas Day. Opens Tuesday at 9am', '2026-12-24T18:00Z', SHUT],
    [
      'Closed on Monday 28 December, bank holiday for Boxing Day. Opens tomorrow, Tuesday, at 9am',
      '2026-12-28T10:00Z',
      SHUT,
    ],
    ['Closed on Friday 26 March, Good Friday. Opens Tuesday at 9am', '2027-03-26T10:00Z', SHUT],
    ['Open now until midday', '2026-12-25T11:00Z', `${OFFICE}; PH 10:00-12:00`],
    ['Times may be different today, Christmas Day. Call to check', '2026-12-25T11:00Z', OFFICE],
    [
      'Closed now. Times may be different on Friday 25 December, Christmas Day. Call to check',
      '2026-12-24T18:00Z',
      OFFICE,
    ],
    ['Open now. Call to check when it closes', '2026-12-24T18:00Z', 'Mo-Fr 00:00-24:00'],
    ['Times may be different today, Boxing Day. Call to check', '2026-12-26T11:00Z', 'Sa 09:00-17:00; PH off'],
    ['Call to check', '2029-02-06T11:00Z', SHUT],
    ['Closed now. Call to check when it opens', '2028-12-29T18:00Z', SHUT],
    [
      'Closed on Thursday 24 December, winter break. Opens on Monday 4 January at 9am',
      '2026-12-24T11:00Z',
      `${OFFICE}; Dec 24-Jan 2 off "winter break"`,
    ],
    ['Closed now. Opens on Monday 4 January at 9am', '2026-12-24T11:00Z', `${OFFICE}; Dec 24-Jan 2 off`],
    ['Closed now. Opens on Thursday 31 December at midnight', '2026-12-01T11:00Z', 'Jan 1 00:00-24:00'],
    ['By appointment only. Call to check', '2026-11-23T11:00Z', '"by appointment"'],
    ['By appointment only. Call to check', '2026-11-23T11:00Z', `${OFFICE} "By appointment only."`],
    ['In term time. Call to check', '2026-11-23T11:00Z', `${OFFICE} "In term time."`],
    ['Closed now. Call to check when it opens', '2026-11-23T18:00Z', `${OFFICE} "by appointment"`],
    ['Opened at 10am. Call to check when it closes', '2026-11-23T11:00Z', 'Mo-Fr 10:00+'],
    ['Closed now. Opens today at 10am', '2026-11-23T09:00Z', 'Mo-Fr 10:00+'],
    ['Open now', '2026-12-27T11:00Z', '24/7; Dec 25 off'],
    ['Closed now. Opens tomorrow, Wednesday, at 10am', '2026-12-01T18:00Z', 'We[1] 10:00-12:00'],
    ['Closed now. Opens on Wednesday 6 January at 10am', '2026-12-02T18:00Z', 'We[1] 10:00-12:00'],
  ] as const) {
    it(`says "${words}" at ${instant} for ${hours}`, async () => {
      const said = collectWarnings();
      expect(await says(instant, talk(way(hours)))).to.equal(words);
      expect(said.warnings).to.deep.equal([]);
    });
  }

  it('does not tell people to call where there is no number', async () => {
    const visit = (hours: string): string => talk(way(hours, '<a href="https://hub.example/">Visit us</a>'));
    expect(await says('2026-12-25T11:00Z', visit(OFFICE))).to.equal(
      'Times may be different today, Christmas Day. Check the times',
    );
    expect(await says('2026-11-23T11:00Z', visit('Mo-Fr 10:00+'))).to.equal('Opened at 10am. Check the times');
    expect(await says('2028-12-29T18:00Z', visit(SHUT))).to.equal('Closed now. Check the times');
  });

  it("goes by the bank holidays of the page's nation, of a part's, of a way's", async () => {
    const at = '2026-11-30T11:00Z';
    const closed = 'Closed on Monday 30 November, St Andrew’s Day. Opens tomorrow, Tuesday, at 9am';
    expect(await says(at, talk(way(SHUT)))).to.equal('Open now until 5pm');
    expect(await says(at, talk(way(SHUT), 'nation="scotland"'))).to.equal(closed);
    expect(await says(at, talk(way(SHUT), 'nation="Northern Ireland"'))).to.equal('Open now until 5pm');
    expect(await says(at, `<div data-handrail-nation="scotland">${talk(way(SHUT))}</div>`)).to.equal(closed);
    const both = talk(way(SHUT) + way(SHUT).replace('<li>', '<li data-handrail-nation="wales">'), 'nation="scotland"');
    expect(statuses(await place(both))).to.deep.equal([closed, 'Open now until 5pm']);
    // Somewhere it has never heard of, any nation's bank holiday is in doubt.
    expect(await says(at, talk(way(SHUT), 'nation="Atlantis"'))).to.equal(
      'Times may be different today, St Andrew’s Day. Call to check',
    );
  });

  it('names the days of each nation', async () => {
    const named = (nation: string, instant: string): Promise<string | null | undefined> =>
      says(instant, talk(way(SHUT), `nation="${nation}"`));
    expect(await named('scotland', '2026-01-02T11:00Z')).to.contain('Closed on Friday 2 January, bank holiday. Opens');
    expect(await named('scotland', '2027-01-04T11:00Z')).to.contain(
      'Monday 4 January, bank holiday for 2 January. Opens',
    );
    expect(await named('scotland', '2026-06-15T11:00Z')).to.contain('Monday 15 June, World Cup bank holiday. Opens');
    expect(await named('northern-ireland', '2027-07-12T11:00Z')).to.contain(
      'Closed on Monday 12 July, Battle of the Boyne (Orangemen’s Day). Opens tomorrow, Tuesday',
    );
  });

  it('warns that times may differ on bank holidays only where the hours do not say', async () => {
    clock = new Date('2026-11-23T11:00Z');
    expect(await hasNote(OFFICE)).to.equal(true);
    expect(await hasNote(SHUT)).to.equal(false);
    expect(await hasNote('24/7')).to.equal(false);
  });

  it('reads "closed on bank holidays" in words', async () => {
    const words = way('')
      .replace(" data-handrail-hours=''", '')
      .replace('Our own words', 'Weekdays, 9am to 5pm, closed on bank holidays');
    expect(await says('2026-12-25T10:00Z', talk(words))).to.match(/^Closed on Friday 25 December, Christmas Day/);
  });

  it('says it on the right day while the page stays open over midnight', async () => {
    clock = new Date('2026-12-24T23:59Z');
    const root = await place(talk(way(SHUT)));
    clock = new Date('2026-12-25T00:00Z');
    document.dispatchEvent(new Event('visibilitychange'));
    await settled();
    expect(statuses(root)).to.deep.equal(['Closed on Friday 25 December, Christmas Day. Opens Tuesday at 9am']);
  });

  it("goes by the device's clock even where that is a day wrong, beside the page's own words", async () => {
    // Christmas Day in truth.
    clock = new Date('2026-12-24T10:00Z');
    const root = await place(talk(way(SHUT)));
    expect(statuses(root)).to.deep.equal(['Open now until 5pm']);
    const own = root.querySelector('[data-handrail-hours]')!;
    expect(own.textContent).to.equal('Our own words');
    expect(isShown(own)).to.equal(true);
  });

  for (const hours of [
    'Mo-Fr 9-5',
    'PH off',
    `PH off; ${OFFICE}`,
    `${OFFICE}; SH off`,
    'Mo-Fr sunrise-sunset',
    '<b>;"',
  ]) {
    it(`shows the page's own words for ${hours}, and tells its author once`, async () => {
      const said = collectWarnings();
      const root = await place(talk(way('x')));
      root.querySelector('[data-handrail-hours]')!.setAttribute('data-handrail-hours', hours);
      await settled();
      document.dispatchEvent(new Event('visibilitychange'));
      await settled();
      expect(statuses(root)).to.deep.equal(['Call to check']);
      expect(isShown(root.querySelector('[data-handrail-hours]'))).to.equal(true);
      expect(said.warnings.filter((warning) => warning.includes(`"${hours}"`))).to.have.length(1);
    });
  }

  for (const [language, words] of [
    ['cy', 'Ar gau dydd Gwener 25 Rhagfyr, Dydd Nadolig. Yn agor ddydd Mawrth am 9yb'],
    ['ur', 'جمعہ 25 دسمبر کو بند ہے، کرسمس کا دن۔ منگل کو صبح 9 بجے پر کھلے گا'],
    ['pl', 'Zamknięte: piątek 25 grudnia, Boże Narodzenie. Otwarcie: wtorek, 9 rano'],
    ['ro', 'Închis vineri 25 decembrie, Crăciunul. Se deschide marți la 9 dimineața'],
    ['pa', 'ਸ਼ੁੱਕਰਵਾਰ 25 ਦਸੰਬਰ, ਕ੍ਰਿਸਮਸ: ਬੰਦ। ਮੰਗਲਵਾਰ ਸਵੇਰੇ 9 ਵਜੇ ਖੁੱਲ੍ਹੇਗਾ'],
    ['ar', 'مغلق الجمعة 25 ديسمبر، عيد الميلاد. يفتح الثلاثاء الساعة 9 صباحًا'],
    ['bn', 'শুক্রবার 25 ডিসেম্বর, বড়দিন: বন্ধ। মঙ্গলবার সকাল 9টা খুলবে'],
    ['gu', 'શુક્રવારે 25 ડિસેમ્બર, નાતાલ: બંધ. મંગળવારે સવારે 9 વાગ્યે ખુલશે'],
  ] as const) {
    it(`says it in words of ${language}`, async () => {
      expect(await says('2026-12-25T10:00Z', `<div lang="${language}">${talk(way(SHUT))}</div>`)).to.equal(words);
    });
  }
});
