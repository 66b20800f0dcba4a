// A content system that lets people edit the page itself (contenteditable), with our script running in it. What it saves is
// the author's HTML: of the part when it has left, and while it stands.
import { expect, listen } from '../../e2e/site.mjs';
import { asWritten, isUntouched, leaves, standing, useGuide } from '../policies/core-journey.mjs';
import { document, parts } from '../policies/core-page.mjs';
import { test } from '../policies/host-server.mjs';

const EDITED = parts().replace('Use fresh water.', 'Use fresh, cold water.').replace('Full name', 'Your full name');

/** In the page: edits words as a person in an editor does. */
async function edit(page) {
  for (const [words, wanted] of [
    ['Use fresh water.', 'Use fresh, cold water.'],
    ['Full name', 'Your full name'],
  ]) {
    await page
      .getByText(words, { exact: true })
      .first()
      .evaluate((element, text) => {
        const range = document.createRange();
        const node = [...element.childNodes].find(({ nodeType, data }) => nodeType === 3 && data.trim());
        range.selectNodeContents(node);
        const selection = getSelection();
        selection.removeAllRanges();
        selection.addRange(range);
        document.execCommand('insertText', false, text);
      }, wanted);
  }
}

test('a page that is edited while the parts stand: they follow, and leave the author’s HTML', async ({
  page,
  host: server,
}) => {
  const host = 'an editor around the parts, switched on later';
  const { complaints } = await listen(page, server);
  server.pages = { '/host/page.html': { body: document() } };
  await page.goto('/host/page.html');
  await standing(page, host);
  await page.evaluate(() => (document.querySelector('main').contentEditable = 'true'));
  await edit(page);
  await page.evaluate(() => document.querySelector('main').removeAttribute('contenteditable'));
  await useGuide(page, host);
  await leaves(page, host, EDITED);
  expect(complaints, `${host}: all parts: nobody complains`).toEqual([]);
});

test('what an editor has saved while a part stood is put right when it is shown again', async ({
  page,
  host: server,
}) => {
  const host = 'HTML that was saved with ours in it';
  server.pages = { '/host/page.html': { body: document() } };
  await page.goto('/host/page.html');
  await standing(page, host);
  await page.getByRole('button', { name: 'Next step' }).click();
  await page.getByRole('button', { name: 'Ask us to call you' }).click();
  const saved = await page.locator('main').innerHTML();
  expect(saved, `${host}: ours is in it`).toContain('data-handrail-added');
  server.pages = { '/host/page.html': { body: document({ main: saved }) } };
  await page.goto('/host/page.html');
  await standing(page, host);
  await expect(page.getByText('Step 1 of 3'), `${host}: step guide: it begins anew, once`).toHaveCount(1);
  await useGuide(page, host);
  await leaves(page, host, parts());
});

test('an editor that is there before the parts: the HTML stays as it was, and so does what is saved', async ({
  page,
  host: server,
}) => {
  const host = 'a page that is being edited';
  const { complaints } = await listen(page, server);
  server.pages = { '/host/page.html': { body: document().replace('<main>', '<main contenteditable="true">') } };
  await page.goto('/host/page.html');
  await page.waitForFunction(() => customElements.get('handrail-choices'));
  await edit(page);
  for (let frames = 0; frames < 3; frames++) await page.evaluate(() => new Promise(requestAnimationFrame));
  const now = await page.evaluate(() => document.querySelector('main').innerHTML);
  expect(asWritten(now), `${host}: all parts: what is saved is the author's HTML`).toEqual(asWritten(EDITED));
  await isUntouched(page, host, EDITED);
  expect(complaints, `${host}: all parts: nobody complains`).toEqual([]);
});
