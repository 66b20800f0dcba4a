// Forty made-up people, whose results were counted by hand, as staff read them in the built report.
import { answersCsv } from '../../.cache/tsc/domain/answers-file.js';
import { fortyPeople } from '../harness/forty-people.ts';
import { expect, test } from './site.mjs';

test('the report says of forty people what was counted by hand', async ({ page, site }) => {
  await page.goto(`${site.url}/dist/evaluation-report.html`);
  const buffer = Buffer.from(answersCsv(fortyPeople()));
  await page.getByLabel('Files that hubs saved').setInputFiles({ name: 'forty.csv', mimeType: 'text/csv', buffer });
  const says = (words) => expect(page.getByText(words, { exact: false }).first()).toBeVisible();
  await says('113 forms were filled in between 5 October 2026 and 20 November 2026');
  await says('39 people used a card with a code');
  await says('1 form was begun, and the person had to go before the end.');
  await says(
    '18 of 30 people felt surer about ordering medicines online after than before (60%). 8 felt the same, and 4 felt less sure.',
  );
  await says(
    '18 of 32 people felt surer about spotting scams after than before (56%). 5 felt the same, and 9 felt less sure.',
  );
  await says('3 of the 30 had already said “Very sure” before.');
  const table = page.getByRole('table', { name: 'Ordering medicines online: who answered' });
  const cells = async (name) => table.getByRole('row', { name }).getByRole('cell').allTextContents();
  expect(await cells(/^Forms with this question/)).toEqual(['40', '35']);
  expect(await cells(/^Answered \d/)).toEqual(['34', '32']);
  expect(await cells(/^Left it out/)).toEqual(['1', '1']);
  expect(await cells(/^Said it does not apply/)).toEqual(['2', '2']);
  expect(await cells(/^Would rather not say/)).toEqual(['2', '0']);
  expect(await cells(/^Answered only this time/)).toEqual(['4', '2']);
});
