// What the page check says of each recipe after a content system has taken something away.
import { expect, test as base } from '../../e2e/site.mjs';
import { ckeditor, drupalBasic, kses, umbraco } from './allow-list.mjs';
import { autop } from './autop.mjs';
import { recipes } from './recipes.mjs';
import { throughTinyMce, tinyMcePage } from './tinymce.mjs';

const PAGE = (body) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
  <link rel="stylesheet" href="/dist/handrail.css"><script type="module" src="/dist/handrail.js"></script>
  <script type="module" src="/dist/handrail-check.js"></script></head><body><main>${body}</main></body></html>`;
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
const tinyMce = async (html, editor) => throughTinyMce(await editor(), html);
const umbracoEditor = async (html, editor) =>
  throughTinyMce(await editor(), html, {
    valid_elements: umbraco.validElements,
    invalid_elements: umbraco.invalidElements,
  });
const protocolGone = (html) => html.replaceAll('href="tel:', 'href="');

const NO_BLOCK = 'No block of Handrail is on this page. If you wrote one, your content system has taken';
const NO_PART = 'belongs into a part, and no part is around it';
const EMPTY = 'step guide: it is empty. WordPress tears an unknown tag apart';
const LABEL = 'The label “Full name” is for the id “name”';
/** [recipe, what happens to it, how, what is said of it] */
const STRIPPED = [
  ['wordpress-administrator', 'saved later by an editor', kses, [NO_BLOCK, NO_PART, LABEL]],
  ['wordpress-administrator', 'in the classic editor', autop, [EMPTY, NO_PART]],
  ['wordpress-administrator', 'in TinyMCE', tinyMce, [NO_BLOCK, NO_PART]],
  ['wordpress-administrator', 'in CKEditor 5', (html) => ckeditor(html), [NO_BLOCK]],
  ['wordpress-administrator', 'in Drupal with Basic HTML', (html) => drupalBasic(html), [NO_BLOCK]],
  ['drupal-basic-html', 'saved as Drupal comes', (html) => drupalBasic(html), [NO_BLOCK]],
  ['tinymce', 'in Umbraco', umbracoEditor, ['field: there is nothing to fill in. The <input> is gone.', NO_PART]],
  ['tinymce', 'in WordPress, by an editor', kses, ['The label “Full name” is for the id “full-name”']],
  ['ckeditor', 'saved as CKEditor comes', (html) => ckeditor(html), [NO_BLOCK]],
  ['code-block', 'in an editor that knows no tel:', protocolGone, ['and calls nobody: its tel: is gone']],
];
/** What comes through whole. */
const WHOLE = [
  ['wordpress-administrator', 'saved by an administrator', asItIs],
  ['wordpress-editor', 'saved by an editor', kses],
  ['wordpress-classic', 'saved and shown', (html) => autop(kses(html))],
  ['tinymce', 'saved', tinyMce],
  ['classes-only', 'saved in Umbraco', umbracoEditor],
];

async function say(page, html) {
  const said = page.waitForEvent('console', (message) => message.text().startsWith('Handrail page check'));
  await page.route('**/page.html', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: PAGE(html) }),
  );
  await page.goto('/page.html');
  const text = (await said).text();
  return text.split('\n\n').find((part) => part.startsWith('Taken away by a content system')) ?? '';
}

for (const [recipe, what, how, expected] of STRIPPED)
  test(`${recipe}, ${what}: the page check says what is gone`, async ({ page, tinyMce: editor }) => {
    const said = await say(page, await how(recipes[recipe], editor));
    for (const sentence of expected) expect(said).toContain(sentence);
  });

for (const [recipe, what, how] of WHOLE)
  test(`${recipe}, ${what}: the page check finds nothing gone`, async ({ page, tinyMce: editor }) => {
    expect(await say(page, await how(recipes[recipe], editor))).toBe('');
  });
