import { expect } from '@open-wc/testing';
import { expectNoAxeViolations } from '../../../test/harness/axe.js';
import { collectWarnings, place } from '../../../test/harness/fixture.js';
import { isShown, select } from '../../../test/harness/person.js';
import { define } from '../../platform/define.js';
import { authorTold } from '../../platform/tell-author.js';
import { guideTools } from './guide-tools.js';
import { type PackFile, packSource, type Piece } from './pack.js';
import { HandrailStepGuide } from './step-guide.js';
import { toolsSource } from './tools.js';

define('handrail-step-guide', HandrailStepGuide);

const guide = (lang: string, dir: string, title: string): Piece => [
  'section',
  { id: `order${lang && `-${lang}`}`, ...(lang && { lang, dir }) },
  ['h2', {}, title],
  [
    'ol',
    {},
    [
      'li',
      {},
      ['h3', {}, 'Open the app'],
      ['p', {}, 'Call ', ['mark', { 'data-handrail-part': 'gap' }, "your surgery's phone number"], '.'],
    ],
    ['li', {}, ['h3', {}, 'Send it'], ['p', {}, 'Ask at ', ['mark', {}, "your hub's address"], '.']],
  ],
];
const FILES: Record<string, PackFile> = {
  order: { guide: guide('', '', 'Order medicine'), languages: ['cy', 'ur'] },
  'order.cy': { guide: guide('cy', 'ltr', 'Archebu meddyginiaeth') },
  'order.ur': { guide: guide('ur', 'rtl', 'دوا منگوائیں') },
};
const WORDS = `<dl><dt>your surgery’s phone number</dt><dd><a href="tel:01632960123">01632 960 123</a></dd>
  <dt>your hub's address</dt><dd>3 High Street</dd></dl>`;

describe('one of our guides, asked for by its name', () => {
  let asked: string[];
  beforeEach(() => {
    asked = [];
    packSource.get = async (file) => {
      asked.push(file);
      if (!FILES[file]) throw new Error('no such file');
      return FILES[file];
    };
    toolsSource.get = async () => ({ guideTools });
  });
  const put = async (html: string): Promise<HandrailStepGuide> =>
    (await place(html)).querySelector('handrail-step-guide') as HandrailStepGuide;

  it('is a guide like any other, with the page’s own words in its gaps', async () => {
    const part = await put(`<div lang="en-GB"><handrail-step-guide pack="order">${WORDS}</handrail-step-guide></div>`);
    expect(asked).to.deep.equal(['order']);
    expect(part.querySelector('h2')?.textContent).to.equal('Order medicine');
    expect(part.querySelector('li')?.textContent).to.contain('Step 1 of 2');
    expect(part.querySelector('li p a')?.getAttribute('href')).to.equal('tel:01632960123');
    expect(part.querySelector('mark')).to.equal(null);
    expect(part.id).to.equal('order');
    expect(part.hasAttribute('lang')).to.equal(false);
    await select('Next step');
    expect([...part.querySelectorAll('h3')].filter(isShown).map((one) => one.textContent)).to.deep.equal(['Send it']);
    await expectNoAxeViolations(part);
  });

  it('keeps what the page says there, below the guide', async () => {
    const part = await put(`<div lang="en-GB"><handrail-step-guide pack="order">${WORDS}</handrail-step-guide></div>`);
    const [title, steps, list] = ['h2', 'ol', 'dl'].map((tag) => part.querySelector(tag) as Element);
    expect(title!.compareDocumentPosition(steps!)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(steps!.compareDocumentPosition(list!)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(isShown(list as Element)).to.equal(true);
  });

  it('comes in the language around it, and says its own where it has another', async () => {
    const inWelsh = await put('<div lang="cy-GB"><handrail-step-guide pack="order"></handrail-step-guide></div>');
    expect(asked).to.deep.equal(['order', 'order.cy']);
    expect(inWelsh.querySelector('h2')?.textContent).to.equal('Archebu meddyginiaeth');
    expect(inWelsh.hasAttribute('lang')).to.equal(false);
    const lacked = await put('<div lang="fr"><handrail-step-guide pack="order"></handrail-step-guide></div>');
    expect([lacked.lang, lacked.dir]).to.deep.equal(['en', 'ltr']);
    expect(lacked.querySelector('h2')?.textContent).to.equal('Order medicine');
  });

  it('is English where the language around it cannot be fetched', async () => {
    const { 'order.ur': urdu } = FILES;
    delete FILES['order.ur'];
    const part = await put('<div lang="ur" dir="rtl"><handrail-step-guide pack="order"></handrail-step-guide></div>');
    FILES['order.ur'] = urdu!;
    expect([part.lang, part.dir]).to.deep.equal(['en', 'ltr']);
    expect(part.querySelector('h2')?.textContent).to.equal('Order medicine');
  });

  it('tells the author which words are missing, and leaves those gaps to be seen', async () => {
    const { warnings } = collectWarnings();
    const list =
      "<dl><dt>your surgery's phone number</dt><dd>01632 960 123</dd><dt>your hub's address</dt><dd></dd></dl>";
    const part = await put(`<handrail-step-guide pack="order">${list}</handrail-step-guide>`);
    await authorTold();
    expect([...part.querySelectorAll('mark')].map((gap) => gap.textContent)).to.deep.equal(["your hub's address"]);
    expect(warnings.join()).to.contain("waits for your own words: your hub's address.").and.to.contain('<dl>');
  });

  it('fetches nothing where the part has steps, and where a page is edited', async () => {
    await put('<handrail-step-guide pack="order"><h2>Ours</h2><ol><li><h3>Rest</h3></li></ol></handrail-step-guide>');
    const edited = await place(
      '<div contenteditable="true"><handrail-step-guide pack="order"></handrail-step-guide></div>',
    );
    expect(edited.querySelector('handrail-step-guide')?.childNodes.length).to.equal(0);
    expect(asked).to.deep.equal([]);
  });

  for (const name of ['odrer', '../order', 'https://example.org/order', 'Order', ''])
    it(`leaves the part as it is, and tells the author, where there is no guide called “${name}”`, async () => {
      const { warnings } = collectWarnings();
      const part = await put(`<handrail-step-guide pack="${name}"><p>Call us.</p></handrail-step-guide>`);
      await authorTold();
      expect(part.textContent?.trim()).to.equal('Call us.');
      expect(asked).to.deep.equal(name === 'odrer' ? ['odrer'] : []);
      expect(warnings.join()).to.contain(`pack="${name}" is not the name of a guide`);
    });

  it('is there once, in a copy of the part too', async () => {
    const part = await put('<handrail-step-guide pack="order"></handrail-step-guide>');
    const copy = part.cloneNode(true) as HandrailStepGuide;
    part.after(copy);
    await copy.updateComplete;
    expect(copy.querySelectorAll('ol').length).to.equal(1);
    expect(asked).to.deep.equal(['order']);
  });
});
