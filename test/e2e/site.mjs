// The partner site for the specs: a real server with the built files, and what may be changed on the way to the browser.
import { expect, test as base } from '@playwright/test';
import { serve } from '../host-pages/serve.mjs';

export { expect };
export const PAGES = ['charity', 'wordpress', 'plain'];
export const FORM = '/ask-us-to-call-you';

const NAMES = [
  'step-guide',
  'talk-to-a-person',
  'form',
  'field',
  'choices',
  'date',
  'check-answers',
  'come-back',
  'find-a-place',
  'exit-page',
  'urgent-help',
  'explain-a-word',
  'read-aloud',
  'languages',
  'comfort-settings',
  'confidence-check',
  'code-card',
  'feedback',
  'hub-tablet',
];
/** Every part in the page, whichever of the three spellings it was written in. */
export const PARTS = NAMES.map((name) => `handrail-${name}`).join();
/** A guide, the ways to a person, and a form of five fields and two lists of choices. */
const PARTS_ON_A_PAGE = 10;

export const test = base.extend({
  site: [
    async ({}, use) => {
      // HANDRAIL_DIST names another folder of built files, for a build that is being changed.
      const site = await serve({ dist: process.env.HANDRAIL_DIST });
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, use) => use(site.url),
});

/** Waits until every part of a page stands. */
export async function ready(page, parts = PARTS_ON_A_PAGE) {
  await expect(page.locator(`:is(${PARTS})[data-handrail-ready]`)).toHaveCount(parts);
}

/** Opens a page of the partner site and waits until every part of it stands. */
export async function open(page, name) {
  await page.goto(`/${name}.html`);
  await ready(page);
}

/**
 * Changes the partner's pages on their way to the browser.
 * @param change.html from the HTML as it is to the HTML that is wanted
 * @param change.policy from the Content-Security-Policy as it is to the one that is wanted
 */
export async function changePages(page, { html = (text) => text, policy = (text) => text }) {
  await page.route(/\.html(?:[?#]|$)/, async (route) => {
    const response = await route.fetch();
    const csp = 'content-security-policy';
    await route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { [csp]: policy(response.headers()[csp]) },
      body: html(await response.text()),
    });
  });
}

/**
 * Listens to what a page asks for and complains about, from now on.
 * @returns `requests`, the paths that were asked for (whole addresses where they lead elsewhere), and `complaints`
 */
export async function listen(page, site) {
  const requests = [];
  const complaints = [];
  page.on('request', (request) => requests.push(request.url().replace(site.url, '')));
  page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'log') complaints.push(`${message.type()}: ${message.text()}`);
  });
  await page.addInitScript(() => {
    const say = console.error.bind(console);
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      say(`policy broken: ${violatedDirective} ${blockedURI} ${sample}`),
    );
  });
  return { requests, complaints };
}

/** In the page: the words that can be seen, in reading order. White space is left out: HTML and screens differ in it. */
export const visibleWords = (page) =>
  page.evaluate(() => {
    const canBeSeen = (element) => {
      const shown = { checkOpacity: true, checkVisibilityCSS: true, contentVisibilityAuto: true };
      if (!element.checkVisibility(shown)) return false;
      for (let box = element; box !== document.body; box = box.parentElement) {
        const { width, height } = box.getBoundingClientRect();
        const isInline = getComputedStyle(box).display === 'inline' || getComputedStyle(box).display === 'contents';
        if (!isInline && (width < 1 || height < 1)) return false;
      }
      return true;
    };
    const words = [];
    const texts = document.createTreeWalker(document.body, window.NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { parentElement } = texts.currentNode;
      // A list that is closed draws only one of its options, and people open it.
      const element = parentElement.closest('select') ?? parentElement;
      if (canBeSeen(element)) words.push(texts.currentNode.data.replace(/\s+/g, ''));
    }
    return words.join('');
  });
