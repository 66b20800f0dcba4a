// A person who tries out everything: each control of the parts, and of the page's own HTML in them, in every state of the page.
import { PARTS } from './site.mjs';

const CONTROLS = 'button:not([type=submit]),summary,input,select,textarea,a[href^="#"]';
const SENDS = 'form button:is([type=submit],:not([type]))';

/** What a tablet shows when it is done with what was pressed, a moment later. */
const KEEP = 'Keep answers on this tablet';
const SHOWN_AFTER = {
  [KEEP]: 'For staff',
  'For staff': 'Clear this tablet',
  'Clear this tablet': 'Yes, clear it',
  'Yes, clear it': 'Stop keeping answers here',
  'Stop keeping answers here': KEEP,
};

/** In the page: the next control of our parts, and what is in them, that nobody has used in this state of the page. */
const nextControl = (page, used, last) =>
  page.evaluateHandle(
    ([parts, controls, known, last]) => {
      const deep = (root) =>
        [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? deep(one.shadowRoot) : [])]);
      const step = [...document.querySelectorAll('.handrail-progress')].filter((one) => one.checkVisibility());
      const state = step.length === 1 ? step[0].textContent.replace(/:.*/, '') : `${step.length} steps`;
      const unused = deep(document).flatMap((element) => {
        const part = element.closest(parts) ?? element.getRootNode().host?.closest(parts);
        if (!part || !element.matches(controls) || !element.checkVisibility({ visibilityProperty: true })) return [];
        const name = element.labels?.[0]?.innerText ?? element.innerText;
        // What keeps, prints and reminds is the same at each step.
        const isOfStep = part.localName === 'handrail-step-guide' && !element.closest('.keep');
        const where = isOfStep ? state : part.localName;
        const key = `${where} | ${element.localName} | ${name}`;
        // These lead to where other things are, so they are used again, and last.
        const order = last.indexOf(name);
        return known.includes(key) && order !== 0 ? [] : [{ element, key, name, order }];
      });
      const [next = { element: null, key: '', name: '' }] = unused.sort((a, b) => a.order - b.order);
      const isText = next.element?.matches('textarea,[type=text]');
      return { ...next, how: isText ? 'fill' : next.element?.localName === 'select' ? 'select' : 'click' };
    },
    [PARTS, CONTROLS, used, last],
  );

/**
 * A press of the mouse in the middle of a control. A click of Playwright waits twice as long, and three thousand are made: it is
 * left to find out, and to say, why a control cannot be pressed there.
 */
async function press(page, control) {
  const middle = await control.evaluate((element) => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = element.getBoundingClientRect();
    const at = [x + width / 2, y + height / 2];
    const found = element.getRootNode().elementFromPoint(...at);
    return element.contains(found) ? at : undefined;
  });
  if (!middle) return control.click();
  await page.mouse.click(...middle);
  // What it opens is drawn.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
}

/**
 * Uses every control of the page in every state that using them leads to. No form is answered so that it could be sent.
 * @param word from our English words to those of the page's language
 */
export async function useEverything(page, word = (english) => english) {
  const used = [];
  const last = ['Show one step at a time', 'Back'].map(word);
  const useWhatIsThere = async () => {
    for (;;) {
      const found = await nextControl(page, used, last);
      const { key, name, how } = await found.evaluate(({ key, name, how }) => ({ key, name, how }));
      if (!key) return;
      const control = (await found.getProperty('element')).asElement();
      try {
        if (how === 'select') await control.selectOption({ index: 1 });
        else if (how === 'fill') await control.fill('Ann');
        else await press(page, control);
        used.push(key);
        const shown = SHOWN_AFTER[name];
        if (shown) await page.getByRole('button', { name: shown }).waitFor();
        // Staff turn it on and go; then somebody answers.
        if (name === KEEP) return;
      } catch (error) {
        // What another control began may end in between, and draw the part anew: then it is looked for again, as a person would.
        if (await control.evaluate(({ isConnected }) => isConnected)) throw error;
      }
    }
  };
  await useWhatIsThere();
  // Twice, because the second failed try offers a person.
  for (let tries = 0; tries < 2; tries++) {
    for (const send of await page.locator(SENDS).filter({ visible: true }).all()) {
      await send.click();
      // A tablet puts the form away when its answers are on the disk, a moment later.
      if (await page.getByText('Answers are kept on this tablet.').isVisible())
        await page
          .getByRole('heading', { name: /^(Thank you|Your answers are not kept yet)/ })
          .or(page.getByRole('textbox', { name: 'Date on the paper' }))
          .first()
          .waitFor();
      await useWhatIsThere();
    }
  }
  return used;
}
