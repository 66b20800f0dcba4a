// TinyMCE itself, in the browser: what it gives back for what an editor pastes as source.
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../node_modules/tinymce', import.meta.url));

/** @param settings what the content system sets; TinyMCE's own where it is empty */
export async function throughTinyMce(page, html, settings = {}) {
  await page.route('**/tinymce/**', (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname).replace('/tinymce/', '');
    return route.fulfill({ path: `${folder}/${path}` });
  });
  await page.route('**/editor.html', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: '<!doctype html><title>Editor</title><textarea></textarea><script src="/tinymce/tinymce.min.js"></script>',
    }),
  );
  await page.goto('/editor.html');
  return page.evaluate(
    async ([source, own]) => {
      const quiet = {
        skin: false,
        content_css: false,
        promotion: false,
        branding: false,
        menubar: false,
        toolbar: false,
      };
      const [editor] = await window.tinymce.init({ selector: 'textarea', ...quiet, ...own });
      editor.setContent(source);
      return editor.getContent();
    },
    [html, settings],
  );
}
