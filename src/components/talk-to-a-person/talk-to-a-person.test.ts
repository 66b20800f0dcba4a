import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { emulate, focused, look, press, resize, roleAndName } from '../../../test/harness/accessibility.js';
import { expectNoAxeViolations } from '../../../test/harness/axe.js';
import { collectWarnings, place, settled } from '../../../test/harness/fixture.js';
import { AskForAPersonEvent } from '../../parts/ask-for-a-person.js';
import { define } from '../../platform/define.js';
import { HandrailTalkToAPerson } from './talk-to-a-person.js';

/** In London on Monday 23 November 2026, at 11am, unless a test says otherwise. */
const MONDAY = '2026-11-23T11:00:00Z';
let clock = new Date(MONDAY);
define(
  'handrail-talk-to-a-person',
  class extends HandrailTalkToAPerson {
    protected override now(): Date {
      return clock;
    }
  },
);

const phone = (hours: string): string => `
  <li>
    <h3>Phone us</h3>
    <p><a href="tel:+441632960123">Call 01632 960 123</a></p>
    ${hours}
    <p data-handrail-part="cost">It is free.</p>
  </li>`;
const weekdays =
  '<p data-handrail-part="hours" data-handrail-hours="Mo-Fr 09:00-17:00">Monday to Friday, 9am to 5pm</p>';
const email = '<li><h3>Email us</h3><p><a href="mailto:help@hub.example">Email help@hub.example</a></p></li>';
const visit = `
  <li>
    <h3>Visit us</h3>
    <address>12 Hawthorn Road</address>
    <p class="handrail-hours">10am to 4pm on Tuesday</p>
  </li>`;
const talk = (ways: string, attributes = 'id="talk"'): string => `
<handrail-talk-to-a-person ${attributes}>
  <h2>Talk to a person</h2>
  <p>You do not have to do this online.</p>
  <ul>${ways}</ul>
  <p>We are closed on bank holidays.</p>
</handrail-talk-to-a-person>`;
const onePhone = talk(phone(weekdays));
const several = talk(phone(weekdays) + email + visit);
const mine = (hours: string): string =>
  talk(phone(`<p class="handrail-hours" data-handrail-hours="${hours}">Ours</p>`));

const part = (root: ParentNode): HandrailTalkToAPerson =>
  root.querySelector<HandrailTalkToAPerson>('handrail-talk-to-a-person')!;
/** What the page shows about whether somebody is there. */
const statuses = (root: ParentNode): (string | null)[] =>
  [...root.querySelectorAll('.handrail-status')].map((node) => node.textContent);
const isShown = (element: Element | null): boolean => !!element?.checkVisibility();
const number = (root: ParentNode): HTMLAnchorElement => root.querySelector('a[href^="tel:"]')!;
const heading = (root: ParentNode): HTMLHeadingElement => root.querySelector('handrail-talk-to-a-person h2')!;
/** Not `expect(…).to.equal(…)`: its report of two elements never ends. */
const expectFocusOn = (element: Element | null): void => {
  expect(focused() === element, `focus is on ${focused()?.outerHTML}`).to.equal(true);
};
/** What an element of the page holds, as its author wrote it and a browser writes it. */
const inside = (html: string): string => {
  const box = document.createElement('div');
  box.innerHTML = html.replace(/handrail-talk-to-a-person/g, 'section');
  return box.firstElementChild!.innerHTML;
};
/** The button, as people reach it: with the Tab key. */
async function tabToButton(root: ParentNode): Promise<void> {
  const before = document.createElement('span');
  before.tabIndex = 0;
  part(root).before(before);
  before.focus();
  await press('Tab');
  before.remove();
}

const address = location.href;
afterEach(() => {
  clock = new Date(MONDAY);
  history.replaceState(null, '', address);
});

describe('talk to a person: the button', () => {
  it('puts the ways away behind one button that says who is there', async () => {
    const root = await place(onePhone);
    expect(isShown(number(root))).to.equal(false);
    expect(isShown(heading(root))).to.equal(true);
    await tabToButton(root);
    expect(await roleAndName(focused()!)).to.deep.include({ role: 'button', name: 'Ways to talk to us' });
    const seen = await look();
    if (!seen.supported) return;
    expect(seen.focus).to.deep.include({ description: 'Open now until 5pm', states: ['collapsed'] });
    expect(seen.focusable.map(({ name }) => name)).to.deep.equal(['Ways to talk to us']);
    expect(seen.live).to.deep.equal([]);
  });

  it('opens the ways in place and keeps focus and its name', async () => {
    const root = await place(onePhone);
    await tabToButton(root);
    await press('Enter');
    expect(isShown(number(root))).to.equal(true);
    expect(await roleAndName(focused()!)).to.deep.include({ role: 'button', name: 'Ways to talk to us' });
    // What can be taken away comes in a file of its own, a moment later.
    await waitUntil(() => part(root).shadowRoot!.textContent.includes('Take this with you'));
    const seen = await look();
    if (seen.supported) {
      expect(seen.focus?.states).to.deep.equal(['expanded']);
      expect(seen.focusable.map(({ name }) => name)).to.deep.equal([
        'Ways to talk to us',
        'Call 01632 960 123',
        'I would rather not do this online',
        'Take this with you',
      ]);
      expect(seen.live).to.deep.equal([]);
      expect(seen.outline).to.contain('list\n').and.to.contain('Times may be different on bank holidays.');
    }
    await press('Tab');
    expectFocusOn(number(root));
  });

  it('closes again', async () => {
    const root = await place(onePhone);
    await tabToButton(root);
    await press('Space');
    await press('Space');
    expect(isShown(number(root))).to.equal(false);
    const seen = await look();
    if (seen.supported) expect(seen.focus?.states).to.deep.equal(['collapsed']);
  });

  it('is open from the start where the page says so', async () => {
    const root = await place(talk(phone(weekdays), 'open'));
    expect(isShown(number(root))).to.equal(true);
  });

  it('says what open="false" does', async () => {
    const said = collectWarnings();
    const root = await place(talk(phone(weekdays), 'open="false"'));
    expect(isShown(number(root))).to.equal(true);
    expect(said.warnings).to.have.length(1);
    expect(said.warnings[0])
      .to.contain('open="false" opens the ways')
      .and.to.contain('<handrail-talk-to-a-person open>');
  });

  it('stays open where somebody had reached a number before the script came', async () => {
    const root = document.createElement('div');
    root.innerHTML = onePhone.replace(/handrail-talk-to-a-person/g, 'handrail-late-talk');
    document.body.append(root);
    number(root).focus();
    define('handrail-late-talk', class extends HandrailTalkToAPerson {});
    await settled();
    const { open } = root.firstElementChild as HandrailTalkToAPerson;
    const kept = focused() === number(root);
    root.remove();
    expect({ open, kept }).to.deep.equal({ open: true, kept: true });
  });

  it('shows the whole list on paper, and nothing that is only true now', async () => {
    const root = await place(onePhone);
    if (!(await emulate({ media: 'print' })).supported) return;
    expect(isShown(number(root))).to.equal(true);
    expect(isShown(root.querySelector('.handrail-hours,[data-handrail-hours]'))).to.equal(true);
    expect(isShown(root.querySelector('.handrail-status'))).to.equal(false);
    await expectNoAxeViolations(root);
  });
});

describe('talk to a person: who is there now', () => {
  const at = async (instant: string, html: string): Promise<(string | null)[]> => {
    clock = new Date(instant);
    return statuses(await place(html));
  };

  for (const [words, instant, hours] of [
    ['Open now until 5pm', '2026-11-23T11:00:00Z', 'Mo-Fr 09:00-17:00'],
    ['Open now until 5:30pm', '2026-11-23T11:00:00Z', 'Mo-Fr 09:00-17:30'],
    ['Open now until midday', '2026-11-23T11:00:00Z', 'Mo-Fr 09:00-12:00'],
    ['Open now until midnight', '2026-11-23T11:00:00Z', 'Mo-Su 09:00-24:00'],
    ['Open now until 2am', '2026-11-23T20:00:00Z', 'Mo-Su 18:00-02:00'],
    ['Open now until Wednesday at 5pm', '2026-11-23T11:00:00Z', 'Mo-Tu 00:00-24:00; We 00:00-17:00'],
    ['Open now until Tuesday at 8pm', '2026-11-23T09:00:00Z', 'Mo 08:00-24:00; Tu 00:00-20:00'],
    ['Open now until Friday at midnight', '2026-11-23T11:00:00Z', 'Mo-Fr 00:00-24:00'],
    ['Open all day, every day', '2026-11-23T11:00:00Z', '24/7'],
    ['Closed now', '2026-11-23T11:00:00Z', 'Mo-Su off'],
    ['Closed now. Opens today at 9am', '2026-11-23T08:00:00Z', 'Mo-Fr 09:00-17:00'],
    ['Closed now. Opens tomorrow, Tuesday, at 9am', '2026-11-23T18:00:00Z', 'Mo-Fr 09:00-17:00'],
    ['Closed now. Opens Monday at 9am', '2026-11-21T11:00:00Z', 'Mo-Fr 09:00-17:00'],
    ['Closed now. Opens next Monday at 12:30pm', '2026-11-23T18:00:00Z', 'Mo 12:30-17:00'],
    ['Closed now. Opens Friday at midnight', '2026-11-23T11:00:00Z', 'Sa-Su 00:00-24:00'],
  ] as const) {
    it(`says "${words}" at ${instant} for ${hours}`, async () => {
      expect(await at(instant, mine(hours))).to.deep.equal([words]);
    });
  }

  it('goes by the clocks in London in summer', async () => {
    expect(await at('2026-07-06T08:30:00Z', mine('Mo-Fr 09:00-17:00'))).to.deep.equal(['Open now until 5pm']);
  });

  it("reads the page's own words where no hours are marked", async () => {
    expect(await at(MONDAY, talk(visit))).to.deep.equal(['Closed now. Opens tomorrow, Tuesday, at 10am']);
  });

  it('reads hours that stand in several lines', async () => {
    const lines = '<ul class="handrail-hours"><li>Monday: 9am to 5pm</li><li>Saturday: 10am to midday</li></ul>';
    const root = await place(talk(phone(lines)));
    expect(statuses(root)).to.deep.equal(['Open now until 5pm']);
    clock = new Date('2026-11-28T11:00:00Z');
    const two =
      '<p class="handrail-hours">Monday, 9am to 5pm</p><p class="handrail-hours">Saturday, 10am to midday</p>';
    expect(statuses(await place(talk(phone(two))))).to.deep.equal(['Open now until midday']);
  });

  for (const [hours, where] of [
    ['<p class="handrail-hours">Monday, 9am to 5pm</p>', 'p'],
    ['<p>We answer: <b class="handrail-hours">Monday, 9am to 5pm</b> (free)</p>', 'p'],
    ['<ul><li class="handrail-hours">Monday, 9am to 5pm</li><li>Free</li></ul>', 'ul'],
    ['<table><tr><td class="handrail-hours">Monday, 9am to 5pm</td></tr></table>', 'table'],
  ] as const) {
    it(`says it after the ${where} in ${hours}`, async () => {
      const root = await place(talk(phone(hours), 'open'));
      const status = root.querySelector('.handrail-status')!;
      expect(status.textContent).to.equal('Open now until 5pm');
      expect(status.previousElementSibling?.localName).to.equal(where);
      expect(status.parentElement?.parentElement?.getAttribute('role')).to.equal('list');
      await expectNoAxeViolations(root);
    });
  }

  it('says to check hours it does not understand, and tells the author what to write', async () => {
    const said = collectWarnings();
    const odd = '<p class="handrail-hours">Most mornings</p>';
    expect(
      await at(MONDAY, talk(phone(odd) + visit.replace('10am to 4pm on Tuesday', 'By arrangement'))),
    ).to.deep.equal(['Call to check', 'Check the times']);
    expect(said.warnings).to.have.length(2);
    expect(said.warnings[0]).to.contain('"Most mornings"').and.to.contain('data-handrail-hours="Mo-Fr 09:00-17:00');
    expect(said.errors).to.deep.equal([]);
    const seen = await look();
    if (seen.supported)
      expect(seen.focusable[0]).to.deep.include({ name: 'Ways to talk to us', description: 'Phone us: Call to check' });
  });

  it('does not believe a device that says 1970', async () => {
    const said = collectWarnings();
    expect(await at('1970-01-05T11:00:00Z', mine('Mo-Fr 09:00-17:00'))).to.deep.equal(['Call to check']);
    expect(said.warnings).to.deep.equal([]);
  });

  it('leaves a way without hours alone', async () => {
    const root = await place(several);
    expect(statuses(root)).to.have.length(2);
    expect(root.querySelector('a[href^="mailto:"]')!.closest('li')!.outerHTML).to.equal(email);
  });

  it('names the way where there are several, and keeps their order at any time of day', async () => {
    const soonest = async (instant: string): Promise<string | undefined> => {
      clock = new Date(instant);
      const root = await place(several);
      const names = [...root.querySelectorAll('h3')].map((way) => way.textContent);
      expect(names).to.deep.equal(['Phone us', 'Email us', 'Visit us']);
      const seen = await look();
      root.remove();
      return seen.supported ? seen.focusable[0]?.description : undefined;
    };
    const said = [await soonest(MONDAY), await soonest('2026-11-24T18:00:00Z'), await soonest('2026-11-27T18:00:00Z')];
    if (said[0] === undefined) return;
    expect(said).to.deep.equal([
      'Phone us: Open now until 5pm',
      'Phone us: Closed now. Opens tomorrow, Wednesday, at 9am',
      'Phone us: Closed now. Opens Monday at 9am',
    ]);
  });

  it('says the way that opens first when all are closed', async () => {
    clock = new Date('2026-11-24T08:00:00Z');
    await place(talk(phone(weekdays.replace('Mo-Fr', 'We-Fr')) + visit));
    const seen = await look();
    if (!seen.supported) return;
    expect(seen.focusable[0]?.description).to.equal('Visit us: Closed now. Opens today at 10am');
  });

  it('is right again when a phone wakes up', async () => {
    const root = await place(onePhone);
    clock = new Date('2026-11-23T17:00:00Z');
    document.dispatchEvent(new Event('visibilitychange'));
    await settled();
    expect(statuses(root)).to.deep.equal(['Closed now. Opens tomorrow, Tuesday, at 9am']);
  });

  it("is right again when the page comes back from the browser's memory", async () => {
    const root = await place(onePhone);
    clock = new Date('2026-11-23T17:00:00Z');
    window.dispatchEvent(new Event('pageshow'));
    await settled();
    expect(statuses(root)).to.deep.equal(['Closed now. Opens tomorrow, Tuesday, at 9am']);
  });

  it('is right again when it is opened', async () => {
    const root = await place(onePhone);
    await tabToButton(root);
    clock = new Date('2026-11-23T17:00:00Z');
    await press('Enter');
    expect(statuses(root)).to.deep.equal(['Closed now. Opens tomorrow, Tuesday, at 9am']);
  });

  describe('by itself', () => {
    const timers = new Map<number, { end: () => void; after: number }>();
    const { setTimeout: real, clearTimeout: realClear } = window;
    beforeEach(() => {
      let id = 0;
      window.setTimeout = ((end: () => void, after: number) => {
        timers.set(--id, { end, after });
        return id;
      }) as typeof window.setTimeout;
      window.clearTimeout = ((timer: number) => timers.delete(timer) || realClear(timer)) as typeof window.clearTimeout;
    });
    afterEach(() => {
      window.setTimeout = real;
      window.clearTimeout = realClear;
      timers.clear();
    });
    const waiting = (): number[] => [...timers.values()].map(({ after }) => after);

    it('changes its words at the minute when it closes', async () => {
      const root = await place(onePhone);
      const six = 6 * 60 * 60 * 1000;
      expect(waiting()).to.deep.equal([six]);
      clock = new Date(+clock + six);
      [...timers.values()][0]!.end();
      await settled();
      expect(statuses(root)).to.deep.equal(['Closed now. Opens tomorrow, Tuesday, at 9am']);
      // At midnight, "tomorrow" is over.
      const seven = 7 * 60 * 60 * 1000;
      expect(waiting()).to.deep.equal([seven]);
      clock = new Date(+clock + seven);
      [...timers.values()][0]!.end();
      await settled();
      expect(statuses(root)).to.deep.equal(['Closed now. Opens today at 9am']);
      expect(waiting()).to.deep.equal([9 * 60 * 60 * 1000]);
    });

    it('waits for the way that changes first, and for nothing once it is gone', async () => {
      const root = await place(talk(phone(weekdays) + phone(weekdays.replace('17:00', '12:00')) + email));
      expect(waiting()).to.deep.equal([60 * 60 * 1000]);
      part(root).remove();
      await settled();
      expect(waiting()).to.deep.equal([]);
    });

    it('waits for nothing where nothing changes', async () => {
      await place(mine('24/7'));
      expect(waiting()).to.deep.equal([]);
    });
  });
});

describe('talk to a person: links to it', () => {
  const linked = (html: string, hash = '#talk'): string => `<a href="${hash}">Talk to a person</a>${html}`;
  const link = (root: ParentNode): HTMLAnchorElement => root.querySelector('a[href^="#"]')!;

  it('opens from any link to its id, and again after it was closed', async () => {
    const root = await place(linked(onePhone));
    link(root).focus();
    const moved = oneEvent(window, 'hashchange');
    await press('Enter');
    await moved;
    await settled();
    expect(isShown(number(root))).to.equal(true);
    expectFocusOn(heading(root));
    await tabToButton(root);
    await press('Enter');
    expect(isShown(number(root))).to.equal(false);
    link(root).focus();
    await press('Enter');
    await waitUntil(() => focused() === heading(root));
    expect(isShown(number(root))).to.equal(true);
  });

  it('opens from a link inside another component', async () => {
    const root = await place(`<div id="other"></div>${onePhone}`);
    const shadow = root.querySelector('#other')!.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<a href="#talk"><b>Talk to a person</b></a>';
    history.replaceState(null, '', '#talk');
    shadow.querySelector('b')!.click();
    await waitUntil(() => focused() === heading(root));
    expect(isShown(number(root))).to.equal(true);
  });

  it('leaves a link alone that the page has handled', async () => {
    const root = await place(linked(onePhone));
    history.replaceState(null, '', '#talk');
    link(root).addEventListener('click', (event) => event.preventDefault());
    link(root).click();
    await settled();
    expect(isShown(number(root))).to.equal(false);
  });

  it('leaves a link alone that opens another tab', async () => {
    const root = await place(linked(onePhone));
    history.replaceState(null, '', '#talk');
    let left = 0;
    // The last to hear of it, so that the test opens no tab.
    const listen = (event: Event): void => {
      left += event.defaultPrevented ? 0 : 1;
      event.preventDefault();
    };
    window.addEventListener('click', listen);
    link(root).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }));
    link(root).target = '_blank';
    link(root).click();
    window.removeEventListener('click', listen);
    await settled();
    expect(left).to.equal(2);
    expect(isShown(number(root))).to.equal(false);
  });

  it('is open when the page is opened at its address', async () => {
    history.replaceState(null, '', '#talk');
    const root = await place(onePhone);
    expect(isShown(number(root))).to.equal(true);
    expectFocusOn(null);
  });

  it('opens from a link to the second spelling, and to a way in it', async () => {
    const html = `<section data-handrail="talk-to-a-person" id="help">${talk(phone(weekdays) + '<li id="post">By post</li>', '')}</section>`;
    const root = await place(linked(html, '#help'));
    expect(part(root).id).to.equal('');
    const moved = oneEvent(window, 'hashchange');
    link(root).click();
    await moved;
    await settled();
    expectFocusOn(heading(root));
    part(root).open = false;
    await settled();
    location.hash = '#post';
    await waitUntil(() => isShown(root.querySelector('#post')));
    expect(part(root).open).to.equal(true);
  });

  it('goes to a way that a link names', async () => {
    const root = await place(linked(several.replace('<li><h3>Email', '<li id="email"><h3>Email'), '#email'));
    const moved = oneEvent(window, 'hashchange');
    link(root).click();
    await moved;
    await settled();
    expectFocusOn(root.querySelector('#email h3'));
    expect(isShown(number(root))).to.equal(true);
  });

  it('takes an id where the page gives none, another one for another part, and gives them back', async () => {
    const root = await place(talk(phone(weekdays), '') + talk(phone(weekdays), ''));
    const [first, second] = root.querySelectorAll('handrail-talk-to-a-person');
    expect([first!.id, second!.id]).to.deep.equal(['talk-to-a-person', 'talk-to-a-person-2']);
    first!.remove();
    expect(first!.hasAttribute('id')).to.equal(false);
  });

  it('is not upset by an address that no link can mean', async () => {
    const said = collectWarnings();
    history.replaceState(null, '', '#%E0%A4%A');
    const root = await place(onePhone);
    window.dispatchEvent(new Event('hashchange'));
    await settled();
    expect(isShown(number(root))).to.equal(false);
    expect(said.errors).to.deep.equal([]);
  });
});

describe('talk to a person: where the person was', () => {
  const stuck = `<div id="guide"><h3 tabindex="-1">Choose your medicines</h3><a href="#talk">I am stuck</a></div>`;
  const where = (goBack: () => void): AskForAPersonEvent =>
    new AskForAPersonEvent({ words: 'I am on step 3 of 5.', backLabel: 'Go back to step 3', goBack });
  const ask = async (root: ParentNode, goBack: () => void): Promise<boolean> => {
    const unanswered = root.querySelector('#guide a')!.dispatchEvent(where(goBack));
    await settled();
    return !unanswered;
  };

  it('opens, goes to its heading and says what to say', async () => {
    const root = await place(stuck + several);
    expect(await ask(root, () => undefined)).to.equal(true);
    expect(isShown(number(root))).to.equal(true);
    expectFocusOn(heading(root));
    const { role, name, description } = await roleAndName(heading(root));
    expect({ role, name }).to.deep.equal({ role: 'heading', name: 'Talk to a person' });
    if (description !== undefined) expect(description).to.equal('You can say: “I am on step 3 of 5.”');
    const seen = await look();
    if (!seen.supported) return;
    expect(seen.focus).to.deep.include({
      role: 'heading',
      description: 'You can say: “I am on step 3 of 5.”',
    });
    expect(seen.headings).to.deep.include({ level: 3, name: 'Where you were' });
    expect(seen.live).to.deep.equal([]);
    const back = seen.focusable.findIndex(({ name: own }) => own === 'Go back to step 3');
    const call = seen.focusable.findIndex(({ name: own }) => own === 'Call 01632 960 123');
    expect(back).to.be.greaterThan(0).and.lessThan(call);
  });

  it('leads back, and then says no more of it', async () => {
    const root = await place(stuck + onePhone);
    const step = root.querySelector<HTMLElement>('#guide h3')!;
    await ask(root, () => step.focus());
    await press('Tab');
    await press('Tab');
    expect(await roleAndName(focused()!)).to.deep.include({ role: 'button', name: 'Go back to step 3' });
    await press('Enter');
    expectFocusOn(step);
    expect(root.querySelectorAll('.handrail-where')).to.have.length(0);
    expect(heading(root).hasAttribute('aria-describedby')).to.equal(false);
    const seen = await look();
    if (seen.supported) expect(seen.outline).not.to.contain('Where you were');
  });

  it('keeps the button under the focus while the way back is slow', async () => {
    const root = await place(stuck + onePhone);
    const step = root.querySelector<HTMLElement>('#guide h3')!;
    await ask(root, () => undefined);
    await press('Tab');
    await press('Tab');
    const button = focused();
    await press('Enter');
    expectFocusOn(button);
    step.focus();
    await settled();
    expect(root.querySelectorAll('.handrail-where')).to.have.length(0);
  });

  it('says the newest place when somebody asks again', async () => {
    const root = await place(stuck + onePhone);
    await ask(root, () => undefined);
    root
      .querySelector('#guide a')!
      .dispatchEvent(
        new AskForAPersonEvent({ words: 'I am at the end.', backLabel: 'Go back', goBack: () => undefined }),
      );
    await settled();
    expect(root.querySelector('.handrail-where')?.textContent).to.equal('You can say: “I am at the end.”');
  });

  it('answers once where there are two', async () => {
    const root = await place(stuck + onePhone + talk(phone(weekdays), 'id="other"'));
    await ask(root, () => undefined);
    const [first, second] = root.querySelectorAll<HandrailTalkToAPerson>('handrail-talk-to-a-person');
    expect([first!.open, second!.open]).to.deep.equal([true, false]);
  });

  it('answers no more once it has left the page', async () => {
    const root = await place(stuck + onePhone);
    part(root).remove();
    expect(await ask(root, () => undefined)).to.equal(false);
  });

  it('keeps a description that the page gave its heading', async () => {
    const root = await place(
      stuck + `<p id="note">Free</p>` + onePhone.replace('<h2>', '<h2 aria-describedby="note">'),
    );
    await ask(root, () => undefined);
    expect(heading(root).getAttribute('aria-describedby')).to.equal('note talk-to-a-person-where');
    part(root).remove();
    expect(root.innerHTML).to.contain('Free');
  });
});

describe('talk to a person: pages as they are', () => {
  it('gives the page its own HTML back when it leaves, however it was left', async () => {
    const root = await place(`<a href="#talk">Stuck</a>${talk(phone(weekdays) + visit, '')}`);
    const element = part(root);
    root
      .querySelector('a')!
      .dispatchEvent(new AskForAPersonEvent({ words: 'I am lost.', backLabel: 'Go back', goBack: () => undefined }));
    await settled();
    (focused() as HTMLElement).blur();
    element.remove();
    expect(element.innerHTML).to.equal(inside(talk(phone(weekdays) + visit)));
  });

  it('is right again after it was moved', async () => {
    const root = await place(`${onePhone}<div id="there"></div>`);
    root.querySelector('#there')!.append(part(root));
    await settled();
    expect(statuses(root)).to.deep.equal(['Open now until 5pm']);
    await tabToButton(root);
    await press('Enter');
    expect(isShown(number(root))).to.equal(true);
  });

  it('is right when an open one is copied', async () => {
    const asWritten = inside(talk(phone(weekdays)));
    const root = await place(`<a href="#talk">Stuck</a>${talk(phone(weekdays), '')}`);
    root
      .querySelector('a')!
      .dispatchEvent(new AskForAPersonEvent({ words: 'I am lost.', backLabel: 'Go back', goBack: () => undefined }));
    await settled();
    (focused() as HTMLElement).blur();
    const copy = part(root).cloneNode(true) as HandrailTalkToAPerson;
    root.append(copy);
    await settled();
    expect(statuses(copy)).to.deep.equal(['Open now until 5pm']);
    expect(copy.querySelectorAll('.handrail-where')).to.have.length(0);
    expect(copy.id).to.equal('talk-to-a-person-2');
    expect(isShown(number(copy))).to.equal(true);
    copy.remove();
    expect(copy.hasAttribute('id')).to.equal(false);
    expect(copy.innerHTML).to.equal(asWritten);
  });

  it('warns when it is emptied, and is right when it is filled again', async () => {
    const said = collectWarnings();
    const root = await place(onePhone);
    const kept = [...part(root).childNodes];
    part(root).replaceChildren();
    await settled();
    expect(said.warnings).to.have.length(1);
    expect(said.warnings[0]).to.contain('there is no list of ways').and.to.contain('<ul>');
    expect(part(root).innerHTML).to.equal('');
    part(root).append(...kept);
    await settled();
    expect(statuses(root)).to.deep.equal(['Open now until 5pm']);
    expect(isShown(number(root))).to.equal(false);
  });

  it('follows a way that the page adds or takes away', async () => {
    const root = await place(onePhone);
    const list = root.querySelector('ul')!;
    list.insertAdjacentHTML('beforeend', visit);
    await waitUntil(() => statuses(root).length === 2);
    const first = list.firstElementChild!;
    first.remove();
    await settled();
    expect(statuses(root)).to.have.length(1);
    expect(statuses(first)).to.deep.equal([]);
  });

  it('leaves everything in sight where there is no list', async () => {
    const said = collectWarnings();
    const root = await place(
      '<handrail-talk-to-a-person id="talk"><h2>Talk to us</h2><p><a href="tel:999">999</a></p></handrail-talk-to-a-person>',
    );
    expect(isShown(number(root))).to.equal(true);
    const seen = await look();
    if (seen.supported) expect(seen.focusable.map(({ name }) => name)).to.deep.equal(['999']);
    expect(said.errors).to.deep.equal([]);
  });

  it('warns where there is no heading, and works', async () => {
    const said = collectWarnings();
    const root = await place(onePhone.replace(/<h2>.*<\/h2>/, ''));
    expect(said.warnings).to.have.length(1);
    expect(said.warnings[0]).to.contain('no heading').and.to.contain('<h2>');
    location.hash = '#talk';
    await waitUntil(() => isShown(number(root)));
    expect(await roleAndName(focused()!)).to.deep.include({ role: 'button', name: 'Ways to talk to us' });
  });

  it('finds the list in a wrapper, and puts away only what follows the introduction', async () => {
    const root = await place(
      onePhone.replace('<ul>', '<div class="wp-block-group"><ul>').replace('</ul>', '</ul></div>'),
    );
    expect(isShown(number(root))).to.equal(false);
    const [intro, after] = [...root.querySelectorAll('handrail-talk-to-a-person > p')];
    expect([isShown(intro!), isShown(after!)]).to.deep.equal([true, false]);
  });

  it('puts nothing away where heading and list stand in one wrapper', async () => {
    const root = await place(onePhone.replace('<h2>', '<div><h2>').replace('</ul>', '</ul></div>'));
    expect(isShown(number(root))).to.equal(true);
    expect(statuses(root)).to.deep.equal(['Open now until 5pm']);
    await waitUntil(() => part(root).shadowRoot!.querySelector('button'));
    const seen = await look();
    if (seen.supported)
      expect(seen.focusable.map(({ name }) => name)).to.deep.equal([
        'Call 01632 960 123',
        'I would rather not do this online',
        'Take this with you',
      ]);
  });

  it('does not take a list in the introduction for the ways', async () => {
    const root = await place(onePhone.replace('<ul>', '<ul id="with"><li>letters</li><li>forms</li></ul><ul>'));
    expect(isShown(root.querySelector('#with'))).to.equal(true);
    expect(isShown(number(root))).to.equal(false);
  });

  it('leaves the form of a way as it is', async () => {
    const form =
      '<form method="post" action="/call"><label for="n">Full name</label><input id="n" name="name"><button>Ask for a call</button></form>';
    const root = await place(talk(`<li><h3>Ask us to call you</h3>${form}</li>`, 'open'));
    expect(root.querySelector('form')!.outerHTML).to.equal(inside(`<div>${form}</div>`));
    const sent = new FormData(root.querySelector('form')!);
    expect([...sent.keys()]).to.deep.equal(['name']);
  });
});

describe('talk to a person: for everybody', () => {
  const urdu = `<div lang="ur" dir="rtl">${talk(
    `<li><h3>فون</h3><p><a href="tel:+441632960123">01632 960 123</a></p>${weekdays}</li>`,
  )}</div>`;

  it('shows a number from left to right between words from right to left', async () => {
    const root = await place(urdu.replace('id="talk"', 'open'));
    const text = number(root).firstChild!;
    const leftOf = (index: number): number => {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + 1);
      return range.getBoundingClientRect().left;
    };
    expect(leftOf(0)).to.be.lessThan(leftOf(6));
    expect(leftOf(6)).to.be.lessThan(leftOf(12));
    await expectNoAxeViolations(root);
  });

  it("marks its words with their language where it lacks the page's", async () => {
    const root = await place(urdu.replace('lang="ur" dir="rtl"', 'lang="ja"'));
    const { lang, dir } = root.querySelector<HTMLElement>('.handrail-status')!;
    expect({ lang, dir }).to.deep.equal({ lang: 'en', dir: 'ltr' });
  });

  for (const [state, html] of [
    ['closed', several],
    ['open', several.replace('id="talk"', 'open')],
  ] as const) {
    it(`has no fault that axe finds when ${state}`, async () => {
      await expectNoAxeViolations(await place(html));
    });
    it(`has no fault that axe finds when ${state} in forced colours`, async () => {
      const root = await place(html);
      if (!(await emulate({ features: { 'forced-colors': 'active' } })).supported) return;
      await expectNoAxeViolations(root);
    });
    it(`has no fault that axe finds when ${state} in dark colours`, async () => {
      const root = await place(`<div style="color-scheme: dark; background: #000">${html}</div>`);
      await expectNoAxeViolations(root);
    });
  }

  it('has no fault that axe finds when it says where the person was', async () => {
    const root = await place(`<a href="#talk">Stuck</a>${several}`);
    root
      .querySelector('a')!
      .dispatchEvent(new AskForAPersonEvent({ words: 'I am lost.', backLabel: 'Go back', goBack: () => undefined }));
    await settled();
    await expectNoAxeViolations(part(root));
  });

  it('is a list in every browser', async () => {
    const root = await place(several.replace('id="talk"', 'open'));
    expect(await roleAndName(root.querySelector('ul')!)).to.deep.include({ role: 'list' });
  });

  it('has controls of 56 px or more, 8 px apart, that fit a narrow screen', async () => {
    const root = await place(several);
    await resize(320, 800);
    root.dispatchEvent(new AskForAPersonEvent({ words: 'I am lost.', backLabel: 'Go back', goBack: () => undefined }));
    await settled();
    const controls: { top: number; bottom: number; height: number; right: number }[] = [];
    for (let count = 0; count < 4; count++) {
      await press('Tab');
      const { top, bottom, height, right } = focused()!.getBoundingClientRect();
      controls.push({ top: top + scrollY, bottom: bottom + scrollY, height, right });
    }
    expect(controls[3]!.bottom).to.be.lessThan(root.getBoundingClientRect().bottom + scrollY);
    for (const { height, right } of controls) {
      expect(height).to.be.at.least(56);
      expect(right).to.be.at.most(window.innerWidth);
    }
    controls.slice(1).forEach(({ top }, index) => expect(top - controls[index]!.bottom).to.be.at.least(8));
    expect(document.documentElement.scrollWidth).to.be.at.most(window.innerWidth);
  });
});
