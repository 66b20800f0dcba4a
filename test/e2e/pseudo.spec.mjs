// Every example of every part in the pseudo-language, on a small phone: English with accents, a third longer, in brackets. A word of
// ours without them was never translated; a box that its words leave is too narrow for German, Polish or Welsh.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from '../host-pages/policies/host-server.mjs';
import { expect, listen, PARTS } from './site.mjs';

const COMPONENTS = new URL('../../src/components/', import.meta.url);
/** What the examples show, as Storybook serves it. */
const PICTURES = new URL('../../stories/pictures/', import.meta.url);
const WAYS = readFileSync(new URL('talk-to-a-person/examples/several-ways.html', COMPONENTS), 'utf8');
const examplesOf = (name) => {
  const folder = new URL(`${name}/examples/`, COMPONENTS);
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.html')) : [];
  return files.map((file) => [file, readFileSync(new URL(file, folder), 'utf8')]);
};

const pageWith = (html) => ({
  body: `<!doctype html><html lang="en-XA"><head><meta charset="utf-8"><title>Pseudo</title>
    <meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/dist/handrail.css">
    <script type="module" src="/dist/handrail.js"></script></head>
    <body><main>${html}${html.includes('talk-to-a-person') ? '' : WAYS}</main></body></html>`,
});

/** In the page: what is wrong with our words right now. */
function look() {
  const ADDED = '[data-handrail-added]';
  const all = [...document.querySelectorAll('main *')];
  const parts = all.filter((one) => one.shadowRoot);
  const ours = [
    ...parts.flatMap((one) => [...one.shadowRoot.querySelectorAll('*')]),
    ...all.filter((one) => one.closest(ADDED)),
  ];
  const languageOf = (one) => {
    const marked = one.closest('[lang]');
    return marked ? marked.lang : languageOf(one.getRootNode().host);
  };
  const plain = (text) => text.replace(/\s+/g, ' ').trim().toLowerCase();
  const page = document.querySelector('main').cloneNode(true);
  for (const added of page.querySelectorAll(ADDED)) added.remove();
  const values = [...page.querySelectorAll('*')].flatMap((one) => [...one.attributes].map(({ value }) => value));
  // What somebody has typed or chosen is repeated too.
  const typed = [...document.querySelectorAll('input,select,textarea')].map(({ value }) => value);
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  // The browser says what a language is called.
  const languages = [...page.querySelectorAll('[lang]')].map(({ lang }) => names.of(lang));
  const quoted = plain([page.textContent, document.title, ...values, ...typed, ...languages].join(' '));
  const words = new Set(quoted.match(/[a-z]+/g));
  const hasText = (one) => [...one.childNodes].some(({ nodeType, data }) => nodeType === Node.TEXT_NODE && data.trim());
  const faults = new Set();
  const read = (element, whole) => {
    // Addresses, a day as the browser says it, and what is put in as it stands: between the marks for its direction.
    const text = whole.replace(/https?:\/\/\S+|\w+ \d+, \d{4}|\u2066.*?\u2069/g, '');
    if (languageOf(element) !== 'en-XA') return;
    const [outside, inside] = [text.replace(/\[.*\]/, ''), /\[.*\]/.exec(text)?.[0] ?? ''];
    const rest = plain(outside).replace(/^[\W\d]+|[\W\d]+$/g, '');
    if (/[a-z]{2}/.test(rest) && !quoted.includes(rest))
      faults.add(`not translated: “${plain(text)}” in ${element.outerHTML.slice(0, 120)}`);
    // The pseudo-language has an accent on every vowel.
    for (const word of inside.match(/(?<!\p{L})[a-z]*[aeiou][a-z]*(?!\p{L})/giu) ?? [])
      if (!words.has(word.toLowerCase())) faults.add(`“${word}” is not translated in “${text.trim()}”`);
  };
  for (const one of ours) {
    if (['STYLE', 'SLOT'].includes(one.tagName) || one.slot === 'meaning') continue;
    if (hasText(one) && !(one.parentElement && hasText(one.parentElement))) {
      const own = one.cloneNode(true);
      // Marked as another language, as English beside urgent words.
      for (const other of own.querySelectorAll('[lang]')) other.remove();
      read(one, own.textContent.replace(/\s+/g, ' '));
    }
    for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
      if (one.getAttribute(name)) read(one, one.getAttribute(name));
    const { display, clipPath, position } = getComputedStyle(one);
    const isUnseen = clipPath !== 'none' && position === 'absolute';
    if (
      isUnseen ||
      one.closest('.unseen,.handrail-unseen') ||
      !one.checkVisibility() ||
      display === 'inline' ||
      display === 'contents'
    )
      continue;
    // What hangs out of a word in the page is room for a finger.
    if (!plain(one.textContent)) continue;
    const isCut =
      one.clientWidth &&
      (one.scrollWidth > one.clientWidth + 1 || (one.matches('button,a') && one.scrollHeight > one.clientHeight + 1));
    if (isCut)
      faults.add(
        `cut off: ${one.scrollWidth} × ${one.scrollHeight} px in ${one.clientWidth} × ${one.clientHeight}: “${plain(one.textContent)}”`,
      );
  }
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > 320) faults.add(`the page is ${scrollWidth} px wide`);
  return { faults: [...faults], read: ours.filter((one) => /\[.*~\]/.test(one.textContent)).length };
}

/** In the page: our own buttons that can be seen and were not pressed yet. Presses the first of them; false when there is none. */
function pressNext() {
  const parts = [...document.querySelectorAll('main *')].filter((one) => one.shadowRoot);
  const own = parts.flatMap((one) => [...one.shadowRoot.querySelectorAll('button,summary')]);
  const added = [
    ...document.querySelectorAll(
      'main [data-handrail-added] button, main button[data-handrail-added], main [type=submit], main form button:not([type])',
    ),
  ];
  window.pressed ??= new Set();
  const next = [...own, ...added].find(
    (one) =>
      one.checkVisibility() && !window.pressed.has(`${one.outerHTML.replace(/<!--.*?-->/g, '')}${one.textContent}`),
  );
  if (!next) return false;
  window.pressed.add(`${next.outerHTML.replace(/<!--.*?-->/g, '')}${next.textContent}`);
  next.click();
  return true;
}
/** No example has more. One that brings a new button at each press would go on for ever. */
const MOST = 40;

// The report for staff is in English only, as its README says, and no page of a partner brings it.
for (const name of readdirSync(COMPONENTS).filter((one) => PARTS.split(',').includes(`handrail-${one}`)))
  test(`${name}: no word of ours is plain English, and none is cut off`, async ({ page, host }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const { complaints } = await listen(page, host);
    await page.addInitScript(() => {
      window.print = () => undefined;
      // A form that has no fault would leave the page.
      window.addEventListener('submit', (event) => event.preventDefault());
    });
    for (const file of readdirSync(PICTURES))
      host.pages[`/host/pictures/${file}`] = { body: readFileSync(new URL(file, PICTURES)) };
    let wordsRead = 0;
    for (const [file, html] of examplesOf(name)) {
      host.pages['/host/page.html'] = pageWith(html);
      await page.goto('/host/page.html');
      await expect(page.locator(`handrail-${name}[data-handrail-ready]`).first()).toBeAttached();
      await expect(page.locator(':is(handrail-talk-to-a-person)[data-handrail-ready]').first()).toBeAttached();
      for (let presses = 0; ; presses++) {
        await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
        const { faults, read } = await page.evaluate(look);
        wordsRead += read;
        expect(faults, `${file} after ${presses} presses`).toEqual([]);
        if (!(await page.evaluate(pressNext))) break;
        expect(presses, `${file}: presses`).toBeLessThan(MOST);
      }
    }
    expect(wordsRead).toBeGreaterThan(5);
    expect(complaints.filter((one) => !one.startsWith('warning'))).toEqual([]);
  });
