import { expect } from '@open-wc/testing';
import '../../test/harness/all-parts.js';
import { focused, press } from '../../test/harness/accessibility.js';
import { collectWarnings, place } from '../../test/harness/fixture.js';
import { forgetOrder, isOrderRemembered, rememberOrder } from './look-at-order.js';
import { lookAtPage, partsReady } from './page-check.js';
import { Panel } from './panel.js';
import { asText, type Seen } from './report.js';

const WAYS = '<h2>Talk to a person</h2><ul><li><a href="tel:01632960001">Call 01632 960 001</a></li></ul>';
const TALK = `<section data-handrail="talk-to-a-person">${WAYS}</section>`;
const GUIDE = '<h2>Order medicine</h2><ol><li><h3>Open the app</h3></li><li><h3>Log in</h3></li></ol>';

/** What the check says of a page with this HTML, without what is fine and what it says of the test page itself. */
async function found(html: string, title: RegExp, refused: readonly string[] = []): Promise<Seen[]> {
  collectWarnings();
  await place(html);
  await partsReady(document);
  return lookAtPage(document, { words: [{ word: 'phishing', plain: 'a trick' }], refused })
    .filter((section) => title.test(section.title))
    .flatMap(({ seen }) => seen)
    .filter(({ level }) => level !== 'fine');
}
const whatOf = (seen: readonly Seen[]): string[] => seen.map(({ what }) => what);

describe('page check', () => {
  afterEach(() => forgetOrder());

  it('lists every block, in each of its three spellings, as one that works', async () => {
    const text = `${TALK}<handrail-step-guide>${GUIDE}</handrail-step-guide>
      <div class="handrail-form"><form method="post"><div data-handrail="field"><label for="who">Your name</label><input id="who" name="who"></div>
      <button>Send</button></form></div>`;
    await place(text);
    await partsReady(document);
    const [blocks] = lookAtPage(document, { words: [], refused: [] });
    expect(blocks?.seen.map(({ what }) => what)).to.deep.equal([
      'talk to a person “Talk to a person”, <section data-handrail="talk-to-a-person">: it has started.',
      'step guide “Order medicine”, <handrail-step-guide>: it has started.',
      'form, <div class="handrail-form">: it has started.',
      'field “Your name”, <div data-handrail="field">: it has started.',
    ]);
  });

  for (const [html, what, write] of [
    [
      `<handrail-stepguide>${GUIDE}</handrail-stepguide>`,
      'stepguide “Order medicine”, <handrail-stepguide>: there is no part “stepguide”.',
      'Write “step-guide”.',
    ],
    [
      `<section data-handrail="talk-to-person">${WAYS}</section>`,
      'talk to person “Talk to a person”, <section data-handrail="talk-to-person">: there is no part “talk-to-person”.',
      'Write “talk-to-a-person”.',
    ],
    [
      `<div contenteditable>${TALK}</div>`,
      'talk to a person “Talk to a person”, <section data-handrail="talk-to-a-person">: it stands in an editor, where no part starts.',
      'Look at the published page.',
    ],
  ] as const)
    it(`says of ${html.slice(0, 40)}… that it is no part that works, and what to write`, async () => {
      // Nobody defines such a tag, and place() would wait for it.
      (await place('<div></div>')).innerHTML = html;
      const [seen, ...rest] = await found('', /^Blocks/);
      expect(rest).to.deep.equal([]);
      expect([seen?.what, seen?.write]).to.deep.equal([what, write]);
      expect(seen?.element?.isConnected).to.equal(true);
    });

  it('says what the parts have said on the console, with the HTML to write', async () => {
    const told = await found(`${TALK}<handrail-step-guide><h2>Order medicine</h2></handrail-step-guide>`, /^Blocks/);
    expect(whatOf(told)).to.deep.equal(['step guide: there is no <ol> with steps in it.']);
    expect(told[0]?.write).to.contain('<ol>');
  });

  for (const [html, what] of [
    ['<p>Words.</p>', /^No block of Handrail is on this page/],
    [`${TALK}<handrail-step-guide></handrail-step-guide>${GUIDE}`, /^step guide: it is empty/],
    [
      `${TALK}<p data-handrail-part="see">You should see your name.</p>`,
      /^“You should see your name\.” belongs into a part/,
    ],
    [`${TALK}<p class="handrail-hours">Monday to Friday</p>`, /^“Monday to Friday” belongs into a part/],
    [`${TALK}<label for="gone">Full name</label>`, /^The label “Full name” is for the id “gone”/],
    [`${TALK}<handrail-form><label>Name</label></handrail-form>`, /^form: its <form> is gone/],
    [
      `${TALK}<handrail-form><form method="post"><handrail-field><label>Name</label></handrail-field></form></handrail-form>`,
      /^field “Name”: there is nothing to fill in/,
    ],
    [`${TALK}<a href="#help">Help</a>`, /^The link “Help” leads to #help, which is not on this page/],
    [`${TALK}<a href="01632960123">Call 01632 960 123</a>`, /^The link “Call 01632 960 123” leads to “01632960123”/],
    [
      `${TALK}<div data-handrail="field"><label>Age <input aria-describedby="lost"></label></div>`,
      /^The id “lost”, which describes this, is not on this page/,
    ],
  ] as const)
    it(`finds what a content system has taken away: ${what.source.slice(1, 50)}`, async () => {
      const said = whatOf(await found(html, /^Taken/));
      expect(said).to.have.lengthOf(1);
      expect(said[0]).to.match(what);
    });

  it('finds nothing taken away where all is there', async () => {
    const html = `${TALK}<p><a href="#talk-to-a-person">Talk to a person</a></p><handrail-step-guide>${GUIDE}</handrail-step-guide>`;
    expect(whatOf(await found(html, /^Taken/))).to.deep.equal([]);
  });

  it('finds days that have passed', async () => {
    const html = `${TALK}<section data-handrail="talk-to-a-person"><h2>By phone</h2><ul><li><a href="tel:01632960002">Call</a>
      <p data-handrail-part="hours" data-handrail-hours="Mo-Fr 09:00-17:00; 2024 Dec 24 off">Monday to Friday</p></li></ul>
      <p data-handrail-part="checked" data-handrail-checked="2024-01-02">Checked on 2 January 2024</p></section>`;
    const said = whatOf(await found(html, /^Dates/));
    expect(said).to.have.lengthOf(2);
    expect(said[0]).to.match(/^hours-passed: “Mo-Fr 09:00-17:00; 2024 Dec 24 off”/);
    expect(said[1]).to.match(/^review-date: “2024-01-02”/);
  });

  it('compares the order of help with that of a page that somebody asked it to remember', async () => {
    const both = '<a href="tel:1234567">Call us</a> <a href="mailto:a@example.org">Email us</a>';
    await place(both);
    expect(isOrderRemembered()).to.equal(false);
    expect(sessionStorage).to.have.lengthOf(0);
    rememberOrder(document);
    expect(await found('', /^Order/)).to.deep.equal([]);
    document.querySelector('a[href^=tel]')?.remove();
    const [seen] = await found('<a href="tel:1234567">Call us</a>', /^Order/);
    expect(seen?.what).to.match(/“Call us” comes before “Email us”\. Here it is the other way round\.$/);
    forgetOrder();
    expect(sessionStorage).to.have.lengthOf(0);
  });

  it('finds what is too small to press, with its size, and leaves out a link in a sentence', async () => {
    const html = `${TALK}<form><input aria-label="Age" style="inline-size:100px;block-size:20px;box-sizing:border-box;min-block-size:0">
      <button style="inline-size:40px;block-size:40px;padding:0">Go</button><p>Read <a href="/more">about it</a> first.</p></form>`;
    const seen = await found(html, /^Size/);
    expect(seen.map(({ level, what }) => `${level}: ${what}`)).to.deep.equal([
      'error: “Age” is 100 by 20 px.',
      'warning: “Go” is 40 by 40 px.',
    ]);
  });

  it('finds words as the command does, in the page as its author wrote it, and where they stand', async () => {
    const html = `${TALK}<handrail-step-guide><h2>Order medicine</h2><ol><li><h3>Open the app</h3></li>
      <li><h3>Simply log in</h3></li></ol></handrail-step-guide><!-- handrail-ignore capitals: from a letter --><p>DO NOT PAY. Is it phishing?</p>`;
    const seen = await found(html, /^Words/);
    const own = seen.filter(({ element }) => element?.closest('handrail-step-guide, p'));
    expect(own.map(({ what }) => what.split('. Why')[0])).to.include.members([
      'shame-word: “Simply”',
      'jargon: “phishing”',
    ]);
    expect(own.some(({ what }) => what.startsWith('capitals'))).to.equal(false);
    expect(own.find(({ what }) => what.startsWith('shame'))?.element?.textContent).to.equal('Simply log in');
    // Our own "You did this", "Step 1 of 2" and the like are not the author's.
    expect(seen.filter(({ element }) => element?.closest('[data-handrail-added]'))).to.deep.equal([]);
  });

  it('says what a security policy has refused', async () => {
    const [seen] = await found(TALK, /^Files/, ['https://cdn.example.org/handrail.js (script-src-elem)']);
    expect(seen?.what).to.equal(
      'the page’s security policy refused https://cdn.example.org/handrail.js (script-src-elem).',
    );
  });

  it('says first what is to be done, and last what is fine', async () => {
    await place(`${TALK}<p>Simply ask.</p>`);
    await partsReady(document);
    const text = asText(lookAtPage(document, { words: [], refused: [] }));
    expect(text).to.match(/^\d+ things? to put right, \d+ things? to look at again\.\n/);
    expect(text.indexOf('Put right: shame-word')).to.be.greaterThan(0);
    expect(text.indexOf('it has started.')).to.be.greaterThan(text.lastIndexOf('Put right:'));
  });

  it('takes the focus once, leaves at Escape, and the page is as it was', async () => {
    const container = await place(TALK);
    await partsReady(document);
    const before = document.documentElement.outerHTML;
    let closed = 0;
    const look = () => lookAtPage(document, { words: [], refused: [] });
    const panel = new Panel({
      look,
      isOrderRemembered,
      rememberOrder: () => true,
      forgetOrder,
      closed: () => closed++,
    });
    (document.activeElement as HTMLElement | null)?.blur();
    panel.open();
    expect(focused()?.textContent).to.equal('Page check');
    await press('Tab');
    expect(focused()?.textContent).to.equal('Close page check');
    await press('Escape');
    expect(closed).to.equal(1);
    expect(document.documentElement.outerHTML).to.equal(before);
    expect(container.isConnected).to.equal(true);
  });

  it('leaves the focus with somebody who is typing', async () => {
    const container = await place(`${TALK}<input aria-label="Name">`);
    const field = container.querySelector('input') as HTMLInputElement;
    field.focus();
    const panel = new Panel({ look: () => [], isOrderRemembered, rememberOrder: () => true, forgetOrder, closed() {} });
    panel.open();
    expect(focused()).to.equal(field);
    document.getElementById('handrail-page-check')?.remove();
  });
});
