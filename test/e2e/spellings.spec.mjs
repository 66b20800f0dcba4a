// The three spellings are one: the same controls, whenever the HTML appears, and the page's own HTML back when it goes.
import { pageSource } from '../host-pages/read-html.mjs';
import { SEND, expectFocus, select } from './person.mjs';
import { PARTS, changePages, expect, listen, open, ready, test } from './site.mjs';

const NAMES = 'step-guide talk-to-a-person form field choices'.split(' ');
/** The plain page with every part in one spelling. */
const spelled = {
  1: (html) =>
    html
      .replace('<section class="handrail-talk-to-a-person" id="talk">', '<handrail-talk-to-a-person id="talk">')
      .replace(/<\/section>(\s*<section aria-labelledby)/, '</handrail-talk-to-a-person>$1'),
  2: (html) => wrapped(html, (name) => `data-handrail="${name}"`),
  3: (html) => wrapped(html, (name) => `class="handrail-${name}"`),
};
function wrapped(html, mark) {
  return NAMES.reduce(
    (text, name) =>
      text.replaceAll(`<handrail-${name}`, `<div ${mark(name)}`).replaceAll(`</handrail-${name}>`, '</div>'),
    spelled[1](html),
  );
}
const mainOf = (html) => html.match(/<main>([^]*)<\/main>/)[1];

test('the three spellings give the same page to a screen reader', async ({ page }) => {
  const seen = [];
  for (const spelling of [1, 2, 3]) {
    await page.unrouteAll();
    await changePages(page, { html: spelled[spelling] });
    expect(mainOf(spelled[spelling](pageSource('plain'))).includes('<handrail-')).toBe(spelling === 1);
    await open(page, 'plain');
    await select(page, 'Next step', 'button');
    await select(page, 'I am stuck', 'a');
    // Its file is fetched when the ways open.
    await expect(page.getByRole('button', { name: 'Take this with you' })).toBeVisible();
    seen.push(await page.locator('main').ariaSnapshot());
  }
  expect(seen[0]).toContain('I am stuck on step 2 of 6');
  expect(seen[1]).toBe(seen[0]);
  expect(seen[2]).toBe(seen[0]);
});

/** Puts HTML into a page that had none of ours, as a framework or a chat window does. */
async function putLater(page, spelling) {
  await changePages(page, {
    html: (text) => text.replace(/<main>[^]*<\/main>/, '<main></main>'),
    // The page's own script may write HTML; ours may not.
    policy: () => "default-src 'none'; script-src 'self'; style-src 'self'; form-action 'self'",
  });
  await page.goto('/plain.html');
  await page.evaluate(
    (html) => (document.querySelector('main').innerHTML = html),
    mainOf(spelled[spelling](pageSource('plain'))),
  );
  await ready(page);
}

/** Leads into the state in which the page has the most of ours in it. */
async function useIt(page) {
  await select(page, 'Next step', 'button');
  await select(page, 'I am stuck', 'a');
  await select(page, SEND, 'button');
  await expectFocus(page, 'There is a problem');
}

/** The page's own HTML, line by line. Attributes that our elements set on themselves are ours. */
const linesOf = (page, main) =>
  main.evaluate((element, parts) => {
    const copy = document.implementation.createHTMLDocument().importNode(element, true);
    for (const part of copy.querySelectorAll(parts)) {
      for (const name of part.getAttributeNames()) if (name !== 'id') part.removeAttribute(name);
    }
    return copy.innerHTML.split('\n');
  }, PARTS);

for (const spelling of [1, 2, 3]) {
  test(`spelling ${spelling}: put into a page later, it works; taken away, the page's own HTML is back`, async ({
    page,
    site,
  }) => {
    const { complaints } = await listen(page, site);
    await putLater(page, spelling);
    await useIt(page);
    await expect(page).toHaveTitle(/^Error: /);

    const main = await page.locator('main').elementHandle();
    const unmarked = (html) =>
      html.replace(/<(div) (?:data-handrail|class)="(?:handrail-)?(?:step|talk|form|field|cho)[^"]*"/g, '<$1');
    let expected = mainOf(spelled[spelling](pageSource('plain')));
    if (spelling === 1) await main.evaluate((element) => element.remove());
    else {
      await main.evaluate((element) => {
        for (const wrapper of element.querySelectorAll('[data-handrail-ready]')) {
          wrapper.removeAttribute('data-handrail');
          wrapper.removeAttribute('class');
        }
      });
      expected = unmarked(expected);
      await expect(page.locator(PARTS)).toHaveCount(0);
    }
    const author = await page.evaluateHandle((html) => {
      const element = document.implementation.createHTMLDocument().createElement('main');
      element.innerHTML = html;
      return element;
    }, expected);
    expect(await linesOf(page, main)).toEqual(await linesOf(page, author));
    await expect(page).not.toHaveTitle(/Error/);
    expect(complaints).toEqual([]);
  });

  test(`spelling ${spelling}: a copy of the used page in its place works from the beginning`, async ({ page }) => {
    await putLater(page, spelling);
    const atRest = await page.locator('main').ariaSnapshot();
    await useIt(page);
    await page.evaluate(() => {
      const main = document.querySelector('main');
      main.replaceWith(main.cloneNode(true));
    });
    await ready(page);
    // Whether the ways are open stands in the HTML, so a copy has them open too.
    await page.getByRole('button', { name: 'Ways to talk to us', expanded: true }).click();
    await expect.poll(() => page.locator('main').ariaSnapshot()).toBe(atRest);
    await useIt(page);
  });
}
