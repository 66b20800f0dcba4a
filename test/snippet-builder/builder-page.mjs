// The builder in the Storybook that designers get, for the specs beside this file.
import { expect, test as base } from '@playwright/test';
import { serveStorybook } from '../e2e/privacy/storybook-site.mjs';

export { expect };

/** `heard`: what the page asked for, logged as an error, threw or opened after it had come. */
export const test = base.extend({
  storybook: [
    async ({}, use) => {
      const site = await serveStorybook({ withBuilt: false });
      await use(site.url);
      await site.close();
    },
    { scope: 'worker' },
  ],
  builder: async ({ page, storybook }, use) => {
    const heard = [];
    await page.goto(`${storybook}/iframe.html?id=start-here-build-a-snippet--docs&viewMode=docs`);
    await expect(page.locator('handrail-form[data-handrail-ready]')).toBeVisible();
    // Storybook's own pieces are fetched when they are needed; the frame of the preview is written by the page itself.
    const mayAsk = (url) => url === 'about:srcdoc' || url.startsWith(`${storybook}/assets/`);
    page.on('request', (request) => mayAsk(request.url()) || heard.push(`asked for ${request.url()}`));
    page.on('pageerror', ({ message }) => heard.push(`threw ${message}`));
    page.on('console', (said) => said.type() === 'error' && heard.push(`said ${said.text()}`));
    page.on('dialog', (dialog) => heard.push(`opened ${dialog.message()}`) && dialog.dismiss());
    await use({ page, heard, ...actions(page) });
    expect(heard).toEqual([]);
  },
});

function actions(page) {
  const code = (name) => page.getByRole('region', { name: `Code: ${name}` });
  return {
    choose: (name) => page.getByRole('radio', { name, exact: true }).check(),
    tick: (name) => page.getByRole('checkbox', { name, exact: true }).check(),
    box: (name) => page.getByRole('textbox', { name, exact: true }),
    fill: (name, value) => page.getByRole('textbox', { name, exact: true }).fill(value),
    guide: (title) => page.getByRole('combobox', { name: 'Guide' }).selectOption(title),
    head: code('Once, in the head of the page'),
    code: code('Where you want it on the page'),
    embed: code('In the embed'),
    preview: page.frameLocator('iframe[title=Preview]'),
  };
}
