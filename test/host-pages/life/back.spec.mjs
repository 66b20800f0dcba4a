// Away and back: with the page kept whole in memory (back-forward cache), and with the page made anew and its fields restored.
import { expect, listen } from '../../e2e/site.mjs';
import { keepsPages, setOutBack } from '../../harness/kept-pages.mjs';
import { answer, standing } from '../policies/core-journey.mjs';
import { PARTS_HERE, TITLE, document } from '../policies/core-page.mjs';
import { test } from '../policies/host-server.mjs';

test.use({ launchOptions: keepsPages });

/** In the page: once it is back, uses it and tells the server how it went. (Playwright loses hold of a page that was kept.) */
const watch = async ({ persisted }, parts) => {
  if (!performance.getEntriesByType('navigation')[0].type.includes('back') && !persisted) return;
  const frame = () => new Promise(requestAnimationFrame);
  const all = (css, read) => [...document.querySelectorAll(css)].map(read);
  const ready = () =>
    all('[data-handrail-ready]', ({ localName }) => localName).filter((name) => name.startsWith('handrail-')).length ===
    parts;
  while (!ready()) await frame();
  await frame();
  const shown = () =>
    all('#tea > ol > li:not([hidden]) .handrail-progress', ({ textContent }) => textContent.match(/^Step \d of 3/)[0]);
  const report = {
    shown: persisted ? 'kept' : 'anew',
    title: document.title,
    answers: all('#name,#phone,#note', ({ value }) => value),
    born: all('#born-day,#born-month,#born-year', ({ value }) => value),
    checked: document.querySelector('handrail-check-answers').shadowRoot.textContent.includes('27 March 1980'),
    asked: all('#drink,#sugar', (one) => one.getClientRects().length),
    chosen: document.querySelector('#by-text').checked,
    step: shown(),
    ticks: all('.handrail-done input', ({ checked }) => checked),
    words: all('#tea .handrail-progress', ({ textContent }) => textContent.includes('done')),
  };
  const guide = document.querySelector('handrail-step-guide');
  [...guide.shadowRoot.querySelectorAll('.move button')].pop().click();
  for (let frames = 0; frames < 3; frames++) await frame();
  report.next = shown();
  report.focus = document.activeElement.textContent;
  guide.shadowRoot.querySelector('a').click();
  for (let frames = 0; frames < 3; frames++) await frame();
  report.where = document.querySelector('.handrail-where').textContent;
  document.querySelector('#note').value = '';
  document.querySelector('#name').value = '';
  document.querySelector('form button').click();
  for (let frames = 0; frames < 3; frames++) await frame();
  report.error = document.querySelector('.handrail-error').textContent;
  await fetch(`/host/report.html?${encodeURIComponent(JSON.stringify(report))}`);
};

for (const shown of ['kept', 'anew']) {
  const host = `a page that the browser ${shown === 'kept' ? 'keeps' : 'makes anew'}`;
  test(`${host}: back from another page, answers stand, and the parts work`, async ({ page, host: server }) => {
    const { complaints } = await listen(page, server);
    let tell;
    const told = new Promise((resolve) => (tell = resolve));
    server.pages = {
      '/host/page.html': { body: document({ head: '<meta charset="utf-8" /><script src="/host/watch.js"></script>' }) },
      '/host/watch.js': { body: `addEventListener('pageshow', (event) => (${watch})(event, ${PARTS_HERE}));` },
      '/host/away.html': { body: '<!doctype html><html lang="en"><title>Away</title><h1>Away</h1></html>' },
      '/host/report.html': {
        body: (response, { url }) => {
          response.end();
          tell(JSON.parse(decodeURIComponent(url.split('?')[1])));
        },
      },
    };
    await page.goto('/host/page.html');
    await standing(page, host);
    await page.getByRole('button', { name: 'Next step' }).click();
    await page.getByLabel('I have done step 2').check();
    await page.getByRole('button', { name: 'Ask us to call you' }).click();
    await expect(page).toHaveTitle(`Error: ${TITLE}`);
    await answer(page);
    await page.getByLabel('Anything else').fill('A word');
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('heading', { name: 'Question 2 of 2' })).toBeFocused();
    // A page that has opened a window is not kept.
    if (shown === 'anew') await page.evaluate(() => void window.open('about:blank', 'other'));
    await page.goto('/host/away.html');
    await setOutBack(page);

    const kept = shown === 'kept';
    const step = kept ? 2 : 1;
    const ticks = [false, kept, false];
    expect(await told, `${host}: all parts: what a page shows when somebody comes back`).toEqual({
      shown,
      title: kept ? `Error: ${TITLE}` : TITLE,
      answers: ['Zoë O’Neill', '01632 960 999', 'A word'],
      born: ['27', 'March', '1980'],
      checked: true,
      asked: [0, 1],
      chosen: true,
      step: [`Step ${step} of 3`],
      // A tick and its words never say two things.
      ticks,
      words: ticks,
      next: [`Step ${step + 1} of 3`],
      focus: kept ? 'Pour the tea' : 'Boil the water',
      where: expect.stringContaining(`I am stuck on step ${step + 1} of 3`),
      error: 'Error: Enter full name',
    });
    expect(complaints, `${host}: all parts: nobody complains`).toEqual([]);
  });
}
