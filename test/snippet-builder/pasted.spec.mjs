// What the builder makes for each content system, put through what that system does to it, on a page that links the files as it says.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { makeSnippet } from '../../stories/snippet-builder/snippet.ts';
import { expect, test as base } from '../e2e/site.mjs';
import { drupalBasic, kses, umbraco } from '../host-pages/content-systems/allow-list.mjs';
import { recipes } from '../host-pages/content-systems/recipes.mjs';
import { throughTinyMce, tinyMcePage } from '../host-pages/content-systems/tinymce.mjs';
import { answersOf, contents, EVERYTHING } from './contents.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const integrity = JSON.parse(readFileSync(`${dist}integrity.json`, 'utf8'));

const test = base.extend({
  tinyMce: [
    async ({ browser, site }, use) => {
      const page = await tinyMcePage(browser, `${site.url}/editor.html`);
      await use(page);
      await page.close();
    },
    { scope: 'worker' },
  ],
});

const withoutComments = (html) => html.replace(/<!--[^]*?-->\n?/g, '');
/** What the system does with what an editor pastes into it. */
const SYSTEMS = {
  tags: (html) => html,
  wordpress: (html) => kses(withoutComments(html)),
  data: (html) => drupalBasic(html, recipes['drupal-allowed-tags']),
  classes: (html, editor) =>
    throughTinyMce(editor, html, { valid_elements: umbraco.validElements, invalid_elements: umbraco.invalidElements }),
  frame: (html) => html,
};

const person = async (page) => {
  const ways = page.getByRole('button', { name: 'Ways to talk to us' });
  if ((await ways.getAttribute('aria-expanded')) === 'false') await ways.click();
  await expect(page.getByRole('link', { name: /Call\s01632\s960\s123/ }).first()).toBeVisible();
  await expect(page.locator('.handrail-status').first()).toHaveText(/^(Open|Closed) now/);
};
const form = async (page) => {
  await page.getByRole('button', { name: /^Ask for a call$|^Send my answers$/ }).click();
  await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeFocused();
};
const KINDS = {
  person: [{ what: 'person', nation: 'england' }, person],
  'urgent help': [
    { what: 'urgent', nation: 'wales' },
    async (page) => {
      await expect(page.getByRole('link', { name: 'Call 999' })).toBeVisible();
      await expect(page.locator('handrail-urgent-help[data-handrail-ready]')).toHaveCount(1);
    },
  ],
  'a guide in Urdu, and a person': [
    { what: 'guide', guide: 'order-a-repeat-prescription', language: 'ur' },
    async (page) => {
      // Umbraco takes `lang` away, and our words are English there.
      await page.getByRole('button', { name: /^(?:اگلا مرحلہ|Next step)$/ }).click();
      await page.locator('a[href="#talk"]').click();
      await expect(page.getByRole('heading', { name: 'Talk to a person' })).toBeFocused();
      await person(page);
    },
  ],
  'a form that asks for a call': [{ what: 'form', form: 'call-me', 'with-person': 'no' }, form, ['tags', 'frame']],
  'a confidence check': [
    { what: 'form', form: 'confidence-check' },
    async (page) => {
      await expect(page.locator('handrail-confidence-check[data-handrail-ready]')).toHaveCount(1);
      await person(page);
    },
    ['tags', 'frame'],
  ],
};

for (const [paste, how] of Object.entries(SYSTEMS))
  test(`pasted as ${paste}: every part works, and the browser takes our files by their hashes`, async ({
    page,
    tinyMce,
  }) => {
    const faults = [];
    page.on('pageerror', ({ message }) => faults.push(`threw ${message}`));
    page.on('console', (said) => said.type() === 'error' && faults.push(said.text()));
    let body = '';
    await page.route(/\/handrail-0\.1\.0\//, (route) =>
      route.fulfill({
        path: dist + new URL(route.request().url()).pathname.replace(/^.*handrail-0\.1\.0\//, ''),
        headers: { 'access-control-allow-origin': '*' },
      }),
    );
    await page.route('**/pasted.html', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
    for (const [kind, [wanted, use, only]] of Object.entries(KINDS)) {
      if (only && !only.includes(paste)) continue;
      const answers = answersOf({
        ...EVERYTHING,
        ...wanted,
        paste,
        'files-address': 'https://files.example.org/handrail-0.1.0/',
      });
      const { blocks } = makeSnippet(answers, { ...contents, integrity }, '2026-11-23');
      const [head, code] = paste === 'frame' ? ['', blocks[0].code] : blocks.map((block) => block.code);
      body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${kind}</title>${head}</head><body><main>${await how(code, tinyMce)}</main></body></html>`;
      await test.step(kind, async () => {
        await page.goto('/pasted.html');
        await use(page);
      });
    }
    expect(faults).toEqual([]);
  });
