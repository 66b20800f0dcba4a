// Somebody without HTML fills in what they know, sees it as it is on a page, and copies it.
import { expect, test } from './builder-page.mjs';

test('the ways to a person stand in the preview and the code, and are copied, or selected where no page may copy', async ({
  builder,
  context,
}) => {
  const { page, choose, tick, fill, code, head, preview } = builder;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await choose('Ways to reach a person');
  await tick('Phone');
  await fill('Phone number', '01632 960 123');
  await fill('Hours on the phone', 'Mo-Fr 09:00-17:00');
  await choose('We are closed');
  await choose('Scotland');
  await expect(code).toContainText('data-handrail-hours="Mo-Fr 09:00-17:00; PH off"');
  await expect(code).toContainText('Monday to Friday, 9am to 5pm. Closed on bank holidays');
  await expect(code).toContainText('nation="scotland"');
  await expect(head).toContainText(/handrail\.js" integrity="sha384-[\w+/=]{64}"/);
  await expect(preview.getByRole('link', { name: 'Call 01632 960 123' })).toBeVisible();
  await page.getByRole('button', { name: 'Copy: Where you want it on the page' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied.' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code.textContent());
  await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'))));
  await page.getByRole('button', { name: 'Copy: Where you want it on the page' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'The code is selected' })).toBeVisible();
  await expect(code).toBeFocused();
  expect(await page.evaluate(() => getSelection().toString().trim())).toBe((await code.textContent()).trim());
});

test('what cannot be right is said when somebody leaves the box, and not before', async ({ builder }) => {
  const { page, choose, tick, box, fill, code } = builder;
  await choose('Ways to reach a person');
  await tick('Phone');
  const hours = box('Hours on the phone');
  await hours.pressSequentially('Mo-Fr 9-17');
  await expect(page.getByText('Write hours with their minutes')).toHaveCount(0);
  await hours.press('Tab');
  await expect(hours).toHaveAccessibleDescription(/Error: Write hours with their minutes: Mo-Fr 09:00-17:00$/);
  await expect(code).toContainText('>your opening hours<');
  await hours.fill('Mo-Fr 09:00-17:00');
  await hours.press('Tab');
  await expect(hours).toHaveAccessibleDescription('For example, Monday to Friday, 9am to 5pm');
  await fill('Phone number', 'ring us');
  await hours.focus();
  await expect(box('Phone number')).toHaveAccessibleDescription('Error: Phone number must be numbers, not letters');
  // The first day has passed, and the error comes only after all three boxes.
  for (const [name, value] of [
    ['Day', '1'],
    ['Month', 'March'],
    ['Year', '2020'],
  ]) {
    await expect(page.getByText('must be today or in the future')).toHaveCount(0);
    await box(name).first().fill(value);
  }
  await hours.focus();
  await expect(page.getByText('First day on which you are closed must be today or in the future')).toBeVisible();
  await expect(code).not.toContainText('off');
});

test('a press that leaves a wrong answer reaches the button it was meant for', async ({ builder }) => {
  const { page, choose, tick, box } = builder;
  await page.setViewportSize({ width: 320, height: 2000 });
  await choose('Ways to reach a person');
  await tick('Phone');
  await box('Hours on the phone').fill('25:00');
  const free = page.getByRole('checkbox', { name: 'It is free from any phone' });
  await free.hover();
  await page.mouse.down();
  // A finger stays down for longer than the page needs to draw an error.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await page.mouse.up();
  await expect(free).toBeChecked();
  await expect(page.getByText('There is no 25:00 on the clock')).toBeVisible();
});

test('nothing that was typed is lost when somebody chooses something else', async ({ builder }) => {
  const { choose, tick, box, fill, guide, code } = builder;
  await choose('Ways to reach a person');
  await tick('Phone');
  await fill('Phone number', '01632 960 123');
  await choose('A guide, step by step');
  await guide('Order a repeat prescription');
  await fill("Your surgery's phone number", '01632 960 456');
  await choose('اردو: Urdu, a draft');
  await expect(code).toContainText('<span dir="ltr"><a href="tel:+441632960456">01632 960 456</a></span>');
  await guide('Spot a scam');
  await expect(box("Your surgery's phone number")).toHaveValue('01632 960 456');
  // There is no Urdu of it, so the English stands.
  await expect(code).toContainText('<a href="tel:+441632960456">01632 960 456</a>');
  await choose('Ways to reach a person');
  await expect(box('Phone number')).toHaveValue('01632 960 123');
  await expect(code).toContainText('Call 01632 960 123');
});
