import { expect, waitUntil } from '@open-wc/testing';
import { emulate, focused, look, press, roleAndName } from '../../../test/harness/accessibility.js';
import { expectNoAxeViolations } from '../../../test/harness/axe.js';
import { place, settled } from '../../../test/harness/fixture.js';
import { isShown, linesOnScreen, tabTo } from '../../../test/harness/person.js';
import { define } from '../../platform/define.js';
import { HandrailStepGuide } from './step-guide.js';
import { toolsSource } from './tools.js';

define('handrail-step-guide', HandrailStepGuide);

const steps = (many: number): string =>
  Array.from({ length: many }, (_, index) => `<li><h3>Do thing ${index + 1}</h3><p>Do it.</p></li>`).join('');
const guide = (many = 5, id = 'order'): string =>
  `<handrail-step-guide id="${id}"><h2>Order a repeat prescription</h2><ol>${steps(many)}</ol></handrail-step-guide>
   <section data-handrail="talk-to-a-person" id="talk"><h2>Talk to a person</h2></section>`;
/** Opens the page, or, the second time, leaves it and comes back. */
const put = async (html = guide()): Promise<HandrailStepGuide> => {
  for (const old of document.querySelectorAll('handrail-step-guide')) old.parentElement?.remove();
  return (await place(html)).querySelector('handrail-step-guide') as HandrailStepGuide;
};
const said = (page: Element): string => linesOnScreen(page).join(' ');
/** Presses what has these words, above or below: Tab past the end of a page does not come back in every browser. */
const select = async (words: string): Promise<void> => {
  const part = document.querySelector('handrail-step-guide') as HandrailStepGuide;
  const all = [...part.querySelectorAll('label'), ...(part.shadowRoot as ShadowRoot).querySelectorAll('button')];
  const control = all.find((one) => isShown(one) && one.textContent?.replace(/\s+/g, ' ').trim() === words);
  if (!control) throw new Error(`Nothing to press says "${words}"`);
  control.focus();
  control.click();
  await settled();
};
const openTools = async (part: HandrailStepGuide): Promise<void> => {
  await select(OPEN);
  await waitUntil(() => said(part).includes('Print this guide'));
};
const OPEN = 'Print or keep';
const titles = (within: Element): string[] =>
  [...within.querySelectorAll('li > h3')].filter(isShown).map((heading) => heading.textContent ?? '');
const ticks = (within: Element): number[] =>
  [...within.querySelectorAll<HTMLInputElement>('.handrail-done input')].flatMap(({ checked }, at) =>
    checked ? at + 1 : [],
  );
/** A file that is handed to the browser, instead of to the disk. */
async function savedBy(act: () => Promise<void>): Promise<{ name: string; text: string; type: string }> {
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  let blob: Blob | undefined;
  let name = '';
  URL.createObjectURL = (given: Blob) => ((blob = given), 'blob:none');
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    name = this.download;
  };
  try {
    await act();
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  }
  return { name, text: (await blob?.text()) ?? '', type: blob?.type ?? '' };
}

describe('the tools of a guide', () => {
  beforeEach(() => sessionStorage.clear());
  afterEach(() => {
    sessionStorage.clear();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('opens what can be kept below its button, and closes it again', async () => {
    const part = await put();
    await openTools(part);
    expect(said(part)).to.contain('Remember where I am');
    expect(await roleAndName(focused() as Element)).to.deep.include({ role: 'button', name: OPEN });
    expect(focused()?.getAttribute('aria-expanded')).to.equal('true');
    await press('Enter');
    await settled();
    expect(said(part)).not.to.contain('Remember where I am');
  });

  it('keeps nothing before somebody asks', async () => {
    const part = await put();
    await select('Next step');
    await select('I have done step 2');
    await openTools(part);
    expect(sessionStorage.length).to.equal(0);
  });

  it('brings back the step and the ticks for this visit, and says so', async () => {
    const part = await put();
    await select('I have done step 1');
    await openTools(part);
    await select('Remember where I am');
    for (let step = 1; step < 4; step++) await select('Next step');
    await select('I have done step 4');
    const again = await put();
    expect(titles(again)).to.deep.equal(['Do thing 4']);
    expect(ticks(again)).to.deep.equal([1, 4]);
    expect(said(again)).to.contain('You are back at step 4, where you were.');
    const seen = await look();
    if (seen.supported) expect(seen.live.map(({ text }) => text).join('')).to.equal('');
  });

  it('says in words that it is kept, and what a shared computer means', async () => {
    const part = await put();
    await openTools(part);
    expect(said(part)).to.contain('On a shared computer, others can see it until then.');
    await select('Remember where I am');
    const seen = await look();
    if (seen.supported)
      expect(seen.live.map(({ text }) => text).join('')).to.equal('Your place and your ticks are kept.');
    expect(said(part)).to.contain('until you close this tab');
  });

  it('forgets it, and begins at the first step the next time', async () => {
    const part = await put();
    await openTools(part);
    await select('Remember where I am');
    await select('Next step');
    await select('Forget this');
    expect(said(part)).to.contain('Nothing of this guide is kept.');
    await select('Next step');
    expect(sessionStorage.length).to.equal(0);
    expect(titles(await put())).to.deep.equal(['Do thing 1']);
  });

  it('keeps the focus on a control where one goes', async () => {
    const part = await put();
    await openTools(part);
    for (const words of ['Remember where I am', 'Forget this']) {
      if (words === 'Remember where I am') await tabTo(words);
      await press('Enter');
      await settled();
      expect((await roleAndName(focused() as Element)).role).to.equal('button');
    }
  });

  it('keeps nothing more when somebody has cleared this computer', async () => {
    const part = await put();
    await openTools(part);
    await select('Remember where I am');
    sessionStorage.clear();
    await select('Next step');
    expect(sessionStorage.length).to.equal(0);
  });

  it('starts anew where the guide has another number of steps, or what is kept is rubbish', async () => {
    const part = await put();
    await openTools(part);
    await select('Remember where I am');
    await select('Next step');
    expect(titles(await put(guide(6)))).to.deep.equal(['Do thing 1']);
    for (const rubbish of ['5', '5 x', '5 -3 9', '5 99', 'NaN', '{"a":1}']) {
      sessionStorage.setItem('handrail guide order', rubbish);
      const part = await put();
      expect(titles(part).length, rubbish).to.be.at.most(1);
      expect(said(part), rubbish).to.match(/Do thing 1|at the end of the steps/);
    }
  });

  it('keeps each guide on its own', async () => {
    const part = await put();
    await openTools(part);
    await select('Remember where I am');
    await select('Next step');
    expect(titles(await put(guide(5, 'refer')))).to.deep.equal(['Do thing 1']);
  });

  it('says so where the browser keeps nothing', async () => {
    const part = await put();
    await openTools(part);
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    await select('Remember where I am');
    Storage.prototype.setItem = setItem;
    expect(said(part)).to.contain('This browser does not let us keep your place.');
    expect(said(part)).to.contain('Remember where I am');
  });

  it('makes a reminder of the day and hour, with the name of the guide and the address of the page', async () => {
    const part = await put();
    await openTools(part);
    const day = (days: number): string => {
      const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/London' });
      return new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10).replace(/-/g, '');
    };
    const dates: string[] = [];
    for (const words of ['Remind me tomorrow', 'Remind me in a week']) {
      const { name, text, type } = await savedBy(() => select(words));
      expect([name, type]).to.deep.equal(['reminder.ics', 'text/calendar']);
      const lines = text.replace(/\r\n /g, '').split('\r\n');
      expect(lines).to.include('SUMMARY:Order a repeat prescription');
      expect(lines).to.include(`URL:${location.href.split('#')[0]}`);
      dates.push(lines.find((line) => line.startsWith('DTSTART:')) as string);
    }
    expect(dates).to.deep.equal([`DTSTART:${day(1)}T100000`, `DTSTART:${day(7)}T100000`]);
  });

  it('prints the guide alone, with its address as a picture for a phone, and lines for a helper and the next visit', async () => {
    const part = await put();
    const { print } = window;
    let paper: { alone: string | null; svg: number; words: string } | undefined;
    window.print = () => {
      const root = part.shadowRoot as ShadowRoot;
      paper = {
        alone: part.getAttribute('data-handrail-printing'),
        svg: root.querySelector('svg path')?.getAttribute('d')?.match(/M/g)?.length ?? 0,
        words: root.querySelector('.lines')?.textContent ?? '',
      };
      window.dispatchEvent(new Event('afterprint'));
    };
    await openTools(part);
    await select('Print this guide');
    await waitUntil(() => paper);
    window.print = print;
    expect(paper?.alone).to.equal('yes');
    expect(paper?.svg).to.be.above(200);
    expect(paper?.words).to.match(/My helper is.*Next visit/s);
    expect(part.hasAttribute('data-handrail-printing')).to.equal(false);
    expect(isShown(part.shadowRoot?.querySelector('svg') as Element)).to.equal(false);
    const { supported } = await emulate({ media: 'print' });
    if (supported) expect(isShown(part.shadowRoot?.querySelector('svg'))).to.equal(true);
  });

  it('prints without them where their file cannot be had', async () => {
    const { get } = toolsSource;
    toolsSource.get = () => Promise.reject(new Error('no network'));
    const { print } = window;
    let printed = 0;
    window.print = () => void printed++;
    await put();
    await select(OPEN);
    await waitUntil(() => printed);
    expect(printed).to.equal(1);
    window.print = print;
    toolsSource.get = get!;
  });

  it('has nothing for axe, open and kept', async () => {
    const part = await put();
    await openTools(part);
    await expectNoAxeViolations(part);
    await select('Remember where I am');
    await expectNoAxeViolations(part);
  });
});
