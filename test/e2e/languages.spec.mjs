// The words of the parts follow the language of the page around them, in the files that partners serve.
import { SEND } from './person.mjs';
import { changePages, expect, listen, open, PARTS, test } from './site.mjs';
import { englishPatterns, wordsIn } from './words.mjs';

const inLanguage = (tag, dir = '') => ({
  html: (text) =>
    text
      .replace('<html lang="en-GB">', `<html lang="${tag}"${dir}>`)
      // The page says it in English, and then we do not say it again.
      .replaceAll(' (optional)', ''),
});

/** In the page: every text of ours that can be seen, with the language it is marked with and how it was written. */
const ourTexts = (page) =>
  page.evaluate((parts) => {
    const texts = [];
    const languageOf = (element) => {
      const marked = element.closest('[lang]');
      return marked ? marked.lang : languageOf(element.getRootNode().host);
    };
    const read = (root) => {
      const walk = document.createTreeWalker(root, window.NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) {
        const { data, parentElement } = walk.currentNode;
        if (!data.trim() || !parentElement.checkVisibility({ visibilityProperty: true })) continue;
        texts.push({ words: data.replace(/\s+/g, ' ').trim(), lang: languageOf(parentElement) });
      }
    };
    for (const part of document.querySelectorAll(parts)) read(part.shadowRoot);
    for (const added of document.querySelectorAll('[data-handrail-added]')) read(added);
    return texts;
  }, PARTS);

/** Brings the page into the state that shows the most words of ours. */
async function showEverything(page, word) {
  const press = (role, english) => page.getByRole(role, { name: word(english), exact: true }).click();
  await press('button', 'Next step');
  await press('link', 'I am stuck');
  // A second press before the checks have come is the same try.
  for (let tries = 0; tries < 2; tries++) {
    await page.getByRole('button', { name: SEND }).click();
    await expect(page.getByRole('heading', { name: word('There is a problem') })).toBeFocused();
  }
}

for (const [tag, language, dir] of [
  ['cy', 'cy', ''],
  ['ur-PK', 'ur', ' dir="rtl"'],
  ['pl', 'pl', ''],
  ['ro', 'ro', ''],
  ['pa-Guru-GB', 'pa', ''],
  ['ar', 'ar', ' dir="rtl"'],
  ['bn', 'bn', ''],
  ['gu-GB', 'gu', ''],
]) {
  test(`a page in ${tag}: all our words are in its language, for one more request`, async ({ page, site }) => {
    const word = wordsIn(language);
    const { requests, complaints } = await listen(page, site);
    await changePages(page, inLanguage(tag, dir));
    await open(page, 'charity');
    await showEverything(page, word);
    await expect(
      page.getByText(word('Step {step} of {total}').replace('{step}', '2').replace('{total}', '6'), { exact: true }),
    ).toBeVisible();
    await expect(page.getByLabel(word('I have done step {step}').replace('{step}', '2'))).toBeVisible();
    await expect(page.getByRole('button', { name: word('Ways to talk to us') })).toBeVisible();
    await expect(page.getByRole('link', { name: word('Would you rather talk to a person?') })).toBeVisible();
    await expect(page.locator('label[for=email]')).toHaveText(new RegExp(word('(optional)').replace(/[()]/g, '\\$&')));
    await expect(page).toHaveTitle(new RegExp(`^${word('Error:')} `));

    expect(requests.filter((path) => path.endsWith('.js'))).toEqual([
      '/dist/handrail.js',
      `/dist/locales/${language}.js`,
      '/dist/opening-times.js',
      // As on an English page, when somebody opens the ways to a person, and comes to the form.
      '/dist/take-away.js',
      '/dist/checks.js',
    ]);
    expect(complaints).toEqual([]);
    // What the page wrote is English, and some of ours quotes it.
    const own = await ourTexts(page);
    expect(own.length).toBeGreaterThan(20);
    const english = englishPatterns();
    expect(own.filter(({ words }) => english.some((pattern) => pattern.test(words)))).toEqual([]);
  });
}

test('a language whose file cannot be had: English words, marked as English', async ({ page }) => {
  await page.route('**/locales/cy.js', (route) => route.abort());
  await changePages(page, inLanguage('cy'));
  await open(page, 'charity');
  await showEverything(page, (english) => english);
  const own = await ourTexts(page);
  const english = englishPatterns();
  const known = own.filter(({ words }) => english.some((pattern) => pattern.test(words)));
  expect(known.length).toBeGreaterThan(12);
  expect(known.filter(({ lang }) => lang !== 'en')).toEqual([]);
});

test('a language that we lack: English words, marked as English and written from left to right', async ({
  page,
  site,
}) => {
  const { requests } = await listen(page, site);
  await changePages(page, inLanguage('fa', ' dir="rtl"'));
  await open(page, 'charity');
  const next = page.getByRole('button', { name: 'Next step' });
  expect(await next.evaluate((one) => one.closest('[lang]').lang)).toBe('en');
  expect(await next.evaluate((one) => getComputedStyle(one).direction)).toBe('ltr');
  expect(requests.filter((path) => path.includes('/locales/'))).toEqual([]);
});

test('a Welsh part on an English page speaks Welsh, and the others English', async ({ page }) => {
  const welsh = wordsIn('cy');
  await changePages(page, {
    html: (text) => text.replace('<div class="hub-section">', '<div class="hub-section" lang="cy">'),
  });
  await open(page, 'charity');
  await expect(page.getByRole('button', { name: welsh('Ways to talk to us') })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Next step' })).toBeVisible();
  await page.getByRole('link', { name: 'I am stuck' }).click();
  await expect(page.getByText(/^I am using the guide|“I am using the guide/)).toBeVisible();
  await page.evaluate(() => (document.documentElement.lang = 'cy'));
  await expect(page.getByRole('button', { name: welsh('Next step') })).toBeVisible();
});

for (const tag of ['auto', 'en_GB', '', '123', 'x-klingon']) {
  test(`lang="${tag}": the parts stand, in English`, async ({ page, site }) => {
    const { complaints } = await listen(page, site);
    await changePages(page, inLanguage(tag));
    await open(page, 'plain');
    await expect(page.getByRole('button', { name: 'Next step' })).toBeVisible();
    expect(complaints).toEqual([]);
  });
}

test('the single file brings its languages along', async ({ page, site }) => {
  const { requests, complaints } = await listen(page, site);
  await changePages(page, {
    html: (text) =>
      inLanguage('cy')
        .html(text)
        .replace(/<script [^>]*><\/script>/, '<script defer src="/dist/handrail-all.js"></script>'),
  });
  await open(page, 'wordpress');
  await expect(page.getByRole('button', { name: wordsIn('cy')('Next step') })).toBeVisible();
  expect(requests.filter((path) => path.endsWith('.js'))).toEqual(['/dist/handrail-all.js']);
  expect(complaints).toEqual([]);
});

for (const [how, name, language] of [
  ['fetches another from beside it', 'Następny krok', 'pl'],
  ['is English, and says so, where only that file was copied', 'Next step', 'en'],
])
  test(`the single file ${how}`, async ({ page, site }) => {
    const { requests } = await listen(page, site);
    if (language === 'en') await page.route('**/locales/*.js', (route) => route.fulfill({ status: 404 }));
    await changePages(page, {
      html: (text) =>
        inLanguage('pl')
          .html(text)
          .replace(/<script [^>]*><\/script>/, '<script defer src="/dist/handrail-all.js"></script>'),
    });
    await open(page, 'wordpress');
    const next = page.getByRole('button', { name });
    expect(
      await next.evaluate((one) => one.closest('[lang]')?.lang ?? one.getRootNode().host.closest('[lang]').lang),
    ).toBe(language);
    if (language === 'pl')
      expect(requests.filter((path) => path.endsWith('.js'))).toEqual(['/dist/handrail-all.js', '/dist/locales/pl.js']);
  });

test('in the pseudo-language no word of ours is plain English', async ({ page }) => {
  await changePages(page, inLanguage('en-XA'));
  await open(page, 'charity');
  const press = (role, english) => page.getByRole(role, { name: new RegExp(`^\\[${pseudo(english)}`, 'u') }).click();
  await press('button', 'Next step');
  await press('link', 'I am stuck');
  for (let tries = 0; tries < 2; tries++) await page.getByRole('button', { name: SEND }).click();
  const own = await ourTexts(page);
  expect(own.length).toBeGreaterThan(20);
  const fromThePage = await page
    .locator(':is(h2,h3,label,legend):not([data-handrail-added])')
    .evaluateAll((all) => all.map((one) => one.firstChild.textContent.trim()).sort((a, b) => b.length - a.length));
  const plainEnglish = own
    .map(({ words }) =>
      fromThePage.reduce(
        (text, quoted) => text.replaceAll(new RegExp(quoted.replace(/\W/g, '\\$&'), 'gi'), '…'),
        words,
      ),
    )
    // A word of plain letters with a plain vowel in it: the pseudo-language has an accent on every one.
    .filter((text) => /(?<!\p{L})[a-z]*[aeiou][a-z]*(?!\p{L})/iu.test(text));
  expect(plainEnglish).toEqual([]);
});

/** The letters of our English in the pseudo-language: an accent on every vowel and on some others. */
function pseudo(english) {
  return [...english].map((letter) => (/[a-z]/i.test(letter) ? '\\p{L}' : letter)).join('');
}
