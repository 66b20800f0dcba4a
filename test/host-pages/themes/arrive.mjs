// Puts the parts into a host's page and takes each to its state, as a person with a keyboard does.
import { readFileSync } from 'node:fs';
import { expect, ready } from '../../e2e/site.mjs';
import { wordsIn } from '../../e2e/words.mjs';
import { pageOf } from './page.mjs';

/**
 * 3 guides, 3 ways to a person, 7 forms, 19 fields, 8 lists of choices, 4 dates, 2 lists of answers, 1 break; 1 way out of the page,
 * 2 blocks of urgent help, 2 lists of places, 1 word that is explained, 1 choice of languages, 1 that reads aloud, 1 block of comfort
 * settings, 1 confidence check with a card for its code, 1 for feedback and 1 hub tablet.
 */
const PARTS_ON_THE_PAGE = 60;
const rule = (name) => readFileSync(new URL(`rules/${name}`, import.meta.url), 'utf8');

/** In the page, first: a device that has a voice, and has not come to the end of what it says. */
function giveVoice() {
  const voice = { name: 'Voice', lang: 'en-GB', localService: true, default: true };
  const device = { getVoices: () => [voice], speak() {}, cancel() {}, resume() {} };
  Object.defineProperty(window, 'speechSynthesis', { value: device });
}

/** Opens the page and takes its parts to the states that their ids name. */
export async function arrive(page, host, spelling) {
  await page.route('**/themes/page.html', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: pageOf(host, spelling) }),
  );
  await page.route('**/themes/rules/*.mjs', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: rule(new URL(route.request().url()).pathname.split('/').at(-1)),
    }),
  );
  await page.addInitScript(giveVoice);
  await page.goto('/themes/page.html');
  await ready(page, PARTS_ON_THE_PAGE);

  const word = wordsIn(host.lang ?? 'en');
  const find = (part, role, english) => page.locator(`#${part}`).getByRole(role, { name: word(english), exact: true });
  const press = (part, role, english) => find(part, role, english).press('Enter');
  // What a server has refused is said when the page comes, and takes the focus.
  await expect(find('kinds', 'heading', 'There is a problem')).toBeFocused();

  await press('one-step', 'button', 'Next step');
  await page.locator('#recap').getByRole('checkbox').first().press('Space');
  await press('recap', 'button', 'Next step');
  await press('recap', 'button', 'Finish');
  await press('one-step', 'link', 'I am stuck');
  await expect(page.locator('#ways-open').getByRole('heading').first()).toBeFocused();
  await press('ways-open', 'button', 'Take this with you');
  await expect(find('ways-open', 'button', 'Copy this')).toBeVisible();
  await press('ways-open', 'button', 'I would rather not do this online');
  await expect(page.locator('#ways-open').getByRole('status')).not.toBeEmpty();

  await page.locator('#form').getByRole('button', { name: 'Ask us to help' }).press('Enter');
  await expect(find('form', 'heading', 'There is a problem')).toBeFocused();
  await page.locator('#form').getByRole('button', { name: 'Ask us to help' }).press('Enter');
  await expect(find('form', 'link', 'Would you rather talk to a person?')).toBeVisible();
  for (const box of await page.locator('#form').getByRole('checkbox').all()) await box.press('Space');

  await page.locator('#kinds').getByRole('checkbox', { name: 'I am helping someone' }).press('Space');
  await page.locator('#kinds').getByRole('button', { name: 'Ask for a place' }).press('Enter');
  await expect(find('kinds', 'link', 'Would you rather talk to a person?')).toBeVisible();
  await press('kinds', 'button', 'Show password');
  const change = page.locator('#kinds').getByRole('link', { name: `${word('Change')} Date of your last visit` });
  await change.press('Enter');
  await expect(find('kinds', 'link', 'Go back to check your answers')).toBeVisible();

  await press('one', 'button', 'Continue');
  await expect(page.getByRole('heading', { name: 'When do you need a lift?' })).toBeFocused();
  await press('one', 'button', 'Continue');
  await expect(find('one', 'heading', 'There is a problem')).toBeFocused();

  await press('last', 'button', 'Continue');
  await expect(page.getByRole('textbox', { name: 'Your message' })).toBeVisible();
  await press('last', 'button', 'Continue');
  await expect(page.getByRole('heading', { name: 'Check your message before you send it' })).toBeFocused();

  await find('list', 'textbox', 'Find in this list').fill('po');
  await expect(find('list', 'button', 'Show the whole list')).toBeVisible();
  await press('break', 'button', 'Stop here, or come back later');
  await expect(page.locator('#break').getByRole('checkbox')).toHaveCount(2);

  await find('places', 'textbox', 'Town, or the start of a postcode').fill('da');
  await press('places', 'button', 'What do you need there?');
  await expect(page.locator('#places').getByRole('listitem').filter({ hasText: 'Leeds' })).toHaveCount(0);
  await find('no-places', 'textbox', 'Town, or the start of a postcode').fill('Nowhere');
  await expect(find('no-places', 'link', 'Would you rather talk to a person?')).toBeVisible();

  await press('all-steps', 'button', 'Print or keep');
  await expect(find('all-steps', 'button', 'Remember where I am')).toBeVisible();
  // On a page in Urdu, Urdu is shown first.
  await page.locator('#languages').getByRole('button').first().press('Enter');
  await press('comfort', 'button', 'Change how it looks here');
  await press('sure', 'button', 'Make a code for me');
  await expect(find('sure', 'button', 'Print this card')).toBeVisible();
  await page.locator('#aloud').getByRole('button').first().press('Enter');
  await expect(page.locator('#aloud').getByRole('button', { name: 'Stop', exact: true })).toBeVisible();
}
