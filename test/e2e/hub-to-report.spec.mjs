// From the first person at a hub's tablet to what the funder reads: cards by chance, two visits, the file, the report. No name, no post.
import { test } from '../host-pages/policies/host-server.mjs';
import { page as pageOf, TABLET } from './hub-tablet-page.mjs';
import { expect, listen, PARTS } from './site.mjs';

const MEDICINES = 'How sure do you feel about ordering medicines online?';
const STEPS = ['Not at all sure', 'A little sure', 'Fairly sure', 'Sure', 'Very sure'];
const radio = (name, value, words) => `<label><input type="radio" name="${name}" value="${value}"> ${words}</label>`;
const check = (time) => `<handrail-confidence-check><handrail-form><h2>How sure do you feel?</h2>
  <form action="/answers" method="post" autocomplete="off"><input type="hidden" name="site" value="bexley-library">
  <input type="hidden" name="form" value="confidence-check"><input type="hidden" name="time" value="${time}">
  <handrail-choices><fieldset><legend>${MEDICINES}</legend>
  ${STEPS.map((words, at) => radio('ordering-medicines', at + 1, words)).join('')}
  ${radio('ordering-medicines', 'does-not-apply', 'Does not apply to me')}
  ${radio('ordering-medicines', 'rather-not-say', 'I would rather not say')}</fieldset></handrail-choices>
  <handrail-code-card><handrail-field><label for="code">The code on your card</label><input id="code" name="code"></handrail-field></handrail-code-card>
  <button>Send my answers</button></form></handrail-form></handrail-confidence-check>`;

/** What each said before and after: 9 surer, 3 the same, 2 less sure. The last two came once, or lost their card. */
const PEOPLE = [
  ...Array(5).fill([1, 3]),
  ...Array(4).fill([2, 5]),
  ...Array(3).fill([3, 3]),
  ...Array(2).fill([4, 2]),
  [2],
  [1, 4, 'lost'],
];

test('14 people before and after help at a hub become “9 of 14 people felt surer”, and nothing is posted', async ({
  page,
  host,
}) => {
  test.setTimeout(180_000);
  for (const time of ['before', 'after']) host.pages[`/host/${time}.html`] = pageOf(check(time) + TABLET);
  host.pages['/host/own.js'] = { body: '' };
  const { complaints, requests } = await listen(page, host);
  const button = (name) => page.getByRole('button', { name, exact: true });
  const field = page.getByLabel('The code on your card');
  const visit = async (time) => {
    await page.goto(`/host/${time}.html`);
    await expect(page.locator(`:is(${PARTS}):not([data-handrail-ready])`)).toHaveCount(0);
    await expect(
      page.getByText('Answers are kept on this tablet.').or(button('Keep answers on this tablet')),
    ).toBeVisible();
  };
  const send = async (step) => {
    await page.getByRole('radio', { name: STEPS[step - 1], exact: true }).check();
    await button('Send my answers').click();
    await expect(page.getByText('Thank you. Your answers are kept')).toBeVisible();
    await button('Next person').click();
    await expect(field).toHaveValue('');
    await expect(page.locator('form :checked')).toHaveCount(0);
    await expect(page.getByText('Your code:')).toHaveCount(0);
  };

  await visit('before');
  await button('Keep answers on this tablet').click();
  await expect(page.getByText('Answers are kept on this tablet.')).toBeVisible();
  const cards = [];
  for (const [before] of PEOPLE) {
    await button('Make a code for me').click();
    await expect(field).toHaveValue(/^[A-Z0-9]{3} [A-Z0-9]{3}$/);
    cards.push(await field.inputValue());
    await send(before);
  }
  expect(new Set(cards).size, 'every card is another one').toBe(PEOPLE.length);

  await visit('after');
  for (const [at, [, after, lost]] of PEOPLE.entries()) {
    if (!after) continue;
    // From handwriting: small letters, no space.
    if (!lost) await field.fill(cards[at].toLowerCase().replace(' ', ''));
    await send(after);
  }
  await button('For staff').click();
  const saved = page.waitForEvent('download');
  await button('Save the answers').click();
  const file = await (await saved).path();

  await page.goto('/dist/evaluation-report.html');
  await page.getByLabel('Files that hubs saved').setInputFiles({
    name: 'bexley.csv',
    mimeType: 'text/csv',
    buffer: (await import('node:fs')).readFileSync(file),
  });
  await expect(
    page.getByText('9 of 14 people felt surer about ordering medicines online after than before.', { exact: false }),
  ).toBeVisible();
  const row = page.getByRole('row', { name: /^Answered only this time, or had no code/ });
  await expect(row.getByRole('cell')).toHaveText(['2', '1']);
  expect(
    requests.filter((path) => path === '/answers'),
    'nothing was posted',
  ).toEqual([]);
  expect(complaints).toEqual([]);
});
