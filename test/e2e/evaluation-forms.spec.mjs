// The forms of questions with the built files: whole without script, the same bytes with it, by keyboard alone, on paper, small and large.
import { readFileSync, readdirSync } from 'node:fs';
import { extractText } from 'unpdf';
import { byTag, words } from '../../.ci/html-tree.mjs';
import { parseFragment } from 'parse5';
import { test } from '../host-pages/policies/host-server.mjs';
import { forcedColourFaults, layoutFaults } from './layout.mjs';
import { expectFocus, select, tabTo } from './person.mjs';
import { PARTS, expect, listen } from './site.mjs';

const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const COMPONENTS = new URL('../../src/components/', import.meta.url);
const EXAMPLES = ['confidence-check', 'code-card', 'feedback'].flatMap((part) =>
  readdirSync(new URL(`${part}/examples`, COMPONENTS)).map((file) => `${part}/examples/${file.replace('.html', '')}`),
);
const example = (name) => readFileSync(new URL(`${name}.html`, COMPONENTS), 'utf8');
const BEFORE = 'confidence-check/examples/before-and-after';
const ON_ONE_PAGE = 'confidence-check/examples/on-one-page';
const EQUALITY = 'feedback/examples/equality-questions';
const letters = (text) => text.replace(/[\s\u200e\u200f\u2066-\u2069]+/g, '');

/** Puts an example on a page; answers with what its form posts. */
function put(host, html, { script = 'type="module" src="/dist/handrail.js"', css = true, head = '' } = {}) {
  const language = /\blang="(cy|ur)"/.exec(html)?.[1] ?? 'en';
  host.pages['/host/page.html'] = {
    headers: { 'content-security-policy': STRICT },
    body: `<!doctype html><html lang="${language}"${language === 'ur' ? ' dir="rtl"' : ''}><head><meta charset="utf-8">
      <title>Questions</title><meta name="viewport" content="width=device-width, initial-scale=1">
      ${css ? '<link rel="stylesheet" href="/dist/handrail.css">' : ''}${head}<script ${script}></script></head>
      <body><main><h1>Hub</h1>${html}</main></body></html>`,
  };
  const posted = [];
  host.pages['/answers'] = {
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: (response, request) => {
      let text = '';
      request.on('data', (piece) => (text += piece));
      request.on('end', () => {
        posted.push(`${request.method} ${request.url} ${text}`);
        response.end('<!doctype html><html lang="en"><title>Thank you</title><h1>Thank you</h1>');
      });
    },
  };
  return posted;
}
const ready = (page) => expect(page.locator(`:is(${PARTS}):not([data-handrail-ready])`)).toHaveCount(0);
const open = async (page) => {
  await page.goto('/host/page.html');
  await expect(
    page.locator('handrail-code-card[data-handrail-ready],handrail-feedback[data-handrail-ready]').first(),
  ).toBeAttached();
  await ready(page);
};
/** Answers every question that can be seen: the second of the answers. */
const answerAll = (page) =>
  page.evaluate(() => {
    for (const list of document.querySelectorAll('fieldset')) {
      const [, second] = [...list.querySelectorAll('input')].filter(({ form }) => form);
      if (second?.checkVisibility()) second.click();
    }
  });
const press = (page, name) => page.getByRole('button', { name, exact: true }).click();
const send = (page) => page.locator('form > button').click();
const arrived = (page) => expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible();
async function printed(page) {
  const pdf = await page.pdf({ format: 'A4', margin: { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' } });
  const { text, totalPages } = await extractText(new Uint8Array(pdf), { mergePages: true });
  return { text: letters(text), totalPages };
}
const faultsOfAxe = async (page) => {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const found = await window.axe.run(document, { rules: { 'color-contrast-enhanced': { enabled: true } } });
    if (found.passes.length < 10) return [`axe looked at next to nothing: ${found.passes.length} rules`];
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
};

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });
  for (const name of EXAMPLES)
    test(`${name}: every question can be read and answered, and the form posts`, async ({ page, host }) => {
      const html = example(name);
      const posted = put(host, html);
      await page.goto('/host/page.html');
      const tree = parseFragment(html);
      for (const label of byTag(tree, 'legend', 'label'))
        await expect(page.getByText(words(label), { exact: true }).first()).toBeVisible();
      for (const list of await page.locator('fieldset').all())
        await list.locator(':scope > label input').nth(1).check();
      await send(page);
      await arrived(page);
      expect(posted).toHaveLength(1);
      for (const list of byTag(tree, 'fieldset'))
        expect(posted[0]).toContain(
          `${encodeURIComponent(byTag(list, 'input')[0].attrs.find((one) => one.name === 'name').value)}=`,
        );
    });
});

for (const name of [
  ON_ONE_PAGE,
  EQUALITY,
  'feedback/examples/with-your-own-words',
  'confidence-check/examples/for-content-systems',
])
  test(`${name}: what is posted with script is what is posted without, byte by byte`, async ({ page, host }) => {
    // One question at a time cannot be filled in at once; how that posts is asked below.
    const html = example(name).replace(/ (?:data-handrail-)?view="one"/, '');
    const bytes = [];
    for (const script of ['type="module" src="/dist/handrail.js"', 'src="/nothing.js"']) {
      const posted = put(host, html, { script });
      await page.goto('/host/page.html');
      if (script.includes('dist')) await ready(page);
      for (const list of await page.locator('fieldset:not(fieldset fieldset)').all())
        await list.locator(':scope > label input').nth(1).check();
      await page.locator('textarea,[name=code]').first().fill('Zoë & co');
      await send(page);
      // The code is asked for once more, and then it may go as it is.
      if (script.includes('dist') && !posted.length && name !== 'feedback/examples/with-your-own-words') {
        await expect(page.getByText('There is a problem')).toBeVisible();
        await send(page);
      }
      await arrived(page);
      bytes.push(...posted);
    }
    expect(bytes).toHaveLength(2);
    expect(bytes[0]).toBe(bytes[1]);
  });

for (const name of EXAMPLES)
  test(`${name}: on the strictest page nothing is broken, nothing is asked for elsewhere, axe finds nothing`, async ({
    page,
    host,
  }) => {
    put(host, example(name));
    const { requests, complaints } = await listen(page, host);
    await open(page);
    expect(await faultsOfAxe(page)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(requests.filter((path) => !/^\/(host|dist)\//.test(path))).toEqual([]);
    expect(
      await page.evaluate(() => [window.localStorage.length, window.sessionStorage.length, document.cookie]),
    ).toEqual([0, 0, '']);
  });

for (const name of EXAMPLES)
  test(`${name}: whole and large on a phone, in forced colours and with the widest spacing`, async ({ page, host }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    put(host, example(name));
    await open(page);
    const faults = async () =>
      (await page.evaluate(layoutFaults, { parts: PARTS, size: 56, gap: 8 })).filter(
        (fault) => !/^only \d+ controls|takes no room$/.test(fault),
      );
    expect(await faults()).toEqual([]);
    const make = page.getByRole('button', { name: /Make a code|Gwneud cod|کوڈ بنائیں/ });
    if (await make.isVisible()) {
      await make.click();
      expect(await faults()).toEqual([]);
    }
    await page.evaluate(() => {
      const sheet = new window.CSSStyleSheet();
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }',
      );
      document.adoptedStyleSheets.push(sheet);
    });
    expect(await faults()).toEqual([]);
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await page.evaluate(forcedColourFaults, { parts: PARTS })).toEqual([]);
  });

for (const name of EXAMPLES)
  test(`${name}: on paper every question stands with its answers, and nothing to press`, async ({ page, host }) => {
    const html = example(name).replace(/\n(?:<handrail-talk|<section data-handrail="talk)[^]*$/, '');
    put(host, html);
    await open(page);
    const { text, totalPages } = await printed(page);
    const tree = parseFragment(html);
    for (const one of byTag(tree, 'h2', 'legend', 'label')) {
      // A PDF has the words of Urdu as glyphs, in an order of their own.
      if (!/lang="ur"/.test(html)) expect(text).toContain(letters(words(one)));
    }
    for (const button of byTag(tree, 'button')) expect(text).not.toContain(letters(words(button)));
    expect(text).not.toContain('Skipthese');
    expect(text).toContain('bexley-library');
    expect(totalPages).toBeLessThanOrEqual(2);
    await page.emulateMedia({ media: 'print' });
    for (const box of await page.locator('[type=radio],[type=checkbox]').all()) {
      const { width, height } =
        (await box.boundingBox()) ??
        (await box.evaluate((one) => ({ width: Number(!!one.closest('[data-handrail-part=more]')) * 99, height: 99 })));
      expect(Math.min(width, height)).toBeGreaterThan(18);
    }
  });

test('with a keyboard alone: four questions, a code that is made, and the answers are sent', async ({ page, host }) => {
  const posted = put(host, example(BEFORE));
  await open(page);
  for (const [at, key] of [' ', 'ArrowDown', 'ArrowDown', ' '].entries()) {
    await tabTo(page, 'Not at all sure', 'input');
    await page.keyboard.press(key);
    await select(page, 'Continue', 'button');
    await expectFocus(page, `Question ${at + 2} of 5`);
  }
  await select(page, 'Make a code for me', 'button');
  await expect(page.getByRole('heading', { name: /^Your code: [A-Z347], / })).toHaveCount(0);
  await expect(
    page.getByRole('heading', { name: /^Your code: (?:[A-Z347] ){2}[A-Z347], (?:[A-Z347] ?){3}$/ }),
  ).toBeFocused();
  const code = await page.locator('[name=code]').inputValue();
  await select(page, 'Send my answers', 'button');
  await arrived(page);
  expect(posted).toEqual([
    `POST /answers site=bexley-library&form=confidence-check&time=before&nhs-app=1&ordering-medicines=2&passwords-and-codes=2&asking-for-help=1&code=${code.replace(' ', '+')}`,
  ]);
});

test('the page hears what was answered, and may take it: then nothing is posted', async ({ page, host }) => {
  const posted = put(host, example(BEFORE));
  await open(page);
  await page.evaluate(() => {
    window.heard = [];
    window.addEventListener('handrail-answers', (event) => {
      event.preventDefault();
      window.heard.push({ about: event.about, answers: event.answers, form: event.form.localName });
    });
  });
  await page.getByRole('radio', { name: 'Fairly sure' }).filter({ visible: true }).check();
  for (let at = 0; at < 4; at++) await press(page, 'Continue');
  await page.getByLabel('The code on your card').fill('bcd');
  await send(page);
  await expect(page.getByText('There is a problem')).toBeVisible();
  await send(page);
  await expect.poll(() => page.evaluate(() => window.heard.length)).toBe(1);
  const [{ about, answers, form }] = await page.evaluate(() => window.heard);
  expect(form).toBe('form');
  expect(about).toEqual({ site: 'bexley-library', form: 'confidence-check', time: 'before', person: '' });
  expect(answers.map(({ answer, steps }) => `${answer}/${steps}`)).toEqual([
    '3/5',
    'skipped/5',
    'skipped/5',
    'skipped/5',
  ]);
  expect(posted).toEqual([]);
});

test('all the equality questions can be passed over at once', async ({ page, host }) => {
  put(host, example(EQUALITY));
  host.pages['/thank-you'] = { headers: { 'content-type': 'text/html' }, body: '<!doctype html><h1>Thank you</h1>' };
  await open(page);
  await page.getByRole('link', { name: 'Skip these questions' }).click();
  await arrived(page);
});

const SPELLINGS = {
  'their tags': (html) => html,
  'their marks': (html) =>
    html
      .replace(
        /<handrail-([a-z-]+)( view="one")?/g,
        (_, name, view) => `<section data-handrail="${name}"${view ? ' data-handrail-view="one"' : ''}`,
      )
      .replace(/<\/handrail-[a-z-]+>/g, '</section>'),
  'their classes': (html) =>
    html
      .replace(
        /<handrail-([a-z-]+)( view="one")?/g,
        (_, name, view) => `<section class="handrail-${name}"${view ? ' data-handrail-view="one"' : ''}`,
      )
      .replace(/<\/handrail-[a-z-]+>/g, '</section>'),
};
for (const [how, write] of Object.entries(SPELLINGS))
  for (const [what, script] of [
    ['module', 'type="module" src="/dist/handrail.js"'],
    ['one classic file', 'defer src="/dist/handrail-all.js"'],
  ])
    test(`by ${how}, from the ${what}: the event comes, and the form posts`, async ({ page, host }) => {
      const posted = put(host, write(example(ON_ONE_PAGE)), { script });
      await open(page);
      await page.evaluate(() => {
        window.addEventListener('handrail-answers', (event) => (document.title = event.answers.length));
      });
      await answerAll(page);
      await send(page);
      await arrived(page);
      expect(posted[0]).toContain('spotting-scams=2');
    });

test('without handrail.css the page gets the rules from the script', async ({ page, host }) => {
  put(host, example(ON_ONE_PAGE), { css: false });
  await open(page);
  expect(await page.getByText('Before I get some help').evaluate((one) => one.offsetHeight)).toBeGreaterThan(55);
});

test('nothing moves when the parts arrive on one page', async ({ page, host }) => {
  put(host, example(ON_ONE_PAGE));
  await page.addInitScript(() => {
    window.shifts = [];
    new window.PerformanceObserver((list) =>
      window.shifts.push(...list.getEntries().map(({ value }) => value)),
    ).observe({
      type: 'layout-shift',
      buffered: true,
    });
  });
  await open(page);
  expect(await page.evaluate(() => window.shifts.reduce((sum, one) => sum + one, 0))).toBeLessThan(0.001);
});
