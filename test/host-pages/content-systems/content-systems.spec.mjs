// Each recipe of README.md, put through what the content system does to it: the parts work, or the words still make sense.
import { fileURLToPath } from 'node:url';
import { expect, test as base } from '../../e2e/site.mjs';
import { parseFragment } from 'parse5';
import { text, words } from '../../../.ci/html-tree.mjs';
import { allowOnly, ckeditor, drupalBasic, kses, tagsIn, umbraco } from './allow-list.mjs';
import { autop } from './autop.mjs';
import { recipes } from './recipes.mjs';
import { throughTinyMce, tinyMcePage } from './tinymce.mjs';
import { fromWord } from './word.mjs';

const DIST = fileURLToPath(new URL('../../../dist', import.meta.url));
const HEAD = `<link rel="stylesheet" href="/dist/handrail.css"><script type="module" src="/dist/handrail.js"></script>`;
const PAGE = (body, head = HEAD) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>${head}</head><body><main>${body}</main></body></html>`;

/** `tinyMce`: opens the page with the editor when the first test asks for it. */
const test = base.extend({
  tinyMce: [
    async ({ browser, site }, use) => {
      let opened;
      await use(() => (opened ??= tinyMcePage(browser, `${site.url}/editor.html`)));
      await (await opened)?.close();
    },
    { scope: 'worker' },
  ],
});

const asItIs = (html) => html;
const ckeditorAsItComes = (html) => ckeditor(html);
const drupalAsItComes = (html) => drupalBasic(html);
const tinyMce = async (html, editor) => throughTinyMce(await editor(), html);
const umbracoEditor = async (html, editor) =>
  throughTinyMce(await editor(), html, {
    valid_elements: umbraco.validElements,
    invalid_elements: umbraco.invalidElements,
  });
const drupalChanged = (html) => drupalBasic(html, recipes['drupal-allowed-tags']);
const ckeditorChanged = (html) => ckeditor(html, JSON.parse(recipes['ckeditor-settings']).htmlSupport);

const ALL = ['step-guide', 'talk-to-a-person', 'form'];
const TWO = ['step-guide', 'talk-to-a-person'];
const TALK = ['talk-to-a-person'];
const NONE = [];
/** [recipe, what happens to it, how, the parts that work then] */
const JOURNEYS = [
  ['wordpress-administrator', 'saved by an administrator', asItIs, ALL],
  ['wordpress-administrator', 'saved later by an editor', kses, NONE],
  ['wordpress-administrator', 'in the classic editor', autop, NONE],
  ['wordpress-administrator', 'in TinyMCE', tinyMce, NONE],
  ['wordpress-administrator', 'in CKEditor 5', ckeditorAsItComes, NONE],
  ['wordpress-administrator', 'in Drupal with Basic HTML', drupalAsItComes, NONE],
  ['wordpress-administrator', 'pasted by way of Word', fromWord, ALL],
  ['wordpress-editor', 'saved by an editor', kses, TWO],
  ['wordpress-editor', 'by way of Word, saved by an editor', (html) => kses(fromWord(html)), TWO],
  ['wordpress-classic', 'saved and shown', (html) => autop(kses(html)), TWO],
  ['wordpress-classic', 'saved by an administrator and shown', autop, TWO],
  ['drupal-full-html', 'saved', asItIs, TALK],
  ['drupal-basic-html', 'saved as Drupal comes', drupalAsItComes, NONE],
  ['drupal-basic-html', 'saved after the change', drupalChanged, TWO],
  ['tinymce', 'saved', tinyMce, ALL],
  ['tinymce', 'in Umbraco', umbracoEditor, NONE],
  ['tinymce', 'in WordPress, by an editor', kses, TWO],
  ['classes-only', 'saved in Umbraco', umbracoEditor, TWO],
  ['classes-only', 'saved in TinyMCE', tinyMce, TWO],
  ['classes-only', 'saved in WordPress', kses, TWO],
  ['classes-only', 'by way of Word, saved in Umbraco', (html, editor) => umbracoEditor(fromWord(html), editor), TWO],
  ['classes-only', 'saved where ids go too', (html) => html.replace(/ id="[^"]*"/g, ''), TWO],
  ['ckeditor', 'saved as CKEditor comes', ckeditorAsItComes, NONE],
  ['ckeditor', 'saved after the change', ckeditorChanged, TWO],
  ['code-block', 'saved', asItIs, TALK],
];
/** Settings to copy, and the recipe that has a test of its own. */
const NOT_PASTED = ['drupal-allowed-tags', 'ckeditor-settings', 'frame'];

/** A person's way through each part. */
const USE = {
  async 'step-guide'(page, rule) {
    await expect(page.getByText('Step 1 of 2'), rule('the guide stands')).toBeVisible();
    await page.getByRole('button', { name: 'Next step' }).click();
    await expect(page.getByRole('heading', { name: 'Choose your medicines' }), rule('focus moves')).toBeFocused();
    await page.getByRole('link', { name: 'I am stuck' }).click();
    await expect(page.getByText(/I am stuck on step 2 of 2/), rule('it leads to a person')).toBeVisible();
    await page.getByRole('button', { name: 'Go back to step 2' }).click();
    await page.getByRole('button', { name: 'Show all steps' }).click();
  },
  async 'talk-to-a-person'(page, rule) {
    const ways = page.getByRole('button', { name: 'Ways to talk to us' });
    if ((await ways.getAttribute('aria-expanded')) === 'false') await ways.click();
    await expect(page.getByRole('link', { name: /Call\s01632\s960\s123/ }), rule('the number')).toBeVisible();
    await expect(page.locator('.handrail-status'), rule('the hours are understood')).toHaveText(/^(Open|Closed) now/);
  },
  async form(page, rule) {
    await page.getByRole('button', { name: 'Ask for a call' }).click();
    await expect(page.getByRole('heading', { name: 'There is a problem' }), rule('it is checked')).toBeFocused();
    await page.getByLabel('Full name').fill('Ann');
    const sent = page.waitForRequest((request) => request.method() === 'POST');
    await page.getByRole('button', { name: 'Ask for a call' }).click();
    expect((await sent).postData(), rule('it is sent')).toMatch(/^(full-)?name=Ann$/);
  },
};

/** The words of each text in some HTML, as a person would read them. */
const textsOf = (html) =>
  [...html.matchAll(/>([^<>]*\S[^<>]*)</g)].map(([, inner]) => words(parseFragment(inner))).filter(Boolean);

async function show(page, html) {
  const faults = [];
  page.on('pageerror', ({ message }) => faults.push(`thrown: ${message}`));
  page.on('console', (message) => {
    if (/error|warning/.test(message.type())) faults.push(`${message.type()}: ${message.text()}`);
  });
  await page.route('**/call-me', (route) => route.fulfill({ body: 'Thank you' }));
  await page.route('**/page.html', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: PAGE(html) }),
  );
  await page.goto('/page.html');
  await page.waitForFunction(() => customElements.get('handrail-choices'));
  return faults;
}

for (const [recipe, what, how, parts] of JOURNEYS) {
  const rule = (says) => `${recipe}, ${what}: ${says}`;
  const kept = parts.length ? `${parts.join(', ')} work` : 'no part stands, and the words make sense';
  test(rule(kept), async ({ page, tinyMce: editor }) => {
    const written = recipes[recipe];
    const html = await how(written, editor);
    const faults = await show(page, html);
    // What a part needs and the page has not is told; whatever is torn apart in the documentation's own HTML is not.
    if (parts.length) {
      for (const part of parts)
        await expect(page.locator(`handrail-${part}[data-handrail-ready]`), rule(part)).toHaveCount(1);
      for (const part of parts) await USE[part](page, rule);
      // Where the system took the form out of its part, the part says so.
      const lost = written.includes('<form') && !parts.includes('form') ? /^warning: <handrail-(form|field)>/ : /^$/;
      const told = faults.filter((fault) => !lost.test(fault));
      expect(told, rule('nothing is thrown, and nothing is missing')).toEqual([]);
      return;
    }
    const shown = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
    let from = 0;
    for (const sentence of textsOf(written)) {
      const at = shown.indexOf(sentence, from);
      expect(at, rule(`"${sentence}" can be read, in its place`)).toBeGreaterThanOrEqual(0);
      from = at + sentence.length;
    }
    await expect(page.getByRole('listitem'), rule('the lists are lists')).toHaveCount(written.match(/<li>/g).length);
    await expect(page.getByRole('button', { name: /Next step|Ways to talk/ }), rule('nothing half made')).toHaveCount(
      0,
    );
    expect(
      faults.filter((fault) => !fault.startsWith('warning: <handrail-')),
      rule('nothing is thrown'),
    ).toEqual([]);
  });
}

test('frame: a page of its own in a sandboxed frame: step-guide, talk-to-a-person work', async ({ page }) => {
  const rule = (says) => `frame: ${says}`;
  const faults = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  const html = (body) => ({ contentType: 'text/html; charset=utf-8', body: PAGE(body, '') });
  // As at the builder's: the page, the embed and our files are three sites, and the embed has no origin.
  await page.route('https://www.example.org/handrail/0.1.0/*', (route) =>
    route.fulfill({ path: `${DIST}/${new URL(route.request().url()).pathname.split('/').pop()}` }),
  );
  await page.route('https://embed.example.org/', (route) => route.fulfill(html(recipes.frame)));
  await page.route('https://charity.example.org/', (route) =>
    route.fulfill(
      html('<iframe sandbox="allow-scripts" src="https://embed.example.org/" height="900" title="Help"></iframe>'),
    ),
  );
  await page.goto('https://charity.example.org/');
  for (const part of TWO) await USE[part](page.frameLocator('iframe'), rule);
  expect(faults).toEqual([]);
});

test('every recipe of the documentation is tested', () => {
  const tested = [...JOURNEYS.map(([recipe]) => recipe), ...NOT_PASTED];
  expect(Object.keys(recipes).sort()).toEqual([...new Set(tested)].sort());
});

test('the reproduced filters take away and keep what their sources say', () => {
  const all =
    '<handrail-form class="a" data-handrail="form"><p class="b" style="c" onclick="d" data-handrail-part="see">x</p>' +
    '<a href="javascript:y()">z</a><script>code</script><input name="e"></handrail-form>';
  expect(kses(all)).toBe('<p class="b" style="c" data-handrail-part="see">x</p><a href="y()">z</a>code');
  expect(drupalBasic(all)).toBe('<p>x</p><a href="y()">z</a>code');
  expect(drupalChanged(all)).toBe('<p data-handrail-part="see">x</p><a href="y()">z</a>code');
  expect(ckeditor(all)).toBe('<p>x</p><a href="y()">z</a>');
  expect(ckeditorChanged('<section id="a" data-handrail="b" class="c"><div>d</div></section>')).toBe(
    '<section id="a" data-handrail="b" class="c"><div>d</div></section>',
  );
  expect(allowOnly('<p DATA-X="1" data-="2">x</P>', { tags: tagsIn('<p data-x*>'), protocols: [] })).toBe(
    '<p data-x="1">x</p>',
  );
  expect(autop('<x-y>\n<h2>a</h2>\nb\nc\n\nd\n</x-y>')).toBe(
    '<p><x-y></p>\n<h2>a</h2>\n<p>b<br />\nc</p>\n<p>d<br />\n</x-y></p>',
  );
  expect(fromWord('<p>Monday to Friday</p>')).toContain('Monday&nbsp;to&nbsp;Friday<o:p></o:p></span>');
  expect(text(parseFragment(fromWord('<p>Monday to Friday</p>')))).toContain('Monday\u00a0to\u00a0Friday');
});
