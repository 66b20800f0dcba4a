// Promises 3 and 4: nothing leaves the page and nothing stays on it; strict and crowded pages are welcome.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import nodeResolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { byTag, words } from '../../.ci/html-tree.mjs';
import { page as source } from '../host-pages/read-html.mjs';
import { SEND, answerForm } from './person.mjs';
import { FORM, PAGES, PARTS, changePages, expect, listen, open, ready, test, visibleWords } from './site.mjs';
import { useEverything } from './use-everything.mjs';

const dist = process.env.HANDRAIL_DIST ?? fileURLToPath(new URL('../../dist', import.meta.url));
/** What a page runs. The command is for Node, and what the plugin for WordPress brings is a copy. */
const scripts = readdirSync(dist, { recursive: true }).filter(
  (file) => file.endsWith('.js') && file !== 'cli.js' && !file.startsWith('wordpress'),
);
const textOf = (file) => readFileSync(`${dist}/${file}`, 'utf8');

const TAG = '<script type="module" src="/dist/handrail.js"></script>';
/** Puts other script tags in the place of ours. */
const withScripts = (tags) => (html) => {
  if (!html.includes(TAG)) throw new Error('The script tag of the page is not where it was.');
  return html.replace(TAG, tags);
};

/** So that a robot that stops early does not count as one that found nothing. */
const AMONG_THEM = `
  Step 6 of 6 | input | I have done step 6
  Step 6 of 6 | button | Finish
  6 steps | a | I am stuck on step 6
  Step 1 of 6 | button | Notes for a helper
  Step 2 of 6 | button | Back
  handrail-talk-to-a-person | button | Ways to talk to us
  handrail-talk-to-a-person | button | Go back to step 6
  handrail-talk-to-a-person | button | Go back to the form
  handrail-form | a | Would you rather talk to a person?`.split(/\n\s*/);

const globalNames = (page) => page.evaluate(() => Object.getOwnPropertyNames(window));

for (const name of PAGES) {
  test(`${name}: using every control breaks no rule, asks for nothing else and leaves nothing behind`, async ({
    page,
    context,
    site,
  }) => {
    const without = await context.newPage();
    await without.route('**/handrail.js', (route) => route.abort());
    await without.goto(`/${name}.html`);
    const before = await globalNames(without);
    await without.close();

    const { requests, complaints } = await listen(page, site);
    await open(page, name);
    const used = await useEverything(page);
    expect(
      AMONG_THEM.filter((control) => !used.some((key) => key.includes(control))),
      used.join('\n'),
    ).toEqual([]);
    expect(await globalNames(page)).toEqual(before);

    await page.reload();
    await ready(page);
    await answerForm(page);
    await page.getByRole('button', { name: SEND }).click();
    await expect(page.getByRole('heading', { name: 'We received this' })).toBeVisible();

    const own = byTag(source(name), 'link').map(({ attrs }) => attrs.find((attr) => attr.name === 'href').value);
    const allowed = [
      `/${name}.html`,
      FORM,
      '/dist/handrail.js',
      '/dist/opening-times.js',
      '/dist/checks.js',
      '/dist/take-away.js',
      '/dist/guide-tools.js',
      '/dist/qr-code.js',
      ...own,
    ];
    expect(requests.filter((path) => !allowed.includes(path.split('#')[0]))).toEqual([]);
    expect(requests).toContain('/dist/handrail.js');
    expect(complaints).toEqual([]);

    await page.goto(`/${name}.html`);
    expect(await context.cookies()).toEqual([]);
    const kept = await page.evaluate(async () => [
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      ...(await window.indexedDB.databases()),
      ...(await window.caches.keys()),
      ...(await navigator.serviceWorker.getRegistrations()),
    ]);
    expect(kept).toEqual([]);
  });
}

test('a page without handrail.css: the script brings the styles, and breaks no rule', async ({ page, site }) => {
  const { requests, complaints } = await listen(page, site);
  await changePages(page, { html: (text) => text.replace(/<link [^>]*handrail\.css[^>]*>/, '') });
  await open(page, 'charity');
  await expect.poll(async () => (await page.getByLabel('Full name').boundingBox()).height).toBeGreaterThanOrEqual(56);
  expect(requests).not.toContain('/dist/handrail.css');
  expect(requests.filter((path) => path.endsWith('.js') && !path.startsWith('/dist/'))).toEqual([]);
  expect(complaints).toEqual([]);
});

test('a page whose policy allows another name only', async ({ page, site }) => {
  const { complaints } = await listen(page, site);
  await changePages(page, { policy: (text) => text.replace("trusted-types 'none'", 'trusted-types other') });
  await open(page, 'charity');
  expect(complaints).toEqual([]);
});

/** A page's own element, made with Lit as npm has it. */
async function stockLit() {
  const own = {
    name: 'own-element',
    resolveId: (id) => (id === 'own-element' ? id : null),
    load: (id) =>
      id === 'own-element'
        ? `import { LitElement, html } from 'lit';
           customElements.define('own-element', class extends LitElement { render() { return html\`<p>Stock Lit stands</p>\`; } });
           document.querySelector('main').append(document.createElement('own-element'));`
        : null,
  };
  const bundle = await rollup({ input: 'own-element', plugins: [own, nodeResolve()] });
  return (await bundle.generate({ format: 'es' })).output[0].code;
}

for (const first of ['Lit', 'Handrail']) {
  test(`a page with a Lit of its own, ${first} first, where no policy may stand twice`, async ({ page, site }) => {
    const { complaints } = await listen(page, site);
    const code = await stockLit();
    expect(/createPolicy\("lit-html"/.test(code)).toBe(true);
    await page.route('**/own-element.js', (route) => route.fulfill({ contentType: 'text/javascript', body: code }));
    const tags = ['<script type="module" src="/own-element.js"></script>', TAG];
    await changePages(page, {
      html: withScripts((first === 'Lit' ? tags : tags.reverse()).join('')),
      policy: (text) => text.replace("trusted-types 'none'", 'trusted-types lit-html'),
    });
    await open(page, 'wordpress');
    await expect(page.getByText('Stock Lit stands')).toBeVisible();
    // Lit's own remark that it is its development build.
    expect(complaints.filter((complaint) => !complaint.includes('Lit is in dev mode'))).toEqual([]);
  });
}

/** Each is run by the page before our script. */
const crowdedPages = {
  'with a frozen Symbol': () => Object.freeze(Symbol),
  'with frozen built-ins': () => {
    const names = `Object Function Array String Number Boolean Symbol Promise Map Set WeakMap WeakSet RegExp Date Error TypeError
      Math JSON Reflect Intl EventTarget Node Element HTMLElement Event Document MutationObserver customElements console`;
    for (const name of names.split(/\s+/)) {
      if (window[name].prototype) Object.freeze(window[name].prototype);
      Object.freeze(window[name]);
    }
  },
  'with more on every prototype': () => {
    for (const name of ['label', 'key', 'size']) Object.prototype[name] = 'x';
    Array.prototype.contains = () => false;
    Function.prototype.defer = () => undefined;
  },
  'with an empty console': () => (window.console = {}),
  'with toJSON on every list': () => (Array.prototype.toJSON = () => '[]'),
};

for (const [kind, prepare] of Object.entries(crowdedPages)) {
  test(`a page ${kind}`, async ({ page, site }) => {
    const { complaints } = await listen(page, site);
    await page.route('**/first.js', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: `(${prepare})();document.documentElement.id = 'prepared';`,
      }),
    );
    // One part with nothing in it, so that there is something to say on the console.
    const wrong = '<handrail-step-guide></handrail-step-guide>';
    await changePages(page, {
      html: (text) =>
        withScripts(`<script src="/first.js"></script>${TAG}`)(text).replace('</main>', `${wrong}</main>`),
    });
    await page.goto('/plain.html');
    await ready(page, 11);
    await expect(page.locator('#prepared')).toHaveCount(1);
    await page.getByRole('button', { name: 'Next step' }).click();
    await expect(page.getByText('Step 2 of 6')).toBeVisible();
    await page.getByRole('link', { name: 'I am stuck' }).click();
    await expect(page.getByText('I am stuck on step 2 of 6')).toBeVisible();
    await page.getByRole('button', { name: SEND }).click();
    await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeFocused();
    expect(complaints.filter((complaint) => !complaint.startsWith('warning: <handrail-step-guide>'))).toEqual([]);
  });
}

const twice = {
  'the module twice': `${TAG}<script type="module" src="/dist/handrail.js?again"></script>`,
  'the module and the single file': `${TAG}<script defer src="/dist/handrail-all.js"></script>`,
  'the single file twice': '<script src="/dist/handrail-all.js"></script><script src="/dist/handrail-all.js"></script>',
};

for (const [kind, tags] of Object.entries(twice)) {
  test(`a page with ${kind}: the first wins, the second says so, and nothing stands twice`, async ({
    page,
    context,
    site,
  }) => {
    for (const name of ['wordpress', 'charity']) {
      const once = await context.newPage();
      await open(once, name);
      const asItIsOnce = await once.locator('main').ariaSnapshot();
      const partsOnce = await once.locator(`:is(${PARTS})`).count();
      await once.close();
      await page.unrouteAll();
      const { complaints } = await listen(page, site);
      await changePages(page, { html: withScripts(tags) });
      await open(page, name);
      await expect.poll(() => page.locator('main').ariaSnapshot()).toBe(asItIsOnce);
      expect(await page.locator(`:is(${PARTS})`).count()).toBe(partsOnce);
      expect(complaints).toEqual([expect.stringMatching(/^info: Handrail is on this page twice/)]);
      page.removeAllListeners();
    }
  });
}

test.describe('the single file, allowed by nothing but its hash', () => {
  const { 'handrail-all.js': hash } = JSON.parse(textOf('integrity.json'));
  const onlyTheHash = {
    html: withScripts(`<script defer src="/dist/handrail-all.js" integrity="${hash}"></script>`),
    policy: (text) => text.replace("script-src 'self'", `script-src '${hash}'`),
  };

  for (const name of PAGES) {
    test(`${name}: it works, in one request`, async ({ page, site }) => {
      const { requests, complaints } = await listen(page, site);
      await changePages(page, onlyTheHash);
      await open(page, name);
      await page.getByRole('link', { name: 'I am stuck' }).click();
      await expect(page.getByText('I am stuck on step 1 of 6')).toBeVisible();
      expect(requests.filter((path) => path.endsWith('.js'))).toEqual(['/dist/handrail-all.js']);
      expect(complaints).toEqual([]);
    });
  }

  test('a file that somebody changed is refused, and the page stays whole', async ({ page }) => {
    await changePages(page, onlyTheHash);
    await page.route('**/handrail-all.js', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ contentType: 'text/javascript', body: `${await response.text()};mine()` });
    });
    const refused = page.waitForEvent('console', (message) => message.type() === 'error');
    await page.goto('/charity.html');
    expect((await refused).text()).toMatch(/integrity|Content Security Policy/);
    await expect
      .poll(() => visibleWords(page), { timeout: 20_000 })
      .toBe(words(byTag(source('charity'), 'body')[0]).replace(/\s+/g, ''));
    expect(await page.evaluate(() => customElements.get('handrail-step-guide'))).toBeUndefined();
  });
});

test('the built files hold nothing that strict pages refuse, and nothing that an old encoding garbles', () => {
  const never =
    `createPolicy innerHTML outerHTML insertAdjacentHTML litHtmlVersions litElementVersions reactiveElementVersions
    litPropertyMetadata Symbol.metadata eval( document.currentScript import.meta document.write localStorage sessionStorage
    indexedDB document.cookie sendBeacon XMLHttpRequest`.split(/\s+/);
  const found = scripts.flatMap((file) => {
    const text = textOf(file);
    // The parts that keep answers and a place in a guide, once somebody asks. The core only reads whether somebody has asked.
    const keeps =
      file === 'handrail.js'
        ? !text.includes('setItem')
        : /handrail-clear|reminder\.ics|\/visit-storage-/.test(file + text);
    // Comfort settings, where somebody ticks it, and what clears a computer. The core never asks for that store.
    const keepsOnDevice = keeps && file !== 'handrail.js' && /handrail-clear|\/visit-storage-/.test(file + text);
    // The page for staff asks under a name of its own whether it may have a worker.
    const asksForWorker = file === 'evaluation-report.js' && text.includes('"handrail-evaluation-report"');
    // The hub tablet, whose staff ask for it; with the mark that they did. Not the core, and no other part.
    const isTablet = file !== 'handrail.js' && text.includes('durability:"strict"');
    // The page check, once somebody presses "Remember this page's order".
    const isPageCheck = file === 'handrail-check.js';
    const may = [
      (keeps || isPageCheck) && 'sessionStorage',
      (keepsOnDevice || isTablet) && 'localStorage',
      isTablet && 'indexedDB',
      asksForWorker && 'createPolicy',
    ];
    const faults = never.filter((word) => text.includes(word) && !may.includes(word));
    if (/new Function\b|\bFunction\(/.test(text)) faults.push('new Function');
    // eslint-disable-next-line no-control-regex -- everything that is not ASCII
    if (/[^\x00-\x7f]/.test(text)) faults.push('not ASCII');
    return faults.map((fault) => `${file}: ${fault}`);
  });
  expect(scripts).toEqual(expect.arrayContaining(['handrail.js', 'handrail-all.js', 'locales/cy.js']));
  expect(found).toEqual([]);
});
