// Usable and whole on a small phone, at high zoom, with wide spacing, in forced colours, from right to left, on paper.
import { mkdirSync, readFileSync } from 'node:fs';
import { layoutFaults, forcedColourFaults } from './layout.mjs';
import { SEND } from './person.mjs';
import { PAGES, PARTS, changePages, expect, open, test } from './site.mjs';
import { wordsIn } from './words.mjs';

const RULER = { parts: PARTS, size: 56, gap: 8 };
const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** The states that a page can be in, each reached from the one before it. */
const states = (page, language = 'en') => {
  const word = wordsIn(language);
  const press = (role, english) => page.getByRole(role, { name: word(english), exact: true }).click();
  const steps = async (count) => {
    for (let step = 0; step < count; step++) await press('button', 'Next step');
  };
  return {
    rest: async () => undefined,
    'step 3': () => steps(2),
    stuck: () => press('link', 'I am stuck'),
    recap: async () => {
      await page.getByRole('checkbox', { name: word('I have done step {step}').replace('{step}', '3') }).check();
      await steps(3);
      await press('button', 'Finish');
    },
    'all steps': () => press('button', 'Show all steps'),
    errors: async () => {
      for (let tries = 0; tries < 2; tries++) await page.getByRole('button', { name: SEND }).click();
    },
  };
};

/** Takes the page through its states; a picture of each is for people to look at. */
async function inEveryState(page, info, look, language) {
  mkdirSync(info.outputPath(), { recursive: true });
  for (const [state, reach] of Object.entries(states(page, language))) {
    await test.step(state, async () => {
      await reach();
      await page.screenshot({ path: info.outputPath(`${state}.png`), fullPage: true });
      await look(state);
    });
  }
}

const expectWholeLayout = async (page, state) =>
  expect.soft(await page.evaluate(layoutFaults, RULER), state).toEqual([]);

/** Every rule that axe has, on the whole page or in some of it. */
async function axeFaults(page, within = 'html') {
  await page.evaluate(axe);
  return page.evaluate(async (include) => {
    const rules = Object.fromEntries(window.axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]));
    const { violations, passes } = await window.axe.run({ include }, { rules, resultTypes: ['violations'] });
    if (passes.length < 20) return [`axe looked at next to nothing: ${passes.length} rules`];
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.flat().join(' ')}`));
  }, within);
}

for (const name of PAGES) {
  test.describe('320 px wide', () => {
    test.use({ viewport: { width: 320, height: 640 } });

    test(`${name} on a small phone: nothing is cut off, controls are large and apart`, async ({ page }, info) => {
      await open(page, name);
      await inEveryState(page, info, (state) => expectWholeLayout(page, state));
    });

    test(`${name} with the spacing of WCAG 1.4.12: nothing is lost`, async ({ page }, info) => {
      await open(page, name);
      await inEveryState(page, info, async (state) => {
        await page.evaluate(() => {
          const sheet = new window.CSSStyleSheet();
          sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
            p { margin-block-end: 2em !important }`);
          const roots = [document, ...[...document.querySelectorAll('*')].map((one) => one.shadowRoot).filter(Boolean)];
          // An extension's sheet reaches the shadow roots too.
          for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
        });
        const { letterSpacing, fontSize } = await page
          .getByRole('button', { name: SEND })
          .evaluate((button) => getComputedStyle(button));
        expect(parseFloat(letterSpacing)).toBeCloseTo(parseFloat(fontSize) * 0.12, 1);
        await expectWholeLayout(page, state);
      });
    });

    test(`${name} in Urdu, from right to left: nothing is cut off, numbers stay as they are dialled`, async ({
      page,
    }, info) => {
      await changePages(page, {
        html: (text) =>
          text
            .replace('<html lang="en-GB">', '<html lang="ur" dir="rtl">')
            .replace('>Call 01632 960 123<', '>01632 960 123<'),
      });
      await open(page, name);
      await inEveryState(
        page,
        info,
        async (state) => {
          await expectWholeLayout(page, state);
          if (state === 'stuck') expect.soft(await page.evaluate(turnedNumbers)).toEqual([]);
        },
        'ur',
      );
    });
  });

  test.describe('at 400% zoom', () => {
    // 1280 x 1024 px, seen four times as large.
    test.use({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });

    test(`${name} at 400% zoom: nothing is cut off, and what is asked for comes into view`, async ({ page }, info) => {
      await open(page, name);
      mkdirSync(info.outputPath(), { recursive: true });
      const arrived = async (state, what) => {
        await expect(what).toBeFocused();
        await expect(what).toBeInViewport({ ratio: 0.99 });
        await page.screenshot({ path: info.outputPath(`${state}.png`) });
        await expectWholeLayout(page, state);
      };
      await page.getByRole('button', { name: 'Next step' }).click();
      await arrived('step 2', page.getByRole('heading', { name: 'Open your repeat prescriptions' }));
      await page.getByRole('link', { name: 'I am stuck' }).click();
      await arrived('stuck', page.getByRole('heading', { name: 'Talk to a person' }));
      await page.getByRole('button', { name: SEND }).click();
      await arrived('errors', page.getByRole('heading', { name: 'There is a problem' }));
    });
  });

  test(`${name}: axe finds nothing wrong with the whole page, in any state`, async ({ page }, info) => {
    await open(page, name);
    await inEveryState(page, info, async (state) => expect.soft(await axeFaults(page), state).toEqual([]));
  });

  for (const colorScheme of ['light', 'dark']) {
    test.describe('forced colours', () => {
      test.use({ contextOptions: { forcedColors: 'active' }, colorScheme, viewport: { width: 768, height: 900 } });

      test(`${name} in forced colours (${colorScheme}): words and edges can be seen, and axe finds nothing wrong`, async ({
        page,
      }, info) => {
        await open(page, name);
        expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
        await inEveryState(page, info, async (state) => {
          expect.soft(await page.evaluate(forcedColourFaults, { parts: PARTS }), state).toEqual([]);
          // Only in our parts: for the page around them axe takes white to be behind the words, and here it may be black.
          if (state === 'stuck' || state === 'errors') expect.soft(await axeFaults(page, PARTS), state).toEqual([]);
        });
      });
    });
  }

  test(`${name} on paper: every step, every way to reach a person, and where it came from`, async ({
    page,
    site,
  }, info) => {
    await open(page, name);
    await page.getByRole('button', { name: 'Next step' }).click();
    await page.emulateMedia({ media: 'print' });
    const steps = page.locator('ol > li > h3');
    await expect(steps).toHaveCount(6);
    for (const step of await steps.all()) await expect(step).toBeVisible();
    for (const words of [
      'Call 01632 960 123',
      'Text 07700 900 123',
      'Email help@hawthorn.example',
      '12 Hawthorn Road',
    ]) {
      await expect(page.getByText(words)).toBeVisible();
    }
    await expect(page.getByText(`${site.url}/${name}.html`)).toBeVisible();
    for (const words of ['Next step', 'I am stuck', 'Show all steps', 'Ways to talk to us']) {
      await expect(page.getByText(words, { exact: true })).toBeHidden();
    }
    mkdirSync(info.outputPath(), { recursive: true });
    await page.screenshot({ path: info.outputPath('print.png'), fullPage: true });
    await page.pdf({ path: info.outputPath('print.pdf') });
  });
}

/** Runs in the page: phone numbers whose groups stand in another order than they are dialled. */
function turnedNumbers() {
  const deep = (root) =>
    [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? deep(one.shadowRoot) : [])]);
  const turned = [];
  let met = 0;
  for (const element of deep(document.body)) {
    if (!element.checkVisibility()) continue;
    for (const node of element.childNodes) {
      if (node.nodeType !== 3) continue;
      for (const match of node.data.matchAll(/\d{4,}(?: \d{3})+/g)) {
        const start = (index) => {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + 1);
          return range.getBoundingClientRect();
        };
        const [first, last] = [start(match.index), start(match.index + match[0].length - 1)];
        if (!first.width) continue;
        met += 1;
        if (first.top === last.top && first.left > last.left) turned.push(match[0]);
      }
    }
  }
  return met ? turned : ['no number was found'];
}
