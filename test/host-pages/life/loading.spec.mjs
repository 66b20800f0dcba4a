// Every way in which a script tag ends up on a page: where it stands, how it loads, and how many of them there are.
import { PARTS, expect, listen } from '../../e2e/site.mjs';
import { leaves, standing, useGuide, useParts } from '../policies/core-journey.mjs';
import { PARTS_HERE, document, parts } from '../policies/core-page.mjs';
import { test } from '../policies/host-server.mjs';

const MODULE = '<script type="module" src="/dist/handrail.js"></script>';
const ALL = '<script src="/dist/handrail-all.js"></script>';
const TWICE = /^info: Handrail is on this page twice/;

/** `head` and `end` are where tags stand; `inside` stands in the middle of the guide's list; `says` is all that is said. */
const tags = {
  'a module in the head': { head: MODULE },
  'a module at the end': { end: MODULE },
  'an async module in the head': { head: MODULE.replace('src', 'async src') },
  'a module with a version in its address': { head: MODULE.replace('.js"', '.js?ver=6.8.3"'), css: '' },
  'a classic script in the head': { head: ALL },
  'a classic script at the end': { end: ALL },
  'a classic script with defer': { head: ALL.replace('src', 'defer src') },
  'a classic script with async': { head: ALL.replace('src', 'async src') },
  'a classic script in the middle of a guide': { inside: ALL },
  'a tag manager that adds the module later': { head: '<script src="/host/later.js"></script>', later: 'handrail.js' },
  'a tag manager that adds the single file later': {
    head: '<script src="/host/later.js"></script>',
    later: 'handrail-all.js',
  },
  'the module in the head and at the end': { head: MODULE, end: MODULE },
  'the module under two addresses': { head: MODULE, end: MODULE.replace('.js"', '.js?again"'), says: [TWICE] },
  'the single file in the head and at the end': { head: ALL, end: ALL, says: [TWICE] },
  'the single file in the head, the module at the end': { head: ALL, end: MODULE, says: [TWICE] },
  'three tags': { head: `${ALL}${MODULE}`, end: ALL, says: [TWICE, TWICE] },
};

/** What a tag manager writes, once the page has been there for a while. */
const laterScript = (file) => `addEventListener('load', () => {
  const script = document.createElement('script');
  ${file === 'handrail.js' ? "script.type = 'module';" : ''}
  script.src = '/dist/${file}';
  document.body.append(script);
});`;

for (const [host, { head = '', end = '', inside, later, css, says = [] }] of Object.entries(tags)) {
  test(`${host}: the three core parts work, once`, async ({ page, host: server }) => {
    const { complaints } = await listen(page, server);
    const main = inside ? parts().replace('</li>', `</li>${inside}`) : parts();
    server.pages = {
      '/host/page.html': { body: document({ main, tags: head, end, css }) },
      '/host/later.js': { body: laterScript(later) },
    };
    await page.goto('/host/page.html');
    await useParts(page, host);
    await page.goto('/host/page.html');
    await useGuide(page, host);
    expect(await page.locator(`:is(${PARTS})`).count(), `${host}: all parts: none stands twice`).toBe(PARTS_HERE);
    for (const [words, times] of Object.entries({ 'Step 2 of 3': 1, 'I have done step 2': 1, '(optional)': 4 })) {
      await expect(
        page.getByText(words, { exact: true }),
        `${host}: all parts: “${words}” is not said twice`,
      ).toHaveCount(times);
    }
    await leaves(page, host, main);
    // Both visits say it, because each is a page of its own.
    expect(complaints, `${host}: all parts: each later copy says so once, and nobody else complains`).toEqual(
      [...says, ...says].map((words) => expect.stringMatching(words)),
    );
  });
}

/** Another version: an older copy of the same files, whose words differ. */
for (const [host, [first, second]] of Object.entries({
  'an older version first': ['older', 'dist'],
  'a newer version first': ['dist', 'older'],
})) {
  for (const file of ['handrail.js', 'handrail-all.js']) {
    test(`${host}, ${file}: the first wins, whole, and the second says so once`, async ({ page, host: server }) => {
      const { complaints } = await listen(page, server);
      await page.route('**/older/**', async (route, request) => {
        const response = await route.fetch({ url: request.url().replace('/older/', '/dist/') });
        await route.fulfill({
          response,
          body: (await response.text()).replaceAll('Next step', 'Onwards').replaceAll('There is a problem', 'Not yet'),
        });
      });
      const tag = (folder) =>
        `<script ${file === 'handrail.js' ? 'type="module" ' : ''}src="/${folder}/${file}"></script>`;
      server.pages = { '/host/page.html': { body: document({ tags: tag(first) + tag(second), css: '' }) } };
      await page.goto('/host/page.html');
      await standing(page, host);
      const words = { older: ['Onwards', 'Not yet'], dist: ['Next step', 'There is a problem'] };
      await expect(
        page.getByRole('button', { name: words[first][0] }),
        `${host}: step guide: the first wins`,
      ).toBeVisible();
      await expect(page.getByText(words[second][0], { exact: true }), `${host}: step guide: one only`).toHaveCount(0);
      await page.getByRole('button', { name: 'Ask us to call you' }).click();
      await expect(page.getByRole('heading', { name: words[first][1] }), `${host}: form: the first wins`).toBeFocused();
      expect(await page.locator(`:is(${PARTS})`).count(), `${host}: all parts: none stands twice`).toBe(PARTS_HERE);
      await leaves(page, host, parts());
      expect(complaints, `${host}: all parts: it is said once`).toEqual([expect.stringMatching(TWICE)]);
    });
  }
}

for (const tag of [ALL, MODULE.replace('src', 'async src')]) {
  test(`a slow page with ${tag.includes('all') ? 'a classic script' : 'an async module'} in its head: parts that are half there wait`, async ({
    page,
    host: server,
  }) => {
    const host = 'a slow page';
    const { complaints } = await listen(page, server);
    const whole = document({ tags: tag });
    const [before, after] = [whole.slice(0, whole.indexOf('Boil the')), whole.slice(whole.indexOf('Boil the'))];
    let goOn;
    server.pages = {
      '/host/page.html': {
        body: (response) => {
          response.write(before);
          goOn = () => response.end(after);
        },
      },
    };
    await page.goto('/host/page.html', { waitUntil: 'commit' });
    await page.waitForFunction(() => customElements.get('handrail-choices') && document.querySelector('li + li'));
    await expect(page.getByText('Use fresh water.'), `${host}: step guide: what has come can be read`).toBeVisible();
    await expect(page.getByText('Step 1 of'), `${host}: step guide: it does not count what is half there`).toHaveCount(
      0,
    );
    goOn();
    await useParts(page, host);
    expect(complaints, `${host}: all parts: nobody complains`).toEqual([]);
  });
}
