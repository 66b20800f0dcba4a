// The tests' own tools, tested: a tool that sees nothing would make every other test pass.
import { emulate, focused, look, press, resize, roleAndName, type } from './accessibility.js';
import { expectNoAxeViolations } from './axe.js';
import { collectWarnings, place } from './fixture.js';

/** Small stand-in: a button in a shadow root around the page's own words, and a slot. */
customElements.define(
  'handrail-harness-sample',
  class extends HTMLElement {
    updateComplete = Promise.resolve(true);
    connectedCallback(): void {
      const root = this.attachShadow({ mode: 'open' });
      root.innerHTML = `<button id="b" aria-expanded="false"><slot name="words"></slot></button><slot></slot><p aria-live="polite"></p>`;
      root.querySelector('button')?.addEventListener('click', () => {
        const live = root.querySelector('p');
        if (live) live.textContent = 'Opened';
        root.querySelector('button')?.setAttribute('aria-expanded', 'true');
      });
    }
  },
);

const sample = `
  <handrail-harness-sample>
    <span slot="words">Show <b>more</b></span>
    <fieldset><legend>Call me</legend><label>Name <input id="name" aria-describedby="hint" required></label></fieldset>
    <p id="hint">As on your letter</p><h3>Next</h3>
  </handrail-harness-sample>`;

function equal(actual: unknown, expected: unknown): void {
  const [is, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (is !== wanted) throw new Error(`expected ${wanted}, got ${is}`);
}
async function failure(act: () => Promise<unknown>): Promise<string> {
  return act().then(
    () => 'nothing failed',
    (error: Error) => error.message,
  );
}
const within = (root: ParentNode, selector: string): HTMLElement => {
  const element = root.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
};

describe('the test harness', () => {
  it('presses Tab and Shift Tab through a shadow root into a slot and back', async () => {
    const page = await place(sample);
    await press('Tab');
    equal(focused()?.id, 'b');
    await press('Tab');
    equal(focused()?.id, 'name');
    await press('Shift', 'Tab');
    equal(focused(), within(page, 'handrail-harness-sample').shadowRoot?.querySelector('button'));
    equal(focused()?.id, 'b');
  });

  it('knows the keys that people use, by the same names in every engine', async () => {
    const names = ['Enter', 'Space', 'Escape', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];
    names.push('Home', 'End', 'PageUp', 'PageDown', 'Backspace', 'Delete');
    const page = await place('<button>Press</button>');
    const button = within(page, 'button');
    const came: string[] = [];
    button.addEventListener('keydown', (event) => came.push(event.key === ' ' ? 'Space' : event.key));
    button.focus();
    for (const name of names) await press(name);
    equal(came, names);
    let clicks = 0;
    button.addEventListener('click', () => (clicks += 1));
    await press('Space');
    await press('Enter');
    equal(clicks, 2);
  });

  it('types into what has the focus', async () => {
    const page = await place('<label>Name <input></label>');
    within(page, 'input').focus();
    await type('Ann Lee');
    equal((within(page, 'input') as HTMLInputElement).value, 'Ann Lee');
  });

  it('reads role, name and description of one element in every engine', async () => {
    const page = await place(sample);
    const button = within(page, 'handrail-harness-sample').shadowRoot?.querySelector('button') as Element;
    const { role, name } = await roleAndName(button);
    equal([role, name], ['button', 'Show more']);
    const field = await roleAndName(within(page, 'input'));
    equal([field.role, field.name], ['textbox', 'Name']);
    if (field.description !== undefined) equal(field.description, 'As on your letter');
    else if (!navigator.userAgent.includes('AppleWebKit/605')) throw new Error('only WebKit may be silent');
  });

  it('says so when there is no element to ask about', async () => {
    equal(await failure(() => roleAndName(null as unknown as Element)), 'roleAndName: no such element on the page');
  });

  it('follows a name that changes', async () => {
    const page = await place('<button>Save</button>');
    equal((await roleAndName(within(page, 'button'))).name, 'Save');
    within(page, 'button').textContent = 'Saved';
    equal((await roleAndName(within(page, 'button'))).name, 'Saved');
  });

  it('looks at focus, states, named ancestors, headings and live text through slots', async () => {
    await place(sample);
    await press('Tab');
    const before = await look();
    if (!before.supported) return equal(/Chrome/.test(navigator.userAgent), false);
    equal(before.focus, {
      role: 'button',
      name: 'Show more',
      description: '',
      states: ['collapsed'],
      within: [],
    });
    equal(before.live, [{ role: 'paragraph', politeness: 'polite', text: '' }]);
    equal(before.headings, [{ level: 3, name: 'Next' }]);
    equal(
      before.focusable.map(({ name }) => name),
      ['Show more', 'Name'],
    );
    await press('Enter');
    const after = await look();
    if (!after.supported) throw new Error('supported a moment ago');
    equal(after.focus?.states, ['expanded']);
    equal(after.live[0]?.text, 'Opened');
    await press('Tab');
    const field = await look();
    if (!field.supported) throw new Error('supported a moment ago');
    equal(field.focus, {
      role: 'textbox',
      name: 'Name',
      description: 'As on your letter',
      states: ['required'],
      within: ['group "Call me"'],
    });
    equal(field.outline.includes('textbox "Name" [required] (As on your letter)'), true);
  });

  it('hears axe name a planted fault, also inside a shadow root', async () => {
    const page = await place('<main><h1>Title</h1><input></main>');
    equal((await failure(() => expectNoAxeViolations(page))).includes('label: '), true);
    const shadow = await place('<handrail-harness-sample></handrail-harness-sample>');
    equal((await failure(() => expectNoAxeViolations(shadow))).includes('button-name: '), true);
    const small = await place('<p><button style="all:unset">A</button><button style="all:unset">B</button></p>');
    equal((await failure(() => expectNoAxeViolations(small))).includes('target-size: '), true);
    const grey = await place('<p style="color:#666;background:#fff">Hard to read</p>');
    equal((await failure(() => expectNoAxeViolations(grey))).includes('color-contrast-enhanced: '), true);
  });

  it('lets what is right through axe, and says so', async () => {
    const page = await place('<h1>Title</h1><label>Name <input autocomplete="name"></label>');
    const { passed } = await expectNoAxeViolations(page);
    equal(passed.includes('label'), true);
  });

  it('fails when axe had nothing to test', async () => {
    const page = await place('<div></div>');
    equal((await failure(() => expectNoAxeViolations(page))).includes('nothing to test'), true);
    const inner = document.createElement('handrail-not-there');
    page.append(inner);
    equal((await failure(() => expectNoAxeViolations(page))).includes('handrail-not-there'), true);
  });

  it('says which element was never defined', async () => {
    const message = await failure(() => place('<handrail-nobody></handrail-nobody>'));
    equal(message, '<handrail-nobody> is not defined: import what defines it');
  });

  it('clears the page after each test', () => {
    equal(document.querySelector('handrail-harness-sample, handrail-nobody'), null);
  });

  it('writes down warnings and gives the console back', async () => {
    const said = collectWarnings();
    console.warn('wrong', 1);
    console.error('worse');
    equal(said, { warnings: ['wrong 1'], errors: ['worse'] });
  });

  it('emulates what the person chose, and undoes it', async () => {
    const is = (query: string) => matchMedia(query).matches;
    const { supported } = await emulate({
      features: { 'prefers-reduced-motion': 'reduce', 'forced-colors': 'active' },
    });
    equal(supported, !/AppleWebKit\/605/.test(navigator.userAgent));
    equal(is('(prefers-reduced-motion: reduce)'), supported);
    equal(is('(forced-colors: active)'), supported);
    const print = await emulate({ media: 'print' });
    equal(is('print'), print.supported);
    equal(is('(prefers-reduced-motion: reduce)'), false);
    equal(is('(forced-colors: active)'), false);
  });

  it('has undone it', () => {
    equal(matchMedia('print').matches, false);
  });

  it('makes the window narrow, and says so when it cannot', async () => {
    const { supported } = await resize(320, 600);
    equal(supported, window.innerWidth === 320);
    if (!supported) equal(/AppleWebKit\/605/.test(navigator.userAgent), true);
  });
});
