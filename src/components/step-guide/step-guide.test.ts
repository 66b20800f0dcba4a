import { expect } from '@open-wc/testing';
import { emulate, focused, look, press, roleAndName } from '../../../test/harness/accessibility.js';
import { expectNoAxeViolations } from '../../../test/harness/axe.js';
import { collectWarnings, place, settled } from '../../../test/harness/fixture.js';
import { expectFocusOn, isShown, select, tabTo } from '../../../test/harness/person.js';
import type { AskForAPersonEvent } from '../../parts/ask-for-a-person.js';
import { define } from '../../platform/define.js';
import type { StepChangeEvent, StepDoneEvent } from './step-guide.events.js';
import { HandrailStepGuide } from './step-guide.js';

define('handrail-step-guide', HandrailStepGuide);

const guide = `
  <handrail-step-guide id="order">
    <h2>Order a repeat prescription</h2>
    <p>You can order from home.</p>
    <div data-handrail-part="before"><h3>Before you start</h3><p>You need your password.</p></div>
    <ol>
      <li><h3>Log in</h3><p>Open the app.</p><p data-handrail-part="helper">Let them hold the phone.</p></li>
      <li><h3>Choose your medicines</h3><p>Select each one.</p><p data-handrail-part="see">You should see a tick.</p></li>
      <li><h3>Send it</h3><p>Select <b>Order</b>.</p></li>
    </ol>
    <div data-handrail-part="ending"><p>The surgery answers within 2 days.</p></div>
    <p data-handrail-part="checked">Checked 22 November 2026.</p>
  </handrail-step-guide>`;
const person = `<section data-handrail="talk-to-a-person" id="talk"><h2>Talk to a person</h2></section>`;

const put = async (html = guide + person): Promise<HandrailStepGuide> => {
  const holder = await place(html);
  return holder.querySelector('handrail-step-guide') as HandrailStepGuide;
};
const titles = (within: Element): string[] =>
  [...within.querySelectorAll('li > h3')].filter(isShown).map((heading) => heading.textContent ?? '');
const heading = (within: Element, words: string): Element =>
  [...within.querySelectorAll('h2,h3')].find((candidate) => candidate.textContent === words) as Element;

describe('step guide', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('shows the first step and says which of how many it is', async () => {
    const element = await put();
    expect(titles(element)).to.deep.equal(['Log in']);
    expect(element.querySelector('li')?.textContent).to.contain('Step 1 of 3');
    const { role, name, description } = await roleAndName(heading(element, 'Log in'));
    expect(role).to.equal('heading');
    expect(name).to.equal('Log in');
    if (description !== undefined) expect(description).to.equal('Step 1 of 3');
  });

  it('says nothing before the person does something', async () => {
    await put();
    const seen = await look();
    if (!seen.supported) return;
    expect(seen.live.map(({ text }) => text).join('')).to.equal('');
  });

  it('moves to the next step and puts focus on its heading, described by the progress', async () => {
    const element = await put();
    await select('Next step');
    expect(titles(element)).to.deep.equal(['Choose your medicines']);
    expectFocusOn(heading(element, 'Choose your medicines'));
    const seen = await look();
    if (!seen.supported) return;
    expect(seen.focus).to.deep.include({ role: 'heading', name: 'Choose your medicines', description: 'Step 2 of 3' });
  });

  it('tells the page which step is shown', async () => {
    const element = await put();
    const steps: string[] = [];
    element.addEventListener('handrail-step-change', (event) => {
      const { step, total } = event as StepChangeEvent;
      steps.push(`${step} of ${total}`);
    });
    await select('Next step');
    await select('Back');
    expect(steps).to.deep.equal(['2 of 3', '1 of 3']);
    expectFocusOn(heading(element, 'Log in'));
  });

  it('puts what is needed first away after the first step, and brings it back', async () => {
    const element = await put();
    const before = heading(element, 'Before you start');
    expect(isShown(before)).to.equal(true);
    await select('Next step');
    expect(isShown(before)).to.equal(false);
    await select('Back');
    expect(isShown(before)).to.equal(true);
  });

  it('offers no way back on the first step and ends with what was done', async () => {
    const element = await put();
    const ending = element.querySelector('[data-handrail-part="ending"]');
    expect(isShown(ending)).to.equal(false);
    await select('I have done step 1');
    await select('Next step');
    await select('Next step');
    await select('Finish');
    expect(titles(element)).to.deep.equal([]);
    expect(isShown(ending)).to.equal(true);
    const seen = await look();
    if (!seen.supported) return;
    expect(seen.focus).to.deep.include({ role: 'heading', name: 'You did this' });
    const words = seen.outline.replace(/\s+/g, ' ');
    expect(words).to.contain('Done');
    expect(words).to.contain('Not ticked');
    await expectNoAxeViolations(element);
  });

  it('does not claim at the end that something was done when nothing was ticked', async () => {
    const element = await put();
    await element.goToStep(4);
    expect((await roleAndName(focused() as Element)).name).to.equal('You are at the end of the steps');
  });

  it('says done in words when a step is ticked, and takes it back', async () => {
    const element = await put();
    const said: string[] = [];
    element.addEventListener('handrail-step-done', (event) => {
      const { step, done } = event as StepDoneEvent;
      said.push(`${step} ${done}`);
    });
    await select('I have done step 1');
    expect(element.querySelector('li')?.textContent).to.contain('Step 1 of 3: done');
    await press('Space');
    expect(element.querySelector('.handrail-progress')?.textContent).to.equal('Step 1 of 3');
    expect(said).to.deep.equal(['1 true', '1 false']);
    expect((await roleAndName(focused() as Element)).role).to.equal('checkbox');
  });

  it('shows all steps when the person chooses to, says so, and keeps the focus', async () => {
    const element = await put();
    await select('Show all steps');
    expect(titles(element)).to.deep.equal(['Log in', 'Choose your medicines', 'Send it']);
    expect(focused()?.textContent?.trim()).to.equal('Show one step at a time');
    const seen = await look();
    if (seen.supported) expect(seen.live.map(({ text }) => text).join('')).to.equal('All steps are shown.');
    await expectNoAxeViolations(element);
    await press('Enter');
    expect(titles(element)).to.deep.equal(['Log in']);
  });

  it('names each way to say I am stuck by its step when all steps are shown', async () => {
    const element = await put(guide.replace('id="order"', 'id="order" view="all"') + person);
    let words = '';
    element.addEventListener('handrail-ask-for-a-person', (event) => {
      words = (event as AskForAPersonEvent).where.words;
      event.preventDefault();
    });
    await select('I am stuck on step 2');
    expect(words).to.equal(
      'I am using the guide ‘Order a repeat prescription’. I am stuck on step 2 of 3: Choose your medicines',
    );
  });

  it('leads to a person from any step, with where the person was and the way back', async () => {
    const element = await put();
    await select('Next step');
    let asked: AskForAPersonEvent | undefined;
    document.addEventListener(
      'handrail-ask-for-a-person',
      (event) => {
        asked = event as AskForAPersonEvent;
        event.preventDefault();
      },
      { once: true },
    );
    const link = await tabTo('I am stuck');
    expect(link.getAttribute('href')).to.equal('#talk');
    await press('Enter');
    expect(location.hash).to.equal('');
    expect(asked?.where.words).to.contain('step 2 of 3');
    expect(asked?.where.backLabel).to.equal('Go back to step 2');
    asked?.where.goBack();
    await settled();
    expectFocusOn(heading(element, 'Choose your medicines'));
  });

  it('lets the link do what links do when nobody answers', async () => {
    await put();
    await select('I am stuck');
    expect(location.hash).to.equal('#talk');
  });

  it('tells the author once when no person can be reached from the page', async () => {
    const { warnings } = collectWarnings();
    await put(guide + guide.replace('id="order"', ''));
    expect(warnings.filter((warning) => warning.includes('no way to reach a person'))).to.have.length(1);
    expect(warnings.join()).to.contain('<handrail-talk-to-a-person');
  });

  it('shows the notes for a helper only when asked', async () => {
    const element = await put();
    const note = element.querySelector('[data-handrail-part="helper"]');
    expect(isShown(note)).to.equal(false);
    await select('Notes for a helper');
    expect(isShown(note)).to.equal(true);
    const seen = await look();
    if (seen.supported) expect(seen.focus?.states).to.include('pressed');
    await expectNoAxeViolations(element);
  });

  it('opens the step that the address of the page names', async () => {
    const element = await put();
    location.hash = '#order-step-3';
    await new Promise((changed) => addEventListener('hashchange', changed, { once: true }));
    await settled();
    expect(titles(element)).to.deep.equal(['Send it']);
    expectFocusOn(heading(element, 'Send it'));
  });

  it('opens the step in which the browser finds words', async () => {
    const element = await put();
    const away = element.querySelectorAll('li')[2] as HTMLElement;
    if (!('onbeforematch' in away)) return;
    expect(away.getAttribute('hidden')).to.equal('until-found');
    away.querySelector('p')?.dispatchEvent(new Event('beforematch', { bubbles: true }));
    await settled();
    expect(titles(element)).to.deep.equal(['Send it']);
  });

  it('prints every step, the ending and the address of the page, and none of its buttons', async () => {
    const element = await put();
    const { supported } = await emulate({ media: 'print' });
    if (!supported) return;
    expect(titles(element)).to.deep.equal(['Log in', 'Choose your medicines', 'Send it']);
    expect(isShown(element.querySelector('[data-handrail-part="ending"]'))).to.equal(true);
    expect(isShown(element.querySelector('[data-handrail-part="before"]'))).to.equal(true);
    expect(isShown(element.querySelector('[data-handrail-part="helper"]'))).to.equal(false);
    const seen = await look();
    if (!seen.supported) return;
    expect(seen.outline).not.to.contain('Next step');
    expect(seen.outline).to.contain(location.origin);
  });

  it('keeps a picture in a step whole: never wider than the step, and at most half a page high on paper', async () => {
    const picture =
      'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%224000%22 height=%226000%22/%3E';
    const element = await put(
      guide.replace(
        '<p>Open the app.</p>',
        `<figure><img src="${picture}" width="4000" height="6000" alt="A phone"></figure>`,
      ) + person,
    );
    const image = element.querySelector('img') as HTMLImageElement;
    await image.decode();
    const step = (): DOMRect => (image.closest('li') as Element).getBoundingClientRect();
    const box = (): DOMRect => image.getBoundingClientRect();
    expect(box().width).to.be.above(100).and.at.most(step().width);
    expect(box().height / box().width).to.be.closeTo(1.5, 0.01);
    expect(box().left).to.be.closeTo(step().left, 1);
    const { supported } = await emulate({ media: 'print' });
    if (!supported) return;
    expect(box().height).to.be.closeTo((12 / 2.54) * 96, 1);
    expect(box().height / box().width).to.be.closeTo(1.5, 0.01);
    expect(box().width).to.be.at.most(step().width);
  });

  it('makes a heading for a step that has none', async () => {
    const element = await put(
      `<handrail-step-guide><h2>Send a message</h2><ol><li>Open Messages. Wait a moment.</li><li>Select <b>New</b>.</li></ol></handrail-step-guide>${person}`,
    );
    await select('Next step');
    const at = await roleAndName(focused() as Element);
    expect(at).to.deep.include({ role: 'heading', name: 'Step 2 of 2' });
    expect(element.querySelectorAll('li')[1]?.id).to.equal('send-a-message-step-2');
    await expectNoAxeViolations(element);
  });

  it('stands when the page takes a heading away from a step, and when it gives one back', async () => {
    const element = await put();
    const own = heading(element, 'Log in');
    const item = own.parentElement as Element;
    own.remove();
    await settled();
    expect(await roleAndName(item.firstElementChild as Element)).to.include({ role: 'heading', name: 'Step 1 of 3' });
    item.prepend(own);
    await settled();
    expect((await roleAndName(own)).description ?? 'Step 1 of 3').to.equal('Step 1 of 3');
    await select('Next step');
    expect(titles(element)).to.deep.equal(['Choose your medicines']);
  });

  it('has controls of 56 px or more, 8 px apart', async () => {
    const element = await put();
    await select('Next step');
    const boxes: DOMRect[] = [];
    for (const words of [
      'I have done step 2',
      'Back',
      'Next step',
      'I am stuck',
      'Show all steps',
      'Notes for a helper',
    ]) {
      const control = await tabTo(words);
      const seen = (control.closest('label') ?? control).getBoundingClientRect();
      // From the top of the page, which may scroll on the way from one control to the next.
      const box = new DOMRect(seen.x, seen.y + scrollY, seen.width, seen.height);
      expect(box.height, words).to.be.at.least(56);
      expect(box.width, words).to.be.at.least(56);
      for (const other of boxes) {
        const apart = Math.max(
          other.left - box.right,
          box.left - other.right,
          other.top - box.bottom,
          box.top - other.bottom,
        );
        expect(apart, `${words} and another`).to.be.at.least(8);
      }
      boxes.push(box);
    }
    expect(element.view).to.equal('one');
  });

  it('speaks the language around it, in its direction, with no fault that axe can find', async () => {
    const holder = await place(`<div lang="ur" dir="rtl">${guide}${person}</div>`);
    const element = holder.querySelector('handrail-step-guide') as HandrailStepGuide;
    const progress = element.querySelector('.handrail-progress') as HTMLElement;
    expect(progress.textContent).not.to.contain('Step');
    expect(progress.dir).to.equal('rtl');
    expect(progress.lang).to.equal('');
    await expectNoAxeViolations(element);
  });

  it('marks its words as English where it lacks the language, and takes no harm from a wrong one', async () => {
    const holder = await place(
      `<div lang="fr">${guide}</div><div lang="auto">${guide.replace('id="order"', '')}</div>${person}`,
    );
    const [french, unknown] = [...holder.querySelectorAll<HTMLElement>('.handrail-progress')].filter(
      (_, index) => index % 3 === 0,
    );
    expect(french?.textContent).to.equal('Step 1 of 3');
    expect(french?.lang).to.equal('en');
    expect(unknown?.textContent).to.equal('Step 1 of 3');
  });

  it('changes its words when the language of the page changes', async () => {
    const holder = await place(`<div lang="en">${guide}</div>${person}`);
    holder.querySelector('[lang]')?.setAttribute('lang', 'cy');
    const progress = holder.querySelector('.handrail-progress') as HTMLElement;
    for (let waits = 0; waits < 100 && progress.textContent === 'Step 1 of 3'; waits++)
      await new Promise(requestAnimationFrame);
    expect(progress.textContent).to.equal('Cam 1 o 3');
  });

  it('has no fault that axe can find in forced colours', async () => {
    const { supported } = await emulate({ features: { 'forced-colors': 'active' } });
    if (!supported) return;
    await expectNoAxeViolations(await put());
  });
});

describe('step guide, when the page is not as it should be', () => {
  it('leaves a guide without a list as it is and says what to write', async () => {
    const { warnings } = collectWarnings();
    const html = '<handrail-step-guide><h2>How to rest</h2><p>Sit down.</p></handrail-step-guide>';
    const element = await put(html);
    expect(element.innerHTML).to.equal('<h2>How to rest</h2><p>Sit down.</p>');
    expect(isShown(element.querySelector('p'))).to.equal(true);
    expect(warnings.filter((warning) => warning.includes('no <ol>'))).to.have.length(1);
    expect(warnings.join()).to.contain('<ol>\n    <li>');
  });

  it('asks for a heading', async () => {
    const { warnings } = collectWarnings();
    await put(`<handrail-step-guide><ol><li>Sit down.</li></ol></handrail-step-guide>${person}`);
    expect(warnings.join()).to.contain('no heading');
  });

  it('shows one step at a time when the view is not known, and says which are', async () => {
    const { warnings } = collectWarnings();
    const element = await put(guide.replace('id="order"', 'view="carousel"') + person);
    expect(titles(element)).to.deep.equal(['Log in']);
    expect(warnings.join()).to.contain('view="one" or view="all"');
  });

  it('gives the page its own HTML back when it is taken away', async () => {
    const element = await put();
    const children = [...element.childNodes];
    await select('Next step');
    element.remove();
    const holder = document.createElement('div');
    holder.append(...children);
    const fresh = document.createElement('div');
    fresh.innerHTML = guide
      .trim()
      .replace(/^<handrail-step-guide[^>]*>/, '')
      .replace('</handrail-step-guide>', '');
    expect(holder.innerHTML).to.equal(fresh.innerHTML);
  });

  it('is at the same step after the page has moved it', async () => {
    const element = await put();
    await select('Next step');
    const elsewhere = document.createElement('div');
    element.after(elsewhere);
    elsewhere.append(element);
    await settled();
    expect(titles(element)).to.deep.equal(['Choose your medicines']);
    await select('Back');
    expect(titles(element)).to.deep.equal(['Log in']);
  });

  it('works as a copy of one that was in use', async () => {
    const element = await put();
    await select('Next step');
    const copy = element.cloneNode(true) as HandrailStepGuide;
    expect(copy.querySelector('[tabindex]')?.textContent).to.equal('Choose your medicines');
    element.replaceWith(copy);
    await settled();
    expect(titles(copy)).to.deep.equal(['Log in']);
    expect(copy.querySelector('[tabindex]'), 'the copy has no place that takes focus').to.equal(null);
    expect(element.querySelector('[tabindex],[data-handrail-visited]'), 'nor has the original').to.equal(null);
    expect(copy.querySelectorAll('.handrail-progress')).to.have.length(3);
    expect(copy.querySelectorAll('.handrail-done')).to.have.length(3);
  });

  it('takes nothing along when the page takes it away before it is drawn', async () => {
    const element = await put();
    element.view = 'all';
    element.remove();
    await element.updateComplete;
    // Where a part stands decides where its sheet goes; out of the page that is the part itself.
    expect(element.querySelector('style')).to.equal(null);
    expect(element.querySelectorAll('.handrail-progress')).to.have.length(0);
  });

  it('takes up steps that the page adds, and lets go of those it takes away', async () => {
    const element = await put();
    const list = element.querySelector('ol') as HTMLElement;
    list.insertAdjacentHTML('beforeend', '<li><h3>Wait for a message</h3></li>');
    await settled();
    expect(list.textContent).to.contain('Step 1 of 4');
    const last = list.lastElementChild as HTMLElement;
    last.remove();
    await settled();
    expect(last.outerHTML).to.equal('<li><h3>Wait for a message</h3></li>');
    expect(list.textContent).to.contain('Step 1 of 3');
  });

  it('is emptied and filled again without harm', async () => {
    const { errors } = collectWarnings();
    const element = await put();
    const html = element.innerHTML;
    element.replaceChildren();
    await settled();
    element.innerHTML = html;
    await settled();
    expect(titles(element)).to.deep.equal(['Log in']);
    expect(errors).to.deep.equal([]);
  });
});
