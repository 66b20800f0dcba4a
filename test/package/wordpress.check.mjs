// The plugin for WordPress, run by PHP with as much of WordPress as it asks for (wordpress.php), and its page in a browser.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium, expect } from '@playwright/test';
import { chromiumArgs, findHeadlessChromium } from '../../.ci/browsers.mjs';
import { root } from '../../.ci/npm.mjs';
import { readJson } from '../../.ci/shipped.mjs';
import { kses } from '../host-pages/content-systems/allow-list.mjs';
import { partsIn } from './code-blocks.mjs';
import { serveFolder } from './projects.mjs';
import { folderOf, inPage } from './run-blocks.mjs';

const plugin = join(root, 'dist/wordpress/handrail');
const wordpress = fileURLToPath(new URL('wordpress.php', import.meta.url));
const { version } = readJson('package.json');
const patterns = readJson('dist/wordpress/handrail/patterns.json');
const integrity = readJson('dist/integrity.json');
const { 'handrail.js': hash } = integrity;

/** What WordPress prints for an article. */
const print = (article) => JSON.parse(execFileSync('php', [wordpress, plugin], { input: article, encoding: 'utf8' }));

describe('WordPress with the plugin', () => {
  test('PHP can read it', () => {
    const { status, stdout } = spawnSync('php', ['-l', join(plugin, 'handrail.php')], { encoding: 'utf8' });
    assert.equal(status, 0, stdout);
  });

  for (const [name, html] of Object.entries({
    'an element': '<handrail-form></handrail-form>',
    'a section with data': '<section data-handrail="form"></section>',
    'a class': '<div class="wide handrail-form"></div>',
  }))
    test(`${name} of ours brings the style sheet, and the script as a module with its hash`, () => {
      const place = `/wp-content/plugins/handrail/handrail-${version}`;
      assert.equal(
        print(`<p>Hello</p>${html}`).tags,
        `<link rel='stylesheet' id='handrail-css' href='${place}/handrail.css' media='all' />\n` +
          `<script type="module" src="${place}/handrail.js" integrity="${hash}" crossorigin="anonymous" id="handrail-js"></script>\n`,
      );
    });

  test('the files that it brings are those of the release', () => {
    const inside = `wordpress/handrail/${folderOf}/`;
    const copies = Object.keys(integrity).filter((file) => file.startsWith(inside));
    assert.ok(copies.length > 20);
    for (const file of copies) assert.equal(integrity[file], integrity[file.slice(inside.length)], file);
  });

  test('an article that only speaks of a handrail gets nothing, and other scripts stay as they are', () => {
    const { tags, other } = print('<p class="wide">Hold the handrail. See data-handrail and handrail-form.</p>');
    assert.equal(tags, '');
    assert.equal(other, '<script src="/jquery.js"></script>');
  });

  test('its patterns stand in one category, each as a block that keeps its HTML', () => {
    const { category, pattern } = print('').patterns;
    assert.deepEqual(category, { handrail: { label: 'Handrail' } });
    assert.deepEqual(
      Object.keys(pattern),
      Object.keys(patterns).map((name) => `handrail/${name}`),
    );
    for (const { title, description, categories, content } of Object.values(pattern)) {
      assert.ok(title && description, `${title}: ${description}`);
      assert.deepEqual(categories, ['handrail']);
      assert.match(content, /^<!-- wp:html -->\n[^]+\n<!-- \/wp:html -->$/);
    }
  });
});

describe('every pattern', { concurrency: 2 }, () => {
  let folder;
  let site;
  let browser;
  let context;
  before(async () => {
    // The site of a WordPress, as far as it is files.
    folder = mkdtempSync(join(tmpdir(), 'handrail-wordpress-'));
    mkdirSync(join(folder, 'wp-content/plugins'), { recursive: true });
    symlinkSync(plugin, join(folder, 'wp-content/plugins/handrail'), 'junction');
    symlinkSync(join(plugin, folderOf), join(folder, folderOf), 'junction');
    site = await serveFolder(folder);
    browser = await chromium.launch({ executablePath: findHeadlessChromium(), args: chromiumArgs });
    context = await browser.newContext();
  });
  after(async () => {
    await browser.close();
    site.close();
    rmSync(folder, { recursive: true });
  });

  test('the form works with the tags that WordPress prints, and its hash', async () => {
    const { html } = patterns.form;
    const { tags } = print(html);
    assert.match(tags, /integrity=/);
    const heard = await inPage({ context, site }, tags + html, async (page) => {
      await page.getByRole('button', { name: /Ask|Send|call/ }).click();
      await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeFocused();
      return [];
    });
    assert.deepEqual(heard, []);
  });

  test('there is one for each part that people meet', () => {
    const parts = readJson('dist/vscode.html-custom-data.json').tags.map(({ name }) => name.replace('handrail-', ''));
    const inPatterns = Object.values(patterns)
      .map(({ html }) => html)
      .join();
    const without = parts.filter((part) => !inPatterns.includes(`data-handrail="${part}"`));
    assert.deepEqual(without, ['evaluation-report']);
  });

  for (const [name, { html, description }] of Object.entries(patterns))
    test(`${name} keeps its parts in WordPress, or says who can keep them`, async () => {
      const parts = partsIn(html);
      assert.ok(parts);
      assert.equal(html.includes('<handrail-'), false);
      const hasForm = description.includes('It has a form');
      const kept = hasForm ? html : kses(html);
      assert.equal(partsIn(kept), parts);
      assert.equal(/<(form|input|select|textarea)\b/.test(kept), hasForm);
      // The guides have tests of their own: test/e2e/guides.spec.mjs.
      if (name.startsWith('guide-')) return;
      const talk = html.includes('talk-to-a-person') ? '' : patterns['talk-to-a-person'].html;
      assert.deepEqual(await inPage({ context, site }, kept + talk), []);
    });
});
