// TinyMCE itself, in the browser: what it gives back for what an editor pastes as source. One page has it for all tests, and its
// files stand in that page: an editor that loads itself anew for each test, in a frame, made the browser slow to close.
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../node_modules/tinymce', import.meta.url));
/** What it would fetch by itself, when it is told to show itself. */
const FILES = ['tinymce', 'models/dom/model', 'icons/default/icons', 'themes/silver/theme'];
const PAGE = '<!doctype html><title>Editor</title><div id="editor"></div>';

/** A page with TinyMCE in it, at an address of the site: it shortens addresses by its own. */
export async function tinyMcePage(browser, address) {
  const page = await browser.newPage();
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: PAGE }));
  await page.goto(address);
  await page.unrouteAll();
  for (const file of FILES) await page.addScriptTag({ path: `${folder}/${file}.min.js` });
  return page;
}

/**
 * @param page from `tinyMcePage`
 * @param settings what the content system sets; TinyMCE's own where it is empty
 */
export const throughTinyMce = (page, html, settings = {}) =>
  page.evaluate(
    async ([source, own]) => {
      const quiet = {
        inline: true,
        skin: false,
        content_css: false,
        promotion: false,
        branding: false,
        menubar: false,
        toolbar: false,
      };
      const [editor] = await window.tinymce.init({ selector: '#editor', ...quiet, ...own });
      editor.setContent(source);
      const saved = editor.getContent();
      editor.remove();
      return saved;
    },
    [html, settings],
  );
