// Places in a real page, with the built files: fetched on need, whole without script, and fed by the command line.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../.ci/npm.mjs';
import { changePages, expect, listen, test } from './site.mjs';

const example = readFileSync(join(root, 'src/components/find-a-place/examples/places-near-you.html'), 'utf8');
/** The list alone: the page has its own way to a person. */
const places = example
  .slice(0, example.indexOf('</handrail-find-a-place>'))
  .replaceAll('#places-talk', '#talk')
  .concat('</handrail-find-a-place>');
const spelled = (mark) =>
  places.replace('<handrail-find-a-place', `<section ${mark}`).replace('</handrail-find-a-place>', '</section>');
/** The plain page with a list of places at the top. */
const put = (page, list) => changePages(page, { html: (text) => text.replace('<main>', `<main>${list}`) });
const part = (page) => page.locator('handrail-find-a-place');
const stands = (page) => expect(page.locator('handrail-find-a-place[data-handrail-ready]')).toHaveCount(1);
const names = (page) => part(page).locator('li > h3').filter({ visible: true });
const SEARCH = 'Town, or the start of a postcode';

for (const [spelling, list] of [
  ['first', places],
  ['second', spelled('data-handrail="find-a-place"')],
  ['third', spelled('class="handrail-find-a-place"')],
])
  test(`in the ${spelling} spelling it is fetched once, and asks nobody while people search`, async ({
    page,
    site,
  }) => {
    const { requests, complaints } = await listen(page, site);
    await put(page, list);
    await page.goto('/plain.html');
    await stands(page);
    expect(requests.filter((path) => path === '/dist/find-a-place.js')).toHaveLength(1);
    const before = requests.length;
    await page.getByLabel(SEARCH).fill('da8');
    await page.keyboard.press('Enter');
    await expect(names(page)).toHaveText(['Erith Community Hub']);
    await page.getByRole('button', { name: 'What do you need there?' }).click();
    await page.getByLabel('Quiet room').check();
    await expect(part(page).getByRole('status')).toHaveText('1 of 3 places');
    expect(requests.slice(before)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(new URL(page.url()).hash).toBe('');
    expect(await page.evaluate(() => [sessionStorage.length, localStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ]);
  });

test('no other page fetches it', async ({ page, site }) => {
  const { requests } = await listen(page, site);
  await page.goto('/plain.html');
  await expect(page.locator('handrail-step-guide[data-handrail-ready]')).toHaveCount(1);
  expect(requests.join()).not.toContain('find-a-place');
});

test('a person hears which place it was, and the way leads back to it', async ({ page }) => {
  await put(page, places);
  await page.goto('/plain.html');
  await stands(page);
  await page.getByLabel(SEARCH).fill('erith');
  await page.getByRole('link', { name: 'Ask a person about Erith Community Hub' }).click();
  const talk = page.locator('handrail-talk-to-a-person');
  await expect(talk.locator('.handrail-where')).toHaveText(
    'You can say: “I am on the page ‘Repeat prescriptions, Hawthorn Road Hub’, at the list ‘Places that can help you get online’. ' +
      'I am asking about this place: Erith Community Hub”',
  );
  await talk.getByRole('button', { name: 'Go back to Erith Community Hub' }).click();
  await expect(page.getByRole('heading', { name: 'Erith Community Hub' })).toBeFocused();
  await expect(names(page)).toHaveText(['Erith Community Hub']);
});

test('nothing moves on a wide page when the script arrives', async ({ page }) => {
  let letIn;
  const held = new Promise((resolve) => (letIn = resolve));
  await page.setViewportSize({ width: 1000, height: 800 });
  await put(page, places);
  await page.route('**/dist/handrail.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/plain.html', { waitUntil: 'commit' });
  const tops = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('[id="places"] li > h3')].map((heading) => heading.getBoundingClientRect().top),
    );
  const isPainted = () => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length);
  await expect.poll(isPainted).toBe(1);
  const before = await tops();
  letIn();
  await stands(page);
  const after = await tops();
  expect(after).toHaveLength(3);
  // How high words are is rounded by the browser, line by line.
  for (const [at, top] of after.entries()) expect(Math.abs(top - before[at])).toBeLessThan(4);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the whole list reads, and the numbers can be called', async ({ page }) => {
    await put(page, places);
    await page.goto('/plain.html');
    const list = page.locator('#places');
    await expect(list.getByRole('heading', { level: 3 })).toHaveText([
      'Bexleyheath Library',
      'Erith Community Hub',
      'Welling Hall',
    ]);
    for (const words of ['12 Hawthorn Road, Bexleyheath DA6 7HJ', 'Tuesday and Thursday, 10am to 3pm', 'Quiet room'])
      await expect(list.getByText(words).first()).toBeVisible();
    await expect(list.getByRole('link', { name: '01632 960 124' })).toHaveAttribute('href', 'tel:+441632960124');
  });
});

test('what the command makes of a feed is a list that the part understands', async ({ page, site }) => {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-'));
  const location = (name, postal_code) => ({ name, addresses: [{ address_1: '3 High Street', postal_code }] });
  const weekly = { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR,SA,SU', opens_at: '00:00', closes_at: '23:59' };
  const service = (id, name, postcode, more) => ({
    id,
    name,
    status: 'active',
    phones: [{ number: '01632 960 123' }],
    schedules: [weekly],
    service_at_locations: [{ location: { ...location('', postcode), accessibility: [{ description: 'Step free' }] } }],
    ...more,
  });
  const feed = join(folder, 'feed.json');
  writeFileSync(
    feed,
    JSON.stringify({
      contents: [
        service('a', 'Hub <b>One</b>', 'DA8 1RT'),
        service('b', 'Hub Two', 'DA6 7HJ', { status: 'temporarily closed' }),
        service('c', 'Hub Three', 'DA6 7HJ', { status: 'inactive' }),
      ],
    }),
  );
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/cli.js'), 'convert-places', feed], {
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  expect(status).toBe(0);
  expect(stderr).toContain('2 places written, 1 left out');
  const { complaints } = await listen(page, site);
  await put(page, stdout);
  await page.goto('/plain.html');
  await stands(page);
  await expect(names(page)).toHaveText(['Hub <b>One</b>', 'Hub Two']);
  await page.getByLabel('Open today').check();
  await expect(names(page)).toHaveText(['Hub <b>One</b>']);
  expect(complaints).toEqual([]);
});
