import { expect, waitUntil } from '@open-wc/testing';
import { emulate, focused, look, press, resize, roleAndName, type } from '../../../test/harness/accessibility.js';
import { expectNoAxeViolations } from '../../../test/harness/axe.js';
import { collectWarnings, place, settled } from '../../../test/harness/fixture.js';
import { expectFocusOn, isShown, linesOnScreen, select, tabTo } from '../../../test/harness/person.js';
import { templates as welsh } from '../../locales/generated/cy.js';
import { templates as urdu } from '../../locales/generated/ur.js';
import { AskForAPersonEvent, type WhereTheyWere } from '../../parts/ask-for-a-person.js';
import { OtherSpellings } from '../../parts/other-spellings.js';
import { define } from '../../platform/define.js';
import { HandrailFindAPlace } from './find-a-place.js';

/** In London on Monday 23 November 2026, at 11am, unless a test says otherwise. */
const MONDAY = '2026-11-23T11:00:00Z';
let clock = new Date(MONDAY);
define(
  'handrail-find-a-place',
  class extends HandrailFindAPlace {
    protected override now(): Date {
      return clock;
    }
  },
);

const item = (name: string, address: string, hours: string, features: string[], languages = ''): string => `
  <li id="${name.toLowerCase().replace(/\W/g, '-')}">
    <h3>${name}</h3>
    <address>${address}</address>
    ${hours && `<p data-handrail-part="hours" data-handrail-hours="${hours}">Its hours</p>`}
    <p><a href="tel:+441632960123">01632 960 123</a></p>
    <p>Ask for Sam.</p>
    <ul data-handrail-part="features">${features.map((one) => `<li>${one}</li>`).join('')}</ul>
    ${languages && `<p class="handrail-spoken">Languages: ${languages}</p>`}
  </li>`;
const four = [
  item(
    'Bexley Library',
    '12 Hawthorn Road<br>Bexleyheath DA6 7HJ',
    'Mo-Fr 09:00-17:00',
    ['Step-free', 'Wi-Fi'],
    'English, Urdu',
  ),
  item('Erith Hub', '3 High Street, Erith DA8 1RT', 'Tu,Th 10:00-15:00', ['Step-free', 'Quiet room'], 'English'),
  item('Welling Hall', '9 Chapel Road, Welling DA16 3PW', '', ['Quiet room', 'wi-fi']),
  item('Sidcup Café', '40 Station Road, Sidcup DA14 7HH', 'Mo 13:00-16:00', []),
].join('');
const find = (items = four, after = '<p>None of these? <a href="#talk">Talk to a person</a></p>'): string => `
<handrail-find-a-place id="places">
  <h2>Places that can help</h2>
  <p>It is free.</p>
  <ul>${items}</ul>
  ${after}
</handrail-find-a-place>`;
const talk = '<section data-handrail="talk-to-a-person" id="talk"><h2>Talk to a person</h2></section>';
const whole = find() + talk;

const part = (root: ParentNode): HandrailFindAPlace => root.querySelector<HandrailFindAPlace>('handrail-find-a-place')!;
const inside = <E extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): E =>
  part(root).shadowRoot!.querySelector<E>(selector)!;
const ALL = ['Bexley Library', 'Erith Hub', 'Welling Hall', 'Sidcup Café'];
/** The names of the places that stand on the screen, in the order of the page. */
const shown = (root: ParentNode): (string | null)[] =>
  [...root.querySelectorAll('h3')].filter(isShown).map((heading) => heading.textContent);
const spoken = (root: ParentNode): string => inside(root, '[role=status]').textContent!.trim();
const SEARCH = 'Town, or the start of a postcode';
const TODAY = 'Open today Now or later today. Places whose times we are not sure of stay in the list.';
const NEEDS = 'What do you need there?';
async function search(words: string): Promise<void> {
  await tabTo(SEARCH);
  await type(words);
}

const address = location.href;
const title = document.title;
afterEach(() => {
  clock = new Date(MONDAY);
  history.replaceState(null, '', address);
  document.title = title;
});

describe('find a place: the list', () => {
  it('stands whole, in the order of the page, with the search above it', async () => {
    const root = await place(whole);
    expect(shown(root)).to.deep.equal(ALL);
    const lines = linesOnScreen(part(root));
    expect(lines.slice(0, 4)).to.deep.equal([
      'Places that can help',
      'It is free.',
      SEARCH,
      'For example, DA6. We look by postcode, not by distance. The nearest place can have another postcode.',
    ]);
    expect(lines).to.contain('Print these places').and.not.to.contain('Show all places');
    expect(spoken(root)).to.equal('');
  });

  it('says of each place whether it is open', async () => {
    const root = await place(whole);
    expect([...root.querySelectorAll('.handrail-status')].map((node) => node.textContent)).to.deep.equal([
      'Open now until 5pm',
      'Closed now. Opens tomorrow, Tuesday, at 10am',
      'Closed now. Opens today at 1pm',
    ]);
  });

  it('tells anew when the page is shown again', async () => {
    const root = await place(whole);
    clock = new Date('2026-11-23T18:00:00Z');
    window.dispatchEvent(new Event('pageshow'));
    await settled();
    expect(root.querySelector('.handrail-status')?.textContent).to.contain('Closed now. Opens tomorrow');
  });

  it('stands as it was written when the part leaves, also in the middle of a search', async () => {
    const root = await place(whole);
    const before = find().match(/<ul>[^]*<\/ul>/)![0];
    await search('erith');
    part(root).replaceWith(...part(root).childNodes);
    const box = document.createElement('div');
    box.innerHTML = before;
    expect(root.querySelector('ul')!.outerHTML).to.equal(box.firstElementChild!.outerHTML);
    expect(shown(root)).to.deep.equal(ALL);
  });

  it('keeps the search when it is moved', async () => {
    const root = await place(whole);
    await search('erith');
    root.prepend(document.createElement('p'));
    root.append(part(root));
    await settled();
    expect(shown(root)).to.deep.equal(['Erith Hub']);
    expect(inside<HTMLInputElement>(root, '#typed').value).to.equal('erith');
  });

  it('takes in a place that the page adds, and one that it takes away', async () => {
    const root = await place(whole);
    await search('da1');
    expect(shown(root)).to.deep.equal([]);
    root
      .querySelector('ul')!
      .insertAdjacentHTML('beforeend', item('Dartford Hub', '1 Road, Dartford DA1 1AA', '', ['Lift']));
    await settled();
    expect(shown(root)).to.deep.equal(['Dartford Hub']);
    root.querySelector('#dartford-hub')!.remove();
    await settled();
    expect(shown(root)).to.deep.equal([]);
  });
});

describe('find a place: searching', () => {
  for (const [words, ...names] of [
    ['DA6', 'Bexley Library'],
    ['da6 9zz', 'Bexley Library'],
    ['welling', 'Welling Hall'],
    ['bexleyheath', 'Bexley Library'],
    ['cafe', 'Sidcup Café'],
  ])
    it(`finds “${words}” while it is typed`, async () => {
      const root = await place(whole);
      await search(words!);
      expect(shown(root)).to.deep.equal(names);
    });

  it('says how many are found when somebody has stopped typing, once', async () => {
    const root = await place(whole);
    await search('erith');
    expect(spoken(root)).to.equal('');
    expect(linesOnScreen(part(root))).to.contain('1 of 4 places');
    await waitUntil(() => spoken(root) === '1 of 4 places', 'it is said', { timeout: 5000 });
    const seen = await look();
    if (seen.supported) {
      expect(seen.live).to.deep.equal([{ role: 'status', politeness: 'polite', text: '1 of 4 places' }]);
      // The same words are not met twice, and no empty item stands for a place that is put away.
      expect(seen.outline.match(/1 of 4 places/g)).to.have.length.lessThan(3);
      expect(seen.outline).not.to.contain('Bexley Library');
      expect(seen.outline.match(/listitem/g)).to.have.length(3);
    }
  });

  it('has names for the box and what it says', async () => {
    const root = await place(whole);
    await tabTo(SEARCH);
    const seen = await roleAndName(focused()!);
    expect(seen).to.deep.include({ role: 'textbox', name: SEARCH });
    if (seen.description) expect(seen.description).to.contain('For example, DA6. We look by postcode, not');
    expect(root.querySelector('form')).to.equal(null);
  });

  it('forgives one slip, and says so', async () => {
    const root = await place(whole);
    await search('sidcp');
    expect(shown(root)).to.deep.equal(['Sidcup Café']);
    expect(linesOnScreen(part(root))).to.contain('Not found as you typed it. Close to it: 1 of 4 places');
  });

  it('sends nothing and loses nothing when Enter is pressed, also in a form of the page', async () => {
    const root = await place(`<form action="/away">${whole}<input name="other"></form>`);
    let sent = 0;
    root.addEventListener('submit', (event) => {
      sent++;
      event.preventDefault();
    });
    await search('erith');
    await press('Enter');
    expect(sent).to.equal(0);
    expect(shown(root)).to.deep.equal(['Erith Hub']);
    expect([...new FormData(root.querySelector('form')!).keys()]).to.deep.equal(['other']);
    expect(location.href).to.equal(address);
  });

  it('does not tell the page what is typed', async () => {
    const root = await place(whole);
    const heard: string[] = [];
    root.addEventListener('input', ({ type: what }) => heard.push(what));
    await search('e');
    expect(heard).to.deep.equal([]);
  });

  it('looks again when somebody goes on, because dictation may send no event', async () => {
    const root = await place(whole);
    const box = (await tabTo(SEARCH)) as HTMLInputElement;
    box.value = 'erith';
    await press('Tab');
    expect(shown(root)).to.deep.equal(['Erith Hub']);
  });

  it('says what to do when nothing is found, offers a person, and shows all again', async () => {
    const root = await place(whole);
    await search('zzz');
    expect(shown(root)).to.deep.equal([]);
    const lines = linesOnScreen(part(root)).join('\n');
    expect(lines).to.contain('No place in this list fits').and.to.contain('type only the first part of the postcode');
    expect(lines).to.contain('Would you rather talk to a person?').and.not.to.contain('Print these places');
    await select('Show all places');
    expect(shown(root)).to.deep.equal(ALL);
    expect(inside<HTMLInputElement>(root, '#typed').value).to.equal('');
    const count = inside(root, '.count');
    expectFocusOn(count);
    expect([count.textContent?.trim(), count.getAttribute('aria-hidden')]).to.deep.equal(['All 4 places', null]);
  });
});

describe('find a place: what somebody needs', () => {
  it('keeps what is open now, what opens later today, and what it is not sure of', async () => {
    const root = await place(whole);
    await select(TODAY);
    expect(shown(root)).to.deep.equal(['Bexley Library', 'Welling Hall', 'Sidcup Café']);
    expect(spoken(root)).to.equal('3 of 4 places');
    clock = new Date('2026-11-24T16:00:00Z');
    window.dispatchEvent(new Event('pageshow'));
    await settled();
    expect(shown(root)).to.deep.equal(['Bexley Library', 'Welling Hall']);
  });

  it('says that bank holidays may differ, where hours say nothing of them', async () => {
    const differ = 'Times may be different on bank holidays.';
    const page = await place(whole);
    expect(linesOnScreen(page)).to.include(differ);
    const told = await place(find(item('Erith Hub', '3 High Street, Erith DA8 1RT', 'Tu 10:00-15:00; PH off', [])));
    expect(linesOnScreen(told)).not.to.include(differ);
  });

  it('has no Open today where no place has hours', async () => {
    const root = await place(find(item('A', 'B DA1 1AA', '', ['Lift'])) + talk);
    expect(linesOnScreen(part(root)).join()).not.to.contain('Open today');
  });

  it('asks for each feature and language of the list once, behind one button', async () => {
    const root = await place(whole);
    const button = await tabTo(NEEDS);
    expect(await roleAndName(button)).to.deep.include({ role: 'button', name: NEEDS });
    const before = await look();
    if (before.supported) expect(before.focus?.states).to.deep.equal(['collapsed']);
    await press('Enter');
    const lines = linesOnScreen(part(root));
    expect(lines.join('|')).to.contain(`${NEEDS}|Step-free Wi-Fi Quiet room|Languages|English Urdu|Print`);
    await press('Tab');
    expect(await roleAndName(focused()!)).to.deep.include({ role: 'checkbox', name: 'Step-free' });
    const seen = await look();
    if (seen.supported) expect(seen.focus?.within.join()).to.contain(`group "${NEEDS}"`);
  });

  it('keeps places that have all of it, whatever the capitals', async () => {
    const root = await place(whole);
    await select(NEEDS);
    await select('Wi-Fi');
    expect(shown(root)).to.deep.equal(['Bexley Library', 'Welling Hall']);
    await select('Quiet room');
    expect(shown(root)).to.deep.equal(['Welling Hall']);
    expect(spoken(root)).to.equal('1 of 4 places');
    await press('Space');
    expect(shown(root)).to.deep.equal(['Bexley Library', 'Welling Hall']);
  });

  it('finds by language, by postcode and by feature together', async () => {
    const root = await place(whole);
    await search('da');
    await select(NEEDS);
    await select('Step-free');
    await select('Urdu');
    expect(shown(root)).to.deep.equal(['Bexley Library']);
  });

  it('unticks what no place of the page has any more', async () => {
    const root = await place(whole);
    await select(NEEDS);
    await select('Urdu');
    root.querySelector('.handrail-spoken')!.remove();
    await settled();
    expect(shown(root)).to.deep.equal(ALL);
  });

  it('is large to press, with space between, at 320 pixels too', async () => {
    const root = await place(whole);
    await resize(320, 800);
    inside(root, '#needs').click();
    await settled();
    const rows = [...part(root).shadowRoot!.querySelectorAll('label.row,button,input.typed,.ask')].map((row) =>
      row.getBoundingClientRect(),
    );
    expect(rows.length).to.be.greaterThan(7);
    for (const { height } of rows) expect(height).to.be.at.least(56);
    for (const [at, { top }] of rows.slice(1).entries()) expect(top - rows[at]!.bottom).to.be.at.least(8);
    expect(document.documentElement.scrollWidth).to.be.at.most(Math.max(320, window.innerWidth));
    for (const link of root.querySelectorAll('li > p > a'))
      expect(link.getBoundingClientRect().height).to.be.at.least(56);
  });
});

describe('find a place: ways to a place that is put away', () => {
  it('shows all places when a link leads to one of them', async () => {
    const root = await place(`${whole}<a id="out" href="#welling-hall">Welling Hall</a>`);
    await search('erith');
    root.querySelector<HTMLElement>('#out')!.click();
    await waitUntil(() => shown(root).length === 4);
    await waitUntil(() => focused()?.textContent === 'Welling Hall');
    expect(inside<HTMLInputElement>(root, '#typed').value).to.equal('');
  });

  it('leaves the search alone when the link leads to a place that is shown', async () => {
    const root = await place(`${whole}<a id="out" href="#erith-hub">Erith</a>`);
    await search('erith');
    root.querySelector<HTMLElement>('#out')!.click();
    await waitUntil(() => focused()?.textContent === 'Erith Hub');
    expect(shown(root)).to.deep.equal(['Erith Hub']);
  });

  it('shows all places when find-in-page finds one of them', async () => {
    const root = await place(whole);
    await search('erith');
    const away = root.querySelector('#welling-hall')!;
    if ('onbeforematch' in away) expect(away.getAttribute('hidden')).to.equal('until-found');
    away.dispatchEvent(new Event('beforematch', { bubbles: true }));
    await settled();
    expect(shown(root)).to.deep.equal(ALL);
  });
});

describe('find a place: the way to a person', () => {
  const asked = (root: HTMLElement): WhereTheyWere[] => {
    const heard: WhereTheyWere[] = [];
    root.addEventListener(AskForAPersonEvent.type, (event) => {
      event.preventDefault();
      heard.push((event as AskForAPersonEvent).where);
    });
    return heard;
  };

  it('takes along which place, never what was typed, and leads back to it', async () => {
    document.title = 'Get online';
    const root = await place(whole);
    const heard = asked(root);
    await search('erit');
    await select('Ask a person about Erith Hub');
    expect(heard).to.have.length(1);
    expect(heard[0]?.words).to.equal(
      'I am on the page ‘Get online’, at the list ‘Places that can help’. I am asking about this place: Erith Hub',
    );
    expect(heard[0]?.backLabel).to.equal('Go back to Erith Hub');
    heard[0]?.goBack();
    await waitUntil(() => focused()?.textContent === 'Erith Hub');
    expect(location.href).to.equal(address);
  });

  it('takes along that no place was found', async () => {
    document.title = 'Get online';
    const root = await place(whole);
    const heard = asked(root);
    await search('secret');
    await select('Would you rather talk to a person?');
    expect(heard[0]?.words).to.equal(
      'I am on the page ‘Get online’, at the list ‘Places that can help’. I have not found a place that I can use.',
    );
    heard[0]?.goBack();
    expectFocusOn(inside(root, '#typed'));
  });

  it('takes the page’s own link to a person along too, and no other link', async () => {
    const root = await place(whole);
    const heard = asked(root);
    await select('Talk to a person');
    expect(heard[0]?.backLabel).to.equal('Go back to the places');
    const phone = root.querySelector<HTMLElement>('a[href^="tel:"]')!;
    phone.addEventListener('click', (event) => event.preventDefault());
    phone.click();
    expect(heard).to.have.length(1);
  });

  it('leaves a press alone that the page has answered itself', async () => {
    const root = await place(whole);
    const heard = asked(root);
    const link = root.querySelector<HTMLElement>('.handrail-ask a')!;
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
    expect(heard).to.deep.equal([]);
  });

  it('adds no link where the page has no way to a person, and says so', async () => {
    const said = collectWarnings();
    const root = await place(find());
    expect(root.querySelector('.handrail-ask')).to.equal(null);
    expect(said.warnings.join()).to.contain('no way to reach a person');
  });
});

describe('find a place: on paper', () => {
  it('prints what is shown, in large type, with phone and hours, and without what is true only now', async () => {
    const root = await place(whole);
    await search('erith');
    if (!(await emulate({ media: 'print' })).supported) return;
    const lines = linesOnScreen(part(root));
    expect(lines).to.contain('1 of 4 places').and.to.contain('Erith Hub').and.to.contain('Its hours');
    expect(lines).to.contain('01632 960 123');
    expect(lines.join('\n')).not.to.match(/Bexley Library|Closed now|Ask a person|Town, or|Print these/);
    const size = parseFloat(getComputedStyle(root.querySelector('address')!).fontSize);
    expect(size).to.be.at.least((16 * 96) / 72);
  });

  it('prints nothing else of the page when somebody selects Print these places', async () => {
    const root = await place(`<p id="other">Other</p>${whole}`);
    const { print } = window;
    let marks: (string | null)[] = [];
    window.print = () => {
      marks = ['#other', 'handrail-find-a-place'].map((one) =>
        root.querySelector(one)!.getAttribute('data-handrail-printing'),
      );
    };
    try {
      await select('Print these places');
    } finally {
      window.print = print;
      window.dispatchEvent(new Event('afterprint'));
    }
    expect(marks).to.deep.equal(['no', 'yes']);
    expect(root.querySelector('[data-handrail-printing]')).to.equal(null);
  });
});

describe('find a place: what its author is told', () => {
  for (const [what, html, words] of [
    ['there is no list', '<handrail-find-a-place><h2>Places</h2></handrail-find-a-place>', 'no list of places'],
    ['there is no heading', `<handrail-find-a-place><ul>${four}</ul></handrail-find-a-place>`, 'no heading'],
    ['a place has no name', find('<li><address>1 Road DA1 1AA</address></li>'), 'has no name: "1 Road DA1 1AA"'],
    ['a place has no address', find('<li><h3>Hub One</h3></li>'), '"Hub One" has no <address>'],
    [
      'an address has no postcode',
      find('<li><h3>Hub Two</h3><address>1 Road</address></li>'),
      '"Hub Two" has no <address>',
    ],
    ['two places have one id', find(four + item('Erith Hub', '1 Road DA1 1AA', '', [])), 'the id "erith-hub"'],
    ['hours are not understood', find(item('X', '1 Road DA1 1AA', 'whenever', [])), 'the hours "whenever"'],
  ] as const)
    it(`hears once that ${what}`, async () => {
      const said = collectWarnings();
      await place(html + talk);
      await place(html + talk);
      expect(said.warnings.filter((line) => line.includes(words))).to.have.length(1);
      expect(said.errors).to.deep.equal([]);
    });

  it('hears nothing when all is well', async () => {
    const said = collectWarnings();
    await place(whole);
    expect(said.warnings).to.deep.equal([]);
  });

  it('keeps the page as it is where there is no list', async () => {
    const root = await place('<handrail-find-a-place><h2>Places</h2><p>Soon.</p></handrail-find-a-place>');
    expect(linesOnScreen(part(root))).to.deep.equal(['Places', 'Soon.']);
  });
});

describe('find a place: everywhere', () => {
  it('works in the second and third spelling', async () => {
    new OtherSpellings(document, ['find-a-place']);
    for (const mark of ['data-handrail="find-a-place"', 'class="handrail-find-a-place"']) {
      const root = await place(
        `<section ${mark}><h2>Places</h2><ul>${four.replaceAll('data-handrail-part="features"', 'class="handrail-features"')}</ul></section>${talk}`,
      );
      await settled();
      inside(root, '#needs').click();
      await settled();
      inside(root, '[name="features quiet room"]').click();
      await settled();
      expect(shown(root)).to.deep.equal(['Erith Hub', 'Welling Hall']);
      root.remove();
    }
  });

  for (const [lang, dir, words] of [
    ['cy', 'ltr', welsh],
    ['ur', 'rtl', urdu],
  ] as const)
    it(`speaks ${lang}`, async () => {
      const root = await place(`<div lang="${lang}" dir="${dir}">${whole}</div>`);
      await settled();
      const lines = linesOnScreen(part(root));
      expect(lines).to.contain((words as Record<string, string>)['places-typed']);
      inside(root, '#needs').click();
      await settled();
      const row = inside(root, '.needs .row').getBoundingClientRect();
      const box = inside(root, '.needs .row input').getBoundingClientRect();
      expect(dir === 'rtl' ? row.right - box.right : box.left - row.left).to.be.lessThan(20);
      expect(root.querySelector('a[href^="tel:"]')!.getAttribute('dir')).to.equal('ltr');
      await expectNoAxeViolations(root);
    });

  it('is English, and says so, in a language that it lacks', async () => {
    const root = await place(`<div lang="fr">${whole}</div>`);
    expect(inside(root, '.controls').lang).to.equal('en');
    expect(root.querySelector<HTMLElement>('.handrail-ask')!.lang).to.equal('en');
  });

  it('has no fault that axe knows, in every state', async () => {
    const root = await place(whole);
    await expectNoAxeViolations(root);
    await select(NEEDS);
    await select('Quiet room');
    await expectNoAxeViolations(root);
    // Not by Tab: past the end, Firefox leaves the page.
    inside(root, '#typed').focus();
    await type('zzz');
    await waitUntil(() => spoken(root) === 'No place in this list fits', 'it is said', { timeout: 5000 });
    await expectNoAxeViolations(root);
    await emulate({ features: { 'prefers-color-scheme': 'dark' } });
    await expectNoAxeViolations(root);
  });

  it('has borders and a ring in forced colours', async () => {
    const root = await place(whole);
    if (!(await emulate({ features: { 'forced-colors': 'active' } })).supported) return;
    const box = await tabTo(SEARCH);
    expect(getComputedStyle(box).borderTopStyle).to.equal('solid');
    expect(parseFloat(getComputedStyle(box).outlineWidth)).to.be.at.least(3);
    expect(getComputedStyle(inside(root, '.row')).borderTopStyle).to.equal('solid');
  });
});
