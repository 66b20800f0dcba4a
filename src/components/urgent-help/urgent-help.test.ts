import { expect } from '@open-wc/testing';
import { emulate, look, resize, roleAndName } from '../../../test/harness/accessibility.js';
import { expectNoAxeViolations } from '../../../test/harness/axe.js';
import { collectWarnings, place, settled } from '../../../test/harness/fixture.js';
import { linesOnScreen, tabTo } from '../../../test/harness/person.js';
import { templates as urdu } from '../../locales/generated/ur.js';
import { define } from '../../platform/define.js';
import { HandrailUrgentHelp } from './urgent-help.js';

define('handrail-urgent-help', HandrailUrgentHelp);

const put = async (inside = '', attributes = 'nation="england"', page = ''): Promise<HTMLElement> => {
  const container = await place(
    `<div ${page}><handrail-urgent-help ${attributes}>${inside}</handrail-urgent-help></div>`,
  );
  return container.querySelector('handrail-urgent-help') as HTMLElement;
};
const block = async (nation: string): Promise<HTMLElement> => {
  const html = await (await fetch(`/src/content/urgent-help/${nation}.html`)).text();
  const inside = html.replace(/^<section[^>]*>|<\/section>\s*$/g, '');
  return put(inside, nation === 'all-nations' ? '' : `nation="${nation}"`);
};
const links = (part: Element): HTMLAnchorElement[] => [
  ...part.querySelectorAll('a'),
  ...part.shadowRoot!.querySelectorAll('a'),
];
const numbers = (part: Element): string[] => links(part).map((link) => link.textContent!.replace(/\s+/g, ' ').trim());
const CHECKED = 'These numbers were checked against their sources on 22 November 2026.';

const EACH = {
  england: ['Call 999', 'Call 111', 'Call 116 123', 'Text 85258'],
  wales: ['Call 999', 'Call 111', 'Call 116 123', 'Text 85258'],
  scotland: ['Call 999', 'Call 116 123', 'Text 85258'],
  'northern-ireland': ['Call 999', 'Call 116 123', 'Text 85258'],
};

describe('urgent help', () => {
  // The first test: an author is told once a page.
  it('tells the author that without script there would be no number', async () => {
    const { warnings } = collectWarnings();
    await put('<p>Our own words.</p>');
    expect(warnings.join()).to.include('without script');
  });

  it('says England’s numbers in words, in their order, with what they cost and other ways to use them', async () => {
    expect(linesOnScreen(await put())).to.deep.equal([
      'Urgent: get help now',
      'In an emergency, or when a life is at risk',
      'Call 999',
      'British Sign Language (BSL): the 999 BSL app or website, by video. Free, 24 hours a day.',
      'Urgent help with your mental health',
      'Call 111',
      'Choose the mental health option. 24 hours a day, every day, for all ages.',
      'Relay UK: 18001 111',
      'British Sign Language (BSL): through SignVideo.',
      'Other ways to get help now',
      'Samaritans: somebody to talk to',
      'Call 116 123',
      'Free from any phone. You do not need credit. The volunteer cannot see your number.',
      'Shout: help by text message',
      'Text 85258',
      '24 hours a day, every day. The first answers are automatic. It takes about 5 minutes until a volunteer writes.',
      CHECKED,
    ]);
  });

  for (const [nation, expected] of Object.entries(EACH))
    it(`has what was read in a source for ${nation}, and no more`, async () => {
      const part = await put('', `nation="${nation}"`);
      expect(numbers(part)).to.deep.equal(expected);
      const words = linesOnScreen(part).join('\n');
      expect(words.includes('Press 2.')).to.equal(nation === 'wales');
      expect(words.includes('Choose the mental health option.')).to.equal(nation === 'england');
      expect(words).not.to.match(/In England|In Wales/);
    });

  it('without a nation says first what holds in all of them, then the others with their nation', async () => {
    const lines = linesOnScreen(await put('', ''));
    expect(lines.filter((line) => /^(Call|Text|In (England|Wales):)/.test(line))).to.deep.equal([
      'Call 999',
      'Call 116 123',
      'Text 85258',
      'In England: Urgent help with your mental health',
      'Call 111',
      'In Wales: Urgent help with your mental health',
      'Call 111',
    ]);
  });

  it('has a heading for each number, in the right depth, and no button to put anything away', async () => {
    const part = await put('<h3>Get help now</h3>');
    expect(part.shadowRoot!.querySelectorAll('button,summary,dialog')).to.have.length(0);
    const seen = await look();
    if (!seen.supported) return;
    expect(seen.headings.map(({ level, name }) => `${level} ${name}`)).to.deep.equal([
      '3 Urgent: Get help now',
      '4 In an emergency, or when a life is at risk',
      '4 Urgent help with your mental health',
      '4 Other ways to get help now',
      '5 Samaritans: somebody to talk to',
      '5 Shout: help by text message',
    ]);
  });

  it('gives each number as words and as a link that only a press follows, 56 px high', async () => {
    const part = await put();
    expect(links(part).map((link) => link.getAttribute('href'))).to.deep.equal([
      'tel:999',
      'tel:111',
      'tel:116123',
      'sms:85258',
    ]);
    for (const link of links(part)) expect(link.getBoundingClientRect().height).to.be.at.least(56);
    const link = await tabTo('Call 116 123');
    expect(await roleAndName(link)).to.deep.include({ role: 'link', name: 'Call 116 123' });
  });

  describe('the heading of the page', () => {
    for (const [heading, said] of [
      ['Get help now', 'Urgent: Get help now'],
      ['Urgent help', 'Urgent help'],
      ['In an emergency', 'In an emergency'],
      ['EMERGENCY numbers', 'EMERGENCY numbers'],
    ])
      it(`“${heading}” is “${said}”`, async () => {
        const part = await put(`<h2>${heading}</h2>`);
        expect((await roleAndName(part.querySelector('h2')!)).name).to.equal(said);
        expect(part.shadowRoot!.querySelector('[aria-level="2"]')).to.equal(null);
      });

    it('is as it was when the part leaves, and when the page changes it', async () => {
      const part = await put('<h2>Get <em>help</em> now</h2>');
      const heading = part.querySelector('h2')!;
      heading.textContent = 'Help';
      await settled();
      expect(heading.textContent).to.equal('Urgent: Help');
      part.remove();
      expect(heading.outerHTML).to.equal('<h2>Help</h2>');
    });
  });

  describe('the page’s own lines', () => {
    it('come before ours', async () => {
      const lines = linesOnScreen(
        await put('<h2>Urgent help</h2><p><a href="tel:01632960199">Call 01632 960 199</a></p>'),
      );
      expect(lines.slice(0, 3)).to.deep.equal([
        'Urgent help',
        'Call 01632 960 199',
        'In an emergency, or when a life is at risk',
      ]);
    });

    for (const [what, own] of [
      ['its id', '<p data-handrail-fact="samaritans">Samaritans in your town: 01632 960 150</p>'],
      ['its class', '<p class="handrail-fact-samaritans">Samaritans in your town: 01632 960 150</p>'],
      ['its number', '<p><a href="tel:116123">Samaritans: 116 123</a></p>'],
    ])
      it(`stand instead of one of ours by ${what}`, async () => {
        const part = await put(own);
        const shown = linesOnScreen(part).join('\n');
        expect(shown).to.include('Samaritans').and.not.to.include('Samaritans: somebody');
        expect(numbers(part))
          .to.include.members(['Call 999', 'Call 111', 'Text 85258'])
          .and.not.include('Call 116 123');
      });

    it('come back to ours when the page takes them away', async () => {
      const part = await put('<p data-handrail-fact="samaritans">Samaritans in your town</p>');
      part.querySelector('p')!.remove();
      await settled();
      expect(numbers(part)).to.deep.equal(EACH.england);
    });
  });

  describe('the block to paste', () => {
    for (const nation of [...Object.keys(EACH), 'all-nations'])
      it(`for ${nation} is whole: nothing is added, and nothing is missing`, async () => {
        const part = await block(nation);
        const pasted = linesOnScreen(part);
        expect(part.shadowRoot!.textContent!.trim()).to.equal('');
        const own = linesOnScreen(await put('', nation === 'all-nations' ? '' : `nation="${nation}"`));
        expect(pasted).to.deep.equal(own);
        expect(part.querySelectorAll('[data-handrail-added]')).to.have.length(0);
      });

    it('has targets of 56 px too, and passes axe', async () => {
      const part = await block('england');
      for (const link of links(part)) expect(link.getBoundingClientRect().height).to.be.at.least(56);
      await expectNoAxeViolations(part);
    });
  });

  describe('beside a translation that nobody has checked', () => {
    it('says everything in English too, marked as English, with numbers from left to right', async () => {
      const part = await put('<h2>مدد</h2>', 'nation="england"', 'lang="ur" dir="rtl"');
      const lines = linesOnScreen(part).join('\n');
      for (const id of ['urgent-help-999-for', 'urgent-help-samaritans-cost'] as const)
        expect(lines).to.include(urdu[id]);
      const english = [...part.shadowRoot!.querySelectorAll<HTMLElement>('[lang=en]')];
      for (const one of english) expect(one.dir).to.equal('ltr');
      const words = english.map((one) => one.textContent!.replace(/\s+/g, ' ').trim());
      expect(words).to.include.members(['Call 116 123', 'In an emergency, or when a life is at risk', CHECKED]);
      expect(part.querySelector('h2')!.textContent).to.equal('فوری: Urgent: مدد');
      expect(part.querySelector<HTMLElement>('h2 [lang=en]')!.textContent).to.equal('Urgent: ');
      for (const number of part.shadowRoot!.querySelectorAll<HTMLElement>('bdi')) expect(number.dir).to.equal('ltr');
      await expectNoAxeViolations(part);
    });

    for (const language of ['ar', 'bn', 'cy', 'gu', 'pa', 'pl', 'ro'])
      it(`has each number's words in English beside those in ${language}`, async () => {
        const part = await put('', 'nation="england"', `lang="${language}"`);
        const titles = [...part.shadowRoot!.querySelectorAll('.title')];
        expect(titles.length).to.be.greaterThan(3);
        for (const title of titles) {
          const english = title.querySelector('[lang=en]')!.textContent!;
          expect(title.textContent).not.to.equal(` ${english}`);
          expect(english).to.match(/^[A-Z]/);
        }
        expect(linesOnScreen(part).join('\n')).to.match(/22.+2026/);
      });

    it('says the day of the check in Welsh, in a browser that has no Welsh too', async () => {
      const part = await put('', 'nation="wales"', 'lang="cy"');
      expect(linesOnScreen(part).join('\n')).to.include(' 22 Tachwedd 2026.');
    });

    it('says it once on a page in English, and marks it on a page in a language that we lack', async () => {
      const part = await put('', '', 'lang="sk"');
      expect(part.shadowRoot!.querySelectorAll('.en')).to.have.length(0);
      expect(part.shadowRoot!.querySelector('div')!.lang).to.equal('en');
    });
  });

  describe('tells the author', () => {
    const warned = async (html: string): Promise<string> => {
      const { warnings } = collectWarnings();
      await place(html);
      return warnings.join('\n');
    };
    const part = '<handrail-urgent-help><a href="tel:999">Call 999</a></handrail-urgent-help>';

    it('that something comes before it', async () => {
      expect(await warned(`<main>${part}<h2>News</h2></main>`)).not.to.include('comes before');
      expect(await warned(`<main><h2>News</h2>${part}</main>`)).to.include('comes before');
    });
    it('that it can be put away', async () => {
      expect(await warned(`<details><summary>Help</summary>${part}</details>`)).to.include('closed');
    });
    it('of a nation that it does not know, and says what holds everywhere', async () => {
      const { warnings } = collectWarnings();
      const unknown = await put('', 'nation="britain"');
      expect(warnings.join()).to.include('britain');
      expect(numbers(unknown)).to.deep.equal(['Call 999', 'Call 116 123', 'Text 85258', 'Call 111', 'Call 111']);
    });
  });

  it('is the same when it is moved, copied, or given another nation', async () => {
    const part = await put();
    const copy = part.cloneNode(true) as HTMLElement;
    part.parentElement!.prepend(copy);
    part.parentElement!.prepend(part);
    await settled();
    expect(linesOnScreen(copy)).to.deep.equal(linesOnScreen(part));
    part.setAttribute('nation', 'scotland');
    await settled();
    expect(numbers(part)).to.deep.equal(EACH.scotland);
  });

  it('fits 320 px', async () => {
    const part = await put('', 'nation="england"', 'lang="ur" dir="rtl"');
    const { supported } = await resize(320, 800);
    expect(part.scrollWidth).to.be.at.most(part.clientWidth);
    // WebKitGTK's window gets no narrower than about 447 px.
    const width = supported ? 320 : innerWidth;
    for (const link of links(part)) expect(link.getBoundingClientRect().right).to.be.at.most(width);
  });

  it('prints every number', async () => {
    const part = await put();
    const before = linesOnScreen(part);
    await emulate({ media: 'print' });
    expect(linesOnScreen(part)).to.deep.equal(before);
  });

  it('has borders in forced colours', async () => {
    const part = await put();
    await emulate({ features: { 'forced-colors': 'active' } });
    for (const one of [part, ...links(part)])
      expect(Number.parseFloat(getComputedStyle(one).borderTopWidth)).to.be.at.least(1);
  });

  it('passes axe, with and without the page’s own words', async () => {
    await expectNoAxeViolations(await put());
    await expectNoAxeViolations(await put('<h2>Get help now</h2><p>Our own line.</p>', ''));
  });
});
